import Essentials
import People

extension Reading {
    /// What somebody said about themself when they joined and later, oldest first.
    public func baselines(
        of member: Member.ID, in community: CommunityID
    ) throws -> [Baseline] {
        try connection.rows(
            """
            SELECT id, day, how, asked_by, satisfied, worthwhile, happy, anxious, companionship,
                left_out, isolated
            FROM baseline WHERE community = \(try key(of: community)) AND member = \(member)
            ORDER BY day, id
            """
        ).map { row in
            var answers: [Baseline.Question: Int] = [:]
            for (offset, question) in Baseline.Question.allCases.enumerated() {
                answers[question] = try row.read(4 + offset, as: Int?.self)
            }
            return Baseline(
                id: try row.read(0), day: try row.read(1), way: try row.read(2),
                askedBy: try row.read(3), answers: answers)
        }
    }
}

extension Writing {
    public func add(
        _ baseline: Baseline, of member: Member.ID, in community: CommunityID
    ) throws {
        let answers = baseline.answers
        try connection.run(
            """
            INSERT INTO baseline (community, id, member, day, asked_by, how, satisfied, worthwhile,
                happy, anxious, companionship, left_out, isolated)
            VALUES (\(try key(of: community)), \(baseline.id), \(member), \(baseline.day),
                \(baseline.askedBy), \(baseline.way), \(answers[.satisfied]),
                \(answers[.worthwhile]), \(answers[.happy]), \(answers[.anxious]),
                \(answers[.companionship]), \(answers[.leftOut]), \(answers[.isolated]))
            """)
    }
}

extension Baseline.Way: SQLReadable, SQLBindable {}
