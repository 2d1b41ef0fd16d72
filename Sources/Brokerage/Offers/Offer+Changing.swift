import Essentials

extension Offer {
    /// The offer in other words, renewed by the way.
    ///
    /// - Throws: `OfferRefusal.over`.
    public func changed(
        to written: WrittenOffer, today: Day, reviewDays: Int
    ) throws(OfferRefusal) -> Offer {
        var copy = try renewed(today: today, reviewDays: reviewDays)
        copy.standing = standing
        copy.content = written.content
        copy.detail = written.detail
        copy.area = written.area
        copy.language = written.language
        copy.tags = written.tags
        copy.isGroup = written.isGroup
        copy.times = written.times
        copy.starts = written.starts
        copy.ends = written.ends
        return copy
    }

    /// The offer that still holds: open again, and not asked about for so many days.
    ///
    /// - Throws: `OfferRefusal.over`.
    public func renewed(today: Day, reviewDays: Int) throws(OfferRefusal) -> Offer {
        guard standing.isAlive else { throw .over }
        var copy = self
        copy.standing = .open
        copy.review = today.adding(days: reviewDays)
        return copy
    }

    /// The offer out of sight until it is renewed.
    ///
    /// - Throws: `OfferRefusal.over`.
    public func rested() throws(OfferRefusal) -> Offer {
        try standing(as: .resting)
    }

    /// The offer taken back; no reason is needed.
    ///
    /// - Throws: `OfferRefusal.over`.
    public func withdrawn() throws(OfferRefusal) -> Offer {
        try standing(as: .withdrawn)
    }

    /// The offer whose time is over.
    ///
    /// - Throws: `OfferRefusal.over`.
    public func ended() throws(OfferRefusal) -> Offer {
        try standing(as: .ended)
    }

    private func standing(as standing: Standing) throws(OfferRefusal) -> Offer {
        guard self.standing.isAlive else { throw .over }
        var copy = self
        copy.standing = standing
        return copy
    }
}
