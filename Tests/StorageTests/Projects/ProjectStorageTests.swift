import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite struct ProjectKeeping {
    @Test(arguments: EngineKind.available)
    func `keeps one project of a name, ended ones last`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let warm = Project(
                id: Project.ID(high: 1, low: 1), name: "Warm winter", funder: "The Bridge Trust")
            let alike = Project(id: Project.ID(high: 1, low: 2), name: "warm WINTER")
            let garden = Project(id: Project.ID(high: 1, low: 3), name: "Garden")
            try await town.store.write { writing in
                #expect(try writing.add(warm, at: now, in: place))
                #expect(try !writing.add(alike, at: now, in: place))
                #expect(try writing.add(garden, at: now, in: place))
                var ended = garden
                ended.ended = now
                try writing.change(ended, in: place)
            }
            let found = try await town.store.read { try $0.projects(in: place) }
            #expect(found.map(\.name) == ["Warm winter", "Garden"])
            #expect(found.map(\.funder) == ["The Bridge Trust", ""])
            #expect(found.map(\.ended) == [nil, now])
        }
    }
}
