/// Rows under headings; the headings come again on each page, and no row splits over two.
///
/// Only a row taller than a whole page is carried on, since nothing may be cut off.
public struct PaperTable: Hashable, Sendable {
    public var columns: [PaperColumn]
    /// One text a column; missing ones are empty, which leaves room to write.
    public var rows: [[String]]
    /// A last row in strong letters, such as a sum.
    public var total: [String]?
    public var room: RowRoom

    public init(
        columns: [PaperColumn], rows: [[String]], total: [String]? = nil,
        room: RowRoom = .reading
    ) {
        self.columns = columns
        self.rows = rows
        self.total = total
        self.room = room
    }
}

/// One column: its heading, its share of the width beside the others, and which way it leans.
public struct PaperColumn: Hashable, Sendable {
    public var title: String
    public var share: Double
    public var alignment: PaperAlignment

    public init(_ title: String, share: Double = 1, alignment: PaperAlignment = .start) {
        self.title = title
        self.share = share
        self.alignment = alignment
    }
}

/// Where text leans; start and end follow the reading direction.
public enum PaperAlignment: String, Hashable, Sendable {
    case start, centre, end
}

/// Whether rows are for reading, close together, or boxes high enough to write in by hand.
public enum RowRoom: String, Hashable, Sendable {
    case reading, close, writing
}
