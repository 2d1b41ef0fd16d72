import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let supporters = Feature(
        name: "Supporters",
        routes: [
            .get("/people/{member}/supporters", .may(.editMembers), SupporterDoor.show),
            .post("/people/{member}/supporters", .may(.editMembers), SupporterDoor.allow),
            .get("/me/supporters", .signedIn, SupporterDoor.showMine),
            .post("/me/supporters", .signedIn, SupporterDoor.allowMine),
            .post("/supporters/{supporter}/end", .signedIn, SupporterDoor.revoke),
            .post("/acting", .signedIn, SupporterDoor.act),
        ])
}

enum SupporterPaths {
    static func show(_ community: Community, _ id: Member.ID) -> String {
        MemberPaths.page(community, id, "supporters")
    }
    static func mine(_ community: Community) -> String {
        "\(MemberPaths.mine(community))/supporters"
    }
    static func end(_ community: Community, _ id: Supporting.ID) -> String {
        "/c/\(community.name)/supporters/\(id)/end"
    }
    static func acting(_ community: Community) -> String { "/c/\(community.name)/acting" }
}

/// Who may act for whom.
enum SupporterDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        return visit.page(try await page(visit, card))
    }

    @Sendable static func showMine(_ visit: Visit) async throws -> Reply {
        visit.page(try await ownPage(visit))
    }

    @Sendable static func allow(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        let place = try visit.community
        do {
            try await allow(for: card.member.id, visit)
        } catch let faults as FieldFaults {
            return visit.again(try await page(visit.holding(faults), card))
        }
        return visit.done(
            visit.words.supporters.allowed, at: SupporterPaths.show(place, card.member.id))
    }

    @Sendable static func allowMine(_ visit: Visit) async throws -> Reply {
        do {
            guard let member = try visit.acting.member else { throw HatRefusal.notYours }
            try await allow(for: member, visit)
        } catch let faults as FieldFaults {
            return visit.again(try await ownPage(visit.holding(faults)))
        }
        return visit.done(
            visit.words.supporters.allowed, at: SupporterPaths.mine(try visit.community))
    }

    @Sendable static func revoke(_ visit: Visit) async throws -> Reply {
        try await visit.desks.supporters.revoke(
            try visit.id("supporter", of: "permission"), key: try visit.key,
            as: try visit.acting)
        let place = try visit.community
        let back = Member.ID(visit.form["member"]).map { SupporterPaths.show(place, $0) }
        return visit.done(visit.words.supporters.revoked, at: back ?? SupporterPaths.mine(place))
    }

    /// Begins to act for somebody, or ends it where nobody is named.
    @Sendable static func act(_ visit: Visit) async throws -> Reply {
        guard let token = visit.token else { throw HatRefusal.notSignedIn }
        try await visit.desks.supporters.act(
            for: Member.ID(visit.form["member"]), token: token, as: try visit.acting)
        return .see(HomePaths.home(try visit.community))
    }

    private static func allow(for member: Member.ID, _ visit: Visit) async throws {
        let supporter = try await supporter(visit)
        do {
            _ = try await visit.desks.supporters.allow(
                SupportAllowed(
                    supporter: supporter, ask: Supporting.AskID(visit.form["ask"]),
                    starts: try visit.form.day("starts"),
                    ends: try visit.form.day("ends"),
                    word: Word(code: visit.form["word"]) ?? .memberPresent,
                    said: visit.form["said"]),
                for: member, key: try visit.key, as: try visit.acting)
        } catch let refusal as MemberRefusal {
            throw FieldFaults("number", refusal.explanation)
        }
    }

    private static func supporter(_ visit: Visit) async throws -> Member.ID {
        guard let number = Int(visit.form["number"]),
            let found = try await visit.desks.supporters.member(
                numbered: number, as: try visit.acting)
        else { throw FieldFaults("number", visit.words.members.noSuchNumber) }
        return found
    }

    private static func page(_ visit: Visit, _ card: MemberCard) async throws -> SupportersPage {
        SupportersPage(
            visit: visit, community: try visit.community, card: card,
            asks: try await visit.desks.supporters.asks(of: card.member.id, as: visit.acting),
            isOwn: false)
    }

    private static func ownPage(_ visit: Visit) async throws -> SupportersPage {
        let card = try await visit.desks.members.ownCard(as: try visit.acting)
        let acting = try visit.acting
        // Whoever acts for another looks here and changes nothing, so nothing is there to choose.
        let asks =
            acting.member == card.member.id
            ? try await visit.desks.supporters.asks(of: card.member.id, as: acting) : []
        return SupportersPage(
            visit: visit, community: try visit.community, card: card, asks: asks, isOwn: true)
    }
}
