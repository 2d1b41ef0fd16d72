import Essentials
import HTTPTypes
import Markup
import Operations
import People
import Wording

/// Brings back forms that were not sent, filled in as they were.
enum UnsentDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        visit.page(
            UnsentListPage(
                visit: visit, community: try visit.community,
                forms: try await visit.desks.unsent.list(as: visit.acting)))
    }

    /// The page on which the form was typed, filled in, with the sentence that it was not sent.
    ///
    /// The route that would have taken the form is asked again with desks that write nothing, so
    /// it shows its form as it does after any other refusal.
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let acting = try visit.acting
        let kept = try await visit.desks.unsent.form(visit.parameters["form"] ?? "", as: acting)
        let form = kept.form
        let root = HomePaths.home(try visit.community)
        guard form.path.hasPrefix(root),
            let (route, parameters) = Route.leading(
                to: String(form.path.dropFirst(root.count)), by: .post)
        else { throw NotFound("form") }
        var typed = TypedForm(form.typed)
        typed["key"] = form.key
        let again = visit.rehearsing(
            typed, query: TypedForm(form.query), sentTo: form.path, parameters: parameters,
            refusal: FieldFaults("unsent", visit.words.drafts.notSentYet))
        let plain = UnsentPage(
            visit: again, name: kept.name, at: kept.at,
            obstacle: obstacle(form, to: route, acting))
        guard plain.obstacle == nil else { return visit.page(plain) }
        var filled = again
        filled.note = "\(UnsentNote(visit: again, name: kept.name))"
        let cookie = Cookies.unsent(kept.name)
        do {
            let reply = try await route.answer(filled)
            if reply.contentType.hasPrefix("text/html"),
                reply.status == .ok || reply.status == .unprocessableContent
            {
                return Reply.html(reply.body).settingCookie(cookie)
            }
        } catch is any Refusal {
            // What it was about may be gone; what was typed is shown all the same.
        }
        return visit.page(plain).settingCookie(cookie)
    }

    private static func obstacle(
        _ form: UnsentForm, to route: Route, _ acting: Acting
    ) -> UnsentPage.Obstacle? {
        if form.onBehalfOf != acting.onBehalfOf { return .otherPerson }
        return route.access.admits(acting) ? nil : .otherHat(form.hat)
    }

    @Sendable static func drop(_ visit: Visit) async throws -> Reply {
        try await visit.desks.unsent.drop(visit.parameters["form"] ?? "", as: visit.acting)
        return visit.done(
            visit.words.drafts.thrownAway, at: HomePaths.home(try visit.community)
        ).settingCookie(Cookies.endUnsent)
    }
}
