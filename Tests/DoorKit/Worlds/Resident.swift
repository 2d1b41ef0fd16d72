import Essentials
import Ledger
import People

/// Somebody who lives in a town of the tests: a member with an account and a login.
public struct Resident: Sendable, Identifiable {
    public let member: Member
    public let account: Account.ID
    public let login: LoginID

    public var id: Member.ID { member.id }
    public var name: String { member.name }
}
