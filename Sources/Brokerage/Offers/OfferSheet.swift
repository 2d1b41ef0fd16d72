import Essentials
import People

/// One offer as a list or a page shows it; the full name and telephone only to those who may.
public struct OfferSheet: Hashable, Sendable {
    public let offer: Offer
    public let firstName: String
    /// Where its owner lives; shown where the offer itself names no area.
    public let ownerArea: String
    public let ownerStanding: Member.Standing
    /// Nil for those who may not see cards.
    public let owner: Owner?
    public let photographs: [Photograph.ID]

    /// What only a coordinator sees of the owner.
    public struct Owner: Hashable, Sendable {
        public let name: String
        public let telephone: String
        public let isLetterOnly: Bool

        public init(name: String, telephone: String, isLetterOnly: Bool = false) {
            self.name = name
            self.telephone = telephone
            self.isLetterOnly = isLetterOnly
        }
    }

    public init(
        offer: Offer, firstName: String, ownerArea: String, ownerStanding: Member.Standing,
        owner: Owner?, photographs: [Photograph.ID] = []
    ) {
        self.offer = offer
        self.firstName = firstName
        self.ownerArea = ownerArea
        self.ownerStanding = ownerStanding
        self.owner = owner
        self.photographs = photographs
    }

    public var area: String { offer.area.isEmpty ? ownerArea : offer.area }
}

/// One page of a list, and where the next one begins.
public struct OfferPage: Hashable, Sendable {
    public let offers: [OfferSheet]
    /// The offer that the next page stands behind; nil on the last page.
    public let next: Offer.ID?

    public init(offers: [OfferSheet], next: Offer.ID?) {
        self.offers = offers
        self.next = next
    }
}

/// What somebody looks for among the offers; empty fields do not matter.
public struct OfferSearch: Hashable, Sendable {
    public var words: String
    public var tag: String
    public var area: String
    public var language: String
    /// A day on which it must be possible.
    public var day: Day?

    public init(
        words: String = "", tag: String = "", area: String = "", language: String = "",
        day: Day? = nil
    ) {
        self.words = words
        self.tag = tag
        self.area = area
        self.language = language
        self.day = day
    }

    public var isEmpty: Bool {
        words.isEmpty && tag.isEmpty && area.isEmpty && language.isEmpty && day == nil
    }
}
