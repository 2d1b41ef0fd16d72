/// How far an account may go, in the unit's smallest steps; nil means no limit on that side.
///
/// Soft limits start a conversation and never block (D5). Hard limits stop agreeing and spending,
/// never the recording of what already happened.
public struct Limits: Hashable, Sendable, Codable {
    public var hardFloor: Int64?
    public var softFloor: Int64?
    public var softCeiling: Int64?
    /// For clearing accounts.
    public var hardCeiling: Int64?

    public init(
        hardFloor: Int64? = nil, softFloor: Int64? = nil, softCeiling: Int64? = nil,
        hardCeiling: Int64? = nil
    ) {
        self.hardFloor = hardFloor
        self.softFloor = softFloor
        self.softCeiling = softCeiling
        self.hardCeiling = hardCeiling
    }

    public static let none = Limits()

    /// Whether any side is hard, so that each leg must carry the account's own number.
    public var isLimited: Bool { hardFloor != nil || hardCeiling != nil }

    /// Which hard side a move to `balance` with `held` set aside would break.
    ///
    /// Only the side that the move worsens is asked: an account past its floor may always receive.
    public func broken(by change: Int64, to balance: Int64, held: Int64) -> Side? {
        if change < 0, let hardFloor, balance - held < hardFloor { return .floor }
        if change > 0, let hardCeiling, balance > hardCeiling { return .ceiling }
        return nil
    }

    /// Which soft side the balance is past, for the list of conversations.
    public func passedSoftly(at balance: Int64) -> Side? {
        if let softFloor, balance < softFloor { return .floor }
        if let softCeiling, balance > softCeiling { return .ceiling }
        return nil
    }

    public enum Side: Sendable, Hashable { case floor, ceiling }
}
