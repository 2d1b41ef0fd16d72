import Brokerage
import Essentials
import Ledger

/// What the pages about help that was given say.
public struct ExchangeWords: Sendable {
    let words: Words

    public var list: String { words.say("Exchanges") }
    public var listLead: String { words.say("Help that was given, agreed or asked about.") }
    public var nothing: String { words.say("There is nothing here just now.") }
    public var older: String { words.say("Older ones") }
    public var more: String { words.say("More exchanges") }
    public var whose: String { words.say("Look for a person's exchanges") }
    public var whoseHint: String { words.say("A member number or a piece of the name.") }
    public var look: String { words.say("Look") }
    public func ofPerson(_ name: String) -> String {
        words.say("Exchanges of {name}", ["name": name])
    }
    public var ofEverybody: String { words.say("Show everybody's") }
    public var whichOne: String { words.say("Several people fit. Choose the one you mean.") }
    public var noteOne: String { words.say("Note an exchange") }
    public var noteLead: String {
        words.say("Somebody told you about help that was given. It goes on both accounts at once.")
    }
    public var tabAll: String { words.say("All") }
    public var tabWaiting: String { words.say("Waiting") }
    public var tabQuestion: String { words.say("With a question") }
    public var tabUpcoming: String { words.say("Coming up") }
    public var tabStands: String { words.say("On the accounts") }
    public var givers: String { words.say("Who helped") }
    public var receivers: String { words.say("Who was helped") }
    public var giversFor: String { words.say("On whose account it is credited") }
    public var receiversFor: String { words.say("From whose account it comes") }
    public var ownAccount: String { words.say("Their own") }
    public var myOwnAccount: String { words.say("My own") }
    public var onWhoseAccount: String { words.say("On whose account?") }
    public func actedFor(_ name: String, _ joint: String) -> String {
        words.say("{name} for {joint}", ["name": name, "joint": joint])
    }
    public var peopleHint: String {
        words.say("Number or part of the name. Put a comma between several people.")
    }
    public var length: String { words.say("How long") }
    public var lengthHint: String {
        words.say("Like 1h30, 90 or 1.5. Leave it out if you do not know yet.")
    }
    public var lengthNeededHint: String { words.say("Like 1h30, 90 or 1.5.") }
    public var travel: String { words.say("The way there and back") }
    public var travelHint: String { words.say("Of each who helped, like 20 min or 1h.") }
    public var credited: String { words.say("Credited") }
    public var day: String { words.say("When") }
    public var content: String { words.say("What for") }
    public var contentHint: String { words.say("A few words, like shopping or a walk.") }
    public var onWhoseWord: String { words.say("How you heard") }
    public var sheet: String { words.say("Number of the paper slip") }
    public var reason: String { words.say("Why you note it anyway") }
    public var reasonHint: String {
        words.say("This goes further than the account usually may. Look at it first, then say why.")
    }
    public var note: String { words.say("Note it") }
    public var check: String { words.say("See what it would do") }
    public var save: String { words.say("Save it") }
    public var noted: String { words.say("Noted. It stands on both accounts.") }
    public var notedWaiting: String {
        words.say("Noted. We ask the other side, then it goes on both accounts.")
    }
    public var notedTray: String {
        words.say("Noted. These are your own hours, so they wait in the tray for a second person.")
    }
    public var notedForCoordinator: String {
        words.say("Noted. A coordinator has to look at this line, then it goes on both accounts.")
    }
    public func coordinatorLooks(_ count: Int) -> String {
        words.count(
            count, one: "A coordinator has to look at one line.",
            other: "A coordinator has to look at {n} lines.")
    }
    public func keptApart(since day: Day) -> String {
        words.say("These two have been kept apart since {day}.", ["day": words.shortDay(day)])
    }
    public var someKeptApart: String { words.say("Some of these people are kept apart.") }
    public var allTheSame: String { words.say("It happened. Note it all the same.") }
    public var notedOpen: String { words.say("Noted. Tell us the length when you know it.") }
    public var confirmed: String { words.say("Thank you. It stands on both accounts.") }
    public var questioned: String { words.say("Thank you. The coordinator will look at it.") }
    public var settled: String { words.say("Settled. It stands as it is.") }
    public var corrected: String { words.say("Put right. The statement shows one corrected line.") }
    public var takenBack: String { words.say("Taken back. Nothing is held against anybody.") }
    public var thanked: String { words.say("Your thanks are on their way.") }
    public var passedOn: String { words.say("Good to know you heard it.") }

