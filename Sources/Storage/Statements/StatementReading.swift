import Brokerage
import Communities
import Essentials
import Ledger
import People

extension Reading {
    /// One page of somebody's statement with all its totals, in a fixed number of questions.
    ///
    /// Lines come newest first, before the place given. Whatever an exchange posted, took back and
    /// posted again is one line at the place where it first stood, so that the balances that run
    /// down the page are those of the books as they now stand.
    public func statement(
        of member: Member, account: AccountRow, before last: Int64? = nil, limit: Int,
        today: Day, zone: Zone, in community: CommunityID
    ) throws -> AccountStatement {
        let place = try key(of: community)
        let own = try accounts(like: account, of: member.id, in: place)
        let lines = Self.lines(of: own, in: place)
        let behind: SQL = last.map { " WHERE place < \($0)" } ?? ""
        let cores = try connection.rows(
            """
            WITH \(lines)
            SELECT place, thing, is_exchange, change, balance, gave, received, records, recorded
            FROM (SELECT line.*,
                    CAST(SUM(change) OVER (ORDER BY place) AS BIGINT) AS balance FROM line) run
            \(behind) ORDER BY place DESC LIMIT \(limit + 1)
            """
        ).map(LineCore.init)
        let page = Array(cores.prefix(limit))
        let totals = try connection.row(
            """
            WITH \(lines)
            SELECT CAST(COALESCE(SUM(gave), 0) AS BIGINT),
                CAST(COALESCE(SUM(received), 0) AS BIGINT),
                CAST(COALESCE(SUM(CASE WHEN change > 0 THEN change ELSE 0 END), 0) AS BIGINT),
                CAST(COALESCE(SUM(CASE WHEN change < 0 THEN -change ELSE 0 END), 0) AS BIGINT)
            FROM line
            """)
        let records = try statementRecords(page.map(\.place), accounts: own, in: place)
        let exchanges = try exchanges(
            page.filter(\.isExchange).map { Identifier(sameBytesAs: $0.thing) }, in: community)
        let known = Dictionary(uniqueKeysWithValues: exchanges.map { ($0.id, $0) })
        return AccountStatement(
            member: member, today: today, balance: account.account.balance,
            lines: page.map { core in
                core.line(
                    of: member.id, record: records[core.place],
                    exchange: core.isExchange ? known[Identifier(sameBytesAs: core.thing)] : nil,
                    today: today, zone: zone)
            },
            older: cores.count > limit ? page.last?.place : nil,
            gave: try totals?.read(0) ?? .zero, received: try totals?.read(1) ?? .zero,
            credited: try totals?.read(2) ?? 0, passedOn: try totals?.read(3) ?? 0,
            head: try head(in: community))
    }

    /// True time that somebody gave and received over all.
    public func time(
        of member: Member.ID, account: AccountRow, in community: CommunityID
    ) throws -> GivenAndReceived {
        let place = try key(of: community)
        var gave = Minutes.zero
        var received = Minutes.zero
        for own in try accounts(like: account, of: member, in: place) {
            let row = try connection.row(
                """
                SELECT CAST(COALESCE(SUM(CASE WHEN c.direction = 1 THEN c.minutes END), 0)
                        AS BIGINT),
                    CAST(COALESCE(SUM(CASE WHEN c.direction = 2 THEN c.minutes END), 0) AS BIGINT)
                FROM \(Self.contributions(of: "\(own)", in: "\(place)")) c
                """)
            gave = try gave + (row?.read(0) ?? .zero)
            received = try received + (row?.read(1) ?? .zero)
        }
        return GivenAndReceived(gave: gave, received: received)
    }

    /// A person's account, and those of records that were brought together with theirs.
    private func accounts(
        like account: AccountRow, of member: Member.ID, in place: Int64
    ) throws -> [Int64] {
        let former: [Int64] = try connection.rows(
            """
            SELECT a.key FROM merged_member g
            JOIN account a ON a.community = g.community AND a.holder = g.member
            JOIN account b ON b.community = a.community AND b.key = \(account.key)
                AND b.unit = a.unit
            WHERE g.community = \(place) AND g.into_member = \(member)
            """
        ).map { try $0.read(0) }
        return [account.key] + former
    }

