import Essentials
import Ledger

/// The rows of one range of records in every table that holds some, merged by record.
final class JournalRange {
    private var entries: RecordRows?
    private var transfers: RecordRows?
    private var contributions: RecordRows?
    private var counted: RecordRows?
    private var limits: RecordRows?
    private var holds: RecordRows?

    init(
        _ connection: any Connection, _ place: Int64, _ range: ClosedRange<Int64>,
        _ kinds: Set<SealedKind>
    ) throws {
        func rows(_ columns: SQL, of table: SQL, then order: SQL = "") throws -> RecordRows {
            try RecordRows(
                try connection.scan(
                    """
                    SELECT record, \(columns) FROM \(table) WHERE community = \(place)
                        AND record BETWEEN \(range.lowerBound) AND \(range.upperBound)
                    ORDER BY record\(order)
                    """))
        }
        if kinds.contains(.entry) {
            entries = try rows(
                """
                id, kind, day, recorded, recorder, hat, word, subject_kind, subject, reverses, \
                exemption, note_digest
                """, of: "entry")
            transfers = try rows(
                """
                from_account, to_account, amount, from_number, from_balance, to_number, to_balance, \
                ordinal
                """, of: "transfer", then: ", ordinal")
        }
        if kinds.contains(.entry) || kinds.contains(.contribution) {
            contributions = try rows(
                "account, direction, minutes, day, ordinal, apart", of: "contribution",
                then: ", ordinal")
        }
        if kinds.contains(.contribution) {
            counted = try rows(
                "id, day, recorded, recorder, hat, word, subject, reverses", of: "counted_record")
        }
        if kinds.contains(.limitChange) {
            limits = try rows(
                """
                id, account, hard_floor, soft_floor, soft_ceiling, hard_ceiling, after_moves, \
                balance, recorded, recorder, hat
                """, of: "limit_change")
        }
        if kinds.contains(.holdStep) {
            holds = try rows(
                "id, hold, account, hold_amount, lapses, step, amount, recorded, entry",
                of: "hold_step")
        }
    }

    /// Fills in the record whose number and kind stand in it already.
    func fill(
        _ record: inout SealedRecord, in community: CommunityID, _ keys: JournalKeys
    ) throws {
        record.form.begin(record.kind)
        record.moves.removeAll(keepingCapacity: true)
        let rows =
            switch record.kind {
            case .entry: entries
            case .contribution: counted
            case .limitChange: limits
            case .holdStep: holds
            }
        guard let rows, try rows.reach(record.record) else {
            record.isMissing = true
            record.id = nil
            return
        }
        record.isMissing = false
        record.form.id(community)
        record.id = rows.row.id(1)
        record.form.bytes(1, of: rows.row)
        switch record.kind {
        case .entry:
            try record.fillEntry(rows.row, keys)
            try fillTransfers(of: &record, keys)
            try fillContributions(of: &record, keys)
        case .contribution:
            record.fillCounted(rows.row)
            try fillContributions(of: &record, keys)
        case .limitChange: try record.fillLimits(rows.row, keys)
        case .holdStep: try record.fillHold(rows.row, keys)
        }
    }

    private func fillTransfers(of record: inout SealedRecord, _ keys: JournalKeys) throws {
        guard let transfers else { return }
        let mark = record.form.beginCount()
        var isThere = try transfers.reach(record.record)
        while isThere {
            let row = transfers.row
            let move = SealedRecord.Move(
                from: row.integer(1), to: row.integer(2), amount: row.integer(3),
                fromLeg: Leg(number: row.optionalInteger(4), balance: row.optionalInteger(5)),
                toLeg: Leg(number: row.optionalInteger(6), balance: row.optionalInteger(7)))
            record.form.account(move.from, try keys.id(of: move.from))
            record.form.account(move.to, try keys.id(of: move.to))
            record.form.integer(move.amount)
            record.form.optional(move.fromLeg.number)
            record.form.optional(move.fromLeg.balance)
            record.form.optional(move.toLeg.number)
            record.form.optional(move.toLeg.balance)
            // What follows from the rest is sealed with it, and speaks up only where it does not.
            if row.integer(8) != Int64(record.moves.count) { record.form.integer(row.integer(8)) }
            record.moves.append(move)
            try transfers.advance()
            isThere = transfers.record == record.record
        }
        record.form.endCount(record.moves.count, at: mark)
    }

