import Brokerage
import Communities
import Essentials

/// Where exchanges are.
enum ExchangePaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/exchanges" }
    static func list(
        _ standing: String, of number: Int? = nil, before last: Exchange.ID?,
        _ community: Community
    )
        -> String
    {
        let whose = number.map { "&whose=\($0)" } ?? ""
        let behind = last.map { "&before=\($0)" } ?? ""
        return "\(list(community))?standing=\(standing)\(whose)\(behind)"
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
    static func putRight(
        _ id: Exchange.ID, from: PutRightLink.From?, _ community: Community
    ) -> String {
        act("put-right", id, community) + (from.map { "?from=\($0.rawValue)" } ?? "")
    }
    static func noteTime(_ community: Community) -> String { "/c/\(community.name)/note-time" }
    static func noteTime(on id: Exchange.ID, _ community: Community) -> String {
        "\(noteTime(community))?exchange=\(id)"
    }
}
