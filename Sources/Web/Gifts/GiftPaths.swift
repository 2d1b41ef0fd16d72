import Brokerage
import Communities
import Essentials

/// Where time is passed on.
enum GiftPaths {
    static func give(_ community: Community) -> String { "/c/\(community.name)/give" }
    static func grant(_ community: Community) -> String { "/c/\(community.name)/give/from-pot" }
    /// The form with a pot chosen; the community pot for nil.
    static func give(_ community: Community, into pot: Pot.ID?) -> String {
        "\(give(community))?to=\(pot?.description ?? "pot")"
    }
    static func grant(_ community: Community, from pot: Pot.ID?) -> String {
        "\(grant(community))\(pot.map { "?pot=\($0)" } ?? "")"
    }
}
