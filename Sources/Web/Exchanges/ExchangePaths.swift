import Brokerage
import Communities
import Essentials

/// Where exchanges are.
enum ExchangePaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/exchanges" }
    static func list(
        _ standing: String, before last: Exchange.ID?, _ community: Community
    )
        -> String
    {
        let behind = last.map { "&before=\($0)" } ?? ""
        return "\(list(community))?standing=\(standing)\(behind)"
    }
    static func new(_ community: Community) -> String { "\(list(community))/new" }
    static func show(_ id: Exchange.ID, _ community: Community) -> String {
        "\(list(community))/\(id)"
    }
    /// What is done to one: `confirmation`, `question`, `settlement`, `withdrawal`, `thanks`,
    /// `put-right`.
    static func act(_ verb: String, _ id: Exchange.ID, _ community: Community) -> String {
        "\(show(id, community))/\(verb)"
    }
    static func noteTime(_ community: Community) -> String { "/c/\(community.name)/note-time" }
    static func noteTime(on id: Exchange.ID, _ community: Community) -> String {
        "\(noteTime(community))?exchange=\(id)"
    }
}
