import Essentials
import Foundation
import Ledger
import Storage

/// What a crowd of callers reached, each of whom waits for an answer before asking again.
public struct Reached: Sendable {
    public let rate: Double
    /// Microseconds, sorted.
    public let times: [Double]

    public func time(at share: Double) -> Double {
        times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * share))]
    }
}

extension Town {
    /// Posts from so many callers at once for so long; every answer comes after its flush.
    public func drive(
        callers: Int, seconds: Double = Scale.seconds, seed: UInt64, onPot: Bool = false
    ) async throws -> Reached {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start + .seconds(seconds)
        let times = try await withThrowingTaskGroup(of: [Double].self) { group in
            for caller in 0..<callers {
                group.addTask {
                    var random = SeededRandom(seed: seed * 1_000 + UInt64(caller))
                    var times: [Double] = []
                    while clock.now < end {
                        let entry = entry(&random, onPot: onPot)
                        let asked = clock.now
                        try await store.write { writing in
                            _ = try writing.post(entry, today: Self.today)
                        }
                        times.append((clock.now - asked) / .microseconds(1))
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let took = (clock.now - start) / .seconds(1)
        return Reached(rate: Double(times.count) / took, times: times.sorted())
    }

    /// The accounts' ids in one block, as the floor wants them.
    public var idBytes: [UInt8] { people.flatMap(\.bytes) }
}
