import Brokerage
import Essentials
import Ledger
import People

/// What the audit list says.
public struct ActWords: Sendable {
    let words: Words

    public var title: String { words.say("Who did what") }
    public var way: String { words.say("Who did what") }
    public var lead: String {
        words.say(
            "Everything that was done here, newest first. Nothing can be taken off this list.")
    }
    public var when: String { words.say("When") }
    public var who: String { words.say("Who") }
    public var asHat: String { words.say("As") }
    public var what: String { words.say("What") }
    public var about: String { words.say("About") }
    public var onWord: String { words.say("On whose word") }
    public var hat: String { words.say("As whom") }
    public var anyHat: String { words.say("Anybody") }
    public var topic: String { words.say("What it was about") }
    public var anyTopic: String { words.say("Anything") }
    public var narrow: String { words.say("Narrow the list") }
    public var none: String { words.say("Nothing here fits. Widen the list.") }
    public var older: String { words.say("Older") }
    public var newest: String { words.say("Newest") }
    public var pages: String { words.say("More of this list") }
    public var nobody: String { words.say("the computer itself") }
    public func forWhom(_ who: String, _ other: String) -> String {
        words.say("{name}, for {other}", ["name": who, "other": other])
    }
    public func word(_ word: Word) -> String {
        switch word {
        case .ownHand: words.say("by their own hand")
        case .memberPresent: words.say("said face to face")
        case .phone: words.say("said on the telephone")
        case .paper: words.say("on a paper slip")
        case .sms: words.say("by text message")
        case .kiosk: words.say("at the kiosk")
        case .api: words.say("by another program")
        case .importedFile: words.say("from an imported file")
        case .supporter: words.say("through a supporter")
        case .committeeCode: words.say("with a committee code")
        }
    }
}

extension Words {
    public var acts: ActWords { ActWords(words: self) }
}
