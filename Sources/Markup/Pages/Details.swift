/// More for those who want it, folded away until asked for.
public struct Details: Component {
    let summary: String
    let content: HTML
    let isOpen: Bool

    public init(_ summary: String, isOpen: Bool = false, content: HTML) {
        self.summary = summary
        self.isOpen = isOpen
        self.content = content
    }

    public var html: HTML {
        """
        <details class="details"\(flag: "open", isOpen)><summary>\(summary)</summary>
        <div>\(content)</div></details>

        """
    }
}
