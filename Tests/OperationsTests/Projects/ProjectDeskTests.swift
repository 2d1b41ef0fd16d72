import Brokerage
import Communities
import DoorKit
import Essentials
import Evaluation
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct ProjectDeskKeeping {
    @Test(arguments: EngineKind.available)
    func `adds, renames and ends, and refuses a name that is taken`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.projects
            let sue = town.acting()
            let warm = try await desk.add(
                name: "Warm winter", funder: "Bridge Trust", key: town.key(), as: sue)
            await #expect(throws: ProjectRefusal.nameTaken) {
                try await desk.add(name: "warm winter", funder: "", key: town.key(), as: sue)
            }
            let garden = try await desk.add(
                name: "Garden", funder: "", key: town.key(), as: sue)
            await #expect(throws: ProjectRefusal.nameTaken) {
                try await desk.change(
                    garden, name: "Warm Winter", funder: "", key: town.key(), as: sue)
            }
            try await desk.change(
                garden, name: "Hill garden", funder: "Bridge Trust", key: town.key(), as: sue)
            try await desk.end(warm, key: town.key(), as: sue)
            await #expect(throws: ProjectRefusal.alreadyEnded) {
                try await desk.end(warm, key: town.key(), as: sue)
            }
            let list = try await desk.list(as: sue)
            #expect(list.map(\.name) == ["Hill garden", "Warm winter"])
            await #expect(throws: HatRefusal.notYours) {
                try await desk.list(as: town.acting(for: town.jade))
            }
        }
    }

    /// An ask, a pair and a sheet of slips each hand their project on.
    @Test(arguments: EngineKind.available)
    func `is inherited and told in the report`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            let warm = try await town.desks.projects.add(
                name: "Warm winter", funder: "Bridge Trust", key: town.key(), as: sue)
            let ask = try await town.desks.asks.write(
                WrittenAsk(content: "Company", project: warm), for: .member(town.lily.id),
                key: town.key(), as: sue)
            let met = try await town.desks.asks.answer(
                ask, of: town.jade.id, .saidYes, key: town.key(), as: sue)
            let noted = NotedExchange(
                content: "Company", day: town.today, minutes: Minutes(60),
                givers: [NotedParty(town.jade.id)], receivers: [NotedParty(town.lily.id)],
                word: .phone)
            _ = try await town.desks.exchanges.note(noted, on: met, key: town.key(), as: sue)
            let pair = try await town.desks.pairings.make(
                PlannedPairing(
                    giver: town.amir.id, receiver: town.margaret.id, content: "A visit",
                    minutes: Minutes(30), starts: town.today, project: warm),
                key: town.key(), as: sue)
            _ = try await town.desks.pairings.noteUsual(
                [UsualLine(pairing: pair, day: town.today, minutes: Minutes(30))], word: .phone,
                key: town.key(), as: sue)
            _ = try await town.desks.slips.note(
                SlipSheet(
                    lines: [
                        SlipLine(
                            giver: "6", receiver: "5", length: "15 min",
                            day: town.today.description, content: "Lift")
                    ], project: warm), key: town.key(), as: sue)
            _ = try await town.desks.exchanges.note(
                NotedExchange(
                    content: "Chess", day: town.today, minutes: Minutes(240),
                    givers: [NotedParty(town.jade.id)], receivers: [NotedParty(town.tom.id)],
                    word: .phone), key: town.key(), as: sue)
            var scheme = try await town.desks.schemes.today(as: sue)
            scheme.smallestCountShown = 1
            let (place, today, open) = (town.community.id, town.today, scheme)
            try await town.store.write {
                try $0.add(open, from: today, at: town.clock.now, in: place)
            }
            let period = Period(monthOf: town.today)
            let report = try await town.desks.reports.report(period, as: sue)
            let lines = (report.projects ?? []).map { "\($0.name) \($0.minutes?.count ?? -1)" }
            #expect(lines == [" 240", "Warm winter 105"])
            let funders = (report.funders ?? []).map { "\($0.name) \($0.people ?? -1)" }
            #expect(funders == [" 2", "Bridge Trust 5"])
            let behind = try await town.desks.reports.behind(
                .project, named: "Warm winter", period, as: sue)
            #expect(behind.count == 3)
            let rest = try await town.desks.reports.behind(.funder, named: "", period, as: sue)
            #expect(rest.map(\.about) == ["Chess"])
            let month = try await town.desks.reports.behind(
                .month, named: "2026-03", period, as: sue)
            #expect(month.count == 4)
            let met2 = try await town.desks.reports.behind(.area, named: "Market", period, as: sue)
            #expect(met2.count == 2)
        }
    }
}
