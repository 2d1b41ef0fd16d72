import Brokerage
import Essentials

/// What the pages of messages and letters say.
public struct NoticeWords: Sendable {
    let words: Words

    public var title: String { words.say("A message to many") }
    public var way: String { words.say("Messages") }
    public var lead: String {
        words.say("Everybody gets it in their own way: by e-mail, by telephone or as a letter.")
    }
    public var to: String { words.say("Who should get it?") }
    public var everybody: String { words.say("Everybody") }
    public var subject: String { words.say("What it is about, in one line") }
    public var message: String { words.say("Your message") }
    public var look: String { words.say("See who gets it") }
    public var send: String { words.say("Send it") }
    public var change: String { words.say("Change it") }
    public var previewTitle: String { words.say("Who gets it, and how") }
    public func byEmail(_ count: Int) -> String {
        words.count(count, one: "{n} person by e-mail", other: "{n} people by e-mail")
    }
    public func toTell(_ count: Int) -> String {
        words.count(
            count, one: "{n} person when you ring them or see them",
            other: "{n} people when you ring them or see them")
    }
    public func byLetter(_ count: Int) -> String {
        words.count(
            count, one: "{n} person by a letter to print", other: "{n} people by letters to print")
    }
    public func sent(_ count: Int) -> String {
        words.count(
            count, one: "On its way to {n} person.", other: "On its way to {n} people.")
    }
    public var letters: String { words.say("Letters to print") }
    public var lettersLead: String {
        words.say("Print them, fold them in three, and put them into envelopes with a window.")
    }
    public var noLetters: String { words.say("There is no letter to print.") }
    public var printLetters: String { words.say("Open the letters to print") }
    public var posted: String { words.say("They are printed: empty the tray") }
    public func postedCount(_ count: Int) -> String {
        words.count(
            count, one: "{n} letter left the tray.", other: "{n} letters left the tray.")
    }
    public func dear(_ name: String) -> String { words.say("Dear {name},", ["name": name]) }
    public func goodbye(_ person: String) -> String {
        words.say("With good wishes from {person}", ["person": person])
    }
}

extension Words {
    public var notices: NoticeWords { NoticeWords(words: self) }
}
