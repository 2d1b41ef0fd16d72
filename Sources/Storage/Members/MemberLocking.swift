import Essentials
import People

extension Writing {
    /// Keeps people's records from other writers until this transaction ends, in order of their ids.
    ///
    /// What is read afterwards is what stood when the lock was won.
    public func lock(_ members: [Member.ID], in community: CommunityID) throws {
        guard dialect == .postgres, !members.isEmpty else { return }
        _ = try connection.rows(
            """
            SELECT id FROM member WHERE community = \(try key(of: community))
                AND id IN (\(list: members)) ORDER BY id\(dialect.forUpdate)
            """)
    }
}
