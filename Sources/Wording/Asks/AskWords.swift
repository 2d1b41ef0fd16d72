import Brokerage
import Essentials

/// What the pages about asks say.
public struct AskWords: Sendable {
    let words: Words

    public var way: String { words.say("Asks") }
    public var title: String { words.say("What people ask for") }
    public var lead: String {
        words.say("Somebody here would be glad of a hand. Say yes to what suits you.")
    }
    public var waiting: String { words.say("Asks that wait for a yes") }
    public var waitingLead: String { words.say("The longest waiting come first.") }
    public var look: String { words.say("Look for") }
    public var find: String { words.say("Find asks") }
    public var empty: String { words.say("Nobody waits for a yes just now.") }
    public var notFound: String { words.say("No ask fits these words.") }
    public var more: String { words.say("More asks") }
    public var later: String { words.say("Show those who waited less") }
    public var earlier: String { words.say("Show earlier asks") }
    public var mine: String { words.say("My asks") }
    public var mineEmpty: String {
        words.say("You have not asked for anything yet. Asking helps others too.")
    }
    public var ask: String { words.say("Ask for something") }
    public var telephone: String { words.say("Take down an ask on the telephone") }
    public var telephoneWay: String { words.say("Telephone ask") }

    public var what: String { words.say("What would you like help with?") }
    public var whatHint: String {
        words.say("Say it as you would to a neighbour: a lift to the surgery, company for a walk.")
    }
    public var when: String { words.say("When would it suit you?") }
    public var whenHint: String { words.say("Leave anything out that you do not know yet.") }
    public var whereTitle: String { words.say("Where is it?") }
    public var whereHint: String { words.say("An area or a place. Leave it out if it is at home.") }
    public var day: String { words.say("The day") }
    public var time: String { words.say("The time") }
    public var timeHint: String { words.say("As you would say it: 10:30, after lunch.") }
    public var howLong: String { words.say("How long it may take") }
    public var howLongHint: String { words.say("Such as 1 h 30 or 45 min. A guess will do.") }
    public var howLongUnread: String {
        words.say("We cannot read this length. Write it like 1 h 30, or leave it out.")
    }
    public var dayUnread: String {
        words.say("We cannot read this day. Write it like 2026-11-21, or leave it out.")
    }
    public var repeats: String { words.say("How often") }
    public var area: String { words.say("Area") }
    public var language: String { words.say("A language that is needed") }
    public var detail: String { words.say("Anything else to know") }
    public var tags: String { words.say("Tags") }
    public var tagsHint: String { words.say("A few single words with commas.") }
    public var isAnonymous: String { words.say("Do not show my name to other members") }
    public var isGroup: String { words.say("Several people are wanted") }
    public var next: String { words.say("Go on") }
    public var save: String { words.say("Ask for this") }
    public var saveForMember: String { words.say("Keep this ask") }
    public var lookForPeople: String { words.say("Find three people") }
    public var change: String { words.say("Change the words") }
    public var changeTitle: String { words.say("Change this ask") }
    public var keep: String { words.say("Keep the change") }
    public var who: String { words.say("Who asks?") }
    public var whoHint: String {
        words.say("A member number or a piece of the name. Leave it out when a group asks.")
    }
    public var whoUnknown: String {
        words.say("We find nobody like this. Try a number, or another piece of the name.")
    }
    public var whoSeveral: String {
        words.say("Several people are called like this. Choose one of them.")
    }
    public var sentence: String { words.say("What is asked for, in one sentence") }
    public var sentenceHint: String { words.say("Type while you talk. Everything else can wait.") }
    public var word: String { words.say("How did they say it?") }
    public var ringBack: String { words.say("Ring back on") }
    public var ringBackSave: String { words.say("Promise to ring back") }
    public var ringBackOff: String { words.say("Take the promise off") }
    public var draftKept: String { words.say("We kept what you wrote") }
    public var draftDrop: String { words.say("Start afresh") }
    public var begunForAnother: String {
        words.say(
            "You had begun this ask for somebody else. Save it or start afresh, then go back to whoever rings."
        )
    }
    public var dontKnow: String { words.say("don't know yet") }
    public var group: String { words.say("a group") }
    public var somebody: String { words.say("somebody here") }
    public var unnamed: String { words.say("name not shown to members") }
    public var summary: String { words.say("What we know") }

    public var sayYes: String { words.say("Say yes") }
    public var notNow: String { words.say("Say not now") }
    public var youSaidYes: String {
        words.say("You said yes, thank you. The coordinator rings you to arrange it.")
    }
    public var youSaidNotNow: String { words.say("You said not now. You may change your mind.") }
    public var matchedThanks: String {
        words.say("Thank you. It is arranged: look at what is coming up.")
    }
    public var coordinatorRings: String {
        words.say("Thank you. You have not met before, so the coordinator rings you both first.")
    }
    public var noted: String { words.say("It is noted.") }

