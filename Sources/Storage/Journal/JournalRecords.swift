import Essentials
import Ledger

/// One record of the journal as the chain sees it, with what an auditor adds up.
struct JournalRecord {
    let record: Int64
    let kind: SealedKind
    let form: CanonicalForm
    /// The id that people can look up.
    let name: String
    let content: Content

    enum Content {
        case entry(Entry, legs: [(from: Leg, to: Leg)], keys: [(from: Int64, to: Int64)])
        case counted
        case limit(LimitChange, account: Int64)
        case hold(HoldStep, account: Int64)
        /// The seal stands, but the row it covered is gone.
        case missing
    }
}

extension Reading {
    /// Loads records with everything that belongs to them, in the order asked for.
    func records(
        _ wanted: [(record: Int64, kind: SealedKind)], in community: CommunityID
    ) throws -> [JournalRecord] {
        let place = try key(of: community)
        func numbers(_ kind: SealedKind) -> [Int64] {
            wanted.filter { $0.kind == kind }.map(\.record)
        }
        let entries = try entryRecords(numbers(.entry), in: community, place)
        let counted = try countedRecords(numbers(.contribution), in: community, place)
        let limits = try limitRecords(numbers(.limitChange), in: community, place)
        let holds = try holdRecords(numbers(.holdStep), in: community, place)
        return wanted.map { record, kind in
            let found: JournalRecord? =
                switch kind {
                case .entry: entries[record]
                case .contribution: counted[record]
                case .limitChange: limits[record]
                case .holdStep: holds[record]
                }
            return found ?? missing(record, kind)
        }
    }

    private func missing(_ record: Int64, _ kind: SealedKind) -> JournalRecord {
        var form = CanonicalForm()
        form.begin(kind)
        return JournalRecord(
            record: record, kind: kind, form: form, name: "record \(record)", content: .missing)
    }

    private func entryRecords(
        _ records: [Int64], in community: CommunityID, _ place: Int64
    ) throws -> [Int64: JournalRecord] {
        guard !records.isEmpty else { return [:] }
        var transfers:
            [Int64: [(transfer: Transfer, from: Leg, to: Leg, keys: (from: Int64, to: Int64))]] =
                [:]
        try connection.each(
            """
            SELECT t.record, f.id, g.id, t.amount, t.from_number, t.from_balance, t.to_number,
                t.to_balance, t.from_account, t.to_account
            FROM transfer t
            JOIN account f ON f.community = t.community AND f.key = t.from_account
            JOIN account g ON g.community = t.community AND g.key = t.to_account
            WHERE t.community = \(place) AND t.record IN (\(list: records))
            ORDER BY t.record, t.ordinal
            """
        ) { row in
            transfers[try row.read(0), default: []].append(
                (
                    Transfer(from: try row.read(1), to: try row.read(2), amount: try row.read(3)),
                    Leg(number: try row.read(4), balance: try row.read(5)),
                    Leg(number: try row.read(6), balance: try row.read(7)),
                    (try row.read(8), try row.read(9))
                ))
        }
        let contributions = try contributions(records, place)
        var found: [Int64: JournalRecord] = [:]
        try connection.each(
            """
            SELECT \(Entry.columns) FROM entry e
            WHERE e.community = \(place) AND e.record IN (\(list: records))
            """
        ) { row in
            let record: Int64 = try row.read(0)
            let moves = transfers[record] ?? []
            let entry = try Entry(
                row, in: community, transfers: moves.map(\.transfer),
                contributions: contributions[record] ?? [])
            let legs = moves.map { (from: $0.from, to: $0.to) }
            var form = CanonicalForm()
            form.write(entry, legs: legs)
            found[record] = JournalRecord(
                record: record, kind: .entry, form: form, name: "entry \(entry.id)",
                content: .entry(entry, legs: legs, keys: moves.map(\.keys)))
        }
        return found
    }

    func contributions(_ records: [Int64], _ place: Int64) throws -> [Int64: [Contribution]] {
        var found: [Int64: [Contribution]] = [:]
        try connection.each(
            """
            SELECT c.record, a.id, c.direction, c.minutes, c.day FROM contribution c
            JOIN account a ON a.community = c.community AND a.key = c.account
            WHERE c.community = \(place) AND c.record IN (\(list: records))
            ORDER BY c.record, c.ordinal
            """
        ) { row in
            guard let direction = Contribution.Direction(rawValue: try row.read(2)) else {
                throw StorageFault.unreadable("a direction")
            }
            found[try row.read(0), default: []].append(
                Contribution(
                    account: try row.read(1), direction: direction, minutes: try row.read(3),
                    day: try row.read(4)))
        }
        return found
    }

