import Essentials
import Post

/// How this server sends e-mail, as whoever runs it set it in the environment.
public struct MailSettings: Sendable, Hashable {
    let server: MailServer
    let from: MailAddress

    /// Reads `GOODTURN_SMTP_HOST`, `_PORT`, `_SECURITY` (none, starttls or tls), `_USER`,
    /// `_PASSWORD` and `GOODTURN_MAIL_FROM`.
    ///
    /// - Returns: nil when no host is named, which switches e-mail off.
    /// - Throws: `MailSettingRefusal` naming the setting that cannot be used.
    public init?(environment: [String: String]) throws {
        guard let host = environment["GOODTURN_SMTP_HOST"], !host.isEmpty else { return nil }
        let security: MailSecurity
        if let word = environment["GOODTURN_SMTP_SECURITY"], !word.isEmpty {
            guard let known = MailSecurity(rawValue: word.lowercased()) else {
                throw MailSettingRefusal.security(word)
            }
            security = known
        } else {
            security = .startTLS
        }
        var port: UInt16 = security == .tls ? 465 : 587
        if let text = environment["GOODTURN_SMTP_PORT"], !text.isEmpty {
            guard let known = UInt16(text), known > 0 else { throw MailSettingRefusal.port(text) }
            port = known
        }
        guard let address = environment["GOODTURN_MAIL_FROM"] else {
            throw MailSettingRefusal.sender
        }
        from = try MailAddress(address)
        let home = address.split(separator: "@").last.map(String.init) ?? "localhost"
        server = MailServer(
            host: host, port: port, security: security,
            user: environment["GOODTURN_SMTP_USER"],
            password: environment["GOODTURN_SMTP_PASSWORD"],
            helloName: home)
    }

    /// What makes message ids of this server unlike those of others.
    var home: String { server.helloName }
}

/// A mail setting that cannot be used.
public enum MailSettingRefusal: Refusal, Hashable {
    case security(String)
    case port(String)
    case sender

    public var kind: RefusalKind { .invalid }

    public var code: String {
        switch self {
        case .security: "mail-security"
        case .port: "mail-port"
        case .sender: "mail-sender"
        }
    }

    public var explanation: String {
        switch self {
        case .security(let word):
            "GOODTURN_SMTP_SECURITY is \"\(word)\". Write none, starttls or tls."
        case .port(let text):
            "GOODTURN_SMTP_PORT is \"\(text)\". Write a number such as 587."
        case .sender:
            "GOODTURN_MAIL_FROM is missing. Write the address that letters come from."
        }
    }
}
