import Communities
import Essentials
import HTTPTypes
import Logging
import Operations
import People
import Wording

/// Forms that came when their session was over, or when somebody else was signed in by then.
enum Unsent {
    /// Answers that are never kept, whatever form they are in.
    static func isSecret(_ name: String) -> Bool {
        name.contains("password") || name == "code" || name == "token" || name == "key"
    }

    /// What to say where a form was refused for the sake of who is signed in.
    ///
    /// - Returns: nil for every other refusal, and where nothing was typed.
    static func reply(to error: any Error, on visit: Visit) async -> Reply? {
        let isStale = error as? FormRefusal == .stale
        guard isStale || error is HatRefusal, let place = visit.place,
            !visit.path.hasPrefix(DraftPaths.keep("", place))
        else { return nil }
        let (owner, name) = await keep(visit)
        let words = visit.words.drafts
        if error as? HatRefusal == .notSignedIn {
            return owner == nil
                ? nil : visit.done(words.signInFirst, at: HomePaths.signIn(place))
        }
        let isOwn = owner != nil && owner == visit.person?.session.login
        if isStale, isOwn, let name, visit.isSignedIn {
            return .see(DraftPaths.unsent(name, place))
        }
        guard isStale || (owner != nil && !isOwn) else { return nil }
        return visit.page(
            OtherSessionPage(visit: visit, isKept: owner != nil), status: .forbidden)
    }

    private static func keep(_ visit: Visit) async -> (LoginID?, String?) {
        let typed = visit.form.draft.filter { !isSecret($0.key) }
        guard let place = visit.place, let secret = FormToken.secret(in: visit.form["token"]),
            typed.values.contains(where: { $0.contains { !$0.isEmpty } })
        else { return (nil, nil) }
        let form = UnsentForm(
            path: visit.path, query: visit.query.draft, typed: typed, key: visit.form["key"])
        do {
            let desk = visit.desks.unsent
            let owner = try await desk.keep(form, signedBy: secret, in: place.id)
            return (owner, desk.name(of: form))
        } catch {
            visit.desks.logger.warning("a form was not kept", metadata: ["error": "\(error)"])
            return (nil, nil)
        }
    }

    /// Lets go of a kept form once it was sent from the page it was shown on.
    static func settled(by reply: Reply, to visit: Visit) async -> Reply {
        guard let name = visit.unsent, reply.status == .seeOther, !visit.form.names.isEmpty,
            let acting = try? visit.acting,
            let kept = try? await visit.desks.unsent.form(name, as: acting),
            kept.form.path == visit.path
        else { return reply }
        // Where this fails the form is shown once more, and its key keeps it from being twice.
        try? await visit.desks.unsent.drop(name, as: acting)
        return reply.settingCookie(Cookies.endUnsent)
    }
}
