import Communities
import Essentials
import Ledger
import Storage
import TestKit

/// A walk of random operations on a store and on the auditor's journal side by side.
///
/// Both are asked the same, in the same order; every answer and every balance must be equal.
public struct AuditorWalk: Sendable {
    public struct Outcome: Sendable {
        public var posted = 0
        public var refused = 0
        public var disagreements: [String] = []
    }

    let store: Store
    let seed: UInt64
    let accounts: [Account]
    private static let recorder = Recorder(member: nil, hat: 2)

    /// Opens a community with ten people, some without a floor, and a pot.
    public init(store: Store, seed: UInt64) async throws {
        self.store = store
        self.seed = seed
        let people = (1...10).map { number in
            Books.person(UInt64(number), floor: number % 4 == 0 ? nil : -240)
        }
        let opened = people + [Books.pot]
        accounts = opened
        try await store.write { writing in
            try writing.add(
                Community(
                    id: Books.community, name: "auditor", title: "Auditor", zone: .utc,
                    face: LocalFace(person: "Sue", telephone: "")),
                at: Books.now)
            try writing.add(
                CreditUnit(id: Books.hours, kind: .time, singular: "hour", plural: "hours"),
                in: Books.community)
            for (index, account) in opened.enumerated() {
                try writing.open(
                    account, name: "account \(index)", number: index + 1, at: Books.now,
                    by: Self.recorder, change: LimitChange.ID(high: 8, low: UInt64(index)))
            }
        }
    }

    public func run(operations: Int) async throws -> Outcome {
        var random = SeededRandom(seed: seed)
        var journal = Journal()
        for account in accounts { journal.open(account) }
        var outcome = Outcome()
        for step in 1...operations {
            switch random.below(20) {
            case 0: try await changeLimit(step, &random, &journal)
            case 1...2: try await placeHold(step, &random, &journal, &outcome)
            default: try await post(step, &random, &journal, &outcome)
            }
            if step % 20 == 0 || step == operations {
                try await compare(journal, at: moment(step), &outcome)
            }
        }
        return outcome
    }

    /// Each operation has its own moment, so that holds lapse on the way.
    private func moment(_ step: Int) -> Instant {
        Books.now.adding(seconds: Int64(step) * 60)
    }

    private func entry(
        _ step: Int, _ random: inout SeededRandom, _ journal: Journal
    ) -> Entry {
        let id = Entry.ID(high: 5, low: UInt64(step))
        if random.chance(12), !journal.entries.isEmpty {
            return random.pick(journal.entries).reversal(
                id: id, day: Books.today, recorded: moment(step), recorder: Self.recorder,
                word: .phone, noteDigest: nil)
        }
        let count = 1 + random.below(3)
        let transfers = (0..<count).map { _ in
            Transfer(
                from: random.pick(accounts).id, to: random.pick(accounts).id,
                amount: Int64(random.below(120)))
        }
        let late = random.chance(10)
        return Entry(
            id: id, community: Books.community, kind: .exchange,
            day: Books.today.adding(days: random.chance(3) ? 1 : -random.below(30)),
            recorded: moment(step), recorder: Self.recorder, word: .paper,
            exemption: late ? .recordedPast : .none, transfers: transfers)
    }

    private func post(
        _ step: Int, _ random: inout SeededRandom, _ journal: inout Journal,
        _ outcome: inout Outcome
    ) async throws {
        let entry = entry(step, &random, journal)
        let expected = Self.refusal { () throws(PostingRefusal) in
            _ = try journal.post(entry, today: Books.today)
        }
        let answered = try await refusal { writing in
            try writing.post(entry, today: Books.today)
        }
        settle(step, expected, answered, &outcome)
        if expected == nil { outcome.posted += 1 }
    }

    private func placeHold(
        _ step: Int, _ random: inout SeededRandom, _ journal: inout Journal,
        _ outcome: inout Outcome
    ) async throws {
        let account = random.pick(accounts)
        let amount = Int64(1 + random.below(90))
        let hold = Hold(
            id: Hold.ID(high: 6, low: UInt64(step) * 2), account: account.id, amount: amount,
            lapses: moment(step).adding(seconds: Int64(60 * (1 + random.below(40)))))
        let at = moment(step)
        let stepID = HoldStep.ID(high: 7, low: UInt64(step))
        let expected = Self.refusal { () throws(PostingRefusal) in
            try journal.note(
                HoldStep(
                    id: stepID, community: Books.community, hold: hold, step: .placed,
                    amount: amount, recorded: at))
        }
        let answered = try await refusal { writing in
            try writing.place(hold, step: stepID, at: at, in: Books.community)
        }
        settle(step, expected, answered, &outcome)
    }

    private func changeLimit(
        _ step: Int, _ random: inout SeededRandom, _ journal: inout Journal
    ) async throws {
        let account = random.pick(accounts)
        let limits = Limits(
            hardFloor: random.chance(25) ? nil : -Int64(random.below(400)),
            hardCeiling: random.chance(80) ? nil : Int64(200 + random.below(400)))
        journal.limit(account.id, to: limits)
        let at = moment(step)
        try await store.write { writing in
            try writing.limit(
                account.id, to: limits, change: LimitChange.ID(high: 9, low: UInt64(step)),
                at: at, by: Self.recorder, in: Books.community)
        }
    }

    private func settle(
        _ step: Int, _ expected: PostingRefusal?, _ answered: PostingRefusal?,
        _ outcome: inout Outcome
    ) {
        if expected != nil { outcome.refused += 1 }
        if expected != answered {
            let (wanted, got) = (expected?.code ?? "posted", answered?.code ?? "posted")
            outcome.disagreements.append("step \(step): auditor \(wanted), engine \(got)")
        }
    }

    private func compare(
        _ journal: Journal, at now: Instant, _ outcome: inout Outcome
    ) async throws {
        let wanted = accounts.map(\.id)
        let rows = try await store.read { try $0.accounts(wanted, in: Books.community) }
        for row in rows where row.account.balance != journal.balance(of: row.account.id) {
            outcome.disagreements.append("\(row.name) stands at \(row.account.balance)")
        }
    }

    private static func refusal(_ body: () throws(PostingRefusal) -> Void) -> PostingRefusal? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    private func refusal(
        _ body: @escaping @Sendable (Writing) throws -> some Sendable
    ) async throws -> PostingRefusal? {
        do {
            _ = try await store.write { try body($0) }
            return nil
        } catch let refusal as PostingRefusal {
            return refusal
        }
    }
}
