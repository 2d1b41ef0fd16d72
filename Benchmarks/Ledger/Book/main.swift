import BenchKit
import Foundation
import Storage

// perf-L5: posting into a long book beside posting into an empty one with the same accounts, taken
// in turn.

let scratch = try Scratch()
defer { scratch.remove() }
Figures.noteFlush(in: scratch.url)
let members = Scale.transfers / 5
let empty = try await Town(try SQLiteEngine(path: scratch.file("empty")), people: members)
await empty.store.close()
try FileManager.default.copyItem(atPath: scratch.file("empty"), toPath: scratch.file("long"))
let long = Town(again: try SQLiteEngine(path: scratch.file("long")), people: members)
try await long.fill(to: Scale.transfers)
var (longRates, shortRates) = ([Double](), [Double]())
for round in 1...Scale.rounds {
    let short = scratch.file("short\(round)")
    try FileManager.default.copyItem(atPath: scratch.file("empty"), toPath: short)
    let town = Town(again: try SQLiteEngine(path: short), people: members)
    longRates.append(try await long.drive(callers: 32, seed: UInt64(round)).rate)
    shortRates.append(try await town.drive(callers: 32, seed: UInt64(round)).rate)
    await town.store.close()
    try FileManager.default.removeItem(atPath: short)
}
let report = try await long.store.audit(Town.community)
guard report.ok else { fatalError("the books do not add up: \(report.problems)") }
await long.store.close()
Figures.note("L5 transfers in the long book", Double(report.transfers), "transfers")
Figures.note("L5 accounts", Double(report.accounts), "accounts")
Figures.compare(
    "L5 into a long book", Figures.median(longRates), with: "into an empty one",
    Figures.median(shortRates), "entries/s", goal: "0.5")
