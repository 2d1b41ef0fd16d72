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
            of its own, and what the reading must find is listed. With --later the bank goes on \
            for so many exchanges: without it, the same seed gives the export before them.

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

    @Option(help: "So many more exchanges, as a later export has them.")
    var later = 0

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let size = TimeOverflowGenerator.Size(
            members: members, posts: posts, transfers: exchanges)
        let sane = 0...1_000_000
        guard sane.contains(exchanges - 1), sane.contains(posts - 1), sane.contains(later),
            var generator = TimeOverflowGenerator(seed: seed, language: language, size: size)
        else {
            throw ValidationError(
                "Say one of the five languages, at least 30 people, and up to a million lines.")
        }
        generator.goOn(exchanges: later)
        let planted = faults ? generator.plantFaults() : []
        do {
            try Data(generator.archive().bytes).write(to: URL(filePath: file))
        } catch {
            throw ImportFileRefusal.notWritable(file)
        }
        try output.write(Written(file: file, faults: planted.map(Written.Fault.init))) {
            ["Wrote \(file)."]
                + (faults ? ["\(planted.count) lines of it are wrong:"] : [])
                + planted.map { "  \($0.place.file), line \($0.place.line): \($0.code.rawValue)" }
        }
    }

    /// What was written, and the faults that were put into it.
    private struct Written: Encodable {
        struct Fault: Encodable {
            let code: String
            let file: String
            let line: Int
            /// From 1; 0 is the line as a whole.
            let cell: Int

            init(_ planted: PlantedFault) {
                code = planted.code.rawValue
                file = planted.place.file
                line = planted.place.line
                cell = planted.place.cell
            }
        }

        let file: String
        let faults: [Fault]
    }
}
