import Brokerage
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

@Suite struct TrayDeskSettling {
    func ownHours(_ town: SmallTown) async throws -> Exchange.ID {
        try await town.give(.committee, to: town.margaret)
        return try await town.desks.exchanges.note(
            town.slip(town.sue, helps: town.lily, 60), key: town.key(), as: town.acting()
        ).exchange
    }

    @Test(arguments: EngineKind.available)
    func `settles by a committee member's code, which works once`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.tray
            let first = try await ownHours(town)
            let second = try await ownHours(town)
            let codes = try await desk.makeCodes(
                2, as: town.acting(for: town.margaret, .committee))
            #expect(Set(codes).count == 2)
            try await desk.settle(
                first, by: .code(codes[0].uppercased()), key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.sue) == 60)
            await #expect(throws: ExchangeRefusal.codeSpent) {
                try await desk.settle(
                    second, by: .code(codes[0]), key: town.key(), as: town.acting())
            }
            await #expect(throws: ExchangeRefusal.codeSpent) {
                try await desk.settle(
                    second, by: .code("guess"), key: town.key(), as: town.acting())
            }
            try await desk.settle(
                second, by: .code(codes[1]), key: town.key(), as: town.acting())
            #expect(try await town.balance(of: town.sue) == 120)
            #expect(try await desk.cases(as: town.acting()).isEmpty)
            let sheet = try await town.desks.exchanges.sheet(first, as: town.acting())
            #expect(sheet.entries.map(\.word) == [.committeeCode])
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `settles by a slip that a committee member signed`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await ownHours(town)
            let desk = town.desks.tray
            await #expect(throws: ExchangeRefusal.notOfTheCommittee) {
                try await desk.settle(
                    id, by: .signedSlip(by: town.tom.id, sheet: "9"), key: town.key(),
                    as: town.acting())
            }
            await #expect(throws: FieldFaults.self) {
                try await desk.settle(
                    id, by: .signedSlip(by: town.margaret.id, sheet: ""), key: town.key(),
                    as: town.acting())
            }
            try await desk.settle(
                id, by: .signedSlip(by: town.margaret.id, sheet: "9"), key: town.key(),
                as: town.acting())
            #expect(try await town.balance(of: town.sue) == 60)
        }
    }

    @Test(arguments: EngineKind.available)
    func `is never settled by whoever noted it or is in it`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await ownHours(town)
            try await town.give(.committee, to: town.lily)
            try await town.give(.committee, to: town.sue)
            let desk = town.desks.tray
            for acting in [
                town.acting(), town.acting(.committee), town.acting(for: town.lily, .committee),
            ] {
                await #expect(throws: ExchangeRefusal.notOfTheCommittee) {
                    try await desk.settle(id, by: .ownHand, key: town.key(), as: acting)
                }
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.settle(
                    id, by: .ownHand, key: town.key(), as: town.acting(for: town.tom))
            }
            try await desk.settle(
                id, by: .ownHand, key: town.key(),
                as: town.acting(for: town.margaret, .committee))
            #expect(try await town.balance(of: town.sue) == 60)
        }
    }

    @Test(arguments: EngineKind.available)
    func `makes codes only for the committee, and is emptied by taking back`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await ownHours(town)
            await #expect(throws: ExchangeRefusal.notOfTheCommittee) {
                try await town.desks.tray.makeCodes(as: town.acting())
            }
            try await town.desks.exchanges.withdraw(id, key: town.key(), as: town.acting())
            #expect(try await town.desks.tray.cases(as: town.acting()).isEmpty)
        }
    }
}
