import Brokerage
import Essentials
import Ledger
import People

extension Act {
    init(_ row: SQLRow) throws {
        guard let hat = Hat(rawValue: try row.read(4)) else {
            throw StorageFault.unreadable("a hat")
        }
        let word: Int? = try row.read(7)
        let subject: Identifier<Subject.Tag>? = try row.read(9)
        let kind: String = try row.read(8)
        self.init(
            id: try row.read(0), at: try row.read(1), login: try row.read(2),
            member: try row.read(3), hat: hat, onBehalfOf: try row.read(5), verb: try row.read(6),
            word: word.flatMap(Word.init(rawValue:)), subject: subject.map { (kind, $0) },
            about: try row.read(10), detail: try row.read(11))
    }
}

extension Writing {
    public func add(_ act: Act, in community: CommunityID) throws {
        try connection.run(
            """
            INSERT INTO act (community, id, at, login, member, hat, on_behalf_of, verb, word,
                subject_kind, subject, about, detail)
            VALUES (\(try key(of: community)), \(act.id), \(act.at), \(act.login),
                \(act.member), \(act.hat.rawValue), \(act.onBehalfOf), \(act.verb),
                \(act.word?.rawValue), \(act.subject?.kind ?? ""), \(act.subject?.id),
                \(act.about), \(act.detail))
            """)
    }
}

extension Reading {
    /// The audit list, newest first, before the act given; of one member, one thing, or all.
    public func acts(
        about member: Member.ID? = nil, subject: Identifier<Subject.Tag>? = nil,
        before last: Act.ID? = nil, limit: Int, in community: CommunityID
    ) throws -> [Act] {
        var condition: SQL = "community = \(try key(of: community))"
        if let member { condition += " AND about = \(member)" }
        if let subject { condition += " AND subject = \(subject)" }
        if let last { condition += " AND id < \(last)" }
        return try connection.rows(
            """
            SELECT id, at, login, member, hat, on_behalf_of, verb, word, subject_kind, subject,
                about, detail
            FROM act WHERE \(condition) ORDER BY id DESC LIMIT \(limit)
            """
        ).map(Act.init)
    }
}
