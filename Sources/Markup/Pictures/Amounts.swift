/// What one person gave and received, as two bars with their words.
///
/// There is no single figure, which for half of all people would lie below nought.
public struct Amounts: Component {
    let given: Side
    let received: Side

    /// One of the two bars: its heading, its length and the amount in words.
    public struct Side: Sendable {
        let title: String
        let amount: Int
        let words: String

        public init(_ title: String, _ amount: Int, _ words: String) {
            self.title = title
            self.amount = amount
            self.words = words
        }
    }

    public init(given: Side, received: Side) {
        self.given = given
        self.received = received
    }

    public var html: HTML {
        """
        <dl class="amounts">\(side(given, tone: .action))\(side(received, tone: .thanks))</dl>

        """
    }

    private func side(_ side: Side, tone: ButtonTone) -> HTML {
        let largest = max(given.amount, received.amount)
        return """
            <div><dt>\(side.title)</dt><dd>\(Bar(side.amount, of: largest, tone: tone).html) \
            <span>\(side.words)</span></dd></div>
            """
    }
}
