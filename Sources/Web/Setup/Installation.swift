import Essentials
import Operations

/// The pages of the installation itself, before or beside any community.
enum Installation {
    static let routes: [Route] = [
        .get("/", .everyone, show)
    ]

    /// Leads to the only community, lists several, or starts the first.
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let communities = try await visit.desks.setup.communities()
        if communities.count == 1, let only = communities.first {
            return .see(HomePaths.home(only))
        }
        throw NotFound("community")
    }
}
