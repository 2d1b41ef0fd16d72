import Essentials

/// The ways an offer says no, in their order.
public enum OfferRefusal: Refusal, Hashable, CaseIterable {
    case notYours
    case ownerHasGone
    case over

    public var kind: RefusalKind {
        switch self {
        case .notYours: .forbidden
        case .ownerHasGone, .over: .conflict
        }
    }

    public var code: String {
        switch self {
        case .notYours: "offer-not-yours"
        case .ownerHasGone: "offer-owner-gone"
        case .over: "offer-over"
        }
    }

    public var explanation: String {
        switch self {
        case .notYours:
            "This offer is somebody else's. Only they or the coordinator can change it."
        case .ownerHasGone:
            "This person is no longer with us, so nothing can be offered in their name."
        case .over:
            "This offer was taken back or is over. Write it again if it holds once more."
        }
    }
}
