import Communities
import DoorKit
import Essentials
import Foundation
import Interchange
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Import loading` {
    @Test(arguments: EngineKind.available)
    func `brings everybody to the balance that the export tells`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine, language: "ca")
            let outcome = try await bank.load(bank.generator.archive())
            #expect(outcome.isClean)
            #expect(outcome.written.people == bank.people.count)
            #expect(outcome.written.transfers == outcome.read.transfers)
            #expect(outcome.written.openings > 0)
            #expect(outcome.written.offers > 0 && outcome.written.asks > 0)
            #expect(outcome.read.countedOnly > 0)
            let balances = try await bank.balances()
            for person in bank.people {
                let told = person.balance ?? bank.history[.member(person.number)] ?? .zero
                #expect(balances[person.number] == told.count, "member \(person.number)")
            }
            let report = try await bank.town.desks.ledger.verify(as: bank.console)
            #expect(report.ok, "\(report.problems)")
            #expect(report.units.allSatisfy { $0.sum == 0 })
        }
    }

    @Test(arguments: EngineKind.available)
    func `changes nothing when the same file comes again`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let archive = try bank.generator.archive()
            try await bank.load(archive)
            let (balances, entries) = (try await bank.balances(), try await bank.entryCount())
            let again = try await bank.load(archive)
            #expect(again.changesNothing)
            #expect(again.written.people == 0 && again.written.transfers == 0)
            #expect(again.written.offers == 0 && again.written.asks == 0)
            #expect(again.written.openings == 0 && again.written.countedOnly == 0)
            #expect(try await bank.balances() == balances)
            #expect(try await bank.entryCount() == entries)
        }
    }

    @Test(arguments: EngineKind.available)
    func `names every line that would fail and writes nothing`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            var generator = bank.generator
            let planted = generator.plantFaults()
            let desk = bank.town.desks.imports
            let run = try await desk.read(
                .timeOverflow, [bank.upload(generator.archive())], key: bank.town.key(),
                as: bank.console)
            let preview = try await desk.preview(run, as: bank.console)
            #expect(preview.faults.map(\.planted) == planted)
            let before = try await bank.balances()
            await #expect(throws: ImportRefusal.hasFaults) {
                try await desk.load(run, key: bank.town.key(), as: bank.console)
            }
            #expect(try await bank.balances() == before)
            #expect(try await bank.entryCount() == 0)
        }
    }

    private func leftOut(_ faults: [LineFault], because reason: String) -> [ImportDraft.LeftOut] {
        faults.map { ImportDraft.LeftOut(file: $0.file, line: $0.line, reason: reason) }
    }

    @Test(arguments: EngineKind.available)
    func `loads once every faulty line is left out with a reason`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            var generator = bank.generator
            _ = generator.plantFaults([.quantityMinutes, .dateMissing, .rowLong])
            let desk = bank.town.desks.imports
            let run = try await desk.read(
                .timeOverflow, [bank.upload(generator.archive())], key: bank.town.key(),
                as: bank.console)
            let faults = try await desk.preview(run, as: bank.console).faults
            // Outside the macro: a closure inside one has been taken for another of the same test.
            let short = faults.first { $0.code == .quantityMinutes }
            let mendable = try #require(short)
            let others = faults.filter { $0.code != .quantityMinutes }
            let silent = leftOut(others, because: " ")
            await #expect(throws: ImportRefusal.reasonMissing) {
                try await desk.correct(run, leftOut: silent, as: bank.console)
            }
            try await desk.correct(
                run,
                mended: [
                    ImportDraft.Mended(
                        file: mendable.file, line: mendable.line, cell: mendable.cell,
                        text: "2:15")
                ],
                leftOut: leftOut(others, because: "asked Ada"), as: bank.console)
            let mended = try await desk.preview(run, as: bank.console)
            #expect(mended.faults == [])
            let outcome = try await desk.load(run, key: bank.town.key(), as: bank.console)
            #expect(outcome.written.leftOut == 2)
            #expect(outcome.written.transfers == outcome.read.transfers)
            let kept = try await desk.line(run, as: bank.console)
            #expect(kept.receipt?.leftOut.map(\.reason) == ["asked Ada", "asked Ada"])
            let report = try await bank.town.desks.ledger.verify(as: bank.console)
            #expect(report.ok, "\(report.problems)")
        }
    }

    @Test(arguments: EngineKind.available)
    func `gives a newcomer another number where theirs is taken`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let outcome = try await bank.load(bank.generator.archive())
            // Sue and five others were here before, with the numbers 1 to 6.
            let theirs = outcome.renumbered.map(\.old)
            #expect(theirs == bank.people.prefix { (Int($0.number) ?? 0) <= 6 }.map(\.number))
            #expect(outcome.renumbered.allSatisfy { $0.number > 40 })
        }
    }

    @Test func `refuses a day that has not come`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let csv = """
                day,giver,receiver,length,for
                2026-03-11,1,2,1:00,soup
                2026-03-09,1,2,1:00,soup

                """
            let outcome = try await bank.town.desks.imports.dryRun(
                .goodturn, [ImportUpload(name: "exchanges.csv", bytes: Array(csv.utf8))],
                draft: ImportDraft(), as: bank.console)
            #expect(outcome.faults.map(\.code) == [.dateInFuture])
            #expect(outcome.faults.first?.line == 2)
            #expect(outcome.faults.first?.cell == 1)
            #expect(outcome.read.transfers == 2)
        }
    }

    @Test func `is refused to those who may not import`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let jade = bank.town.acting(for: bank.town.jade)
            await #expect(throws: HatRefusal.notYours) {
                _ = try await bank.town.desks.imports.read(
                    .timeOverflow, [bank.upload(bank.generator.archive())],
                    key: bank.town.key(), as: jade)
            }
        }
    }

    @Test func `spreads the days of looking at offers again over a year`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            try await bank.load(bank.generator.archive())
            let community = bank.town.community.id
            let reviews: [Day] = try await bank.town.store.read { reading in
                try reading.connection.rows(
                    """
                    SELECT review FROM offer
                    WHERE community = \(try reading.key(of: community)) ORDER BY review
                    """
                ).map { try $0.read(0) }
            }
            let months = Set(reviews.map { "\($0.year)-\($0.month)" })
            #expect(months.count >= 12)
            #expect(reviews.allSatisfy { $0 > bank.town.today })
        }
    }
}
