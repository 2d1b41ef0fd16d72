/// What stopped a form, on top of the page, with a link to each answer to change.
///
/// It is announced at once and can take the focus. It renders nothing when nothing is wrong.
public struct FaultSummary: Component {
    let title: String
    let explanation: String?
    let links: [(target: String, text: String)]

    /// A summary of the faults of these fields; `explanation` is a refusal of the whole form.
    public init(title: String, fields: [Field], explanation: String? = nil) {
        self.title = title
        self.explanation = explanation
        links = fields.compactMap { field in field.fault.map { (field.target, $0) } }
    }

    /// A summary of faults at places the page knows itself, such as the cells of a grid.
    public init(
        title: String, links: [(target: String, text: String)], explanation: String? = nil
    ) {
        self.title = title
        self.explanation = explanation
        self.links = links
    }

    /// Whether there is anything to say.
    public var isNeeded: Bool { explanation != nil || !links.isEmpty }

    public var html: HTML {
        guard isNeeded else { return "" }
        let why: HTML? = explanation.map { "<p>\($0)</p>" }
        let list: HTML? =
            links.isEmpty
            ? nil
            : "<ul>\(links, as: { "<li><a href=\"#\($0.target)\">\($0.text)</a></li>" })</ul>"
        return """
            <div class="faults" role="alert" tabindex="-1" id="faults">
            <h2>\(title)</h2>
            \(why)\(list)
            </div>

            """
    }
}
