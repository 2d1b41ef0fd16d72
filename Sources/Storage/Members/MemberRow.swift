import Essentials
import People

extension Member {
    static let columns: SQL = """
        m.id, m.number, m.name, m.full_name, m.standing, m.paused_until, m.joined, m.area, \
        m.landline, m.mobile, m.email, m.channel, \(Member.isLetterOnly("m"))
        """
    static let columnCount = 13

    /// Whether a member wants letters only, as a column of any question about members.
    static func isLetterOnly(_ member: SQL) -> SQL {
        """
        CAST((SELECT COUNT(*) FROM card w WHERE w.community = \(member).community
            AND w.member = \(member).id AND w.letter_only = 1) AS BIGINT)
        """
    }

    /// Id, name, number to ring and whether letters only, as `Neighbour` reads them.
    static func ringing(_ member: SQL) -> SQL {
        """
        \(member).id, \(member).name, CASE WHEN \(member).landline = '' THEN \(member).mobile
            ELSE \(member).landline END, \(isLetterOnly(member))
        """
    }

    init(_ row: SQLRow) throws {
        guard let standing = Standing(rawValue: try row.read(4)),
            let channel = Channel(rawValue: try row.read(11))
        else { throw StorageFault.unreadable("a member's standing or channel") }
        self.init(
            id: try row.read(0), number: try row.read(1), name: try row.read(2),
            fullName: try row.read(3), standing: standing, pausedUntil: try row.read(5),
            joined: try row.read(6), area: try row.read(7), landline: try row.read(8),
            mobile: try row.read(9), email: try row.read(10), channel: channel,
            isLetterOnly: try row.read(12))
    }

    /// By what a member's name is sorted and found, the same on both engines.
    var nameKey: String { FoldedText(name).text }
}
