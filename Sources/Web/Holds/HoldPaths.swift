import Communities
import Ledger
import People

/// Where time that is set aside is seen, set aside, passed on and given back.
enum HoldPaths {
    static func list(
        after last: String? = nil, _ community: Community
    ) -> String {
        "/c/\(community.name)/set-aside\(last.map { "?after=\($0)" } ?? "")"
    }
    /// - Parameter number: the member's, whose time it is to be.
    static func new(for number: Int? = nil, _ community: Community) -> String {
        "\(list(community))/new\(number.map { "?member=\($0)" } ?? "")"
    }
    static func show(_ hold: Hold.ID, _ community: Community) -> String {
        "\(list(community))/\(hold)"
    }
    static func passOn(_ hold: Hold.ID, _ community: Community) -> String {
        "\(show(hold, community))/pass-on"
    }
    static func giveBack(_ hold: Hold.ID, _ community: Community) -> String {
        "\(show(hold, community))/give-back"
    }
}