    public var sayYes: String { words.say("Yes, that is right") }
    public var sayYesFor: String { words.say("Note their yes") }
    public var somethingWrong: String { words.say("Something is not right") }
    public var question: String { words.say("What is not right?") }
    public var ask: String { words.say("Ask for another look") }
    public var letStand: String { words.say("Let it stand") }
    public var putRight: String { words.say("Put right") }
    public var putRightLead: String {
        words.say("Change what is not right. The first note is turned round and a right one made.")
    }
    public var why: String { words.say("What was wrong") }
    public var takeBack: String { words.say("Take it back") }
    public var setLength: String { words.say("Note the time") }
    public var sayThanks: String { words.say("Say thank you") }
    public var thanksWords: String { words.say("Your words") }
    public var thanksFrom: String { words.say("Who says it") }
    public var history: String { words.say("What was done, and by whom") }
    public var postings: String { words.say("What was put on the accounts") }
    public var waitsInTray: String { words.say("It waits in the tray for a second person.") }
    public var waitsForYes: String { words.say("It waits for the other side to say yes.") }
    public var openQuestion: String { words.say("Somebody asks for another look") }
    public var changedOn: String { words.say("Changed on") }
    public var someHelp: String { words.say("Some help") }
    public var who: String { words.say("Who") }
    public var status: String { words.say("How it stands") }
    public var console: String { words.say("the server") }
    public func changedBy(_ who: String, _ day: String, _ time: String) -> String {
        words.say(
            "{who} changed it on {day} at {time}.", ["who": who, "day": day, "time": time])
    }
    public var saysNow: String { words.say("It says now:") }
    public var onceThere: String { words.say("When it is posted") }
    public var wouldStandAt: String { words.say("This would then stand on the accounts:") }
    public var wouldBeNoted: String { words.say("This can be noted as it stands.") }
    public var talkItOver: String { words.say("Worth a chat") }
    public var chooseOne: String { words.say("Several people fit. Which one do you mean?") }
    public var nobodyFits: String {
        words.say("Nobody fits. Write the member number or part of the name.")
    }

    public func several(_ names: String) -> String {
        words.say("Several people fit: {names}. Write the number.", ["names": names])
    }
    public func helped(_ givers: String, _ receivers: String) -> String {
        words.say("{givers} helped {receivers}", ["givers": givers, "receivers": receivers])
    }
    public func willHelp(_ givers: String, _ receivers: String) -> String {
        words.say("{givers} will help {receivers}", ["givers": givers, "receivers": receivers])
    }
    public func saysThanks(_ name: String) -> String {
        words.say("{name} says thank you", ["name": name])
    }
    public func stands(_ name: String, _ balance: String) -> String {
        words.say("{name}: {balance}", ["name": name, "balance": balance])
    }
    public func by(_ name: String, _ hat: String) -> String {
        words.say("{name}, as {hat}", ["name": name, "hat": hat])
    }
    public func forSomebody(_ name: String) -> String {
        words.say("for {name}", ["name": name])
    }

    /// Whose word it was that settled something.
    public func wordOf(_ name: String) -> String {
        words.say("on the word of {name}", ["name": name])
    }

    /// Where an exchange is, in a word or two.
    public func standing(_ standing: Exchange.Standing) -> String {
        switch standing {
        case .suggested: words.say("suggested")
        case .matched: words.say("agreed")
        case .met: words.say("met, time still to note")
        case .noted: words.say("noted, waits for a yes")
        case .confirmed: words.say("on the accounts")
        case .questioned: words.say("has a question")
        case .settled: words.say("settled")
        case .withdrawn: words.say("taken back")
        }
    }

    /// What was done, as a sentence of the history.
    public func verb(_ verb: String) -> String {
        switch verb {
        case "exchange.note": words.say("noted it")
        case "exchange.confirm": words.say("said yes")
        case "exchange.confirm-quietly": words.say("counted silence as yes")
        case "exchange.stopped-quietly": words.say("could not put it on the accounts")
        case "exchange.question": words.say("asked for another look")
        case "exchange.settle": words.say("let it stand")
        case "exchange.put-right": words.say("put it right")
        case "exchange.withdraw": words.say("took it back")
        case "exchange.thank": words.say("said thank you")
        case "exchange.pass-on-thanks": words.say("passed the thanks on")
        case "tray.settle": words.say("settled it from the tray")
        case "tray.vouch": words.say("wrote down the second person's word")
        case "ask.match": words.say("brought them together")
        default: verb
        }
    }

    public func word(_ word: Word) -> String {
        switch word {
        case .ownHand: words.say("by their own hand")
        case .memberPresent: words.say("told in person")
        case .phone: words.say("by telephone")
        case .paper: words.say("on paper")
        case .sms: words.say("by text message")
        case .kiosk: words.say("at the door")
        case .api: words.say("by another program")
        case .importedFile: words.say("from an earlier book")
        case .supporter: words.say("by somebody who supports them")
        case .committeeCode: words.say("by a committee member's code")
        }
    }

    /// "Jade and Amir", "Jade, Amir and Lily".
    public func names(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return words.say(
            "{some} and {last}",
            ["some": names.dropLast().joined(separator: ", "), "last": last])
    }
    public var whoseQuestion: String { words.say("Whose question is it?") }
    public var ownQuestion: String { words.say("My own") }
}

extension Words {
    public var exchanges: ExchangeWords { ExchangeWords(words: self) }
}
