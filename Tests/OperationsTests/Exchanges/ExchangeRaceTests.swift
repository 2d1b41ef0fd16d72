import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

/// Every verb of an exchange, by thirty-two people at once: one wins, and the books hold.
@Suite struct `Exchange races` {
    /// What Jade noted in her own hand, and Amir has not answered.
    private func noted(_ town: SmallTown) async throws -> Exchange.ID {
        try await town.desks.exchanges.note(
            town.slip(town.jade, helps: town.amir, 60, word: .ownHand), key: town.key(),
            as: town.acting(for: town.jade)
        ).exchange
    }

    @Test(arguments: EngineKind.available)
    func `the last hour before the floor is given once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.exchanges, town.acting())
            let seen = try await town.race("ExchangeDesk.preview", isKeyed: false) { _, _ in
                try await desk.preview(town.slip(town.jade, helps: town.lily, 60), as: sue)
                    .balances.map(\.balance)
            }
            #expect(seen.wins == Race.callers)
            #expect(try await town.count("SELECT COUNT(*) FROM entry") == 0)
            let noted = try await town.race("ExchangeDesk.note", act: "exchange.note") {
                key, form in
                let giver = form.isMultiple(of: 2) ? town.jade : town.amir
                return try await desk.note(
                    town.slip(giver, helps: town.lily, 5 * 60), key: key, as: sue
                ).exchange
            }
            #expect(noted.wins == 4 && noted.acts == 4)
            #expect(noted.refusals == [PostingRefusal.beyondFloor.code])
            #expect(try await town.balance(of: town.lily) == -20 * 60)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `a yes posts once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.exchanges, town.acting())
            let amir = town.acting(for: town.amir)
            let exchange = try await noted(town)
            let confirmed = try await town.race("ExchangeDesk.confirm", act: "exchange.confirm") {
                key, form in
                try await desk.confirm(
                    exchange, key: key, as: form.isMultiple(of: 2) ? amir : sue
                ).exchange
            }
            #expect(confirmed.wins == 1 && confirmed.acts == 1)
            #expect(confirmed.refusals == [ExchangeRefusal.alreadyNoted.code])
            #expect(try await town.balance(of: town.jade) == 60)

            try await town.change { $0.quietConfirmationDays = 14 }
            _ = try await noted(town)
            town.clock.advance(days: 15)
            let quiet = try await town.race(
                "ExchangeDesk.confirmQuietly", act: "exchange.confirm-quietly", isKeyed: false
            ) { _, _ in try await desk.confirmQuietly(as: sue) }
            #expect(quiet.answers == ["0", "1"] && quiet.acts == 1)
            #expect(try await town.balance(of: town.jade) == 120)

            let asked = try await town.race(
                "ExchangeDesk.askEachTime", act: "exchange.ask-each-time", isKeyed: false
            ) { _, _ in try await desk.askEachTime(true, town.amir.id, as: amir) }
            #expect(asked.wins == Race.callers && asked.acts == 1)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `settling, putting right and taking back happen once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.exchanges, town.acting())
            let exchange = try await noted(town)
            try await desk.question(
                exchange, words: "Hm", key: town.key(), as: town.acting(for: town.amir))
            let settled = try await town.race("ExchangeDesk.settle", act: "exchange.settle") {
                key, _ in
                try await desk.settle(exchange, key: key, as: sue).exchange
            }
            #expect(settled.wins == 1 && settled.acts == 1)
            #expect(try await town.balance(of: town.jade) == 60)
            let righted = try await town.race("ExchangeDesk.putRight", act: "exchange.put-right") {
                key, _ in
                try await desk.putRight(
                    exchange, to: town.slip(town.jade, helps: town.amir, 45), why: "", key: key,
                    as: sue
                ).exchange
            }
            #expect(righted.wins == 1 && righted.acts == 1)
            #expect(righted.refusals == [ExchangeRefusal.nothingChanged.code])
            #expect(try await town.balance(of: town.jade) == 45)
            let taken = try await town.race("ExchangeDesk.withdraw", act: "exchange.withdraw") {
                key, _ in
                try await desk.withdraw(exchange, key: key, as: sue)
            }
            #expect(taken.wins == 1 && taken.acts == 1)
            #expect(try await town.balance(of: town.jade) == 0)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `questioning while it is confirmed leaves a question and at most one entry`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.exchanges, town.acting())
            let exchange = try await noted(town)
            try await town.race("ExchangeDesk.question") { key, form in
                if form.isMultiple(of: 2) {
                    try await desk.question(
                        exchange, words: "Form \(form)", key: key, as: town.acting(for: town.amir))
                } else {
                    _ = try await desk.confirm(exchange, key: key, as: sue)
                }
            }
            let sheet = try await desk.sheet(exchange, as: sue)
            #expect(sheet.exchange.standing == .questioned)
            #expect(sheet.entries.count <= 1)
            let balance = try await town.balance(of: town.jade)
            #expect(balance == (sheet.exchange.entry == nil ? 0 : 60))
        }
    }

    @Test(arguments: EngineKind.available)
    func `thanks are kept once and passed on once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.exchanges, town.acting())
            let exchange = try await desk.note(
                town.slip(town.jade, helps: town.lily, 60), key: town.key(), as: sue
            ).exchange
            let thanked = try await town.race("ExchangeDesk.thank", act: "exchange.thank") {
                key, form in
                try await desk.thank(
                    exchange, words: "Thanks \(form)", from: town.lily.id, key: key, as: sue)
            }
            #expect(thanked.wins == Race.forms && thanked.acts == Race.forms)
            let jade = town.acting(for: town.jade)
            #expect(try await desk.home(as: jade).thanks.count == 1)
            let passed = try await town.race(
                "ExchangeDesk.passOnThanks", act: "exchange.pass-on-thanks", isKeyed: false
            ) { _, form in
                try await desk.passOnThanks(
                    exchange, from: town.lily.id, as: form.isMultiple(of: 2) ? jade : sue)
            }
            #expect(passed.wins == Race.callers && passed.acts == 1)
            #expect(try await desk.home(as: jade).thanks.isEmpty)
        }
    }
}
