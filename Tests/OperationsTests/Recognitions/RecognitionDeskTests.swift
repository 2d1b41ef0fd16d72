import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Recognition desk` {
    private func town(on engine: any Engine, from source: CreditSource) async throws -> SmallTown {
        let town = try await SmallTown(on: engine)
        try await town.give(.committee, to: town.margaret)
        try await town.change { $0.recognition = Recognition(most: Minutes(120), from: source) }
        return town
    }

    private func written(
        _ town: SmallTown, _ minutes: Int64, by word: TrayWord?
    ) -> WrittenRecognition {
        WrittenRecognition(
            town.lily.id, minutes: Minutes(minutes), on: town.today.adding(days: -3),
            for: "Lunch club", decided: word)
    }

    @Test(arguments: EngineKind.available)
    func `credits what a named person of the committee decided, up to the cap`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine, from: .issued)
            let (desk, sue) = (town.desks.recognitions, town.acting())
            let codes = try await town.desks.tray.makeCodes(
                2, as: town.acting(for: town.margaret, .committee))
            try await desk.give(
                written(town, 90, by: .code(codes[0])), key: town.key(), as: sue)
            await #expect(throws: RecognitionRefusal.beyondCap) {
                try await desk.give(
                    written(town, 60, by: .code(codes[1])), key: town.key(), as: sue)
            }
            try await desk.give(
                written(town, 30, by: .signedSlip(by: town.margaret.id, sheet: "12")),
                key: town.key(), as: sue)
            let sheet = try await desk.sheet(of: town.lily.id, as: sue)
            #expect(sheet.before == Minutes(120))
            #expect(sheet.committee.map(\.id) == [town.margaret.id])
            let statement = try await town.desks.statements.statement(
                of: town.lily.id, as: town.acting(for: town.lily))
            #expect(statement.balance == 120)
            #expect(statement.lines.map(\.about) == [.recognition, .recognition])
            #expect(statement.lines.map(\.content) == ["Lunch club", "Lunch club"])
            #expect(
                statement.lines.map(\.day)
                    == Array(repeating: town.today.adding(days: -3), count: 2))
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `wants somebody of the committee and a pot that goes far enough`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine, from: .pot)
            let (desk, sue) = (town.desks.recognitions, town.acting())
            func give(_ word: TrayWord?) async throws {
                try await desk.give(written(town, 60, by: word), key: town.key(), as: sue)
            }
            await #expect(throws: RecognitionRefusal.undecided) { try await give(nil) }
            await #expect(throws: RecognitionRefusal.notCommittee) { try await give(.ownHand) }
            await #expect(throws: ExchangeRefusal.notOfTheCommittee) {
                try await give(.signedSlip(by: town.tom.id, sheet: "12"))
            }
            await #expect(throws: ExchangeRefusal.codeSpent) { try await give(.code("none")) }
            let codes = try await town.desks.tray.makeCodes(
                1, as: town.acting(for: town.margaret, .committee))
            await #expect(throws: RecognitionRefusal.potTooSmall) {
                try await give(.code(codes[0]))
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.give(
                    written(town, 60, by: nil), key: town.key(), as: town.acting(for: town.jade))
            }
            #expect(try await town.balance(of: town.lily) == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `many at once never credit more than the cap`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await town(on: engine, from: .issued)
            let word = TrayWord.signedSlip(by: town.margaret.id, sheet: "12")
            let given = try await town.race("RecognitionDesk.give", act: "recognition.give") {
                key, form in
                var written = written(town, 60, by: word)
                written.content = "Form \(form)"
                try await town.desks.recognitions.give(written, key: key, as: town.acting())
            }
            #expect(given.wins == 2 && given.acts == 2)
            #expect(given.refusals == [RecognitionRefusal.beyondCap.code])
            #expect(try await town.balance(of: town.lily) == 120)
            #expect(try await town.verified())
        }
    }
}
