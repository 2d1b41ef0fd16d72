/// What a member reads while noting time, one question a screen.
public struct NoteTimeWords: Sendable {
    let words: Words

    public var title: String { words.say("Note time") }
    public var doorTitle: String { words.say("Note time I gave or was given") }
    public var whichWay: String { words.say("Did you help, or were you helped?") }
    public var iHelped: String { words.say("I helped somebody") }
    public var iWasHelped: String { words.say("Somebody helped me") }
    public var withWhom: String { words.say("Who was it with?") }
    public var whomHint: String { words.say("Their member number, or part of their name.") }
    public var howLong: String { words.say("How long did it take?") }
    public var when: String { words.say("When was it?") }
    public var whatFor: String { words.say("What was it?") }
    public var checkIt: String { words.say("Is this right?") }
    public var goOn: String { words.say("Go on") }
    public var goBack: String { words.say("Go back") }
    public var send: String { words.say("Send it") }
    public var chooseWay: String { words.say("Choose one of the two.") }
    public var writeLength: String { words.say("Write the length like 1h30, 90 or 1.5.") }
    public var writeDay: String { words.say("Choose the day.") }
    public var dayToCome: String { words.say("That day has not come yet.") }
    public var yourself: String { words.say("That is you. Write who it was with.") }
    public func question(_ number: Int, of count: Int) -> String {
        words.say(
            "Question {number} of {count}",
            ["number": String(number), "count": String(count)])
    }
    public func youHelped(_ name: String) -> String {
        words.say("You helped {name}", ["name": name])
    }
    public func helpedYou(_ name: String) -> String {
        words.say("{name} helped you", ["name": name])
    }
}

extension Words {
    public var noteTime: NoteTimeWords { NoteTimeWords(words: self) }
}
