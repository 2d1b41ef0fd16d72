import Communities
import DoorKit
import Essentials
import Storage
import Testing

@Suite struct RequestKeeping {
    @Test(arguments: EngineKind.available)
    func `keeps each login's answers to itself and forgets old ones`(
        _ kind: EngineKind
    )
        async throws
    {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (community, start) = (town.community.id, SmallTown.start)
            let key = [UInt8](repeating: 5, count: 16)
            try await town.store.write { writing in
                try writing.remember(
                    "{}", digest: [1], for: key, from: town.jade.login, at: start, in: community)
            }
            let (own, other) = try await town.store.write { writing in
                (
                    try writing.answer(to: key, from: town.jade.login, in: community)?.answer,
                    try writing.answer(to: key, from: town.tom.login, in: community)?.answer
                )
            }
            #expect(own == "{}")
            #expect(other == nil)
            let forgotten = try await town.store.write { writing in
                try writing.forgetRequests(before: start.adding(seconds: 1))
            }
            #expect(forgotten >= 1)
        }
    }
}
