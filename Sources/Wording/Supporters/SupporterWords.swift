import Essentials
import Ledger
import People

/// What the pages about people who act for others say.
public struct SupporterWords: Sendable {
    let words: Words

    public var title: String { words.say("Who may act for whom") }
    public func lead(_ name: String) -> String {
        words.say(
            "{name} can let somebody ask, answer and note time for them. It can end at any moment.",
            ["name": name])
    }
    public var ownLead: String {
        words.say(
            "You can let somebody ask, answer and note time for you. You can end it at any moment.")
    }
    public var none: String { words.say("Nobody acts for anybody here.") }
    public var number: String { words.say("Number of the person who may act") }
    public var starts: String { words.say("From") }
    public var ends: String { words.say("Until") }
    public var endsHint: String { words.say("Leave it empty to let it go on until it is ended.") }
    public var word: String { words.say("How did they say so?") }
    public var said: String { words.say("What they said") }
    public var allow: String { words.say("Let this person act") }
    public var revoke: String { words.say("End this now") }
    public var allowed: String { words.say("Noted. It can end at any moment.") }
    public var revoked: String { words.say("It has ended.") }
    public var act: String { words.say("Act for them now") }
    public func stop(_ name: String) -> String {
        words.say("Stop acting for {name}", ["name": name])
    }
    public func acting(_ name: String) -> String {
        words.say("You are acting for {name}. Everything is kept under both names.", ["name": name])
    }
    public func ended(_ line: String) -> String {
        words.say("{line} (ended)", ["line": line])
    }

    public func word(_ word: Word) -> String {
        switch word {
        case .phone: words.say("Over the telephone")
        case .paper: words.say("On paper")
        default: words.say("Face to face")
        }
    }

    public var matter: String { words.say("In what?") }
    public var everything: String { words.say("In everything") }
    public func onlyAsk(_ content: String) -> String {
        words.say("Only in this ask: {content}", ["content": content])
    }
    public var seeAsk: String { words.say("See this ask") }
    public func actingInOneAsk(_ name: String) -> String {
        words.say(
            "You act for {name} in this ask. Everything is kept under both names.",
            ["name": name])
    }

    /// "Tom acts for Lily, from 10 March 2026 until 1 May 2026".
    ///
    /// - Parameter content: what the one ask is about, where it is known.
    public func line(
        _ supporting: Supporting, about content: String? = nil, in words: Words
    ) -> String {
        let names: KeyValuePairs = [
            "supporter": supporting.supporterName, "member": supporting.memberName,
            "day": words.shortDay(supporting.starts),
            "last": supporting.ends.map(words.shortDay) ?? "", "ask": content ?? "",
        ]
        if supporting.ask != nil {
            return content == nil
                ? words.say("{supporter} acts for {member} in one ask, from {day}", names)
                : words.say(
                    "{supporter} acts for {member} in one ask, from {day}: {ask}", names)
        }
        return supporting.ends == nil
            ? words.say("{supporter} acts for {member}, from {day}", names)
            : words.say("{supporter} acts for {member}, from {day} until {last}", names)
    }
}

extension Words {
    public var supporters: SupporterWords { SupporterWords(words: self) }
}
