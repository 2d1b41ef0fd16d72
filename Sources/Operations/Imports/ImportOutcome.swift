import Essentials
import Interchange
import Ledger

/// What an import read, wrote and found wrong; the answer of every verb about it.
public struct ImportOutcome: Hashable, Sendable, Codable {
    /// A difference between the later file and the books, member by member.
    public typealias Difference = LaterExport.Difference

    /// Somebody whose number was taken here and who gets another.
    public struct Renumbered: Hashable, Sendable, Codable {
        public let old: String
        public let number: Int
        public let name: String
    }

    /// The import it is about; nil when nothing was kept, as in a dry run without books.
    public var run: Identifier<Subject.Tag>?
    public var read: ImportCounts
    /// What would be written now: all of `read` that is not here already.
    public var new: ImportCounts
    public var written: ImportCounts
    public var faults: [LineFault]
    public var openings: [OpeningBalance]
    public var leftOut: [LeftOutLine]
    public var questions: [ImportQuestion]
    public var sources: [ImportSource]
    public var differences: [Difference]
    public var renumbered: [Renumbered]
    public var bankName: String?

    public var isClean: Bool { faults.isEmpty && questions.isEmpty }
    /// Whether everything in the files is here already.
    public var changesNothing: Bool { new == ImportCounts() }

    init(
        run: Identifier<Subject.Tag>?, reading: ImportReading, plan: ImportPlan,
        written: ImportCounts = ImportCounts()
    ) {
        self.run = run
        let report = ImportReport(of: reading, written: written)
        read = report.read
        new = plan.counts
        new.people += Set(plan.fills.map(\.member)).subtracting(plan.found.map(\.member)).count
        self.written = report.written
        faults = report.faults
        openings = report.openings
        leftOut = report.leftOut
        questions = report.questions
        sources = report.sources
        differences = plan.differences
        renumbered = plan.newcomers.filter { "\($0.number)" != $0.imported.number }.map {
            Renumbered(old: $0.imported.number, number: $0.number, name: $0.imported.name)
        }
        bankName = reading.bankName
    }
}

/// What is kept of an import once it is loaded: counts, numbers and reasons, and no names.
public struct ImportReceipt: Hashable, Sendable, Codable {
    public struct Opening: Hashable, Sendable, Codable {
        /// The member's number here; 0 for a household, an organisation and the pot.
        public let number: Int
        public let exported: Minutes
        public let history: Minutes
        public let opening: Minutes
    }

    public struct LeftOut: Hashable, Sendable, Codable {
        public let file: String
        public let line: Int
        public let reason: String
    }

    public var read: ImportCounts
    public var written: ImportCounts
    public var openings: [Opening]
    public var leftOut: [LeftOut]
}
