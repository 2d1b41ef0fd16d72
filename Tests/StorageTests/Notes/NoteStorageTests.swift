import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Note storage` {
    @Test(arguments: EngineKind.available)
    func `keeps notes newest first, each about one person`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, sue) = (town.community.id, town.clock.now, town.sue.id)
            let (lily, tom) = (town.lily.id, town.tom.id)
            let notes = try await town.store.write { writing in
                for (number, member) in [(1, lily), (2, tom), (3, lily)] {
                    try writing.addPrivateNote(
                        PrivateNote.ID(high: UInt64(number), low: 0), about: member,
                        content: "Note \(number)", writer: sue, at: now, in: place)
                }
                // Another person's note is not touched.
                try writing.removePrivateNote(
                    PrivateNote.ID(high: 2, low: 0), about: lily, in: place)
                return (
                    try writing.read.privateNotes(about: lily, in: place),
                    try writing.read.privateNotes(about: tom, in: place)
                )
            }
            #expect(notes.0.map(\.content) == ["Note 3", "Note 1"])
            #expect(notes.0.map(\.writer) == ["Sue Bell", "Sue Bell"])
            #expect(notes.1.count == 1)
        }
    }
}
