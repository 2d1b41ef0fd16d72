import Essentials

/// Somebody else changed a thing since the caller last saw it.
public struct Overtaken: Refusal, Hashable {
    public init() {}

    public var kind: RefusalKind { .conflict }
    public var code: String { "changed-meanwhile" }
    public var explanation: String {
        "Somebody changed this since you last looked. Look at it again, then change what still needs it."
    }
}

extension Work {
    /// Goes on only while a thing is still as the caller saw it.
    ///
    /// - Throws: `Overtaken`.
    func requireUnchanged(_ isAsSeen: Bool) throws(Overtaken) {
        guard isAsSeen else { throw Overtaken() }
    }
}
