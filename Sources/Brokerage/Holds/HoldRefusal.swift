import Essentials

/// The ways setting time aside says no, in order.
public enum HoldRefusal: Refusal, Hashable, CaseIterable {
    case lengthMissing
    case purposeMissing
    case purposeTooLong
    case dayOver
    case dayTooFar
    case countedOnly
    case toItsOwner
    case isOver
    case moreThanLeft

    public var kind: RefusalKind {
        switch self {
        case .lengthMissing, .purposeMissing, .purposeTooLong, .dayOver, .dayTooFar, .toItsOwner:
            .invalid
        case .countedOnly, .isOver, .moreThanLeft: .conflict
        }
    }

    public var code: String {
        switch self {
        case .lengthMissing: "hold-length-missing"
        case .purposeMissing: "hold-purpose-missing"
        case .purposeTooLong: "hold-purpose-too-long"
        case .dayOver: "hold-day-over"
        case .dayTooFar: "hold-day-too-far"
        case .countedOnly: "hold-counted-only"
        case .toItsOwner: "hold-to-its-owner"
        case .isOver: "hold-over"
        case .moreThanLeft: "hold-more-than-left"
        }
    }

    public var explanation: String {
        switch self {
        case .lengthMissing: "Say how much time it is. Write it like 1h30 or 45 min."
        case .purposeMissing: "Write in a few words what the time is for."
        case .purposeTooLong: "These words are long. Write them in 200 letters."
        case .dayOver: "That day is over. Choose today or a later day."
        case .dayTooFar: "That day is far away. Choose one within the next two years."
        case .countedOnly:
            "Time is only counted here, not kept on accounts, so none can be set aside."
        case .toItsOwner: "It is their own time already. Give it back to them instead."
        case .isOver: "None of this is set aside any more: it was passed on or given back."
        case .moreThanLeft: "Less than that is still set aside. Choose a shorter time."
        }
    }
}
