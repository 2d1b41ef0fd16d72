import Essentials

extension Member {
    /// The member in another standing, with the end of a pause where it has one.
    ///
    /// Coming back is possible from a pause, from care and after having left. What was merged or
    /// erased stays so.
    public func moved(
        to standing: Standing, until last: Day? = nil, today: Day
    ) throws(MemberRefusal) -> Member {
        guard self.standing != .merged, self.standing != .erased else { throw .recordClosed }
        guard standing != .merged, standing != .erased else { throw .recordClosed }
        if standing == .paused, let last, last < today { throw .pauseInPast }
        var copy = self
        copy.standing = standing
        copy.pausedUntil = standing == .paused ? last : nil
        return copy
    }
}

extension Member.Standing {
    /// Whether the person's account is closed, and what stands on it goes where the scheme says.
    ///
    /// In care it depends on the scheme, which may let the account rest open.
    public var settlesBalance: Bool { self == .left || self == .died || self == .erased }

    public init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}

extension Member.Channel {
    public init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
