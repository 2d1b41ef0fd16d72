import Brokerage
import Essentials

extension Reading {
    /// Only so many tags of the newest offers and asks are looked at, so that a report costs the
    /// same in a village and in a city.
    private static let tagsMax = 5_000

    /// What kind of help each exchange of a period was, one each; those that say nothing have none.
    ///
    /// One derivation for the table of a report and for the lines behind it.
    func kinds(_ period: Period, in place: Int64) throws -> [Identifier<Never>: String] {
        var tags: [Identifier<Never>: [String]] = [:]
        try connection.each(
            """
            SELECT DISTINCT e.id, t.name_key, t.name FROM exchange e
            JOIN tag t ON t.community = e.community AND t.subject IN (e.id, e.ask, e.offer)
            WHERE e.community = \(place) AND e.day BETWEEN \(period.first) AND \(period.last)
            ORDER BY e.id, t.name_key
            """
        ) { row in tags[try row.read(0), default: []].append(try row.read(2)) }
        let rule = KindOfHelp(try tagUses(in: place))
        var known: [[String]: String?] = [:]
        var kinds: [Identifier<Never>: String] = [:]
        try connection.each(
            """
            SELECT e.id, e.content, COALESCE(p.content, ''), COALESCE(k.content, ''),
                COALESCE(o.content, '')
            FROM exchange e
            LEFT JOIN pairing p ON p.community = e.community AND p.id = e.pairing
            LEFT JOIN ask k ON k.community = e.community AND k.id = e.ask
            LEFT JOIN offer o ON o.community = e.community AND o.id = e.offer
            WHERE e.community = \(place) AND e.day BETWEEN \(period.first) AND \(period.last)
            """
        ) { row in
            let id: Identifier<Never> = try row.read(0)
            let own = tags[id] ?? []
            // What was matched is believed first, then the pair, then what the note says.
            let contents = try [3, 4, 2, 1].map { try row.read($0, as: String.self) }
            let question = own.isEmpty ? contents : own + ["", "", "", ""]
            let kind = known[question] ?? rule.kind(tags: own, contents: contents)
            known[question] = .some(kind)
            if let kind { kinds[id] = kind }
        }
        return kinds
    }

    private func tagUses(in place: Int64) throws -> [TagUse] {
        try connection.rows(
            """
            SELECT z.content, z.name, COUNT(*) FROM (
                SELECT * FROM (
                    SELECT o.content, t.name FROM offer o
                    JOIN tag t ON t.community = o.community AND t.subject = o.id
                    WHERE o.community = \(place) ORDER BY o.id DESC LIMIT \(Self.tagsMax)
                ) AS offers
                UNION ALL
                SELECT * FROM (
                    SELECT k.content, t.name FROM ask k
                    JOIN tag t ON t.community = k.community AND t.subject = k.id
                    WHERE k.community = \(place) ORDER BY k.id DESC LIMIT \(Self.tagsMax)
                ) AS asks
            ) AS z
            GROUP BY z.content, z.name
            """
        ).map {
            TagUse(content: try $0.read(0), tag: try $0.read(1), count: try $0.read(2))
        }
    }
}
