import Communities
import Essentials
import Ledger
import People
import Storage

extension SchemeDesk {
    /// How many accounts one write looks after, so that nobody waits for all of them.
    static let ceilingsAtOnce = 200

    /// Lets each account's ceiling follow what its people gave, where the scheme says so.
    ///
    /// Each is a dated and sealed change of its own; nothing moves.
    /// - Returns: how many accounts have another ceiling now.
    @discardableResult
    public func followGiving(as acting: Acting) async throws -> Int {
        let due: [Account.ID] = try await desks.ask(as: acting) { question in
            try acting.require(.changeScheme)
            let scheme = try question.scheme()
            guard scheme.ceilingGrowth != nil else { return [] }
            return try question.read.given(unit: scheme.unit.id, in: question.community.id)
                .filter { $0.limits.softCeiling != scheme.softCeiling(given: $0.given) }
                .map(\.account)
        }
        var changed = 0
        for first in stride(from: 0, to: due.count, by: Self.ceilingsAtOnce) {
            let some = Array(due[first..<min(first + Self.ceilingsAtOnce, due.count)])
            changed += try await desks.perform("scheme.follow", some, key: nil, as: acting) {
                try $0.follow(some)
            }
        }
        return changed
    }
}

extension Work {
    /// Asked again now that nobody else is at it.
    fileprivate func follow(_ accounts: [Account.ID]) throws -> Int {
        try acting.require(.changeScheme)
        try writing.lockRules(of: community.id)
        guard scheme.ceilingGrowth != nil else { return 0 }
        let due = try read.given(among: accounts, unit: scheme.unit.id, in: community.id)
            .filter { $0.limits.softCeiling != scheme.softCeiling(given: $0.given) }
        guard !due.isEmpty else { return 0 }
        for row in due {
            var limits = row.limits
            limits.softCeiling = scheme.softCeiling(given: row.given)
            try writing.limit(
                row.account, to: limits, change: id(), at: now, by: recorder, in: community.id)
        }
        try log("scheme.follow", detail: String(due.count))
        return due.count
    }
}
