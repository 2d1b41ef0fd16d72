import Brokerage
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

/// Every verb, twice at once: one wins, and the books hold.
@Suite struct ExchangeRaces {
    @Test(arguments: EngineKind.available)
    func `noting twice with one key posts once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let key = town.key()
            let slip = town.slip(town.jade, helps: town.lily, 60)
            _ = await town.race { _ in
                _ = try await town.desks.exchanges.note(slip, key: key, as: town.acting())
            }
            #expect(try await town.balance(of: town.jade) == 60)
        }
    }

    @Test(arguments: EngineKind.available)
    func `the last hour before the floor is given once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let refused = await town.race { number in
                let giver = number == 0 ? town.jade : town.amir
                try await town.desks.exchanges.note(
                    town.slip(giver, helps: town.lily, 20 * 60), key: town.key(),
                    as: town.acting())
            }
            #expect(refused == 1)
            #expect(try await town.balance(of: town.lily) == -20 * 60)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `confirming twice posts once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let noted = try await town.desks.exchanges.note(
                town.slip(town.jade, helps: town.amir, 60, word: .ownHand), key: town.key(),
                as: town.acting(for: town.jade))
            let refused = await town.race { number in
                try await town.desks.exchanges.confirm(
                    noted.exchange, key: town.key(),
                    as: number == 0 ? town.acting(for: town.amir) : town.acting())
            }
            #expect(refused == 1)
            #expect(try await town.balance(of: town.jade) == 60)
        }
    }

    @Test(arguments: EngineKind.available)
    func `settling, putting right and taking back happen once`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.amir, 60, word: .ownHand), key: town.key(),
                as: town.acting(for: town.jade))
            try await desk.question(
                noted.exchange, words: "Hm", key: town.key(), as: town.acting(for: town.amir))
            let settled = await town.race { _ in
                try await desk.settle(noted.exchange, key: town.key(), as: town.acting())
            }
            #expect(settled == 1)
            #expect(try await town.balance(of: town.jade) == 60)
            let righted = await town.race { _ in
                try await desk.putRight(
                    noted.exchange, to: town.slip(town.jade, helps: town.amir, 45), why: "",
                    key: town.key(), as: town.acting())
            }
            #expect(righted == 1)
            #expect(try await town.balance(of: town.jade) == 45)
            let taken = await town.race { _ in
                try await desk.withdraw(noted.exchange, key: town.key(), as: town.acting())
            }
            #expect(taken == 1)
            #expect(try await town.balance(of: town.jade) == 0)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `questioning while it is confirmed leaves a question and one entry`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.amir, 60, word: .ownHand), key: town.key(),
                as: town.acting(for: town.jade))
            _ = await town.race { number in
                if number == 0 {
                    try await desk.question(
                        noted.exchange, words: "Hm", key: town.key(),
                        as: town.acting(for: town.amir))
                } else {
                    try await desk.confirm(noted.exchange, key: town.key(), as: town.acting())
                }
            }
            let sheet = try await desk.sheet(noted.exchange, as: town.acting())
            #expect(sheet.exchange.standing == .questioned)
            let balance = try await town.balance(of: town.jade)
            #expect(balance == (sheet.exchange.entry == nil ? 0 : 60))
        }
    }

    @Test(arguments: EngineKind.available)
    func `thanking twice keeps one thank you`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.exchanges
            let noted = try await desk.note(
                town.slip(town.jade, helps: town.lily, 60), key: town.key(), as: town.acting())
            let refused = await town.race { number in
                try await desk.thank(
                    noted.exchange, words: "Thanks \(number)", from: town.lily.id,
                    key: town.key(), as: town.acting())
            }
            #expect(refused == 0)
            let home = try await desk.home(as: town.acting(for: town.jade))
            #expect(home.thanks.count == 1)
        }
    }
}
