import DoorKit
import Foundation
import Testing

/// Every command as a person types it, with what it answers; the built program is run.
///
/// A line with `$` is a command, the lines behind it are its output and then, where that is not 0,
/// `= number`. A `*` stands for anything within a line. All commands of a file share one folder.
@Suite struct `Commands at the terminal` {
    static let transcripts: [String] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Transcripts")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    @Test func `are shown in transcripts`() {
        #expect(Self.transcripts.count > 3)
    }

    @Test(arguments: transcripts)
    func `answer as their transcript says`(name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Transcripts/\(name)")
        let transcript = try Transcript(String(contentsOf: file, encoding: .utf8))
        let room = try TerminalRoom()
        defer { room.remove() }
        for step in transcript.steps {
            let answer = try room.run(step.command)
            let difference = """
                \(name): $ \(step.command)
                expected:
                \(step.expected)
                was:
                \(answer)
                """
            #expect(step.fits(answer), "\(difference)")
        }
        #expect(!transcript.steps.isEmpty)
    }
}
