import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Testing

@Suite(.serialized) struct `Audit list paging` {
    @Test(arguments: EngineKind.available)
    func `goes through everything once, newest first`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for _ in 0..<120 {
                town.clock.advance(seconds: 1)
                try await town.rang(town.lily)
            }
            var seen: [Act.ID] = []
            var filter = ActFilter(verb: "contact.")
            while true {
                let page = try await town.desks.acts.list(filter, as: town.acting())
                if page.isEmpty { break }
                #expect(page.count <= ActFilter.linesMax)
                seen += page.map(\.act.id)
                filter.before = page.last?.act.id
            }
            #expect(seen.count == 120)
            #expect(seen == seen.sorted(by: >))
        }
    }

    @Test(arguments: EngineKind.available)
    func `narrows to a person, a hat and a kind of doing`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.rang(town.lily)
            try await town.desks.contacts.note(
                NotedCall(member: town.tom.id, outcome: .noAnswer), key: town.key(),
                as: town.acting(for: town.jade, .volunteerCoordinator))
            func count(_ filter: ActFilter) async throws -> Int {
                try await town.desks.acts.list(filter, as: town.acting()).count
            }
            #expect(try await count(ActFilter(member: town.lily.id, verb: "contact.")) == 1)
            #expect(try await count(ActFilter(hat: .volunteerCoordinator)) == 1)
            #expect(try await count(ActFilter(verb: "contact.")) == 2)
            #expect(try await count(ActFilter(verb: "contact.%")) == 0)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.acts.list(ActFilter(), as: town.acting(for: town.jade))
            }
        }
    }
}
