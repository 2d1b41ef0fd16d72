import Communities
import DoorKit
import Essentials
import Evaluation
import Interchange
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Import undoing` {
    @Test(arguments: EngineKind.available)
    func `takes everything back, and the same file loads again`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let archive = try bank.generator.archive()
            let first = try await bank.load(archive)
            let balances = try await bank.balances()
            let run = try #require(first.run)
            let desk = bank.town.desks.imports
            await #expect(throws: ImportRefusal.reasonMissing) {
                try await desk.undo(run, why: "  ", key: bank.town.key(), as: bank.console)
            }
            let undone = try await desk.undo(
                run, why: "The wrong year", key: bank.town.key(), as: bank.console)
            #expect(undone.entries == first.written.transfers + first.written.openings)
            #expect(undone.people == bank.people.count)
            #expect(undone.staying == 0)
            #expect(try await bank.balances().values.allSatisfy { $0 == 0 })
            let here = try await bank.activeCount()
            #expect(here == bank.town.residents.count)
            let again = try await bank.load(archive)
            #expect(again.written == first.written)
            #expect(try await bank.balances() == balances)
            #expect(try await bank.activeCount() == here + bank.people.count)
            let report = try await bank.town.desks.ledger.verify(as: bank.console)
            #expect(report.ok, "\(report.problems)")
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts nothing in the report of what was undone, and once of what is loaded again`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let archive = try bank.generator.archive()
            let empty = try await bank.report()
            let run = try #require(try await bank.load(archive).run)
            let loaded = try await bank.report()
            bank.town.clock.advance(days: 1)
            try await bank.town.desks.imports.undo(
                run, why: "The wrong year", key: bank.town.key(), as: bank.console)
            let undone = try await bank.report()
            try await bank.load(archive)
            let again = try await bank.report()
            #expect(loaded != empty)
            #expect(undone == empty)
            #expect(again == loaded)
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets people stay who have done anything since`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let run = try #require(try await bank.load(bank.generator.archive()).run)
            try await bank.exchange(giver: "20", receiver: "21", minutes: 60)
            let undone = try await bank.town.desks.imports.undo(
                run, why: "The wrong year", key: bank.town.key(), as: bank.console)
            #expect(undone.staying == 2)
            let balances = try await bank.balances()
            #expect(balances["20"] == 60)
            #expect(balances["21"] == -60)
        }
    }

    @Test(arguments: EngineKind.available)
    func `begins with the latest import and happens once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let archive = try bank.generator.archive()
            let first = try #require(try await bank.load(archive).run)
            let second = try #require(try await bank.load(archive).run)
            let desk = bank.town.desks.imports
            await #expect(throws: ImportRefusal.laterImport) {
                try await desk.undo(first, why: "x", key: bank.town.key(), as: bank.console)
            }
            let key = bank.town.key()
            let answer = try await desk.undo(second, why: "x", key: key, as: bank.console)
            #expect(try await desk.undo(second, why: "x", key: key, as: bank.console) == answer)
            await #expect(throws: ImportRefusal.notLoaded) {
                try await desk.undo(second, why: "x", key: bank.town.key(), as: bank.console)
            }
            try await desk.undo(first, why: "x", key: bank.town.key(), as: bank.console)
        }
    }
}

extension OtherBank {
    /// Newcomers and asks of all the years, and how many lie behind each.
    fileprivate func report() async throws -> [Int?] {
        guard let first = Day("1990-01-01"), let years = Period(from: first, through: town.today)
        else { throw NotFound("period") }
        let community = town.community.id
        return try await town.store.read { reading in
            let (start, end) = (
                Instant(milliseconds: 0), Instant(milliseconds: 4_000_000_000_000)
            )
            let report = try reading.report(
                years, from: start, to: end, smallest: 1, in: community)
            let behind = try [ReportFigure.newcomers, .asks].map {
                try reading.behind(
                    $0, years, from: start, to: end, limit: 500, in: community
                ).count
            }
            return [report.newcomers, report.asks.made] + behind
        }
    }
}
