import Brokerage
import Communities

/// Where offers are.
enum OfferPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/offers" }
    static func new(_ community: Community) -> String { "\(list(community))/new" }
    static func mine(_ community: Community) -> String { "\(list(community))/mine" }
    static func review(_ community: Community) -> String { "\(list(community))/review" }
    static func show(_ id: Offer.ID, _ community: Community) -> String {
        "\(list(community))/\(id)"
    }
    static func change(_ id: Offer.ID, _ community: Community) -> String {
        "\(show(id, community))/change"
    }
    static func act(_ verb: String, _ id: Offer.ID, _ community: Community) -> String {
        "\(show(id, community))/\(verb)"
    }
}
