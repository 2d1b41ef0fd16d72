import Brokerage
import Essentials
import Ledger
import Operations
import People

enum OfferEndpoints {
    static let table: [Endpoint] = [
        .get("/offers", query: ["after", "limit", "day"], list),
        .post("/offers", write),
        .get("/offers/{offer}", show),
        .put("/offers/{offer}", change),
        .put("/offers/{offer}/standing", stand),
    ]

    @Sendable static func list(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks, .seeCards)
        var search = OfferSearch()
        if let typed = call.query["day"] {
            guard let day = Day(typed) else {
                throw APIRefusal.field("day", "Give a day such as 2026-01-31.")
            }
            search.day = day
        }
        let page = try await call.desks.offers.list(
            search, after: try call.afterID(), limit: try call.limit(), as: call.acting)
        return try .page(page.offers.map(OfferJSON.init), next: page.next?.description, of: call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks, .seeCards)
        return try .one(try await offer(try call.id("offer", of: "offer"), call))
    }

    /// Writes an offer: one's own, or a member's on their word.
    @Sendable static func write(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        let typed: AddedOfferJSON = try call.read()
        let id = try await call.desks.offers.write(
            try typed.written.offer, for: typed.member, word: .api, key: try call.neededKey(),
            as: call.acting)
        return try .madeWhole(try await offer(id, call), at: "\(call.path)/\(id)")
    }

    /// Puts the whole of an offer into other words, and renews it.
    @Sendable static func change(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        let id: Offer.ID = try call.id("offer", of: "offer")
        let typed: WrittenOfferJSON = try call.read()
        try await call.desks.offers.change(
            id, to: try typed.offer, where: try call.seen(OfferJSON.init),
            key: try call.neededKey(),
            as: call.acting)
        return try .one(try await offer(id, call))
    }

    /// Renews an offer, lets it rest, takes it back or ends it.
    @Sendable static func stand(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        let id: Offer.ID = try call.id("offer", of: "offer")
        let typed: OfferStandingJSON = try call.read()
        let (desk, key) = (call.desks.offers, try call.neededKey())
        switch try typed.wanted {
        case .open: try await desk.renew(id, key: key, as: call.acting)
        case .resting: try await desk.rest(id, key: key, as: call.acting)
        case .withdrawn: try await desk.withdraw(id, key: key, as: call.acting)
        case .ended: try await desk.end(id, key: key, as: call.acting)
        }
        return try .one(try await offer(id, call))
    }

    private static func offer(_ id: Offer.ID, _ call: Call) async throws -> OfferJSON {
        OfferJSON(try await call.desks.offers.sheet(id, as: call.acting))
    }
}
