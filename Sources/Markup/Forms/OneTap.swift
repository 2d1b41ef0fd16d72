/// A form that is a single button, for what needs no typing ("Say yes", "Note that I rang").
public struct OneTap: Component {
    let action: String
    let seal: FormSeal
    let button: SubmitButton
    let hidden: [(name: String, value: String)]

    /// `hidden` are fixed answers that travel with the press.
    public init(
        action: String, seal: FormSeal, button: SubmitButton,
        hidden: [(name: String, value: String)] = []
    ) {
        self.action = action
        self.seal = seal
        self.button = button
        self.hidden = hidden
    }

    public var html: HTML {
        """
        <form class="one-tap" method="post" action="\(action)" data-once>\(seal)\
        \(hidden, as: { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
        \(button)</form>
        """
    }
}
