import Communities

/// Where somebody looks after their own sign-in.
enum AccountPaths {
    static func show(_ community: Community) -> String { "/c/\(community.name)/account" }
    static func hat(_ community: Community) -> String { "\(show(community))/hat" }
    static func balance(_ community: Community) -> String { "\(show(community))/balance" }
    static func language(_ community: Community) -> String { "\(show(community))/language" }
    static func password(_ community: Community) -> String { "\(show(community))/password" }
    static func session(_ community: Community, _ id: String) -> String {
        "\(show(community))/sessions/\(id)/end"
    }
}
