import Communities
import Essentials
import People

/// Where statements are.
enum StatementPaths {
    static func own(_ community: Community) -> String { "/c/\(community.name)/me/statement" }
    static func show(
        _ member: Member.ID, before last: Int64? = nil, _ community: Community
    )
        -> String
    {
        let behind = last.map { "?before=\($0)" } ?? ""
        return "/c/\(community.name)/people/\(member)/statement\(behind)"
    }
    static func hide(_ member: Member.ID, _ community: Community) -> String {
        MemberPaths.page(community, member, "balance")
    }
    static func letter(_ member: Member.ID, _ community: Community) -> String {
        "/c/\(community.name)/people/\(member)/statement.pdf"
    }
    static func largeLetter(_ member: Member.ID, _ community: Community) -> String {
        "\(letter(member, community))?print=large"
    }
    static func strips(_ community: Community) -> String { "/c/\(community.name)/strips" }
    static func newOffer(for member: Member.ID, _ community: Community) -> String {
        "/c/\(community.name)/offers/new?member=\(member)"
    }
    static func newAsk(for member: Member.ID, _ community: Community) -> String {
        "/c/\(community.name)/asks/new?member=\(member)"
    }
}
