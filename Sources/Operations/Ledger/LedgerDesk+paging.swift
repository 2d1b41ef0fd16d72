import Communities
import Essentials
import Ledger
import People
import Storage

extension LedgerDesk {
    /// Some accounts behind a place that an earlier page named.
    public func accounts(
        after place: Int64?, limit: Int, as acting: Acting
    ) async throws -> AccountPage {
        try acting.require(.seeReports)
        return try await desks.ask(as: acting) { question in
            let rows = try question.read.accounts(
                after: place ?? 0, limit: limit + 1, in: question.community.id)
            let shown = rows.prefix(limit)
            return AccountPage(
                lines: shown.map(\.line), next: rows.count > limit ? shown.last?.key : nil)
        }
    }

    /// One account by its id.
    ///
    /// - Throws: `NotFound`.
    public func account(_ id: Account.ID, as acting: Acting) async throws -> AccountLine {
        try acting.require(.seeReports)
        return try await desks.ask(as: acting) { question in
            guard let row = try question.read.account(id, in: question.community.id) else {
                throw NotFound("account")
            }
            return row.line
        }
    }

    /// Some entries of the journal behind a place that an earlier page named.
    public func entries(
        after place: Int64?, limit: Int, as acting: Acting
    ) async throws -> EntryPage {
        try acting.require(.seeAudit)
        return try await desks.ask(as: acting) { question in
            let rows = try question.read.entries(
                after: place ?? 0, limit: limit + 1, in: question.community.id)
            let shown = rows.prefix(limit)
            return EntryPage(
                entries: shown.map(\.entry), next: rows.count > limit ? shown.last?.record : nil)
        }
    }

    /// One entry by its id.
    ///
    /// - Throws: `NotFound`.
    public func entry(_ id: Entry.ID, as acting: Acting) async throws -> Entry {
        try acting.require(.seeAudit)
        return try await desks.ask(as: acting) { question in
            guard let entry = try question.read.entry(id, in: question.community.id) else {
                throw NotFound("entry")
            }
            return entry
        }
    }
}
