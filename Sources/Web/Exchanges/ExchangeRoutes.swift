import Brokerage
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let exchanges = Feature(
        name: "Exchanges",
        routes: [
            .get("/exchanges", .may(.noteExchanges), Exchanges.list),
            .get("/exchanges/new", .may(.noteExchanges), Exchanges.write),
            .post("/exchanges/new", .may(.noteExchanges), Exchanges.note),
            .get("/exchanges/{exchange}", .signedIn, Exchanges.show),
            .post("/exchanges/{exchange}/confirmation", .signedIn, Exchanges.confirm),
            .post("/exchanges/{exchange}/question", .signedIn, Exchanges.question),
            .post("/exchanges/{exchange}/settlement", .may(.noteExchanges), Exchanges.settle),
            .post("/exchanges/{exchange}/withdrawal", .signedIn, Exchanges.withdraw),
            .post("/exchanges/{exchange}/thanks", .signedIn, Exchanges.thank),
            .post("/exchanges/{exchange}/thanks-read", .signedIn, Exchanges.passOnThanks),
            .get("/exchanges/{exchange}/put-right", .may(.noteExchanges), Exchanges.rewrite),
            .post("/exchanges/{exchange}/put-right", .may(.noteExchanges), Exchanges.putRight),
        ],
        ways: [
            Way(order: 28, path: "/exchanges", access: .may(.noteExchanges)) { $0.exchanges.list }
        ])
}

enum Exchanges {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let (whose, mayBe) = try await whose(&visit)
        let isUnknown = whose == nil && !visit.query["whose"].isEmpty
        let tab = ExchangeTab(rawValue: visit.query["standing"]) ?? .all
        let limit = 50
        let found =
            isUnknown
            ? []
            : try await visit.desks.exchanges.list(
                tab.standings, of: whose?.id, before: Exchange.ID(visit.query["before"]),
                limit: limit + 1,
                as: visit.acting)
        let page = Array(found.prefix(limit))
        return visit.page(
            ExchangeListPage(
                visit: visit, community: try visit.community, acting: try visit.acting, tab: tab,
                exchanges: page, older: found.count > limit ? page.last?.id : nil, whose: whose,
                mayBe: mayBe))
    }

    /// Whose exchanges are looked for, or who may be meant by what was typed.
    private static func whose(_ visit: inout Visit) async throws -> (Member?, [Member]) {
        let typed = visit.query["whose"]
        guard !typed.isEmpty else { return (nil, []) }
        switch try await visit.desks.exchanges.person(fitting: typed, as: visit.acting) {
        case .one(let member): return (member, [])
        case .several(let people): return (nil, people)
        case .nobody:
            visit.form.fault("whose", visit.words.exchanges.nobodyFits)
            return (nil, [])
        }
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    /// The page of one exchange, perhaps with what stopped the last press of a button.
    static func page(_ visit: Visit, refusal: (any Refusal)? = nil) async throws -> ExchangePage {
        let sheet = try await visit.desks.exchanges.sheet(id(visit), as: visit.acting)
        return ExchangePage(
            visit: visit, community: try visit.community, acting: try visit.acting, sheet: sheet,
            refusal: refusal)
    }

    static func id(_ visit: Visit) throws -> Exchange.ID {
        try visit.id("exchange", of: "exchange")
    }

    /// Runs one verb on an exchange, and shows its page again with whatever refused it.
    private static func act(
        _ visit: Visit, said: String, _ verb: (Exchange.ID) async throws -> Void
    ) async throws -> Reply {
        let id = try id(visit)
        do {
            try await verb(id)
            let home = visit.form["from-home"] == "yes"
            let community = try visit.community
            return visit.done(
                said,
                at: home ? HomePaths.home(community) : ExchangePaths.show(id, community))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let refusal as PostingRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let refusal as FieldFaults {
            return visit.again(try await page(visit, refusal: refusal))
        }
    }

    @Sendable static func confirm(_ visit: Visit) async throws -> Reply {
        try await act(visit, said: visit.words.exchanges.confirmed) { id in
            try await visit.desks.exchanges.confirm(
                id, word: Word(code: visit.form["word"]) ?? .ownHand,
                reason: visit.form["reason"], key: visit.key, as: visit.acting)
        }
    }

    @Sendable static func question(_ visit: Visit) async throws -> Reply {
        try await act(visit, said: visit.words.exchanges.questioned) { id in
            try await visit.desks.exchanges.question(
                id, words: String(visit.form["question"].prefix(500)),
                from: Member.ID(visit.form["asker"]),
                word: Word(code: visit.form["word"]) ?? .phone,
                key: visit.key, as: visit.acting)
        }
    }

    @Sendable static func settle(_ visit: Visit) async throws -> Reply {
        try await act(visit, said: visit.words.exchanges.settled) { id in
            try await visit.desks.exchanges.settle(
                id, reason: visit.form["reason"], key: visit.key, as: visit.acting)
        }
    }

    @Sendable static func withdraw(_ visit: Visit) async throws -> Reply {
        try await act(visit, said: visit.words.exchanges.takenBack) { id in
            try await visit.desks.exchanges.withdraw(id, key: visit.key, as: visit.acting)
        }
    }

    @Sendable static func thank(_ visit: Visit) async throws -> Reply {
        try await act(visit, said: visit.words.exchanges.thanked) { id in
            try await visit.desks.exchanges.thank(
                id, words: visit.form["words"], from: Member.ID(visit.form["from"]),
                key: visit.key, as: visit.acting)
        }
    }

    @Sendable static func passOnThanks(_ visit: Visit) async throws -> Reply {
        guard let from = Member.ID(visit.form["from"]) else { throw NotFound("person") }
        try await visit.desks.exchanges.passOnThanks(
            try id(visit), from: from, as: visit.acting)
        return visit.done(
            visit.words.exchanges.passedOn, at: HomePaths.home(try visit.community))
    }
}
