import Foundation

/// A folder in which the built program is run as a person runs it.
public struct TerminalRoom {
    public let folder: URL
    private let program: URL

    public init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "goodturn-terminal-\(UInt64.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        program = tests.appending(path: "goodturn")
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw CocoaError(.fileNoSuchFile)
        }
    }

    public func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Starts the program, which goes on running.
    public func start(_ words: String...) throws -> RunningProgram {
        let process = Process()
        process.executableURL = program
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC"]
        return try RunningProgram(process)
    }

    /// Runs a line in a shell, where `goodturn` is the built program; complaints come in between.
    public func run(_ command: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [
            "-c", "exec 2>&1; goodturn() { '\(program.path)' \"$@\"; }; \(command)",
        ]
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC", "COLUMNS": "100"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        var answer = String(decoding: bytes, as: UTF8.self)
        if process.terminationStatus != 0 {
            answer += "= \(process.terminationStatus)\n"
        }
        return answer
    }
}
