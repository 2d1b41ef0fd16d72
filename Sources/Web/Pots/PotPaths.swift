import Brokerage
import Communities
import Essentials
import Ledger

/// Where the pots are.
enum PotPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/pots" }
    /// The community pot has no id of its own.
    static func show(_ id: Pot.ID?, before last: Int64? = nil, _ community: Community) -> String {
        let page = last.map { "?before=\($0)" } ?? ""
        return "\(list(community))/\(id?.description ?? "community")\(page)"
    }
    /// The page with the form for taking one line back.
    static func asking(
        _ entry: Entry.ID, of id: Pot.ID?, before last: String, _ community: Community
    ) -> String {
        let page = Int64(last).map { "before=\($0)&" } ?? ""
        return "\(show(id, community))?\(page)taking=\(entry)"
    }
    static func takeBack(
        _ entry: Entry.ID, of id: Pot.ID?, before last: String, _ community: Community
    ) -> String {
        let page = Int64(last).map { "?before=\($0)" } ?? ""
        return "\(show(id, community))/take-back/\(entry)\(page)"
    }
    static func close(_ id: Pot.ID, _ community: Community) -> String {
        "\(show(id, community))/close"
    }
}
