import Brokerage
import Essentials
import People

/// An offer as programs read it; its owner is named only to tokens that may see cards.
public struct OfferJSON: Encodable, Sendable {
    let sheet: OfferSheet

    public init(_ sheet: OfferSheet) {
        self.sheet = sheet
    }

    private enum Key: String, CodingKey {
        case id, standing, content, detail, area, language, tags, group, days, parts
        case starts, ends, review
        case member, name
    }

    /// Every key is always there; what there is not or is not shown is null.
    public func encode(to encoder: any Encoder) throws {
        let offer = sheet.offer
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(offer.id, forKey: .id)
        try container.encode(offer.standing.code, forKey: .standing)
        try container.encode(offer.content, forKey: .content)
        try container.encode(offer.detail, forKey: .detail)
        try container.encode(sheet.area, forKey: .area)
        try container.encode(offer.language, forKey: .language)
        try container.encode(offer.tags, forKey: .tags)
        try container.encode(offer.isGroup, forKey: .group)
        try container.encode(offer.times.daysInOrder.map(\.code), forKey: .days)
        try container.encode(offer.times.partsInOrder.map(\.code), forKey: .parts)
        try container.encode(offer.starts?.description, forKey: .starts)
        try container.encode(offer.ends?.description, forKey: .ends)
        try container.encode(offer.review.description, forKey: .review)
        try container.encode(sheet.owner == nil ? nil : offer.member, forKey: .member)
        try container.encode(sheet.owner?.name, forKey: .name)
    }
}

/// An offer as programs write it; only the words are needed.
struct WrittenOfferJSON: Decodable {
    let content: String
    let detail: String?
    let area: String?
    let language: String?
    let tags: [String]?
    let group: Bool?
    let days: [String]?
    let parts: [String]?
    let starts: Day?
    let ends: Day?

    var offer: WrittenOffer {
        get throws {
            let days: [Weekday] = try (days ?? []).map { try CodeJSON.read($0, "days", \.code) }
            let parts: [FreeTime.Part] = try (parts ?? []).map {
                try CodeJSON.read($0, "parts", \.code)
            }
            return WrittenOffer(
                content: content, detail: detail ?? "", area: area ?? "",
                language: language ?? "", tags: tags ?? [], isGroup: group ?? false,
                times: RegularTimes(days: Set(days), parts: Set(parts)), starts: starts,
                ends: ends)
        }
    }
}

/// A new offer, and whose it is: the token's own person's unless a member is named.
struct AddedOfferJSON: Decodable {
    let written: WrittenOfferJSON
    let member: Member.ID?

    private enum Key: String, CodingKey {
        case member
    }

    init(from decoder: any Decoder) throws {
        written = try WrittenOfferJSON(from: decoder)
        member = try decoder.container(keyedBy: Key.self)
            .decodeIfPresent(Member.ID.self, forKey: .member)
    }
}

/// How an offer shall stand, as programs say it.
struct OfferStandingJSON: Decodable {
    let standing: String

    var wanted: Offer.Standing {
        get throws { try CodeJSON.read(standing, "standing", \.code) }
    }
}