    public var asked: String { words.say("Who was asked") }
    public var arranged: String { words.say("What came of it") }
    public var saidYes: String { words.say("Said yes") }
    public var saidNotNow: String { words.say("Not now") }
    public var noAnswer: String { words.say("No answer") }
    public var leftMessage: String { words.say("Left a message") }
    public var somebodyElse: String { words.say("Somebody else") }
    public var somebodyElseFind: String { words.say("Arrange it with them") }
    public var matchTitle: String { words.say("Arrange the meeting") }
    public var matchLead: String {
        words.say("Tell both the same four things. Leave out what is still open.")
    }
    public var place: String { words.say("The place") }
    public var expect: String { words.say("What to expect") }
    public var expectHint: String {
        words.say("Steps, pets, smoke, what to bring, who else is there.")
    }
    public var match: String { words.say("Arrange it") }
    public var matched: String { words.say("It is arranged. Both have said yes.") }
    public var giver: String { words.say("Who helps") }

    public var withdraw: String { words.say("Take it back") }
    public var lookAgain: String { words.say("Look for somebody again") }
    public var withdrawHint: String { words.say("No reason is needed, and nothing is noted.") }
    public var withdrawn: String { words.say("It is taken back.") }
    public var endTitle: String { words.say("End this ask") }
    public var endHow: String { words.say("How did it end?") }
    public var endWhy: String { words.say("Why, in a few words") }
    public var end: String { words.say("End it") }
    public var ended: String { words.say("It is ended.") }
    public var endedHowMissing: String { words.say("Choose how it ended.") }
    public var saved: String {
        words.say("Thank you for asking. We look for somebody and tell you.")
    }
    public var savedForMember: String { words.say("The ask is kept.") }
    public var changed: String { words.say("The change is kept.") }
    public var ringBackKept: String {
        words.say("The promise is kept here. It comes up on that day.")
    }

    public func often(_ repeats: Ask.Repeats) -> String {
        switch repeats {
        case .once: words.say("Just once")
        case .weekly: words.say("Every week")
        case .fortnightly: words.say("Every two weeks")
        case .monthly: words.say("Every month")
        }
    }

    public func outcome(_ outcome: Ask.Outcome) -> String {
        switch outcome {
        case .met: words.say("Somebody here helped")
        case .metElsewhere: words.say("Help came from elsewhere")
        case .withdrawn: words.say("It was taken back")
        case .unmet: words.say("Nobody could be found")
        }
    }

    public func standing(_ standing: Ask.Standing) -> String {
        switch standing {
        case .asked: words.say("waits for a yes")
        case .suggested: words.say("people are being asked")
        case .matched: words.say("somebody said yes")
        case .ended: words.say("over")
        }
    }

    public func answer(_ answer: Candidate.Answer) -> String {
        switch answer {
        case .saidYes: saidYes
        case .notNow: saidNotNow
        case .noAnswer: noAnswer
        case .leftMessage: leftMessage
        }
    }

    public var brought: String { words.say("Asks that came along") }
    public var broughtLead: String {
        words.say(
            "They were open in your old books. Nobody is reminded of them: look at a few each week, and say whether each is still wanted."
        )
    }
    public var broughtEmpty: String {
        words.say("Every ask that came along has been looked at.")
    }
    public func broughtCount(_ count: Int) -> String {
        words.count(
            count, one: "{n} ask came along from your old books, to be looked at",
            other: "{n} asks came along from your old books, to be looked at")
    }
    public func askedThen(_ day: String) -> String {
        words.say("asked on {day}", ["day": day])
    }
    public func cameAlong(_ day: String) -> String {
        words.say("This came along from the old books. It was asked on {day}.", ["day": day])
    }
    public var stillWanted: String { words.say("Still wanted") }
    public var noLongerWanted: String { words.say("No longer wanted") }
    public var renewed: String { words.say("It waits for a yes from today on.") }

    public func waits(_ days: Int) -> String {
        days == 0
            ? words.say("asked today")
            : words.count(days, one: "waits {n} day", other: "waits {n} days")
    }

    public func who(_ name: String, area: String) -> String {
        area.isEmpty ? name : words.say("{name}, {area}", ["name": name, "area": area])
    }

    public func on(_ day: Day) -> String {
        words.say("on {day}", ["day": words.longDay(day)])
    }

    public func step(_ number: Int, of count: Int) -> String {
        words.say(
            "Question {number} of {count}", ["number": String(number), "count": String(count)])
    }

    public func personNumber(_ name: String, _ number: Int) -> String {
        words.say("{name}, number {number}", ["name": name, "number": String(number)])
    }

    public func ringBackOn(_ day: Day) -> String {
        words.say("Ring back on {day}", ["day": words.shortDay(day)])
    }
}

extension Words {
    public var asks: AskWords { AskWords(words: self) }
}
