/// A column of a table: its heading, and whether it holds words or numbers.
public struct TableColumn: Sendable {
    let title: String
    let isNumber: Bool

    init(title: String, isNumber: Bool) {
        self.title = title
        self.isNumber = isNumber
    }

    /// A column to read.
    public static func words(_ title: String) -> TableColumn {
        TableColumn(title: title, isNumber: false)
    }

    /// A column to compare, set to the end of the line in even digits.
    public static func number(_ title: String) -> TableColumn {
        TableColumn(title: title, isNumber: true)
    }
}

/// Rows under headings, which on a narrow screen become one card for each row.
///
/// The first cell of a row names the row. Roles are spelt out, since some browsers forget that a
/// table is one when it is laid out as cards. Cells are pieces of page: `["\(name)", "\(hours)"]`.
public struct Table: Component {
    let caption: String
    let columns: [TableColumn]
    let rows: [[HTML]]
    var total: [HTML]?
    var isCaptionHidden = false

    public init(caption: String, columns: [TableColumn], rows: [[HTML]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// Adds a last row that sums up the others.
    public func total(_ cells: [HTML]) -> Table {
        var copy = self
        copy.total = cells
        return copy
    }

    /// Keeps the caption for screen readers only, when a heading says the same just above.
    public func captionHidden() -> Table {
        var copy = self
        copy.isCaptionHidden = true
        return copy
    }

    public var html: HTML {
        let foot: HTML? = total.map { "<tfoot role=\"rowgroup\">\(row($0))</tfoot>\n" }
        return """
            <table class="table" role="table">
            <caption\(attribute: "class", isCaptionHidden ? "unseen" : nil)>\(caption)</caption>
            <thead role="rowgroup"><tr role="row">\(columns, as: heading)</tr></thead>
            <tbody role="rowgroup">
            \(rows, as: row)</tbody>
            \(foot)</table>

            """
    }

    private func heading(_ column: TableColumn) -> HTML {
        """
        <th scope="col" role="columnheader"\(attribute: "class", column.isNumber ? "num" : nil)>\
        \(column.title)</th>
        """
    }

    private func row(_ cells: [HTML]) -> HTML {
        let pairs = zip(columns, cells).enumerated()
        return "<tr role=\"row\">\(pairs, as: { cell($0.element, at: $0.offset) })</tr>\n"
    }

    private func cell(_ pair: (column: TableColumn, content: HTML), at position: Int) -> HTML {
        let kind: HTML? = pair.column.isNumber ? " class=\"num\"" : nil
        if position == 0 {
            return "<th scope=\"row\" role=\"rowheader\"\(kind)>\(pair.content)</th>"
        }
        return """
            <td role="cell" data-label="\(pair.column.title)"\(kind)>\(pair.content)</td>
            """
    }
}
