import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Call races` {
    @Test(arguments: EngineKind.available)
    func `a decision about a person stands once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, lily) = (town.desks.calls, town.acting(), town.lily.id)
            let rested = try await town.race("CallDesk.rest", act: "call.rest") { key, form in
                try await desk.rest(
                    lily, reason: nil, isForGood: form.isMultiple(of: 2), key: key, as: sue)
            }
            #expect(rested.wins == Race.forms && rested.acts == Race.forms)
            #expect(try await desk.rests(of: lily, as: sue).count == 1)
            let woken = try await town.race("CallDesk.wake", act: "call.wake") { key, _ in
                try await desk.wake(lily, reason: nil, key: key, as: sue)
            }
            #expect(woken.wins == Race.forms && woken.acts == 1)
            #expect(try await desk.rests(of: lily, as: sue).isEmpty)
        }
    }
}
