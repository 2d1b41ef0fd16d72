import Brokerage
import Essentials

/// What the page for whoever stands in says.
public struct CoverWords: Sendable {
    let words: Words

    public var title: String { words.say("Friday page") }
    public var way: String { words.say("Friday page") }
    public var lead: String {
        words.say(
            "All that somebody needs who stands in for you. Print it and leave it on the desk.")
    }
    public var house: String { words.say("Keys and how things work here") }
    public var houseHint: String {
        words.say(
            "Where the keys are, the alarm, who opens the hall, whom to ring if things go wrong.")
    }
    public var nothingWritten: String { words.say("Nothing is written here yet.") }
    public var change: String { words.say("Change these words") }
    public var keep: String { words.say("Keep these words") }
    public var kept: String { words.say("Kept.") }
    public var lookIns: String { words.say("Who to look in on") }
    public var lookInsNote: String { words.say("a call or a knock does good") }
    public var noLookIns: String {
        words.say("Nobody just now. Open a person's page to put them here.")
    }
    public func reason(_ reason: LookIn.Reason) -> String {
        switch reason {
        case .alone: words.say("On their own")
        case .ill: words.say("Was ill not long ago")
        case .condition: words.say("A condition or access need to know about")
        case .loss: words.say("Lost somebody")
        }
    }
    public func until(_ day: String) -> String { words.say("Until {day}", ["day": day]) }
    public var letterOnly: String { words.say("Write a letter, do not ring") }
    public func otherwise(_ who: String) -> String {
        words.say("If you are worried: {who}", ["who": who])
    }
    public func lookInTitle(_ name: String) -> String {
        words.say("Look in on {name}", ["name": name])
    }
    public var lookInLead: String {
        words.say("Whoever stands in for you reads this on the Friday page. Ask the person first.")
    }
    public var lookInWhy: String { words.say("Why") }
    public var lookInWords: String { words.say("What should they know?") }
    public var lookInWordsHint: String {
        words.say("For instance: rings back slowly, let it ring ten times.")
    }
    public var lookInUntil: String { words.say("Until which day?") }
    public var lookInUntilHint: String { words.say("Leave it out if you do not know.") }
    public var keepLookIn: String { words.say("Put them on the Friday page") }
    public var endLookIn: String { words.say("Take them off the Friday page") }
    public var meetings: String { words.say("Who meets in the next seven days") }
    public var ringBacks: String { words.say("Calls that we promised") }
    public var calls: String { words.say("Whom to ring first") }
    public var waiting: String { words.say("Who waits for an answer") }
    public var none: String { words.say("Nobody.") }
    public var pack: String { words.say("Print the whole bank on paper") }
    public var packHint: String {
        words.say(
            "For the day the computer does not start: people, telephones, balances, offers, asks and blank slips."
        )
    }
}

/// What the bank on paper says.
public struct PackWords: Sendable {
    let words: Words

    public func title(_ community: String, _ day: String) -> String {
        words.say("{community} on paper, {day}", ["community": community, "day": day])
    }
    public var care: String {
        words.say(
            "Names and telephones of real people. Keep it locked away, and shred the last one.")
    }
    public var members: String { words.say("People") }
    public var number: String { words.say("No.") }
    public var name: String { words.say("Name") }
    public var telephone: String { words.say("Telephone") }
    public var area: String { words.say("Where") }
    public var balance: String { words.say("Time") }
    public var offers: String { words.say("What people offer") }
    public var asks: String { words.say("What people ask for") }
    public var what: String { words.say("What") }
    public var slips: String { words.say("Slips to fill in") }
    public var slipsHint: String {
        words.say("One line for each time somebody helped. Type them in when the computer is back.")
    }
    public var slipNumber: String { words.say("Line") }
    public var giver: String { words.say("Who helped") }
    public var receiver: String { words.say("Who was helped") }
    public var day: String { words.say("Day") }
    public var length: String { words.say("How long") }
    public func below(_ amount: String) -> String {
        words.say("{amount} below nought", ["amount": amount])
    }
    public var page: String { words.say("Page {page} of {pages}") }
}

/// What the weekly page says, the same on a screen, in a letter and read out.
public struct DigestWords: Sendable {
    let words: Words

    public var title: String { words.say("This week") }
    public var way: String { words.say("This week") }
    public func subject(_ community: String) -> String {
        words.say("This week at {community}", ["community": community])
    }
    public func lead(_ first: String, _ last: String) -> String {
        words.say(
            "From {first} to {last}. Read it out to whoever has no screen.",
            ["first": first, "last": last])
    }
    public var asks: String { words.say("Could you help?") }
    public var offers: String { words.say("New on offer") }
    public var nothing: String { words.say("Nothing new this week.") }
    public func line(_ line: DigestLine) -> String {
        let who = line.firstName.isEmpty ? words.say("Somebody") : line.firstName
        return line.area.isEmpty
            ? words.say("{name}: {content}", ["name": who, "content": line.content])
            : words.say(
                "{name}, {area}: {content}",
                ["name": who, "area": line.area, "content": line.content])
    }
    public func ring(_ person: String, _ telephone: String) -> String {
        words.say(
            "Ring {person} on {telephone}.", ["person": person, "telephone": telephone])
    }

    /// The whole page as plain text, for e-mail.
    public func text(_ digest: WeeklyDigest, person: String, telephone: String) -> String {
        var parts: [String] = []
        if !digest.asks.isEmpty {
            parts.append(([asks] + digest.asks.map { "- \(line($0))" }).joined(separator: "\n"))
        }
        if !digest.offers.isEmpty {
            parts.append(([offers] + digest.offers.map { "- \(line($0))" }).joined(separator: "\n"))
        }
        if !telephone.isEmpty { parts.append(ring(person, telephone)) }
        return parts.joined(separator: "\n\n")
    }
}

extension Words {
    public var cover: CoverWords { CoverWords(words: self) }
    public var pack: PackWords { PackWords(words: self) }
    public var digest: DigestWords { DigestWords(words: self) }
}
