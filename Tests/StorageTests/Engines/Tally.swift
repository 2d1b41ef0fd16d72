import Foundation

/// A number that closures on several threads count up.
final class Tally: @unchecked Sendable {
    private let lock = NSLock()
    private var total = 0

    func add() { lock.withLock { total += 1 } }

    var count: Int { lock.withLock { total } }
}

/// A place where blocking closures wait until a number of them has come, or for a minute; later
/// ones walk through.
final class Meeting: @unchecked Sendable {
    private static let secondsMax = 60.0
    private let condition = NSCondition()
    private var missing: Int

    init(of count: Int) {
        missing = count
    }

    func arrive() {
        let end = Date(timeIntervalSinceNow: Self.secondsMax)
        condition.withLock {
            missing -= 1
            condition.broadcast()
            while missing > 0, condition.wait(until: end) {}
        }
    }
}
