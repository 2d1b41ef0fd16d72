import Brokerage
import Essentials

extension Writing {
    public func add(_ offer: Offer, in community: CommunityID) throws {
        try connection.run(
            """
            INSERT INTO offer (community, id, member, content, detail, area, language, standing,
                is_group, starts, ends, review, made, changed, old_key, days,
                parts)
            VALUES (\(try key(of: community)), \(offer.id), \(offer.member), \(offer.content),
                \(offer.detail), \(offer.area), \(offer.language), \(offer.standing.rawValue),
                \(offer.isGroup), \(offer.starts), \(offer.ends), \(offer.review), \(offer.made),
                \(offer.made), \(offer.oldKey), \(offer.times.dayBits),
                \(offer.times.partBits))
            """)
        try mark(offer, in: community)
    }

    public func change(_ offer: Offer, at now: Instant, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE offer SET content = \(offer.content), detail = \(offer.detail),
                area = \(offer.area), language = \(offer.language),
                standing = \(offer.standing.rawValue), is_group = \(offer.isGroup),
                starts = \(offer.starts), ends = \(offer.ends), review = \(offer.review),
                days = \(offer.times.dayBits), parts = \(offer.times.partBits),
                changed = \(now)
            WHERE community = \(try key(of: community)) AND id = \(offer.id)
            """)
        try mark(offer, in: community)
    }

    /// Keeps tags and the letters it is found by; an offer that is over is found no more.
    private func mark(_ offer: Offer, in community: CommunityID) throws {
        try setTags(offer.tags, of: Identifier(sameBytesAs: offer.id), in: community)
        try index(
            offer.standing.isAlive ? offer.searchedText : "", as: .offer,
            Identifier(sameBytesAs: offer.id), in: community)
    }
}
