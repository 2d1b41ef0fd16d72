import Brokerage
import Communities
import Essentials

/// Where pairs and their usual week are.
enum PairingPaths {
    static func usual(_ community: Community) -> String { "/c/\(community.name)/usual" }
    static func usual(in monday: Day, _ community: Community) -> String {
        "\(usual(community))?week=\(monday)"
    }
    static func list(_ community: Community) -> String { "/c/\(community.name)/pairings" }
    static func show(_ id: Pairing.ID, _ community: Community) -> String {
        "\(list(community))/\(id)"
    }
    static func end(_ id: Pairing.ID, _ community: Community) -> String {
        "\(list(community))/\(id)/end"
    }
}
