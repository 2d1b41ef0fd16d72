import ArgumentParser
import Foundation
import Operations

/// Everything, for another program or for another place.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes people, exchanges, offers and asks into files.",
        discussion: """
            The columns are those of docs/reference/csv.md, and goodturn import goodturn reads \
            them back. A name that ends in .zip makes one ZIP, any other name a folder.

            Examples:
              goodturn export everything.zip
              goodturn export everything --format json
            """)

    @Argument(help: "The folder or the ZIP to write.")
    var place: String

    @Option(help: "csv or json.")
    var format = ExportFormat.csv

    @OptionGroup(title: "Books") var acting: ActingOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            if place.lowercased().hasSuffix(".zip") {
                let archive = try await desks.exports.archive(format, as: acting)
                try write(archive.bytes, to: place)
            } else {
                let files = try await desks.exports.files(format, as: acting)
                do {
                    try FileManager.default.createDirectory(
                        atPath: place, withIntermediateDirectories: true)
                } catch {
                    throw ImportFileRefusal.notWritable(place)
                }
                for file in files { try write(file.bytes, to: "\(place)/\(file.name)") }
            }
            Terminal.say("Wrote \(place).")
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(filePath: path))
        } catch {
            throw ImportFileRefusal.notWritable(path)
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}
