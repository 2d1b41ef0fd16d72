import Communities
import Essentials
import Ledger
import People
import Storage

/// The books: what stands on each account, and the proof that it all adds up.
public struct LedgerDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var ledger: LedgerDesk { LedgerDesk(desks: self) }
}

extension LedgerDesk {
    /// Every account in the order it was opened, with its balance in the smallest step.
    public func accounts(as acting: Acting) async throws -> [AccountLine] {
        try acting.require(.seeReports)
        return try await desks.ask(as: acting) { question in
            var all: [AccountRow] = []
            while true {
                let page = try question.read.accounts(
                    after: all.last?.key ?? 0, limit: 5_000, in: question.community.id)
                all += page
                if page.count < 5_000 { return all.map(\.line) }
            }
        }
    }

    /// The units that accounts are kept in.
    public func units(as acting: Acting) async throws -> [CreditUnit] {
        try await desks.ask(as: acting) { question in
            try question.read.units(in: question.community.id)
        }
    }

    /// Seals what is not sealed, re-adds everything, and follows the chain.
    ///
    /// - Parameter heads: as they were noted earlier; see `ChainHead`.
    public func verify(
        heads: [ChainHead] = [], as acting: Acting
    ) async throws -> AuditReport {
        try acting.require(.seeAudit)
        return try await desks.store.audit(acting.community, heads: heads)
    }

    /// Seals what is waiting; the job that runs now and then.
    @discardableResult
    public func seal(as acting: Acting) async throws -> Int {
        var all = 0
        while true {
            let sealed = try await desks.store.write { writing in
                try writing.seal(limit: 1_000, in: acting.community)
            }
            all += sealed
            if sealed < 1_000 { return all }
        }
    }

    /// Lets go of holds whose time is over; the job that runs now and then.
    @discardableResult
    public func sweepHolds(as acting: Acting) async throws -> Int {
        let now = desks.timepiece.now()
        return try await desks.store.write { writing in
            try writing.sweepHolds(at: now, limit: 1_000, in: acting.community)
        }
    }

    /// The newest head of the chain, as it is printed.
    public func head(as acting: Acting) async throws -> String {
        try await desks.ask(as: acting) { question in
            try question.read.head(in: question.community.id).description
        }
    }
}
