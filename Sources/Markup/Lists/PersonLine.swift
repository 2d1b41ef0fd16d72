/// A person in a list: name, telephone, one line why, and what can be done at once.
public struct PersonLine: Component {
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

    public var html: HTML {
        let title: HTML =
            address.map { "<a\(href: $0)>\(name)</a>" } ?? "<span>\(name)</span>"
        let telephone: HTML? = telephone.map { " \(TelephoneLink($0))" }
        let actions: HTML? = actions.map { "<div class=\"buttons\">\($0)</div>" }
        return """
            <li class="person"><p class="person-name">\(title)\(telephone)\(tags)</p>\
            <p class="person-why">\(why)</p>\(actions)</li>

            """
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
