import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Slip races` {
    @Test(arguments: EngineKind.available)
    func `a sheet is posted once a form, and the floor parks the rest`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let noted = try await town.race("SlipDesk.note", act: "exchange.note") { key, form in
                let line = SlipLine(
                    giver: "2", receiver: "4", length: "2", day: "2026-03-09", content: "A visit")
                let day = town.today.adding(days: -form)
                var other = line
                other.day = day.description
                let receipt = try await town.desks.slips.note(
                    SlipSheet(lines: [other], number: "\(form)", reason: ""), key: key,
                    as: town.acting())
                return [receipt.saved.count, receipt.parked.count]
            }
            #expect(noted.wins == Race.forms)
            #expect(noted.answers == ["[1, 0]", "[0, 1]"])
            #expect(noted.acts == 10)
            #expect(try await town.balance(of: town.lily) == -20 * 60)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `of many who type the same sheet, one saves it`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let line = SlipLine(
                giver: "2", receiver: "4", length: "2", day: "2026-03-09", content: "A visit")
            let noted = try await town.race("SlipDesk.note", act: "exchange.note") { key, _ in
                let receipt = try await town.desks.slips.note(
                    SlipSheet(lines: [line], number: "12"), key: key, as: town.acting())
                return [receipt.saved.count, receipt.parked.flatMap(\.earlier).count]
            }
            #expect(noted.answers == ["[1, 0]", "[0, 1]"])
            #expect(noted.acts == 1)
            #expect(try await town.balance(of: town.lily) == -120)
        }
    }
}
