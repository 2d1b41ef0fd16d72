import Essentials
import Logging
import Paper
import Storage

/// Every verb of the house, at one desk a noun.
///
/// The three doors call these and nothing beneath.
public struct Desks: Sendable {
    public private(set) var store: Store
    public let timepiece: Timepiece
    public let chance: Chance
    public let logger: Logger
    /// Whether this server can send e-mail; where it cannot, notices are told or printed.
    public var hasMail = false
    /// Prints what is asked for on paper.
    public let press: PaperPress
    let lookedAhead = LookAheadMemory()

    public init(
        store: Store, timepiece: Timepiece = .wall, chance: Chance = .system,
        logger: Logger = Logger(label: "goodturn"), press: PaperPress = PaperPress()
    ) {
        self.store = store
        self.timepiece = timepiece
        self.chance = chance
        self.logger = logger
        self.press = press
    }

    public func key() -> RequestKey { RequestKey(chance: chance) }

    /// The same desks with every writing verb shut: each is refused before it does anything.
    public func closed(saying refusal: any Refusal) -> Desks {
        var copy = self
        copy.store = store.closed(saying: refusal)
        return copy
    }
}
