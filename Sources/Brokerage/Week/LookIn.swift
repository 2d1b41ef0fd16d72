import Essentials
import People

/// Somebody to look in on while the coordinator is away: why, what to know, and until when.
///
/// A coordinator marks it by hand and in kind words; nothing is worked out from what people did.
public struct LookIn: Hashable, Sendable, Codable {
    /// Why somebody is looked in on; several may hold.
    public enum Reason: String, Sendable, Codable, CaseIterable {
        case alone
        case ill
        case condition
        case loss
    }

    public var reasons: [Reason]
    /// What whoever stands in should know; may be empty.
    public var words: String
    /// The last day that it holds; nil leaves it open.
    public var until: Day?

    public init(reasons: [Reason], words: String = "", until: Day? = nil) {
        self.reasons = reasons
        self.words = words
        self.until = until
    }

    public static let lettersMax = 300
}

extension LookIn {
    /// The same with tidy words, when it can be kept.
    ///
    /// - Throws: `FieldFaults` naming every field that needs another look.
    public func checked(today: Day) throws(FieldFaults) -> LookIn {
        var tidy = self
        tidy.words = words.tidied
        tidy.reasons = Reason.allCases.filter(reasons.contains)
        var faults: [FieldFault] = []
        if tidy.reasons.isEmpty {
            faults.append(FieldFault("reasons", "Choose at least one reason."))
        }
        if tidy.words.count > Self.lettersMax {
            faults.append(FieldFault("words", "Use at most 300 letters; it is read in a hurry."))
        }
        if let until, until < today {
            faults.append(FieldFault("until", "That day is over. Choose a later one, or none."))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return tidy
    }
}

/// A line of the Friday page: the person, why, how to reach them, whom to ring for them.
public struct LookInLine: Hashable, Sendable {
    public let person: Neighbour
    public let lookIn: LookIn
    /// Hard: letters only, nobody rings.
    public let isLetterOnly: Bool
    public let emergencyName: String
    public let emergencyTelephone: String

    public init(
        person: Neighbour, lookIn: LookIn, isLetterOnly: Bool, emergencyName: String,
        emergencyTelephone: String
    ) {
        self.person = person
        self.lookIn = lookIn
        self.isLetterOnly = isLetterOnly
        self.emergencyName = emergencyName
        self.emergencyTelephone = emergencyTelephone
    }
}
