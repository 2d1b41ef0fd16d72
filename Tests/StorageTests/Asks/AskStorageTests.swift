import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Ask storage` {
    @Test(arguments: EngineKind.available)
    func `keeps every column of an ask, written and changed`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            var ask = Ask(
                id: Ask.ID(at: now, random: (1, 2)), member: town.lily.id, content: "A lift",
                detail: "With a frame", area: "Hilltop", language: "Welsh", tags: ["Lifts"],
                isAnonymous: true, isGroup: true, repeats: .fortnightly, wanted: town.today,
                time: "10:30", minutes: Minutes(90), word: .paper, standing: .suggested,
                ringBack: town.today, asked: now, answered: nil, oldKey: "old 8")
            let first = ask
            try await town.store.write { try $0.add(first, in: place) }
            #expect(try await town.store.read { try $0.ask(first.id, in: place) } == first)
            ask.content = "A walk"
            ask.detail = ""
            ask.area = ""
            ask.language = ""
            ask.tags = []
            ask.isAnonymous = false
            ask.isGroup = false
            ask.repeats = .once
            ask.wanted = nil
            ask.time = ""
            ask.minutes = nil
            ask.standing = .ended
            ask.ending = Ask.Ending(.unmet, why: "no van", at: now)
            ask.ringBack = nil
            ask.answered = now
            let second = ask
            try await town.store.write { try $0.change(second, at: now, in: place) }
            #expect(try await town.store.read { try $0.ask(second.id, in: place) } == second)
            let counts = try await town.store.read { reading in
                (
                    try reading.askCount(standings: [.ended], in: place),
                    try reading.askCount(standings: [.asked, .suggested], in: place),
                    try reading.search("walk", among: .ask, limit: 9, in: place).count,
                    try reading.asks(after: nil, limit: 9, in: place).count
                )
            }
            #expect(counts == (1, 0, 0, 1))
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks of another community are not there`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let other = try await town.desks.setup.start(.init(title: "Next Town"))
            let ask = Ask(
                id: Ask.ID(at: now, random: (1, 2)), member: nil, content: "A lift",
                word: .phone, asked: now)
            try await town.store.write { try $0.add(ask, in: place) }
            let elsewhere = other.community.id
            let found = try await town.store.read { reading in
                (
                    try reading.ask(ask.id, in: elsewhere),
                    try reading.askLines(
                        AskSearch(), limit: 9, withCards: true, in: elsewhere
                    ).count
                )
            }
            #expect(found.0 == nil && found.1 == 0)
        }
    }
}
