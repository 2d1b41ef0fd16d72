import Brokerage
import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let ringRounds = Feature(
        name: "RingRounds",
        routes: [
            .get("/ring-round", .may(.callMembers), RingRoundDoor.list),
            .post("/ring-round", .may(.callMembers), RingRoundDoor.start),
            .get("/ring-round/{round}", .may(.callMembers), RingRoundDoor.show),
            .post("/ring-round/{round}", .may(.callMembers), RingRoundDoor.note),
            .get("/ring-round/{round}/sheet.pdf", .may(.callMembers), RingRoundDoor.sheet),
            .get("/ring-round/{round}/type", .may(.callMembers), RingRoundDoor.typing),
            .post("/ring-round/{round}/type", .may(.callMembers), RingRoundDoor.typeIn),
        ],
        ways: [
            Way(order: 62, path: "/ring-round", access: .may(.callMembers)) { $0.ringRounds.way }
        ])
}

enum RingRoundDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        visit.page(try await listPage(visit))
    }

    @Sendable static func start(_ visit: Visit) async throws -> Reply {
        var visit = visit
        do {
            let planned = PlannedRound(
                title: visit.form["title"], circle: try visit.circleTyped())
            let id = try await visit.desks.ringRounds.start(
                planned, key: try visit.key, as: try visit.acting)
            return .see(RingRoundPaths.show(id, try visit.community))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            return visit.again(try await listPage(visit))
        } catch let refusal as UnknownNumbers {
            return visit.again(try await listPage(visit.holding(refusal)))
        }
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(
            RingRoundPage(
                visit: visit, community: try visit.community, round: try await round(visit)))
    }

    @Sendable static func note(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let round = try await round(visit)
        let day = Day(visit.form["ringBack"])
        if !visit.form["ringBack"].isEmpty, day == nil {
            visit.form.fault("ringBack", visit.words.contacts.notADay)
        }
        if let line = Int(visit.form["line"]),
            let outcome = ContactOutcome(code: visit.form["outcome"]), !visit.form.hasFaults
        {
            do {
                let typed = TypedLine(line: line, outcome: outcome, words: visit.form["words"])
                try await visit.desks.ringRounds.note(
                    typed, of: round.id, ringBack: day, key: try visit.key, as: try visit.acting)
                return visit.done(
                    visit.words.contacts.noted(visit.form["name"]),
                    at: RingRoundPaths.show(round.id, try visit.community))
            } catch let faults as FieldFaults {
                visit.form.add(faults)
            }
        }
        return visit.again(
            RingRoundPage(visit: visit, community: try visit.community, round: round))
    }

    @Sendable static func sheet(_ visit: Visit) async throws -> Reply {
        let round = try await round(visit)
        let sheet = RingRoundSheet(round: round, visit: visit).sheet
        return try await visit.paper([sheet], name: "ring-round.pdf")
    }

    @Sendable static func typing(_ visit: Visit) async throws -> Reply {
        visit.page(
            RingRoundTypingPage(
                visit: visit, community: try visit.community, round: try await round(visit),
                rows: TypedRows([], words: visit.words.ringRounds)))
    }

    @Sendable static func typeIn(_ visit: Visit) async throws -> Reply {
        let round = try await round(visit)
        let rows = TypedRows(
            visit.form, lines: Set(round.lines.map(\.line)), words: visit.words.ringRounds)
        guard !rows.hasFaults, !rows.lines.isEmpty else {
            return visit.again(
                RingRoundTypingPage(
                    visit: visit, community: try visit.community, round: round, rows: rows))
        }
        try await visit.desks.ringRounds.type(
            rows.lines, of: round.id, key: try visit.key, as: try visit.acting)
        return visit.done(
            visit.words.ringRounds.typed(rows.lines.count),
            at: RingRoundPaths.show(round.id, try visit.community))
    }

    private static func round(_ visit: Visit) async throws -> RingRound {
        try await visit.desks.ringRounds.round(
            try visit.id("round", of: "ring-round"), as: try visit.acting)
    }

    private static func listPage(_ visit: Visit) async throws -> RingRoundListPage {
        let acting = try visit.acting
        let circles = try await visit.desks.ringRounds.circles(as: acting)
        return RingRoundListPage(
            visit: visit, community: try visit.community,
            rounds: try await visit.desks.ringRounds.recent(as: acting),
            circles: CircleChoices(tags: circles.tags, areas: circles.areas))
    }
}
