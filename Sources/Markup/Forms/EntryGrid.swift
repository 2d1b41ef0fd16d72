/// Many short answers in rows, as on a paper slip: one row for each exchange, typed with Enter.
///
/// Without scripts it is a table of inputs with some empty rows and a button for more. With
/// scripts Enter goes on, a new row grows at the end, and the running total is kept.
public struct EntryGrid: Component {
    /// A column: the name its inputs begin with, its heading, and how it is answered.
    public struct Column: Sendable {
        let name: String
        let title: String
        let kind: FieldKind
        let suggestions: String?
        let isSummed: Bool
        let suggesting: Suggesting
        let isCarried: Bool

        /// What scripts do with the suggestions of a column.
        public enum Suggesting: Sendable {
            /// Nothing: the browser shows them.
            case plainly
            /// The one person that a number or a piece of a name fits is written out.
            case people
            /// The rest of a word or sentence that was begun is written behind the letters.
            case endings
        }

        /// `suggestions` is the id of a `datalist`; `isSummed` columns make the running total;
        /// below the first row Enter passes a column by that is `isCarried` down.
        public init(
            _ name: String, _ title: String, _ kind: FieldKind = .text,
            suggestions: String? = nil, suggesting: Suggesting = .plainly,
            isSummed: Bool = false, isCarried: Bool = false
        ) {
            self.name = name
            self.title = title
            self.kind = kind
            self.suggestions = suggestions
            self.suggesting = suggesting
            self.isSummed = isSummed
            self.isCarried = isCarried
        }
    }

    /// A row as it was typed, and what was wrong with it by column name.
    public struct Row: Sendable {
        let values: [String: String]
        let faults: [String: String]

        public init(values: [String: String] = [:], faults: [String: String] = [:]) {
            self.values = values
            self.faults = faults
        }
    }

    let caption: String
    let columns: [Column]
    let rows: [Row]
    let rowTitle: @Sendable (Int) -> String
    let total: String
    let sumShown: String?

    /// `rowTitle` names a row ("Line 3"); `total` names the running total ("Hours together").
    ///
    /// `sum` is what the summed columns come to, where they hold lengths rather than whole
    /// numbers: hours and minutes as `3:25`, which the script goes on counting.
    public init(
        caption: String, columns: [Column], rows: [Row], total: String, sum: String? = nil,
        rowTitle: @escaping @Sendable (Int) -> String
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.total = total
        sumShown = sum
        self.rowTitle = rowTitle
    }

    /// The name of an input, such as `minutes.2`; rows count from nought.
    public static func name(of column: String, row: Int) -> String { "\(column).\(row)" }

    /// The faults of all rows with the inputs they lead to, for a summary.
    public var faultLinks: [(target: String, text: String)] {
        rows.enumerated().flatMap { row in
            columns.compactMap { column in
                row.element.faults[column.name].map { fault in
                    (
                        ElementID.made(from: Self.name(of: column.name, row: row.offset)),
                        "\(rowTitle(row.offset + 1)): \(fault)"
                    )
                }
            }
        }
    }
}
