import Communities
import Essentials
import Ledger
import People
import Storage

/// The whole server, for whoever looks after it; nothing in it is about a member.
public struct HostDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var host: HostDesk { HostDesk(desks: self) }
}

/// What stands on the host administrator's first screen.
public struct HostSheet: Sendable {
    public let communities: [HostedCommunity]
    /// The newest copy that stood its test; nil where there is none yet.
    public let backup: BackupFact?
    /// How many copies lie in the folder.
    public let copies: Int
    public let engine: String
    /// The number of the last step that the database took.
    public let schema: Int
    /// The e-mail addresses of those who may look after this server.
    public let hosts: [String]
}

/// One time bank of the server, told without anybody's name.
public struct HostedCommunity: Hashable, Sendable {
    public let community: Community
    /// Nil where too few belong to it to be told.
    public let members: Int?
    /// Where its books stood when they were last sealed.
    public let head: String
}

extension HostDesk {
    /// - Throws: `HatRefusal.notYours` for anybody whose login is not the host's.
    public func sheet(
        for person: SignedIn?, backups: BackupFolder?
    ) async throws -> HostSheet {
        guard let person else { throw HatRefusal.notSignedIn }
        guard person.isHost else { throw HatRefusal.notYours }
        let copies = backups?.names.count ?? 0
        return try await desks.store.read { reading in
            let communities = try reading.communities()
            return HostSheet(
                communities: try communities.map { community in
                    let count = try reading.memberCount(in: community.id)
                    return HostedCommunity(
                        community: community, members: count < 5 ? nil : count,
                        head: try reading.head(in: community.id).description)
                },
                backup: try reading.lastBackup(), copies: copies,
                engine: reading.engineName, schema: try reading.schema().max() ?? 0,
                hosts: try reading.hostLogins())
        }
    }
}
