import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension OfferDesk {
    /// Writes an offer, for oneself or for a member on their word.
    ///
    /// - Parameter word: how the member said it; not asked for when one writes for oneself.
    /// - Throws: `FieldFaults`, `HatRefusal.notYours`, `OfferRefusal.ownerHasGone`.
    @discardableResult
    public func write(
        _ written: WrittenOffer, for member: Member.ID? = nil, word: Word? = nil,
        key: RequestKey?, as acting: Acting
    ) async throws -> Offer.ID {
        let owner = try acting.owner(of: member)
        let content = Typed(subject: owner.description, value: written)
        return try await desks.perform("offer.write", content, key: key, as: acting) { work in
            let offer = try work.addOffer(written, for: owner)
            try work.log(
                "offer.write", word: acting.word(for: owner, said: word),
                subject: ("offer", Identifier(sameBytesAs: offer.id)), about: owner)
            return offer.id
        }
    }

    /// Puts an offer into other words, and renews it.
    ///
    /// - Parameter isAsSeen: whether it still is as the caller saw it; nil does not mind.
    /// - Throws: `FieldFaults`, `OfferRefusal`, `Overtaken`.
    public func change(
        _ id: Offer.ID, to written: WrittenOffer,
        where isAsSeen: (@Sendable (OfferSheet) throws -> Bool)? = nil, key: RequestKey?,
        as acting: Acting
    ) async throws {
        let content = Typed(subject: id.description, value: written)
        try await alter(id, "offer.change", content, key: key, as: acting) { offer, work in
            try work.requireUnchanged(id, isAsSeen)
            let days = work.scheme.offerReviewDays
            return try offer.changed(
                to: written.checked(today: work.today), today: work.today, reviewDays: days)
        }
    }

    /// Says that an offer still holds.
    public func renew(_ id: Offer.ID, key: RequestKey?, as acting: Acting) async throws {
        try await alter(id, "offer.renew", id, key: key, as: acting) { offer, work in
            try offer.renewed(today: work.today, reviewDays: work.scheme.offerReviewDays)
        }
    }

    /// Lets an offer rest until it is renewed.
    public func rest(_ id: Offer.ID, key: RequestKey?, as acting: Acting) async throws {
        try await alter(id, "offer.rest", id, key: key, as: acting) { offer, _ in
            try offer.rested()
        }
    }

    /// Takes an offer back; no reason is needed.
    public func withdraw(_ id: Offer.ID, key: RequestKey?, as acting: Acting) async throws {
        try await alter(id, "offer.withdraw", id, key: key, as: acting) { offer, _ in
            try offer.withdrawn()
        }
    }

    /// Ends an offer whose time is over.
    public func end(_ id: Offer.ID, key: RequestKey?, as acting: Acting) async throws {
        try await alter(id, "offer.end", id, key: key, as: acting) { offer, _ in
            try offer.ended()
        }
    }

    private func alter(
        _ id: Offer.ID, _ verb: String, _ content: some Encodable & Sendable, key: RequestKey?,
        as acting: Acting, _ change: @escaping @Sendable (Offer, Work) throws -> Offer
    ) async throws {
        _ = try await desks.perform(verb, content, key: key, as: acting) { work in
            let offer = try work.ownOffer(id)
            try work.writing.change(
                try change(offer, work), at: work.now, in: work.community.id)
            try work.log(
                verb, subject: ("offer", Identifier(sameBytesAs: id)), about: offer.member)
            return true
        }
    }
}

extension Work {
    /// An offer that the person acting may change, locked.
    ///
    /// - Throws: `NotFound`, `OfferRefusal.notYours`.
    func ownOffer(_ id: Offer.ID) throws -> Offer {
        guard let offer = try read.offer(id, in: community.id, locked: true) else {
            throw NotFound("offer")
        }
        guard offer.member == acting.subject || acting.may(.matchAsks) else {
            throw OfferRefusal.notYours
        }
        return offer
    }

    /// Goes on only while an offer is still as the person acting saw it.
    ///
    /// - Throws: `Overtaken`.
    func requireUnchanged(_ id: Offer.ID, _ isAsSeen: ((OfferSheet) throws -> Bool)?) throws {
        guard let isAsSeen else { return }
        let sheet = try read.offerSheet(id, withCards: acting.may(.seeCards), in: community.id)
        guard let sheet else { throw NotFound("offer") }
        try requireUnchanged(try isAsSeen(sheet))
    }
}

/// What a request key covers: what was typed, and what it is about.
struct Typed<Value: Codable & Sendable>: Codable, Sendable {
    let subject: String
    let value: Value
}
