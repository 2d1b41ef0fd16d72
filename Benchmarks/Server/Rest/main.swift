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
var memory = 0.0
let clock = ContinuousClock()
for round in 1...Scale.rounds {
    let log = scratch.file("log\(round)")
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    let server = Process()
    server.executableURL = URL(filePath: binary)
    server.arguments = ["serve", "--data", books, "--port", "0"]
    server.standardOutput = FileHandle(forWritingAtPath: log)
    server.standardError = server.standardOutput
    let start = clock.now
    try server.run()
    var address: String?
    while address == nil, clock.now - start < .seconds(30) {
        let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        address = said.firstMatch(of: /Listening on (http:\S+)/).map { String($0.1) }
        if address == nil { usleep(2_000) }
    }
    guard let address else { fatalError("the server did not start") }
    _ = try run("curl", "-s", "-o", "/dev/null", "-f", "\(address)/c/bench/sign-in")
    starts.append((clock.now - start) / .seconds(1))
    try await Task.sleep(for: .seconds(1))
    let status = try String(
        contentsOfFile: "/proc/\(server.processIdentifier)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
    memory = max(memory, (Double(line.filter(\.isNumber)) ?? 0) / 1_024)
    // A child of this program may not hear anything gentler.
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
}
Figures.note("L10 start to first answer (goal 0.3)", Figures.median(starts), "s")
Figures.note("L10 memory at rest (goal 60)", memory, "MiB")
