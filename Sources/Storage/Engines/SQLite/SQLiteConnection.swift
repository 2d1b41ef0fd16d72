import Foundation
import GRDB
import GRDBSQLite

/// One transaction on SQLite: statements that GRDB has compiled, bound and stepped in C for speed.
final class SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    private(set) var statementCount = 0
    /// The first fault of this transaction, which dooms it, as it would on PostgreSQL.
    private(set) var fault: StorageFault?
    private let database: Database
    private var textsInUse: Set<String> = []
    /// What is known without asking; nil where the transaction may write.
    private let answers: KnownAnswers?

    init(_ database: Database, answers: KnownAnswers? = nil) {
        self.database = database
        self.answers = answers
    }

    /// Runs a closure that must not go on past a fault.
    func whole<T>(_ body: (any Connection) throws -> T) throws -> T {
        let value = try body(self)
        if let fault { throw fault }
        return value
    }

    func rows(_ sql: SQL) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try each(sql) { rows.append($0) }
        return rows
    }

    func row(_ sql: SQL) throws -> SQLRow? {
        try withStatement(sql) { statement in
            try step(statement) ? try statement.row(names: statement.names) : nil
        }
    }

    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
        try withStatement(sql, staysOpen: true) { statement in
            guard try step(statement) else { return }
            let names = statement.names
            repeat { try body(try statement.row(names: names)) } while try step(statement)
        }
    }

    /// Statements behind an answer that is known count as run, however it was come by.
    func known<Key: Hashable, Value>(_ key: Key, _ workOut: () throws -> Value) throws -> Value {
        if let fault { throw fault }
        guard let answers else { return try workOut() }
        let key = AnyHashable(key)
        if let (answer, statements) = answers.answer(to: key, as: Value.self) {
            statementCount += statements
            return answer
        }
        let before = statementCount
        let answer = try workOut()
        answers.remember(answer, to: key, statements: statementCount - before)
        return answer
    }

    func scan(_ sql: SQL) throws -> any SQLScan {
        if let fault { throw fault }
        statementCount += 1
        let compiled: Statement
        do {
            compiled = try database.makeStatement(sql: sql.text(for: .sqlite))
        } catch let error as DatabaseError {
            throw doomed(StorageFault(error))
        }
        guard SQLiteStatement(compiled).bind(sql.parameters) else {
            throw doomed(StorageFault(of: database.sqliteConnection))
        }
        return SQLiteScan(compiled) { [self] in
            doomed(StorageFault(of: database.sqliteConnection))
        }
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        try withStatement(sql) { statement in
            let before = sqlite3_total_changes64(database.sqliteConnection)
            while try step(statement) {}
            let after = sqlite3_total_changes64(database.sqliteConnection)
            // Statements that are no changes at all leave the last one's number standing.
            return before == after ? 0 : Int(sqlite3_changes64(database.sqliteConnection))
        }
    }

    func script(_ text: String) throws {
        if let fault { throw fault }
        statementCount += 1
        do {
            try database.opened().execute(text)
        } catch let error as StorageFault {
            throw doomed(error)
        }
    }

    /// - Parameter staysOpen: whether other statements may run before this one has ended.
    private func withStatement<T>(
        _ sql: SQL, staysOpen: Bool = false, _ body: (SQLiteStatement) throws -> T
    ) throws -> T {
        if let fault { throw fault }
        statementCount += 1
        let text = sql.text(for: .sqlite)
        // Nearly always nothing is open, and then nothing needs to be looked up.
        let isFirst = textsInUse.isEmpty || !textsInUse.contains(text)
        if staysOpen, isFirst { textsInUse.insert(text) }
        defer { if staysOpen, isFirst { textsInUse.remove(text) } }
        let compiled: Statement
        do {
            // A statement met again while its own rows are walked needs a second copy.
            compiled =
                isFirst
                ? try database.cachedStatement(sql: text) : try database.makeStatement(sql: text)
        } catch let error as DatabaseError {
            throw doomed(StorageFault(error))
        }
        let statement = SQLiteStatement(compiled)
        defer { statement.reset() }
        guard statement.bind(sql.parameters) else {
            throw doomed(StorageFault(of: database.sqliteConnection))
        }
        return try withExtendedLifetime(compiled) { try body(statement) }
    }

    private func step(_ statement: SQLiteStatement) throws -> Bool {
        switch sqlite3_step(statement.pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw doomed(StorageFault(of: database.sqliteConnection))
        }
    }

    private func doomed(_ error: StorageFault) -> StorageFault {
        if fault == nil { fault = error }
        return error
    }
}
