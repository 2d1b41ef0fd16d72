import Essentials
import HTTPTypes
import Hummingbird
import Operations
import Wording

extension WebRouter {
    /// A page for an address that leads nowhere, or that does not take this verb.
    public func stray(_ request: Request, methods: [HTTPRequest.Method]) async -> Response {
        let visit = Visit(
            desks: desks, site: site, place: nil, person: nil, token: nil,
            formToken: FormToken(site.guestSecret).masked(by: desks.chance),
            words: Entrance.words(request, in: nil), parameters: [:], query: TypedForm(),
            form: TypedForm(), path: request.uri.path, flash: nil, from: "", device: "")
        guard methods.isEmpty else {
            let page = RefusalPage(
                title: visit.words.say("That did not work"),
                explanation: visit.words.say(
                    "This address cannot be used in this way. Go back and try again."),
                visit: visit)
            return visit.page(page, status: .methodNotAllowed).response
        }
        return await Refusals.reply(to: NotFound("page"), visit: visit, fallback: visit).response
    }
}
