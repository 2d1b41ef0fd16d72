import Brokerage
import Communities
import Essentials

/// Where the pots are.
enum PotPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/pots" }
    /// The community pot has no id of its own.
    static func show(_ id: Pot.ID?, before last: Int64? = nil, _ community: Community) -> String {
        let page = last.map { "?before=\($0)" } ?? ""
        return "\(list(community))/\(id?.description ?? "community")\(page)"
    }
    static func close(_ id: Pot.ID, _ community: Community) -> String {
        "\(show(id, community))/close"
    }
}
