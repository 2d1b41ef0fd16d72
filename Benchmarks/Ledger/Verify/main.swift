import BenchKit
import Foundation
import LedgerFloor
import Storage

// perf-L8 and L9: bytes an entry, and how fast the whole journal is re-added with its chain, beside
// a C program that only reads the same rows and adds them up.

let scratch = try Scratch()
defer { scratch.remove() }
let town = try await Town(try SQLiteEngine(path: scratch.file("book")), people: Scale.accounts)

func size() throws -> Double {
    Double(
        try run(
            "sqlite3", scratch.file("book"),
            "PRAGMA wal_checkpoint(TRUNCATE); SELECT "
                + "page_count * page_size FROM pragma_page_count, pragma_page_size;"
        )
        .split(separator: "\n").last ?? "") ?? 0
}

let empty = try size()
try await town.fill(to: Scale.transfers)
_ = try await town.store.audit(Town.community)
let full = try size()
Figures.note("L8 disk an entry (goal 250)", (full - empty) / Double(Scale.transfers), "bytes")
let biggest = try run(
    "sqlite3", scratch.file("book"),
    "SELECT name || ' ' || ROUND(SUM(pgsize) * 1.0 / \(Scale.transfers), 1) FROM dbstat GROUP BY name "
        + "ORDER BY SUM(pgsize) DESC LIMIT 14;")
print(biggest)

func memory() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return Double(line.filter(\.isNumber)) ?? 0
}

/// Seconds that this process has had a core for: other work on the machine does not count.
func coreSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

var (rates, replays) = ([Double](), [Double]())
var problems = 0
let memoryBefore = memory()
for _ in 1...Scale.rounds {
    let start = coreSeconds()
    let report = try await town.store.audit(Town.community)
    rates.append(Double(report.transfers) / (coreSeconds() - start))
    problems += report.problems.count
    var seen: Int64 = 0
    replays.append(floor_replay(scratch.file("book"), 1, &seen))
}
guard problems == 0 else { fatalError("the books do not add up") }
await town.store.close()
Figures.compare(
    "L9 verify (goal 0.5 M)", Figures.median(rates), with: "C replay", Figures.median(replays),
    "transfers/s of a core", goal: "none")
Figures.note("L9 memory that verify adds", (memory() - memoryBefore) / 1_024, "MiB")
