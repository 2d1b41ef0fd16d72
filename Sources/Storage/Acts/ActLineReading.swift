import Brokerage
import Essentials
import People

extension Reading {
    /// The audit list with names, newest first, one page after another by key.
    public func actLines(
        _ filter: ActFilter, limit: Int, in community: CommunityID
    ) throws -> [ActLine] {
        var condition: SQL = "t.community = \(try key(of: community))"
        if let member = filter.member {
            condition +=
                " AND (t.member = \(member) OR t.about = \(member) OR t.on_behalf_of = \(member))"
        }
        if let hat = filter.hat { condition += " AND t.hat = \(hat.rawValue)" }
        if !filter.verb.isEmpty {
            condition +=
                " AND substr(t.verb, 1, CAST(\(filter.verb.count) AS INTEGER)) = \(filter.verb)"
        }
        if let last = filter.before { condition += " AND t.id < \(last)" }
        return try connection.rows(
            """
            SELECT t.id, t.at, t.login, t.member, t.hat, t.on_behalf_of, t.verb, t.word,
                t.subject_kind, t.subject, t.about, t.detail, w.name, f.name, b.name
            FROM act t
            LEFT JOIN member w ON w.community = t.community AND w.id = t.member
            LEFT JOIN member f ON f.community = t.community AND f.id = t.on_behalf_of
            LEFT JOIN member b ON b.community = t.community AND b.id = t.about
            WHERE \(condition) ORDER BY t.id DESC LIMIT \(limit)
            """
        ).map {
            ActLine(
                act: try Act($0), who: try $0.read(12), forWhom: try $0.read(13),
                about: try $0.read(14))
        }
    }
}
