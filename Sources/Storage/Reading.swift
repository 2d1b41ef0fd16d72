import Essentials
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

/// The keys of communities never change once committed, so they are asked for once a process.
final class CommunityKeys: Sendable {
    private let known = Mutex<[CommunityID: Int64]>([:])

    func key(of community: CommunityID) -> Int64? {
        known.withLock { $0[community] }
    }

    /// Remembers what a transaction met that has been committed since.
    func remember(_ met: [CommunityID: Int64]) {
        guard !met.isEmpty else { return }
        known.withLock { $0.merge(met) { _, new in new } }
    }
}

/// The keys that one transaction has met; what it made itself may yet be undone.
final class MetKeys {
    private let known: CommunityKeys
    private(set) var met: [CommunityID: Int64] = [:]

    init(_ known: CommunityKeys) {
        self.known = known
    }

    func key(of community: CommunityID) -> Int64? {
        met[community] ?? known.key(of: community)
    }

    func meet(_ key: Int64, of community: CommunityID) {
        met[community] = key
    }
}
