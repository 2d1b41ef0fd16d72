import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

@Suite struct StatementDeskReading {
    @Test(arguments: EngineKind.available)
    func `pages by key with balances that run on`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for minutes in 1...7 {
                try await town.desks.exchanges.note(
                    town.slip(town.jade, helps: town.lily, Int64(minutes)), key: town.key(),
                    as: town.acting())
            }
            var place: Int64?
            var changes: [Int64] = []
            var balances: [Int64] = []
            repeat {
                let page = try await town.desks.statements.statement(
                    of: town.lily.id, before: place, limit: 3, as: town.acting())
                #expect(page.lines.count <= 3)
                changes += page.lines.map(\.change)
                balances += page.lines.map(\.balance)
                #expect(page.balance == -28)
                #expect(page.received == Minutes(28))
                #expect(page.passedOn == 28)
                place = page.older
            } while place != nil
            #expect(changes == [-7, -6, -5, -4, -3, -2, -1])
            #expect(balances == [-28, -21, -15, -10, -6, -3, -1])
        }
    }

    @Test(arguments: EngineKind.available)
    func `is one's own, or anybody's for whoever sees cards`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: NotFound.self) {
                try await town.desks.statements.statement(
                    of: town.lily.id, as: town.acting(for: town.jade))
            }
            let own = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting(for: town.jade))
            #expect(own.lines.isEmpty)
            #expect(own.head.digest.count == 32)
        }
    }

    @Test(arguments: EngineKind.available)
    func `names whom somebody helped and who helped them`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for (giver, receiver) in [
                (town.jade, town.lily), (town.jade, town.tom), (town.amir, town.jade),
                (town.jade, town.lily),
            ] {
                try await town.desks.exchanges.note(
                    town.slip(giver, helps: receiver, 30), key: town.key(), as: town.acting())
            }
            let statement = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting())
            #expect(statement.helped == ["Lily", "Tom"])
            #expect(statement.helpedBy == ["Amir"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `finds whose strip came back`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let code = LetterCode(
                number: town.lily.member.number, community: town.community.id)
            let found = try await town.desks.statements.person(
                letterCode: code.description, as: town.acting())
            #expect(found.id == town.lily.id)
            await #expect(throws: FieldFaults.self) {
                try await town.desks.statements.person(letterCode: "4-", as: town.acting())
            }
        }
    }
}
