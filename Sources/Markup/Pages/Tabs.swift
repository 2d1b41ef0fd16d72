/// Views of the same thing side by side, as plain links that work everywhere.
public struct Tabs: Component {
    let name: String
    let links: [NavLink]

    public init(name: String, _ links: [NavLink]) {
        self.name = name
        self.links = links
    }

    public var html: HTML {
        "<nav class=\"tabs\" aria-label=\"\(name)\"><ul>\(links)</ul></nav>\n"
    }
}
