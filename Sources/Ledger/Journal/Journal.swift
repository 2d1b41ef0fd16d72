import Essentials

/// The auditor: everything that was written, and nothing remembered beside it.
///
/// It keeps no balances. Each question is answered by adding up the whole history again, so it
/// can only agree with the engines if they are right. Made for tests and proofs: every post costs
/// time in proportion to the history.
public struct Journal: Sendable {
    public private(set) var accounts: [Account.ID: Account] = [:]
    public private(set) var entries: [Entry] = []
    public private(set) var holdSteps: [HoldStep] = []
    private var requests: [String: (digest: String, entry: Entry.ID)] = [:]

    public init() {}

    public mutating func open(_ account: Account) {
        accounts[account.id] = account
    }

    public mutating func close(_ id: Account.ID) {
        accounts[id]?.isClosed = true
    }

    public mutating func limit(_ id: Account.ID, to limits: Limits) {
        accounts[id]?.limits = limits
    }

    /// What came in less what went out, over the whole history.
    public func balance(of id: Account.ID) -> Int64 {
        var sum: Int64 = 0
        for transfer in entries.lazy.flatMap(\.transfers) {
            if transfer.to == id { sum += transfer.amount }
            if transfer.from == id { sum -= transfer.amount }
        }
        return sum
    }

    /// What is set aside at a moment: placed, less settled, released and lapsed by then.
    public func held(of id: Account.ID, at now: Instant) -> Int64 {
        var left: [Hold.ID: (Hold, Int64)] = [:]
        for step in holdSteps where step.hold.account == id {
            let before = left[step.hold.id]?.1 ?? 0
            left[step.hold.id] = (
                step.hold, step.step == .placed ? before + step.amount : before - step.amount
            )
        }
        return left.values.filter { $0.0.counts(at: now) }.reduce(0) { $0 + $1.1 }
    }

    public func isReversed(_ id: Entry.ID) -> Bool {
        entries.contains { $0.reverses == id }
    }

    /// Posts an entry, or says no with the first rule in order that it breaks.
    ///
    /// - Throws: `PostingRefusal`, in its own order.
    @discardableResult
    public mutating func post(
        _ entry: Entry, key: String? = nil, digest: String = "", today: Day
    ) throws(PostingRefusal) -> Entry.ID {
        if let key, let known = requests[key] {
            guard known.digest == digest else { throw .requestKeyReused }
            return known.entry
        }
        let transfers = entry.transfers
        let named = transfers.flatMap { [$0.from, $0.to] }
        if named.isEmpty || named.contains(where: { accounts[$0]?.community != entry.community }) {
            throw .unknownAccount
        }
        let isExempt = entry.exemption != .none
        if !isExempt, named.contains(where: { accounts[$0]?.isClosed == true }) {
            throw .accountClosed
        }
        if transfers.contains(where: { accounts[$0.from]?.unit != accounts[$0.to]?.unit }) {
            throw .unitMismatch
        }
        if transfers.contains(where: { $0.amount <= 0 }) { throw .amountNotPositive }
        if transfers.contains(where: { $0.from == $0.to }) { throw .sameAccount }
        if transfers.count > Entry.transfersMax { throw .tooManyTransfers }
        if entry.day > today { throw .dayInFuture }
        if let original = entry.reverses, isReversed(original) { throw .alreadyReversed }
        if !isExempt {
            if let refusal = limitRefusal(of: entry) { throw refusal }
        }
        entries.append(entry)
        if let key { requests[key] = (digest, entry.id) }
        return entry.id
    }

    /// Walks the transfers in order and asks, after each, the side that it worsened.
    private func limitRefusal(of entry: Entry) -> PostingRefusal? {
        var moved: [Account.ID: Int64] = [:]
        for transfer in entry.transfers {
            moved[transfer.from, default: 0] -= transfer.amount
            let left = balance(of: transfer.from) + (moved[transfer.from] ?? 0)
            let held = held(of: transfer.from, at: entry.recorded)
            if let floor = accounts[transfer.from]?.limits.hardFloor, left - held < floor {
                return .beyondFloor
            }
            moved[transfer.to, default: 0] += transfer.amount
            let reached = balance(of: transfer.to) + (moved[transfer.to] ?? 0)
            if let ceiling = accounts[transfer.to]?.limits.hardCeiling, reached > ceiling {
                return .beyondCeiling
            }
        }
        return nil
    }

    /// Writes one step of a hold; a placement is refused when too little is available.
    public mutating func note(_ step: HoldStep) throws(PostingRefusal) {
        guard let account = accounts[step.hold.account] else { throw .unknownAccount }
        if step.step == .placed {
            guard step.amount > 0 else { throw .amountNotPositive }
            guard !account.isClosed else { throw .accountClosed }
            let left =
                balance(of: account.id) - held(of: account.id, at: step.recorded) - step.amount
            if let floor = account.limits.hardFloor, left < floor { throw .beyondFloor }
        } else if step.step != .lapsed, !step.hold.counts(at: step.recorded) {
            throw .holdLapsed
        }
        holdSteps.append(step)
    }
}
