import Brokerage
import Communities
import Essentials

/// Where ring-rounds are.
enum RingRoundPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/ring-round" }
    static func show(_ id: RingRound.ID, _ community: Community) -> String {
        "\(list(community))/\(id)"
    }
    static func typeIn(_ id: RingRound.ID, _ community: Community) -> String {
        "\(show(id, community))/type"
    }
    static func sheet(_ id: RingRound.ID, _ community: Community) -> String {
        "\(show(id, community))/sheet.pdf"
    }
}
