/// A link of the main navigation, or of any list of places to go.
public struct NavLink: Component {
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

    public var html: HTML {
        let count: HTML? = count.map { " <span class=\"count\">\($0)</span>" }
        return """
            <li><a\(href: address)\(attribute: "aria-current", isCurrent ? "page" : nil)>\
            \(label)\(count)</a></li>
            """
    }
}
