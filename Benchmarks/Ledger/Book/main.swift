import BenchKit
import Foundation
import Storage

// perf-L5: posting into a long book beside posting into an empty one, taken in turn.

let scratch = try Scratch()
defer { scratch.remove() }
Figures.noteFlush(in: scratch.url)
let members = Scale.transfers / 5
let long = try await Town(try SQLiteEngine(path: scratch.file("long")), people: members)
try await long.fill(to: Scale.transfers)
var (longRates, shortRates) = ([Double](), [Double]())
for round in 1...Scale.rounds {
    let short = try await Town(
        try SQLiteEngine(path: scratch.file("short\(round)")), people: members)
    longRates.append(try await long.drive(callers: 32, seed: UInt64(round)).rate)
    shortRates.append(try await short.drive(callers: 32, seed: UInt64(round)).rate)
    await short.store.close()
}
await long.store.close()
Figures.note("L5 transfers in the long book", Double(Scale.transfers), "transfers")
Figures.compare(
    "L5 into a long book", Figures.median(longRates), with: "into an empty one",
    Figures.median(shortRates), "entries/s", goal: "0.5")
