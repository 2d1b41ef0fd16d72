import Communities
import Essentials
import Foundation

extension Writing {
    /// Makes a community with its unit; its scheme follows.
    public func add(_ community: Community, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO community (id, name, title, zone, language, face_person, face_telephone,
                face_hours, face_address, created)
            VALUES (\(community.id), \(community.name), \(community.title),
                \(community.zone.name), \(community.language), \(community.face.person),
                \(community.face.telephone), \(community.face.openingHours),
                \(community.face.address), \(now))
            """)
    }

    public func change(_ community: Community) throws {
        try connection.run(
            """
            UPDATE community SET title = \(community.title), zone = \(community.zone.name),
                language = \(community.language), face_person = \(community.face.person),
                face_telephone = \(community.face.telephone),
                face_hours = \(community.face.openingHours),
                face_address = \(community.face.address)
            WHERE id = \(community.id)
            """)
    }

    /// Adds a dated scheme; the ones before it stay.
    public func add(
        _ scheme: Scheme, from day: Day, by member: Identifier<Never>? = nil,
        agreedBy second: Identifier<Never>? = nil, at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let content = String(decoding: try encoder.encode(scheme), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO scheme (community, number, starts, content, recorded, recorded_by,
                agreed_by)
            SELECT \(place), COALESCE(MAX(number), 0) + 1, \(day), \(content), \(now),
                \(member), \(second)
            FROM scheme WHERE community = \(place)
            """)
    }

    public func add(_ unit: CreditUnit, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            """
            INSERT INTO credit_unit (community, key, id, kind, singular, plural)
            SELECT \(place), COALESCE(MAX(key), 0) + 1, \(unit.id), \(unit.kind.rawValue),
                \(unit.singular), \(unit.plural)
            FROM credit_unit WHERE community = \(place)
            """)
    }

    /// Changes the words of a unit; what was counted in it stays.
    public func rename(_ unit: CreditUnit, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE credit_unit SET singular = \(unit.singular), plural = \(unit.plural)
            WHERE community = \(try key(of: community)) AND id = \(unit.id)
            """)
    }

    /// Takes an area off the list that people choose from; who lives there keeps its name.
    public func removeArea(_ id: Area.ID, in community: CommunityID) throws {
        try connection.run(
            "DELETE FROM area WHERE community = \(try key(of: community)) AND id = \(id)")
    }

    /// Holds everybody off who would change the same time bank's rules, until this one is through.
    public func lockRules(of community: CommunityID) throws {
        _ = try connection.row(
            "SELECT 1 FROM community WHERE id = \(community)\(dialect.forUpdate)")
    }

    public func add(_ area: Area, in community: CommunityID) throws {
        try connection.run(
            """
            INSERT INTO area (community, id, name)
            VALUES (\(try key(of: community)), \(area.id), \(area.name))
            ON CONFLICT (community, name) DO NOTHING
            """)
    }
}
