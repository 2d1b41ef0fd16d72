import Essentials
import Ledger
import People

/// An account of time under a name of its own, beside the community pot.
///
/// It carries what it is for, or who filled it first, such as "Library pot": anybody may give time
/// into it, and coordinators give out of it, never more than is in it.
public struct Pot: Hashable, Sendable, Codable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public var name: String
    /// The organisation of the scheme that stands behind it; nil where none does.
    public var sponsor: JointParty.ID?
    /// What it is for; may be empty.
    public var purpose: String
    /// When it was closed; a closed one is no longer offered, and stays in the books.
    public var closed: Instant?

    public init(
        id: ID, name: String, sponsor: JointParty.ID? = nil, purpose: String = "",
        closed: Instant? = nil
    ) {
        self.id = id
        self.name = name
        self.sponsor = sponsor
        self.purpose = purpose
        self.closed = closed
    }

    public static let lettersMax = 80
    public static let purposeLettersMax = 300
}

/// The ways a pot says no, in order of precedence.
public enum PotRefusal: Refusal, Hashable, CaseIterable {
    case nameMissing
    case purposeTooLong
    case sponsorUnknown
    case nameTaken
    case notEmpty
    case closed
    case notClosed
    case reasonMissing
    case givenOut

    public var kind: RefusalKind {
        switch self {
        case .nameMissing, .purposeTooLong, .sponsorUnknown, .reasonMissing: .invalid
        case .nameTaken, .notEmpty, .closed, .notClosed, .givenOut: .conflict
        }
    }

    public var code: String {
        switch self {
        case .nameMissing: "pot-name-missing"
        case .purposeTooLong: "pot-purpose-too-long"
        case .sponsorUnknown: "pot-sponsor-unknown"
        case .nameTaken: "pot-name-taken"
        case .notEmpty: "pot-not-empty"
        case .closed: "pot-closed"
        case .notClosed: "pot-not-closed"
        case .reasonMissing: "pot-reason-missing"
        case .givenOut: "pot-given-out"
        }
    }

    public var explanation: String {
        switch self {
        case .nameMissing: "Write a name for the pot, of at most 80 letters."
        case .purposeTooLong: "Say in at most 300 letters what the pot is for."
        case .sponsorUnknown: "Choose one of the organisations here, or none."
        case .nameTaken: "There is a pot of this name already. Choose another name."
        case .notEmpty: "There is still time in this pot. Give it out first, then close the pot."
        case .closed: "This pot is closed. Choose another one, or open it again first."
        case .notClosed: "This pot is open already."
        case .reasonMissing: "Say in at most 300 letters why it is taken back."
        case .givenOut:
            "This time has been given out of the pot since. There is not enough left to take back."
        }
    }
}

extension Pot {
    /// The same with tidy words, when it can be kept.
    ///
    /// - Throws: `PotRefusal.nameMissing`, `.purposeTooLong`.
    public func checked() throws(PotRefusal) -> Pot {
        var tidy = self
        tidy.name = name.tidied
        tidy.purpose = purpose.tidied
        guard !FoldedText(tidy.name).text.isEmpty, tidy.name.count <= Self.lettersMax else {
            throw .nameMissing
        }
        guard tidy.purpose.count <= Self.purposeLettersMax else { throw .purposeTooLong }
        return tidy
    }
}

extension Entry {
    /// Whether somebody gave time into a pot with it, or out of one, so that it can be taken back.
    public var isPotGift: Bool {
        [.donationToPot, .grantFromPot].contains(kind) && subject?.kind == .member
    }
}
