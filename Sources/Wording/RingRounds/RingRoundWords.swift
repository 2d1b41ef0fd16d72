import Brokerage
import Essentials

/// What the pages of a ring-round say.
public struct RingRoundWords: Sendable {
    let words: Words

    public var title: String { words.say("Ring-rounds") }
    public var way: String { words.say("Ring-rounds") }
    public var lead: String { words.say("A list of people to ring, one name after the other.") }
    public var start: String { words.say("Start a ring-round") }
    public var what: String { words.say("What do you ring about?") }
    public var who: String { words.say("Whom do you ring?") }
    public var everybody: String { words.say("Everybody") }
    public var callList: String { words.say("Today's call list") }
    public func area(_ name: String) -> String { words.say("People in {area}", ["area": name]) }
    public func tag(_ name: String) -> String { words.say("People with: {tag}", ["tag": name]) }
    public var byNumber: String { words.say("People picked by number") }
    public var metNobody: String { words.say("People who have met nobody yet") }
    public func quiet(_ months: Int) -> String {
        words.count(
            months, one: "People who met nobody for {n} month",
            other: "People who met nobody for {n} months")
    }
    public var numbers: String { words.say("Their numbers") }
    public var numbersHint: String {
        words.say("Only for people picked by number. Like 3, 17, 22-25.")
    }
    public var numbersUnclear: String {
        words.say("Write the member numbers with commas between, like 3, 17, 22. At most 300.")
    }
    public var numbersNotChosen: String {
        words.say("You wrote numbers below. Choose people picked by number, or empty that line.")
    }
    public func numbersUnknown(_ list: String) -> String {
        words.say(
            "Nobody who is here has this number: {numbers}. Look it up, or take it out.",
            ["numbers": list])
    }
    public var thoseAsked: String { words.say("The people suggested for this ask") }
    public var begin: String { words.say("Make the list") }
    public func progress(_ done: Int, of lines: Int) -> String {
        words.say("{done} of {all} reached", ["done": String(done), "all": String(lines)])
    }
    public var allDone: String { words.say("Everybody on this list has been rung. Well done.") }
    public var next: String { words.say("Next") }
    public func line(_ number: Int) -> String {
        words.say("Line {number}", ["number": String(number)])
    }
    public var list: String { words.say("The whole list") }
    public var printIt: String { words.say("Print the list") }
    public var typeIn: String { words.say("Type in a printed list") }
    public var typeLead: String {
        words.say(
            "Copy the line numbers and letters from the paper: s spoke, n no answer, m left a message, l not now."
        )
    }
    public var number: String { words.say("Line") }
    public var letter: String { words.say("Letter") }
    public var came: String { words.say("What came of it") }
    public var said: String { words.say("What they said") }
    public var name: String { words.say("Who") }
    public var telephone: String { words.say("Ring") }
    public var yourName: String { words.say("Your name") }
    public var key: String {
        words.say("Write by each line: s spoke, n no answer, m left a message, l not now.")
    }
    public var keepLines: String { words.say("Note these lines") }
    public var nothingTyped: String { words.say("Write at least one line.") }
    public func typed(_ count: Int) -> String {
        words.count(count, one: "{n} line noted.", other: "{n} lines noted.")
    }
    public var together: String { words.say("Lines together") }
    public func fault(_ fault: TypedLineFault) -> String {
        switch fault {
        case .unreadableNumber: words.say("Write the number that stands at the line.")
        case .unknownLine: words.say("This list has no such line.")
        case .unknownLetter: words.say("Write s, n, m or l.")
        case .twice: words.say("This line is here twice.")
        }
    }
}

extension Words {
    public var ringRounds: RingRoundWords { RingRoundWords(words: self) }
}
