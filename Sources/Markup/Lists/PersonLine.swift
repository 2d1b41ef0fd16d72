/// A person in a list: name, telephone, one line why, and what can be done at once.
public struct PersonLine: RepeatedComponent {
    let name: String
    let address: String?
    let telephone: String?
    let why: String
    let tags: [Tag]
    let actions: HTML?

    /// `why` says in one line what is between us ("Asked for a lift on Tuesday, waits 2 days").
    public init(
        name: String, address: String? = nil, telephone: String? = nil, why: String,
        tags: [Tag] = [], actions: HTML? = nil
    ) {
        self.name = name
        self.address = address
        self.telephone = telephone
        self.why = why
        self.tags = tags
        self.actions = actions
    }

    public func write(into page: inout HTML.StringInterpolation) {
        page.appendLiteral("<li class=\"person\"><p class=\"person-name\">")
        page.appendLiteral(address == nil ? "<span" : "<a")
        if let address { page.appendInterpolation(href: address) }
        page.appendLiteral(">")
        page.appendInterpolation(name)
        page.appendLiteral(address == nil ? "</span>" : "</a>")
        if let telephone {
            page.appendLiteral(" ")
            TelephoneLink(telephone).write(into: &page)
        }
        page.appendInterpolation(tags)
        page.appendLiteral("</p><p class=\"person-why\">")
        page.appendInterpolation(why)
        page.appendLiteral("</p>")
        if let actions {
            page.appendLiteral("<div class=\"buttons\">")
            page.appendInterpolation(actions)
            page.appendLiteral("</div>")
        }
        page.appendLiteral("</li>\n")
    }
}

/// People one below the other, in a list that screen readers count.
public struct PersonList: Component {
    let people: [PersonLine]
    let id: String?

    /// `id` lets a field filter the list while one types (`Field.filtering(list:)`).
    public init(_ people: [PersonLine], id: String? = nil) {
        self.people = people
        self.id = id
    }

    public var html: HTML {
        "<ul class=\"people\"\(attribute: "id", id)>\n\(people)</ul>\n"
    }
}
