import ArgumentParser
import Foundation
import Interchange

/// A made-up export to try an import with; nobody in it is real.
struct ImportExample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example",
        abstract: "Writes a made-up TimeOverflow export to practise with.",
        discussion: """
            The same seed gives the same file. With --faults some lines are wrong, each in a way \
            of its own.

            Example:
              goodturn import example practice.zip --faults
              goodturn import timeoverflow practice.zip --dry-run
            """)

    @Argument(help: "The ZIP to write.")
    var file: String

    @Option(help: "The language of the export: en, es, ca, pt-BR or fr.")
    var language = "en"

    @Option(help: "How many people; at least 30.")
    var members = 300

    @Option(help: "How many offers and asks together.")
    var posts = 600

    @Option(help: "How many exchanges.")
    var exchanges = 5_000

    @Option(help: "Another number gives another bank.")
    var seed: UInt64 = 1

    @Flag(help: "Put mistakes into some lines.")
    var faults = false

    func run() async throws {
        let size = TimeOverflowGenerator.Size(
            members: members, posts: posts, transfers: exchanges)
        guard (1...1_000_000).contains(exchanges), (1...1_000_000).contains(posts),
            var generator = TimeOverflowGenerator(seed: seed, language: language, size: size)
        else {
            throw ValidationError(
                "Say one of the five languages, at least 30 people, and up to a million lines.")
        }
        let planted = faults ? generator.plantFaults() : []
        do {
            try Data(generator.archive().bytes).write(to: URL(filePath: file))
        } catch {
            throw ImportFileRefusal.notWritable(file)
        }
        Terminal.say("Wrote \(file).")
        if faults { Terminal.say("\(planted.count) lines of it are wrong.") }
    }
}
