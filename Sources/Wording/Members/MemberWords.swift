import Brokerage
import Essentials
import People

/// What the pages about people say.
public struct MemberWords: Sendable {
    let words: Words

    public var people: String { words.say("People") }
    public var find: String { words.say("Find somebody") }
    public var findHint: String {
        words.say("A name, a number, or the last digits of a telephone. Spelling may be off.")
    }
    public var findButton: String { words.say("Find") }
    public var everybody: String { words.say("Everybody") }
    public var away: String { words.say("No longer with us") }
    public var next: String { words.say("Further down the list") }
    public var first: String { words.say("Back to the beginning") }
    public var pages: String { words.say("More people") }
    public var add: String { words.say("Add a person") }
    public var nobody: String { words.say("Nobody is written down here yet.") }
    public func noneFound(_ typed: String) -> String {
        words.say(
            "We found nobody for \u{201C}{typed}\u{201D}. Try fewer letters, or a number.",
            ["typed": typed])
    }
    public func bringing(_ strength: String) -> String {
        words.say("People who bring: {strength}", ["strength": strength])
    }
    public func number(_ number: Int) -> String {
        words.say("Number {n}", ["n": String(number)])
    }
    public func formerNumbers(_ numbers: [Int]) -> String {
        words.say(
            "Also known as number {n}",
            ["n": numbers.map { String($0) }.joined(separator: ", ")])
    }
    public func since(_ day: String) -> String { words.say("Here since {day}", ["day": day]) }
    public func pausedUntil(_ day: String) -> String {
        words.say("Taking a break until {day}", ["day": day])
    }

    public var joinTitle: String { words.say("Welcome somebody new") }
    public var joinLead: String {
        words.say(
            "Only the name is needed. Leave out whatever you do not know; you can add it any day.")
    }
    public var joinButton: String { words.say("Add this person") }
    public func joined(_ name: String) -> String {
        words.say("{name} is one of us now.", ["name": name])
    }
    public var aboutYou: String { words.say("How are things?") }
    public var aboutYouHint: String {
        words.say(
            "Nobody has to answer. The answers help to see whether we do any good. They are kept apart, and only with a yes."
        )
    }
    public var consent: String { words.say("Keep these answers") }
    public var consentYes: String { words.say("Yes, they said we may keep these answers") }
    public var way: String { words.say("How were they asked?") }
    public var skip: String { words.say("Not answered") }

    public func question(_ question: Baseline.Question) -> String {
        switch question {
        case .satisfied: words.say("How satisfied are you with your life nowadays?")
        case .worthwhile:
            words.say("To what extent do you feel the things you do in your life are worthwhile?")
        case .happy: words.say("How happy did you feel yesterday?")
        case .anxious: words.say("How anxious did you feel yesterday?")
        case .companionship: words.say("How often do you feel that you lack companionship?")
        case .leftOut: words.say("How often do you feel left out?")
        case .isolated: words.say("How often do you feel isolated from others?")
        }
    }

    public func answer(_ value: Int, to question: Baseline.Question) -> String {
        guard question.range.upperBound == 3 else {
            switch value {
            case 0: return words.say("0, not at all")
            case 10: return words.say("10, completely")
            default: return String(value)
            }
        }
        switch value {
        case 1: return words.say("Hardly ever or never")
        case 2: return words.say("Some of the time")
        default: return words.say("Often")
        }
    }

    public func way(_ way: Baseline.Way) -> String {
        switch way {
        case .together: words.say("Sitting together")
        case .telephone: words.say("Over the telephone")
        case .paper: words.say("On paper")
        case .alone: words.say("They filled it in alone")
        }
    }

    public var askingTitle: String { words.say("When somebody notes time") }
    public var askMeEachTime: String { words.say("Ask me each time") }
    public var silenceIsMyYes: String { words.say("My silence may count as yes") }
    public var askThemEachTime: String { words.say("Ask them each time") }
    public var silenceIsTheirYes: String { words.say("Their silence may count as yes") }
    /// Whose own page says so, and how it is now.
    public func asking(me: Bool, eachTime: Bool) -> String {
        if eachTime {
            return me
                ? words.say("We wait for your yes each time. Your silence never counts as one.")
                : askedEachTime
        }
        return me
            ? words.say(
                "Others may note time with you. If you say nothing, some time banks count that as yes after a while."
            )
            : words.say("If they say nothing, the rules may count that as yes after a while.")
    }
    public var askedEachTime: String {
        words.say("We wait for their yes each time. Their silence never counts as one.")
    }
    public var askedEachTimeKept: String { words.say("Kept. Nothing counts without a yes.") }

