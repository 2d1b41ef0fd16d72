import Communities
import DoorKit
import Essentials
import Operations
import Testing

@testable import Web

@Suite struct `Pages of the call list` {
    @Test func `leave somebody in peace about one thing and undo it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.offered(town.tom, "Lifts", reviewDaysAgo: 2)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(try await sue.get("/calls").words.contains("Does this offer still hold? Lifts"))
            let rested = try await sue.post(
                "/calls/rest",
                [
                    "member": town.tom.id.description, "length": "good", "reason": "stale-offer",
                    "back": "/c/\(town.community.name)/calls",
                ])
            #expect(
                try await sue.follow(rested).words.contains("Nobody needs a call today."))
            #expect(
                try await sue.get("/contacts/\(town.tom.id)").words.contains("until you say so"))
            _ = try await sue.post(
                "/calls/wake", ["member": town.tom.id.description, "reason": "stale-offer"])
            #expect(try await sue.get("/calls").words.contains("Tom Reilly"))
        }
    }
}
