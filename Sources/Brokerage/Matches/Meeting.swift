import Essentials

/// When, where and what to expect, as far as it is agreed: anything may still be open.
public struct Meeting: Hashable, Sendable, Codable {
    public var day: Day?
    /// As it was said: "10:30", "after lunch".
    public var time: String
    public var place: String
    /// What to know before going there, in plain words.
    public var expect: String

    public init(day: Day? = nil, time: String = "", place: String = "", expect: String = "") {
        self.day = day
        self.time = time
        self.place = place
        self.expect = expect
    }

    /// The same without blanks around the words.
    ///
    /// - Throws: `FieldFaults` naming every field that needs another look.
    public func checked(today: Day) throws(FieldFaults) -> Meeting {
        var tidy = self
        tidy.time = String(time.tidied.prefix(60))
        tidy.place = String(place.tidied.prefix(200))
        tidy.expect = expect.tidied
        var faults: [FieldFault] = []
        if let day, day < today {
            faults.append(FieldFault("day", "That day is over. Choose a later one, or none."))
        }
        if tidy.expect.count > 1_000 {
            faults.append(FieldFault("expect", "That is long. Write it in 1,000 letters."))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return tidy
    }
}
