import Brokerage
import Communities

/// Where paper slips are typed in.
enum SlipPaths {
    static func sheet(_ community: Community) -> String { "/c/\(community.name)/slips" }
    static func receipt(_ batch: SlipBatchID, _ community: Community) -> String {
        "\(sheet(community))/\(batch)"
    }
}
