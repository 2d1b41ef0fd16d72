import Essentials
import Logging
import Storage

/// Every verb of the house, at one desk a noun.
///
/// The three doors call these and nothing beneath.
public struct Desks: Sendable {
    public let store: Store
    public let timepiece: Timepiece
    public let chance: Chance
    public let logger: Logger
    /// Whether this server can send e-mail; where it cannot, notices are told or printed.
    public var hasMail = false

    public init(
        store: Store, timepiece: Timepiece = .wall, chance: Chance = .system,
        logger: Logger = Logger(label: "goodturn")
    ) {
        self.store = store
        self.timepiece = timepiece
        self.chance = chance
        self.logger = logger
    }

    public func key() -> RequestKey { RequestKey(chance: chance) }
}
