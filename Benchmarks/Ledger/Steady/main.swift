import BenchKit
import Foundation
import Storage
import Synchronization

// perf-L7: the slowest answers beside the middle one, while verify runs and the file is copied.

let scratch = try Scratch()
defer { scratch.remove() }
Figures.noteFlush(in: scratch.url)
let town = try await Town(try SQLiteEngine(path: scratch.file("book")), people: Scale.accounts)
try await town.fill(to: Scale.transfers)

/// Whether the callers are done; a task that is called off would leave its question half asked.
final class End: Sendable {
    let isReached = Atomic(false)
}
let end = End()
let work = Task {
    var rounds = 0
    while !end.isReached.load(ordering: .relaxed) {
        _ = try await town.store.audit(Town.community)
        // A backup reads every row, as this does, in one transaction beside the writers.
        _ = try await town.store.read { reading in
            for table in try reading.backedTables() { try reading.each(row: table) { _ in } }
        }
        rounds += 1
    }
    return rounds
}
let reached = try await town.drive(callers: 8, seconds: Scale.seconds * 5, seed: 1)
end.isReached.store(true, ordering: .relaxed)
Figures.note("L7 rounds of verify and backup meanwhile", Double(try await work.value), "rounds")
Figures.note("L7 entries meanwhile", reached.rate, "entries/s")
Figures.compare(
    "L7 99.9 of 100 answers within", reached.time(at: 0.999), with: "half of them within",
    reached.time(at: 0.5), "us", goal: "at most 10")
await town.store.close()
