import Communities

/// What the form for earlier help says.
public struct RecognitionWords: Sendable {
    let words: Words

    public var title: String { words.say("Credit earlier help") }
    public var noCommittee: String {
        words.say(
            "Somebody of the committee decides this, and nobody who could is on it yet. Give somebody that role first."
        )
    }
    public func atMost(_ length: String) -> String {
        words.say("Your rules allow {length} for one person.", ["length": length])
    }
    public func already(_ before: String, of most: String) -> String {
        words.say(
            "{before} of the {most} for one person are credited already.",
            ["before": before, "most": most])
    }
    public func source(_ source: CreditSource) -> String {
        switch source {
        case .pot: words.say("It comes from the community pot.")
        case .issued: words.say("The time bank credits it.")
        }
    }
    public var content: String { words.say("What did they do?") }
    public var contentHint: String {
        words.say("For instance ran the lunch club before the time bank began.")
    }
    public var length: String { words.say("How much time is credited?") }
    public var lengthHint: String { words.say("Such as 12h or 1h30.") }
    public var lengthNeeded: String {
        words.say("Say how much time it was. Write it like 12h or 1h30.")
    }
    public var day: String { words.say("On which day was it decided?") }
    public var dayNeeded: String { words.say("Choose the day.") }
    public var code: String { words.say("A code from the committee") }
    public func codeHint(_ names: String) -> String {
        words.say("Ring {names}; they read out a code.", ["names": names])
    }
    public var signer: String { words.say("Or who of the committee signed a slip?") }
    public var sheet: String { words.say("Number of the signed slip") }
    public var sheetHint: String { words.say("Leave it empty where you have a code.") }
    public var give: String { words.say("Credit it") }
    public var done: String { words.say("Credited. It stands on their statement now.") }
}

extension Words {
    public var recognitions: RecognitionWords { RecognitionWords(words: self) }
}
