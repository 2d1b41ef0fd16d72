import BenchKit
import Foundation

// perf-L10: what the server costs at rest: memory, the time to its first answer, an empty file.

guard let binary = ProcessInfo.processInfo.environment["GOODTURN_BINARY"] else {
    fatalError("set GOODTURN_BINARY, or run bin/bench")
}
let scratch = try Scratch()
defer { scratch.remove() }
let books = scratch.file("books")
_ = try run(binary, "setup", "--title", "Bench", "--data", books)
let files = try FileManager.default.contentsOfDirectory(atPath: books)
let sizes = files.map { scratch.bytes(of: "books/\($0)") }
Figures.note("L10 an empty data file (goal 1.5)", sizes.reduce(0, +) / 1_000_000, "MB")

var starts: [Double] = []
var resident: [Double] = []
var own: [Double] = []
for round in 1...Scale.rounds {
    let server = try Served(
        [binary, "serve", "--data", books, "--port", "0"], log: scratch.file("log\(round)"),
        path: "/c/bench/sign-in")
    starts.append(server.startSeconds)
    try await Task.sleep(for: .seconds(1))
    resident.append(server.residentMebibytes)
    own.append(server.writtenMebibytes)
    server.stop()
}
Figures.note("L10 start to first answer (goal 0.3)", Figures.median(starts), "s")
Figures.note("L10 memory at rest (goal 60)", resident.max() ?? 0, "MiB")
Figures.note("L10 of it written to, so that it is shared with nothing", own.max() ?? 0, "MiB")
