import Essentials
import Ledger

extension Entry {
    static let columns: SQL = """
        e.record, e.id, e.kind, e.day, e.recorded, \
        (SELECT w.id FROM recorder w WHERE w.key = e.recorder) AS recorder_id, e.hat, e.word, \
        e.subject_kind, \(namedSubject) AS subject_id, e.reverses, e.exemption, e.note_digest
        """

    /// The subject of an entry `e`; one that has the entry's own id is not written down again.
    static let namedSubject: SQL =
        "COALESCE(e.subject, CASE WHEN e.subject_kind IS NOT NULL THEN e.id END)"

    init(
        _ row: SQLRow, in community: CommunityID, transfers: [Transfer],
        contributions: [Contribution]
    ) throws {
        let subject: Subject.ID? = try row.read(9)
        let subjectKind: Int? = try row.read(8)
        guard let kind = EntryKind(rawValue: try row.read(2)),
            let word = Word(rawValue: try row.read(7)),
            let exemption = LimitExemption(rawValue: try row.read(11))
        else { throw StorageFault.unreadable("an entry's kind, word or exemption") }
        self.init(
            id: try row.read(1), community: community, kind: kind, day: try row.read(3),
            recorded: try row.read(4),
            recorder: Recorder(member: try row.read(5), hat: try row.read(6)), word: word,
            subject: try subject.map { id in
                guard let kind = subjectKind.flatMap(Subject.Kind.init(rawValue:)) else {
                    throw StorageFault.unreadable("an entry's subject")
                }
                return Subject(kind, id)
            },
            reverses: try row.read(10), exemption: exemption, noteDigest: try row.read(12),
            transfers: transfers, contributions: contributions)
    }
}

extension Reading {
    /// One entry with its transfers and contributions.
    public func entry(_ id: Entry.ID, in community: CommunityID) throws -> Entry? {
        let row = try connection.row(
            """
            SELECT record FROM entry
            WHERE community = \(try key(of: community)) AND id = \(id)
            """)
        guard let record: Int64 = try row?.read(0) else { return nil }
        return try entries(of: [record], in: community).first?.entry
    }

    /// The entries that refer to one thing, in the order of the journal.
    public func entries(about subject: Subject.ID, in community: CommunityID) throws -> [Entry] {
        let place = try key(of: community)
        let records: [Int64] = try connection.rows(
            """
            SELECT record FROM entry WHERE community = \(place) AND subject = \(subject)
            UNION
            SELECT record FROM entry
            WHERE community = \(place) AND id = \(subject) AND subject_kind IS NOT NULL
                AND subject IS NULL
            ORDER BY 1
            """
        ).map { try $0.read(0) }
        // In parts, since an engine takes only so many parameters.
        return try records.inParts(of: 1_000).flatMap { some in
            try entries(of: some, in: community).map(\.entry)
        }
    }
}
