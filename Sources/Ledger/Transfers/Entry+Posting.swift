import Essentials

/// One side of a transfer after posting: the account's own next number and what it then stood at.
///
/// Accounts without a hard limit carry neither, so that nobody waits for their row.
public struct Leg: Hashable, Sendable {
    public let number: Int64?
    public let balance: Int64?

    public init(number: Int64?, balance: Int64?) {
        self.number = number
        self.balance = balance
    }

    public static let unnumbered = Leg(number: nil, balance: nil)
}

/// An entry that was accepted, with both legs of each transfer in order.
public struct PostedEntry: Hashable, Sendable {
    public let entry: Entry
    public let legs: [(from: Leg, to: Leg)]
    /// What the touched accounts stand at afterwards.
    public let accounts: [Account.ID: Account]

    public static func == (left: Self, right: Self) -> Bool {
        left.entry == right.entry && left.accounts == right.accounts
            && left.legs.elementsEqual(right.legs, by: ==)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(entry.id)
    }

    /// Accounts that have come to stand past a soft limit: a conversation, never a block.
    public var conversations: [(Account.ID, Limits.Side)] {
        accounts.values.compactMap { account in
            account.limits.passedSoftly(at: account.balance).map { (account.id, $0) }
        }
    }
}

extension Entry {
    /// Decides whether the entry may be posted on the accounts as they stand, in refusal order.
    ///
    /// `accounts` holds every account named by the entry, loaded with its row locked and lapsed
    /// holds already let go. `today` is the community's day.
    public func posted(
        on accounts: [Account.ID: Account], today: Day, isAlreadyReversed: Bool = false
    ) throws(PostingRefusal) -> PostedEntry {
        let touched = self.accounts
        guard !touched.isEmpty, touched.allSatisfy({ accounts[$0]?.community == community })
        else { throw .unknownAccount }
        let mayTouchClosed = exemption != .none
        for id in touched where accounts[id]?.isClosed == true && !mayTouchClosed {
            throw .accountClosed
        }
        for transfer in transfers where accounts[transfer.from]?.unit != accounts[transfer.to]?.unit
        {
            throw .unitMismatch
        }
        guard transfers.allSatisfy({ $0.amount > 0 }) else { throw .amountNotPositive }
        guard transfers.allSatisfy({ $0.from != $0.to }) else { throw .sameAccount }
        guard transfers.count <= Entry.transfersMax else { throw .tooManyTransfers }
        guard day <= today else { throw .dayInFuture }
        guard !isAlreadyReversed else { throw .alreadyReversed }

        var standing = accounts
        var legs: [(from: Leg, to: Leg)] = []
        for transfer in transfers {
            let from = try leg(of: transfer.from, moving: -transfer.amount, in: &standing)
            let to = try leg(of: transfer.to, moving: transfer.amount, in: &standing)
            legs.append((from, to))
        }
        return PostedEntry(
            entry: self, legs: legs, accounts: standing.filter { touched.contains($0.key) })
    }

    private func leg(
        of id: Account.ID, moving change: Int64, in standing: inout [Account.ID: Account]
    ) throws(PostingRefusal) -> Leg {
        guard var account = standing[id] else { throw .unknownAccount }
        let (balance, overflow) = account.balance.addingReportingOverflow(change)
        guard !overflow else { throw change < 0 ? .beyondFloor : .beyondCeiling }
        if exemption == .none {
            switch account.limits.broken(by: change, to: balance, held: account.held) {
            case .floor: throw .beyondFloor
            case .ceiling: throw .beyondCeiling
            case nil: break
            }
        }
        account.balance = balance
        if account.limits.isLimited { account.moves += 1 }
        standing[id] = account
        guard account.limits.isLimited else { return .unnumbered }
        return Leg(number: account.moves, balance: balance)
    }
}
