import Brokerage
import Essentials
import Operations
import People

enum OfferEndpoints {
    static let table: [Endpoint] = [
        .get("/offers", list),
        .get("/offers/{offer}", show),
    ]

    @Sendable static func list(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks, .seeCards)
        let page = try await call.desks.offers.list(after: try call.afterID(), as: call.acting)
        return try .page(page.offers.map(OfferJSON.init), next: page.next?.description, of: call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks, .seeCards)
        let sheet = try await call.desks.offers.sheet(
            try call.id("offer", of: "offer"), as: call.acting)
        return try .one(OfferJSON(sheet))
    }
}

/// An offer as programs read it; its owner is named only to tokens that may see cards.
public struct OfferJSON: Encodable, Sendable {
    let sheet: OfferSheet

    public init(_ sheet: OfferSheet) {
        self.sheet = sheet
    }

    private enum Key: String, CodingKey {
        case id, standing, content, detail, area, tags, starts, ends, review, member, name
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
        try container.encode(offer.tags, forKey: .tags)
        try container.encode(offer.starts?.description, forKey: .starts)
        try container.encode(offer.ends?.description, forKey: .ends)
        try container.encode(offer.review.description, forKey: .review)
        try container.encode(sheet.owner == nil ? nil : offer.member, forKey: .member)
        try container.encode(sheet.owner?.name, forKey: .name)
    }
}
