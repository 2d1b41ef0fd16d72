import Communities

/// Where the call list is.
enum CallPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/calls" }
    static func rest(_ community: Community) -> String { "\(list(community))/rest" }
    static func wake(_ community: Community) -> String { "\(list(community))/wake" }
}
