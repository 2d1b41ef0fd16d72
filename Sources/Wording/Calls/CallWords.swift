import Brokerage
import Essentials

/// What the call list says: why to ring, in one line each.
public struct CallWords: Sendable {
    let words: Words

    public var title: String { words.say("People to ring today") }
    public var way: String { words.say("Calls") }
    public var lead: String {
        words.say("Ten at most. Whoever was rung lately comes later.")
    }
    public var none: String { words.say("Nobody needs a call today. Put the kettle on.") }
    public func others(_ count: Int) -> String {
        words.count(
            count, one: "{n} more person comes another day.",
            other: "{n} more people come another day.")
    }
    public var notToday: String { words.say("Not today") }
    public func neverForThis(_ reason: CallReason) -> String {
        words.say("Never ring about this: {reason}", ["reason": short(reason)])
    }
    public var resting: String { words.say("Left in peace. You can undo it on their call page.") }
    public var awake: String { words.say("Back on the list.") }
    public func restFor(_ rest: CallRest) -> String {
        let what = rest.reason.map(short) ?? words.say("any reason")
        return rest.until == nil
            ? words.say("Not rung about {reason}, until you say so.", ["reason": what])
            : words.say("Not rung about {reason} today.", ["reason": what])
    }

    /// Two or three words for a reason.
    public func short(_ reason: CallReason) -> String {
        switch reason {
        case .ringBack: words.say("a call we promised")
        case .meetingAhead: words.say("a first meeting to come")
        case .meetingBehind: words.say("how a first meeting was")
        case .unansweredAsk: words.say("an ask that waits")
        case .firstMeeting: words.say("a first meeting")
        case .thanks: words.say("thanks to pass on")
        case .tell: words.say("news to tell")
        case .silentPair: words.say("a pair we have not heard from")
        case .firstExchange: words.say("a first exchange")
        case .staleOffer: words.say("an offer to look at again")
        case .neverAsks: words.say("asking for something")
        case .neverGives: words.say("something small to give")
        }
    }

    /// Why to ring, in one line.
    public func why(_ candidate: CallCandidate) -> String {
        let about = candidate.about
        let day = words.shortDay(candidate.since)
        switch candidate.reason {
        case .ringBack:
            return about.isEmpty
                ? words.say("We said we would ring on {day}.", ["day": day])
                : words.say(
                    "We said we would ring on {day} about: {about}",
                    ["day": day, "about": about])
        case .meetingAhead:
            return words.say(
                "First meeting on {day}. Do they know where and when?", ["day": day])
        case .meetingBehind:
            return words.say("Their first meeting was on {day}. How was it?", ["day": day])
        case .unansweredAsk:
            return words.say(
                "Waits for an answer since {day}: {about}", ["day": day, "about": about])
        case .firstMeeting:
            return words.say(
                "Met {name} for the first time on {day}. How was it?",
                ["name": about, "day": day])
        case .thanks: return words.say("Pass on thanks. {about}", ["about": about])
        case .tell: return words.say("Tell them: {about}", ["about": about])
        case .silentPair:
            return words.say(
                "Usually meets {name}; nothing noted since {day}. Did they meet?",
                ["name": about, "day": day])
        case .firstExchange:
            return words.say(
                "Joined on {day} and has not met anybody yet. What would be a nice first thing?",
                ["day": day])
        case .staleOffer:
            return words.say("Does this offer still hold? {about}", ["about": about])
        case .neverAsks:
            return words.say(
                "Gives a lot and has not asked for half a year. What would they enjoy?")
        case .neverGives:
            return words.say(
                "Was helped and has not been asked to help yet. First ask how they are, then about something small."
            )
        }
    }

    /// What was last said, in one line.
    public func lastTime(_ note: ContactNote, on day: Day) -> String {
        let outcome = words.contacts.outcome(note.outcome)
        return note.words.isEmpty
            ? words.say(
                "Last call {day}: {outcome}.", ["day": words.shortDay(day), "outcome": outcome])
            : words.say(
                "Last call {day}: {words}",
                ["day": words.shortDay(day), "words": String(note.words.prefix(120))])
    }
}

extension Words {
    public var calls: CallWords { CallWords(words: self) }
}
