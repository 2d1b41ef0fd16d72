import Brokerage
import Essentials
import People

extension Offer {
    static let columns: SQL = """
        o.id, o.member, o.content, o.detail, o.area, o.language, o.standing, o.is_group, \
        o.starts, o.ends, o.review, o.made, o.old_key, o.days, o.parts
        """
    static let columnCount = 15

    init(_ row: SQLRow, tags: [String]) throws {
        guard let standing = Standing(rawValue: try row.read(6)) else {
            throw StorageFault.unreadable("how an offer stands")
        }
        self.init(
            id: try row.read(0), member: try row.read(1), content: try row.read(2),
            detail: try row.read(3), area: try row.read(4), language: try row.read(5), tags: tags,
            standing: standing, isGroup: try row.read(7),
            times: RegularTimes(days: try row.read(13), parts: try row.read(14)),
            starts: try row.read(8), ends: try row.read(9), review: try row.read(10),
            made: try row.read(11), oldKey: try row.read(12))
    }

    /// What an offer is found by: its words and tags, not the long text below.
    var searchedText: String { ([content] + tags).joined(separator: " ") }
}

extension RegularTimes {
    /// From two numbers in which each day, from Monday on, and each part has a bit of its own.
    init(days: Int, parts: Int) {
        self.init(
            days: Set(Weekday.allCases.filter { days & $0.bit != 0 }),
            parts: Set(FreeTime.Part.allCases.filter { parts & $0.bit != 0 }))
    }

    var dayBits: Int { days.reduce(0) { $0 | $1.bit } }
    var partBits: Int { parts.reduce(0) { $0 | $1.bit } }
}

extension Weekday {
    /// Its place in a number that is stored.
    var bit: Int { 1 << rawValue }
}

extension FreeTime.Part {
    fileprivate var bit: Int { 1 << (rawValue - 1) }
}
