import Brokerage
import Essentials
import People

extension Offer {
    static let columns: SQL = """
        o.id, o.member, o.content, o.detail, o.area, o.language, o.standing, o.is_group, \
        o.starts, o.ends, o.review, o.made, o.old_key
        """
    static let columnCount = 13

    init(_ row: SQLRow, tags: [String]) throws {
        guard let standing = Standing(rawValue: try row.read(6)) else {
            throw StorageFault.unreadable("how an offer stands")
        }
        self.init(
            id: try row.read(0), member: try row.read(1), content: try row.read(2),
            detail: try row.read(3), area: try row.read(4), language: try row.read(5), tags: tags,
            standing: standing, isGroup: try row.read(7), starts: try row.read(8),
            ends: try row.read(9), review: try row.read(10), made: try row.read(11),
            oldKey: try row.read(12))
    }

    /// What an offer is found by: its words and tags, not the long text below.
    var searchedText: String { ([content] + tags).joined(separator: " ") }
}
