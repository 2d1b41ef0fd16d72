import Brokerage
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let pots = Feature(
        name: "Pots",
        routes: [
            .get("/pots", .may(.actForSelf), PotDoor.list),
            .post("/pots", .may(.changeScheme), PotDoor.open),
            .get("/pots/{pot}", .may(.noteExchanges), PotDoor.show),
            .post("/pots/{pot}", .may(.changeScheme), PotDoor.change),
            .post("/pots/{pot}/close", .may(.changeScheme), PotDoor.close),
        ],
        ways: [
            Way(order: 49, path: "/pots", access: .may(.noteExchanges)) { $0.pots.title }
        ])
}

enum PotDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func open(_ visit: Visit) async throws -> Reply {
        try await answer(visit, saying: visit.words.pots.opened) {
            try await visit.desks.pots.open(
                name: visit.form["name"], sponsor: try visit.sponsorTyped,
                purpose: visit.form["purpose"], key: visit.key, as: visit.acting)
        }
    }

    @Sendable static func change(_ visit: Visit) async throws -> Reply {
        let id: Pot.ID = try visit.id("pot", of: "pot")
        return try await answer(visit, changing: id, saying: visit.words.pots.kept) {
            try await visit.desks.pots.change(
                id, name: visit.form["name"], sponsor: try visit.sponsorTyped,
                purpose: visit.form["purpose"], key: visit.key, as: visit.acting)
        }
    }

    @Sendable static func close(_ visit: Visit) async throws -> Reply {
        let id: Pot.ID = try visit.id("pot", of: "pot")
        let closes = visit.form["again"] != "yes"
        let words = visit.words.pots
        return try await answer(visit, saying: closes ? words.didClose : words.opened) {
            try await visit.desks.pots.close(id, closes, key: visit.key, as: visit.acting)
        }
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let id: Pot.ID? =
            visit.parameters["pot"] == "community" ? nil : try visit.id("pot", of: "pot")
        let sheet = try await visit.desks.pots.sheet(
            id, before: Int64(visit.query["before"]), as: visit.acting)
        return visit.page(
            PotPage(visit: visit, community: try visit.community, sheet: sheet))
    }

    private static func answer(
        _ visit: Visit, changing id: Pot.ID? = nil, saying done: String,
        _ verb: () async throws -> Void
    ) async throws -> Reply {
        do {
            try await verb()
            return visit.done(done, at: PotPaths.list(try visit.community))
        } catch let refusal as any Refusal
            where refusal is PotRefusal || refusal is FieldFaults || refusal is GiftRefusal
        {
            return visit.again(try await page(visit, changing: id, refusal: refusal))
        }
    }

    private static func page(
        _ visit: Visit, changing id: Pot.ID? = nil, refusal: (any Refusal)? = nil
    ) async throws -> PotListPage {
        let mayChange = try visit.acting.may(.changeScheme)
        let parties = try await visit.desks.joint.choices(as: visit.acting)
        return PotListPage(
            visit: visit, community: try visit.community, acting: try visit.acting,
            pots: try await visit.desks.pots.list(as: visit.acting), mayChange: mayChange,
            organisations: parties.filter { $0.kind == .organisation }, changing: id,
            refusal: refusal)
    }
}

extension Visit {
    /// The organisation that was chosen; nil for none.
    fileprivate var sponsorTyped: JointParty.ID? {
        get throws {
            let typed = form["sponsor"]
            guard !typed.isEmpty else { return nil }
            guard let id = JointParty.ID(typed) else { throw PotRefusal.sponsorUnknown }
            return id
        }
    }
}
