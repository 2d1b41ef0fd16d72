import Brokerage
import Essentials
import People

/// Reasons for a name, what is missing to be sure, and what to say when there is no name.
public struct SuggestionWords: Sendable {
    let words: Words

    public var title: String { words.say("Who might help") }
    public var note: String { words.say("You decide whom to ask.") }
    public var nobody: String { words.say("Nobody yet") }
    public var missing: String { words.say("To make sure:") }
    public var leftOut: String { words.say("Who was left out, and why") }
    public var nextSteps: String { words.say("What you can do") }
    public var widen: String { words.say("Look through all offers for other words.") }
    public var changeDay: String { words.say("Ask if another day would do as well.") }
    public var nearby: String { words.say("Ask somebody who knows many people.") }

    /// What to say on the telephone when nobody fits.
    public func tellAsker(_ name: String) -> String {
        name.isEmpty
            ? words.say(
                "Say: We have nobody for this just now. I go on looking, and I ring you either way."
            )
            : words.say(
                "Say to {name}: We have nobody for this just now. I go on looking, and I ring you either way.",
                ["name": name])
    }

    public func reason(_ reason: Suggestion.Reason, receiver: String) -> String {
        let receiver = receiver.isEmpty ? words.say("the person who asks") : receiver
        switch reason {
        case .saidYes: return words.say("said yes")
        case .offers(let offer):
            return words.say("offers \u{2018}{offer}\u{2019}", ["offer": offer])
        case .strength(let strength):
            return words.say("likes or knows \u{2018}{thing}\u{2019}", ["thing": strength])
        case .helpedBefore(let times):
            return words.count(
                times, one: "has helped {name} once before",
                other: "has helped {name} {n} times before",
                ["name": receiver])
        case .sameArea(let area):
            return words.say("lives in the same area, {area}", ["area": area])
        case .isFree(let weekday):
            return words.say("is usually free on {weekday}", ["weekday": words.weekday(weekday)])
        case .offersThen(let times):
            return words.say("offers it {when}", ["when": words.offers.regularly(times)])
        case .neverAsked: return words.say("has never been asked")
        case .notAskedSince(let day):
            return words.say(
                "has not been asked since {month}",
                ["month": "\(words.month(day.month)) \(day.year)"])
        case .newPerson: return words.say("would be a new face for {name}", ["name": receiver])
        case .gladOfATurn: return words.say("may be glad of a turn to help")
        }
    }

    public func gap(_ gap: Suggestion.Gap) -> String {
        switch gap {
        case .noOfferLikeIt: words.say("has not offered this")
        case .notUsuallyFree(let weekday):
            words.say("is not usually free on {weekday}", ["weekday": words.weekday(weekday)])
        case .offersOnlyThen(let times):
            words.say("offers it only {when}", ["when": words.offers.regularly(times)])
        case .freeTimeUnknown: words.say("we do not know when they are free")
        case .dayUnknown: words.say("the day is not known yet")
        case .livesElsewhere(let area): words.say("lives in {area}", ["area": area])
        case .languageUnknown(let language):
            words.say("we do not know if they speak {language}", ["language": language])
        case .askOnTheDay: words.say("ask again that same morning")
        case .inPieces: words.say("does things in small pieces")
        case .noTelephone: words.say("we have no telephone number")
        case .noAnswerYet: words.say("did not answer when we rang")
        case .messageLeft: words.say("we left a message")
        case .askedLately(let day):
            words.say("was asked on {day}", ["day": words.shortDay(day)])
        }
    }

    public func leftOut(_ why: LeftOut.Why) -> String {
        switch why {
        case .safeguard(let exclusion): safeguard(exclusion)
        case .letterOnly: words.say("wants letters only")
        case .language(let language):
            words.say("does not speak {language}", ["language": language])
        case .saidNotNow: words.say("said not now")
        }
    }

    private func safeguard(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .notAvailable: words.say("is taking a break or no longer here")
        case .samePerson: words.say("is the person who asks")
        case .keptApart: words.say("the two are kept apart")
        case .age: words.say("one is under 18 and they are not of one household")
        case .notAlone: words.say("one of them is not to be alone with one other person")
        case .checkMissing: words.say("a check is needed that we have not seen")
        }
    }
}

extension Words {
    public var suggestions: SuggestionWords { SuggestionWords(words: self) }
}
