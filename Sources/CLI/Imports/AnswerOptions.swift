import ArgumentParser
import Essentials
import Interchange
import Operations

/// What a person knows about the files and the files do not say.
struct AnswerOptions: ParsableArguments {
    @Flag(help: "Read and tell everything, and write nothing.")
    var dryRun = false

    @Option(help: "Where 3/4/2024 can be two days: day-first or month-first.")
    var dateOrder: String?

    @Option(help: "Where 1.5 can be two lengths: decimal or clock.")
    var decimalQuantity: String?

    @Option(help: "Where 1:5 lacks a figure: zero-first or zero-last.")
    var shortMinutes: String?

    @Option(help: "Where 3.600 can be two numbers: point or comma.")
    var decimalMark: String?

    @Option(help: "Where a bare 2 can be two lengths: hours or minutes.")
    var bareNumber: String?

    @Option(help: "The time bank's own name in the transfers, or none.")
    var bankName: String?

    @Option(help: "Where a file can hold either: offer or ask.")
    var postKind: String?

    @Option(help: ArgumentHelp("The longest exchange that is believed.", valueName: "length"))
    var longest: String?

    @Option(
        help: ArgumentHelp("Leave a line out by name.", valueName: "file:line=reason"))
    var leaveOut: [String] = []

    @Option(
        help: ArgumentHelp(
            "Put other text into a cell; cell 0 is the whole line.",
            valueName: "file:line:cell=text"))
    var mend: [String] = []

    func validate() throws {
        for typed in leaveOut where Self.leftOut(typed) == nil {
            throw ValidationError("Write --leave-out as FILE:LINE=reason, not \(typed).")
        }
        for typed in mend where Self.mended(typed) == nil {
            throw ValidationError("Write --mend as FILE:LINE:CELL=text, not \(typed).")
        }
        if let longest, Minutes(typed: longest) == nil {
            throw ValidationError("Write --longest as hours and minutes, such as 40:00.")
        }
    }

    var draft: ImportDraft {
        var draft = ImportDraft()
        let typed: [(ImportQuestionKind, String?)] = [
            (.dateOrder, dateOrder), (.decimalQuantity, decimalQuantity),
            (.shortMinutes, shortMinutes), (.decimalMark, decimalMark),
            (.bareNumber, bareNumber), (.bankName, bankName), (.postKind, postKind),
        ]
        for (kind, answer) in typed {
            if let answer { draft.choices[kind.rawValue] = answer }
        }
        draft.longest = longest.flatMap(Minutes.init(typed:))
        draft.mended = mend.compactMap(Self.mended)
        draft.leftOut = leaveOut.compactMap(Self.leftOut)
        return draft
    }

    /// `FILE:LINE=reason`, where the name of the file may hold colons and the reason anything.
    static func leftOut(_ typed: String) -> ImportDraft.LeftOut? {
        guard let sides = sides(of: typed),
            let colon = sides.place.lastIndex(of: ":"),
            let line = Int(sides.place[sides.place.index(after: colon)...]), line >= 0,
            sides.text.contains(where: { !$0.isWhitespace })
        else { return nil }
        return ImportDraft.LeftOut(
            file: String(sides.place[..<colon]), line: line, reason: sides.text)
    }

    /// `FILE:LINE:CELL=text`.
    static func mended(_ typed: String) -> ImportDraft.Mended? {
        guard let sides = sides(of: typed) else { return nil }
        let parts = sides.place.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 3, let cell = Int(parts[parts.count - 1]),
            let line = Int(parts[parts.count - 2]), cell >= 0, line > 0
        else { return nil }
        return ImportDraft.Mended(
            file: parts.dropLast(2).joined(separator: ":"), line: line, cell: cell,
            text: sides.text)
    }

    /// The place and the words behind the first equals sign that follows a figure.
    private static func sides(of typed: String) -> (place: String, text: String)? {
        var index = typed.startIndex
        while let sign = typed[index...].firstIndex(of: "=") {
            let place = typed[..<sign]
            if let last = place.last, last.isNumber, place.contains(":") {
                return (String(place), String(typed[typed.index(after: sign)...]))
            }
            index = typed.index(after: sign)
        }
        return nil
    }
}
