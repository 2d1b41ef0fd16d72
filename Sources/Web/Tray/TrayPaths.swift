import Brokerage
import Communities

/// Where the tray is.
enum TrayPaths {
    static func show(_ community: Community) -> String { "/c/\(community.name)/tray" }
    static func settle(_ id: Exchange.ID, _ community: Community) -> String {
        "\(show(community))/\(id)"
    }
    static func rules(_ id: WaitingScheme.ID, _ community: Community) -> String {
        "\(show(community))/rules/\(id)"
    }
    static func rulesBack(_ id: WaitingScheme.ID, _ community: Community) -> String {
        "\(rules(id, community))/back"
    }
    static func codes(_ community: Community) -> String { "\(show(community))/codes" }
}
