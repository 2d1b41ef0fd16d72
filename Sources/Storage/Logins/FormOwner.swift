import People

/// Whose session a form was opened in: the person, the hat then worn, and whom they acted for.
public struct FormOwner: Hashable, Sendable {
    public let login: LoginID
    public let hat: Hat?
    public let onBehalfOf: Member.ID?

    public init(login: LoginID, hat: Hat?, onBehalfOf: Member.ID?) {
        self.login = login
        self.hat = hat
        self.onBehalfOf = onBehalfOf
    }
}
