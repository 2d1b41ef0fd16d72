/// What is known about one thing: a word, its answer, and perhaps a link to change it.
public struct SummaryList: Component {
    /// One word and its answer.
    public struct Line: Sendable {
        let term: String
        let answer: HTML
        let change: NavLink?

        /// `change` leads to where the answer is changed ("Change").
        public init(_ term: String, _ answer: HTML, change: NavLink? = nil) {
            self.term = term
            self.answer = answer
            self.change = change
        }
    }

    let lines: [Line]

    public init(_ lines: [Line]) { self.lines = lines }

    public var html: HTML { "<dl class=\"summary\">\n\(lines, as: line)</dl>\n" }

    private func line(_ line: Line) -> HTML {
        let change: HTML? = line.change.map { link in
            """
            <dd class="change"><a\(href: link.address)>\(link.label)\
            <span class="unseen"> \(line.term)</span></a></dd>
            """
        }
        return "<div><dt>\(line.term)</dt><dd>\(line.answer)</dd>\(change)</div>\n"
    }
}
