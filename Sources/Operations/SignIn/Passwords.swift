import CArgon
import Essentials
import Foundation

/// Passwords as argon2id keeps them (RFC 9106): 19 MiB, 2 passes, one lane.
///
/// Hashing takes tens of milliseconds by design, so it runs on two threads of its own and never
/// on the pool that answers requests.
public struct Passwords: Sendable {
    private static let queue = DispatchQueue(label: "goodturn.passwords", attributes: .concurrent)
    private static let places = DispatchSemaphore(value: 2)
    private let chance: Chance

    public init(chance: Chance) {
        self.chance = chance
    }

    /// The encoded hash, salt and settings included.
    public func hash(_ password: String) async -> String {
        let salt = chance.bytes(16)
        return await run { Self.hash(password, salt: salt) }
    }

    public func verify(_ password: String, against encoded: String) async -> Bool {
        await run {
            let bytes = Array(password.utf8)
            return argon2id_verify(encoded, bytes, bytes.count) == Int32(ARGON2_OK.rawValue)
        }
    }

    private func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            Self.queue.async {
                Self.places.wait()
                defer { Self.places.signal() }
                continuation.resume(returning: work())
            }
        }
    }

    private static func hash(_ password: String, salt: [UInt8]) -> String {
        let bytes = Array(password.utf8)
        let (passes, kibibytes, lanes, length): (UInt32, UInt32, UInt32, Int) = (2, 19_456, 1, 32)
        let room = argon2_encodedlen(
            passes, kibibytes, lanes, UInt32(salt.count), UInt32(length), Argon2_id)
        var encoded = [CChar](repeating: 0, count: room)
        let code = argon2id_hash_encoded(
            passes, kibibytes, lanes, bytes, bytes.count, salt, salt.count, length, &encoded, room)
        precondition(code == Int32(ARGON2_OK.rawValue), "argon2 could not hash")
        return String(
            decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
