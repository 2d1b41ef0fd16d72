import Brokerage
import Communities
import DoorKit
import Essentials
import Storage
import Testing

@Suite(.serialized) struct `Minutes given this month` {
    @Test(arguments: EngineKind.available)
    func `go on from where they were added up before`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.met(town.jade, town.lily, minutes: 30, daysAgo: 0)
            try await town.met(town.amir, town.lily, minutes: 50, daysAgo: 0)
            let month = town.today.firstOfMonth
            let place = town.community.id
            func minutes(knowing known: GivenSoFar?) async throws -> Minutes {
                try await town.store.read {
                    try $0.traysAndFigures(month: month, knowing: known, in: place).figures
                        .minutesThisMonth
                }
            }
            let all = try await minutes(knowing: nil)
            #expect(all == Minutes(80))
            let behind = GivenSoFar(month: month, through: .max, minutes: Minutes(7))
            #expect(try await minutes(knowing: behind) == Minutes(7))
            let start = GivenSoFar(month: month, through: 0, minutes: Minutes(7))
            #expect(try await minutes(knowing: start) == Minutes(87))
            let other = GivenSoFar(
                month: month.adding(days: -1), through: .max, minutes: Minutes(7))
            #expect(try await minutes(knowing: other) == all)
        }
    }
}
