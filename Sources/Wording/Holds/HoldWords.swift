import Brokerage
import Essentials

/// What the pages about time set aside say.
public struct HoldWords: Sendable {
    let words: Words

    public var title: String { words.say("Time set aside") }
    public var lead: String {
        words.say("Time kept free for something agreed. Nobody can spend it twice.")
    }
    public var nothing: String { words.say("Nothing is set aside just now.") }
    public var setAside: String { words.say("Set time aside") }
    public var setAsideLead: String {
        words.say("It stays on the account until it is passed on, given back, or its day is over.")
    }
    public var whose: String { words.say("Whose time is it?") }
    public var somebody: String { words.say("A member's") }
    public var pot: String { words.say("The pot's") }
    public var potName: String { words.say("The pot") }
    public var member: String { words.say("Which member") }
    public var memberHint: String {
        words.say("Their member number, or part of their name. Leave it empty for the pot.")
    }
    public var howMuch: String { words.say("How much") }
    public var purpose: String { words.say("What is it for?") }
    public var purposeHint: String { words.say("Like a place on the theatre trip.") }
    public var until: String { words.say("Until which day?") }
    public var untilHint: String {
        words.say("It is kept to the end of that day, and is free again after it.")
    }
    public var chooseWhose: String { words.say("Choose whose time it is.") }
    public var chooseDay: String { words.say("Choose the day.") }
    public var done: String { words.say("Set aside.") }

    public func name(_ hold: SetAside) -> String { hold.owner == nil ? potName : hold.name }

    /// "2 hours until 5 December 2026: a place on the theatre trip".
    public func line(_ hold: SetAside) -> String {
        let named: KeyValuePairs = [
            "amount": words.amount(hold.left.count), "day": words.shortDay(hold.until),
        ]
        let kept = words.say("{amount} until {day}", named)
        return hold.purpose.isEmpty ? kept : "\(kept): \(hold.purpose)"
    }

    public func heading(_ hold: SetAside) -> String {
        let amount = words.amount(hold.amount.count)
        guard hold.owner != nil else {
            return words.say("{amount} from the pot set aside", ["amount": amount])
        }
        return words.say(
            "{amount} of {name} set aside", ["amount": amount, "name": hold.name])
    }
    public var amount: String { words.say("Set aside") }
    public var left: String { words.say("Still set aside") }
    public var keptUntil: String { words.say("Kept until") }
    public func over(_ standing: SetAside.Standing) -> String? {
        switch standing {
        case .kept: nil
        case .over: words.say("It was passed on or given back.")
        case .lapsed: words.say("Its day is over, so the time is free again.")
        }
    }

    public var passOn: String { words.say("Pass it on") }
    public var passOnHint: String {
        words.say("If you pass on a part, the rest stays set aside.")
    }
    public var toWhom: String { words.say("Who gets it?") }
    public var receiver: String { words.say("A member") }
    public var intoPot: String { words.say("The pot, for whoever needs it") }
    public func passedOn(_ left: Minutes) -> String {
        left == .zero
            ? words.say("Passed on. None of it is set aside any more.")
            : words.say(
                "Passed on. {amount} stay set aside.", ["amount": words.amount(left.count)])
    }
    public var giveBack: String { words.say("Give it back") }
    public func giveBackLead(_ hold: SetAside) -> String {
        words.say(
            "If it is not needed after all: {amount} are then free again.",
            ["amount": words.amount(hold.left.count)])
    }
    public var givenBack: String { words.say("Given back. The time is free again.") }

    /// What is neither spent nor set aside, as a sentence.
    public func free(_ steps: Int64) -> String {
        steps < 0
            ? words.say(
                "That is {amount} more than stands on the account.",
                ["amount": words.amount(-steps)])
            : words.say("Free to use: {amount}.", ["amount": words.amount(steps)])
    }
    public func ofIt(_ minutes: Minutes) -> String {
        words.say("Set aside of it: {amount}.", ["amount": words.amount(minutes.count)])
    }
    public var later: String { words.say("Later ones") }
}

extension Words {
    public var holds: HoldWords { HoldWords(words: self) }
}
