import Essentials
import Ledger
import People

/// Time that somebody passes on: to a member, into a pot, or out of it.
public struct Gift: Hashable, Sendable, Codable {
    public var path: Path
    public var minutes: Minutes
    /// A few words that go with it; may be empty.
    public var message: String
    public var word: Word
    /// The pot that it goes into or comes out of; nil for the community pot.
    public var pot: Pot.ID?
    /// The household or organisation whose time the giver passes on; nil for the giver's own.
    public var joint: JointParty.ID?

    public init(
        _ path: Path, minutes: Minutes, message: String = "", word: Word = .ownHand,
        pot: Pot.ID? = nil, joint: JointParty.ID? = nil
    ) {
        self.path = path
        self.minutes = minutes
        self.message = message
        self.word = word
        self.pot = pot
        self.joint = joint
    }

    /// From whom to whom.
    public enum Path: Hashable, Sendable, Codable {
        case member(from: Member.ID, to: Member.ID)
        case intoPot(from: Member.ID)
        case outOfPot(to: Member.ID)

        public var kind: EntryKind {
            switch self {
            case .member: .gift
            case .intoPot: .donationToPot
            case .outOfPot: .grantFromPot
            }
        }

        /// The person whose time is passed on; nil for the pot's.
        public var giver: Member.ID? {
            switch self {
            case .member(let from, _), .intoPot(let from): from
            case .outOfPot: nil
            }
        }

        public var receiver: Member.ID? {
            switch self {
            case .member(_, let to), .outOfPot(let to): to
            case .intoPot: nil
            }
        }
    }
}

/// The ways a gift says no, in order.
public enum GiftRefusal: Refusal, Hashable, CaseIterable {
    case countedOnly
    case toOneself
    case lengthMissing
    case notThatMuch
    case potTooSmall

    public var kind: RefusalKind {
        switch self {
        case .toOneself, .lengthMissing: .invalid
        case .countedOnly, .notThatMuch, .potTooSmall: .conflict
        }
    }

    public var code: String {
        switch self {
        case .countedOnly: "gift-counted-only"
        case .toOneself: "gift-to-oneself"
        case .lengthMissing: "gift-length-missing"
        case .notThatMuch: "gift-not-that-much"
        case .potTooSmall: "pot-too-small"
        }
    }

    public var explanation: String {
        switch self {
        case .countedOnly:
            "Time is only counted here, not kept on accounts, so there is none to pass on."
        case .toOneself: "Choose somebody else to give to."
        case .lengthMissing: "Say how much you want to give. Write it like 1h30 or 45 min."
        case .notThatMuch:
            "There is not that much time to give away just now. Choose a shorter time."
        case .potTooSmall:
            "There is not that much time in the pot just now. Choose a shorter time."
        }
    }
}

extension Gift {
    /// Whether this hat may pass it on, and whether it can be meant.
    ///
    /// Members give their own time; a coordinator notes a gift on the giver's word and grants from
    /// the pot, but never to herself. Whoever acts for another never gives to themself.
    public func check(by acting: Acting) throws {
        if path.giver != acting.subject || path.giver == nil {
            try acting.require(.noteExchanges)
        } else {
            try acting.require(.actForSelf)
        }
        if acting.onBehalfOf != nil, path.receiver == acting.member {
            throw ExchangeRefusal.speaksForBoth
        }
        if path.giver != nil, path.giver == path.receiver { throw GiftRefusal.toOneself }
        if path.giver != acting.subject, path.receiver == acting.member {
            throw ExchangeRefusal.ownHours
        }
        guard minutes > .zero, minutes <= Minutes.longest else { throw GiftRefusal.lengthMissing }
    }
}
