import ArgumentParser
import Operations

/// Bringing in what a time bank has elsewhere.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings in people, exchanges, offers and asks, all of it or nothing.",
        discussion: """
            Every line that would fail is named, with what would help. Mend it with --mend, or \
            leave it out by name with --leave-out; while one is left, nothing is written and the \
            command ends with 65. Reading the same file again changes nothing. Nothing is sent to \
            anybody.
            """,
        subcommands: [
            ImportTimeOverflow.self, ImportGoodturn.self, ImportCSV.self, ImportPeople.self,
            ImportList.self, ImportUndo.self, ImportMoved.self, ImportExample.self,
        ])
}

/// What a time bank brings that leaves TimeOverflow.
struct ImportTimeOverflow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeoverflow",
        abstract: "Brings in an export of TimeOverflow.",
        discussion: """
            Give the ZIP that a manager downloads, or its CSV files. In an empty folder it first \
            starts the time bank that the files name.

            Examples:
              goodturn import timeoverflow export.zip --dry-run
              goodturn import timeoverflow export.zip --date-order day-first \\
                --leave-out "transfers.csv:12=nobody remembers"
              goodturn import timeoverflow export.zip --mend "transfers.csv:40:5=2:15"
            """)

    @Argument(help: "The ZIP, or the CSV files.")
    var files: [String]

    @OptionGroup(title: "What the files mean") var answers: AnswerOptions
    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await ImportRun(kind: .timeOverflow, files: files, answers: answers, acting: acting)
            .report(output)
    }
}

/// Our own four files.
struct ImportGoodturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "goodturn",
        abstract: "Brings in the CSV files that goodturn export writes.",
        discussion: "Example:\n  goodturn import goodturn everything.zip --dry-run")

    @Argument(help: "The ZIP, or the CSV files.")
    var files: [String]

    @OptionGroup(title: "What the files mean") var answers: AnswerOptions
    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await ImportRun(kind: .goodturn, files: files, answers: answers, acting: acting)
            .report(output)
    }
}

/// Any other list, whose columns are told by hand.
struct ImportCSV: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Brings in a list with other columns.",
        discussion: """
            Without --columns the headings are guessed from their words. A column is named by its \
            heading or its position from 1.

            Example:
              goodturn import csv people.csv --holds people --columns "number=Member no,name=2"
            """)

    @Argument(help: "The CSV file.")
    var file: String

    @Option(help: "What the file holds: people, exchanges, offers or asks.")
    var holds = "people"

    @Option(help: ArgumentHelp("Which column holds what.", valueName: "field=column,..."))
    var columns: String?

    @OptionGroup(title: "What the files mean") var answers: AnswerOptions
    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
        guard ["people", "exchanges", "offers", "asks"].contains(holds) else {
            throw ValidationError("A file holds people, exchanges, offers or asks.")
        }
    }

    func run() async throws {
        try await ImportRun(
            kind: .csv, files: [file], answers: answers, acting: acting,
            columns: .init(holds: holds, typed: columns)
        ).report(output)
    }
}

/// More about people who are here already.
struct ImportPeople: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Fills empty lines of people's cards, by member number.",
        discussion: """
            Nobody new is made, and what stands on a card already stays.

            Example:
              goodturn import people telephones.csv --columns "number=1,phone=3"
            """)

    @Argument(help: "The CSV file.")
    var file: String

    @Option(help: ArgumentHelp("Which column holds what.", valueName: "field=column,..."))
    var columns: String?

    @OptionGroup(title: "What the files mean") var answers: AnswerOptions
    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await ImportRun(
            kind: .people, files: [file], answers: answers, acting: acting,
            columns: .init(holds: "people", typed: columns)
        ).report(output)
    }
}
