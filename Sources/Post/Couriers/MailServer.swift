/// The mail server that takes our letters, as whoever runs this computer set it.
public struct MailServer: Hashable, Sendable {
    public var host: String
    public var port: UInt16
    public var security: MailSecurity
    public var user: String?
    public var password: String?
    /// The name we greet with.
    public var helloName: String
    /// How many seconds one letter may take in all.
    public var timeout: Int

    public init(
        host: String, port: UInt16 = 587, security: MailSecurity = .startTLS,
        user: String? = nil, password: String? = nil, helloName: String, timeout: Int = 60
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.helloName = helloName
        self.timeout = timeout
    }
}

/// Whether the way to the mail server is closed to others; certificates are always checked.
public enum MailSecurity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Open: only for a server on the same computer.
    case none
    /// Begins open, then must close before anything is said (port 587).
    case startTLS = "starttls"
    /// Closed from the first byte (port 465).
    case tls
}

extension MailServer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Fit for a log: no password.
    public var description: String { "\(host):\(port) (\(security.rawValue))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["server": description]) }
}
