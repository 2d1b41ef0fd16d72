/// A word or two about the state of a thing; the words say it, the colour only helps.
public struct Tag: Component {
    let words: String
    let tone: ButtonTone

    public init(_ words: String, tone: ButtonTone = .plain) {
        self.words = words
        self.tone = tone
    }

    public var html: HTML { " <span class=\"tag is-\(tone.rawValue)\">\(words)</span>" }
}
