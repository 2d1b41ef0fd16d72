import Brokerage
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let offers = Feature(
        name: "Offers",
        routes: [
            .get("/offers", .signedIn, OfferDoor.list),
            .get("/offers/new", .signedIn, OfferDoor.blank),
            .post("/offers/new", .signedIn, OfferDoor.write),
            .get("/offers/mine", .may(.actForSelf), OfferDoor.mine),
            .get("/offers/review", .may(.matchAsks), OfferDoor.review),
            .get("/offers/{offer}", .signedIn, OfferDoor.show),
            .get("/offers/{offer}/change", .signedIn, OfferDoor.words),
            .post("/offers/{offer}/change", .signedIn, OfferDoor.change),
            .post("/offers/{offer}/renewal", .signedIn, OfferDoor.renew),
            .post("/offers/{offer}/rest", .signedIn, OfferDoor.rest),
            .post("/offers/{offer}/withdrawal", .signedIn, OfferDoor.withdraw),
            .post("/offers/{offer}/end", .signedIn, OfferDoor.end),
        ]
            + PhotographDoor.routes(
                below: "/offers/{offer}", of: { .offer(try $0.id("offer", of: "offer")) },
                again: { $0.again(try await OfferDoor.sheet($0)) }),
        ways: [
            Way(order: 40, path: "/offers", access: .signedIn) { $0.offers.way },
            Way(order: 44, path: "/offers/mine", access: .may(.actForSelf)) { $0.offers.mine },
            Way(order: 76, path: "/offers/review", access: .may(.matchAsks)) { $0.offers.review },
        ])
}

enum OfferDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        let query = visit.query
        let search = OfferSearch(
            words: query["words"], tag: query["tag"], area: query["area"],
            language: query["language"], day: Day(query["day"]))
        let shelf = try await visit.desks.offers.shelf(
            search, after: Offer.ID(query["after"]), as: visit.acting)
        return visit.page(
            OfferListPage(
                visit: visit, community: try visit.community, search: search, shelf: shelf))
    }

    @Sendable static func blank(_ visit: Visit) async throws -> Reply {
        visit.page(try await form(visit, offer: nil))
    }

    @Sendable static func write(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let acting = try visit.acting
        do {
            let owner = try await visit.person(in: "member", as: acting)
            if owner == nil, visit.form.hasFaults {
                return visit.again(try await form(visit, offer: nil))
            }
            let written = try OfferForm.read(visit.form)
            let id = try await visit.desks.offers.write(
                written, for: owner, key: visit.key, as: acting)
            return visit.done(
                visit.words.offers.saved, at: OfferPaths.show(id, try visit.community))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            return visit.again(try await form(visit, offer: nil))
        }
    }

    @Sendable static func words(_ visit: Visit) async throws -> Reply {
        let id: Offer.ID = try visit.id("offer", of: "offer")
        let sheet = try await visit.desks.offers.sheet(id, as: visit.acting)
        var visit = visit
        OfferForm.fill(&visit.form, with: sheet.offer)
        return visit.page(try await form(visit, offer: sheet.offer))
    }

    @Sendable static func change(_ visit: Visit) async throws -> Reply {
        let id: Offer.ID = try visit.id("offer", of: "offer")
        var visit = visit
        do {
            try await visit.desks.offers.change(
                id, to: try OfferForm.read(visit.form), key: visit.key, as: visit.acting)
            return visit.done(
                visit.words.offers.changed, at: OfferPaths.show(id, try visit.community))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            let sheet = try await visit.desks.offers.sheet(id, as: visit.acting)
            return visit.again(try await form(visit, offer: sheet.offer))
        }
    }

    @Sendable static func mine(_ visit: Visit) async throws -> Reply {
        visit.page(
            OwnOffersPage(
                visit: visit, community: try visit.community,
                offers: try await visit.desks.offers.own(as: visit.acting)))
    }

    @Sendable static func review(_ visit: Visit) async throws -> Reply {
        visit.page(
            OfferReviewPage(
                visit: visit, community: try visit.community,
                offers: try await visit.desks.offers.dueForReview(as: visit.acting)))
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await sheet(visit))
    }

    @Sendable static func renew(_ visit: Visit) async throws -> Reply {
        let id: Offer.ID = try visit.id("offer", of: "offer")
        try await visit.desks.offers.renew(id, key: visit.key, as: visit.acting)
        return visit.done(
            visit.words.offers.renewed, at: OfferPaths.show(id, try visit.community))
    }

    @Sendable static func rest(_ visit: Visit) async throws -> Reply {
        let id: Offer.ID = try visit.id("offer", of: "offer")
        try await visit.desks.offers.rest(id, key: visit.key, as: visit.acting)
        return visit.done(visit.words.offers.rested, at: OfferPaths.show(id, try visit.community))
    }

    @Sendable static func withdraw(_ visit: Visit) async throws -> Reply {
        let id: Offer.ID = try visit.id("offer", of: "offer")
        try await visit.desks.offers.withdraw(id, key: visit.key, as: visit.acting)
        return visit.done(visit.words.offers.withdrawn, at: OfferPaths.list(try visit.community))
    }

    @Sendable static func end(_ visit: Visit) async throws -> Reply {
        let id: Offer.ID = try visit.id("offer", of: "offer")
        try await visit.desks.offers.end(id, key: visit.key, as: visit.acting)
        return visit.done(visit.words.offers.ended, at: OfferPaths.list(try visit.community))
    }

    /// The page of one offer.
    static func sheet(_ visit: Visit) async throws -> OfferPageView {
        let id: Offer.ID = try visit.id("offer", of: "offer")
        return OfferPageView(
            visit: visit, community: try visit.community, acting: try visit.acting,
            sheet: try await visit.desks.offers.sheet(id, as: visit.acting))
    }

    private static func form(_ visit: Visit, offer: Offer?) async throws -> OfferForm {
        OfferForm(
            visit: visit, community: try visit.community, acting: try visit.acting, offer: offer,
            areas: try await visit.desks.asks.areas(as: visit.acting),
            choice: try await visit.choice(of: "member", as: visit.acting))
    }
}