    public var edit: String { words.say("Change the card") }
    public func editTitle(_ name: String) -> String {
        words.say("{name}\u{2019}s card", ["name": name])
    }
    public var keep: String { words.say("Keep this") }
    public var kept: String { words.say("Kept.") }
    public var reach: String { words.say("How to reach them") }
    public var byLetter: String { words.say("by letter") }
    public var letterOnly: String { words.say("Please write. Do not ring.") }
    public var noTelephone: String { words.say("No telephone is written down.") }
    public var showNumber: String { words.say("Show the number all the same") }
    public var week: String { words.say("Usually free") }
    public var needs: String { words.say("What helps") }
    public var nothingYet: String { words.say("Nothing is written down yet.") }
    public var inTheirWords: String { words.say("In their own words") }
    public var more: String { words.say("More about them") }
    public var statement: String { words.say("See their account") }

    public var standingTitle: String { words.say("Where they stand") }
    public var standing: String { words.say("From today") }
    public var until: String { words.say("Last day of the break") }
    public var untilHint: String { words.say("Leave this empty if nobody knows yet.") }
    public var heir: String { words.say("Number of the person who receives the time that is left") }
    public var heirHint: String {
        words.say("Only needed where your time bank passes it on to somebody named.")
    }
    public var restore: String { words.say("Time from before") }
    public var restoreYes: String {
        words.say("They come back: give them back the time that went elsewhere when they left")
    }
    public var renew: String { words.say("Offers, asks and pairs") }
    public var renewYes: String {
        words.say("They come back: bring back what ended when they left")
    }
    public func standingHint(_ standing: Member.Standing) -> String? {
        switch standing {
        case .paused: words.say("Nothing goes stale. They are not suggested to anybody meanwhile.")
        case .left: words.say("All lists and letters stop at once.")
        case .died: words.say("All lists and letters stop at once, and nobody rings the house.")
        case .inCare:
            words.say(
                "All lists and letters stop at once. Their time goes where your rules say.")
        default: nil
        }
    }

    public var call: String { words.say("On the telephone") }
    public var takeAsk: String { words.say("Take down an ask") }
    public var standsOpen: String { words.say("What stands open") }
    public var nothingOpen: String { words.say("Nothing is under way just now.") }
    public var openAsks: String { words.say("Asks") }
    public func askedOn(_ day: String) -> String { words.say("asked on {day}", ["day": day]) }
    public var nextMeetings: String { words.say("Next meetings") }
    public var noDayYet: String { words.say("no day yet") }
    public var waitsForWord: String { words.say("Noted, and waits for a word") }
    public var openOffers: String { words.say("Offers") }
    public var resting: String { words.say("resting") }
    public var usualPairs: String { words.say("Usual pairs") }
    public var lastExchanges: String { words.say("Last exchanges") }
    public var metNobody: String { words.say("No exchange stands yet.") }
    public var allExchanges: String { words.say("See all exchanges") }
    public var farewellTitle: String { words.say("Who should hear of it") }
    public func farewellLead(_ name: String) -> String {
        words.say(
            "These people had planned something with {name}. Take out whom you would rather ring yourself.",
            ["name": name])
    }
    public var farewellWhom: String { words.say("We tell") }
    public var farewellSubject: String { words.say("First line") }
    public var farewellWords: String { words.say("Your words") }
    public var farewellHint: String {
        words.say("Everybody ticked gets these words. Leave out what happened and where.")
    }
    public var farewellKeep: String { words.say("Keep this and tell them") }
    public var farewellBack: String { words.say("Go back without keeping it") }
    public func farewellTold(_ count: Int) -> String {
        words.count(
            count, one: "Kept. The news goes to {n} person.",
            other: "Kept. The news goes to {n} people.")
    }
    public func farewellWay(_ way: NoticeWay) -> String {
        switch way {
        case .email: words.say("by e-mail")
        case .tell: words.say("when you ring them or see them")
        case .letter: words.say("by a letter to print")
        }
    }
    public func farewellSubject(_ standing: Member.Standing, _ name: String) -> String {
        standing == .died
            ? words.say("Sad news about {name}", ["name": name])
            : words.say("News about {name}", ["name": name])
    }
    /// What partners hear: short, without a cause and without a place.
    public func farewellText(
        _ standing: Member.Standing, _ name: String, face: String, telephone: String
    ) -> String {
        let news =
            standing == .died
            ? words.say(
                "We are very sorry to tell you that {name} has died. What you had planned together will not take place.",
                ["name": name])
            : words.say(
                "{name} is being cared for now. What you had planned together cannot go on for the time being.",
                ["name": name])
        let thanks = words.say("Thank you for the time you shared.")
        guard !face.isEmpty || !telephone.isEmpty else { return "\(news)\n\(thanks)" }
        let talk =
            telephone.isEmpty
            ? words.say("If you would like to talk, {person} is here for you.", ["person": face])
            : words.say(
                "If you would like to talk, ring {person} on {telephone}.",
                ["person": face.isEmpty ? words.say("us") : face, "telephone": telephone])
        return "\(news)\n\(thanks) \(talk)"
    }

