/// A form as its page shows it: the heading, and each answer in the words that stand beside it.
///
/// What a form sends says "once" where the page says "Just once". Only the page knows both, so it
/// is read back; every page is ours, and writes its tags in one way (`Markup`).
struct ShownForm: Hashable {
    struct Line: Hashable {
        let question: String
        /// Several where several were ticked.
        var answers: [String]
        /// Whether it is a day as `2026-11-21`.
        let isDay: Bool
    }

    let title: String
    let lines: [Line]

    /// - Parameter address: where the form goes; other forms of the page are passed over.
    /// - Parameter names: of the answers that were sent.
    init(page: String, sentTo address: String, names: Set<String>) {
        var reader = Reader(address: address, names: names)
        for piece in page.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let parts = piece.split(
                separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            reader.read(Tag(parts[0]), followedBy: parts.count > 1 ? parts[1] : "")
        }
        title = reader.title
        lines = reader.lines
    }
}

/// What stands between the brackets: a name, and what it carries.
private struct Tag {
    let name: Substring
    private let attributes: [Substring: Substring]
    private let flags: Set<Substring>

    init(_ text: Substring) {
        name = text.prefix { !$0.isWhitespace }
        var attributes: [Substring: Substring] = [:]
        var flags: Set<Substring> = []
        var key: Substring = ""
        // Between quotes stand values, and outside them names: `id="x" name="y" checked`.
        let parts = text.dropFirst(name.count).split(
            separator: "\"", omittingEmptySubsequences: false)
        for (position, part) in parts.enumerated() {
            if position % 2 == 1 {
                attributes[key] = part
            } else {
                for word in part.split(whereSeparator: \.isWhitespace) {
                    if word.hasSuffix("=") { key = word.dropLast() } else { flags.insert(word) }
                }
            }
        }
        self.attributes = attributes
        self.flags = flags
    }

    subscript(_ name: Substring) -> String { attributes[name].map(ShownForm.plain) ?? "" }

    func has(_ flag: Substring) -> Bool { flags.contains(flag) }
}

extension ShownForm {
    /// The text that an escaped one stands for.
    fileprivate static func plain(_ text: some StringProtocol) -> String {
        guard text.contains("&") else { return String(text) }
        let entities = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ]
        return entities.reduce(String(text)) { text, entity in
            text.split(separator: entity.0, omittingEmptySubsequences: false)
                .joined(separator: entity.1)
        }
    }
}

/// Goes from tag to tag and remembers what an answer needs.
private struct Reader {
    let address: String
    let names: Set<String>

    private(set) var title = ""
    private var found: [Answer] = []
    private var labels: [String: String] = [:]

    private var isInside = false
    private var group = ""
    private var list = Tag("")
    /// What the text is for that is being read.
    private var place: Place?
    private var text = ""
    private var isMark = false

    private struct Answer {
        let question: String
        /// Whose label is the question, or the answer of a tick.
        let id: String
        let words: String?
        let isDay: Bool
    }

    private enum Place: Equatable {
        case title
        case group
        case label(String)
        case text(Tag)
        case option

        static func == (one: Place, other: Place) -> Bool {
            switch (one, other) {
            case (.title, .title), (.group, .group), (.option, .option), (.text, .text): true
            case (.label(let id), .label(let other)): id == other
            default: false
            }
        }
    }

    init(address: String, names: Set<String>) {
        self.address = address
        self.names = names
    }

    mutating func read(_ tag: Tag, followedBy words: Substring) {
        switch tag.name {
        case "h1": begin(.title)
        case "form": isInside = tag["action"] == address
        case "/form": isInside = false
        case "legend", "caption": if isInside { begin(.group) }
        case "/fieldset", "/table": group = ""
        case "label": if isInside { begin(.label(tag["for"])) }
        case "span": isMark = isMark || tag["class"] == "mark"
        case "/span": isMark = false
        case "input": if isInside { note(tag) }
        case "textarea": if isInside, names.contains(tag["name"]) { begin(.text(tag)) }
        case "select": list = tag
        case "option":
            if isInside, tag.has("selected"), !tag["value"].isEmpty,
                names.contains(list["name"])
            {
                begin(.option)
            }
        case "/h1", "/legend", "/caption", "/label", "/textarea", "/option": end()
        default: break
        }
        if place != nil, !isMark { text += ShownForm.plain(words) }
    }

    private mutating func begin(_ place: Place) {
        self.place = place
        text = ""
    }

    private mutating func end() {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch place {
        case .title: title = words
        case .group: group = words
        case .label(let id): labels[id] = words
        case .text(let tag) where !words.isEmpty: note(tag, says: words)
        case .option: note(list, says: words)
        default: break
        }
        place = nil
    }

    private mutating func note(_ tag: Tag) {
        guard names.contains(tag["name"]) else { return }
        switch tag["type"] {
        case "hidden", "file", "password", "submit": break
        case "radio", "checkbox":
            guard tag.has("checked") else { return }
            found.append(Answer(question: group, id: tag["id"], words: nil, isDay: false))
        case let type where !tag["value"].isEmpty:
            note(tag, says: tag["value"], isDay: type == "date")
        default: break
        }
    }

    private mutating func note(_ tag: Tag, says words: String, isDay: Bool = false) {
        found.append(
            Answer(question: tag["aria-label"], id: tag["id"], words: words, isDay: isDay))
    }

    /// Labels may stand behind what they are for, so answers find theirs in the end.
    var lines: [ShownForm.Line] {
        var lines: [ShownForm.Line] = []
        for answer in found {
            let label = labels[answer.id] ?? ""
            guard let words = answer.words else {
                if let last = lines.last, last.question == answer.question {
                    lines[lines.count - 1].answers.append(label)
                } else {
                    lines.append(
                        ShownForm.Line(
                            question: answer.question, answers: [label], isDay: false))
                }
                continue
            }
            lines.append(
                ShownForm.Line(
                    question: label.isEmpty ? answer.question : label, answers: [words],
                    isDay: answer.isDay))
        }
        return lines
    }
}
