import Communities

/// Where time is passed on.
enum GiftPaths {
    static func give(_ community: Community) -> String { "/c/\(community.name)/give" }
    static func grant(_ community: Community) -> String { "/c/\(community.name)/give/from-pot" }
}
