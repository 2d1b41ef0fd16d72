import Essentials

/// How many of each there were.
public struct ImportCounts: Hashable, Sendable, Codable {
    public var people = 0
    public var transfers = 0
    public var offers = 0
    public var asks = 0
    public var openings = 0
    /// History kept without a posting, and its minutes.
    public var countedOnly = 0
    public var countedMinutes = Minutes.zero
    public var leftOut = 0

    public init() {}
}

/// What an import read, wrote and found wrong: the answer of the command and of the preview.
public struct ImportReport: Hashable, Sendable, Codable {
    public let read: ImportCounts
    public let written: ImportCounts
    public let faults: [LineFault]
    public let openings: [OpeningBalance]
    public let leftOut: [LeftOutLine]
    public let questions: [ImportQuestion]
    public let sources: [ImportSource]

    /// A report of a reading; `written` stays at nothing in a dry run and when there are faults.
    public init(of reading: ImportReading, written: ImportCounts = ImportCounts()) {
        read = reading.counts
        self.written = written
        faults = reading.faults
        openings = reading.openings()
        leftOut = reading.leftOut
        questions = reading.questions
        sources = reading.sources
    }
}

extension ImportReading {
    /// What there is to write.
    public var counts: ImportCounts {
        var counts = ImportCounts()
        counts.people = people.count
        counts.transfers = transfers.count
        counts.offers = posts.count { $0.kind == .offer }
        counts.asks = posts.count { $0.kind == .ask }
        counts.openings = openings().count
        counts.countedOnly = countedOnly.count
        counts.countedMinutes = countedMinutes
        counts.leftOut = leftOut.count
        return counts
    }
}
