import Communities

/// Where half-filled forms are kept, and those that were not sent.
enum DraftPaths {
    static func keep(_ form: String, _ community: Community) -> String {
        "/c/\(community.name)/drafts/\(form)"
    }
    static func unsent(_ community: Community) -> String { "/c/\(community.name)/unsent" }
    static func unsent(_ name: String, _ community: Community) -> String {
        "\(unsent(community))/\(name)"
    }
    static func dropUnsent(_ name: String, _ community: Community) -> String {
        "\(unsent(name, community))/end"
    }
}
