import Essentials

/// The ways an ask says no, in their order.
public enum AskRefusal: Refusal, Hashable, CaseIterable {
    case notYours
    case askerHasGone
    case over
    case alreadyAnswered
    case ownAsk
    case notSuitable

    public var kind: RefusalKind {
        switch self {
        case .notYours: .forbidden
        case .askerHasGone, .over, .alreadyAnswered, .ownAsk, .notSuitable: .conflict
        }
    }

    public var code: String {
        switch self {
        case .notYours: "ask-not-yours"
        case .askerHasGone: "asker-gone"
        case .over: "ask-over"
        case .alreadyAnswered: "ask-already-answered"
        case .ownAsk: "own-ask"
        case .notSuitable: "not-suitable"
        }
    }

    public var explanation: String {
        switch self {
        case .notYours:
            "This ask is somebody else's. Only they or the coordinator can change it."
        case .askerHasGone:
            "This person is no longer with us, so nothing can be asked in their name."
        case .over: "This ask is over. Write it again if help is wanted once more."
        case .alreadyAnswered: "Somebody has already said yes. Thank you for being ready."
        case .ownAsk: "One cannot say yes to one's own ask."
        case .notSuitable:
            "We cannot arrange this meeting. Please choose somebody else or ring the coordinator."
        }
    }
}
