import CPostgres
import Foundation

/// One libpq connection with its prepared statements; belongs to one thread, which it blocks.
final class PostgresLink {
    static let preparedMax = 500

    private let connection: OpaquePointer?
    private var prepared: [PreparedKey: String] = [:]
    private var nameCount = 0
    /// How many requests of the last pipeline went well.
    private var answeredCount = 0
    private var isStuck = false

    private struct PreparedKey: Hashable {
        let text: String
        let kinds: [SQLKind]
    }

    /// Connects; throws `StorageFault.unreachable` with libpq's reason.
    init(url: String) throws {
        // What stands before the URL may be said otherwise by it, what stands after may not.
        let settings: KeyValuePairs = [
            "connect_timeout": "10", "tcp_user_timeout": "30000", "application_name": "goodturn",
            "dbname": url, "client_encoding": "UTF8",
        ]
        let copies = (settings.map(\.key) + settings.map(\.value)).map { strdup($0) }
        defer { copies.forEach { free($0) } }
        let texts = copies.map { $0.map { UnsafePointer($0) } }
        let keys = texts.prefix(settings.count) + [nil]
        let values = texts.suffix(settings.count) + [nil]
        connection = PQconnectdbParams(Array(keys), Array(values), 1)
        guard PQstatus(connection) == CONNECTION_OK else { throw StorageFault.unreachable(message) }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        do {
            try script("SET synchronous_commit = on; SET TIME ZONE 'UTC'")
        } catch let failure as PostgresFailure {
            throw failure.fault
        }
    }

    deinit {
        PQfinish(connection)
    }

    /// Whether the connection can be used no more.
    var isLost: Bool { isStuck || PQstatus(connection) != CONNECTION_OK }

    /// Runs a statement prepared under its text, and before it, in the same round trip, `commands`.
    func execute(
        _ text: String, _ parameters: [SQLParameter], after commands: [String]
    ) throws -> PostgresAnswer {
        let key = PreparedKey(text: text, kinds: parameters.map(\.kind))
        let types = key.kinds.map(\.postgresType)
        // First, because it may clear out what is known.
        var sent = preparing(commands)
        let known = prepared[key]
        let name = known ?? nextName()
        if known == nil {
            sent.append(.init { PQsendPrepare($0, name, text, Int32(types.count), types) })
        }
        sent.append(.init { PostgresParameters(parameters).send(name, on: $0) })
        do {
            let answer = try pipeline(sent)
            prepared[key] = name
            return answer
        } catch let failure as PostgresFailure {
            let isPrepared = known != nil || answeredCount == sent.count - 1
            prepared[key] = isPrepared && !failure.isRepeatable ? name : nil
            throw failure
        }
    }

    /// Runs a statement without parameters that will not come again.
    func executeOnce(_ text: String, after commands: [String]) throws -> PostgresAnswer {
        try pipeline(preparing(commands) + [.init(text: text)])
    }

    /// Runs several statements without parameters, in the simple protocol.
    func script(_ text: String) throws {
        let result = PQexec(connection, text)
        defer { PQclear(result) }
        try check(result)
    }

    /// Commits; an answer that does not come means that nobody knows.
    func commit() throws {
        let result = PQexec(connection, "COMMIT")
        defer { PQclear(result) }
        guard !isLost else { throw PostgresFailure(.outcomeUnknown) }
        try check(result)
        guard let tag = PQcmdStatus(result), String(cString: tag) == "COMMIT" else {
            throw PostgresFailure(.other("the database rolled back what it was to commit"))
        }
    }

    func rollBack() {
        PQclear(PQexec(connection, "ROLLBACK"))
        isStuck = PQtransactionStatus(connection) != PQTRANS_IDLE
    }

    private func nextName() -> String {
        nameCount += 1
        return "s\(nameCount)"
    }

    /// The commands to send first, with a clearing out when too much has been prepared.
    private func preparing(_ commands: [String]) -> [PostgresRequest] {
        guard prepared.count >= Self.preparedMax else { return commands.map { .init(text: $0) } }
        prepared = [:]
        return (commands + ["DEALLOCATE ALL"]).map { .init(text: $0) }
    }

    /// Sends all requests at once and returns the answer to the last one.
    private func pipeline(_ requests: [PostgresRequest]) throws -> PostgresAnswer {
        guard PQenterPipelineMode(connection) == 1 else { throw PostgresFailure.lost(message) }
        let complaint = requests.allSatisfy { $0.send(connection) == 1 } ? nil : message
        // Even after a request that libpq refused, or the answers before it would never come.
        PQpipelineSync(connection)
        answeredCount = 0
        var last: PostgresAnswer?
        var failure = complaint.map { PostgresFailure(.other($0)) }
        while let result = nextResult() {
            let status = PQresultStatus(result)
            if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK {
                answeredCount += 1
                last = PostgresAnswer(result)
                continue
            }
            defer { PQclear(result) }
            if status == PGRES_PIPELINE_SYNC {
                guard PQexitPipelineMode(connection) == 1 else { break }
                if let failure { throw failure }
                guard let last else { throw PostgresFailure(.other("no answer")) }
                return last
            }
            if status != PGRES_PIPELINE_ABORTED {
                failure = failure ?? PostgresFailure(result: result)
            }
        }
        isStuck = true
        throw PostgresFailure.lost(message)
    }

    /// The next result of the pipeline; nil when the connection has been lost.
    ///
    /// libpq puts a null between two requests; two in a row mean that no more will come.
    private func nextResult() -> OpaquePointer? {
        PQgetResult(connection) ?? (isLost ? nil : PQgetResult(connection))
    }

    private func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
        default:
            if isLost { throw PostgresFailure.lost(message) }
            throw PostgresFailure(result: result)
        }
    }

    private var message: String {
        let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
