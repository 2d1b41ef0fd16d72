import ArgumentParser
import Foundation

/// How an answer is written: for people, or for programs.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Write JSON for programs.")
    var json = false

    /// Writes the value as JSON where that was asked for, else the lines for people.
    func write(_ value: some Encodable, _ lines: () -> [String]) throws {
        guard json else {
            for line in lines() { Terminal.say(line) }
            return
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Terminal.say(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
