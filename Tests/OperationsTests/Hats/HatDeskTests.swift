import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Hats and codes` {
    @Test(arguments: EngineKind.available)
    func `a role ends what a code read out before had opened`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.signIn
            let code = try await desk.makeCode(for: town.jade.id, as: town.acting())
            let byCode = try await desk.signIn(code: code, from: "here", device: "")
            let own = try await desk.open(town.jade.login, device: "")
            let opened = try await desk.resolve(byCode, in: town.community.id)
            #expect(opened?.session.isByCode == true)
            try await town.desks.hats.give(
                .coordinator, to: town.jade.id, key: town.key(), as: town.acting())
            #expect(try await desk.resolve(byCode, in: town.community.id) == nil)
            #expect(try await desk.resolve(own, in: town.community.id) != nil)
        }
    }

    @Test(arguments: EngineKind.available)
    func `whoever forgot a password sets another after a code`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.signIn
            try await desk.setPassword("three plain words", of: town.jade.login)
            await #expect(throws: SignInRefusal.oldPasswordWrong) {
                try await desk.setPassword("four plain words now", of: town.jade.login)
            }
            let code = try await desk.makeCode(for: town.jade.id, as: town.acting())
            let token = try await desk.signIn(code: code, from: "here", device: "")
            let session = try await desk.resolve(token, in: town.community.id)?.session
            try await desk.setPassword(
                "four plain words now", of: town.jade.login, in: session)
            _ = try await desk.signIn(
                email: "jade@example.org", password: "four plain words now", from: "here",
                device: "")
        }
    }
}

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
