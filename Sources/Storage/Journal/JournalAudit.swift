import Essentials
import Ledger

extension Store {
    /// Re-adds a community's whole journal and follows its chain, having sealed it first.
    ///
    /// Runs in time proportional to the journal; keeps one small row an account in memory.
    /// - Parameter head: a head that was printed earlier, which the chain must pass through.
    public func audit(_ community: CommunityID, head: [UInt8]? = nil) async throws -> AuditReport {
        var newlySealed = 0
        while true {
            let sealed = try await write { try $0.seal(limit: 2_000, in: community) }
            newlySealed += sealed
            if sealed < 2_000 { break }
        }
        let count = newlySealed
        return try await read { reading in
            var audit = JournalAudit(community: community, expected: head)
            audit.report.newlySealed = count
            try audit.run(reading)
            return audit.report
        }
    }
}

/// One walk over the chain, adding everything up again as it goes.
struct JournalAudit {
    let community: CommunityID
    let expected: [UInt8]?
    var report = AuditReport()
    private var chain = Chain()
    private var standing: [Int64: Standing] = [:]
    private var entriesSealed = 0
    private var transfersSealed = 0
    private var hasMetExpected = false
    private static let problemsMax = 20
    private static let chunk: Int64 = 2_000

    init(community: CommunityID, expected: [UInt8]?) {
        self.community = community
        self.expected = expected
    }

    /// What one account adds up to so far.
    private struct Standing {
        var sum: Int64 = 0
        var held: Int64 = 0
        var moves: Int64 = 0
        var limits = Limits.none
    }

    mutating func run(_ reading: Reading) throws {
        let place = try reading.key(of: community)
        try followChain(reading, place)
        try compareCounts(reading, place)
        try compareAccounts(reading, place)
        try compareReversals(reading, place)
        report.head = Chain.text(of: chain.head)
        if let expected, !hasMetExpected, expected != Chain.start {
            problem(
                "head-not-found", Chain.text(of: expected),
                "The chain never had this head: sealed rows were changed after it was printed.")
        }
    }

    private mutating func problem(_ code: String, _ row: String, _ explanation: String) {
        guard report.problems.count < Self.problemsMax else { return }
        report.problems.append(AuditProblem(code: code, row: row, explanation: explanation))
    }

    private mutating func followChain(_ reading: Reading, _ place: Int64) throws {
        var position: Int64 = 0
        while true {
            let seals = try reading.connection.rows(
                """
                SELECT position, record, kind, head FROM seal
                WHERE community = \(place) AND position > \(position)
                ORDER BY position LIMIT \(Self.chunk)
                """)
            guard !seals.isEmpty else { return }
            let wanted = try seals.map { row in
                guard let kind = SealedKind(rawValue: try row.read(2)) else {
                    throw StorageFault.unreadable("a sealed kind")
                }
                return (record: try row.read(1, as: Int64.self), kind: kind)
            }
            let records = try reading.records(wanted, in: community)
            for (seal, record) in zip(seals, records) {
                let found: Int64 = try seal.read(0)
                position += 1
                if found != position {
                    problem(
                        "chain-gap", "position \(position)",
                        "The chain has no place \(position): sealed rows were taken out.")
                    position = found
                }
                follow(record, stored: try seal.read(3), position: position)
            }
            report.sealed = Int(position)
        }
    }

    private mutating func follow(_ record: JournalRecord, stored: [UInt8], position: Int64) {
        chain.seal(record.form)
        if chain.head != stored {
            problem(
                "chain-broken", record.name,
                "This row is not as it was when it was sealed at place \(position).")
            // Go on from what was sealed, so that each changed row is named by itself.
            chain = Chain(head: stored)
        }
        if chain.head == expected { hasMetExpected = true }
        switch record.content {
        case .entry(let entry, let legs, let keys): add(entry, legs: legs, keys: keys)
        case .limit(let change, let account): add(change, account: account)
        case .hold(let step, let account):
            standing[account, default: Standing()].held +=
                step.step == .placed ? step.amount : -step.amount
        case .counted: break
        case .missing:
            problem("row-missing", record.name, "A sealed row is no longer there.")
        }
    }

    private mutating func add(
        _ entry: Entry, legs: [(from: Leg, to: Leg)], keys: [(from: Int64, to: Int64)]
    ) {
        entriesSealed += 1
        transfersSealed += legs.count
        for (transfer, (leg, key)) in zip(entry.transfers, zip(legs, keys)) {
            add(-transfer.amount, to: key.from, leg: leg.from, entry: entry)
            add(transfer.amount, to: key.to, leg: leg.to, entry: entry)
        }
        if entry.transfers.isEmpty {
            problem("entry-empty", "entry \(entry.id)", "This entry moves nothing.")
        }
    }

