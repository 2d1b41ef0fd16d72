import Communities

/// Where the pages of the coordinator's week are.
enum WeekPaths {
    static func cover(_ community: Community) -> String { "/c/\(community.name)/friday" }
    static func digest(_ community: Community) -> String { "/c/\(community.name)/digest" }
    static func pack(_ community: Community) -> String { "/c/\(community.name)/paper-pack.pdf" }
}
