import Storage

/// What stopped the work from outside, in words for whoever looks after the server.
public enum Outage: Sendable {
    case diskFull, away, busy
    /// Whether it was written is not known; a request key makes it safe to send again.
    case unknown

    /// Nil for faults that are not the machine's or the database's.
    public init?(_ error: any Error) {
        switch error as? StorageFault {
        case .diskFull: self = .diskFull
        case .unreachable: self = .away
        case .busy: self = .busy
        case .outcomeUnknown: self = .unknown
        default: return nil
        }
    }
}

extension Outage {
    /// Nil for faults that are not the machine's or the database's.
    public static func explanation(of error: any Error) -> String? {
        switch error as? StorageFault {
        case .diskFull:
            "The disk is full, so nothing was written. Make room, then try again."
        case .unreachable(let reason):
            "The database cannot be reached: \(reason). Check that it runs and that its address is right."
        case .busy:
            "The books are busy with other work. Try again in a minute."
        case .outcomeUnknown:
            "The database went away before it could say whether it had written. Look, then try again."
        default: nil
        }
    }
}