    private func countedRecords(
        _ records: [Int64], in community: CommunityID, _ place: Int64
    ) throws -> [Int64: JournalRecord] {
        guard !records.isEmpty else { return [:] }
        let contributions = try contributions(records, place)
        var found: [Int64: JournalRecord] = [:]
        try connection.each(
            """
            SELECT record, id, day, recorded, recorder, hat, word, subject, reverses
            FROM counted_record
            WHERE community = \(place) AND record IN (\(list: records))
            """
        ) { row in
            let record: Int64 = try row.read(0)
            let id: Entry.ID = try row.read(1)
            var form = CanonicalForm()
            form.begin(.contribution)
            form.id(community)
            form.id(id)
            form.integer(try row.read(2))
            form.integer(try row.read(3))
            form.optional(try row.read(4, as: RecorderID?.self))
            form.integer(try row.read(5))
            form.integer(try row.read(6))
            form.optional(try row.read(7, as: Subject.ID?.self))
            form.optional(try row.read(8, as: Entry.ID?.self))
            let parts = contributions[record] ?? []
            form.integer(Int64(parts.count))
            for part in parts { form.writeBody(of: part) }
            found[record] = JournalRecord(
                record: record, kind: .contribution, form: form, name: "counted record \(id)",
                content: .counted)
        }
        return found
    }

    private func limitRecords(
        _ records: [Int64], in community: CommunityID, _ place: Int64
    ) throws -> [Int64: JournalRecord] {
        guard !records.isEmpty else { return [:] }
        var found: [Int64: JournalRecord] = [:]
        try connection.each(
            """
            SELECT c.record, c.id, a.id, c.hard_floor, c.soft_floor, c.soft_ceiling,
                c.hard_ceiling, c.after_moves, c.balance, c.recorded, c.recorder, c.hat, c.account
            FROM limit_change c
            JOIN account a ON a.community = c.community AND a.key = c.account
            WHERE c.community = \(place) AND c.record IN (\(list: records))
            """
        ) { row in
            let record: Int64 = try row.read(0)
            let limits = Limits(
                hardFloor: try row.read(3), softFloor: try row.read(4),
                softCeiling: try row.read(5), hardCeiling: try row.read(6))
            let change = LimitChange(
                id: try row.read(1), community: community, account: try row.read(2),
                limits: limits, afterMoves: try row.read(7), balance: try row.read(8),
                recorded: try row.read(9),
                recorder: Recorder(member: try row.read(10), hat: try row.read(11)))
            var form = CanonicalForm()
            form.write(change)
            found[record] = JournalRecord(
                record: record, kind: .limitChange, form: form, name: "limit change \(change.id)",
                content: .limit(change, account: try row.read(12)))
        }
        return found
    }

    private func holdRecords(
        _ records: [Int64], in community: CommunityID, _ place: Int64
    ) throws -> [Int64: JournalRecord] {
        guard !records.isEmpty else { return [:] }
        var found: [Int64: JournalRecord] = [:]
        try connection.each(
            """
            SELECT h.record, h.id, h.hold, a.id, h.hold_amount, h.lapses, h.step, h.amount,
                h.recorded, h.entry, h.account
            FROM hold_step h
            JOIN account a ON a.community = h.community AND a.key = h.account
            WHERE h.community = \(place) AND h.record IN (\(list: records))
            """
        ) { row in
            guard let step = Hold.Step(rawValue: try row.read(6)) else {
                throw StorageFault.unreadable("a step of a hold")
            }
            let record: Int64 = try row.read(0)
            let hold = Hold(
                id: try row.read(2), account: try row.read(3), amount: try row.read(4),
                lapses: try row.read(5))
            let noted = HoldStep(
                id: try row.read(1), community: community, hold: hold, step: step,
                amount: try row.read(7), recorded: try row.read(8), entry: try row.read(9))
            var form = CanonicalForm()
            form.write(noted)
            found[record] = JournalRecord(
                record: record, kind: .holdStep, form: form, name: "hold step \(noted.id)",
                content: .hold(noted, account: try row.read(10)))
        }
        return found
    }
}
