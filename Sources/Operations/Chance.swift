import Crypto
import Essentials
import Foundation

/// Where seeds and secrets come from; a test hands in its own.
public struct Chance: Sendable {
    let draw: @Sendable () -> UInt64

    public init(_ draw: @escaping @Sendable () -> UInt64) {
        self.draw = draw
    }

    public static let system = Chance {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }

    /// Repeatable chance for tests and samples.
    public static func seeded(_ seed: UInt64) -> Chance {
        let source = SharedRandom(seed: seed)
        return Chance { source.next() }
    }

    /// That many unguessable bytes, when the source is the system's.
    public func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let word = draw()
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
        return Array(bytes.prefix(count))
    }
}

/// Seeded chance that several tasks may draw from.
private final class SharedRandom: @unchecked Sendable {
    private let lock = NSLock()
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    func next() -> UInt64 {
        lock.withLock { random.next() }
    }
}

/// Hashes that the desks keep instead of secrets and contents.
enum Digest {
    static func of(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes))
    }

    static func of(_ text: String) -> [UInt8] {
        of(Array(text.utf8))
    }
}
