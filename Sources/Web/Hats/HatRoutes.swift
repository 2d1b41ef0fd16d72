import Communities
import Essentials
import Markup
import Operations
import People
import Wording

extension Feature {
    static let hats = Feature(
        name: "Hats",
        routes: [
            .get("/hats", .may(.giveHats), HatDoor.list),
            .get("/people/{member}/hats", .may(.giveHats), HatDoor.show),
            .post("/people/{member}/hats", .may(.giveHats), HatDoor.give),
            .post("/people/{member}/hats/{hat}/take", .may(.giveHats), HatDoor.take),
        ],
        ways: [
            Way(order: 90, path: "/hats", access: .may(.giveHats)) { $0.hats.title }
        ])
}

/// Who wears which hat.
enum HatDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        let holders = try await visit.desks.hats.holders(as: try visit.acting)
        return visit.page(
            HatListPage(visit: visit, community: try visit.community, holders: holders))
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func give(_ visit: Visit) async throws -> Reply {
        let id: Member.ID = try visit.id("member", of: "person")
        guard let hat = Hat(code: visit.form["hat"]) else {
            let faults = FieldFaults("hat", MemberRefusal.notGrantable.explanation)
            return visit.again(try await page(visit.holding(faults)))
        }
        let rights = Set(visit.form.all("right").compactMap(Permission.init(rawValue:)))
        try await visit.desks.hats.give(
            hat, granted: hat == .volunteerCoordinator ? rights : [], to: id,
            key: try visit.key, as: try visit.acting)
        return visit.done(
            visit.words.hats.kept, at: MemberPaths.page(try visit.community, id, "hats"))
    }

    @Sendable static func take(_ visit: Visit) async throws -> Reply {
        let id: Member.ID = try visit.id("member", of: "person")
        guard let hat = visit.parameters["hat"].flatMap(Hat.init(code:)) else {
            throw NotFound("role")
        }
        try await visit.desks.hats.take(
            hat, from: id, key: try visit.key, as: try visit.acting)
        return visit.done(
            visit.words.hats.kept, at: MemberPaths.page(try visit.community, id, "hats"))
    }

    private static func page(_ visit: Visit) async throws -> HatPage {
        HatPage(visit: visit, community: try visit.community, card: try await visit.card())
    }
}

/// Everybody with a role beyond being a member.
struct HatListPage: Page {
    let visit: Visit
    let community: Community
    let holders: [(member: Member, hats: [Hat: Set<Permission>])]

    var title: String { visit.words.hats.title }
    var lead: String? { visit.words.hats.lead }

    var body: HTML {
        if holders.isEmpty { return "\(EmptyState(visit.words.hats.none))" }
        let lines = holders.map { holder in
            PersonLine(
                name: holder.member.name,
                address: MemberPaths.page(community, holder.member.id, "hats"),
                why: holder.hats.keys.sorted().map(visit.words.hat).joined(separator: ", "))
        }
        return "\(PersonList(lines))"
    }
}

/// The roles of one person.
struct HatPage: Page {
    let visit: Visit
    let community: Community
    let card: MemberCard

    private var words: HatPageWords { visit.words.hats }
    private var address: String { MemberPaths.page(community, card.member.id, "hats") }

    var title: String { words.title }
    var lead: String? { card.member.name }
    var crumbs: [NavLink] {
        [NavLink(card.member.name, to: MemberPaths.card(community, card.member.id))]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: [hat])
    }

    var body: HTML {
        """
        \(card.hats.keys.sorted().filter { $0 != .member }, as: worn)
        \(Form(
            action: address, seal: visit.seal(), buttons: [SubmitButton(words.give)],
            fields: [hat, rights]))
        """
    }

    private func worn(_ hat: Hat) -> HTML {
        let name = visit.words.hat(hat)
        let rights = Hat.grantable.filter { card.hats[hat]?.contains($0) == true }
        let listed: HTML? =
            rights.isEmpty
            ? nil : "<ul>\(rights, as: { "<li>\(words.permission($0))</li>" })</ul>"
        let take = OneTap(
            action: "\(address)/\(hat.code)/take", seal: visit.freshSeal(),
            button: SubmitButton(words.take, tone: .stop, about: name))
        return "\(Card(name, content: "\(listed)\(take)"))"
    }

    private var hat: Field {
        let typed = visit.form["hat"]
        return Field(
            .radios(Hat.given.map { Choice($0.code, visit.words.hat($0)) }), name: "hat",
            label: words.hat, value: typed.isEmpty ? Hat.volunteerCoordinator.code : typed
        ).fault(visit.fault(of: "hat"))
    }

    private var rights: Field {
        let granted = card.hats[.volunteerCoordinator] ?? []
        let ticked = visit.form.has("hat") ? visit.form.all("right") : granted.map(\.rawValue)
        return Field(
            .ticks(Hat.grantable.map { Choice($0.rawValue, words.permission($0)) }),
            name: "right", label: words.rights, values: ticked)
    }
}
