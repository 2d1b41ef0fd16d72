import Essentials
import Ledger

extension Writing {
    /// Counts time without crediting it; the record is sealed like an entry.
    ///
    /// - Throws: `PostingRefusal.dayInFuture`, `.alreadyReversed`, `.unknownAccount`.
    public func count(_ record: CountedRecord, today: Day) throws {
        guard record.day <= today else { throw PostingRefusal.dayInFuture }
        let community = try key(of: record.community)
        let accounts = try read.accounts(
            Array(Set(record.contributions.map(\.account))), in: record.community)
        let keys = Dictionary(uniqueKeysWithValues: accounts.map { ($0.account.id, $0.key) })
        guard record.contributions.allSatisfy({ keys[$0.account] != nil }) else {
            throw PostingRefusal.unknownAccount
        }
        if let original = record.reverses, try isTakenBack(original, in: community) {
            throw PostingRefusal.alreadyReversed
        }
        let number = try nextRecord(.contribution, in: community)
        try connection.run(
            """
            INSERT INTO counted_record (community, record, id, day, recorded, recorder, hat, word,
                subject, reverses)
            VALUES (\(community), \(number), \(record.id), \(record.day), \(record.recorded),
                \(record.recorder.member), \(record.recorder.hat), \(record.word.rawValue),
                \(record.subject), \(record.reverses))
            """)
        try insert(
            record.contributions, record: number, keys: keys, touched: [], in: record.community)
    }

    private func isTakenBack(_ original: Entry.ID, in community: Int64) throws -> Bool {
        try connection.row(
            """
            SELECT record FROM counted_record
            WHERE community = \(community) AND reverses = \(original)
            """) != nil
    }
}

extension Reading {
    /// One counted record with its contributions.
    public func countedRecord(
        _ id: Entry.ID, in community: CommunityID
    ) throws -> CountedRecord? {
        let place = try key(of: community)
        let row = try connection.row(
            """
            SELECT record, day, recorded, recorder, hat, word, subject, reverses
            FROM counted_record WHERE community = \(place) AND id = \(id)
            """)
        guard let row else { return nil }
        let record: Int64 = try row.read(0)
        guard let word = Word(rawValue: try row.read(5)) else {
            throw StorageFault.unreadable("a word")
        }
        return CountedRecord(
            id: id, community: community, day: try row.read(1), recorded: try row.read(2),
            recorder: Recorder(member: try row.read(3), hat: try row.read(4)), word: word,
            subject: try row.read(6), reverses: try row.read(7),
            contributions: try contributions([record], place)[record] ?? [])
    }
}
