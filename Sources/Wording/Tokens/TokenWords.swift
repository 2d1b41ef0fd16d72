import People

/// What is said about the keys that other programs come in with.
public struct TokenWords: Sendable {
    let words: Words

    public var title: String { words.say("Keys for other programs") }
    public var lead: String {
        words.say(
            "Another program, such as your website, comes in with a key of its own. It may do only what you tick."
        )
    }
    public var none: String { words.say("No program has a key from you.") }
    public var name: String { words.say("What is it for?") }
    public var may: String { words.say("What may it do?") }
    public var make: String { words.say("Make a key") }
    public var end: String { words.say("End this key") }
    public var ended: String { words.say("The key is ended.") }
    public var made: String { words.say("Here is the key") }
    public var copyNow: String {
        words.say("Copy it now to the other program. It is not shown again.")
    }
    public var back: String { words.say("Go back to your keys") }
    public func used(_ day: String) -> String { words.say("last used {day}", ["day": day]) }
    public var neverUsed: String { words.say("not used yet") }

    /// What a permission lets a program do, beginning with a verb.
    public func permission(_ permission: Permission) -> String {
        switch permission {
        case .actForSelf: words.say("Act for you")
        case .seeCards: words.say("See people's cards")
        case .seePrivateNotes: words.say("See private notes")
        case .seeSafeguards: words.say("See what keeps people safe")
        case .editMembers: words.say("Change people's cards")
        case .noteExchanges: words.say("Note exchanges for others")
        case .matchAsks: words.say("Bring people together")
        case .callMembers: words.say("See whom to call")
        case .importAndExport: words.say("Take lists in and out")
        case .changeScheme: words.say("Change the rules")
        case .giveHats: words.say("Give roles")
        case .settleTray: words.say("Settle what needs a second person")
        case .seeReports: words.say("See reports and accounts")
        case .seeAudit: words.say("See the books and prove them")
        case .sendToAll: words.say("Write to everybody")
        case .eraseMembers: words.say("Erase people")
        case .operateServer: words.say("Look after the server")
        }
    }
}

extension Words {
    public var tokens: TokenWords { TokenWords(words: self) }
}
