import Communities
import Essentials
import Hummingbird
import Ledger
import Markup
import Operations
import People
import Wording

/// One request on its way through the house: who, where, what was typed, in which language.
public struct Visit: Sendable {
    public private(set) var desks: Desks
    public let site: Site
    /// Nil for the installation's own pages.
    let place: Community?
    let person: SignedIn?
    let token: SessionToken?
    /// What every form of this page carries; another one on the next page.
    let formToken: String
    public private(set) var words: Words
    public private(set) var parameters: [String: String]
    public private(set) var query: TypedForm
    public var form: TypedForm
    public private(set) var path: String
    let flash: String?
    let from: String
    let device: String
    /// The kept form that was on the screen last.
    var unsent: String?
    /// How this house is reached, such as `https://bank.example`; nil where that is not known.
    var origin: String?
    /// What stands above the page's own content.
    var note: HTML?

    /// The community of this address.
    ///
    /// - Throws: `NotFound` on the installation's own pages.
    public var community: Community {
        get throws {
            guard let place else { throw NotFound("community") }
            return place
        }
    }

    /// Who is acting; routes that admit only people signed in always have one.
    public var acting: Acting {
        get throws {
            guard let acting = person?.acting else { throw HatRefusal.notSignedIn }
            return acting
        }
    }

    public var isSignedIn: Bool { person?.acting != nil }
    public var member: Member? { person?.member }
    public var hats: [Hat] { person?.hats ?? [] }

    /// An id from the address.
    ///
    /// - Throws: `NotFound` where it is none.
    public func id<Of>(_ name: String, of what: String) throws -> Identifier<Of> {
        guard let id = parameters[name].flatMap({ Identifier<Of>($0) }) else {
            throw NotFound(what)
        }
        return id
    }

    /// The same visit in the words that suit a reader of this form of print.
    func speaking(to format: Format) -> Visit {
        var copy = self
        if format == .easyRead { copy.words = words.inEasyEnglish }
        return copy
    }

    /// The same person with another form, sent to another address, whose desks write nothing.
    func rehearsing(
        _ form: TypedForm, query: TypedForm, sentTo path: String, parameters: [String: String],
        refusal: any Refusal
    ) -> Visit {
        var copy = self
        copy.form = form
        copy.query = query
        copy.path = path
        copy.parameters = parameters
        copy.desks = desks.closed(saying: refusal)
        return copy
    }

    /// The request key that the form carried.
    ///
    /// - Throws: `FieldFaults` when a form came without one.
    public var key: RequestKey {
        get throws {
            guard let key = RequestKey(form["key"]) else {
                throw FieldFaults("key", "This form is not whole. Open it again, please.")
            }
            return key
        }
    }

    /// The hidden fields of a new form; a form shown again keeps the key it had.
    public func seal() -> FormSeal {
        let kept = form["key"]
        return FormSeal(token: formToken, key: kept.isEmpty ? desks.key().text : kept)
    }

    /// The visit whose form draws another key, where the one that came was spent on other content.
    func renewed(after refusal: any Refusal) -> Visit {
        guard let refusal = refusal as? PostingRefusal, refusal == .requestKeyReused else {
            return self
        }
        var copy = self
        copy.form["key"] = ""
        return copy
    }

    /// A seal with a fresh key, for the second and further forms of one page.
    public func freshSeal() -> FormSeal {
        FormSeal(token: formToken, key: desks.key().text)
    }

    /// Goes on to an address of this community and says there, once, that it was done.
    public func done(_ message: String? = nil, at address: String) -> Reply {
        let reply = Reply.see(address)
        guard let message else { return reply }
        return reply.settingCookie(Cookies.flash(message))
    }
}
