/// Tells by its shape which of TimeOverflow's files a file is; words only part offers from asks.
enum TimeOverflowShape {
    case members, transfers, posts
    case memberList, postList, transferList

    /// Nil for a file with no shape we know.
    init?(_ file: DelimitedFile) {
        guard let first = file.records.first(where: { !$0.isBlank }) else { return nil }
        switch TimeOverflowShape.width(of: file) {
        case 9: self = .members
        case 10 where MemberNumber.read(first[0]) != nil || MomentText(first[1]) != nil:
            self = .memberList
        case 8:
            guard let list = TimeOverflowShape.list(file) else { return nil }
            self = list
        case 5:
            let isGrouped =
                first[0].isEmpty
                || (MemberNumber.read(first[0]) != nil && PartyText(first[3]).number != nil)
            self = isGrouped ? .posts : .transfers
        default: return nil
        }
    }

    /// The width that most records have; the first record's when two are as common.
    private static func width(of file: DelimitedFile) -> Int {
        var counts: [Int: Int] = [:]
        for record in file.records where !record.isBlank {
            counts[record.cells.count, default: 0] += 1
        }
        let first = file.records.first?.cells.count ?? 0
        let most = counts.values.max() ?? 0
        if counts[first] == most { return first }
        return counts.filter { $0.value == most }.keys.min() ?? first
    }

    private static func list(_ file: DelimitedFile) -> TimeOverflowShape? {
        let posts = file.records.count { ["offer", "inquiry"].contains($0[1].lowercased()) }
        let sides = ["member", "organization"]
        let transfers = file.records.count {
            sides.contains($0[1].lowercased()) || sides.contains($0[3].lowercased())
        }
        if posts == transfers { return nil }
        return posts > transfers ? .postList : .transferList
    }

    /// Our words for the columns.
    var columns: [String] {
        switch self {
        case .members:
            [
                "number", "name", "e-mail", "phone", "alternative phone", "created",
                "last sign-in", "locale", "balance",
            ]
        case .transfers: ["date", "from", "to", "post", "quantity"]
        case .posts: ["id", "title", "tags", "member", "created"]
        case .memberList:
            [
                "number", "entry date", "first name", "middle name", "last name", "gender",
                "date of birth", "phone", "alternative phone", "e-mail",
            ]
        case .postList:
            ["user id", "kind", "title", "description", "category id", "created", "start", "end"]
        case .transferList:
            [
                "source", "source kind", "destination", "destination kind", "seconds", "created",
                "reason", "post id",
            ]
        }
    }

    var hasHeader: Bool {
        switch self {
        case .members, .transfers, .posts: true
        case .memberList, .postList, .transferList: false
        }
    }

    /// Whether the first record holds values although it should name the columns.
    func lacksHeader(_ first: DelimitedRecord) -> Bool {
        switch self {
        case .members: MemberNumber.read(first[0]) != nil
        case .transfers: MomentText(first[0]) != nil
        case .posts: MemberNumber.read(first[0]) != nil && PartyText(first[3]).number != nil
        case .memberList, .postList, .transferList: false
        }
    }
}
