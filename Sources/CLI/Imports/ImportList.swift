import ArgumentParser
import Communities
import Essentials
import Foundation
import Interchange
import Operations

/// What was taken in so far.
struct ImportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the imports, newest first.")

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await acting.work { desks, place, acting in
            let imports = try await desks.imports.list(as: acting)
            try output.write(imports.map(ListedImport.init)) {
                var table = Table([
                    "run": .left, "from": .left, "day": .left, "standing": .left, "people": .right,
                    "exchanges": .right,
                ])
                for line in imports {
                    table.add(
                        line.run.description, line.kind.rawValue,
                        place.zone.day(at: line.began).description, line.standing.rawValue,
                        line.receipt.map { "\($0.written.people)" } ?? "",
                        line.receipt.map { "\($0.written.transfers)" } ?? "")
                }
                return imports.isEmpty ? ["Nothing was imported yet."] : table.lines
            }
        }
    }
}

/// An import as programs read it.
private struct ListedImport: Encodable {
    let run: String
    let from: String
    let standing: String
    let began: String
    let loaded: String?
    let undone: String?
    let why: String
    let receipt: ImportReceipt?

    init(_ line: ImportLine) {
        run = line.run.description
        from = line.kind.rawValue
        standing = line.standing.rawValue
        began = line.began.description
        loaded = line.loaded?.description
        undone = line.undone?.description
        why = line.why
        receipt = line.receipt
    }
}

/// Takes one import back.
struct ImportUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Takes an import back.",
        discussion: """
            Every entry is turned round, and people whom the import made are marked as left, unless \
            they have done anything else since. Then the same file may be loaded again.

            Example:
              goodturn import undo 019a2b3c-... --why "the wrong year"
            """)

    @Argument(help: "The import, as goodturn import list names it.")
    var run: String

    @Option(help: "Why, for others to read later.")
    var why: String

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        guard let id = ImportDesk.RunID(run) else { throw NotFound("import") }
        try await acting.work { desks, _, acting in
            let undone = try await desks.imports.undo(id, why: why, key: nil, as: acting)
            try output.write(undone) {
                [
                    "Took back \(undone.entries) entries; \(undone.people) people are marked as left.",
                    undone.staying == 0
                        ? "Nobody stays from it."
                        : "\(undone.staying) people stay, since they have done other things.",
                ]
            }
        }
    }
}

/// Says that the other system is no longer used.
struct ImportMoved: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moved",
        abstract: "Says that everything happens here now; imports are then refused.")

    @Flag(help: "Say that it was too early: imports are taken again.")
    var notYet = false

    @OptionGroup(title: "Books") var acting: ActingOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            try await desks.imports.weHaveMoved(!notYet, as: acting)
            Terminal.say(
                notYet
                    ? "Later exports are taken in again."
                    : "Welcome. Nothing more is taken in from the other system.")
        }
    }
}
