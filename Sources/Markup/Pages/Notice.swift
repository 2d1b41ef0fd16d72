/// A few sentences that must not be overlooked, marked by a bar as well as by colour.
public struct Notice: Component {
    let content: HTML
    let tone: ButtonTone

    public init(_ text: String, tone: ButtonTone = .plain) {
        content = "<p>\(text)</p>"
        self.tone = tone
    }

    /// A notice with links or several paragraphs.
    public init(tone: ButtonTone = .plain, content: HTML) {
        self.content = content
        self.tone = tone
    }

    public var html: HTML { "<div class=\"notice is-\(tone.rawValue)\">\(content)</div>\n" }
}
