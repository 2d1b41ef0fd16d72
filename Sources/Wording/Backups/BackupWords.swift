/// What is said about copies of everything.
public struct BackupWords: Sendable {
    let words: Words

    public var title: String { words.say("Copies of everything") }
    public var lead: String {
        words.say(
            "A copy is made each night and tried out. Take one home on a stick now and then.")
    }
    public func last(_ day: String) -> String {
        words.say("The last good copy is from {day}.", ["day": day])
    }
    public var none: String {
        words.say("There is no good copy yet. One is made within the first minutes.")
    }
    public var nowhere: String {
        words.say(
            "This server does not make copies by itself. Ask the person who looks after it.")
    }
    public var copy: String { words.say("Copy to a stick") }
    public var care: String {
        words.say(
            "The file holds everything about everybody. Keep the stick locked away, and not beside this computer."
        )
    }
}

extension Words {
    public var backups: BackupWords { BackupWords(words: self) }
}
