import Brokerage
import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let acts = Feature(
        name: "Acts",
        routes: [.get("/audit", .may(.seeAudit), ActDoor.list)],
        ways: [Way(order: 94, path: "/audit", access: .may(.seeAudit)) { $0.acts.way }])
}

/// Where the audit list is.
enum ActPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/audit" }
}

enum ActDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        let filter = ActFilter(
            member: Member.ID(visit.query["member"]), hat: Hat(code: visit.query["hat"]),
            verb: visit.query["verb"], before: Act.ID(visit.query["before"]))
        let lines = try await visit.desks.acts.list(filter, as: try visit.acting)
        return visit.page(
            ActListPage(
                visit: visit, community: try visit.community, filter: filter, lines: lines))
    }
}
