/// One of the big doors of the first screen.
public struct Door: Component {
    let title: String
    let hint: String
    let address: String
    let tone: ButtonTone

    /// The title is what to do ("Ask for something"), the hint an example of it.
    public init(_ title: String, hint: String, to address: String, tone: ButtonTone = .action) {
        self.title = title
        self.hint = hint
        self.address = address
        self.tone = tone
    }

    public var html: HTML {
        """
        <li><a class="door is-\(tone.rawValue)"\(href: address)>\
        <span class="door-title">\(title)</span> \
        <span class="door-hint">\(hint)</span></a></li>

        """
    }
}

/// The few big doors a member finds first, each a whole target for a thumb.
public struct DoorLinks: Component {
    let name: String
    let doors: [Door]

    /// `name` tells screen readers what the doors are for.
    public init(name: String, _ doors: [Door]) {
        self.name = name
        self.doors = doors
    }

    public var html: HTML {
        "<nav class=\"doors\" aria-label=\"\(name)\"><ul>\n\(doors)</ul></nav>\n"
    }
}
