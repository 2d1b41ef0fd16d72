import Operations

/// What all requests of one server share.
public struct Site: Sendable {
    public let assets: Assets
    /// The token of forms for people who are not signed in; new at each start.
    public let guestToken: String
    /// Whether cookies may only travel over HTTPS.
    public let isBehindHTTPS: Bool
    /// The one-time word that opens the set-up page from elsewhere; nil once it is done.
    public let setupWord: String?

    public init(chance: Chance, isBehindHTTPS: Bool = false, setupWord: String? = nil) {
        assets = Assets()
        guestToken = chance.bytes(16).hexadecimal
        self.isBehindHTTPS = isBehindHTTPS
        self.setupWord = setupWord
    }
}