    /// Every movement of a person's accounts, gathered by what it is about.
    ///
    /// What went from one of them to another moved nothing for the person.
    private static func lines(of own: [Int64], in place: Int64) -> SQL {
        let counted: SQL = own.reduce("") { parts, account in
            """
            \(parts) UNION ALL
            SELECT c.record, 0, CASE WHEN c.direction = 1 THEN c.minutes ELSE 0 END,
                CASE WHEN c.direction = 2 THEN c.minutes ELSE 0 END
            FROM \(contributions(of: "\(account)", in: "\(place)")) c
            """
        }
        return """
            move AS (
                SELECT t.record, -t.amount AS change, 0 AS gave, 0 AS received FROM transfer t
                WHERE t.community = \(place) AND t.from_account IN (\(list: own))
                    AND t.to_account NOT IN (\(list: own))
                UNION ALL
                SELECT t.record, t.amount, 0, 0 FROM transfer t
                WHERE t.community = \(place) AND t.to_account IN (\(list: own))
                    AND t.from_account NOT IN (\(list: own))
                \(counted)),
            line AS (
                SELECT MIN(m.record) AS place,
                    COALESCE(CASE WHEN e.subject_kind = 1 THEN \(Entry.namedSubject) END, n.subject,
                        e.reverses, n.reverses, e.id, n.id) AS thing,
                    MAX(CASE WHEN e.subject_kind = 1 OR n.subject IS NOT NULL THEN 1 ELSE 0 END)
                        AS is_exchange,
                    CAST(SUM(m.change) AS BIGINT) AS change, CAST(SUM(m.gave) AS BIGINT) AS gave,
                    CAST(SUM(m.received) AS BIGINT) AS received,
                    COUNT(DISTINCT m.record) AS records,
                    MAX(COALESCE(e.recorded, n.recorded)) AS recorded
                FROM move m
                LEFT JOIN entry e ON e.community = \(place) AND e.record = m.record
                LEFT JOIN counted_record n ON n.community = \(place) AND n.record = m.record
                GROUP BY 2)
            """
    }

    /// What the first records of lines say of themselves, and who stood on the other side.
    private func statementRecords(
        _ records: [Int64], accounts own: [Int64], in place: Int64
    ) throws -> [Int64: StatementRecord] {
        var found: [Int64: StatementRecord] = [:]
        try connection.each(
            """
            SELECT e.record, e.kind, e.day, r.content, e.subject_kind FROM entry e
            LEFT JOIN record_note r ON r.community = e.community AND r.record = e.record
            WHERE e.community = \(place) AND e.record IN (\(list: records))
            """
        ) { row in
            let kind: Int = try row.read(1)
            let note: String? = try row.read(3)
            let about: Int? = try row.read(4)
            found[try row.read(0)] = StatementRecord(
                kind: EntryKind(rawValue: kind), about: about.flatMap(Subject.Kind.init(rawValue:)),
                day: try row.read(2), note: note ?? "", others: [])
        }
        try connection.each(
            """
            SELECT t.record, m.name, a.name AS account_name,
                CASE WHEN a.kind = \(AccountKind.pot.rawValue) AND a.holder IS NOT NULL
                    THEN 1 ELSE 0 END AS is_named_pot
            FROM transfer t
            JOIN account a ON a.community = t.community AND a.key = CASE
                WHEN t.from_account IN (\(list: own)) THEN t.to_account ELSE t.from_account END
            LEFT JOIN member m ON m.community = a.community AND m.id = a.holder
            WHERE t.community = \(place) AND t.record IN (\(list: records))
                AND (t.from_account IN (\(list: own)) OR t.to_account IN (\(list: own)))
            ORDER BY t.record, t.ordinal
            """
        ) { row in
            let name: String? = try row.read(1)
            let first = name?.split(separator: " ").first.map(String.init)
            let record: Int64 = try row.read(0)
            found[record]?.others.append(try first ?? name ?? row.read(2))
            if try row.read(3) { found[record]?.pot = try row.read(2) }
        }
        return found
    }
}

/// What is known of the first record of a line.
private struct StatementRecord {
    let kind: EntryKind?
    let about: Subject.Kind?
    let day: Day
    let note: String
    var others: [String]
    /// The name of a pot that has one.
    var pot: String?
}

/// A line as the books have it, before names are put to it.
private struct LineCore {
    let place: Int64
    let thing: Identifier<Never>
    let isExchange: Bool
    let change: Int64
    let balance: Int64
    let gave: Minutes
    let received: Minutes
    let records: Int
    let recorded: Instant

    init(_ row: SQLRow) throws {
        place = try row.read(0)
        thing = try row.read(1)
        isExchange = try row.read(2)
        change = try row.read(3)
        balance = try row.read(4)
        gave = try row.read(5)
        received = try row.read(6)
        records = try row.read(7)
        recorded = try row.read(8)
    }

    func line(
        of member: Member.ID, record: StatementRecord?, exchange: Exchange?, today: Day,
        zone: Zone
    ) -> StatementLine {
        let others = exchange?.others(than: member) ?? []
        let names = others.isEmpty ? record?.others ?? [] : others.map(\.firstName)
        let isChanged = records > 1
        return StatementLine(
            place: place, day: exchange?.day ?? record?.day ?? today, kind: record?.kind,
            about: record?.about, exchange: exchange?.id,
            content: exchange?.content ?? record?.note ?? "",
            others: names, gave: gave, received: received, change: change, balance: balance,
            changedOn: isChanged ? zone.day(at: recorded) : nil,
            isTakenBack: exchange.map { $0.standing == .withdrawn } ?? (isChanged && change == 0),
            thanks: others.map(\.thanks).filter { !$0.isEmpty }, pot: record?.pot)
    }
}
