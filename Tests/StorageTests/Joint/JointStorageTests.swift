import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Joint storage` {
    @Test(arguments: EngineKind.available)
    func `lists by name a page at a time`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let names = try await town.store.write { writing in
                for (number, name) in ["Mill", "hall", "Énergie", "Hall"].enumerated() {
                    try writing.add(
                        JointParty(
                            id: JointParty.ID(high: UInt64(number), low: 0),
                            kind: .organisation, name: name),
                        at: now, in: place)
                }
                var seen: [JointParty] = []
                while true {
                    let page = try writing.read.jointParties(
                        .organisation,
                        after: seen.last.map { (FoldedText($0.name).text, $0.id) }, limit: 1,
                        in: place)
                    if page.isEmpty { return seen.map(\.name) }
                    seen += page
                }
            }
            #expect(names == ["Énergie", "hall", "Hall", "Mill"])
        }
    }
}
