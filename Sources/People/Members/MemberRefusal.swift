import Essentials

/// The ways a change of somebody's standing or record is refused.
public enum MemberRefusal: Refusal, Hashable, CaseIterable {
    case numberTaken
    case recordClosed
    case pauseInPast
    case samePerson
    case lastCoordinator
    case notGrantable
    case mustBeAsked

    public var kind: RefusalKind {
        switch self {
        case .numberTaken, .recordClosed, .lastCoordinator: .conflict
        case .pauseInPast, .samePerson, .notGrantable, .mustBeAsked: .invalid
        }
    }

    public var code: String {
        switch self {
        case .numberTaken: "number-taken"
        case .recordClosed: "record-closed"
        case .pauseInPast: "pause-in-past"
        case .samePerson: "same-person"
        case .lastCoordinator: "last-coordinator"
        case .notGrantable: "not-grantable"
        case .mustBeAsked: "must-be-asked"
        }
    }

    public var explanation: String {
        switch self {
        case .numberTaken: "Somebody has this number already. Choose another, or leave it empty."
        case .recordClosed:
            "This record was closed for good. Find the person's other record, or add them anew."
        case .pauseInPast: "Choose a last day of the break that is still to come."
        case .samePerson: "Choose two different people."
        case .lastCoordinator:
            "Somebody must be coordinator. Give the role to another person first."
        case .notGrantable: "This cannot be given here."
        case .mustBeAsked: "Tick that the person said yes to this first."
        }
    }
}
