import Foundation
import LedgerFloor

/// Prints what was measured, and adds it to the file that gathers figures.
public enum Figures {
    public static func note(_ name: String, _ value: Double, _ unit: String) {
        let shown = value >= 100 ? String(Int(value)) : String(format: "%.3g", value)
        print("\(name): \(shown) \(unit)")
        guard let path = ProcessInfo.processInfo.environment["GOODTURN_FIGURES"],
            let file = FileHandle(forUpdatingAtPath: path)
        else { return }
        defer { try? file.close() }
        _ = try? file.seekToEnd()
        try? file.write(contentsOf: Data("\(name)\t\(value)\t\(unit)\n".utf8))
    }

    /// A figure, what it is held against, and how many times that it is; all from one run.
    public static func compare(
        _ name: String, _ ours: Double, with reference: String, _ theirs: Double, _ unit: String,
        goal: String
    ) {
        note(name, ours, unit)
        note("\(name), \(reference)", theirs, unit)
        note("\(name), ratio (goal \(goal))", ours / theirs, "times")
    }

    /// The disk's own time for one flush, without which no durable rate says anything.
    public static func noteFlush(in folder: URL) {
        note("one flush of the disk", floor_flush_us(folder.path, 0.5), "us")
    }

    public static func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}

/// How large and how long to measure; the environment may ask for more.
public enum Scale {
    private static func number(_ name: String, _ small: Double, full: Double) -> Double {
        let environment = ProcessInfo.processInfo.environment
        if let said = environment[name].flatMap(Double.init) { return said }
        return environment["GOODTURN_BENCH_FULL"] == "1" ? full : small
    }

    public static var seconds: Double { number("GOODTURN_BENCH_SECONDS", 2, full: 5) }
    public static var rounds: Int { Int(number("GOODTURN_BENCH_ROUNDS", 3, full: 5)) }
    public static var accounts: Int { Int(number("GOODTURN_BENCH_ACCOUNTS", 2_000, full: 10_000)) }
    public static var fewMembers: Int { Int(number("GOODTURN_BENCH_FEW", 1_000, full: 1_000)) }
    public static var manyMembers: Int {
        Int(number("GOODTURN_BENCH_MANY", 100_000, full: 100_000))
    }
    public static var transfers: Int {
        Int(number("GOODTURN_BENCH_TRANSFERS", 200_000, full: 5_000_000))
    }
}

/// A folder that is gone afterwards.
public struct Scratch: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "goodturn-bench-\(UInt64.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    public func file(_ name: String) -> String { url.appending(path: name).path }

    public func bytes(of name: String) -> Double {
        let found = try? FileManager.default.attributesOfItem(atPath: file(name))
        return (found?[.size] as? NSNumber)?.doubleValue ?? 0
    }

    public func remove() { try? FileManager.default.removeItem(at: url) }
}