    public var notes: String { words.say("Private notes") }
    public var notesLead: String {
        words.say(
            "Only coordinators read these. The person may ask to see them, so write as you would speak with them in the room."
        )
    }
    public var note: String { words.say("Note") }
    public var writeNote: String { words.say("Write this note") }
    public var removeNote: String { words.say("Remove this note") }
    public func noteBy(_ writer: String, _ day: String) -> String {
        writer.isEmpty ? day : words.say("{name}, {day}", ["name": writer, "day": day])
    }

    public var file: String { words.say("Everything we hold about them") }
    public func fileTitle(_ name: String) -> String {
        words.say("Everything we hold about {name}", ["name": name])
    }
    public var print: String { words.say("Print this page") }
    public var asData: String { words.say("Save it as a file for programs") }
    public var account: String { words.say("Account") }
    public var offers: String { words.say("Offers") }
    public var asks: String { words.say("Asks") }
    public var exchanges: String { words.say("Exchanges") }
    public var history: String { words.say("Who did what") }
    public func keptApartFrom(_ count: Int) -> String {
        words.count(
            count, one: "Kept apart from one person. Their name is theirs to know.",
            other: "Kept apart from {n} people. Their names are theirs to know.")
    }

    public var mergeTitle: String { words.say("Two records of one person") }
    public var mergeLead: String {
        words.say(
            "Everything of the other record comes to this one. Both numbers will still find it.")
    }
    public var otherNumber: String { words.say("Number of the other record") }
    public var merge: String { words.say("Join the two records") }
    public var merged: String { words.say("The two records are one now.") }
    public var noSuchNumber: String { words.say("Nobody has this number. Check it, please.") }

    public var eraseTitle: String { words.say("Erase this person") }
    public var eraseLead: String {
        words.say(
            "Every word about them goes for good: card, notes, offers, and the notes of their exchanges. The numbers in the books stay, without a name."
        )
    }
    public var eraseConfirm: String { words.say("Type the person\u{2019}s number to go on") }
    public var erase: String { words.say("Erase for good") }
    public var erased: String { words.say("Everything about this person is gone.") }
    public var eraseMismatch: String { words.say("This is not their number. Nothing was erased.") }
    public var rareThings: String { words.say("Rare things") }

    public var code: String { words.say("Make a sign-in code to read out") }
    /// The code in two halves, as one reads it out.
    public func codeMade(_ code: String) -> String {
        let half = code.count / 2
        return words.say(
            "Read this code out. It works once, for 15 minutes: {code}",
            ["code": "\(code.prefix(half)) \(code.dropFirst(half))"])
    }

    public var link: String { words.say("Make a one-time sign-in link") }
    public func linkTitle(_ name: String) -> String {
        words.say("A way in for {name}", ["name": name])
    }
    public func linkLead(until moment: String) -> String {
        words.say(
            "This link signs them in once. It holds until {moment}. It is shown only now: print this page, or read the letters out.",
            ["moment": moment])
    }
    public var linkAddress: String { words.say("The link") }
    public var linkLetters: String {
        words.say("Or the letters, to type as a code on the sign-in page")
    }
    public var linkBeware: String {
        words.say("Whoever has this link can sign in as this person. Give it to nobody else.")
    }
    public var linkBack: String { words.say("Back to the card") }

    /// The way to somebody's own page.
    public func about(_ name: String) -> String { words.say("About {name}", ["name": name]) }

    public var mine: String { words.say("About me") }
    public var mineLead: String {
        words.say("This is what we hold about you. Change whatever is not right.")
    }
    public var mineOthers: String {
        words.say(
            "Other members see your first name, your area and what you bring. They see your number only when you both say yes."
        )
    }
    public var mineAsk: String {
        words.say("To change your name, age or area, speak with the coordinator.")
    }
    public var changeMine: String { words.say("Change what is mine") }
    public var neighbourNumber: String { words.say("Telephone") }
    public func agreement(_ agreement: ContactAgreement, _ name: String) -> String {
        switch agreement {
        case .none:
            words.say("Your numbers are not shown to each other. Both of you must say yes.")
        case .mine: words.say("You said yes. {name} has not said yet.", ["name": name])
        case .theirs: words.say("{name} would like to share numbers.", ["name": name])
        case .both: words.say("You both said yes to sharing numbers.")
        }
    }
    public var share: String { words.say("Share my number") }
    public var shareNoLonger: String { words.say("Hide my number again") }
}

extension Words {
    public var members: MemberWords { MemberWords(words: self) }
}
