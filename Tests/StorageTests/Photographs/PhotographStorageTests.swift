import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import Storage
import Testing

@Suite struct `Photograph storage` {
    @Test(arguments: EngineKind.available)
    func `keeps bytes as they are and lets go of them`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let subject = Identifier<Photograph.SubjectTag>(high: 1, low: 2)
            // Sixteen bytes and many bytes: SQLite tells the two apart by length only.
            let pictures = [(0..<16).map { UInt8($0) }, [UInt8](repeating: 0xFE, count: 70_000)]
                .enumerated().map { number, bytes in
                    Photograph(
                        id: Photograph.ID(at: now, random: (0, UInt64(number))),
                        subject: subject, mediaType: "image/jpeg", content: bytes, made: now)
                }
            try await town.store.write { writing in
                for picture in pictures { try writing.add(picture, in: place) }
            }
            for picture in pictures {
                #expect(
                    try await town.store.read { try $0.photograph(picture.id, in: place) }
                        == picture)
            }
            try await town.store.write {
                try $0.removePhotograph(pictures[0].id, of: subject, in: place)
            }
            let left = try await town.store.read {
                try $0.photographs(of: [subject], in: place)
            }
            #expect(left == [subject: [pictures[1].id]])
            try await town.store.write { try $0.removePhotographs(of: subject, in: place) }
            #expect(
                try await town.store.read { try $0.photographs(of: [subject], in: place) }.isEmpty)
        }
    }
}
