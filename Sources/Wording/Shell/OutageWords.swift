/// What is said when the server cannot write just now, and what to do.
public struct OutageWords: Sendable {
    let words: Words

    public var title: String { words.say("This could not be saved just now") }
    public var diskFull: String {
        words.say(
            "The disk of the server is full, so nothing was written. Ask the person who runs the server to make room."
        )
    }
    public var away: String {
        words.say(
            "The books cannot be reached just now. Wait a minute. If it stays, tell the person who runs the server."
        )
    }
    public var busy: String {
        words.say("The books are busy with other work. Wait a minute, then try again.")
    }
    public var unknown: String {
        words.say("The books went away before they could say whether this was written.")
    }
    public var kept: String {
        words.say("What you typed is kept on this page. It is never saved twice.")
    }
    public var again: String { words.say("Send it again") }
    public var sendAsNew: String { words.say("Send it as a new one") }
    public var goBack: String {
        words.say("Go back with your browser, and send your form again a little later.")
    }
    public var reload: String { words.say("Try again") }
}

extension Words {
    public var outage: OutageWords { OutageWords(words: self) }
}
