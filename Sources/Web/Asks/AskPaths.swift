import Brokerage
import Communities
import People

/// Where asks are.
enum AskPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/asks" }
    /// Asks that an import brought in and nobody has looked at.
    static func brought(_ community: Community) -> String { "\(list(community))?pile=brought" }
    static func new(_ community: Community, about offer: Offer.ID? = nil) -> String {
        "\(list(community))/new" + (offer.map { "?offer=\($0)" } ?? "")
    }
    static func mine(_ community: Community) -> String { "\(list(community))/mine" }
    static func telephone(_ community: Community) -> String { "\(list(community))/telephone" }
    static func telephone(for member: Member.ID, _ community: Community) -> String {
        "\(telephone(community))?for=\(member)"
    }
    static func show(_ id: Ask.ID, _ community: Community) -> String {
        "\(list(community))/\(id)"
    }
    static func change(_ id: Ask.ID, _ community: Community) -> String {
        "\(show(id, community))/change"
    }
    static func match(_ id: Ask.ID, _ community: Community) -> String {
        "\(show(id, community))/match"
    }
    static func match(_ id: Ask.ID, with giver: Member.ID, _ community: Community) -> String {
        "\(match(id, community))?giver-id=\(giver)"
    }
    static func act(_ verb: String, _ id: Ask.ID, _ community: Community) -> String {
        "\(show(id, community))/\(verb)"
    }
    static func draft(_ form: String, _ community: Community) -> String {
        "/c/\(community.name)/drafts/\(form)"
    }
}
