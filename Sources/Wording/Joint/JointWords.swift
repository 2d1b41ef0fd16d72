import People

/// What the pages about households and organisations say.
public struct JointWords: Sendable {
    let words: Words

    public var statement: String { words.say("What was given and received for it") }
    public var day: String { words.say("Day") }
    public var who: String { words.say("Who") }
    public var what: String { words.say("What") }
    public var gave: String { words.say("Given") }
    public var received: String { words.say("Received") }
    public var title: String { words.say("Households and organisations") }
    public var lead: String {
        words.say("Several people can share one account. Each of them is named.")
    }
    public var none: String { words.say("None yet.") }
    public var add: String { words.say("Add a household or organisation") }
    public var addButton: String { words.say("Add it") }
    public var kind: String { words.say("What is it?") }
    public var name: String { words.say("Name") }
    public var telephone: String { words.say("Telephone") }
    public var email: String { words.say("E-mail") }
    public var address: String { words.say("Postal address") }
    public var people: String { words.say("Its people") }
    public var number: String { words.say("Number of the person") }
    public var role: String { words.say("What they are there") }
    public var mayAct: String { words.say("The account") }
    public var mayActYes: String { words.say("May note and give time from the shared account") }
    public var put: String { words.say("Put this person in") }
    public var take: String { words.say("Take this person out") }
    public var kept: String { words.say("Kept.") }

    public func kind(_ kind: JointParty.Kind) -> String {
        switch kind {
        case .household: words.say("A household")
        case .organisation: words.say("An organisation")
        }
    }
    public func plural(_ kind: JointParty.Kind) -> String {
        switch kind {
        case .household: words.say("Households")
        case .organisation: words.say("Organisations")
        }
    }
    public func account(_ amount: String) -> String {
        words.say("On the shared account: {amount}", ["amount": amount])
    }
}

extension Words {
    public var joint: JointWords { JointWords(words: self) }
}
