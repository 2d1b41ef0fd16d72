/// What the pages for giving time away say.
public struct GiftWords: Sendable {
    let words: Words

    public var title: String { words.say("Give time") }
    public var lead: String {
        words.say("Pass on time that others would like to give back to you.")
    }
    public var grantTitle: String { words.say("Give time from the pot") }
    public var fromWhichPot: String { words.say("From which pot") }
    public var forPot: String {
        words.say("Their member number, or part of their name. Leave it empty for a pot.")
    }
    public var chooseWay: String { words.say("Choose a member or a pot.") }
    public var whoseAccount: String { words.say("From whose account it comes") }
    public var whoseAccountHint: String {
        words.say("A household or organisation gives only through somebody who acts for it.")
    }
    public var personsOwn: String { words.say("The person's own") }
    public var grantLead: String {
        words.say("Time that members put into the pot, for somebody who can use it.")
    }
    public var toWhom: String { words.say("Who is it for?") }
    public var somebody: String { words.say("A member") }
    public var pot: String { words.say("The pot, for whoever needs it") }
    public var member: String { words.say("Which member") }
    public var memberHint: String {
        words.say("Their member number, or part of their name. Leave it empty for the pot.")
    }
    public var howMuch: String { words.say("How much") }
    public var message: String { words.say("A few words to go with it") }
    public var give: String { words.say("Give it") }
    public var done: String { words.say("Given. That is kind of you.") }
    public var granted: String { words.say("Given from the pot.") }
    public func youHave(_ amount: String) -> String {
        words.say("You could give up to {amount}.", ["amount": amount])
    }
    public func potHas(_ amount: String) -> String {
        words.say("There is {amount} in the pot.", ["amount": amount])
    }
    public var potsEmpty: String {
        words.say("There is nothing to give out just now. It comes when somebody gives time in.")
    }
    public var fromPot: String { words.say("Give from the pot") }
    public var nothingToGive: String {
        words.say("There is no time to pass on just now. It comes with the next hour you give.")
    }
    public var whoseTime: String { words.say("Whose time is it?") }
    public var whoseTimeHint: String {
        words.say("Write the name or number of somebody who asked you to. Empty means your own.")
    }
    public var wordHint: String { words.say("Only for somebody else's time.") }
    public var doneFor: String { words.say("Given on, at their word. It stands on both accounts.") }
    public var youHaveNone: String {
        words.say("There is no time of your own to pass on just now.")
    }
}

extension Words {
    public var gifts: GiftWords { GiftWords(words: self) }
}
