/// The way to newer and to older things, by key rather than by page number.
///
/// It renders nothing when there is nowhere to go.
public struct Pagination: Component {
    let name: String
    let newer: NavLink?
    let older: NavLink?

    /// `name` tells screen readers what is paged ("More asks").
    public init(name: String, newer: NavLink? = nil, older: NavLink? = nil) {
        self.name = name
        self.newer = newer
        self.older = older
    }

    public var html: HTML {
        if newer == nil && older == nil { return "" }
        return """
            <nav class="pages" aria-label="\(name)"><ul>\(newer)\(older)</ul></nav>

            """
    }
}
