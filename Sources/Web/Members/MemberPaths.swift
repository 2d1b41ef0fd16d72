import Communities
import People

/// Where the pages about people are.
enum MemberPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/people" }
    static func join(_ community: Community) -> String { "\(list(community))/new" }
    static func card(_ community: Community, _ id: Member.ID) -> String {
        "\(list(community))/\(id)"
    }
    static func page(_ community: Community, _ id: Member.ID, _ page: String) -> String {
        "\(card(community, id))/\(page)"
    }
    static func mine(_ community: Community) -> String { "/c/\(community.name)/me" }
    static func changeMine(_ community: Community) -> String { "\(mine(community))/card" }
    /// A person's card for those who may see cards, else what neighbours see of each other.
    static func person(_ id: Member.ID, for acting: Acting, _ community: Community) -> String {
        acting.may(.seeCards) ? card(community, id) : neighbour(community, id)
    }
    static func neighbour(_ community: Community, _ id: Member.ID) -> String {
        "/c/\(community.name)/neighbours/\(id)"
    }
}
