import Brokerage
import Essentials
import People

/// What the pages about offers say.
public struct OfferWords: Sendable {
    let words: Words

    public var title: String { words.say("What people offer") }
    public var way: String { words.say("Offers") }
    public var lead: String {
        words.say("Things that people here are glad to do. See something? Ask for it.")
    }
    public var look: String { words.say("Look for") }
    public var lookHint: String { words.say("Any word will do. Spelling does not matter.") }
    public var find: String { words.say("Find offers") }
    public var narrow: String { words.say("More ways to look") }
    public var area: String { words.say("Area") }
    public var language: String { words.say("Language") }
    public var day: String { words.say("On the day") }
    public var tag: String { words.say("Tag") }
    public var tagsTitle: String { words.say("What people use most") }
    public var all: String { words.say("Show all offers") }
    public var empty: String {
        words.say("Nobody offers this yet. You can ask for it all the same.")
    }
    public var none: String { words.say("There are no offers yet. Be the first.") }
    public var more: String { words.say("More offers") }
    public var older: String { words.say("Show older offers") }
    public var askInstead: String { words.say("Ask for something") }
    public var offer: String { words.say("Offer something") }
    public var mine: String { words.say("My offers") }
    public var mineLead: String {
        words.say("What you offer to others. Let it rest or take it back whenever you like.")
    }
    public var mineEmpty: String { words.say("You have not offered anything yet.") }
    public var review: String { words.say("Offers to ask about") }
    public var reviewLead: String {
        words.say("These have stood for a long time. Ask if they still hold. They stay in sight.")
    }
    public var reviewEmpty: String { words.say("No offer needs asking about today.") }

    public var what: String { words.say("What are you glad to do for others?") }
    public var whatHint: String {
        words.say("Small things count: a lift, a chat, a pie, reading a letter out.")
    }
    public var whatForMember: String { words.say("What are they glad to do for others?") }
    public var about: String { words.say("Say a little more") }
    public var detail: String { words.say("More about it") }
    public var areaHint: String { words.say("Leave it out when it can be anywhere.") }
    public var languageHint: String { words.say("Leave it out when it does not matter.") }
    public var tags: String { words.say("Tags") }
    public var tagsHint: String {
        words.say("A few single words with commas, such as: garden, tea")
    }
    public var starts: String { words.say("From the day") }
    public var ends: String { words.say("Until the day") }
    public var isGroup: String { words.say("A group offers this, not one person") }
    public var member: String { words.say("Who offers it?") }
    public var memberHint: String { words.say("A member number or a piece of the name.") }
    public var save: String { words.say("Offer this") }
    public var change: String { words.say("Change the words") }
    public var changeTitle: String { words.say("Change this offer") }
    public var keep: String { words.say("Keep the change") }
    public var renew: String { words.say("Say that it still holds") }
    public var rest: String { words.say("Let it rest") }
    public var wake: String { words.say("Show it again") }
    public var withdraw: String { words.say("Take it back") }
    public var end: String { words.say("End it") }
    public var resting: String { words.say("resting") }
    public var over: String { words.say("over") }
    public var group: String { words.say("a group") }
    public var paused: String { words.say("taking a break") }

    public var saved: String { words.say("Thank you. Your offer is there for others to see.") }
    public var changed: String { words.say("The change is kept.") }
    public var renewed: String { words.say("Good. It stays in sight.") }
    public var rested: String { words.say("It rests until you show it again.") }
    public var withdrawn: String { words.say("It is taken back.") }
    public var ended: String { words.say("It is ended.") }

    public func by(_ name: String, area: String) -> String {
        area.isEmpty ? name : words.say("{name}, {area}", ["name": name, "area": area])
    }
    public var times: String { words.say("How often") }
    public var days: String { words.say("On which days of the week?") }
    public var daysHint: String { words.say("Leave it out when it is not regular.") }
    public var parts: String { words.say("In which part of the day?") }

    /// "every Tuesday in the morning", "any weekday"; empty where nothing was said.
    public func regularly(_ times: RegularTimes) -> String {
        guard times.isSaid else { return "" }
        let parts = times.partsInOrder.map(part).reduce("") { earlier, next in
            earlier.isEmpty
                ? next : words.say("{one} or {other}", ["one": earlier, "other": next])
        }
        return [days(of: times), parts].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func days(of times: RegularTimes) -> String {
        switch times.days {
        case []: return words.say("any day")
        case Set(Weekday.allCases): return words.say("every day")
        case RegularTimes.workdays: return words.say("any weekday")
        case RegularTimes.weekend: return words.say("at weekends")
        default:
            let days = times.daysInOrder.map(words.weekday)
            let all = days.dropFirst().reduce(days.first ?? "") { earlier, next in
                words.say("{one} and {other}", ["one": earlier, "other": next])
            }
            return words.say("every {weekday}", ["weekday": all])
        }
    }

    private func part(_ part: FreeTime.Part) -> String {
        switch part {
        case .morning: words.say("in the morning")
        case .afternoon: words.say("in the afternoon")
        case .evening: words.say("in the evening")
        }
    }

    public func until(_ day: Day) -> String {
        words.say("until {day}", ["day": words.shortDay(day)])
    }
    public func from(_ day: Day) -> String {
        words.say("from {day}", ["day": words.shortDay(day)])
    }
    public func reviewedOn(_ day: Day) -> String {
        words.say("We ask again on {day}.", ["day": words.shortDay(day)])
    }
}

extension Words {
    public var offers: OfferWords { OfferWords(words: self) }
}
