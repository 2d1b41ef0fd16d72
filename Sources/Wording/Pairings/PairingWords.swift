import Essentials

/// What the pages about pairs and their usual week say.
public struct PairingWords: Sendable {
    let words: Words

    public var usual: String { words.say("As usual this week") }
    public var usualLastWeek: String { words.say("As usual last week") }
    public var weeks: String { words.say("Weeks") }
    public var thisWeek: String { words.say("This week") }
    public var lastWeek: String { words.say("Last week") }
    public var nonePlannedLastWeek: String { words.say("No pair met last week.") }
    public var usualLead: String {
        words.say("Untick what did not happen, change a length, then press once.")
    }
    public var noteAll: String { words.say("Note all ticked") }
    public var noted: String { words.say("noted already") }
    public var toCome: String { words.say("still to come") }
    public var nonePlanned: String { words.say("No pair meets this week.") }
    public func done(_ count: Int) -> String {
        words.count(count, one: "{n} meeting is noted.", other: "{n} meetings are noted.")
    }
    public func refused(_ count: Int) -> String {
        words.count(
            count, one: "{n} meeting needs another look.",
            other: "{n} meetings need another look.")
    }
    public var beyondFloor: String {
        words.say("this goes further than the account usually may. Say why below, and press again.")
    }
    public var happened: String { words.say("It happened") }
    public var list: String { words.say("Pairs") }
    /// Who helps whom, again and again.
    public func helps(_ giver: String, _ receiver: String) -> String {
        words.say("{giver} helps {receiver}", ["giver": giver, "receiver": receiver])
    }
    public var listLead: String { words.say("People who help each other again and again.") }
    public var make: String { words.say("Make a pair") }
    public var made: String { words.say("The pair is made.") }
    public var end: String { words.say("End this pair") }
    public var ended: String { words.say("The pair has ended. What was noted stays.") }
    public var none: String { words.say("There are no pairs yet.") }
    public var weekday: String { words.say("Day of the week") }
    public var anyDay: String { words.say("A different day each week") }
    public var time: String { words.say("The time") }
    public var place: String { words.say("Place") }
    public var everyWeeks: String { words.say("How many weeks apart") }
    public var everyWeeksHint: String { words.say("1 is each week, 2 is each other week.") }
    public var starts: String { words.say("First week") }
    public var when: String { words.say("When") }
    public var since: String { words.say("Since") }
    public var change: String { words.say("Change this pair") }
    public var changeLead: String {
        words.say("It holds from the day you choose. What was noted before stays as it was.")
    }
    public var changesFrom: String { words.say("From which day on") }
    public var changed: String { words.say("The pair is changed.") }
    public func endedOn(_ day: String) -> String {
        words.say("This pair goes on until {day} and no longer.", ["day": day])
    }
    public var lastMeetings: String { words.say("Last meetings") }
    public var noMeetings: String { words.say("No meeting is noted yet.") }
    public var others: String { words.say("What else these two do, and did") }
    public func fromTo(_ first: String, _ last: String?) -> String {
        last.map { words.say("({first} to {last})", ["first": first, "last": $0]) }
            ?? words.say("(since {first})", ["first": first])
    }
    public func apart(_ weeks: Int) -> String {
        words.count(weeks, one: "each week", other: "each {n} weeks")
    }
}

extension Words {
    public var pairings: PairingWords { PairingWords(words: self) }
}
