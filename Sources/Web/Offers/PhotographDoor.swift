import Brokerage
import Essentials
import Operations
import Wording

/// The pictures of an offer, in and out.
enum PhotographDoor {
    @Sendable static func add(_ visit: Visit) async throws -> Reply {
        let id: Offer.ID = try visit.id("offer", of: "offer")
        let community = try visit.community
        do {
            guard let file = visit.form.files["picture"] else {
                throw FieldFaults("picture", visit.words.offers.pictureMissing)
            }
            _ = try await visit.desks.photographs.add(
                file.bytes, to: id, key: visit.key, as: visit.acting)
            return visit.done(visit.words.offers.pictureAdded, at: OfferPaths.show(id, community))
        } catch let refusal as any Refusal where refusal.kind != .missing {
            var again = visit
            again.form.fault("picture", visit.words.refusal(refusal))
            return again.again(
                OfferPageView(
                    visit: again, community: community, acting: try visit.acting,
                    sheet: try await visit.desks.offers.sheet(id, as: visit.acting)))
        }
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let photograph = try await visit.desks.photographs.photograph(
            try visit.id("photograph", of: "picture"), of: try visit.id("offer", of: "offer"),
            as: visit.acting)
        var reply = Reply.file(photograph.content, contentType: photograph.mediaType)
        // Not for long: an offer may be taken back, and its picture with it.
        reply.cacheControl = "private, max-age=300"
        return reply
    }

    @Sendable static func remove(_ visit: Visit) async throws -> Reply {
        let id: Offer.ID = try visit.id("offer", of: "offer")
        try await visit.desks.photographs.remove(
            try visit.id("photograph", of: "picture"), of: id, key: visit.key, as: visit.acting)
        return visit.done(
            visit.words.offers.pictureRemoved, at: OfferPaths.show(id, try visit.community))
    }
}
