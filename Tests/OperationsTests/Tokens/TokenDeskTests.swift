import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite struct `Tokens at their desk` {
    @Test(arguments: EngineKind.available)
    func `act as their maker, and may do no more than they were given`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.tokens
            let (_, secret) = try await desk.make(
                name: "website", scopes: [.seeReports, .seeAudit], as: town.acting())
            let acting = try #require(try await desk.resolve(secret, in: town.community.id))
            #expect(acting.member == town.sue.id)
            #expect(acting.hat == .coordinator)
            #expect(acting.permissions == [.seeReports, .seeAudit])
        }
    }

    @Test func `are refused beyond the hat of their maker`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.tokens.make(
                    name: "mine", scopes: [.seeCards], as: town.acting(for: town.jade))
            }
        }
    }

    @Test func `open nothing once they are ended or the hat is gone`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.tokens
            let (token, secret) = try await desk.make(
                name: "website", scopes: [.seeReports], as: town.acting())
            let (_, other) = try await desk.make(
                name: "second", scopes: [.seeReports], as: town.acting())
            try await desk.end(token.id, as: town.acting())
            #expect(try await desk.resolve(secret, in: town.community.id) == nil)
            let (community, sue) = (town.community.id, town.sue.id)
            try await town.store.write { writing in
                try writing.take(.coordinator, from: sue, in: community)
            }
            #expect(try await desk.resolve(other, in: town.community.id) == nil)
        }
    }

    @Test func `are ended by their owner and by the console only`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.tokens
            let (token, _) = try await desk.make(
                name: "website", scopes: [.seeReports], as: town.acting())
            await #expect(throws: NotFound.self) {
                try await desk.end(token.id, as: town.acting(for: town.jade))
            }
            #expect(try await desk.list(as: town.acting(for: town.jade)).isEmpty)
            let console = Acting.console(in: town.community.id)
            #expect(try await desk.list(as: console).map(\.id) == [token.id])
            try await desk.end(token.id, as: console)
        }
    }

    @Test func `open no other community and are nothing without their beginning`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.tokens
            let (_, secret) = try await desk.make(
                name: "website", scopes: [.seeReports], as: town.acting())
            let other = try await town.desks.setup.start(
                FoundingForm(title: "Elsewhere"))
            #expect(try await desk.resolve(secret, in: other.community.id) == nil)
            #expect(
                try await desk.resolve(String(secret.dropFirst()), in: town.community.id) == nil)
        }
    }
}
