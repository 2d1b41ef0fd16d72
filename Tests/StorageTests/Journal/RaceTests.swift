import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

/// Thirty-two callers at once with shared request keys and little to spend.
@Suite struct RaceTests {
    static let callers = 32
    /// Four callers send the same form.
    static let forms = 8
    /// Of eight forms of half an hour each, a floor of two hours lets four through.
    static let minutes: Int64 = 30
    static let floor: Int64 = -120

    @Test(arguments: EngineKind.available)
    func `never overdraws and never posts twice`(_ kind: EngineKind) async throws {
        let rounds = Proof.size("GOODTURN_ROUNDS", orElse: 2)
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for round in 1...rounds { try await Self.race(in: town, round) }
            let report = try await town.store.audit(town.community.id)
            #expect(report.problems == [])
            #expect(report.units.map(\.sum) == [0])
            #expect(report.entries == rounds * 4)
            try Proof.note("\(kind) rounds", Double(rounds), "rounds")
            try Proof.note("\(kind) calls", Double(rounds * Self.callers), "calls")
        }
    }

    /// One round: Amir may spend two hours more than he has, and everybody wants them.
    private static func race(in town: SmallTown, _ round: Int) async throws {
        let before = try await town.balance(of: town.amir)
        let (now, place) = (town.clock.now, town.community.id)
        let amir = town.amir.account
        let change = LimitChange.ID(high: 9, low: UInt64(round))
        try await town.store.write { writing in
            try writing.limit(
                amir, to: Limits(hardFloor: before + floor), change: change, at: now,
                by: Recorder(member: nil, hat: 1), in: place)
        }
        let keys = (0..<forms).map { _ in town.key() }
        let acting = town.acting()
        let answers = await withTaskGroup(of: (Int, String?).self) { group in
            for caller in 0..<callers {
                let form = caller % forms
                group.addTask {
                    (form, try? await spend(town, form, key: keys[form], as: acting))
                }
            }
            var answers: [Int: Set<String>] = [:]
            for await (form, answer) in group {
                if let answer { answers[form, default: []].insert(answer) }
            }
            return answers
        }
        #expect(answers.count == 4, "as many forms as the floor lets through")
        #expect(answers.values.allSatisfy { $0.count == 1 }, "one answer a form")
        #expect(try await town.balance(of: town.amir) == before + floor)
    }

    /// Amir spends half an hour with somebody; each form names another person.
    private static func spend(
        _ town: SmallTown, _ form: Int, key: RequestKey, as acting: Acting
    ) async throws -> String {
        let others = [town.jade, town.lily, town.margaret, town.tom]
        let (from, to) = (town.amir.account, others[form % others.count].account)
        return try await town.desks.perform("race.spend", form, key: key, as: acting) { work in
            let entry = Entry(
                id: work.id(), community: work.community.id, kind: .exchange, day: work.today,
                recorded: work.now, recorder: work.recorder, word: .phone,
                transfers: [Transfer(from: from, to: to, amount: minutes)])
            return try work.writing.post(entry, today: work.today).entry.id.description
        }
    }
}
