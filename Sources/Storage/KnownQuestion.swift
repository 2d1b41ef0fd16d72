import Brokerage
import Communities
import Essentials
import People

/// The questions that nearly every page asks, and whose answers stand until somebody writes.
enum KnownQuestion: Hashable {
    case communityNamed(String)
    case community(CommunityID)
    case areas(CommunityID)
    case offerTags(CommunityID, limit: Int)
    case offerSheets(
        CommunityID, OfferSearch, on: Day, after: Offer.ID?, limit: Int, withCards: Bool)
    case safeguards(CommunityID, [Member.ID])
}
