import Communities
import Essentials
import Foundation
import Ledger

extension Reading {
    /// When the books of a community were opened.
    public func began(_ community: CommunityID) throws -> Instant {
        let row = try connection.row(
            "SELECT created FROM community WHERE id = \(community)")
        guard let row else { throw NotFound("community") }
        return try row.read(0)
    }

    public func communities() throws -> [Community] {
        try connection.rows("SELECT \(Community.columns) FROM community ORDER BY key")
            .map(Community.init(row:))
    }

    /// The community that stands in addresses under this name.
    public func community(named name: String) throws -> Community? {
        try connection.known(KnownQuestion.communityNamed(name)) {
            try connection.row("SELECT \(Community.columns) FROM community WHERE name = \(name)")
                .map(Community.init(row:))
        }
    }

    public func community(_ id: CommunityID) throws -> Community {
        try connection.known(KnownQuestion.community(id)) {
            let row = try connection.row(
                "SELECT \(Community.columns) FROM community WHERE id = \(id)")
            guard let row else { throw NotFound("community") }
            return try Community(row: row)
        }
    }

    /// The scheme in force on a day: the latest that had started.
    public func scheme(on day: Day, in community: CommunityID) throws -> Scheme {
        let row = try connection.row(
            """
            SELECT content FROM scheme
            WHERE community = \(try key(of: community)) AND starts <= \(day)
            ORDER BY starts DESC, number DESC LIMIT 1
            """)
        guard let row else { throw NotFound("scheme") }
        return try JSONDecoder().decode(Scheme.self, from: Data(row.read(0, as: String.self).utf8))
    }

    /// Every scheme there was and is to come, the newest written first.
    public func schemes(in community: CommunityID) throws -> [DatedScheme] {
        try connection.rows(
            """
            SELECT s.number, s.starts, s.content, s.recorded, COALESCE(w.name, ''),
                COALESCE(a.name, '')
            FROM scheme s
            LEFT JOIN member w ON w.community = s.community AND w.id = s.recorded_by
            LEFT JOIN member a ON a.community = s.community AND a.id = s.agreed_by
            WHERE s.community = \(try key(of: community)) ORDER BY s.number DESC
            """
        ).map { row in
            let content: String = try row.read(2)
            return DatedScheme(
                number: try row.read(0), starts: try row.read(1),
                scheme: try JSONDecoder().decode(Scheme.self, from: Data(content.utf8)),
                recorded: try row.read(3), by: try row.read(4), agreedBy: try row.read(5))
        }
    }

    /// Open accounts of people, households and organisations with other limits than these.
    ///
    /// - Parameter ceilingsGrow: true where each has a ceiling of its own, which is not compared.
    public func accountsBeside(
        _ limits: Limits, ceilingsGrow: Bool = false, in community: CommunityID
    ) throws -> [Account.ID] {
        func differs(_ column: SQL, _ value: Int64?) -> SQL {
            guard let value else { return "a.\(column) IS NOT NULL" }
            return "(a.\(column) IS NULL OR a.\(column) <> \(value))"
        }
        let ceiling: SQL =
            ceilingsGrow ? "" : " OR \(differs("soft_ceiling", limits.softCeiling))"
        return try connection.rows(
            """
            SELECT a.id FROM account a
            WHERE a.community = \(try key(of: community)) AND a.kind IN (\(list: AccountRow.kindsWithMemberLimits))
                AND a.closed IS NULL AND (\(differs("hard_floor", limits.hardFloor))
                    OR \(differs("soft_floor", limits.softFloor))\(ceiling))
            ORDER BY a.key
            """
        ).map { try $0.read(0) }
    }

    public func units(in community: CommunityID) throws -> [CreditUnit] {
        try connection.rows(
            """
            SELECT id, kind, singular, plural FROM credit_unit
            WHERE community = \(try key(of: community)) ORDER BY key
            """
        ).map { row in
            guard let kind = CreditUnit.Kind(rawValue: try row.read(1)) else {
                throw StorageFault.unreadable("unit kind")
            }
            return CreditUnit(
                id: try row.read(0), kind: kind, singular: try row.read(2), plural: try row.read(3))
        }
    }

    public func areas(in community: CommunityID) throws -> [Area] {
        try connection.known(KnownQuestion.areas(community)) {
            try connection.rows(
                "SELECT id, name FROM area WHERE community = \(try key(of: community)) ORDER BY name"
            ).map { Area(id: try $0.read(0), name: try $0.read(1)) }
        }
    }
}

extension Community {
    static let columns: SQL = """
        id, name, title, zone, language, face_person, face_telephone, face_hours, face_address, \
        key, \(firstUnit("id")), \(firstUnit("kind")), \(firstUnit("singular")), \
        \(firstUnit("plural"))
        """

    /// The unit that the community was founded with, which its scheme counts in.
    private static func firstUnit(_ column: SQL) -> SQL {
        """
        (SELECT u.\(column) FROM credit_unit u WHERE u.community = community.key
            ORDER BY u.key LIMIT 1) AS unit_\(column)
        """
    }

    init(row: SQLRow) throws {
        let zoneName: String = try row.read(3)
        guard let zone = Zone(zoneName) else { throw StorageFault.unreadable("zone \(zoneName)") }
        let kind: Int? = try row.read(11)
        let unit = try kind.flatMap(CreditUnit.Kind.init(rawValue:)).map { kind in
            CreditUnit(
                id: try row.read(10), kind: kind, singular: try row.read(12),
                plural: try row.read(13))
        }
        self.init(
            id: try row.read(0), name: try row.read(1), title: try row.read(2), zone: zone,
            language: try row.read(4),
            face: LocalFace(
                person: try row.read(5), telephone: try row.read(6), openingHours: try row.read(7),
                address: try row.read(8)), unit: unit)
    }
}
