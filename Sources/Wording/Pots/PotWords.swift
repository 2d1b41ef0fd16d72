/// What the pages about pots of time say.
public struct PotWords: Sendable {
    let words: Words

    public var title: String { words.say("Pots of time") }
    public var lead: String {
        words.say("Time that belongs to everybody, or to a purpose, until somebody needs it.")
    }
    public var community: String { words.say("The community pot") }
    public var communityPurpose: String { words.say("For whoever needs it.") }
    public func from(_ sponsor: String) -> String {
        words.say("From {sponsor}", ["sponsor": sponsor])
    }
    /// Its name with the organisation behind it.
    public func named(_ name: String, from sponsor: String) -> String {
        sponsor.isEmpty
            ? name : words.say("{pot}, from {sponsor}", ["pot": name, "sponsor": sponsor])
    }
    public func holding(_ name: String, _ amount: String) -> String {
        words.say("{pot}: {amount} in it", ["pot": name, "amount": amount])
    }
    public var standsIn: String { words.say("In it now") }
    /// The community pot may give before anything is in it.
    public func below(_ amount: String) -> String {
        words.say("{amount} more went out than came in", ["amount": amount])
    }
    public var cameIn: String { words.say("Came in") }
    public var wentOut: String { words.say("Went out") }
    public var giveInto: String { words.say("Give time into it") }
    public var giveFrom: String { words.say("Give from it") }
    public var look: String { words.say("What came in and went out") }
    public var lookAt: String { words.say("All pots of time") }
    public var closed: String { words.say("Closed") }
    public var add: String { words.say("Open another pot") }
    public var addLead: String {
        words.say("For a purpose, or for an organisation that wants its time to do good.")
    }
    public var open: String { words.say("Open the pot") }
    public var name: String { words.say("Name of the pot") }
    public var nameHint: String { words.say("For instance Library pot.") }
    public var sponsor: String { words.say("Which organisation stands behind it") }
    public var noSponsor: String { words.say("None") }
    public var purpose: String { words.say("What it is for") }
    public var change: String { words.say("Change") }
    public var keep: String { words.say("Keep it") }
    public var kept: String { words.say("Kept.") }
    public var opened: String { words.say("The pot is open. Time can be given into it now.") }
    public var close: String { words.say("Close this pot") }
    public var reopen: String { words.say("Open it again") }
    public var didClose: String { words.say("Closed. What went through it can still be read.") }
    public var nothing: String { words.say("Nothing came in or went out yet.") }
    public var lines: String { words.say("What came in and went out, newest first") }
    public var day: String { words.say("Day") }
    public var what: String { words.say("What") }
    public var takenBack: String { words.say("taken back") }
    public var takeBack: String { words.say("Take it back") }
    public var whyTakenBack: String { words.say("Why is it taken back?") }
    public var tookBack: String { words.say("Taken back. It stands on both accounts.") }
    public var older: String { words.say("Older") }
    public var more: String { words.say("More lines") }

    /// What a line is: who gave or was given something, or what else moved the pot.
    public func line(kind: String, isIn: Bool, _ names: [String], _ content: String) -> String {
        let who = words.exchanges.names(names)
        let what =
            switch kind {
            case "reversal": words.say("Taken back: {names}", ["names": who])
            case "opening-balance": words.say("Brought over from before")
            case "expiry": words.say("Not used for long by {names}", ["names": who])
            case "leavers-balance": words.say("Left by {names}", ["names": who])
            default:
                isIn
                    ? words.say("From {names}", ["names": who])
                    : words.say("To {names}", ["names": who])
            }
        return content.isEmpty ? what : "\(what): \(content)"
    }
}

extension Words {
    public var pots: PotWords { PotWords(words: self) }
}
