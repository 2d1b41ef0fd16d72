import Foundation

/// A server on loopback with every process it has started, until it is stopped.
public final class Served {
    /// Where it answers, such as `http://127.0.0.1:40123`.
    public let address: String
    /// Seconds from its start to its first answer.
    public private(set) var startSeconds = 0.0
    private let process = Process()

    /// Starts a program that says `Listening on http://…` or `Listening at: http://…`.
    ///
    /// - Parameter path: asked for once, so that the server is warm.
    public init(
        _ words: [String], environment: [String: String] = [:], log: String, path: String,
        cookie: String? = nil
    ) throws {
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = FileHandle(forWritingAtPath: log)
        process.standardError = process.standardOutput
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        var found: String?
        while found == nil, clock.now - start < .seconds(60), process.isRunning {
            let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            found = said.firstMatch(of: /Listening (?:on|at:) (http:\/\/127\.0\.0\.1:\d+)/)
                .map { String($0.1) }
            if found == nil { usleep(2_000) }
        }
        guard let found else {
            let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            kill(process.processIdentifier, SIGKILL)
            throw ProgramFailed(text: "\(words.first ?? "") did not start: \(said.suffix(2_000))")
        }
        address = found
        // A worker may still be on its way when the address is printed.
        for attempt in 1... {
            do {
                _ = try page(path, cookie: cookie)
                break
            } catch {
                guard attempt < 40 else { throw error }
                usleep(100_000)
            }
        }
        startSeconds = (clock.now - start) / .seconds(1)
    }

    /// The bytes of one answer.
    public func page(_ path: String, cookie: String? = nil) throws -> String {
        try run(
            ["curl", "-s", "-S", "-f"] + (cookie.map { ["-H", "Cookie: \($0)"] } ?? [])
                + [address + path])
    }

    public var processID: Int32 { process.processIdentifier }

    /// Seconds of processor time that it and everything it started have used.
    public var processorSeconds: Double {
        var ticks = 0.0
        for id in Self.tree(of: processID) {
            let fields = Self.fields(id)
            // After the name in brackets: state is 0, utime 11, stime 12.
            guard fields.count > 12 else { continue }
            ticks += (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)
        }
        return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Memory that is in use by it and everything it started.
    public var residentMebibytes: Double { mebibytes("status", "VmRSS") }

    /// The part of it that was written to; the rest is code and files, as they lie on the disk.
    public var writtenMebibytes: Double { mebibytes("smaps_rollup", "Private_Dirty") }

    private func mebibytes(_ file: String, _ name: String) -> Double {
        Self.tree(of: processID).reduce(0) { sum, id in
            let text = (try? String(contentsOfFile: "/proc/\(id)/\(file)", encoding: .utf8)) ?? ""
            let line = text.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
            return sum + (Double(line.filter(\.isNumber)) ?? 0) / 1_024
        }
    }

    /// Ends all of it; a child of this program may not hear anything gentler.
    public func stop() {
        for id in Self.tree(of: processID).reversed() { kill(id, SIGKILL) }
        process.waitUntilExit()
    }

    private static func fields(_ id: Int32) -> [Substring] {
        let stat = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
        guard let bracket = stat.lastIndex(of: ")") else { return [] }
        return stat[stat.index(after: bracket)...].split(separator: " ")
    }

    private static func tree(of root: Int32) -> [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        var children: [Int32: [Int32]] = [:]
        for id in names.compactMap({ Int32($0) }) {
            guard let parent = fields(id).dropFirst().first.flatMap({ Int32($0) }) else { continue }
            children[parent, default: []].append(id)
        }
        var found = [root]
        var next = 0
        while next < found.count {
            found += children[found[next]] ?? []
            next += 1
        }
        return found
    }
}

/// What wrk saw of one page, and what the server spent on it.
public struct PageLoad: Sendable {
    public let pagesPerSecond: Double
    /// Microseconds.
    public let half, slowest, processor: Double
}

extension Served {
    /// Asks for one page again and again over so many connections.
    ///
    /// - Throws: `ProgramFailed` when any answer was other than 200.
    public func load(
        _ path: String, cookie: String? = nil, connections: Int, seconds: Double, scratch: Scratch
    ) throws -> PageLoad {
        let script = scratch.file("figures.lua")
        try Self.script.write(toFile: script, atomically: true, encoding: .utf8)
        var words = [
            "wrk", "-t", "1", "-c", "\(connections)", "-d", "\(Int(seconds.rounded(.up)))s",
            "-s", script,
        ]
        if let cookie { words += ["-H", "Cookie: \(cookie)"] }
        let before = processorSeconds
        let said = try run(words + [address + path])
        let used = processorSeconds - before
        guard let line = said.split(separator: "\n").first(where: { $0.hasPrefix("FIGURES") })
        else { throw ProgramFailed(text: said) }
        let numbers = line.split(separator: " ").dropFirst().compactMap { Double($0) }
        if numbers.first == 0, seconds < 10 {
            // Not one page in that time: such a page needs longer to be measured.
            return try load(
                path, cookie: cookie, connections: connections, seconds: 10, scratch: scratch)
        }
        guard numbers.count == 5, numbers[0] > 0, numbers[4] == 0 else {
            throw ProgramFailed(text: "not every answer to \(path) was a page: \(said)")
        }
        return PageLoad(
            pagesPerSecond: numbers[0] / numbers[1] * 1e6, half: numbers[2], slowest: numbers[3],
            processor: used / numbers[0] * 1e6)
    }

    /// Pages, microseconds, p50, p99 and errors, as wrk counts them.
    private static let script = """
        done = function(summary, latency, requests)
          local wrong = summary.errors
          io.write(string.format("FIGURES %d %d %f %f %d\\n", summary.requests, summary.duration,
            latency:percentile(50), latency:percentile(99),
            wrong.status + wrong.connect))
        end
        """
}

extension [PageLoad] {
    /// The middle one of each figure.
    public var median: PageLoad {
        PageLoad(
            pagesPerSecond: Figures.median(map(\.pagesPerSecond)),
            half: Figures.median(map(\.half)), slowest: Figures.median(map(\.slowest)),
            processor: Figures.median(map(\.processor)))
    }
}
