import Essentials
import Ledger

/// Whoever posts meanwhile waits for so many seals at most, some two thousandths of a second.
private let sealsAtOnce = 100

extension Store {
    /// Re-adds a community's whole journal and follows its chain, having sealed it first.
    ///
    /// Runs in time proportional to the journal; keeps one small row an account in memory.
    /// - Parameter heads: heads that were printed earlier, which the chain must pass through.
    public func audit(
        _ community: CommunityID, heads: [ChainHead] = []
    ) async throws -> AuditReport {
        let missing = try await read { try $0.missingRows(in: community) }
        guard missing.isEmpty else {
            var report = AuditReport()
            report.problems = missing
            return report
        }
        var newlySealed = 0
        while true {
            let sealed = try await write { try $0.seal(limit: sealsAtOnce, in: community) }
            newlySealed += sealed
            if sealed < sealsAtOnce { break }
        }
        let count = newlySealed
        return try await read { reading in
            var audit = try JournalAudit(reading, community: community, heads: heads)
            audit.report.newlySealed = count
            try audit.run()
            return audit.report
        }
    }
}

/// One walk over the chain, adding everything up again as it goes.
struct JournalAudit {
    let reading: Reading
    let community: CommunityID
    let place: Int64
    private var noted: NotedHeads
    var report = AuditReport()
    private var chain = Chain()
    private(set) var standing: Standings
    /// How many records the chain holds, by kind.
    private var sealedCounts = [Int](repeating: 0, count: SealedKind.allCases.count + 1)
    private(set) var transfersSealed = 0
    private static let problemsMax = 20
    private static let chunk = 8_000

    init(_ reading: Reading, community: CommunityID, heads: [ChainHead]) throws {
        self.reading = reading
        self.community = community
        noted = NotedHeads(heads)
        place = try reading.key(of: community)
        let keyMax = try reading.connection.row(
            "SELECT COALESCE(MAX(key), 0) FROM account WHERE community = \(place)")
        standing = Standings(keyMax: try keyMax?.read(0) ?? 0)
    }

    mutating func run() throws {
        try followChain()
        try compareCounts()
        try compareAccounts()
        try compareReversals()
        try compareNotes()
        try compareHolders()
        try compareExchanges()
        report.head = ChainHead(place: report.sealed, digest: chain.head).description
        // Whatever else is wrong, this is said.
        report.problems += noted.problems(placesInAll: report.sealed)
    }

    func sealed(_ kind: SealedKind) -> Int { sealedCounts[kind.rawValue] }

    mutating func problem(_ code: String, _ row: String, _ explanation: String) {
        guard report.problems.count < Self.problemsMax else { return }
        report.problems.append(AuditProblem(code: code, row: row, explanation: explanation))
    }

    private mutating func followChain() throws {
        let walk = try JournalWalk(reading, in: community)
        try walk.keys.loadAll()
        var part = SealedPart()
        var position: Int64 = 0
        repeat {
            part.removeAll()
            let seals = try reading.connection.scan(
                """
                SELECT position, record, kind, head FROM seal
                WHERE community = \(place) AND position > \(position)
                ORDER BY position LIMIT \(Self.chunk)
                """)
            while try seals.next() { part.add(seals) }
            var index = 0
            try walk.walk(part.records) { record in
                position += 1
                if part.positions[index] != position {
                    problem(
                        "chain-gap", "position \(position)",
                        "The chain has no place \(position): sealed rows were taken out.")
                    position = part.positions[index]
                }
                chain.seal(record.form)
                if !part.isKnown[index] || !part.holds(chain.head, at: index) {
                    breakChain(at: position, record, stored: part.head(index))
                }
                noted.pass(chain.head, at: Int(position), name: record.name)
                add(up: record)
                index += 1
            }
            report.sealed = Int(position)
        } while part.count == Self.chunk
    }

    private mutating func breakChain(
        at position: Int64, _ record: SealedRecord, stored: ArraySlice<UInt8>
    ) {
        problem(
            "chain-broken", record.name,
            "At place \(position) of the chain, this is not what was sealed there.")
        // Go on from what was sealed, so that each changed row is named by itself.
        if stored.count == Chain.start.count { chain = Chain(head: Array(stored)) }
    }

    private mutating func add(up record: SealedRecord) {
        guard !record.isMissing else {
            return problem("row-missing", record.name, "A sealed row is no longer there.")
        }
        sealedCounts[record.kind.rawValue] += 1
        switch record.kind {
        case .entry: add(record)
        case .contribution: break
        case .limitChange: limit(record)
        case .holdStep: standing[record.account].held &+= record.heldChange
        }
    }

    private mutating func add(_ record: SealedRecord) {
        transfersSealed += record.moves.count
        for move in record.moves {
            add(0 &- move.amount, to: move.from, leg: move.fromLeg, of: record)
            add(move.amount, to: move.to, leg: move.toLeg, of: record)
        }
        if record.moves.isEmpty {
            problem("entry-empty", record.name, "This entry moves nothing.")
        }
    }

    private mutating func add(
        _ change: Int64, to key: Int64, leg: Leg, of record: SealedRecord
    ) {
        standing[key].sum &+= change
        guard leg.number != nil || standing[key].limits.isLimited else { return }
        standing[key].moves += 1
        let account = standing[key]
        if leg.number != account.moves || leg.balance != account.sum {
            problem(
                "leg-differs", record.name,
                "Its account's own count or balance does not follow from the rows before.")
            standing[key].moves = leg.number ?? account.moves
        }
        if !record.isExempt,
            account.limits.broken(by: change, to: account.sum, held: account.held) != nil
        {
            problem(
                "past-limit", record.name,
                "It took an account past the limit in force, and no exception was recorded.")
        }
    }

    private mutating func limit(_ record: SealedRecord) {
        let account = standing[record.account]
        if record.balance != account.sum || record.afterMoves != account.moves {
            problem(
                "limit-differs", record.name,
                "It does not stand where the account's own rows had come to.")
        }
        standing[record.account].limits = record.limits
    }
}
