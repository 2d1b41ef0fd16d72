import Foundation

/// Runs a program of somebody else and returns what it wrote.
public func run(_ words: String...) throws -> String {
    try run(words)
}

public func run(_ words: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: said, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw ProgramFailed(text: text) }
    return text
}

/// Runs a measurement; what it started is stopped however it ends.
public func measuring(_ measurement: () async throws -> Void) async {
    do {
        try await measurement()
    } catch {
        print((error as? ProgramFailed)?.text ?? "\(error)")
        exit(1)
    }
}

public struct ProgramFailed: Error {
    public let text: String

    public init(text: String) {
        self.text = text
    }
}
