import Essentials
import Ledger
import People

/// A coordinator's own hours, waiting for a second person.
public struct TrayCase: Hashable, Sendable {
    public let exchange: Exchange
    public let made: Instant

    public init(exchange: Exchange, made: Instant) {
        self.exchange = exchange
        self.made = made
    }
}

/// The second person's word: a code read out over the telephone, a signed slip, or their own hand.
public enum TrayWord: Hashable, Sendable, Codable {
    case code(String)
    case signedSlip(by: Member.ID, sheet: String)
    case ownHand

    /// What is kept with the entry.
    public var word: Word {
        switch self {
        case .code: .committeeCode
        case .signedSlip: .paper
        case .ownHand: .ownHand
        }
    }
}

extension Exchange {
    /// Whether this person may be the second person: not in it, and not the one who noted it.
    public func isSecondPerson(_ member: Member.ID) -> Bool {
        !involves(member) && member != notedBy
    }
}
