import Essentials
import Ledger

/// The ids behind the small numbers that stand for accounts and recorders in journal rows.
///
/// Accounts' keys count up from 1, so that whoever walks the whole journal keeps them in a list by
/// key. Whoever seals a hundred records meets few of a million accounts, and keeps only these.
final class JournalKeys {
    private let connection: any Connection
    private let community: Int64
    private var ids: [Account.ID?] = []
    private var met: [Int64: Account.ID] = [:]
    private var recorders: [Int64: RecorderID] = [:]
    private var newest: (key: Int64, id: RecorderID)?

    init(_ reading: Reading, in community: Int64) {
        connection = reading.connection
        self.community = community
    }

    /// Loads all of them, for a walk that will meet most.
    func loadAll() throws {
        let rows = try connection.scan(
            "SELECT key, id FROM account WHERE community = \(community) ORDER BY key")
        while try rows.next() {
            let key = rows.integer(0)
            // A key that nobody would give stands for a row that was meddled with.
            guard key > 0, key < 1 << 31 else { continue }
            if key > ids.count {
                ids.append(contentsOf: repeatElement(nil, count: Int(key) - ids.count))
            }
            rows.withBytes(1) { ids[Int(key) - 1] = Account.ID(stored: $0) }
        }
    }

    /// The id of an account, looked up once; nil where the key leads nowhere.
    func id(of key: Int64) throws -> Account.ID? {
        if key > 0, key <= ids.count, let known = ids[Int(key) - 1] { return known }
        if let known = met[key] { return known }
        let row = try connection.row(
            "SELECT id FROM account WHERE community = \(community) AND key = \(key)")
        guard let found: Account.ID = try row?.read(0) else { return nil }
        met[key] = found
        return found
    }

    /// The id of whoever recorded something, looked up once; nil where the key leads nowhere.
    func recorder(of key: Int64) throws -> RecorderID? {
        // One person records many things in a row.
        if let newest, newest.key == key { return newest.id }
        if recorders[key] == nil {
            let row = try connection.row("SELECT id FROM recorder WHERE key = \(key)")
            recorders[key] = try row?.read(0)
        }
        guard let found = recorders[key] else { return nil }
        newest = (key, found)
        return found
    }
}

extension Identifier {
    /// Sixteen bytes as a database keeps them; nil for any other number of them.
    init?(stored bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 16 else { return nil }
        self.init(
            high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
}
