import BenchKit
import Foundation
import LedgerFloor
import Storage

// perf-L1, L2 and L6 on SQLite: durable entries a second beside a bare C program that runs the
// same statements on the same schema and settings, taken in turn.

let scratch = try Scratch()
defer { scratch.remove() }
Figures.noteFlush(in: scratch.url)

// The floor has a file of its own, made and filled by the same program.
let floorTown = try await Town(
    try SQLiteEngine(path: scratch.file("floor")), people: Scale.accounts)
let ids = floorTown.idBytes
await floorTown.store.close()
let engine = try SQLiteEngine(path: scratch.file("ours"))
let town = try await Town(engine, people: Scale.accounts)

func floorRate(group: Int, seed: Int) -> Double {
    floor_post(
        scratch.file("floor"), 1, ids, Int32(Scale.accounts), Int32(group), Scale.seconds,
        UInt64(seed)
    ).rate
}

var (alone, crowd, hot, floorAlone, floorCrowd) =
    ([Double](), [Double](), [Double](), [Double](), [Double]())
var group = 1.0
for round in 1...Scale.rounds {
    alone.append(try await town.drive(callers: 1, seed: UInt64(round)).rate)
    floorAlone.append(floorRate(group: 1, seed: round))
    let before = engine.commitCount
    let reached = try await town.drive(callers: 32, seed: UInt64(round + 100))
    crowd.append(reached.rate)
    group = Double(reached.times.count) / Double(max(1, engine.commitCount - before))
    floorCrowd.append(floorRate(group: max(1, Int(group.rounded())), seed: round + 100))
    hot.append(
        try await town.drive(callers: 32, seed: UInt64(round + 200), onPot: true).rate)
}
await town.store.close()

let perSecond = "entries/s"
Figures.compare(
    "L1 one caller", Figures.median(alone), with: "C program", Figures.median(floorAlone),
    perSecond, goal: "0.8")
Figures.note("L2 group reached", group, "entries a commit")
Figures.compare(
    "L2 32 callers", Figures.median(crowd), with: "C program", Figures.median(floorCrowd),
    perSecond, goal: "0.8")
Figures.compare(
    "L2 32 callers again", Figures.median(crowd), with: "one caller", Figures.median(alone),
    perSecond, goal: "3")
Figures.compare(
    "L6 one hot account", Figures.median(hot), with: "spread evenly", Figures.median(crowd),
    perSecond, goal: "0.95")
