import Essentials
import Interchange
import Ledger
import People
import Storage

/// How many of each thing an import read or wrote.
public struct ImportTally: Hashable, Sendable {
    public let people: Int
    public let exchanges: Int
    public let offers: Int
    public let asks: Int
    /// Households and organisations.
    public let accounts: Int
    public let openings: Int
    /// Exchanges that are counted and move nothing, with their time.
    public let counted: Int
    public let countedMinutes: Minutes
    public let leftOut: Int

    init(_ counts: ImportCounts) {
        people = counts.people
        exchanges = counts.transfers
        offers = counts.offers
        asks = counts.asks
        accounts = counts.accounts
        openings = counts.openings
        counted = counts.countedOnly
        countedMinutes = counts.countedMinutes
        leftOut = counts.leftOut
    }
}

/// An import as a page shows it, before it is loaded.
public struct ImportSheet: Hashable, Sendable {
    public struct Source: Hashable, Sendable {
        public let file: String
        /// The stable word for what the file was taken for.
        public let kind: String
        public let records: Int
    }

    public struct Question: Hashable, Sendable {
        public let id: String
        public let file: String
        public let text: String
        public let answers: [(value: String, meaning: String)]
        public let examples: [(file: String, line: Int, read: String)]

        public static func == (left: Self, right: Self) -> Bool { left.id == right.id }
        public func hash(into hasher: inout Hasher) { hasher.combine(id) }
    }

    /// Everything wrong with one line.
    public struct FaultyLine: Hashable, Sendable {
        public struct Fault: Hashable, Sendable {
            /// The cell to mend, from 1; 0 is the whole line.
            public let cell: Int
            public let column: String
            public let read: String
            public let problem: String
            public let help: String
            /// What stands there now, as it would be typed again.
            public let typed: String
        }

        public let file: String
        /// 0 when the whole file is meant.
        public let line: Int
        public let faults: [Fault]
    }

    public struct LeftOut: Hashable, Sendable {
        public let file: String
        public let line: Int
        public let reason: String
        public let read: String
    }

    public struct Opening: Hashable, Sendable {
        public let number: String
        public let name: String
        public let exported: Minutes
        public let history: Minutes
        public let opening: Minutes
    }

    /// What the file and the books say differently of a member.
    public struct Difference: Hashable, Sendable {
        public enum Matter: String, Hashable, Sendable, CaseIterable {
            case name, email, balance, joined, left, card
        }

        public let member: String
        public let matter: Matter
        public let here: String
        public let there: String
    }

    public struct Renumbered: Hashable, Sendable {
        public let old: String
        public let number: Int
        public let name: String
    }

    public let run: ImportDesk.RunID
    public let kind: ImportKind
    public let bankName: String?
    public let sources: [Source]
    public let questions: [Question]
    public let faults: [FaultyLine]
    public let leftOut: [LeftOut]
    public let read: ImportTally
    /// What is not here yet.
    public let new: ImportTally
    public let openings: [Opening]
    public let differences: [Difference]
    public let renumbered: [Renumbered]
    public let columns: [ImportColumns]
    public let isClean: Bool
    public let changesNothing: Bool

    init(_ outcome: ImportOutcome, run: ImportDesk.RunID, open: OpenImport) {
        self.run = run
        kind = open.kind
        bankName = outcome.bankName
        sources = outcome.sources.map {
            Source(file: $0.file, kind: $0.kind.rawValue, records: $0.records)
        }
        questions = outcome.questions.map { question in
            Question(
                id: question.id, file: question.file, text: question.text,
                answers: question.answers.map { ($0.value, $0.meaning) },
                examples: question.examples.map { ($0.place.file, $0.place.line, $0.read) })
        }
        faults = FaultyLine.grouped(outcome.faults, lines: WholeLines(outcome.faults, open.files))
        leftOut = outcome.leftOut.map {
            LeftOut(
                file: $0.place.file, line: $0.place.line, reason: $0.reason, read: $0.read)
        }
        read = ImportTally(outcome.read)
        new = ImportTally(outcome.new)
        openings =
            outcome.new.openings == 0
            ? []
            : outcome.openings.map {
                Opening(
                    number: $0.member, name: $0.name, exported: $0.exported,
                    history: $0.history, opening: $0.opening)
            }
        differences = outcome.differences.compactMap { difference in
            Difference.Matter(rawValue: difference.matter.rawValue).map {
                Difference(
                    member: difference.member, matter: $0, here: difference.here,
                    there: difference.there)
            }
        }
        renumbered = outcome.renumbered.map {
            Renumbered(old: $0.old, number: $0.number, name: $0.name)
        }
        columns =
            open.kind.hasChosenColumns
            ? open.files.compactMap { ImportColumns($0, draft: open.draft) } : []
        isClean = outcome.isClean
        changesNothing = outcome.changesNothing
    }
}

extension ImportSheet.FaultyLine {
    fileprivate static func grouped(_ faults: [LineFault], lines whole: WholeLines) -> [Self] {
        var lines: [Self] = []
        for fault in faults {
            let one = Fault(
                cell: fault.cell, column: fault.column, read: fault.read, problem: fault.problem,
                help: fault.help, typed: whole.line(of: fault) ?? fault.read)
            if let last = lines.last, last.file == fault.file, last.line == fault.line {
                lines[lines.count - 1] = Self(
                    file: last.file, line: last.line, faults: last.faults + [one])
            } else {
                lines.append(Self(file: fault.file, line: fault.line, faults: [one]))
            }
        }
        return lines
    }
}

/// Whole lines of files as they would be typed again, quotes included.
private struct WholeLines {
    private var lines: [LinePlace: String] = [:]

    /// Only the files are read again in which a whole line is to be mended.
    init(_ faults: [LineFault], _ files: [ImportFile]) {
        let wanted = Set(faults.filter { $0.cell == 0 && $0.line > 0 }.map(\.file))
        guard !wanted.isEmpty else { return }
        let loose = files.flatMap { file -> [ImportFile] in
            guard Archive.isArchive(file.bytes) else { return [file] }
            return (try? Archive(unpacking: file.bytes).files) ?? []
        }
        for file in loose where wanted.contains(file.name) {
            let table = DelimitedFile(file)
            let mark = String(table.delimiter.rawValue)
            for record in table.records {
                let cells = record.cells.map { cell in
                    cell.contains(mark)
                        ? "\"\(cell.replacing("\"", with: "\"\""))\""
                        : DelimitedWriter.quoted(cell)
                }
                lines[LinePlace(file: file.name, line: record.line)] = cells.joined(
                    separator: mark)
            }
        }
    }

    func line(of fault: LineFault) -> String? {
        guard fault.cell == 0 else { return nil }
        return lines[LinePlace(file: fault.file, line: fault.line)]
    }
}

extension ImportDesk {
    /// The preview as a page shows it.
    public func sheet(_ run: RunID, as acting: Acting) async throws -> ImportSheet {
        let (open, books) = try await look(run, as: acting)
        guard open.stored.standing == .draft else { throw ImportRefusal.notDraft }
        let reading = ImportReading.read(open.kind, open.files, draft: open.draft, books: books)
        let plan = ImportPlan(reading, kind: open.kind, books: books)
        let outcome = ImportOutcome(run: run, reading: reading, plan: plan)
        return ImportSheet(outcome, run: run, open: open)
    }
}

extension ImportReceipt {
    public var wasRead: ImportTally { ImportTally(read) }
    public var wasWritten: ImportTally { ImportTally(written) }
}
