import Communities
import DoorKit
import Essentials
import Foundation
import Ledger
import Storage
import TestKit
import Testing

/// Books with every kind of record in them, all sealed, for somebody to change a value in.
struct SealedBooks {
    static let tables = [
        "entry", "transfer", "contribution", "counted_record", "limit_change", "hold_step", "seal",
    ]

    /// One value of one sealed row.
    struct Place: CustomStringConvertible, Sendable {
        let table: String
        let column: BackedTable.Column
        /// The columns that say which row it is, with their values.
        let row: [(column: BackedTable.Column, value: SQLValue)]
        /// What verify may call the row.
        let names: [String]

        var description: String { "\(table).\(column.name)" }

        func condition(_ changed: SQLValue? = nil) -> SQL {
            row.map { part -> SQL in
                let value = part.column == column ? changed ?? part.value : part.value
                return "\(literal: part.column.name) = \(value, as: part.column.kind)"
            }.joined(separator: " AND ")
        }
    }

    enum Outcome {
        case named, refusedByDatabase
        case unnoticed(String)
    }

    let store: Store
    let community: CommunityID
    let head: ChainHead

    init(_ store: Store) async throws {
        self.store = store
        let walk = try await AuditorWalk(store: store, seed: 3)
        _ = try await walk.run(operations: 120)
        community = walk.community
        try await Self.addRest(to: store, walk)
        let report = try await store.audit(community)
        #expect(report.problems == [])
        head = try #require(ChainHead(report.head))
    }

    /// What the walk does not make: an entry with everything in it, and a counted record.
    private static func addRest(to store: Store, _ walk: AuditorWalk) async throws {
        let (place, accounts) = (walk.community, walk.accounts.map(\.id))
        let recorder = Recorder(member: RecorderID(high: 12, low: 1), hat: 2)
        let gifts = [
            Contribution(
                account: accounts[2], direction: .gave, minutes: Minutes(50), day: Books.today),
            Contribution(
                account: accounts[4], direction: .received, minutes: Minutes(50), day: Books.today),
        ]
        let note = RecordNote("Lily said so", salt: [7, 7, 7])
        let first = Entry(
            id: Entry.ID(high: 5, low: 990), community: place, kind: .exchange, day: Books.today,
            recorded: Books.now, recorder: recorder, word: .phone,
            subject: Subject(.exchange, Subject.ID(high: 13, low: 1)), exemption: .recordedPast,
            noteDigest: note.digest,
            transfers: [Transfer(from: accounts[2], to: accounts[4], amount: 60)],
            contributions: gifts)
        let back = first.reversal(
            id: Entry.ID(high: 5, low: 991), day: Books.today, recorded: Books.now,
            recorder: recorder, word: .phone, noteDigest: nil)
        try await store.write { writing in
            try writing.post(first, note: note, today: Books.today)
            try writing.post(back, today: Books.today)
            try writing.count(
                CountedRecord(
                    id: Entry.ID(high: 5, low: 992), community: place, day: Books.today,
                    recorded: Books.now, recorder: recorder, word: .paper,
                    subject: Subject.ID(high: 13, low: 2), contributions: gifts),
                today: Books.today)
        }
    }

