import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Looking ahead in a large community` {
    private func reasons(_ town: SmallTown) async throws -> [String: [CallReason]] {
        let list = try await town.desks.calls.list(as: town.acting())
        return Dictionary(
            uniqueKeysWithValues: list.lines.map {
                ($0.member.firstName, $0.reasons.map(\.reason))
            })
    }

    /// Gives somebody a number that only a large community gives.
    private func grow(_ town: SmallTown) async throws {
        _ = try await town.desks.perform(
            "town.grow", "", key: nil, as: .console(in: town.community.id)
        ) { work in
            let late = Member(
                id: work.id(), number: 2_001, name: "Zoe Late",
                joined: work.today.adding(days: -500))
            try work.writing.add(late, at: work.now, in: work.community.id)
            return true
        }
    }

    /// A town in which every slow reason holds for somebody.
    private func town(
        _ kind: EngineKind, _ body: (SmallTown) async throws -> Void
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for resident in [town.jade, town.lily, town.tom] {
                try await town.rewrite(resident, joinedDaysAgo: 400)
            }
            for _ in 0..<2 {
                try await town.met(town.jade, town.lily, minutes: 600, daysAgo: 120)
            }
            try await town.met(town.amir, town.margaret, daysAgo: 2, thanks: "So kind")
            try await body(town)
        }
    }

    @Test(arguments: EngineKind.available)
    func `finds what a look at everybody finds`(kind: EngineKind) async throws {
        try await town(kind) { town in
            let small = try await reasons(town)
            #expect(small["Jade"] == [.neverAsks])
            #expect(small["Lily"] == [.neverGives])
            #expect(small["Tom"] == [.firstExchange])
            #expect(small["Amir"]?.first == .firstMeeting)
            let before = try await town.desks.week.today(as: town.acting()).day
            let none = try await town.desks.calls.lookAhead()
            #expect(none == 0)
            try await grow(town)
            let one = try await town.desks.calls.lookAhead()
            #expect(one == 1)
            #expect(try await reasons(town) == small)
            let day = try await town.desks.week.today(as: town.acting()).day
            #expect(day.firstMeetings == before.firstMeetings)
            #expect(day.newcomers == before.newcomers)
            #expect(day.figures.members == before.figures.members + 1)
            #expect(day.figures.minutesThisMonth == before.figures.minutesThisMonth)
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks the books each time whether a reason still holds`(kind: EngineKind) async throws {
        try await town(kind) { town in
            try await grow(town)
            try await town.desks.calls.lookAhead()
            #expect(try await reasons(town)["Tom"] == [.firstExchange])
            try await town.met(town.tom, town.amir, daysAgo: 40)
            try await town.met(town.lily, town.tom, minutes: 5, daysAgo: 39)
            try await town.asked(town.jade, "Some company", daysAgo: 3)
            town.clock.advance(seconds: 60)
            try await town.rang(town.margaret)
            let left = try await reasons(town)
            #expect(left.keys.sorted() == ["Amir"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `finds new reasons the next time it looks`(kind: EngineKind) async throws {
        try await town(kind) { town in
            try await grow(town)
            try await town.desks.calls.lookAhead()
            #expect(try await reasons(town)["Jade"] == [.neverAsks])
            try await town.rewrite(town.margaret, joinedDaysAgo: 31)
            try await town.met(town.jade, town.tom, daysAgo: 1)
            #expect(try await reasons(town)["Jade"] == [.neverAsks])
            try await town.desks.calls.lookAhead()
            #expect(try await reasons(town)["Jade"]?.contains(.firstMeeting) == true)
        }
    }

    @Test(arguments: EngineKind.available)
    func `greets who joins meanwhile, and counts what is given`(kind: EngineKind) async throws {
        try await town(kind) { town in
            try await town.rewrite(town.tom, joinedDaysAgo: 3)
            try await grow(town)
            try await town.desks.calls.lookAhead()
            let before = try await town.desks.week.today(as: town.acting()).day
            #expect(before.newcomers.map(\.person.name).contains(town.tom.name))
            _ = try await town.desks.perform(
                "town.join", "", key: nil, as: .console(in: town.community.id)
            ) { work in
                let fresh = Member(
                    id: work.id(), number: 2_002, name: "Ada Fresh", joined: work.today)
                try work.writing.add(fresh, at: work.now, in: work.community.id)
                return true
            }
            try await town.met(town.tom, town.amir, minutes: 45, daysAgo: 0)
            let after = try await town.desks.week.today(as: town.acting()).day
            let names = after.newcomers.map(\.person.name)
            #expect(names.contains("Ada Fresh"))
            #expect(!names.contains(town.tom.name))
            #expect(
                after.figures.minutesThisMonth == before.figures.minutesThisMonth + Minutes(45))
        }
    }
}
