import DoorKit
import Essentials
import Ledger
import Storage
import TestKit
import Testing

/// Random sequences through the engines and through the in-memory journal, which must agree.
@Suite struct AuditorTests {
    /// The journal adds everything up again at each step, so a walk is kept short.
    static let operationsInWalk = 400

    /// The ways of saying no that so many walks must have met, or they prove little.
    static let codes = Set(
        [
            PostingRefusal.unknownAccount, .accountClosed, .amountNotPositive, .sameAccount,
            .tooManyTransfers, .dayInFuture, .alreadyReversed, .beyondFloor, .beyondCeiling,
            .holdLapsed,
        ].map(\.code))

    @Test(arguments: EngineKind.available)
    func `agrees with the engine after every operation`(_ kind: EngineKind) async throws {
        let operations = Proof.size("GOODTURN_OPERATIONS", orElse: 2 * Self.operationsInWalk)
        let walks = (operations + Self.operationsInWalk - 1) / Self.operationsInWalk
        try await kind.withEngine { engine in
            let store = Store(engine: engine)
            try await store.migrate(now: Books.now)
            var (posted, refused) = (0, 0)
            var codes: Set<String> = []
            for number in 1...UInt64(walks) {
                let outcome = try await Self.walk(on: store, number)
                posted += outcome.posted
                refused += outcome.refused
                codes.formUnion(outcome.codes)
                if number % 50 == 0 { print("  \(kind): \(number) of \(walks) walks") }
            }
            if walks >= 25 {
                #expect(codes.isSuperset(of: Self.codes), "the walks met \(codes.sorted())")
            }
            try Proof.note(
                "\(kind) operations", Double(walks * Self.operationsInWalk), "operations")
            try Proof.note("\(kind) posted", Double(posted), "entries")
            try Proof.note("\(kind) refused", Double(refused), "operations")
        }
    }

    /// Walks through a fresh community and has it audited.
    private static func walk(
        on store: Store, _ number: UInt64
    ) async throws -> AuditorWalk.Outcome {
        let walk = try await AuditorWalk(store: store, seed: number, town: number)
        let outcome = try await walk.run(operations: operationsInWalk)
        #expect(outcome.disagreements == [], "walk \(number)")
        #expect(outcome.posted > 60)
        #expect(outcome.refused > 20)
        let report = try await store.audit(walk.community)
        #expect(report.problems == [], "walk \(number)")
        #expect(report.entries == outcome.posted)
        #expect(report.units.map(\.sum) == [0])
        return outcome
    }
}
