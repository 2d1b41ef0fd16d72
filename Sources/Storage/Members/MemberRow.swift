import Essentials
import People

extension Member {
    static let columns: SQL = """
        m.id, m.number, m.name, m.full_name, m.standing, m.paused_until, m.joined, m.area, \
        m.landline, m.mobile, m.email, m.channel
        """

    init(_ row: SQLRow) throws {
        guard let standing = Standing(rawValue: try row.read(4)),
            let channel = Channel(rawValue: try row.read(11))
        else { throw StorageFault.unreadable("a member's standing or channel") }
        self.init(
            id: try row.read(0), number: try row.read(1), name: try row.read(2),
            fullName: try row.read(3), standing: standing, pausedUntil: try row.read(5),
            joined: try row.read(6), area: try row.read(7), landline: try row.read(8),
            mobile: try row.read(9), email: try row.read(10), channel: channel)
    }

    /// By what a member's name is sorted and found, the same on both engines.
    var nameKey: String { FoldedText(name).text }
}
