import Foundation

/// What `bin/prove` asks of a test beyond the gate's few minutes: a greater size, and figures.
public enum Proof {
    /// The size that the environment asks for under this name, or the gate's own.
    public static func size(_ name: String, orElse small: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? small
    }

    /// The `goodturn` to prove things with, where there is one.
    public static var binary: URL? {
        ProcessInfo.processInfo.environment["GOODTURN_BINARY"].map { URL(filePath: $0) }
    }

    /// Adds a line to the proof's figures, if somebody gathers them.
    public static func note(_ name: String, _ value: Double, _ unit: String) throws {
        guard let path = ProcessInfo.processInfo.environment["GOODTURN_FIGURES"],
            let file = FileHandle(forUpdatingAtPath: path)
        else { return }
        defer { try? file.close() }
        try file.seekToEnd()
        try file.write(contentsOf: Data("\(name)\t\(value)\t\(unit)\n".utf8))
    }

    /// Runs the program and returns what it wrote, and how it ended.
    public static func run(
        _ program: URL, _ arguments: [String]
    ) throws -> (output: String, code: Int32) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: output, as: UTF8.self), process.terminationStatus)
    }
}
