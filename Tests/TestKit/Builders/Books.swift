import Essentials
import Ledger

/// A handful of accounts that rule tests post on, with ids that follow from small numbers.
public enum Books {
    public static let community = CommunityID(high: 1, low: 1)
    public static let elsewhere = CommunityID(high: 1, low: 2)
    public static let hours = CreditUnit.ID(high: 2, low: 1)
    public static let tickets = CreditUnit.ID(high: 2, low: 2)
    public static let today = Day(number: 20_000)
    public static let now = Instant(milliseconds: 20_000 * 86_400_000 + 43_200_000)

    /// Jade gives, Sue receives; both may go ten hours below zero.
    public static let jade = person(1)
    public static let sue = person(2)
    public static let pot = Account(
        id: Account.ID(high: 3, low: 90), community: community, kind: .pot, unit: hours)

    public static func person(
        _ number: UInt64, floor: Int64? = -600, balance: Int64 = 0, held: Int64 = 0,
        ceiling: Int64? = nil, isClosed: Bool = false, unit: CreditUnit.ID = hours,
        in community: CommunityID = community
    ) -> Account {
        Account(
            id: Account.ID(high: 3, low: number), community: community, kind: .person, unit: unit,
            holder: HolderID(high: 4, low: number),
            limits: Limits(hardFloor: floor, hardCeiling: ceiling), balance: balance, held: held,
            isClosed: isClosed)
    }

    /// An exchange of `minutes`, from the receiver's account to the giver's.
    public static func entry(
        _ number: UInt64, kind: EntryKind = .exchange, day: Day = today,
        exemption: LimitExemption = .none, reverses: Entry.ID? = nil, _ transfers: [Transfer]
    ) -> Entry {
        Entry(
            id: Entry.ID(high: 5, low: number), community: community, kind: kind, day: day,
            recorded: now, recorder: Recorder(member: nil, hat: 2), word: .paper,
            reverses: reverses, exemption: exemption, transfers: transfers)
    }

    public static func entry(
        kind: EntryKind = .exchange, day: Day = today, exemption: LimitExemption = .none,
        reverses: Entry.ID? = nil, _ transfers: [Transfer]
    ) -> Entry {
        entry(1, kind: kind, day: day, exemption: exemption, reverses: reverses, transfers)
    }

    public static func transfer(
        from: Account = sue, to: Account = jade, _ minutes: Int64
    ) -> Transfer {
        Transfer(from: from.id, to: to.id, amount: minutes)
    }

    public static func accounts(_ accounts: [Account]) -> [Account.ID: Account] {
        Dictionary(uniqueKeysWithValues: accounts.map { ($0.id, $0) })
    }
}
