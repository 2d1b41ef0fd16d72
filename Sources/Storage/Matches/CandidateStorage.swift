import Brokerage
import Essentials
import People

extension Writing {
    /// Notes what somebody said about an ask; a later answer takes the place of an earlier one.
    public func note(_ candidate: Candidate, in community: CommunityID) throws {
        try connection.run(
            """
            INSERT INTO candidate (community, ask, member, answer, noted_by, at)
            VALUES (\(try key(of: community)), \(candidate.ask), \(candidate.member),
                \(candidate.answer.rawValue), \(candidate.notedBy), \(candidate.at))
            ON CONFLICT (community, ask, member) DO UPDATE SET
                answer = \(candidate.answer.rawValue), noted_by = \(candidate.notedBy),
                at = \(candidate.at)
            """)
    }
}

extension Reading {
    /// Who was asked about an ask, latest first, with names and telephones.
    public func candidates(
        for ask: Ask.ID, limit: Int = 100, in community: CommunityID
    ) throws -> [CandidateLine] {
        try connection.rows(
            """
            SELECT c.ask, c.member, c.answer, c.noted_by, c.at, \(Member.ringing("m"))
            FROM candidate c JOIN member m ON m.community = c.community AND m.id = c.member
            WHERE c.community = \(try key(of: community)) AND c.ask = \(ask)
            ORDER BY c.at DESC, c.member LIMIT \(limit)
            """
        ).map { row in
            let person = try Neighbour(row, from: 5)
            return CandidateLine(
                candidate: try Candidate(row), name: person.name, telephone: person.telephone)
        }
    }

    public func candidate(
        _ member: Member.ID, for ask: Ask.ID, in community: CommunityID
    ) throws -> Candidate? {
        try connection.row(
            """
            SELECT ask, member, answer, noted_by, at FROM candidate
            WHERE community = \(try key(of: community)) AND ask = \(ask) AND member = \(member)
            """
        ).map(Candidate.init)
    }
}

extension Candidate {
    init(_ row: SQLRow) throws {
        guard let answer = Answer(rawValue: try row.read(2)) else {
            throw StorageFault.unreadable("an answer")
        }
        self.init(
            ask: try row.read(0), member: try row.read(1), answer: answer,
            notedBy: try row.read(3), at: try row.read(4))
    }
}
