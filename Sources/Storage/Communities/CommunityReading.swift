import Communities
import Essentials
import Foundation

extension Reading {
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
        key
        """

    init(row: SQLRow) throws {
        let zoneName: String = try row.read(3)
        guard let zone = Zone(zoneName) else { throw StorageFault.unreadable("zone \(zoneName)") }
        self.init(
            id: try row.read(0), name: try row.read(1), title: try row.read(2), zone: zone,
            language: try row.read(4),
            face: LocalFace(
                person: try row.read(5), telephone: try row.read(6), openingHours: try row.read(7),
                address: try row.read(8)))
    }
}
