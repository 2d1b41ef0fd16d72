import Brokerage
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

@Suite struct SlipDeskNoting {
    func sheet(_ lines: [SlipLine], reason: String = "") -> SlipSheet {
        SlipSheet(lines: lines, number: "17", reason: reason)
    }

    @Test(arguments: EngineKind.available)
    func `saves what can be read, parks the rest and stops nothing`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let receipt = try await town.desks.slips.note(
                sheet([
                    SlipLine(
                        giver: "2", receiver: "lily", length: "1.5", day: "2026-03-09",
                        content: "Shopping"),
                    SlipLine(giver: "nobody", receiver: "4", length: "1"),
                    SlipLine(giver: "Jad Ok", receiver: "tom", length: "often"),
                    SlipLine(giver: "amir", receiver: "margaret poole", length: "90"),
                    SlipLine(giver: "2", receiver: "2", length: "1"),
                    SlipLine(giver: "2", receiver: "4", length: "1", day: "2026-03-11"),
                ]), key: town.key(), as: town.acting())
            #expect(receipt.saved.count == 2)
            #expect(
                receipt.parked.map { $0.faults.map(\.field) } == [
                    ["giver"], ["length"], ["giver"], ["day"],
                ])
            #expect(try await town.balance(of: town.jade) == 90)
            #expect(try await town.balance(of: town.amir) == 90)
            let saved = try await town.desks.slips.receipt(receipt.batch, as: town.acting())
            #expect(saved.map(\.sheet) == ["17", "17"])
            #expect(saved.map(\.day?.description) == ["2026-03-09", "2026-03-09"])
            #expect(saved.map(\.word) == [.paper, .paper])
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `offers what people do for each other, the most frequent first`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for content in ["Tea", "Shopping", "", "A lift", "Shopping"] {
                _ = try await town.desks.exchanges.note(
                    town.slip(town.jade, helps: town.lily, 30, content: content),
                    key: town.key(), as: town.acting())
            }
            let usual = try await town.desks.slips.usualContents(as: town.acting())
            #expect(usual == ["Shopping", "A lift", "Tea"])
            await #expect(throws: HatRefusal.self) {
                _ = try await town.desks.slips.usualContents(as: town.acting(for: town.jade))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `fills in what the two had agreed for that day`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let ask = try await town.desks.asks.write(
                WrittenAsk(content: "A lift to the surgery"), for: .member(town.lily.id),
                word: .phone, key: town.key(), as: town.acting())
            try await town.desks.asks.answer(
                ask, of: town.amir.id, .saidYes, meeting: Meeting(day: town.today, time: "10:30"),
                key: town.key(), as: town.acting())
            let today = SlipLine(
                giver: "amir", receiver: "lily", length: "90", day: town.today.description)
            var yesterday = today
            yesterday.day = town.today.adding(days: -1).description
            let receipt = try await town.desks.slips.note(
                sheet([yesterday, today, today]), key: town.key(), as: town.acting())
            let agreed = try await town.desks.asks.sheet(ask, as: town.acting()).exchanges
            #expect(agreed.map(\.standing) == [.confirmed])
            #expect(agreed.map(\.sheet) == ["17"])
            #expect(agreed.map(\.content) == ["A lift to the surgery"])
            #expect(receipt.saved.count == 3)
            #expect(receipt.saved.filter { $0 == agreed.first?.id } == [receipt.saved[1]])
            #expect(try await town.balance(of: town.amir) == 270)
        }
    }

    @Test(arguments: EngineKind.available)
    func `guesses what it was for from the last time`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let line = SlipLine(
                giver: "2", receiver: "4", length: "1", day: "2026-03-09", content: "A walk")
            var again = line
            again.content = ""
            let receipt = try await town.desks.slips.note(
                sheet([line, again]), key: town.key(), as: town.acting())
            let saved = try await town.desks.slips.receipt(receipt.batch, as: town.acting())
            #expect(saved.map(\.content) == ["A walk", "A walk"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `parks a line past the floor until there is a reason`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let lines = [SlipLine(giver: "2", receiver: "4", length: "21h", day: "2026-03-09")]
            let receipt = try await town.desks.slips.note(
                sheet(lines), key: town.key(), as: town.acting())
            #expect(receipt.parked.map(\.needsReason) == [true])
            #expect(try await town.balance(of: town.lily) == 0)
            let second = try await town.desks.slips.note(
                sheet(lines, reason: "After her fall"), key: town.key(), as: town.acting())
            #expect(second.parked.isEmpty)
            #expect(try await town.balance(of: town.lily) == -21 * 60)
        }
    }

    @Test(arguments: EngineKind.available)
    func `puts a coordinator's own line into the tray`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let receipt = try await town.desks.slips.note(
                sheet([SlipLine(giver: "1", receiver: "4", length: "1", day: "2026-03-09")]),
                key: town.key(), as: town.acting())
            #expect(receipt.saved.count == 1)
            #expect(try await town.balance(of: town.sue) == 0)
            let cases = try await town.desks.tray.cases(as: town.acting())
            #expect(cases.map(\.exchange.id) == receipt.saved)
        }
    }

    @Test(arguments: EngineKind.available)
    func `asks about lines that were typed before, and saves them after a clear yes`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let line = SlipLine(
                giver: "2", receiver: "4", length: "1", day: "2026-03-09", content: "A walk")
            var (longer, turned) = (line, line)
            longer.length = "2"
            (turned.giver, turned.receiver) = ("4", "2")
            let desk = town.desks.slips
            let first = try await desk.note(sheet([line]), key: town.key(), as: town.acting())
            let typed = try await desk.note(
                sheet([longer, line, turned]), key: town.key(), as: town.acting())
            #expect(typed.saved.count == 2)
            #expect(typed.parked.map(\.line) == [line])
            let earlier = try #require(typed.parked.first?.earlier)
            #expect(earlier.map(\.exchange) == first.saved)
            #expect(earlier.map(\.sheet) == ["17"])
            #expect(earlier.map(\.name) == ["Sue Bell"])
            #expect(earlier.map(\.noted) == [town.clock.now])
            #expect(try await town.balance(of: town.jade) == 120)
            var again = sheet([line, line])
            again.others = earlier.map(\.exchange)
            let third = try await desk.note(again, key: town.key(), as: town.acting())
            #expect(third.saved.count == 2)
            #expect(try await town.balance(of: town.jade) == 240)
            try await town.desks.exchanges.withdraw(
                first.saved[0], key: town.key(), as: town.acting())
            again.others = third.saved
            let afterwards = try await desk.note(again, key: town.key(), as: town.acting())
            #expect(afterwards.saved.count == 2, "what was taken back is not in the way")
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `names the people who may be meant`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let receipt = try await town.desks.slips.note(
                sheet([
                    SlipLine(giver: "Lilly Marsch", receiver: "2", length: "1", day: "2026-03-09")
                ]),
                key: town.key(), as: town.acting())
            #expect(receipt.parked.first?.faults.first?.people == ["Lily Marsh (4)"])
        }
    }
}
