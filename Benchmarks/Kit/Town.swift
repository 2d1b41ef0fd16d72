import Communities
import Essentials
import Foundation
import Ledger
import Storage

/// A time bank with many members and a pot, whose ids follow from their numbers.
public struct Town: Sendable {
    public let store: Store
    public let people: [Account.ID]
    public let pot: Account.ID

    public static let community = CommunityID(high: 1, low: 1)
    public static let unit = CreditUnit.ID(high: 2, low: 1)
    public static let today = Day(number: 20_000)
    static let recorder = Recorder(member: RecorderID(high: 4, low: 1), hat: 2)

    /// Comes back to a town that was made before.
    public init(again engine: any Engine, people count: Int) {
        store = Store(engine: engine)
        people = (1...count).map { Account.ID(high: 3, low: UInt64($0)) }
        pot = Account.ID(high: 3, low: 1 << 40)
    }

    /// Opens `count` accounts that may each go far below zero, so that nothing is refused.
    public init(_ engine: any Engine, people count: Int) async throws {
        self.init(again: engine, people: count)
        let potID = pot
        let now = Self.now()
        try await store.migrate(now: now)
        try await store.write { writing in
            try writing.add(
                Community(
                    id: Self.community, name: "bench", title: "Bench", zone: .utc,
                    face: LocalFace(person: "Sue", telephone: "")), at: now)
            try writing.add(
                CreditUnit(id: Self.unit, kind: .time, singular: "hour", plural: "hours"),
                in: Self.community)
            try Self.open(potID, .pot, number: nil, .none, at: now, writing)
        }
        for part in stride(from: 0, to: count, by: 500) {
            let ids = people[part..<min(part + 500, count)]
            try await store.write { writing in
                for id in ids {
                    try Self.open(
                        id, .person, number: Int(id.low), Limits(hardFloor: -1_000_000_000),
                        at: now, writing)
                }
            }
        }
        // As after every import: a planner that knows of no rows walks through all of them.
        try await store.countRows()
    }

    private static func open(
        _ id: Account.ID, _ kind: AccountKind, number: Int?, _ limits: Limits, at now: Instant,
        _ writing: Writing
    ) throws {
        let account = Account(
            id: id, community: community, kind: kind, unit: unit,
            holder: number.map { HolderID(high: 4, low: UInt64($0)) }, limits: limits)
        try writing.open(
            account, name: "account", number: number, at: now, by: recorder,
            change: LimitChange.ID(high: 8, low: id.low))
    }

    public static func now() -> Instant {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    }

    /// An exchange of two people, or one with the pot, with what was truly given and received.
    public func entry(_ random: inout SeededRandom, onPot: Bool = false) -> Entry {
        let now = Self.now()
        let from = random.below(people.count)
        let other = random.below(people.count - 1)
        let to = onPot ? pot : people[other >= from ? other + 1 : other]
        let minutes = Int64(15 * (1 + random.below(4)))
        let id = Entry.ID(at: now, random: (random.next(), random.next()))
        return Entry(
            id: id, community: Self.community, kind: .exchange, day: Self.today, recorded: now,
            recorder: Self.recorder, word: .memberPresent,
            subject: Subject(.exchange, Identifier(sameBytesAs: id)),
            transfers: [Transfer(from: people[from], to: to, amount: minutes)],
            contributions: [
                Contribution(
                    account: to, direction: .gave, minutes: Minutes(minutes), day: Self.today),
                Contribution(
                    account: people[from], direction: .received, minutes: Minutes(minutes),
                    day: Self.today),
            ])
    }

    /// Fills the book fast, many entries a transaction; not measured.
    public func fill(to count: Int) async throws {
        var seed = UInt64(count)
        for start in stride(from: 0, to: count, by: 1_000) {
            seed += 1
            let (first, amount) = (seed, min(1_000, count - start))
            try await store.write { writing in
                var random = SeededRandom(seed: first)
                for _ in 0..<amount { try writing.post(entry(&random), today: Self.today) }
            }
        }
    }
}
