import Communities
import Essentials
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import People
import Wording

/// What every request passes before its handler: the community, the person, the hat, the form.
struct Entrance: Sendable {
    let desks: Desks
    let site: Site

    func reply(
        to request: Request, parameters: Parameters, through route: Route, isInstallation: Bool,
        maxUpload: Int
    ) async -> Reply {
        var place: Community?
        var visit: Visit?
        var typed: Result<TypedForm, FormRefusal>?
        do {
            if route.method != .get {
                try Origins.check(request, isBehindProxy: site.isBehindHTTPS)
            }
            if !isInstallation {
                guard let name = parameters.get("community"),
                    let found = try await desks.setup.community(named: name)
                else { throw NotFound("community") }
                place = found
            }
            let (token, person) = try await holder(of: request, in: place)
            // Of whoever may not come in, only words are heard: they may be those of a form whose
            // session is over.
            let isAdmitted = route.access.admits(person?.acting)
            let read = await form(
                request, maxUpload: Self.limit(maxUpload, for: isAdmitted ? person : nil))
            typed = read
            let made = try self.visit(
                request, parameters, in: place, token, person,
                isAdmitted ? try read.get() : (try? read.get()) ?? TypedForm())
            visit = made
            guard isAdmitted else {
                throw made.isSignedIn ? HatRefusal.notYours : HatRefusal.notSignedIn
            }
            if route.method != .get { try checkToken(of: made) }
            return await Unsent.settled(by: try await route.answer(made), to: made)
        } catch {
            if let visit, let reply = await Unsent.reply(to: error, on: visit) { return reply }
            // After an outage nobody knows who it was, but what was typed is still to be kept.
            if typed == nil, Outage(error) != nil {
                typed = await form(request, maxUpload: Self.limit(maxUpload, for: nil))
            }
            return await Refusals.reply(
                to: error, visit: visit,
                fallback: emptyVisit(
                    place, of: request, (try? typed?.get()) ?? TypedForm()))
        }
    }

    /// How much a form may bring: files only from people who are signed in.
    private static func limit(_ maxUpload: Int, for person: SignedIn?) -> Int {
        person == nil ? min(maxUpload, guestUpload) : maxUpload
    }

    /// Bytes of a form of somebody who is not signed in; words only, and plenty of them.
    static let guestUpload = 1 << 20

    private static let forwardedFor = HTTPField.Name("X-Forwarded-For")

    /// Where a request comes from, for counting wrong tries.
    ///
    /// Only our own proxy is believed, and of what it hands on only the address that it added
    /// itself, the last: everything before that, anybody can write.
    static func place(forwardedFor header: String?, isBehindProxy: Bool) -> String {
        guard isBehindProxy, let last = header?.split(separator: ",").last else { return "here" }
        return last.trimmingCharacters(in: .whitespaces)
    }

    /// A form must carry the token of the session it was made for.
    private func checkToken(of visit: Visit) throws {
        let token = FormToken(visit.person?.session.csrf ?? site.guestSecret)
        guard token.isIn(visit.form["token"]) else { throw FormRefusal.stale }
    }

    /// Whose browser it is, by its cookie.
    private func holder(
        of request: Request, in place: Community?
    ) async throws -> (SessionToken?, SignedIn?) {
        let cookies = Cookies.read(request.headers[.cookie])
        guard let token = cookies[Cookies.session].map(SessionToken.init(text:)) else {
            return (nil, nil)
        }
        return (token, try await desks.signIn.resolve(token, in: place?.id))
    }

    private func visit(
        _ request: Request, _ parameters: Parameters, in place: Community?,
        _ token: SessionToken?, _ person: SignedIn?, _ form: TypedForm
    ) throws -> Visit {
        let cookies = Cookies.read(request.headers[.cookie])
        var named: [String: String] = [:]
        for (name, value) in parameters {
            let text = String(value)
            named[String(name)] =
                text.utf8.contains(UInt8(ascii: "%"))
                ? (text.removingPercentEncoding ?? text).withoutControls : text
        }
        let query = TypedForm.urlEncoded(Array((request.uri.query ?? "").utf8))
        var visit = Visit(
            desks: desks, site: site, place: place, person: person, token: token,
            formToken: FormToken(person?.session.csrf ?? site.guestSecret)
                .masked(by: desks.chance),
            words: Entrance.words(request, in: place, for: person), parameters: named,
            query: query,
            form: form, path: request.uri.path,
            flash: cookies[Cookies.flash]?.removingPercentEncoding,
            from: Entrance.place(
                forwardedFor: Entrance.forwardedFor.flatMap { request.headers[$0] },
                isBehindProxy: site.isBehindHTTPS),
            device: request.headers[.userAgent] ?? "")
        visit.unsent = cookies[Cookies.unsent]
        visit.origin = Origins.own(of: request, isBehindProxy: site.isBehindHTTPS)
        return visit
    }

    /// The language chosen on this device, else the community's: in easy English for somebody
    /// whose card asks for easy read.
    static func words(
        _ request: Request, in place: Community?, for person: SignedIn? = nil
    ) -> Words {
        if let chosen = Cookies.read(request.headers[.cookie])[Cookies.language] {
            return Words(language: chosen, unit: place?.unit)
        }
        let words = Words(language: place?.language ?? "en", unit: place?.unit)
        return person?.format == .easyRead ? words.inEasyEnglish : words
    }

    private func form(
        _ request: Request, maxUpload: Int
    ) async -> Result<TypedForm, FormRefusal> {
        guard request.method == .post else { return .success(TypedForm()) }
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: maxUpload)
        } catch {
            return .failure(.tooLarge)
        }
        let bytes = Array(buffer.readableBytesView)
        let type = request.headers[.contentType] ?? ""
        if type.hasPrefix("multipart/form-data"), let mark = type.range(of: "boundary=") {
            let boundary = type[mark.upperBound...].prefix { $0 != ";" }
                .trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            guard let form = TypedForm.multipart(bytes, boundary: boundary) else {
                return .failure(.notWhole)
            }
            return .success(form)
        }
        return .success(TypedForm.urlEncoded(bytes))
    }

    private func emptyVisit(
        _ place: Community?, of request: Request, _ form: TypedForm
    ) -> Visit {
        Visit(
            desks: desks, site: site, place: place, person: nil, token: nil,
            formToken: FormToken(site.guestSecret).masked(by: desks.chance),
            words: Entrance.words(request, in: place), parameters: [:],
            query: TypedForm.urlEncoded(Array((request.uri.query ?? "").utf8)), form: form,
            path: request.uri.path, flash: nil, from: "", device: "")
    }
}

/// The ways a form is refused before its desk sees it.
enum FormRefusal: Refusal, Hashable, CaseIterable {
    case stale
    case elsewhere
    case tooLarge
    case notWhole

    var kind: RefusalKind {
        switch self {
        case .stale, .elsewhere: .forbidden
        case .tooLarge, .notWhole: .invalid
        }
    }

    var code: String {
        switch self {
        case .stale: "stale-form"
        case .elsewhere: "sent-from-elsewhere"
        case .tooLarge: "too-large"
        case .notWhole: "not-whole"
        }
    }

    var explanation: String {
        switch self {
        case .stale:
            "This form was opened before you signed in. Go back, reload the page and send it again."
        case .elsewhere:
            "This form was sent from another site, so nothing was done. Open the page here and send it from there."
        case .tooLarge: "That is too large to take in. Send a smaller file."
        case .notWhole: "This form did not arrive whole. Go back and send it again."
        }
    }
}
