/// One transaction on PostgreSQL.
///
/// What opens it travels with its first statement, so a transaction that asks nothing sends
/// nothing.
final class PostgresConnection: Connection {
    static let rowsPerFetch = 500

    let dialect = Dialect.postgres
    private(set) var statementCount = 0
    /// The first failure of this transaction, after which PostgreSQL refuses all else.
    private(set) var failure: PostgresFailure?
    private let link: PostgresLink
    private let opening: [String]
    private var hasBegun = false
    private var cursorCount = 0
    /// Commands that may wait for the next statement, such as closing a cursor.
    private var unsent: [String] = []

    init(_ link: PostgresLink, kind: PostgresTransaction) {
        self.link = link
        opening = kind.opening
    }

    func rows(_ sql: SQL) throws -> [SQLRow] {
        try execute(sql).rows()
    }

    func row(_ sql: SQL) throws -> SQLRow? {
        let answer = try execute(sql)
        return answer.rowCount > 0 ? try answer.row(at: 0) : nil
    }

    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
        cursorCount += 1
        let cursor = "each_\(cursorCount)"
        try execute("DECLARE \(literal: cursor) NO SCROLL CURSOR FOR " + sql)
        let fetch: SQL = "FETCH \(literal: String(Self.rowsPerFetch)) FROM \(literal: cursor)"
        // A cursor's name may come again with other columns, so this is never kept prepared.
        while true {
            let answer = try send { try link.executeOnce(fetch.text(for: .postgres), after: $0) }
            for position in 0..<answer.rowCount { try body(try answer.row(at: position)) }
            if answer.rowCount < Self.rowsPerFetch { break }
        }
        unsent.append("CLOSE \(cursor)")
    }

    func scan(_ sql: SQL) throws -> any SQLScan {
        PostgresScan(try execute(sql))
    }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        try execute(sql).changedRowCount
    }

    func script(_ text: String) throws {
        statementCount += 1
        try send { commands in
            for command in commands { try link.script(command) }
            try link.script(text)
        }
    }

    /// Ends the transaction and makes it last; throws `PostgresFailure`.
    func commit() throws {
        guard hasBegun else { return }
        try link.commit()
        hasBegun = false
    }

    func rollBack() {
        guard hasBegun else { return }
        hasBegun = false
        link.rollBack()
    }

    @discardableResult private func execute(_ sql: SQL) throws -> PostgresAnswer {
        statementCount += 1
        let text = sql.text(for: .postgres)
        return try send { try link.execute(text, sql.parameters, after: $0) }
    }

    /// Sends with it whatever has waited, and keeps what goes wrong.
    private func send<T>(_ body: (_ after: [String]) throws -> T) throws -> T {
        if let failure { throw failure.fault }
        let commands = (hasBegun ? [] : opening) + unsent
        unsent = []
        hasBegun = true
        do {
            return try body(commands)
        } catch let failed as PostgresFailure {
            failure = failed
            throw failed.fault
        }
    }
}
