import Brokerage
import Essentials

/// What the pages of a call say.
public struct ContactWords: Sendable {
    let words: Words

    public func title(_ name: String) -> String { words.say("A call with {name}", ["name": name]) }
    public var lead: String {
        words.say("One tap is enough. Words are for you and those who help you, never for others.")
    }
    public var spoke: String { words.say("Spoke") }
    public var noAnswer: String { words.say("No answer") }
    public var leftMessage: String { words.say("Left a message") }
    public var notNow: String { words.say("Not now") }
    public func outcome(_ outcome: ContactOutcome) -> String {
        switch outcome {
        case .spoke: spoke
        case .noAnswer: noAnswer
        case .leftMessage: leftMessage
        case .notNow: notNow
        }
    }
    public var writeMore: String { words.say("Write what was said") }
    public var said: String { words.say("What was said") }
    public var ringBack: String { words.say("Ring again on") }
    public var notADay: String {
        words.say("We cannot read this day. Write it like 2026-11-21.")
    }
    public func noted(_ name: String) -> String {
        words.say("Noted. Thank you for ringing {name}.", ["name": name])
    }
    public var earlier: String { words.say("What was said before") }
    public var nothingYet: String { words.say("Nobody has noted a call yet.") }
    public var toTell: String { words.say("To tell") }
    public var toTellHint: String {
        words.say("Read this out. When you press Spoke, it counts as told.")
    }
    public func goOn(_ name: String) -> String {
        words.say("You were in a call with {name}", ["name": name])
    }
    public var goOnButton: String { words.say("Go on") }
    public var peace: String { words.say("Leave in peace") }
    public var wake: String { words.say("Put back on the list") }
    public func line(_ outcome: ContactOutcome, _ day: String, by: String) -> String {
        by.isEmpty
            ? words.say("{day}: {outcome}", ["day": day, "outcome": self.outcome(outcome)])
            : words.say(
                "{day}: {outcome}, noted by {name}",
                ["day": day, "outcome": self.outcome(outcome), "name": by])
    }
    public func ringAgain(_ day: String) -> String {
        words.say("Ring again on {day}.", ["day": day])
    }
}

extension Words {
    public var contacts: ContactWords { ContactWords(words: self) }
}
