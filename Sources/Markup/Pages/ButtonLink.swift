/// A link that looks like a button, for going somewhere rather than doing something.
public struct ButtonLink: Component {
    let label: String
    let address: String
    let tone: ButtonTone
    let about: String?

    /// `about` tells screen readers whom it is about when many links of a page read alike.
    public init(
        _ label: String, to address: String, tone: ButtonTone = .plain, about: String? = nil
    ) {
        self.label = label
        self.address = address
        self.tone = tone
        self.about = about
    }

    public var html: HTML {
        let about: HTML? = about.map { "<span class=\"unseen\"> \($0)</span>" }
        return "<a class=\"button is-\(tone.rawValue)\"\(href: address)>\(label)\(about)</a>"
    }
}
