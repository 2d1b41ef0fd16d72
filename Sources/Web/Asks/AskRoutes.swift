import Brokerage
import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let asks = Feature(
        name: "Asks",
        routes: [
            .get("/asks", .signedIn, AskDoor.list),
            .get("/asks/new", .may(.actForSelf), AskDoor.blank),
            .post("/asks/new", .may(.actForSelf), AskDoor.write),
            .get("/asks/mine", .may(.actForSelf), AskDoor.mine),
            .get("/asks/telephone", .may(.matchAsks), TelephoneAskDoor.show),
            .post("/asks/telephone", .may(.matchAsks), TelephoneAskDoor.take),
            .get("/asks/{ask}", .signedIn, AskDoor.show),
            .get("/asks/{ask}/change", .signedIn, AskDoor.words),
            .post("/asks/{ask}/change", .signedIn, AskDoor.change),
            .post("/asks/{ask}/yes", .may(.actForSelf), AskDoor.sayYes),
            .post("/asks/{ask}/not-now", .may(.actForSelf), AskDoor.sayNotNow),
            .post("/asks/{ask}/renewal", .signedIn, AskDoor.renew),
            .post("/asks/{ask}/withdrawal", .signedIn, AskDoor.withdraw),
            .post("/asks/{ask}/answers", .may(.matchAsks), MatchDoor.answer),
            .get("/asks/{ask}/match", .may(.matchAsks), MatchDoor.show),
            .post("/asks/{ask}/match", .may(.matchAsks), MatchDoor.match),
            .post("/asks/{ask}/reopening", .may(.matchAsks), MatchDoor.reopen),
            .post("/asks/{ask}/ring-back", .may(.matchAsks), MatchDoor.ringBack),
            .post("/asks/{ask}/end", .may(.matchAsks), MatchDoor.end),
        ]
            + PhotographDoor.routes(
                below: "/asks/{ask}", of: { .ask(try $0.id("ask", of: "ask")) },
                again: { $0.again(try await AskDoor.sheet($0)) }),
        ways: [
            Way(order: 20, path: "/asks", access: .signedIn) { $0.asks.way },
            Way(order: 16, path: "/asks/telephone", access: .may(.matchAsks)) {
                $0.asks.telephoneWay
            },
            Way(order: 42, path: "/asks/mine", access: .may(.actForSelf)) { $0.asks.mine },
        ])
}

