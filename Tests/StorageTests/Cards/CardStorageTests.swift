import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Card storage` {
    @Test(arguments: EngineKind.available)
    func `gives a card back as it was kept, and the next one in its place`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, lily, now) = (town.community.id, town.lily.id, town.clock.now)
            var detail = CardDetail()
            detail.address = "1 High Street\nRushey Green"
            detail.format = .audio
            detail.age = .born(town.today.adding(days: -9_000))
            detail.hardSettings = Set(HardSetting.allCases)
            detail.free = Set(FreeTime.week)
            detail.strengths = [Strength(.gift, "Jam"), Strength(.lifeExperience, "Jam")]
            detail.ownAnswers = ["Pet": "Cat"]
            detail.firstMeeting = town.today
            var second = CardDetail()
            second.age = .band(.from80)
            for kept in [detail, second, CardDetail()] {
                let found = try await town.store.write { writing in
                    try writing.keep(kept, of: lily, at: now, in: place)
                    return try writing.read.cardDetail(of: lily, in: place)
                }
                #expect(found == kept)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `tells of many people at once when they are free`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let (lily, tom, jade) = (town.lily.id, town.tom.id, town.jade.id)
            var detail = CardDetail()
            detail.free = [FreeTime(.monday, .evening)]
            detail.hardSettings = [.letterOnly]
            let kept = detail
            let found = try await town.store.write { writing in
                try writing.keep(kept, of: lily, at: now, in: place)
                return try writing.read.availability(of: [lily, tom, jade], in: place)
            }
            #expect(found.count == 1)
            #expect(found[lily]?.free == kept.free)
            #expect(found[lily]?.hardSettings == [.letterOnly])
        }
    }
}
