import Brokerage
import Communities

/// Where the first screen and the person's own page are.
enum HomePaths {
    static func home(_ community: Community) -> String { "/c/\(community.name)" }
    static func account(_ community: Community) -> String { "/c/\(community.name)/account" }
    static func signIn(_ community: Community) -> String { "/c/\(community.name)/sign-in" }
    static func asks(_ community: Community) -> String { "/c/\(community.name)/asks" }
    static func ask(_ id: Ask.ID, _ community: Community) -> String {
        "\(asks(community))/\(id)"
    }
    static func newAsk(_ community: Community) -> String { "\(asks(community))/new" }
    static func newOffer(_ community: Community) -> String { "/c/\(community.name)/offers/new" }
}
