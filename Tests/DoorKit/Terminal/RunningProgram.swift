import Foundation
import Synchronization

/// The built program while it runs, and what it has said so far.
public final class RunningProgram: Sendable {
    private let process: Process
    private let text = Mutex("")
    private static let secondsMax = 30

    init(_ process: Process) throws {
        self.process = process
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        pipe.fileHandleForReading.readabilityHandler = { [self] handle in
            let more = handle.availableData
            if more.isEmpty { handle.readabilityHandler = nil }
            text.withLock { $0 += String(decoding: more, as: UTF8.self) }
        }
        try process.run()
    }

    public var said: String { text.withLock { $0 } }

    /// What stands behind the beginning of a line, as soon as that line is there.
    public func line(beginning: String) -> String? {
        let until = Date().addingTimeInterval(Double(Self.secondsMax))
        while Date() < until {
            let lines = said.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            if let found = lines.first(where: { $0.hasPrefix(beginning) }) {
                return String(found.dropFirst(beginning.count))
            }
            guard process.isRunning else { return nil }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return nil
    }

    /// Ends it as a machine does that is switched off; how it ended.
    @discardableResult public func stop() -> Int32 {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
        return process.terminationStatus
    }
}
