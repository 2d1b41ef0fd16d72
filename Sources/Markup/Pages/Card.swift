/// A part of a page under a heading of its own, on a sheet a little lighter than the paper.
public struct Card: Component {
    let title: String
    let note: String?
    let content: HTML
    let tone: ButtonTone

    /// `note` stands small behind the heading ("3 people").
    public init(
        _ title: String, note: String? = nil, tone: ButtonTone = .plain, content: HTML
    ) {
        self.title = title
        self.note = note
        self.tone = tone
        self.content = content
    }

    public var html: HTML {
        let note: HTML? = note.map { " <span class=\"note\">\($0)</span>" }
        return """
            <section class="card is-\(tone.rawValue)"><h2>\(title)\(note)</h2>
            \(content)</section>

            """
    }
}
