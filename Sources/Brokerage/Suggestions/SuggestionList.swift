import Essentials
import People

/// A few names for one ask, best first, and who was left out and why.
public struct SuggestionList: Hashable, Sendable {
    public let suggestions: [Suggestion]
    public let leftOut: [LeftOut]

    public init(suggestions: [Suggestion], leftOut: [LeftOut]) {
        self.suggestions = suggestions
        self.leftOut = leftOut
    }

    public static let none = SuggestionList(suggestions: [], leftOut: [])
    public static let length = 3

    /// The same for somebody who may not see safeguards: private reasons and their people are gone.
    public var withoutSafeguards: SuggestionList {
        SuggestionList(suggestions: suggestions, leftOut: leftOut.filter { !$0.isPrivate })
    }
}

extension SuggestionList {
    /// Weighs everybody who might help.
    ///
    /// What may never be is decided first, by the safeguards. Then those come first whose words fit,
    /// who know each other or live near, who are free, and who have not had a turn (D32).
    public init(
        for asked: AskedFor, among people: [Possible], safeguards: Safeguards, today: Day
    ) {
        let words = asked.tellingWords
        let balances = people.map(\.balance).sorted()
        var weighed: [(weight: Int, suggestion: Suggestion)] = []
        var leftOut: [LeftOut] = []
        for person in people where person.member.id != asked.receiver {
            let fit = Fit(of: person, to: words, on: asked.day)
            if let why = person.barrier(to: asked, safeguards: safeguards, today: today) {
                if fit.isTelling || person.timesTogether > 0 {
                    leftOut.append(LeftOut(member: person.member, why: why))
                }
                continue
            }
            let weighing = Weighing(
                person, fit: fit, for: asked, today: today, balances: balances)
            guard weighing.isConnected else { continue }
            weighed.append((weighing.weight, weighing.suggestion))
        }
        weighed.sort {
            ($1.weight, $0.suggestion.member.number) < ($0.weight, $1.suggestion.member.number)
        }
        suggestions = weighed.prefix(Self.length).map(\.suggestion)
        self.leftOut = leftOut.sorted { $0.member.number < $1.member.number }
    }
}

extension Possible {
    /// What keeps somebody from being suggested at all, in order of precedence.
    func barrier(to asked: AskedFor, safeguards: Safeguards, today: Day) -> LeftOut.Why? {
        let day = asked.day ?? today
        if let receiver = asked.receiver {
            let excluded = safeguards.exclusion(
                of: member.id, for: receiver, on: day,
                company: asked.isGroup ? .withOthers : .alone)
            if let excluded { return .safeguard(excluded) }
        } else if !member.standing.mayBeSuggested {
            return .safeguard(.notAvailable)
        }
        if settings.contains(.letterOnly) { return .letterOnly }
        if !asked.language.isEmpty, !languages.isEmpty, !speaks(asked.language) {
            return .language(asked.language)
        }
        return answer == .notNow ? .saidNotNow : nil
    }

    func speaks(_ language: String) -> Bool {
        let wanted = FoldedText(language).text
        return FoldedText(languages).words.contains(wanted)
            || FoldedText(languages).text == wanted
    }
}
