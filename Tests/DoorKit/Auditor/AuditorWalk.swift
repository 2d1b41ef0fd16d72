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
        /// The codes of all refusals that both sides agreed on.
        public var codes: Set<String> = []
        public var disagreements: [String] = []
    }

    public let community: CommunityID
    let store: Store
    let seed: UInt64
    public let accounts: [Account]
    private let ids: UInt64
    private static let recorder = Recorder(member: nil, hat: 2)

    /// Opens a community with ten people, some without a floor, and a pot.
    ///
    /// - Parameter town: tells communities of one database apart.
    public init(store: Store, seed: UInt64, town: UInt64 = 1) async throws {
        self.store = store
        self.seed = seed
        let place = CommunityID(high: 1, low: town)
        let unit = CreditUnit.ID(high: 2, low: town)
        let numbers = town << 32
        community = place
        ids = numbers
        let people = (1...10).map { number in
            Books.person(
                numbers + UInt64(number), floor: number % 4 == 0 ? nil : -240, unit: unit,
                in: place)
        }
        let pot = Account(
            id: Account.ID(high: 3, low: numbers + 90), community: place, kind: .pot, unit: unit)
        let opened = people + [pot]
        accounts = opened
        try await store.write { writing in
            try writing.add(
                Community(
                    id: place, name: "auditor-\(town)", title: "Auditor", zone: .utc,
                    face: LocalFace(person: "Sue", telephone: "")),
                at: Books.now)
            try writing.add(
                CreditUnit(id: unit, kind: .time, singular: "hour", plural: "hours"), in: place)
            for (index, account) in opened.enumerated() {
                try writing.open(
                    account, name: "account \(index)", number: index + 1, at: Books.now,
                    by: Self.recorder,
                    change: LimitChange.ID(high: 8, low: numbers + UInt64(index)))
            }
        }
    }

    public func run(operations: Int) async throws -> Outcome {
        var random = SeededRandom(seed: seed)
        var journal = Journal()
        for account in accounts { journal.open(account) }
        var outcome = Outcome()
        var holds: [Placed] = []
        for step in 1...max(1, operations) {
            let refused = outcome.refused
            switch random.below(40) {
            case 0...1: try await changeLimit(step, &random, &journal)
            case 2...5: try await placeHold(step, &random, &journal, &outcome, &holds)
            case 6...7: try await endHold(step, &random, &journal, &outcome, &holds)
            case 8: try await seal()
            case 9: try await close(step, &random, &journal)
            default: try await post(step, &random, &journal, &outcome)
            }
            // A refusal must leave nothing behind, so the accounts are looked at after each.
            if step % 20 == 0 || outcome.refused > refused || step == operations {
                try await compare(journal, at: moment(step), &outcome)
            }
        }
        try await compareEntries(journal, &outcome)
        return outcome
    }

    /// A hold that was placed, and how much of it has not been ended by hand.
    private struct Placed {
        let hold: Hold
        var left: Int64
    }

    private func id<Of>(_ high: UInt64, _ step: Int) -> Identifier<Of> {
        Identifier(high: high, low: ids + UInt64(step))
    }

    /// Each operation has its own moment, so that holds lapse on the way.
    private func moment(_ step: Int) -> Instant {
        Books.now.adding(seconds: Int64(step) * 60)
    }

    private func entry(
        _ step: Int, _ random: inout SeededRandom, _ journal: Journal
    ) -> Entry {
        let id: Entry.ID = id(5, step)
        if random.chance(12), !journal.entries.isEmpty {
            return random.pick(journal.entries).reversal(
                id: id, day: Books.today, recorded: moment(step), recorder: Self.recorder,
                word: .phone, noteDigest: Self.note(step)?.digest)
        }
        let isFar = random.below(200) == 0
        let count = isFar ? Entry.transfersMax + 1 : 1 + random.below(3)
        let stranger = Account.ID(high: 3, low: ids + 99)
        let transfers = (0..<count).map { number in
            // So many that nothing else may be wrong with them, or that is what is said first.
            isFar
                ? Transfer(
                    from: accounts[number % accounts.count].id,
                    to: accounts[(number + 1) % accounts.count].id, amount: 1)
                : Transfer(
                    from: random.pick(accounts).id,
                    to: random.below(80) == 0 ? stranger : random.pick(accounts).id,
                    amount: Int64(random.below(120)))
        }
        let late = random.chance(10)
        return Entry(
            id: id, community: community, kind: .exchange,
            day: Books.today.adding(days: random.chance(3) ? 1 : -random.below(30)),
            recorded: moment(step), recorder: Self.recorder, word: .paper,
            exemption: late ? .recordedPast : .none, noteDigest: Self.note(step)?.digest,
            transfers: transfers,
            contributions: contributions(of: transfers, &random))
    }

    /// Now and then there are words with it.
    private static func note(_ step: Int) -> RecordNote? {
        step % 7 == 0 ? RecordNote("said so", salt: [1, 2, 3]) : nil
    }

    /// Now and then, what was truly given and received.
    private func contributions(
        of transfers: [Transfer], _ random: inout SeededRandom
    ) -> [Contribution] {
        guard random.chance(40) else { return [] }
        return transfers.flatMap { transfer in
            [(transfer.to, Contribution.Direction.gave), (transfer.from, .received)].map {
                Contribution(
                    account: $0.0, direction: $0.1, minutes: Minutes(transfer.amount + 5),
                    day: Books.today)
            }
        }
    }

    private func post(
        _ step: Int, _ random: inout SeededRandom, _ journal: inout Journal,
        _ outcome: inout Outcome
    ) async throws {
        let entry = entry(step, &random, journal)
        let expected = Self.refusal { () throws(PostingRefusal) in
            _ = try journal.post(entry, today: Books.today)
        }
        let note = Self.note(step)
        let answered = try await refusal { writing in
            try writing.post(entry, note: note, today: Books.today)
        }
        settle(step, expected, answered, &outcome)
        if expected == nil { outcome.posted += 1 }
    }

    private func placeHold(
        _ step: Int, _ random: inout SeededRandom, _ journal: inout Journal,
        _ outcome: inout Outcome, _ holds: inout [Placed]
    ) async throws {
        let account = random.pick(accounts)
        let amount = Int64(1 + random.below(90))
        let hold = Hold(
            id: Hold.ID(high: 6, low: ids + UInt64(step) * 2), account: account.id, amount: amount,
            lapses: moment(step).adding(seconds: Int64(60 * (1 + random.below(40)))))
        let at = moment(step)
        let stepID: HoldStep.ID = id(7, step)
        let place = community
        let expected = Self.refusal { () throws(PostingRefusal) in
            try journal.note(
                HoldStep(
                    id: stepID, community: community, hold: hold, step: .placed,
                    amount: amount, recorded: at))
        }
        let answered = try await refusal { writing in
            try writing.place(hold, step: stepID, at: at, in: place)
        }
        settle(step, expected, answered, &outcome)
        if expected == nil { holds.append(Placed(hold: hold, left: amount)) }
    }

    /// Lets go of a part of a hold, or all of it, in time or too late.
    private func endHold(
        _ step: Int, _ random: inout SeededRandom, _ journal: inout Journal,
        _ outcome: inout Outcome, _ holds: inout [Placed]
    ) async throws {
        guard let index = holds.indices.last(where: { holds[$0].left > 0 }) else { return }
        let hold = holds[index].hold
        let amount = 1 + Int64(random.below(Int(holds[index].left)))
        let at = moment(step)
        let stepID: HoldStep.ID = id(7, step)
        let kind: Hold.Step = random.chance(50) ? .released : .settled
        let expected = Self.refusal { () throws(PostingRefusal) in
            try journal.note(
                HoldStep(
                    id: stepID, community: community, hold: hold, step: kind, amount: amount,
                    recorded: at))
        }
        let place = community
        let answered = try await refusal { writing in
            try writing.end(
                hold.id, as: kind, amount: amount, stepID: stepID, entry: nil, at: at, in: place)
        }
        settle(step, expected, answered, &outcome)
        holds[index].left = expected == nil ? holds[index].left - amount : 0
    }

    private func seal() async throws {
        let place = community
        _ = try await store.write { try $0.seal(limit: 50, in: place) }
    }

    /// Closes an account, seldom and late, so that most of the walk still has them.
    private func close(
        _ step: Int, _ random: inout SeededRandom, _ journal: inout Journal
    ) async throws {
        guard random.chance(15), step > 100 else { return }
        let account = random.pick(accounts)
        journal.close(account.id)
        let (at, place) = (moment(step), community)
        try await store.write { try $0.close(account.id, at: at, in: place) }
    }

    private func changeLimit(
        _ step: Int, _ random: inout SeededRandom, _ journal: inout Journal
    ) async throws {
        let account = random.pick(accounts)
        let limits = Limits(
            hardFloor: random.chance(25) ? nil : -Int64(random.below(400)),
            hardCeiling: random.chance(80) ? nil : Int64(200 + random.below(400)))
        journal.limit(account.id, to: limits)
        let (at, place, change) = (moment(step), community, id(9, step) as LimitChange.ID)
        try await store.write { writing in
            try writing.limit(
                account.id, to: limits, change: change, at: at, by: Self.recorder, in: place)
        }
    }

    private func settle(
        _ step: Int, _ expected: PostingRefusal?, _ answered: PostingRefusal?,
        _ outcome: inout Outcome
    ) {
        if let expected {
            outcome.refused += 1
            outcome.codes.insert(expected.code)
        }
        if expected != answered {
            let (wanted, got) = (expected?.code ?? "posted", answered?.code ?? "posted")
            outcome.disagreements.append("step \(step): auditor \(wanted), engine \(got)")
        }
    }

    private func compare(
        _ journal: Journal, at now: Instant, _ outcome: inout Outcome
    ) async throws {
        let (wanted, place) = (accounts.map(\.id), community)
        let rows = try await store.read { try $0.accounts(wanted, in: place) }
        for row in rows where row.account.balance != journal.balance(of: row.account.id) {
            outcome.disagreements.append("\(row.name) stands at \(row.account.balance)")
        }
    }

    /// Reads the whole journal back: the entries, in their order, are those that were posted.
    private func compareEntries(_ journal: Journal, _ outcome: inout Outcome) async throws {
        let place = community
        let count = journal.entries.count
        let kept = try await store.read { reading in
            try reading.entries(after: .min, limit: count + 1, in: place).map(\.entry)
        }
        if kept != journal.entries {
            let first = zip(kept, journal.entries).first { $0 != $1 }
            outcome.disagreements.append(
                "\(kept.count) entries for \(count); first unlike: \(String(describing: first))")
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
