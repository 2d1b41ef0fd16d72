/// A box to look for something, which answers by an ordinary page.
public struct SearchBox: Component {
    let action: String
    let field: Field
    let button: String
    let kept: [(name: String, value: String)]

    /// `kept` are other choices of the page that the search must not lose.
    public init(
        action: String, field: Field, button: String, kept: [(name: String, value: String)] = []
    ) {
        self.action = action
        self.field = field
        self.button = button
        self.kept = kept
    }

    public var html: HTML {
        """
        <form class="search" role="search" action="\(action)">\
        \(kept, as: { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
        \(field)\
        <button class="button is-plain">\(button)</button>
        </form>

        """
    }
}
