import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Testing

@Suite(.serialized) struct `Call list of a town` {
    /// A town in which everybody joined long ago and nothing else is the matter.
    private func town(
        _ kind: EngineKind, _ body: (SmallTown) async throws -> Void
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await body(town)
        }
    }

    private func reasons(_ town: SmallTown) async throws -> [String: [CallReason]] {
        let list = try await town.desks.calls.list(as: town.acting())
        return Dictionary(
            uniqueKeysWithValues: list.lines.map {
                ($0.member.firstName, $0.reasons.map(\.reason))
            })
    }

    @Test(arguments: EngineKind.available)
    func `is empty when nothing is the matter`(kind: EngineKind) async throws {
        try await town(kind) { town in
            let found = try await reasons(town)
            #expect(found.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `names whoever joined a month ago and met nobody`(kind: EngineKind) async throws {
        try await town(kind) { town in
            try await town.rewrite(town.lily, joinedDaysAgo: 30)
            try await town.rewrite(town.tom, joinedDaysAgo: 29)
            #expect(try await reasons(town) == ["Lily": [.firstExchange]])
            try await town.met(town.jade, town.lily, daysAgo: 25)
            #expect(try await reasons(town)["Lily"]?.contains(.firstExchange) != true)
        }
    }

    @Test(arguments: EngineKind.available)
    func `names an ask that nobody has spoken about for five days`(kind: EngineKind) async throws {
        try await town(kind) { town in
            try await town.asked(town.lily, "Somebody to read to me", daysAgo: 6)
            try await town.asked(town.tom, "A ladder", daysAgo: 4)
            try await town.asked(town.margaret, "A lift", daysAgo: 9, ended: .met)
            let list = try await town.desks.calls.list(as: town.acting())
            #expect(list.lines.map(\.member.firstName) == ["Lily"])
            #expect(list.lines.first?.reasons.first?.about == "Somebody to read to me")
            try await town.rang(town.lily)
            #expect(try await reasons(town).isEmpty)
            town.clock.advance(days: 5)
            #expect(try await reasons(town)["Lily"] == [.unansweredAsk])
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks both sides how a first meeting was, once`(kind: EngineKind) async throws {
        try await town(kind) { town in
            try await town.met(town.jade, town.lily, daysAgo: 2)
            #expect(
                try await reasons(town) == ["Jade": [.firstMeeting], "Lily": [.firstMeeting]])
            town.clock.advance(seconds: 60)
            try await town.rang(town.lily)
            #expect(try await reasons(town) == ["Jade": [.firstMeeting]])
            town.clock.advance(days: 1)
            try await town.met(town.jade, town.lily)
            try await town.met(town.lily, town.jade)
            #expect(try await reasons(town) == ["Jade": [.firstMeeting]])
        }
    }

    @Test(arguments: EngineKind.available)
    func `passes thanks on to those without e-mail`(kind: EngineKind) async throws {
        try await town(kind) { town in
            try await town.met(town.lily, town.jade, daysAgo: 60)
            try await town.met(town.lily, town.jade, daysAgo: 3, thanks: "The scarf is lovely")
            let list = try await town.desks.calls.list(as: town.acting())
            let thanks = list.lines.flatMap(\.reasons).filter { $0.reason == .thanks }
            #expect(thanks.map(\.member.firstName) == ["Lily"])
            #expect(thanks.first?.about == "Jade Okoro: The scarf is lovely")
            town.clock.advance(seconds: 60)
            try await town.rang(town.lily)
            town.clock.advance(days: 1)
            #expect(try await reasons(town)["Lily"]?.contains(.thanks) != true)
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks after a pair that noted nothing for long`(kind: EngineKind) async throws {
        try await town(kind) { town in
            let pairing = try await town.paired(
                town.amir, town.margaret, weekday: .monday, startsDaysAgo: 70)
            #expect(try await reasons(town) == ["Amir": [.silentPair]])
            try await town.rewrite(town.amir, channel: .letter)
            #expect(try await reasons(town) == ["Margaret": [.silentPair]])
            try await town.met(town.amir, town.margaret, daysAgo: 60)
            try await town.met(town.amir, town.margaret, daysAgo: 20, pairing: pairing)
            #expect(try await reasons(town).isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks about offers past their review day`(kind: EngineKind) async throws {
        try await town(kind) { town in
            try await town.offered(town.tom, "Lifts to the surgery", reviewDaysAgo: 0)
            try await town.offered(town.jade, "Spanish", reviewDaysAgo: -1)
            #expect(try await reasons(town) == ["Tom": [.staleOffer]])
        }
    }

    @Test(arguments: EngineKind.available)
    func `names people who only gather and people who only receive`(
        kind: EngineKind
    ) async throws {
        try await town(kind) { town in
            for resident in [town.jade, town.lily] {
                try await town.rewrite(resident, joinedDaysAgo: 400)
            }
            for _ in 0..<2 {
                try await town.met(town.jade, town.lily, minutes: 600, daysAgo: 120)
            }
            #expect(
                try await reasons(town) == ["Jade": [.neverAsks], "Lily": [.neverGives]])
            try await town.asked(town.jade, "Some company", daysAgo: 3)
            try await town.met(town.lily, town.jade, minutes: 5, daysAgo: 40)
            #expect(try await reasons(town).isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps a promised day until somebody was rung`(kind: EngineKind) async throws {
        try await town(kind) { town in
            try await town.rang(town.tom, ringBack: town.today.adding(days: 2))
            #expect(try await reasons(town).isEmpty)
            town.clock.advance(days: 2)
            #expect(try await reasons(town) == ["Tom": [.ringBack]])
            try await town.rang(town.tom)
            #expect(try await reasons(town).isEmpty)
        }
    }

    @Test(
        arguments: EngineKind.available,
        [Member.Standing.paused, .left, .died, .inCare, .merged, .erased])
    func `never names people who are not to be rung`(
        kind: EngineKind, standing: Member.Standing
    ) async throws {
        try await town(kind) { town in
            for resident in town.residents {
                try await town.asked(resident, "Anything", daysAgo: 20)
                try await town.rewrite(resident, standing: standing)
            }
            #expect(try await reasons(town).isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `leaves people in peace today, or about one thing for good`(
        kind: EngineKind
    ) async throws {
        try await town(kind) { town in
            try await town.asked(town.lily, "Bread", daysAgo: 9)
            try await town.offered(town.tom, "Lifts", reviewDaysAgo: 3)
            let desk = town.desks.calls
            try await desk.rest(
                town.lily.id, reason: nil, isForGood: false, key: town.key(), as: town.acting())
            try await desk.rest(
                town.tom.id, reason: .staleOffer, isForGood: true, key: town.key(),
                as: town.acting())
            #expect(try await reasons(town).isEmpty)
            #expect(try await desk.rests(of: town.tom.id, as: town.acting()).count == 1)
            town.clock.advance(days: 1)
            #expect(try await reasons(town) == ["Lily": [.unansweredAsk]])
            try await desk.wake(
                town.tom.id, reason: .staleOffer, key: town.key(), as: town.acting())
            #expect(try await reasons(town)["Tom"] == [.staleOffer])
        }
    }

    @Test func `is only for those who ring members`() async throws {
        try await town(.sqlite) { town in
            for acting in [town.acting(for: town.jade), town.acting(for: town.jade, .committee)] {
                await #expect(throws: HatRefusal.notYours) {
                    try await town.desks.calls.list(as: acting)
                }
            }
            _ = try await town.desks.calls.list(
                as: town.acting(for: town.jade, .volunteerCoordinator))
        }
    }

    @Test(arguments: EngineKind.available)
    func `rings about a first meeting the day before, and the day after`(
        kind: EngineKind
    ) async throws {
        try await town(kind) { town in
            var newcomer = Newcomer(name: "Ada Winter")
            newcomer.landline = "020 7946 0188"
            newcomer.detail.firstMeeting = town.today.adding(days: 2)
            let ada = try await town.desks.members.join(
                newcomer, key: town.key(), as: town.acting())
            #expect(try await reasons(town).isEmpty)
            town.clock.advance(days: 1)
            #expect(try await reasons(town) == ["Ada": [.meetingAhead]])
            try await town.desks.contacts.note(
                NotedCall(member: ada, outcome: .spoke), key: town.key(), as: town.acting())
            #expect(try await reasons(town).isEmpty)
            town.clock.advance(days: 1)
            #expect(try await reasons(town).isEmpty, "all is set")
            town.clock.advance(days: 1)
            #expect(try await reasons(town) == ["Ada": [.meetingBehind]])
            try await town.desks.contacts.note(
                NotedCall(member: ada, outcome: .spoke), key: town.key(), as: town.acting())
            town.clock.advance(days: 1)
            #expect(try await reasons(town).isEmpty)
        }
    }
}
