/// The languages a page can be read in, each named in itself.
public struct LanguageSwitch: Component {
    /// One language: its tag, its own name for itself, and the page in it.
    public struct Language: Sendable {
        let tag: String
        let name: String
        let address: String
        let isCurrent: Bool

        public init(tag: String, name: String, address: String, isCurrent: Bool = false) {
            self.tag = tag
            self.name = name
            self.address = address
            self.isCurrent = isCurrent
        }
    }

    let name: String
    let languages: [Language]

    /// `name` tells screen readers what the links are for ("Language").
    public init(name: String, _ languages: [Language]) {
        self.name = name
        self.languages = languages
    }

    public var html: HTML {
        "<nav class=\"languages\" aria-label=\"\(name)\"><ul>\(languages, as: link)</ul></nav>"
    }

    private func link(_ language: Language) -> HTML {
        """
        <li><a\(href: language.address) lang="\(language.tag)" hreflang="\(language.tag)"\
        \(attribute: "aria-current", language.isCurrent ? "true" : nil)>\(language.name)</a></li>
        """
    }
}
