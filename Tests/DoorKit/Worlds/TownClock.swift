import Essentials
import Operations
import Synchronization

/// A clock that stands still until a test moves it.
public final class TownClock: Sendable {
    private let moment: Mutex<Instant>

    public init(_ moment: Instant) {
        self.moment = Mutex(moment)
    }

    public var now: Instant { moment.withLock { $0 } }

    public var timepiece: Timepiece { Timepiece { self.now } }

    public func advance(days: Int64 = 0, seconds: Int64 = 0) {
        moment.withLock { $0 = $0.adding(days: days).adding(seconds: seconds) }
    }
}
