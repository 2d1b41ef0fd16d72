import Essentials
import People

extension Reading {
    /// What a login may do in a community: the hat asked for, or the first of those given.
    ///
    /// - Returns: nil when the login has no member there, or was never given that hat.
    public func acting(
        _ login: LoginID, wearing hat: Hat? = nil, in community: CommunityID
    ) throws -> Acting? {
        let rows = try connection.rows(
            """
            SELECT m.id, h.hat, h.granted FROM member m
            JOIN login l ON l.id = m.login AND l.disabled = 0
            LEFT JOIN member_hat h ON h.community = m.community AND h.member = m.id
            WHERE m.login = \(login) AND m.community = \(try key(of: community))
                AND m.standing IN (1, 2)
            ORDER BY h.hat
            """)
        guard let first = rows.first else { return nil }
        var granted: [Hat: Set<Permission>] = [.member: []]
        for row in rows {
            guard let given = try row.read(1, as: Int?.self).flatMap(Hat.init(rawValue:)) else {
                continue
            }
            let words: String = try row.read(2) ?? ""
            granted[given] = Set(
                words.split(separator: ",").compactMap { Permission(rawValue: String($0)) })
        }
        let preferred = [Hat.coordinator, .volunteerCoordinator, .committee, .member]
        guard let worn = hat ?? preferred.first(where: { granted[$0] != nil }),
            let permissions = granted[worn]
        else { return nil }
        return Acting(
            community: community, login: login, member: try first.read(0), hat: worn,
            granted: permissions)
    }
}
