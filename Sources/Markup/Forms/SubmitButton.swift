/// What a button means, shown by shape and words as well as colour.
public enum ButtonTone: String, Sendable {
    /// The one thing most people come here to do.
    case action
    /// Another way.
    case plain
    /// Saying thank you.
    case thanks
    /// Something that cannot be taken back.
    case stop
}

/// A button that sends its form; its words begin with a verb.
public struct SubmitButton: Component {
    let label: String
    let tone: ButtonTone
    let name: String?
    let value: String?
    let about: String?

    /// `name` and `value` tell the server which button was pressed; `about` tells screen readers
    /// whom it is about when many buttons of a page read alike ("Say yes" to whom).
    public init(
        _ label: String, tone: ButtonTone = .action, name: String? = nil, value: String? = nil,
        about: String? = nil
    ) {
        self.label = label
        self.tone = tone
        self.name = name
        self.value = value
        self.about = about
    }

    public var html: HTML {
        let about: HTML? = about.map { "<span class=\"unseen\"> \($0)</span>" }
        return """
            <button class="button is-\(tone.rawValue)"\(attribute: "name", name)\
            \(attribute: "value", value)>\(label)\(about)</button>
            """
    }
}
