/// A button that prints the page; it shows only where scripts run.
public struct PrintButton: Component {
    let label: String

    public init(_ label: String) { self.label = label }

    public var html: HTML {
        "<button type=\"button\" class=\"button is-plain\" data-print hidden>\(label)</button>"
    }
}
