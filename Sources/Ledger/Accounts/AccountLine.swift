/// An account as it stands in a list: with the number and the name that people know it by.
public struct AccountLine: Hashable, Sendable {
    public let account: Account
    /// The member's number; nil for the accounts of the books themselves.
    public let number: Int?
    public let name: String
    public let hidesBalance: Bool

    public init(account: Account, number: Int?, name: String, hidesBalance: Bool = false) {
        self.account = account
        self.number = number
        self.name = name
        self.hidesBalance = hidesBalance
    }
}
