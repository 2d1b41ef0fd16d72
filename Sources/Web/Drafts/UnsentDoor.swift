import Essentials
import HTTPTypes
import Markup
import Operations
import People
import Wording

/// Brings back forms that were not sent, filled in as they were.
enum UnsentDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        var forms: [UnsentListPage.Item] = []
        for kept in try await visit.desks.unsent.list(as: visit.acting) {
            forms.append(
                UnsentListPage.Item(kept: kept, shown: try await shownForm(kept, visit)))
        }
        return visit.page(
            UnsentListPage(visit: visit, community: try visit.community, forms: forms))
    }

    /// The form in the words of its page; nil where the page cannot be shown just now.
    private static func shownForm(_ kept: KeptUnsent, _ visit: Visit) async throws -> ShownForm? {
        let rehearsal = try rehearsal(of: kept, visit)
        guard try obstacle(kept.form, to: rehearsal.route, visit.acting) == nil,
            let page = try await page(of: rehearsal)
        else { return nil }
        let typed = kept.form.typed.filter { !Unsent.isSecret($0.key) && $0.value != [""] }
        return ShownForm(
            page: String(decoding: page, as: UTF8.self), sentTo: kept.form.path,
            names: Set(typed.keys))
    }

    private struct Rehearsal {
        let route: Route
        var visit: Visit
    }

    /// The route that would have taken the form, and the visit it would have been, with desks that
    /// write nothing: so it shows its form as it does after any other refusal.
    private static func rehearsal(of kept: KeptUnsent, _ visit: Visit) throws -> Rehearsal {
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
        return Rehearsal(route: route, visit: again)
    }

    /// The page with the form filled in; nil where it answered with none.
    private static func page(of rehearsal: Rehearsal) async throws -> [UInt8]? {
        do {
            let reply = try await rehearsal.route.answer(rehearsal.visit)
            let isPage =
                reply.contentType.hasPrefix("text/html")
                && (reply.status == .ok || reply.status == .unprocessableContent)
            return isPage ? reply.body : nil
        } catch is any Refusal {
            // What it was about may be gone; what was typed is shown all the same.
            return nil
        }
    }

    /// The page on which the form was typed, filled in, with the sentence that it was not sent.
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let kept = try await visit.desks.unsent.form(
            visit.parameters["form"] ?? "", as: visit.acting)
        var rehearsal = try rehearsal(of: kept, visit)
        let again = rehearsal.visit
        let plain = UnsentPage(
            visit: again, name: kept.name, at: kept.at,
            obstacle: obstacle(kept.form, to: rehearsal.route, try visit.acting))
        guard plain.obstacle == nil else { return visit.page(plain) }
        rehearsal.visit.note = "\(UnsentNote(visit: again, name: kept.name))"
        let cookie = Cookies.unsent(kept.name)
        if let page = try await page(of: rehearsal) {
            return Reply.html(page).settingCookie(cookie)
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
        let community = try visit.community
        let isLast = try await visit.desks.unsent.list(as: visit.acting).isEmpty
        return visit.done(
            visit.words.drafts.thrownAway,
            at: isLast ? HomePaths.home(community) : DraftPaths.unsent(community)
        ).settingCookie(Cookies.endUnsent)
    }
}
