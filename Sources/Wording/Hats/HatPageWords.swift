import People

/// What the pages about hats say.
public struct HatPageWords: Sendable {
    let words: Words

    public var title: String { words.say("Roles") }
    public var lead: String {
        words.say("Everybody is a member. Some also look after part of the work.")
    }
    public var none: String { words.say("Only members so far.") }
    public var give: String { words.say("Give this role") }
    public var take: String { words.say("Take this role back") }
    public var hat: String { words.say("Role") }
    public var rights: String { words.say("What a volunteer coordinator may do") }
    public var kept: String { words.say("Kept. It holds from their next page on.") }

    public func permission(_ permission: Permission) -> String {
        switch permission {
        case .seeCards: words.say("See cards and telephone numbers")
        case .noteExchanges: words.say("Note time for other people")
        case .matchAsks: words.say("Answer asks and bring people together")
        case .callMembers: words.say("Ring people and note what was said")
        case .editMembers: words.say("Add people and change their cards")
        case .seeReports: words.say("See reports")
        case .sendToAll: words.say("Write to everybody")
        default: permission.rawValue
        }
    }
}

extension Words {
    public var hats: HatPageWords { HatPageWords(words: self) }
}
