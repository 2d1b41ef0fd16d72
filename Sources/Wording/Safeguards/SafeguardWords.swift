import Essentials
import People

/// What the pages about keeping people safe say.
public struct SafeguardWords: Sendable {
    let words: Words

    public var title: String { words.say("Keeping safe") }
    public var note: String { words.say("only coordinators see this") }
    public var change: String { words.say("Change how we keep them safe") }
    public var nothing: String { words.say("Nothing special is needed.") }
    public var notAlone: String { words.say("Never alone with one other person") }
    public var alone: String { words.say("Being with others") }
    public var checkNeeded: String { words.say("A check that whoever is with them must have") }
    public var checkNeededHint: String {
        words.say("Use the same words each time, for example: DBS. Leave it empty for none.")
    }
    public var why: String { words.say("Why, for other coordinators") }
    public var keepApartTitle: String { words.say("Keep apart from somebody") }
    public var keepApart: String { words.say("Keep these two apart") }
    public var otherNumber: String { words.say("Number of the other person") }
    public var reason: String { words.say("Reason") }
    public var letMeet: String { words.say("Let them meet again") }
    public var checksTitle: String { words.say("Checks we have seen") }
    public var checkKind: String { words.say("Kind of check") }
    public var seen: String { words.say("Day you saw it") }
    public var review: String { words.say("Last day it counts") }
    public var noDocument: String {
        words.say("Write only that you saw it. Never keep a copy.")
    }
    public var addCheck: String { words.say("Note this check") }
    public var removeCheck: String { words.say("Take this check off") }

    public var heldTitle: String { words.say("Agreed before, and not to happen now") }
    public var heldNote: String {
        words.say("Nobody has been told yet. Take each back here, and ring both people.")
    }
    public var takeBack: String { words.say("Take this meeting back") }
    public var endPair: String { words.say("End this pair") }

    /// Why two people do not meet: the reason itself only for hats that see safeguards.
    public func between(_ exclusion: Exclusion, mayKnow: Bool) -> String {
        guard mayKnow || !exclusion.isPrivate else {
            return words.say("ask the coordinator first")
        }
        switch exclusion {
        case .notAvailable: return words.say("taking a break")
        case .samePerson: return words.say("one and the same person")
        case .keptApart: return words.say("kept apart")
        case .age: return words.say("one of the two is a child")
        case .notAlone: return words.say("never alone with one other person")
        case .checkMissing: return words.say("a check is missing")
        }
    }

    public func apart(_ name: String, _ reason: String) -> String {
        reason.isEmpty
            ? words.say("Kept apart from {name}", ["name": name])
            : words.say("Kept apart from {name}: {reason}", ["name": name, "reason": reason])
    }

    public func check(_ check: SeenCheck) -> String {
        let seen = words.shortDay(check.seen)
        guard let review = check.review else {
            return words.say("{kind}, seen {day}", ["kind": check.kind, "day": seen])
        }
        return words.say(
            "{kind}, seen {day}, counts until {last}",
            ["kind": check.kind, "day": seen, "last": words.shortDay(review)])
    }

    /// What is said about one person, a line each.
    public func lines(
        of safeguard: Safeguard, _ checks: [SeenCheck], in words: Words
    ) -> [String] {
        var said: [String] = []
        if safeguard.isNotAlone { said.append(notAlone) }
        if !safeguard.checkNeeded.isEmpty {
            said.append(
                words.say(
                    "Whoever is with them needs a check: {kind}",
                    ["kind": safeguard.checkNeeded]))
        }
        if !safeguard.words.isEmpty { said.append(safeguard.words) }
        return said + checks.map(check)
    }

    public func lines(of safety: MemberCard.Safety, in words: Words) -> [String] {
        lines(of: safety.safeguard, safety.checks, in: words)
            + safety.apart.map { apart($0.name, $0.reason) }
    }
}

extension Words {
    public var safeguards: SafeguardWords { SafeguardWords(words: self) }
}
