/// A link of the main navigation, or of any list of places to go.
public struct NavLink: RepeatedComponent {
    let label: String
    let address: String
    let isCurrent: Bool
    let count: Int?

    /// `count` is how many things wait there, shown as a small number behind the words.
    public init(_ label: String, to address: String, isCurrent: Bool = false, count: Int? = nil) {
        self.label = label
        self.address = address
        self.isCurrent = isCurrent
        self.count = count
    }

    public func write(into page: inout HTML.StringInterpolation) {
        page.appendLiteral("<li><a")
        page.appendInterpolation(href: address)
        if isCurrent { page.appendLiteral(" aria-current=\"page\"") }
        page.appendLiteral(">")
        page.appendInterpolation(label)
        if let count {
            page.appendLiteral(" <span class=\"count\">")
            page.appendInterpolation(count)
            page.appendLiteral("</span>")
        }
        page.appendLiteral("</a></li>")
    }
}
