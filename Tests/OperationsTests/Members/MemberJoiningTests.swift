import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Member joining` {
    @Test(arguments: EngineKind.available)
    func `needs a name only and opens an account with the scheme's limits`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await town.desks.members.join(
                Newcomer(name: "  Ada Winter "), key: town.key(), as: town.acting())
            let card = try await town.desks.members.card(id, as: town.acting())
            #expect(card.member.name == "Ada Winter")
            #expect(card.member.number == 7)
            #expect(card.member.joined == town.today)
            let community = town.community.id
            let rows = try await town.store.read {
                try $0.accounts(of: HolderID(sameBytesAs: id), in: community)
            }
            #expect(rows.map(\.number) == [7])
            #expect(rows.first?.account.limits.hardFloor == -1_200)
            #expect(rows.first?.account.balance == 0)
            #expect(try await town.audit().problems.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps all that was said, and finds it again`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var newcomer = Newcomer(name: "Ada Winter")
            newcomer.number = 40
            newcomer.detail.accessNeeds = "Ring twice, I am slow to the door."
            newcomer.detail.age = .born(Day(year: 1950, month: 2, day: 28) ?? town.today)
            newcomer.detail.hardSettings = [.askOnTheDay, .letterOnly]
            newcomer.detail.free = [FreeTime(.tuesday, .morning), FreeTime(.sunday, .evening)]
            newcomer.detail.strengths = Strength.read("Knitting, Tea dances", .gift)
            newcomer.detail.ownAnswers = ["Street warden": "Mr Lee"]
            newcomer.detail.firstMeeting = town.today.adding(days: 3)
            let id = try await town.desks.members.join(
                newcomer, key: town.key(), as: town.acting())
            let card = try await town.desks.members.card(id, as: town.acting())
            #expect(card.member.number == 40)
            #expect(card.detail.strengths(.gift) == ["Knitting", "Tea dances"])
            var expected = newcomer.detail
            expected.strengths = card.detail.strengths
            #expect(card.detail == expected)
            let bringing = try await town.desks.members.bringing("knitting", as: town.acting())
            #expect(bringing.map(\.id) == [id])
        }
    }

    @Test(arguments: EngineKind.available)
    func `names every field that cannot be used and adds nobody`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var newcomer = Newcomer(name: " ")
            newcomer.number = 1
            newcomer.mobile = "12"
            newcomer.email = "ada"
            newcomer.joined = town.today.adding(days: 1)
            let typed = newcomer
            let faults = await #expect(throws: FieldFaults.self) {
                try await town.desks.members.join(typed, key: town.key(), as: town.acting())
            }
            #expect(
                Set(faults?.faults.map(\.field) ?? [])
                    == ["name", "number", "mobile", "email", "joined"])
            let count = try await town.desks.members.count(
                standing: [.active], as: town.acting())
            #expect(count == 6)
        }
    }

    @Test func `happens once when the form is sent twice`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let key = town.key()
            let ada = Newcomer(name: "Ada")
            let first = try await town.desks.members.join(ada, key: key, as: town.acting())
            let second = try await town.desks.members.join(ada, key: key, as: town.acting())
            #expect(first == second)
            let count = try await town.desks.members.count(
                standing: [.active], as: town.acting())
            #expect(count == 7)
        }
    }

    @Test func `is not for members`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.members.join(
                    Newcomer(name: "Ada"), key: town.key(), as: town.acting(for: town.jade))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps answers about oneself only with a yes of their own`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.members
            let asked = Interview(
                way: .together, answers: [.happy: 7, .isolated: 2, .anxious: 99],
                hasConsent: false)
            await #expect(throws: FieldFaults.self) {
                try await desk.join(
                    Newcomer(name: "Ada"), interview: asked, key: town.key(), as: town.acting())
            }
            let agreed = Interview(way: asked.way, answers: asked.answers, hasConsent: true)
            let id = try await desk.join(
                Newcomer(name: "Ada"), interview: agreed, key: town.key(), as: town.acting())
            let file = try await desk.file(id, as: town.acting())
            #expect(file.baselines.first?.answers == [.happy: 7, .isolated: 2])
            #expect(file.baselines.first?.askedBy == town.sue.id)
            #expect(file.baselines.first?.day == town.today)
        }
    }
}