    /// The head as it was at one place.
    func head(at place: Int) async throws -> ChainHead {
        let row = try await store.engine.read {
            try $0.row("SELECT head FROM seal WHERE position = \(place)")
        }
        return ChainHead(place: place, digest: try #require(row).read(0))
    }

    /// Changes the record sealed at a place, and seals it and all behind it anew.
    func rewrite(from place: Int) async throws {
        try await store.engine.exclusively { connection in
            for table in Self.tables { try connection.letRowsBeChanged(of: table) }
            for table in ["entry", "limit_change", "counted_record"] {
                try connection.run(
                    """
                    UPDATE \(literal: table) SET hat = hat + 1 WHERE record IN (
                        SELECT record FROM seal WHERE position = \(place))
                    """)
            }
            try connection.run(
                """
                UPDATE hold_step SET recorded = recorded + 1 WHERE record IN (
                    SELECT record FROM seal WHERE position = \(place))
                """)
            if connection.dialect == .postgres {
                try connection.run(
                    """
                    INSERT INTO unsealed (community, record, kind)
                    SELECT community, record, kind FROM seal WHERE position >= \(place)
                    """)
            }
            try connection.run("DELETE FROM seal WHERE position >= \(place)")
        }
    }

    /// Every column of every table of the journal, in the newest row that it has.
    func places() async throws -> [Place] {
        let community = community
        return try await store.read { reading in
            let tables = try reading.backedTables().filter { Self.tables.contains($0.name) }
            #expect(tables.count == Self.tables.count)
            return try tables.flatMap { try Self.places(in: $0, reading, community) }
        }
    }

    private static func places(
        in table: BackedTable, _ reading: Reading, _ community: CommunityID
    ) throws -> [Place] {
        let keys = ["community", table.name == "seal" ? "position" : "record", "ordinal"]
        let names = table.columns.map(\.name).joined(separator: ", ")
        // The reversal is the entry with the most in it, and the chain goes on behind it.
        let order = table.name == "seal" ? "position = 20 DESC" : "record DESC"
        let found = try reading.connection.row(
            "SELECT \(literal: names) FROM \(literal: table.name) ORDER BY \(literal: order) LIMIT 1"
        )
        let row = try #require(found)
        let known = table.columns.filter { keys.contains($0.name) }.map { column in
            (column: column, value: row.values[table.columns.firstIndex(of: column) ?? 0])
        }
        let record: Int64 = try row.read("record")
        var called = ["record \(record)"]
        if table.name == "seal" {
            called += ["position 20", try Self.name(of: record, reading)]
        } else {
            called.append(try Self.name(of: record, reading))
        }
        return table.columns.map {
            Place(table: table.name, column: $0, row: known, names: called)
        }
    }

    /// How verify names a record that is whole.
    private static func name(of record: Int64, _ reading: Reading) throws -> String {
        for (table, noun) in [
            ("entry", "entry"), ("counted_record", "counted record"),
            ("limit_change", "limit change"), ("hold_step", "hold step"),
        ] {
            let row = try reading.connection.row(
                "SELECT id FROM \(literal: table) WHERE record = \(record)")
            if let id: Entry.ID = try row?.read(0) { return "\(noun) \(id)" }
        }
        throw NotFound("record")
    }

    /// Changes one value, asks verify, and changes it back.
    func tamper(with place: Place, in database: FreshDatabase) async throws -> Outcome {
        let old = try await value(at: place)
        let new = Self.changed(old, place.column.kind, in: place)
        do {
            try await set(place, to: new, from: old)
        } catch is StorageFault {
            return .refusedByDatabase
        }
        let outcome = try await verify(place, changedTo: new, in: database)
        try await set(place, to: old, from: new)
        return outcome
    }

    private func value(at place: Place) async throws -> SQLValue {
        try await store.engine.read { connection in
            let row = try connection.row(
                """
                SELECT \(literal: place.column.name) FROM \(literal: place.table)
                WHERE \(place.condition())
                """)
            return try #require(row).values[0]
        }
    }

    private func set(_ place: Place, to new: SQLValue, from old: SQLValue) async throws {
        let kind = place.column.kind
        try await store.engine.exclusively { connection in
            try connection.letRowsBeChanged(of: place.table)
            let changed = try connection.run(
                """
                UPDATE \(literal: place.table)
                SET \(literal: place.column.name) = \(new, as: kind) WHERE \(place.condition(old))
                """)
            #expect(changed == 1, "\(place)")
        }
    }

    /// The value with one byte changed; where there was none, one with little in it.
    private static func changed(_ old: SQLValue, _ kind: SQLKind, in place: Place) -> SQLValue {
        switch old {
        case .integer(let number): .integer(number ^ 1)
        case .id(let high, let low): .id(high: high, low: low ^ 1)
        case .bytes(let bytes):
            .bytes(bytes.enumerated().map { $0.offset == 7 ? $0.element ^ 1 : $0.element })
        case .text(let text): .text(text + "x")
        case .null:
            switch kind {
            case .id: .id(high: 77, low: 7)
            case .bytes: .bytes([7])
            default: .integer(1)
            }
        }
    }

    /// Asks verify: the program itself where there is one, and else the question behind it.
    private func verify(
        _ place: Place, changedTo new: SQLValue, in database: FreshDatabase
    ) async throws -> Outcome {
        let report: AuditReport
        if let binary = Proof.binary {
            let answer = try Proof.run(
                binary,
                ["ledger", "verify", "--json", "--head", head.description]
                    + database.options)
            guard answer.code == 1 else { return .unnoticed(answer.output) }
            report = try JSONDecoder().decode(AuditReport.self, from: Data(answer.output.utf8))
        } else {
            report = try await store.audit(community, heads: [head])
        }
        var names = place.names
        if case .id(let high, let low) = new {
            names.append("\(Entry.ID(high: high, low: low))")
        }
        if case .integer(let number) = new { names.append("record \(number)") }
        let isNamed = report.problems.contains { problem in
            names.contains { problem.row.hasSuffix($0) }
                || place.table == "seal" && problem.explanation.contains("place 20 ")
        }
        return isNamed && !report.ok ? .named : .unnoticed("\(report.problems)")
    }
}

extension FreshDatabase {
    /// How the program is told to use it.
    fileprivate var options: [String] {
        switch kind {
        case .sqlite: ["--data", URL(filePath: place).deletingLastPathComponent().path]
        case .postgres: ["--database", place]
        }
    }
}
