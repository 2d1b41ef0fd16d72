/// Two amounts for each row, such as given and received, as bars inside their own table.
///
/// The picture is the table: every bar stands beside the words it draws, so nobody needs to see it.
public struct Chart: Component {
    /// One row: its name, and both amounts as numbers to draw and as words to read.
    public struct Line: Sendable {
        let name: String
        let given: Int
        let received: Int
        let givenWords: String
        let receivedWords: String

        public init(
            _ name: String, given: Int, _ givenWords: String, received: Int,
            _ receivedWords: String
        ) {
            self.name = name
            self.given = given
            self.givenWords = givenWords
            self.received = received
            self.receivedWords = receivedWords
        }
    }

    let caption: String
    let rowTitle: String
    let given: String
    let received: String
    let lines: [Line]

    /// `rowTitle` heads the names, `given` and `received` head the two amounts.
    public init(
        caption: String, rowTitle: String, given: String, received: String, lines: [Line]
    ) {
        self.caption = caption
        self.rowTitle = rowTitle
        self.given = given
        self.received = received
        self.lines = lines
    }

    public var html: HTML {
        let largest = lines.map { max($0.given, $0.received) }.max() ?? 0
        return """
            <div class="chart">\
            \(Table(
                caption: caption, columns: [.words(rowTitle), .words(given), .words(received)],
                rows: lines.map { row($0, largest: largest) }))</div>

            """
    }

    private func row(_ line: Line, largest: Int) -> [HTML] {
        [
            "\(line.name)",
            "\(Bar(line.given, of: largest, tone: .action).html) <span>\(line.givenWords)</span>",
            """
            \(Bar(line.received, of: largest, tone: .thanks).html) \
            <span>\(line.receivedWords)</span>
            """,
        ]
    }
}
