import Essentials
import Ledger

/// What a member's first screen says.
public struct MemberHomeWords: Sendable {
    let words: Words

    public var doors: String { words.say("What would you like to do?") }
    public var ask: String { words.say("Ask for something") }
    public var askHint: String { words.say("A lift, a hand in the garden, some company") }
    public var offer: String { words.say("Offer something") }
    public var offerHint: String { words.say("What you like doing, or could show somebody") }
    public var noteHint: String { words.say("It takes half a minute") }
    public var comingUp: String { words.say("What is coming up") }
    public var nothingComingUp: String { words.say("Nothing is fixed just now.") }
    public var toAnswer: String { words.say("Is this right?") }
    public var thanks: String { words.say("Thank you") }
    public var heardIt: String { words.say("I have read it") }
    public var others: String { words.say("What others would like") }
    public var seeAll: String { words.say("See all asks") }
    public var yourTime: String { words.say("Your time") }
    public var seeStatement: String { words.say("See your statement") }
    public var giveTime: String { words.say("Give time to somebody") }
    public func hello(_ name: String) -> String {
        words.say("Hello {name}", ["name": name])
    }
    public func hello(_ name: String, for other: String) -> String {
        words.say("Hello {name}, you are here for {other}", ["name": name, "other": other])
    }

    /// Where a balance stands, as a sentence that shames nobody.
    public func balance(_ steps: Int64) -> String {
        if steps == 0 { return words.say("Giving and receiving are even just now.") }
        let amount = words.amount(steps)
        return steps > 0
            ? words.say(
                "{amount} that others would like to give back", ["amount": amount])
            : words.say(
                "Others have given you {amount} first. Ask again whenever you need to.",
                ["amount": amount])
    }
}

extension MemberHomeWords {
    /// What somebody gave and received, where time is only counted.
    public func counted(_ time: GivenAndReceived) -> String {
        words.say(
            "You have given {gave} and received {received} so far.",
            ["gave": words.length(time.gave), "received": words.length(time.received)])
    }

    /// What the large number of a letter counts.
    public func balanceCaption(_ steps: Int64) -> String {
        if steps == 0 { return words.say("Giving and receiving are even just now") }
        return steps > 0
            ? words.say("that others would like to give back to you")
            : words.say("that others have given you first")
    }
}

extension Words {
    public var memberHome: MemberHomeWords { MemberHomeWords(words: self) }
}
