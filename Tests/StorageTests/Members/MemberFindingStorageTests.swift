import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Member finding in storage` {
    @Test(arguments: EngineKind.available)
    func `asks as few questions among many people as among few`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, today) = (town.community.id, town.clock.now, town.today)
            func count(_ typed: String) async throws -> Int {
                try await town.store.read { reading in
                    _ = try reading.key(of: place)
                    let start = reading.connection.statementCount
                    _ = try reading.find(typed, limit: 30, in: place)
                    return reading.connection.statementCount - start
                }
            }
            let before = (try await count("Lily"), try await count("0207946"))
            try await town.store.write { writing in
                for number in 100..<200 {
                    try writing.add(
                        Member(
                            id: Member.ID(high: UInt64(number), low: 0), number: number,
                            name: "Lily \(number)", joined: today, landline: "020 7946 0\(number)"),
                        at: now, in: place)
                }
            }
            let after = (try await count("Lily"), try await count("0207946"))
            #expect(before == after)
        }
    }

    @Test(arguments: EngineKind.available)
    func `never finds people of another community`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let other = try await town.desks.setup.start(
                .init(title: "Elsewhere", coordinatorName: "Lily Other"))
            let (here, there) = (town.community.id, other.community.id)
            let found = try await town.store.read { reading in
                (
                    try reading.find("Lily", limit: 9, in: here).map(\.name),
                    try reading.find("Lily", limit: 9, in: there).map(\.name),
                    try reading.find("0103", limit: 9, in: there).count
                )
            }
            #expect(found.0 == ["Lily Marsh"])
            #expect(found.1 == ["Lily Other"])
            #expect(found.2 == 0)
        }
    }
}
