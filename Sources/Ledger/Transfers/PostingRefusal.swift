import Essentials

/// The ways the ledger says no, in order of precedence: the first that applies is the answer.
public enum PostingRefusal: Refusal, Hashable, CaseIterable {
    case requestKeyReused
    case unknownAccount
    case accountClosed
    case unitMismatch
    case amountNotPositive
    case sameAccount
    case tooManyTransfers
    case notPermitted
    case conflictOfInterest
    case dayInFuture
    case alreadyReversed
    case holdLapsed
    case beyondFloor
    case beyondCeiling
    case soldOut

    public var kind: RefusalKind {
        switch self {
        case .unitMismatch, .amountNotPositive, .sameAccount, .tooManyTransfers, .dayInFuture:
            .invalid
        case .notPermitted, .conflictOfInterest: .forbidden
        case .unknownAccount: .missing
        case .requestKeyReused, .accountClosed, .alreadyReversed, .holdLapsed, .beyondFloor,
            .beyondCeiling, .soldOut:
            .conflict
        }
    }

    public var code: String {
        switch self {
        case .requestKeyReused: "request-key-reused"
        case .unknownAccount: "unknown-account"
        case .accountClosed: "account-closed"
        case .unitMismatch: "unit-mismatch"
        case .amountNotPositive: "amount-not-positive"
        case .sameAccount: "same-account"
        case .tooManyTransfers: "too-many-transfers"
        case .notPermitted: "not-permitted"
        case .conflictOfInterest: "conflict-of-interest"
        case .dayInFuture: "day-in-future"
        case .alreadyReversed: "already-reversed"
        case .holdLapsed: "hold-lapsed"
        case .beyondFloor: "beyond-floor"
        case .beyondCeiling: "beyond-ceiling"
        case .soldOut: "sold-out"
        }
    }

    public var explanation: String {
        switch self {
        case .requestKeyReused:
            "This was sent once before with other content, and that stands. Look at that first, then send this as a new one."
        case .unknownAccount:
            "We cannot find one of the accounts. Check the member numbers."
        case .accountClosed:
            "One of these accounts is closed, so nothing was noted. Ring the coordinator."
        case .unitMismatch:
            "These two accounts count in different units, and we never change one into the other."
        case .amountNotPositive:
            "The length must be more than nothing. Write it like 1h30 or 45 min."
        case .sameAccount:
            "The giver and the receiver are the same. Choose two different people."
        case .tooManyTransfers:
            "That is more people than one note can hold. Split it into two notes."
        case .notPermitted:
            "Your role here does not let you note this. Ask the coordinator."
        case .conflictOfInterest:
            "These are your own hours, so a second person must confirm them. They wait in the tray."
        case .dayInFuture:
            "That day has not come yet. Note it once it has happened."
        case .alreadyReversed:
            "This was already taken back. Look at the corrected line."
        case .holdLapsed:
            "The time kept for this is no longer kept, because its date has passed. Book it again."
        case .beyondFloor:
            "There is not enough time on this account just now. Ring the coordinator to talk it over."
        case .beyondCeiling:
            "This account cannot take more just now. Ring the coordinator to talk it over."
        case .soldOut:
            "There are none left. Ask the coordinator about the next ones."
        }
    }
}
