import Communities
import Essentials
import People

/// Where the calls with a person are noted.
enum ContactPaths {
    static func show(_ member: Member.ID, _ community: Community) -> String {
        "/c/\(community.name)/contacts/\(member)"
    }
    static func draft(_ member: Member.ID, _ community: Community) -> String {
        "\(show(member, community))/draft"
    }
}
