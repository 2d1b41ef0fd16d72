import Essentials
import Synchronization

/// Named questions inside one transaction; each feature adds its own in its folder.
public struct Reading {
    public let connection: any Connection
    let keys: CommunityKeys
    /// Whether only committed rows are in sight, so that what is found may be remembered.
    var seesCommitted = false

    /// The small number that stands for a community in every row.
    ///
    /// - Throws: `NotFound` where there is no such community.
    public func key(of community: CommunityID) throws -> Int64 {
        if let known = keys.key(of: community) { return known }
        guard
            let row = try connection.row("SELECT key FROM community WHERE id = \(community)")
        else { throw NotFound("community") }
        let found: Int64 = try row.read(0)
        if seesCommitted { keys.remember(found, of: community) }
        return found
    }

    /// Remembers a key that a committed row is known to have.
    func remember(_ key: Int64, of community: CommunityID) {
        keys.remember(key, of: community)
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

    func remember(_ key: Int64, of community: CommunityID) {
        known.withLock { $0[community] = key }
    }
}
