import Brokerage
import Essentials

/// What the coordinator's first screen and the pages of the week say.
public struct WeekWords: Sendable {
    let words: Words

    public func title(_ name: String) -> String {
        words.say("Good to see you, {name}", ["name": name])
    }
    public var waiting: String { words.say("Waiting for an answer") }
    public var noneWaiting: String { words.say("Every ask has an answer.") }
    public func waitsDays(_ days: Int) -> String {
        days == 0
            ? words.say("asked today")
            : words.count(days, one: "waits {n} day", other: "waits {n} days")
    }
    public func waitingWhy(_ ask: WaitingAsk, days: Int) -> String {
        words.say(
            "{content} ({waits})", ["content": ask.content, "waits": waitsDays(days)])
    }
    public func ringBack(_ day: String) -> String {
        words.say("We said we would ring on {day}.", ["day": day])
    }
    public var everyone: String { words.say("All of us") }
    public func more(_ count: Int) -> String {
        words.count(count, one: "and {n} more", other: "and {n} more")
    }
    public var find: String { words.say("Find somebody") }
    public var meetsToday: String { words.say("Who meets today") }
    public var noMeetings: String { words.say("Nothing is arranged for today.") }
    public func meeting(_ meeting: Appointment) -> String {
        let givers = Self.list(meeting.givers.map(\.name))
        let receivers = Self.list(meeting.receivers.map(\.name))
        guard !meeting.isFirst else { return receivers }
        return words.say(
            "{givers} and {receivers}", ["givers": givers, "receivers": receivers])
    }
    public func meetingDetail(_ meeting: Appointment) -> String {
        guard !meeting.isFirst else {
            return words.say("First meeting, agreed on joining")
        }
        return [meeting.time, meeting.content, meeting.place].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
    /// When a newcomer is to meet somebody for the first time.
    public func meetsFirst(_ day: String) -> String {
        words.say("First meeting on {day}.", ["day": day])
    }
    public var standing: String { words.say("as usual") }
    public var firstMeetings: String { words.say("New pairs: are both happy?") }
    public func firstMeeting(_ day: String, _ content: String) -> String {
        content.isEmpty
            ? words.say("Met for the first time on {day}.", ["day": day])
            : words.say(
                "Met for the first time on {day}: {content}", ["day": day, "content": content])
    }
    public func ring(_ name: String) -> String { words.say("Ring {name}", ["name": name]) }
    public var newcomers: String { words.say("New here, and nobody met yet") }
    public func joined(_ day: String) -> String { words.say("Joined on {day}.", ["day": day]) }
    public func spokeOn(_ day: String) -> String {
        words.say("Last call on {day}.", ["day": day])
    }
    public var neverRung: String { words.say("No call noted yet.") }
    public var trays: String { words.say("Trays") }
    public func questioned(_ count: Int) -> String {
        words.count(
            count, one: "{n} exchange needs another look",
            other: "{n} exchanges need another look")
    }
    public func secondPerson(_ count: Int) -> String {
        words.count(
            count, one: "{n} case in the tray waits for a second person",
            other: "{n} cases in the tray wait for a second person")
    }
    public func letters(_ count: Int) -> String {
        words.count(count, one: "{n} letter to print", other: "{n} letters to print")
    }
    public func tells(_ count: Int) -> String {
        words.count(count, one: "{n} piece of news to tell", other: "{n} pieces of news to tell")
    }
    public func mails(_ count: Int) -> String {
        words.count(count, one: "{n} e-mail on its way", other: "{n} e-mails on their way")
    }
    public var traysEmpty: String { words.say("The trays are empty.") }
    public var books: String { words.say("The books") }
    public func backup(_ day: String) -> String {
        words.say("The last good copy of everything is from {day}.", ["day": day])
    }
    public var noBackup: String {
        words.say("There is no copy of the books yet. Ask whoever runs this computer.")
    }
    public func oldBackup(_ day: String) -> String {
        words.say(
            "The last good copy is from {day}. That is too long ago: ask whoever runs this computer.",
            ["day": day])
    }
    public var copyToStick: String { words.say("Copy it to a stick") }
    public var figures: String { words.say("This month so far") }
    public func figureLine(_ figures: WeekFigures) -> String {
        words.say(
            "{members}. {exchanges}, {length} given.",
            [
                "members": words.count(figures.members, one: "{n} person", other: "{n} people"),
                "exchanges": words.count(
                    figures.exchangesThisMonth, one: "{n} exchange", other: "{n} exchanges"),
                "length": words.length(figures.minutesThisMonth),
            ])
    }
    public var print: String { words.say("Print") }

    public static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension Words {
    public var week: WeekWords { WeekWords(words: self) }
}
