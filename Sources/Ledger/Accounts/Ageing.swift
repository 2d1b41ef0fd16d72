/// How long time has stood on an account: what came in first goes out first, by day.
public struct Ageing: Hashable, Sendable {
    public let balance: Int64
    /// Set aside for something agreed.
    public let held: Int64
    /// What came in after a day, without what was taken back again.
    public let cameInSince: Int64

    public init(balance: Int64, held: Int64 = 0, cameInSince: Int64) {
        self.balance = balance
        self.held = held
        self.cameInSince = cameInSince
    }

    /// What still stands there of all that came in up to that day.
    ///
    /// Whatever went out, went out of the oldest first. So what stands is the newest that came in,
    /// and only what is beyond all that came in since is older. What is set aside stays.
    public var old: Int64 {
        max(0, min(balance - cameInSince, balance - held))
    }
}
