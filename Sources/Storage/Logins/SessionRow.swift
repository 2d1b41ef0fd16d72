import Essentials
import People

extension Session {
    static let columns: SQL =
        "s.id, s.login, s.hat, s.csrf, s.device, s.made, s.seen, s.expires, s.by_code"

    init(_ row: SQLRow) throws {
        self.init(
            id: try row.read(0), login: try row.read(1),
            hat: try row.read(2, as: Int?.self).flatMap(Hat.init(rawValue:)),
            csrf: try row.read(3), device: try row.read(4), made: try row.read(5),
            seen: try row.read(6), expires: try row.read(7), isByCode: try row.read(8))
    }
}

/// A credential as stored.
public struct StoredLogin: Sendable {
    public let id: LoginID
    public let password: String?
    public let isDisabled: Bool
}
