/// A word or two about the state of a thing; the words say it, the colour only helps.
public struct Tag: RepeatedComponent {
    let words: String
    let tone: ButtonTone

    public init(_ words: String, tone: ButtonTone = .plain) {
        self.words = words
        self.tone = tone
    }

    public func write(into page: inout HTML.StringInterpolation) {
        page.appendLiteral(" <span class=\"tag is-")
        page.appendInterpolation(tone.rawValue)
        page.appendLiteral("\">")
        page.appendInterpolation(words)
        page.appendLiteral("</span>")
    }
}
