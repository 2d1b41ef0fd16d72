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
            .post("/pots/{pot}/take-back/{entry}", .may(.noteExchanges), PotDoor.takeBack),
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
        visit.page(try await sheetPage(visit, taking: Entry.ID(visit.query["taking"])))
    }

    @Sendable static func takeBack(_ visit: Visit) async throws -> Reply {
        let entry: Entry.ID = try visit.id("entry", of: "line")
        do {
            try await visit.desks.pots.takeBack(
                entry, why: visit.form["why"], key: visit.key, as: visit.acting)
        } catch let refusal as any Refusal
            where refusal is PotRefusal || refusal is ExchangeRefusal || refusal is FieldFaults
        {
            return visit.again(try await sheetPage(visit, taking: entry, refusal: refusal))
        }
        return visit.done(
            visit.words.pots.tookBack,
            at: PotPaths.show(try visit.potMeant, try visit.community))
    }

    private static func sheetPage(
        _ visit: Visit, taking entry: Entry.ID? = nil, refusal: (any Refusal)? = nil
    ) async throws -> PotPage {
        PotPage(
            visit: visit, community: try visit.community,
            sheet: try await visit.desks.pots.sheet(
                try visit.potMeant, before: Int64(visit.query["before"]), as: visit.acting),
            taking: entry, refusal: refusal)
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
    /// The pot of the address; nil for the community pot.
    fileprivate var potMeant: Pot.ID? {
        get throws { parameters["pot"] == "community" ? nil : try id("pot", of: "pot") }
    }

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
