import Essentials
import Foundation

/// The one place where the house asks what time it is; a test hands in its own.
public struct Timepiece: Sendable {
    public let now: @Sendable () -> Instant

    public init(_ now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    public static let wall = Timepiece {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    }
}
