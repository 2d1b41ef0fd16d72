import Communities

/// Where the first screen and the person's own page are.
enum HomePaths {
    static func home(_ community: Community) -> String { "/c/\(community.name)" }
    static func account(_ community: Community) -> String { "/c/\(community.name)/account" }
    static func signIn(_ community: Community) -> String { "/c/\(community.name)/sign-in" }
}
