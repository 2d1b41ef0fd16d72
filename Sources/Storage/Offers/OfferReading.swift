import Brokerage
import Essentials
import People

extension Reading {
    public func offer(
        _ id: Offer.ID, in community: CommunityID, locked: Bool = false
    ) throws -> Offer? {
        let lock: SQL = locked ? connection.dialect.forUpdate : ""
        let row = try connection.row(
            """
            SELECT \(Offer.columns) FROM offer o
            WHERE o.community = \(try key(of: community)) AND o.id = \(id)\(lock)
            """)
        guard let row else { return nil }
        let tagged = TaggedID(sameBytesAs: id)
        return try Offer(row, tags: try tags(of: [tagged], in: community)[tagged] ?? [])
    }

    /// The offers of several people, newest first; those that are over only when asked for.
    public func offers(
        of members: [Member.ID], standings: [Offer.Standing] = [.open, .resting],
        limit: Int = 1_000, in community: CommunityID
    ) throws -> [Offer] {
        guard !members.isEmpty else { return [] }
        let rows = try connection.rows(
            """
            SELECT \(Offer.columns) FROM offer o
            WHERE o.community = \(try key(of: community)) AND o.member IN (\(list: members))
                AND o.standing IN (\(list: standings.map(\.rawValue)))
            ORDER BY o.id DESC LIMIT \(limit)
            """)
        return try offers(rows, in: community)
    }

    /// The offer that was imported under a key of its old books.
    public func offer(oldKey: String, in community: CommunityID) throws -> Offer.ID? {
        try connection.row(
            """
            SELECT id FROM offer
            WHERE community = \(try key(of: community)) AND old_key = \(oldKey)
            """)?.read(0)
    }

    /// One offer with its owner and pictures, whoever may see it.
    public func offerSheet(
        _ id: Offer.ID, withCards: Bool, in community: CommunityID
    ) throws -> OfferSheet? {
        try offerSheets(where: "o.id = \(id)", limit: 1, withCards: withCards, in: community).first
    }

    /// Offers that others see on a day, at most `limit` behind the one given, in four questions.
    ///
    /// Newest first; where words are looked for, what fits best comes first.
    public func offerSheets(
        _ search: OfferSearch, on day: Day, after last: Offer.ID? = nil, limit: Int,
        withCards: Bool, in community: CommunityID
    ) throws -> [OfferSheet] {
        var condition: SQL = """
            o.standing = \(Offer.Standing.open.rawValue)
                AND m.standing = \(Member.Standing.active.rawValue)
                AND (o.ends IS NULL OR o.ends >= \(search.day ?? day))
            """
        if let wanted = search.day {
            condition += """
                 AND (o.starts IS NULL OR o.starts <= \(wanted))
                    AND (o.days = 0 OR (o.days & \(wanted.weekday.bit)) <> 0)
                """
        }
        if !search.area.isEmpty {
            condition += """
                 AND (o.area = \(search.area) OR (o.area = '' AND m.area = \(search.area)))
                """
        }
        if !search.language.isEmpty { condition += " AND o.language = \(search.language)" }
        if !search.tag.isEmpty {
            condition += """
                 AND EXISTS (SELECT 1 FROM tag t WHERE t.community = o.community
                    AND t.subject = o.id AND t.name_key = \(FoldedText(search.tag).text))
                """
        }
        guard !FoldedText(search.words).letterGroups.isEmpty else {
            if let last { condition += " AND o.id < \(last)" }
            let question = KnownQuestion.offerSheets(
                community, search, on: day, after: last, limit: limit, withCards: withCards)
            return try connection.known(question) {
                try offerSheets(
                    where: condition, limit: limit, withCards: withCards, in: community)
            }
        }
        let found = try self.search(search.words, among: .offer, limit: 200, in: community)
            .map(\.subject)
        condition += " AND o.id IN (\(list: found))"
        let sheets = try offerSheets(
            where: condition, limit: found.count, withCards: withCards, in: community)
        let places = Dictionary(
            uniqueKeysWithValues: found.enumerated().map { ($0.element, $0.offset) })
        let ordered = sheets.sorted {
            places[Identifier(sameBytesAs: $0.offer.id)] ?? 0
                < places[Identifier(sameBytesAs: $1.offer.id)] ?? 0
        }
        let behind = last.flatMap { last in ordered.firstIndex { $0.offer.id == last } } ?? -1
        return Array(ordered.dropFirst(behind + 1).prefix(limit))
    }

    /// Open offers whose owner should be asked if they still hold, longest waiting first.
    public func offersDueForReview(
        on day: Day, limit: Int, in community: CommunityID
    ) throws -> [OfferSheet] {
        try offerSheets(
            where: """
                o.standing = \(Offer.Standing.open.rawValue) AND o.review <= \(day)
                    AND m.standing = \(Member.Standing.active.rawValue)
                """,
            order: "o.review, o.id", limit: limit, withCards: true, in: community)
    }

    /// All offers, oldest first, at most `limit` behind the one given; for exports.
    public func offers(
        after last: Offer.ID?, limit: Int, in community: CommunityID
    ) throws -> [Offer] {
        let behind: SQL = last.map { " AND o.id > \($0)" } ?? ""
        let rows = try connection.rows(
            """
            SELECT \(Offer.columns) FROM offer o
            WHERE o.community = \(try key(of: community))\(behind) ORDER BY o.id LIMIT \(limit)
            """)
        return try offers(rows, in: community)
    }

    private func offers(_ rows: [SQLRow], in community: CommunityID) throws -> [Offer] {
        let ids = try rows.map { try $0.read(0, as: TaggedID.self) }
        let tags = try tags(of: ids, in: community)
        return try zip(rows, ids).map { try Offer($0, tags: tags[$1] ?? []) }
    }

    private func offerSheets(
        where condition: SQL, order: SQL = "o.id DESC", limit: Int, withCards: Bool,
        in community: CommunityID
    ) throws -> [OfferSheet] {
        let rows = try connection.rows(
            """
            SELECT \(Offer.columns), m.area, m.standing, \(Member.ringing("m"))
            FROM offer o JOIN member m ON m.community = o.community AND m.id = o.member
            WHERE o.community = \(try key(of: community)) AND \(condition)
            ORDER BY \(order) LIMIT \(limit)
            """)
        let offers = try offers(rows, in: community)
        let pictures = try photographs(
            of: offers.map { Identifier(sameBytesAs: $0.id) }, in: community)
        let behind = Offer.columnCount
        return try zip(rows, offers).map { row, offer in
            let owner = try Neighbour(row, from: behind + 2)
            return OfferSheet(
                offer: offer, firstName: Member.firstName(of: owner.name),
                ownerArea: try row.read(behind), ownerStanding: try row.read(behind + 1),
                owner: withCards
                    ? OfferSheet.Owner(
                        name: owner.name, telephone: owner.telephone,
                        isLetterOnly: owner.isLetterOnly) : nil,
                photographs: pictures[Identifier(sameBytesAs: offer.id)] ?? [])
        }
    }
}
