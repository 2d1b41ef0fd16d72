import Essentials

/// How many of each there were.
public struct ImportCounts: Hashable, Sendable, Codable {
    public var people = 0
    public var transfers = 0
    public var offers = 0
    public var asks = 0
    /// Households and organisations.
    public var accounts = 0
    public var openings = 0
    /// History kept without a posting, and its minutes.
    public var countedOnly = 0
    public var countedMinutes = Minutes.zero
    public var leftOut = 0

    public init() {}

    /// Receipts from before accounts were read say nothing of them.
    public init(from decoder: any Decoder) throws {
        let counts = try decoder.container(keyedBy: CodingKeys.self)
        people = try counts.decode(Int.self, forKey: .people)
        transfers = try counts.decode(Int.self, forKey: .transfers)
        offers = try counts.decode(Int.self, forKey: .offers)
        asks = try counts.decode(Int.self, forKey: .asks)
        accounts = try counts.decodeIfPresent(Int.self, forKey: .accounts) ?? 0
        openings = try counts.decode(Int.self, forKey: .openings)
        countedOnly = try counts.decode(Int.self, forKey: .countedOnly)
        countedMinutes = try counts.decode(Minutes.self, forKey: .countedMinutes)
        leftOut = try counts.decode(Int.self, forKey: .leftOut)
    }
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
        openings = reading.openings() + reading.accounts.compactMap(reading.opening)
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
        counts.accounts = accounts.count(where: \.isMade)
        counts.openings = openings().count + accounts.compactMap(opening).count
        counts.countedOnly = countedOnly.count
        counts.countedMinutes = countedMinutes
        counts.leftOut = leftOut.count
        return counts
    }
}
