import Brokerage
import Communities
import DoorKit
import Essentials
import Storage
import Testing

@Suite(.serialized) struct `Meetings of some days` {
    @Test(arguments: EngineKind.available)
    func `come by day and time and know every second week`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            // The town begins on a Tuesday.
            try await town.paired(town.jade, town.lily, weekday: .wednesday, startsDaysAgo: 7)
            try await town.paired(
                town.amir, town.margaret, weekday: .tuesday, startsDaysAgo: 7, everyWeeks: 2)
            let first = town.today
            let days = try #require(Period(from: first, through: first.adding(days: 13)))
            let place = town.community.id
            let meetings = try await town.store.read { try $0.meetings(in: days, in: place) }
            #expect(meetings.map { first.days(to: $0.day) } == [1, 7, 8])
            #expect(
                meetings.map(\.receivers.first?.name) == [
                    "Lily Marsh", "Margaret Poole", "Lily Marsh",
                ])
        }
    }
}