    private func fillContributions(of record: inout SealedRecord, _ keys: JournalKeys) throws {
        guard let contributions else { return }
        let mark = record.form.beginCount()
        var count = 0
        var isThere = try contributions.reach(record.record)
        while isThere {
            let row = contributions.row
            let account = row.integer(1)
            record.form.account(account, try keys.id(of: account))
            for column in 2...4 { record.form.integer(row.integer(column)) }
            let isApart = !record.moves.contains { $0.from == account || $0.to == account }
            if row.integer(5) != Int64(count) || row.integer(6) != (isApart ? 1 : 0) {
                for column in 5...6 { record.form.integer(row.integer(column)) }
            }
            count += 1
            try contributions.advance()
            isThere = contributions.record == record.record
        }
        record.form.endCount(count, at: mark)
    }
}

extension SQLScan {
    fileprivate func id(_ column: Int) -> Identifier<Never>? {
        var id: Identifier<Never>?
        withBytes(column) { id = Identifier(stored: $0) }
        return id
    }
}

extension CanonicalForm {
    fileprivate mutating func bytes(_ column: Int, of row: any SQLScan) {
        row.withBytes(column) { raw($0) }
    }

    fileprivate mutating func optionalBytes(_ column: Int, of row: any SQLScan) {
        let isThere = !row.isNull(column)
        flag(isThere)
        if isThere { bytes(column, of: row) }
    }

    /// The account's id; a key that leads nowhere leaves its own mark.
    fileprivate mutating func account(_ key: Int64, _ id: Account.ID?) {
        if let id { self.id(id) } else { integer(key) }
    }
}

extension SealedRecord {
    fileprivate mutating func fillEntry(_ row: any SQLScan, _ keys: JournalKeys) throws {
        for column in 2...4 { form.integer(row.integer(column)) }
        let recorder = row.optionalInteger(5)
        form.flag(recorder != nil)
        if let recorder {
            if let id = try keys.recorder(of: recorder) {
                form.id(id)
            } else {
                form.integer(recorder)
            }
        }
        form.integer(row.integer(6))
        form.integer(row.integer(7))
        form.optional(row.optionalInteger(8))
        if row.isNull(9), !row.isNull(8) {
            form.flag(true)
            form.bytes(1, of: row)
        } else {
            form.optionalBytes(9, of: row)
        }
        form.optionalBytes(10, of: row)
        let exemption = row.integer(11)
        isExempt = exemption != 0
        form.integer(exemption)
        if row.isNull(12) {
            form.integer(-1)
        } else {
            row.withBytes(12) { digest in
                form.integer(Int64(digest.count))
                form.raw(digest)
            }
        }
    }

    fileprivate mutating func fillCounted(_ row: any SQLScan) {
        form.integer(row.integer(2))
        form.integer(row.integer(3))
        form.optionalBytes(4, of: row)
        form.integer(row.integer(5))
        form.integer(row.integer(6))
        form.optionalBytes(7, of: row)
        form.optionalBytes(8, of: row)
    }

    fileprivate mutating func fillLimits(_ row: any SQLScan, _ keys: JournalKeys) throws {
        account = row.integer(2)
        form.account(account, try keys.id(of: account))
        limits = Limits(
            hardFloor: row.optionalInteger(3), softFloor: row.optionalInteger(4),
            softCeiling: row.optionalInteger(5), hardCeiling: row.optionalInteger(6))
        for column in 3...6 { form.optional(row.optionalInteger(column)) }
        afterMoves = row.integer(7)
        balance = row.integer(8)
        for column in 7...9 { form.integer(row.integer(column)) }
        form.optionalBytes(10, of: row)
        form.integer(row.integer(11))
    }

    fileprivate mutating func fillHold(_ row: any SQLScan, _ keys: JournalKeys) throws {
        form.bytes(2, of: row)
        account = row.integer(3)
        form.account(account, try keys.id(of: account))
        for column in 4...8 { form.integer(row.integer(column)) }
        form.optionalBytes(9, of: row)
        let isPlaced = row.integer(6) == Int64(Hold.Step.placed.rawValue)
        heldChange = isPlaced ? row.integer(7) : -row.integer(7)
    }
}
