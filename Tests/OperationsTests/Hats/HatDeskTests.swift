import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Hat desk` {
    @Test(arguments: EngineKind.available)
    func `gives rights one by one and takes them back`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.hats
            try await desk.give(
                .volunteerCoordinator, granted: [.seeCards], to: town.tom.id, key: town.key(),
                as: town.acting())
            let token = try await town.desks.signIn.open(town.tom.login, device: "")
            var found = try await town.desks.signIn.resolve(token, in: town.community.id)
            #expect(found?.acting?.hat == .volunteerCoordinator)
            #expect(found?.acting?.may(.seeCards) == true)
            #expect(found?.acting?.may(.editMembers) == false)
            try await desk.give(
                .volunteerCoordinator, granted: [.editMembers], to: town.tom.id,
                key: town.key(), as: town.acting())
            found = try await town.desks.signIn.resolve(token, in: town.community.id)
            #expect(found?.acting?.may(.seeCards) == false)
            #expect(found?.acting?.may(.editMembers) == true)
            let holders = try await desk.holders(as: town.acting())
            #expect(holders.map(\.member.name) == ["Sue Bell", "Tom Reilly"])
            try await desk.take(
                .volunteerCoordinator, from: town.tom.id, key: town.key(), as: town.acting())
            found = try await town.desks.signIn.resolve(token, in: town.community.id)
            #expect(found?.acting?.hat == .member)
        }
    }

    @Test func `refuses the hats of the server and rights that cannot be given`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.hats
            for (hat, rights) in [
                (Hat.host, []), (.console, []), (.volunteerCoordinator, [Permission.eraseMembers]),
                (.committee, [.seeCards]),
            ] {
                await #expect(throws: MemberRefusal.notGrantable) {
                    try await desk.give(
                        hat, granted: Set(rights), to: town.tom.id, key: town.key(),
                        as: town.acting())
                }
            }
        }
    }

    @Test func `keeps at least one coordinator`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.hats
            await #expect(throws: MemberRefusal.lastCoordinator) {
                try await desk.take(
                    .coordinator, from: town.sue.id, key: town.key(), as: town.acting())
            }
            try await desk.give(
                .coordinator, to: town.amir.id, key: town.key(), as: town.acting())
            try await desk.take(
                .coordinator, from: town.sue.id, key: town.key(), as: town.acting())
        }
    }

    @Test func `is the coordinator's`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.hats.give(
                    .coordinator, to: town.tom.id, key: town.key(),
                    as: town.acting(for: town.tom))
            }
        }
    }
}
