import Essentials

extension CardDetail {
    /// This card, with what it does not know taken from another of the same person.
    public func filled(from other: CardDetail) -> CardDetail {
        var joined = self
        let texts: [WritableKeyPath<CardDetail, String>] = [
            \.address, \.bestHours, \.languages, \.emergencyName, \.emergencyTelephone,
            \.firstReferee, \.secondReferee, \.referredBy, \.accessNeeds, \.preferences,
        ]
        for text in texts where joined[keyPath: text].isEmpty {
            joined[keyPath: text] = other[keyPath: text]
        }
        if format == .ordinary { joined.format = other.format }
        if age == .unknown { joined.age = other.age }
        joined.hardSettings.formUnion(other.hardSettings)
        if free.isEmpty { joined.free = other.free }
        let known = Set(strengths.map { "\($0.kind.rawValue) \($0.nameKey)" })
        joined.strengths += other.strengths.filter {
            !known.contains("\($0.kind.rawValue) \($0.nameKey)")
        }
        joined.ownAnswers.merge(other.ownAnswers) { mine, _ in mine }
        joined.firstMeeting = firstMeeting ?? other.firstMeeting
        return joined
    }
}

extension Safeguard {
    /// What asks for the most of both; nil where they ask for two different checks.
    public func joined(with other: Safeguard) -> Safeguard? {
        let isSame = FoldedText(checkNeeded) == FoldedText(other.checkNeeded)
        guard isSame || checkNeeded.isEmpty || other.checkNeeded.isEmpty else { return nil }
        let said = [words, other.words].filter { !$0.isEmpty }
        return Safeguard(
            isNotAlone: isNotAlone || other.isNotAlone,
            checkNeeded: checkNeeded.isEmpty ? other.checkNeeded : checkNeeded,
            words: words == other.words ? words : said.joined(separator: "\n"))
    }
}

extension Member {
    /// What an erased record is called; only its number tells it from others.
    public static let formerName = "Former member"
}
