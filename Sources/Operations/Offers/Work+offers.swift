import Brokerage
import Communities
import Essentials
import People
import Storage

extension Work {
    /// Writes an offer for a member; joins and imports use it inside their own transaction.
    ///
    /// - Throws: `FieldFaults`; `OfferRefusal.ownerHasGone`; `NotFound` without such a member.
    @discardableResult
    public func addOffer(
        _ written: WrittenOffer, for owner: Member.ID, oldKey: String = ""
    ) throws -> Offer {
        guard let member = try read.member(owner, in: community.id) else {
            throw NotFound("person")
        }
        guard member.standing.mayBeContacted else { throw OfferRefusal.ownerHasGone }
        let offer = try written.checked(today: today).offer(
            id(), of: owner, today: today, at: now, reviewDays: scheme.offerReviewDays,
            oldKey: oldKey)
        try writing.add(offer, in: community.id)
        return offer
    }
}