enum AskDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        let query = visit.query
        let mayMatch = try visit.acting.may(.matchAsks)
        let isPile = query["pile"] == "brought" && mayMatch
        var search = AskSearch(
            words: query["words"], tag: query["tag"], area: query["area"],
            language: query["language"], day: Day(query["day"]),
            toBeLookedAt: isPile ? true : nil)
        // The plain list is of asks that wait; who looks for something finds what came along too.
        let isPlain = search == AskSearch()
        if isPlain { search.toBeLookedAt = false }
        let page = try await visit.desks.asks.list(
            search, after: Ask.ID(query["after"]), as: visit.acting)
        return visit.page(
            AskListPage(
                visit: visit, community: try visit.community, acting: try visit.acting,
                search: search, page: page,
                pile: try await visit.desks.asks.countToBeLookedAt(as: visit.acting),
                areas: try await visit.desks.asks.areas(as: visit.acting)))
    }

    @Sendable static func blank(_ visit: Visit) async throws -> Reply {
        var visit = visit
        if let offer = Offer.ID(visit.query["offer"]) {
            let sheet = try await visit.desks.offers.sheet(offer, as: visit.acting)
            visit.form["content"] = sheet.offer.content
        }
        return visit.page(try await steps(visit, at: .what))
    }

    /// Goes through the three questions; only the last one writes.
    @Sendable static func write(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let step = AskSteps.Step(rawValue: visit.form["step"]) ?? .what
        do {
            let written = try AskForm.read(visit.form)
            _ = try written.checked(today: try visit.today)
            guard step == .place else {
                return visit.page(try await steps(visit, at: step.next))
            }
            let id = try await visit.desks.asks.write(
                written, key: visit.key, as: visit.acting)
            return visit.done(visit.words.asks.saved, at: AskPaths.show(id, try visit.community))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            let first = faults.faults.first.map { AskSteps.Step(of: $0.field) } ?? step
            // A fault of a later question is for later.
            if first.number > step.number {
                return visit.page(try await steps(visit, at: step.next))
            }
            return visit.again(try await steps(visit, at: first))
        }
    }

    @Sendable static func mine(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desks.asks.own(
            before: Ask.ID(visit.query["before"]), as: visit.acting)
        return visit.page(OwnAsksPage(visit: visit, community: try visit.community, page: page))
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await sheet(visit))
    }

    @Sendable static func words(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        let sheet = try await visit.desks.asks.sheet(id, as: visit.acting)
        var visit = visit
        AskForm.fill(&visit.form, with: sheet.ask)
        return visit.page(try await form(visit, ask: sheet.ask))
    }

    @Sendable static func change(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        var visit = visit
        do {
            try await visit.desks.asks.change(
                id, to: try AskForm.read(visit.form), key: visit.key, as: visit.acting)
            return visit.done(visit.words.asks.changed, at: AskPaths.show(id, try visit.community))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            let sheet = try await visit.desks.asks.sheet(id, as: visit.acting)
            return visit.again(try await form(visit, ask: sheet.ask))
        }
    }

    @Sendable static func sayYes(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        let words = visit.words.asks
        switch try await visit.desks.asks.sayYes(id, key: visit.key, as: visit.acting) {
        case .matched:
            return visit.done(words.matchedThanks, at: AskPaths.list(try visit.community))
        case .coordinatorRings:
            return visit.done(words.coordinatorRings, at: AskPaths.show(id, try visit.community))
        }
    }

    @Sendable static func sayNotNow(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        try await visit.desks.asks.sayNotNow(id, key: visit.key, as: visit.acting)
        return visit.done(visit.words.asks.youSaidNotNow, at: AskPaths.list(try visit.community))
    }

    /// An ask that came along from other books is still wanted.
    @Sendable static func renew(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        try await visit.desks.asks.renew(id, key: visit.key, as: visit.acting)
        return visit.done(
            visit.words.asks.renewed,
            at: visit.form["back"] == "pile"
                ? AskPaths.brought(try visit.community) : AskPaths.show(id, try visit.community))
    }

    @Sendable static func withdraw(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        try await visit.desks.asks.withdraw(id, key: visit.key, as: visit.acting)
        return visit.done(
            visit.words.asks.withdrawn,
            at: visit.form["back"] == "pile"
                ? AskPaths.brought(try visit.community) : AskPaths.list(try visit.community))
    }

    /// The page of one ask: with names and suggestions for those who match, plain for others.
    static func sheet(_ visit: Visit) async throws -> AskPageView {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        let acting = try visit.acting
        let sheet = try await visit.desks.asks.sheet(id, as: acting)
        let isOpen =
            sheet.ask.standing.isUnanswered
            || (sheet.ask.isGroup && sheet.ask.standing == .matched)
        let suggestions =
            acting.may(.matchAsks) && isOpen
            ? try await visit.desks.asks.suggestions(for: id, as: acting) : nil
        return AskPageView(
            visit: visit, community: try visit.community, acting: acting, sheet: sheet,
            suggestions: suggestions, choice: try await visit.choice(of: "giver", as: acting))
    }

    private static func steps(_ visit: Visit, at step: AskSteps.Step) async throws -> AskSteps {
        AskSteps(
            visit: visit, community: try visit.community, step: step,
            areas: try await visit.desks.asks.areas(as: visit.acting))
    }

    private static func form(_ visit: Visit, ask: Ask) async throws -> AskForm {
        let projects =
            try visit.acting.may(.matchAsks)
            ? try await visit.desks.projects.list(as: visit.acting) : []
        return AskForm(
            visit: visit, community: try visit.community, ask: ask,
            areas: try await visit.desks.asks.areas(as: visit.acting), projects: projects)
    }
}

extension Visit {
    /// The day on the wall here.
    var today: Day {
        get throws { try community.zone.day(at: desks.timepiece.now()) }
    }
}
