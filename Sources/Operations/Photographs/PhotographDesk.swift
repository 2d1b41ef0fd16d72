import Brokerage
import Communities
import Dispatch
import Essentials
import People
import Storage

/// Pictures of offers: taken in with care, and given out to whoever may see the offer.
public struct PhotographDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var photographs: PhotographDesk { PhotographDesk(desks: self) }
}

extension PhotographDesk {
    /// Unpacking pictures takes memory, so it happens one after the other, off the common threads.
    private static let workshop = DispatchQueue(label: "goodturn.pictures")

    /// Checks a picture, makes it small and plain, and puts it to an offer.
    ///
    /// - Throws: `PhotographRefusal`, `OfferRefusal.notYours`, `NotFound`.
    public func add(
        _ file: [UInt8], to offer: Offer.ID, key: RequestKey?, as acting: Acting
    ) async throws -> Photograph.ID {
        let prepared: Result<[UInt8], any Error> = await withCheckedContinuation { continuation in
            Self.workshop.async {
                continuation.resume(returning: Result { try PictureShop.jpeg(from: file) })
            }
        }
        let jpeg = try prepared.get()
        let content = Typed(subject: offer.description, value: Digest.of(file))
        return try await desks.perform("offer.picture", content, key: key, as: acting) { work in
            let place = work.community.id
            let owner = try work.ownOffer(offer)
            guard owner.standing.isAlive else { throw OfferRefusal.over }
            let subject = Identifier<Photograph.SubjectTag>(sameBytesAs: offer)
            let kept = try work.read.photographs(of: [subject], in: place)[subject] ?? []
            guard kept.count < Photograph.countMax else { throw PhotographRefusal.tooMany }
            let photograph = Photograph(
                id: work.id(), subject: subject, mediaType: "image/jpeg", content: jpeg,
                made: work.now)
            try work.writing.add(photograph, in: place)
            try work.log(
                "offer.picture", subject: ("offer", Identifier(sameBytesAs: offer)),
                about: owner.member)
            return photograph.id
        }
    }

    /// Takes a picture away.
    public func remove(
        _ id: Photograph.ID, of offer: Offer.ID, key: RequestKey?, as acting: Acting
    ) async throws {
        let content = Typed(subject: offer.description, value: id)
        _ = try await desks.perform("offer.picture-away", content, key: key, as: acting) { work in
            let owner = try work.ownOffer(offer)
            let subject = PicturedID(sameBytesAs: offer)
            if try work.writing.removePhotograph(id, of: subject, in: work.community.id) {
                try work.log(
                    "offer.picture-away", subject: ("offer", Identifier(sameBytesAs: offer)),
                    about: owner.member)
            }
            return true
        }
    }

    /// The picture, for those who may see its offer.
    ///
    /// - Throws: `NotFound`.
    public func photograph(
        _ id: Photograph.ID, of offer: Offer.ID, as acting: Acting
    ) async throws -> Photograph {
        _ = try await desks.offers.sheet(offer, as: acting)
        return try await desks.ask(as: acting) { question in
            guard let found = try question.read.photograph(id, in: question.community.id),
                found.subject == Identifier(sameBytesAs: offer)
            else { throw NotFound("picture") }
            return found
        }
    }
}
