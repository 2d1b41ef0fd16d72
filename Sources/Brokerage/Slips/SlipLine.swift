import Essentials
import Ledger
import People

/// One line of a slip sheet, exactly as it was typed.
public struct SlipLine: Hashable, Sendable, Codable {
    public var giver: String
    public var receiver: String
    public var length: String
    public var day: String
    public var content: String

    public init(
        giver: String = "", receiver: String = "", length: String = "", day: String = "",
        content: String = ""
    ) {
        self.giver = giver
        self.receiver = receiver
        self.length = length
        self.day = day
        self.content = content
    }

    /// Nothing is typed but, perhaps, the day that every line begins with.
    public var isEmpty: Bool {
        giver.isEmpty && receiver.isEmpty && length.isEmpty && content.isEmpty
    }
}

/// A whole sheet as typed: its lines, its number, and on whose word.
public struct SlipSheet: Hashable, Sendable, Codable {
    public var lines: [SlipLine]
    /// The number on the paper; one for the whole sheet.
    public var number: String
    public var word: Word
    /// Why lines are noted that take an account further than it may go; empty parks them.
    public var reason: String
    /// The project that the whole sheet belongs to.
    public var project: Project.ID?
    /// Exchanges that lines look like, and that somebody said are others.
    public var others: [Exchange.ID]
    /// People who are kept apart, and whose lines are noted all the same.
    public var apart: [Pair]

    public init(
        lines: [SlipLine], number: String = "", word: Word = .paper, reason: String = "",
        project: Project.ID? = nil, others: [Exchange.ID] = [], apart: [Pair] = []
    ) {
        self.lines = lines
        self.number = number
        self.word = word
        self.reason = reason
        self.project = project
        self.others = others
        self.apart = apart
    }

    /// What a line may be a second time, as far as nobody said that it is another.
    ///
    /// `alike` were noted before for the same two people, the same day and the same length.
    public func unanswered(_ alike: [Exchange]) -> [Exchange] {
        alike.filter { !others.contains($0.id) }
    }

    /// The lines that say something, each with a day: its own, else that of the line above.
    public var withDaysCarriedDown: [SlipLine] {
        var carried = ""
        return lines.compactMap { line in
            if !line.day.isEmpty { carried = line.day }
            guard !line.isEmpty else { return nil }
            var filled = line
            filled.day = carried
            return filled
        }
    }
}

/// Somebody as typed on a slip: the person, and behind a stroke the account that they share.
///
/// "7 / Marsh" is number 7 for the Marsh family, "lily / " is Lily for the only one she shares.
public struct SlipName: Hashable, Sendable {
    public let person: String
    /// Nil for the person's own account.
    public let joint: String?

    public init(typed: String) {
        let pieces = typed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        person = String(pieces.first ?? "")
        joint = pieces.count > 1 ? String(pieces[1]) : nil
    }

    /// Those whose names fit: every word typed begins a word of the name.
    public func fitting(_ parties: [JointParty]) -> [JointParty] {
        let words = FoldedText(joint ?? "").words
        return parties.filter { party in
            let name = FoldedText(party.name).words
            return words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
        }
    }
}

/// Why one field of a line could not be read, with the people who may be meant.
public struct SlipFault: Hashable, Sendable, Codable {
    public let field: String
    public let explanation: String
    /// "Jade Okoro (2)"; empty where nobody comes near.
    public let people: [String]

    public init(_ field: String, _ explanation: String, people: [String] = []) {
        self.field = field
        self.explanation = explanation
        self.people = people
    }
}

/// An exchange noted before that a line looks the same as.
public struct EarlierSlip: Hashable, Sendable, Codable {
    public let exchange: Exchange.ID
    /// The number of its paper sheet; empty where there is none.
    public let sheet: String
    public let noted: Instant?
    /// Who noted it; empty where nobody is known.
    public let name: String

    public init(exchange: Exchange.ID, sheet: String, noted: Instant?, name: String) {
        self.exchange = exchange
        self.sheet = sheet
        self.noted = noted
        self.name = name
    }
}

/// A line that could not be read or noted, kept as it was typed, with why by field.
public struct ParkedLine: Hashable, Sendable, Codable {
    public let line: SlipLine
    public let faults: [SlipFault]
    /// Whether a reason for going further than the floor would let it through.
    public let needsReason: Bool
    /// What it looks the same as; it is saved once somebody says that it is another.
    public let earlier: [EarlierSlip]
    /// The two are kept apart; it is saved once somebody says that it is to be noted all the same.
    public let apart: PairApart?

    public init(
        line: SlipLine, faults: [SlipFault], needsReason: Bool = false,
        earlier: [EarlierSlip] = [], apart: PairApart? = nil
    ) {
        self.apart = apart
        self.earlier = earlier
        self.line = line
        self.faults = faults
        self.needsReason = needsReason
    }
}

/// Two people of a line who are kept apart, since when, and never why.
public struct PairApart: Hashable, Sendable, Codable {
    public let pair: Pair
    public let since: Instant

    public init(pair: Pair, since: Instant) {
        self.pair = pair
        self.since = since
    }
}

/// What became of a sheet: what is saved, what is parked.
public struct SlipReceipt: Hashable, Sendable, Codable {
    public let batch: SlipBatchID
    public let saved: [Exchange.ID]
    public let parked: [ParkedLine]
    /// How many of those saved wait until a coordinator has looked at them.
    public let waiting: Int

    public init(
        batch: SlipBatchID, saved: [Exchange.ID], parked: [ParkedLine], waiting: Int = 0
    ) {
        self.waiting = waiting
        self.batch = batch
        self.saved = saved
        self.parked = parked
    }
}
