import Brokerage
import Essentials
import People

extension ContactNote {
    static let columns: SQL =
        "c.id, c.member, c.noted_by, c.at, c.outcome, c.words, c.ring_back, c.reason"

    init(_ row: SQLRow, from start: Int = 0) throws {
        guard let outcome = ContactOutcome(rawValue: try row.read(start + 4)) else {
            throw StorageFault.unreadable("how a call went")
        }
        let reason: Int? = try row.read(start + 7)
        self.init(
            id: try row.read(start), member: try row.read(start + 1),
            notedBy: try row.read(start + 2), at: try row.read(start + 3), outcome: outcome,
            words: try row.read(start + 5), ringBack: try row.read(start + 6),
            reason: reason.flatMap(CallReason.init(rawValue:)))
    }
}

extension Member {
    /// The member whose columns begin at that place of a joined row.
    init(_ row: SQLRow, from start: Int) throws {
        try self.init(SQLRow(names: row.names, values: row.values, from: start))
    }
}
