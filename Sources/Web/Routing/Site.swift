import Operations

/// What all requests of one server share.
public struct Site: Sendable {
    public let assets: Assets
    /// The secret of forms for people who are not signed in; new at each start.
    public let guestSecret: [UInt8]
    /// Whether cookies may only travel over HTTPS.
    public let isBehindHTTPS: Bool
    /// The one-time word that opens the set-up page from elsewhere; nil once it is done.
    public let setupWord: String?
    /// Where the nights' copies lie; nil where none are made.
    public let backups: BackupFolder?

    public init(
        chance: Chance, isBehindHTTPS: Bool = false, setupWord: String? = nil,
        backups: BackupFolder? = nil
    ) {
        assets = Assets()
        guestSecret = chance.bytes(FormToken.length)
        self.isBehindHTTPS = isBehindHTTPS
        self.setupWord = setupWord
        self.backups = backups
    }
}
