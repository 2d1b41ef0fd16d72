import Essentials
import Ledger
import People

/// What is written on the form of an ask, before it is one; only the words are needed.
public struct WrittenAsk: Hashable, Sendable, Codable {
    public var content: String
    public var detail: String
    public var area: String
    public var language: String
    public var tags: [String]
    public var isAnonymous: Bool
    public var isGroup: Bool
    public var repeats: Ask.Repeats
    public var wanted: Day?
    public var time: String
    public var minutes: Minutes?
    public var ringBack: Day?
    public var project: Project.ID?

    public init(
        content: String, detail: String = "", area: String = "", language: String = "",
        tags: [String] = [], isAnonymous: Bool = false, isGroup: Bool = false,
        repeats: Ask.Repeats = .once, wanted: Day? = nil, time: String = "",
        minutes: Minutes? = nil, ringBack: Day? = nil, project: Project.ID? = nil
    ) {
        self.content = content
        self.detail = detail
        self.area = area
        self.language = language
        self.tags = tags
        self.isAnonymous = isAnonymous
        self.isGroup = isGroup
        self.repeats = repeats
        self.wanted = wanted
        self.time = time
        self.minutes = minutes
        self.ringBack = ringBack
        self.project = project
    }

    public static let contentMax = 300
    public static let detailMax = 2_000
    public static let timeMax = 60

    /// The same without blanks around the words, when an ask can be made of it.
    ///
    /// - Parameter today: nil for an import, whose days may be long past.
    /// - Throws: `FieldFaults` naming every field that needs another look.
    public func checked(today: Day?) throws(FieldFaults) -> WrittenAsk {
        var tidy = self
        tidy.content = content.tidied
        tidy.detail = detail.tidied
        tidy.area = area.tidied
        tidy.language = language.tidied
        tidy.time = String(time.tidied.prefix(Self.timeMax))
        tidy.tags = TagWords.tidied(tags)
        var faults: [FieldFault] = []
        if tidy.content.isEmpty {
            faults.append(FieldFault("content", "Write what is asked for, in a few words."))
        } else if tidy.content.count > Self.contentMax {
            faults.append(
                FieldFault("content", "That is long. Write it in 300 letters, and the rest below."))
        }
        if tidy.area.count > Member.areaMax {
            faults.append(FieldFault("area", "Use at most 60 letters for the place."))
        }
        if tidy.language.count > Member.areaMax {
            faults.append(FieldFault("language", "Use at most 60 letters for the language."))
        }
        if tidy.detail.count > Self.detailMax {
            faults.append(FieldFault("detail", "That is very long. Write it in 2,000 letters."))
        }
        if let wanted, let today, wanted < today {
            faults.append(FieldFault("wanted", "That day is over. Choose a later one, or none."))
        }
        if let ringBack, let today, ringBack < today {
            faults.append(FieldFault("ring-back", "That day is over. Choose a later one."))
        }
        if let minutes, minutes.count <= 0 || minutes > Minutes.longest {
            faults.append(FieldFault("minutes", "Write how long it may take, such as 1 h 30."))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return tidy
    }

    /// The ask that it becomes.
    public func ask(
        _ id: Ask.ID, of member: Member.ID?, word: Word, at now: Instant, oldKey: String = ""
    ) -> Ask {
        var ask = Ask(
            id: id, member: member, content: content, detail: detail, area: area,
            language: language, tags: tags, isAnonymous: isAnonymous, isGroup: isGroup,
            repeats: repeats, wanted: wanted, time: time, minutes: minutes, word: word,
            ringBack: ringBack, asked: now, oldKey: oldKey)
        ask.project = project
        return ask
    }
}
