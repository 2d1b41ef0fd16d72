import Brokerage
import Essentials
import Ledger

/// What statements say, on the screen and in the letter.
public struct StatementWords: Sendable {
    let words: Words

    public var own: String { words.say("Your statement") }
    public func of(_ name: String) -> String {
        words.say("Statement of {name}", ["name": name])
    }
    public func lead(_ day: Day) -> String {
        words.say("As it stands on {day}.", ["day": words.longDay(day)])
    }
    public var print: String { words.say("Print this page") }
    public var letter: String { words.say("Open as a letter") }
    public var largeLetter: String { words.say("Open as a letter in large print") }
    public var given: String { words.say("Time given") }
    public var received: String { words.say("Time received") }
    public var day: String { words.say("Day") }
    public var what: String { words.say("What") }
    public var gave: String { words.say("Given") }
    public var got: String { words.say("Received") }
    public var standsAt: String { words.say("Stands at") }
    public var lines: String { words.say("Line by line, newest first") }
    public var nothing: String { words.say("Nothing is noted yet.") }
    public var older: String { words.say("Older lines") }
    public var more: String { words.say("More lines") }
    public var takenBack: String { words.say("taken back") }
    public var putRight: String { words.say("Put right") }
    public var open: String { words.say("Open") }
    public var creditedToYou: String { words.say("Credited to you over all") }
    public var credited: String { words.say("Credited over all") }
    /// Where another person's balance stands, as a sentence that shames nobody.
    public func balance(_ steps: Int64, of name: String) -> String {
        if steps == 0 { return words.say("Giving and receiving are even just now.") }
        let named: KeyValuePairs = ["amount": words.amount(steps), "name": name]
        return steps > 0
            ? words.say("{amount} that others would like to give back to {name}", named)
            : words.say("Others have given {name} {amount} first.", named)
    }
    public var countedOnly: String {
        words.say("Time is counted here, so that everybody can see what it came to.")
    }
    public func hidden(_ name: String) -> String {
        words.say("{name} keeps to themself where their account stands.", ["name": name])
    }
    public var isShown: String { words.say("Volunteers who note time see what it stands at.") }
    public var isHidden: String {
        words.say("Only the member and the coordinator see what it stands at.")
    }
    public var hide: String { words.say("Keep it to the member and the coordinator") }
    public var show: String { words.say("Let volunteers see it again") }
    public var nowHidden: String { words.say("Kept. Volunteers no longer see what it stands at.") }
    public var nowShown: String { words.say("Kept. Volunteers see what it stands at again.") }
    public func receivedCaption(_ received: Minutes) -> String {
        words.say(
            "that you have given so far; you received {length}",
            ["length": words.length(received)])
    }
    public var passedOn: String { words.say("Passed on to others over all") }
    public func changed(_ day: Day) -> String {
        words.say("changed on {day}", ["day": words.shortDay(day)])
    }

    /// A line in words: whom somebody helped, who helped them, or what else it was.
    public func line(_ line: StatementLine) -> String {
        let names = words.exchanges.names(line.others)
        let what = line.exchange == nil ? heading(of: line, names) : helped(line, names)
        return line.content.isEmpty ? what : "\(what): \(line.content)"
    }

    private func helped(_ line: StatementLine, _ names: String) -> String {
        if line.gave > .zero { return words.say("Helped {names}", ["names": names]) }
        if line.received > .zero { return words.say("Helped by {names}", ["names": names]) }
        return words.say("With {names}", ["names": names])
    }

    private func heading(of line: StatementLine, _ names: String) -> String {
        if line.about == .welcome { return words.say("Welcome gift") }
        if line.about == .recognition { return words.say("Thanks for earlier help") }
        return switch line.kind {
        case .gift, .giftWithPromise:
            line.change < 0
                ? words.say("A gift to {names}", ["names": names])
                : words.say("A gift from {names}", ["names": names])
        case .donationToPot:
            line.pot.map { words.say("Given to: {pot}", ["pot": $0]) }
                ?? words.say("Given to the pot")
        case .grantFromPot:
            line.pot.map { words.say("From: {pot}", ["pot": $0]) } ?? words.say("From the pot")
        case .holdSettled:
            line.change < 0
                ? words.say("Set aside, and passed on to {names}", ["names": names])
                : words.say("From time that {names} set aside", ["names": names])
        case .openingBalance: words.say("Brought over from before")
        case .importedExchange: words.say("From the earlier books: {names}", ["names": names])
        case .leaversBalance: words.say("Left by somebody who went")
        case .correction: words.say("Put right")
        case .merge: words.say("Two records brought together")
        case .attendance: words.say("Came along")
        case .shift: words.say("A shift")
        case .expiry: words.say("Not used for long, so passed into the pot")
        case .issue: words.say("Credited by the time bank")
        default: names
        }
    }

    /// Where an account stands, short enough for a column.
    public func standing(_ steps: Int64) -> String {
        if steps == 0 { return words.say("even") }
        let amount = words.amount(steps)
        return steps > 0
            ? words.say("{amount} to receive", ["amount": amount])
            : words.say("{amount} to give", ["amount": amount])
    }

    public func youHelped(_ names: [String]) -> String {
        words.say("You helped {names}.", ["names": words.exchanges.names(names)])
    }
    public func helpedYou(_ names: [String]) -> String {
        words.say("{names} helped you.", ["names": words.exchanges.names(names)])
    }
    public func dear(_ name: String) -> String { words.say("Dear {name},", ["name": name]) }
    public var letterThanks: String {
        words.say("Thank you for being part of it. If anything looks wrong, ring us.")
    }
    public var stripTitle: String {
        words.say("Tear this off and bring it, post it, or read it out to us.")
    }
    public var could: String { words.say("I could") }
    public var wouldLike: String { words.say("I would like") }
    public func code(_ code: String) -> String {
        words.say("Code of this strip: {code}", ["code": code])
    }
    public var pageNumber: String { words.say("Page {page} of {pages}") }
    public var strips: String { words.say("A strip came back") }
    public var stripsLead: String {
        words.say("Type the code on the strip, and you see whose it is.")
    }
    public var stripCode: String { words.say("Code of the strip") }
    public var stripHint: String { words.say("A number and two letters, like 12-KF.") }
    public var find: String { words.say("Find the person") }
    public func stripOf(_ name: String) -> String {
        words.say("This strip is {name}'s", ["name": name])
    }
    public var writeOffer: String { words.say("Write down what they could do") }
    public var writeAsk: String { words.say("Write down what they would like") }
}

extension Words {
    public var statements: StatementWords { StatementWords(words: self) }
}
