/// What the tray says, where coordinators' own hours wait for a second person.
public struct TrayWords: Sendable {
    let words: Words

    public var title: String { words.say("Tray") }
    public var lead: String {
        words.say(
            "A coordinator's own hours wait here until a committee member has looked at them.")
    }
    public var empty: String { words.say("The tray is empty.") }
    public var settleByCode: String { words.say("Settle with their code") }
    public var code: String { words.say("Code") }
    public var codeHint: String {
        words.say("Ring a committee member. They read out a code; it works once.")
    }
    public var settleBySlip: String { words.say("Settle with a signed slip") }
    public var signedBy: String { words.say("Who signed") }
    public var sheet: String { words.say("Number of the signed slip") }
    public var settleMyself: String { words.say("Yes, that is right") }
    public var settled: String { words.say("Settled. It stands on both accounts.") }
    public var noCommittee: String {
        words.say("Nobody is a committee member here yet. Give somebody that hat first.")
    }
    public func rulesFrom(_ day: String) -> String {
        words.say("New rules from {day}", ["day": day])
    }
    public var rulesLead: String {
        words.say("None of this holds until a second person has agreed.")
    }
    public func writtenBy(_ name: String) -> String {
        words.say("{name} wrote it down.", ["name": name])
    }
    public func rulesSettled(_ day: String) -> String {
        words.say("Settled. The new rules hold from {day}.", ["day": day])
    }
    public var takeRulesBack: String { words.say("Take this change back") }
    public var rulesTakenBack: String { words.say("Taken back. The rules stay as they are.") }
    public var makeCodes: String { words.say("Make five codes for myself") }
    public var codes: String { words.say("Your codes") }
    public var codesLead: String {
        words.say(
            "Write these down now; they are not shown again. Read one out when you agree to something in the tray."
        )
    }
}

extension Words {
    public var tray: TrayWords { TrayWords(words: self) }
}