    private mutating func add(_ change: Int64, to key: Int64, leg: Leg, entry: Entry) {
        var account = standing[key, default: Standing()]
        defer { standing[key] = account }
        account.sum += change
        guard account.limits.isLimited || leg.number != nil else { return }
        account.moves += 1
        if leg.number != account.moves || leg.balance != account.sum {
            problem(
                "leg-differs", "entry \(entry.id)",
                "Its account's own count or balance does not follow from the rows before.")
            account.moves = leg.number ?? account.moves
        }
        let isBroken = account.limits.broken(by: change, to: account.sum, held: account.held)
        if entry.exemption == .none, isBroken != nil {
            problem(
                "past-limit", "entry \(entry.id)",
                "It took an account past the limit in force, and no exception was recorded.")
        }
    }

    private mutating func add(_ change: LimitChange, account key: Int64) {
        var account = standing[key, default: Standing()]
        if change.balance != account.sum || change.afterMoves != account.moves {
            problem(
                "limit-differs", "limit change \(change.id)",
                "It does not stand where the account's own rows had come to.")
        }
        account.limits = change.limits
        standing[key] = account
    }

    private mutating func compareCounts(_ reading: Reading, _ place: Int64) throws {
        func count(_ table: SQL) throws -> Int {
            try reading.connection.row("SELECT COUNT(*) FROM \(table) WHERE community = \(place)")?
                .read(0) ?? 0
        }
        report.entries = try count("entry")
        report.transfers = try count("transfer")
        report.accounts = try count("account")
        if report.entries != entriesSealed {
            problem(
                "entries-unsealed", "\(report.entries - entriesSealed) entries",
                "The journal and the chain do not hold the same entries.")
        }
        if report.transfers != transfersSealed {
            problem(
                "transfers-unsealed", "\(report.transfers - transfersSealed) transfers",
                "The journal and the chain do not hold the same transfers.")
        }
    }

    private mutating func compareAccounts(_ reading: Reading, _ place: Int64) throws {
        var sums: [CreditUnit.ID: Int64] = [:]
        var last: Int64 = 0
        while true {
            let rows = try reading.accounts(after: last, limit: 5_000, in: community)
            guard let newest = rows.last else { break }
            last = newest.key
            for row in rows {
                let account = row.account
                let added = standing[row.key] ?? Standing()
                sums[account.unit, default: 0] += account.balance
                let name = row.number.map { "account \($0)" } ?? "account \(row.name)"
                if added.sum != account.balance {
                    problem(
                        "balance-differs", name,
                        "It shows \(account.balance), and its journal adds up to \(added.sum).")
                }
                if added.held != account.held {
                    problem(
                        "held-differs", name,
                        "It sets aside \(account.held), and its holds add up to \(added.held).")
                }
                if added.moves != account.moves {
                    problem(
                        "moves-differ", name,
                        "It counts \(account.moves) moves, and its journal has \(added.moves).")
                }
            }
        }
        for unit in try reading.units(in: community) {
            let sum = sums[unit.id] ?? 0
            report.units.append(.init(unit: unit.plural, sum: sum))
            if sum != 0 {
                problem("unit-unbalanced", unit.plural, "All its accounts add up to \(sum).")
            }
        }
    }

    private mutating func compareReversals(_ reading: Reading, _ place: Int64) throws {
        var pairs: [(reversal: Int64, original: Int64?, id: Entry.ID)] = []
        try reading.connection.each(
            """
            SELECT r.record, o.record, r.id FROM entry r
            LEFT JOIN entry o ON o.id = r.reverses AND o.community = r.community
            WHERE r.community = \(place) AND r.reverses IS NOT NULL ORDER BY r.record
            """
        ) { row in
            pairs.append((try row.read(0), try row.read(1), try row.read(2)))
        }
        var start = 0
        while start < pairs.count {
            let part = pairs[start..<min(start + 500, pairs.count)]
            start += 500
            let wanted = part.flatMap { [$0.reversal, $0.original].compactMap { $0 } }
            let records = try reading.records(wanted.map { ($0, .entry) }, in: community)
            var found: [Int64: Entry] = [:]
            for record in records {
                if case .entry(let entry, _, _) = record.content { found[record.record] = entry }
            }
            for pair in part {
                let turned = pair.original.flatMap { found[$0] }?.transfers.map(\.reversed)
                if turned == nil || turned != found[pair.reversal]?.transfers {
                    problem(
                        "reversal-differs", "entry \(pair.id)",
                        "It does not take back exactly what its original moved.")
                }
            }
        }
    }
}
