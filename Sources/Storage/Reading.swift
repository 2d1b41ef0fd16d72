import Essentials
import Ledger
import Synchronization

/// Named questions inside one transaction; each feature adds its own in its folder.
public struct Reading {
    public let connection: any Connection
    let keys: MetKeys

    /// The small number that stands for a community in every row.
    ///
    /// - Throws: `NotFound` where there is no such community.
    public func key(of community: CommunityID) throws -> Int64 {
        if let known = keys.key(of: community) { return known }
        guard
            let row = try connection.row("SELECT key FROM community WHERE id = \(community)")
        else { throw NotFound("community") }
        let key: Int64 = try row.read(0)
        keys.meet(key, of: community)
        return key
    }
}

/// Named changes inside one transaction; each feature adds its own in its folder.
public struct Writing {
    public let read: Reading

    public var connection: any Connection { read.connection }
    public var dialect: Dialect { connection.dialect }

    public func key(of community: CommunityID) throws -> Int64 {
        try read.key(of: community)
    }
}

/// Row keys that never change once committed, so they are asked for once a process.
struct RowKeys: Sendable {
    var communities: [CommunityID: Int64] = [:]
    var recorders: [RecorderID: Int64] = [:]

    var isEmpty: Bool { communities.isEmpty && recorders.isEmpty }
}

/// The row keys that this process knows to be committed.
final class KnownKeys: Sendable {
    private let known = Mutex(RowKeys())

    func key(of community: CommunityID) -> Int64? {
        known.withLock { $0.communities[community] }
    }

    func key(of recorder: RecorderID) -> Int64? {
        known.withLock { $0.recorders[recorder] }
    }

    /// Remembers what a transaction met that has been committed since.
    func remember(_ met: RowKeys) {
        guard !met.isEmpty else { return }
        known.withLock {
            $0.communities.merge(met.communities) { _, new in new }
            $0.recorders.merge(met.recorders) { _, new in new }
        }
    }
}

/// The keys that one transaction has met; what it made itself may yet be undone.
final class MetKeys {
    private let known: KnownKeys
    private(set) var met = RowKeys()

    init(_ known: KnownKeys) {
        self.known = known
    }

    func key(of community: CommunityID) -> Int64? {
        met.communities[community] ?? known.key(of: community)
    }

    func key(of recorder: RecorderID) -> Int64? {
        met.recorders[recorder] ?? known.key(of: recorder)
    }

    func meet(_ key: Int64, of community: CommunityID) {
        met.communities[community] = key
    }

    func meet(_ key: Int64, of recorder: RecorderID) {
        met.recorders[recorder] = key
    }
}
