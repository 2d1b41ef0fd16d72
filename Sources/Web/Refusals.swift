import Essentials
import HTTPTypes
import Ledger
import Logging
import Markup
import Operations
import People
import Wording

/// The one mapping from a refusal to what the browser gets; total over the kinds.
enum Refusals {
    static func status(of kind: RefusalKind) -> HTTPResponse.Status {
        switch kind {
        case .invalid: .unprocessableContent
        case .forbidden: .forbidden
        case .missing: .notFound
        case .conflict: .conflict
        }
    }

    /// A page with the refusal's words, or the way in for somebody who is not signed in.
    static func reply(to error: any Error, visit: Visit?, fallback: Visit) async -> Reply {
        let visit = visit ?? fallback
        if let refusal = error as? HatRefusal, refusal == .notSignedIn, let place = visit.place {
            return .see(Onward.signIn(for: visit, at: place))
        }
        if let refusal = error as? PostingRefusal, refusal == .requestKeyReused,
            visit.form.has("key")
        {
            let page = SentBeforePage(explanation: visit.words.refusal(refusal), visit: visit)
            return visit.page(page, status: .conflict)
        }
        if let refusal = error as? any Refusal {
            let page = RefusalPage(
                title: visit.words.say("That did not work"),
                explanation: visit.words.refusal(refusal), visit: visit)
            return visit.page(page, status: status(of: refusal.kind))
        }
        if let outage = Outage(error) {
            visit.desks.logger.error("outage", metadata: ["error": "\(error)"])
            return visit.page(
                OutagePage(outage: outage, visit: visit), status: .serviceUnavailable)
        }
        let reference = visit.desks.key().text.prefix(8)
        visit.desks.logger.error(
            "outage", metadata: ["reference": "\(reference)", "error": "\(error)"])
        let page = RefusalPage(
            title: visit.words.say("Something broke here"),
            explanation: visit.words.say(
                "It is our fault, and nothing you typed was half done. Wait a minute and try again. If it stays, tell the person who runs the server: {reference}.",
                ["reference": String(reference)]), visit: visit)
        return visit.page(page, status: .internalServerError)
    }
}

/// A page that says what happened, why, and what to do, with a way on from there.
struct RefusalPage: Page {
    let title: String
    let explanation: String
    let visit: Visit

    var body: HTML {
        """
        <p>\(explanation)</p>
        <p><a\(href: visit.place.map(HomePaths.home) ?? "/")>\(visit.words.shell.firstPage)</a></p>
        """
    }
}
