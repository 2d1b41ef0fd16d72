import Essentials
import Ledger
import People

/// One line of the audit list: who did what, for whom, under which hat, on whose word.
public struct Act: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let at: Instant
    public let login: LoginID
    public let member: Member.ID?
    public let hat: Hat
    public let onBehalfOf: Member.ID?
    /// Stable, such as `exchange.note`; a promise to programs.
    public let verb: String
    public let word: Word?
    /// The kind and id of the thing done to, for instance an exchange.
    public let subject: (kind: String, id: Identifier<Subject.Tag>)?
    /// The member whose page shows it.
    public let about: Member.ID?
    /// Never holds private words; only what the verb needs to be understood.
    public let detail: String

    public static func == (left: Act, right: Act) -> Bool { left.id == right.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    public init(
        id: ID, at: Instant, acting: Acting, verb: String, word: Word? = nil,
        subject: (kind: String, id: Identifier<Subject.Tag>)? = nil, about: Member.ID? = nil,
        detail: String = ""
    ) {
        self.id = id
        self.at = at
        login = acting.login
        member = acting.member
        hat = acting.hat
        onBehalfOf = acting.onBehalfOf
        self.verb = verb
        self.word = word
        self.subject = subject
        self.about = about
        self.detail = detail
    }

    init(_ row: SQLRow) throws {
        guard let hat = Hat(rawValue: try row.read(4)) else {
            throw StorageFault.unreadable("a hat")
        }
        let word: Int? = try row.read(7)
        let subject: Identifier<Subject.Tag>? = try row.read(9)
        let kind: String = try row.read(8)
        id = try row.read(0)
        at = try row.read(1)
        login = try row.read(2)
        member = try row.read(3)
        self.hat = hat
        onBehalfOf = try row.read(5)
        verb = try row.read(6)
        self.word = word.flatMap(Word.init(rawValue:))
        self.subject = subject.map { (kind, $0) }
        about = try row.read(10)
        detail = try row.read(11)
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
