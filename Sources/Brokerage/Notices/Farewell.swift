import Essentials
import People

/// Somebody who had agreed to meet a person who has died or gone into care.
public struct Partner: Hashable, Sendable, Identifiable {
    public let member: Member
    /// What the two had agreed, in the words it was written in, once each.
    public let plans: [String]
    /// How the news reaches them.
    public let way: NoticeWay

    public var id: Member.ID { member.id }

    public init(member: Member, plans: [String], way: NoticeWay) {
        self.member = member
        self.plans = plans
        self.way = way
    }

    /// Whom a person had agreed to meet, with what was agreed: matches that wait and pairs that
    /// go on.
    ///
    /// Somebody who was only suggested has agreed to nothing and is not among them.
    public static func plans(
        with gone: Member.ID, matches: [Exchange], pairings: [Pairing]
    ) -> [Member.ID: [String]] {
        var plans: [Member.ID: [String]] = [:]
        func add(_ content: String, with member: Member.ID) {
            guard member != gone, plans[member]?.contains(content) != true else { return }
            plans[member, default: []].append(content)
        }
        for pairing in pairings where pairing.giver == gone || pairing.receiver == gone {
            add(pairing.content, with: pairing.giver)
            add(pairing.content, with: pairing.receiver)
        }
        for match in matches where match.standing == .matched && match.involves(gone) {
            for party in match.parties { add(match.content, with: party.member) }
        }
        return plans
    }
}

/// The news of somebody's death or going into care: whom it is for, and the words.
public struct Farewell: Hashable, Sendable, Codable {
    public var told: [Member.ID]
    public var subject: String
    public var words: String

    public init(told: [Member.ID], subject: String, words: String) {
        self.told = told
        self.subject = subject
        self.words = words
    }

    public static let subjectMax = 100
    public static let wordsMax = 2_000

    /// Whether there is something to say to those it is for.
    ///
    /// - Throws: `FieldFaults`; never where nobody is told.
    public func check() throws(FieldFaults) {
        guard !told.isEmpty else { return }
        var faults: [FieldFault] = []
        if subject.allSatisfy(\.isWhitespace) || subject.count > Self.subjectMax
            || subject.contains(where: \.isNewline)
        {
            faults.append(
                FieldFault("subject", "Say in one line of at most 100 letters what it is about."))
        }
        if words.allSatisfy(\.isWhitespace) || words.count > Self.wordsMax {
            faults.append(
                FieldFault("words", "Write what they should hear, in at most 2,000 letters."))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
    }
}

extension Member.Standing {
    /// Whether those who had agreed to meet the person are told of it.
    public var isToldToPartners: Bool { self == .died || self == .inCare }
}
