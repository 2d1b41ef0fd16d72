import Essentials

extension CardDetail {
    /// What cannot be kept as it was typed, each at its field.
    public func faults(today: Day) -> [FieldFault] {
        guard case .born(let day) = age, day > today || day.year < today.year - 130 else {
            return tooLong
        }
        return [FieldFault("born", "Check the year of this birthday.")] + tooLong
    }

    /// The longest words that a person writes about themself, in letters.
    public static let ownWordsMax = 2_000
    /// The longest address, and the longest of the other short lines of a card.
    public static let lineMax = 300

    private var tooLong: [FieldFault] {
        let lines = [
            ("address", address), ("best-hours", bestHours), ("languages", languages),
            ("emergency-name", emergencyName), ("emergency-telephone", emergencyTelephone),
            ("first-referee", firstReferee), ("second-referee", secondReferee),
            ("referred-by", referredBy),
        ]
        var faults = lines.filter { $0.1.count > Self.lineMax }.map {
            FieldFault($0.0, "That is long. Write it in 300 letters.")
        }
        let words =
            [("access-needs", accessNeeds), ("preferences", preferences)]
            + ownAnswers.sorted { $0.key < $1.key }.map { ("own-\($0.key)", $0.value) }
        faults += words.filter { $0.1.count > Self.ownWordsMax }.map {
            FieldFault($0.0, "That is very long. Write it in 2,000 letters.")
        }
        for kind in Strength.Kind.allCases {
            let names = strengths(kind)
            if names.count > 50 || names.contains(where: { $0.count > 120 }) {
                faults.append(
                    FieldFault(
                        kind.code, "Write at most 50 things, each in at most 120 letters."))
            }
        }
        return faults
    }
}
