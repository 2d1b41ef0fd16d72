import Communities
import Essentials

/// Every sentence that people meet, in one language, with the scheme's own words filled in.
///
/// A phrase is looked up by its English sentence, as gettext does; one that is missing falls back
/// to English, never to a key. Each feature adds a typed group of phrases in its folder.
public struct Words: Sendable {
    public let language: String
    public let scheme: SchemeWords
    public let unit: CreditUnit?
    private let catalogue: Catalogue?

    public init(
        language: String = "en", scheme: SchemeWords = SchemeWords(), unit: CreditUnit? = nil
    ) {
        self.language = language
        self.scheme = scheme
        self.unit = unit
        catalogue = Catalogue.shipped(language)
    }

    /// The phrase in this language.
    public func say(_ english: String) -> String {
        catalogue?.phrase(english) ?? english
    }

    /// The phrase with its places filled: `{name}` becomes the value given under `name`.
    public func say(_ english: String, _ values: KeyValuePairs<String, String>) -> String {
        Words.fill(say(english), values)
    }

    /// The phrase in the plural form that the number needs; `{n}` becomes the number.
    public func count(
        _ number: Int, one: String, other: String, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        let form =
            catalogue?.plural(one: one, number: number)
            ?? (number == 1 ? one : other)
        return Words.fill(Words.fill(form, ["n": String(number)]), values)
    }

    static func fill(_ phrase: String, _ values: KeyValuePairs<String, String>) -> String {
        var phrase = phrase
        let filled: [UInt8]? = phrase.withUTF8 { letters in
            guard letters.contains(UInt8(ascii: "{")) else { return nil }
            var filled: [UInt8] = []
            filled.reserveCapacity(letters.count + values.count * 24)
            var start = 0
            while let open = letters[start...].firstIndex(of: UInt8(ascii: "{")),
                let close = letters[open...].firstIndex(of: UInt8(ascii: "}"))
            {
                filled += letters[start..<open]
                let name = letters[(open + 1)..<close]
                if let value = values.first(where: { $0.key.utf8.elementsEqual(name) })?.value {
                    filled += value.utf8
                } else {
                    filled += letters[open...close]
                }
                start = close + 1
            }
            return filled + letters[start...]
        }
        return filled.map { String(decoding: $0, as: UTF8.self) } ?? phrase
    }
}

extension Words {
    /// "1 hour 30 minutes"; never a decimal of an hour (look.md, R10).
    ///
    /// Zero reads "0 minutes".
    public func length(_ minutes: Minutes) -> String {
        let (hours, rest) = minutes.parts
        let hourWords = count(Int(hours), one: "{n} hour", other: "{n} hours")
        let minuteWords = count(Int(rest), one: "{n} minute", other: "{n} minutes")
        if hours == 0 { return minuteWords }
        return rest == 0
            ? hourWords : say("{hours} {minutes}", ["hours": hourWords, "minutes": minuteWords])
    }

    /// An amount in the scheme's unit: a length of time, "3 tickets", or "2 liptons 30 minutes".
    ///
    /// A time bank with a word of its own for an hour says that word wherever an amount is meant.
    /// How long somebody truly gave or received stays a length of hours and minutes.
    public func amount(_ steps: Int64) -> String {
        guard let unit, unit.kind == .count || unit.hasOwnWord else {
            return length(Minutes(steps))
        }
        func named(_ size: Int64) -> String {
            "\(size) \(size == 1 ? unit.singular : unit.plural)"
        }
        let size = Int64(clamping: steps.magnitude)
        guard unit.kind == .time else { return named(size) }
        let (whole, rest) = Minutes(size).parts
        if rest == 0 { return named(whole) }
        let minutes = length(Minutes(rest))
        return whole == 0 ? minutes : "\(named(whole)) \(minutes)"
    }

    /// The same words, in easy English where they are English and somebody reads that best.
    public var inEasyEnglish: Words {
        language == "en" ? Words(language: "en-x-easy", scheme: scheme, unit: unit) : self
    }

    /// "Saturday 21 November 2026" in the words of the language.
    public func longDay(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return say(
            "{weekday} {day} {month} {year}",
            [
                "weekday": weekday(day.weekday), "day": String(number),
                "month": self.month(month), "year": String(year),
            ])
    }

    /// "21 November 2026".
    public func shortDay(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return say(
            "{day} {month} {year}",
            ["day": String(number), "month": self.month(month), "year": String(year)])
    }

    public func weekday(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: say("Monday")
        case .tuesday: say("Tuesday")
        case .wednesday: say("Wednesday")
        case .thursday: say("Thursday")
        case .friday: say("Friday")
        case .saturday: say("Saturday")
        case .sunday: say("Sunday")
        }
    }

    public func month(_ month: Int) -> String {
        let names = [
            say("January"), say("February"), say("March"), say("April"), say("May"), say("June"),
            say("July"), say("August"), say("September"), say("October"), say("November"),
            say("December"),
        ]
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }

    /// The words of a refusal in this language; each of several faults has a sentence of its own.
    public func refusal(_ refusal: any Refusal) -> String {
        guard let faults = refusal as? FieldFaults else { return say(refusal.explanation) }
        return faults.faults.map { say($0.explanation) }.joined(separator: " ")
    }
}
