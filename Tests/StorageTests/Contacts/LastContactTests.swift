import Brokerage
import Communities
import DoorKit
import Essentials
import People
import Storage
import Testing

@Suite(.serialized) struct `Last contact keeping` {
    @Test(arguments: EngineKind.available)
    func `follows the newest note, in whatever order they are written`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, today) = (town.community.id, town.clock.now, town.today)
            let lily = town.lily.id
            func note(_ number: UInt64, daysAgo: Int64, ringBack: Day?) -> ContactNote {
                ContactNote(
                    id: ContactNote.ID(high: 9, low: number), member: lily, notedBy: nil,
                    at: now.adding(days: -daysAgo), outcome: .spoke, ringBack: ringBack)
            }
            let notes = [
                note(1, daysAgo: 5, ringBack: today), note(3, daysAgo: 1, ringBack: nil),
                note(2, daysAgo: 3, ringBack: today.adding(days: 1)),
            ]
            let ringBacks = try await town.store.write { writing in
                for note in notes { try writing.add(note, in: place) }
                return try writing.read.ringBacks(
                    through: today.adding(days: 30), limit: 10, in: place)
            }
            #expect(ringBacks.isEmpty)
        }
    }
}
