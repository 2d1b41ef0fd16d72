import Communities
import Markup
import People
import Wording

/// The navigation of one hat: a few ways in sight, the others behind "More".
struct Ways {
    let community: Community
    let acting: Acting
    let words: Words
    let path: String

    private static let sorted = Feature.all.flatMap(\.ways).sorted { $0.order < $1.order }

    /// The links in sight, and those behind "More".
    var links: (inSight: [NavLink], more: [NavLink]) {
        let all = Self.sorted.filter { $0.access.admits(acting) }.map { way in
            let address = "/c/\(community.name)\(way.path)"
            return NavLink(way.label(words), to: address, isCurrent: address == path)
        }
        return (Array(all.prefix(5)), Array(all.dropFirst(5)))
    }
}

/// A place that the navigation leads to.
struct Way: Sendable {
    /// Smaller stands first; 10, 20, 30 ...
    ///
    /// leave room.
    let order: Int
    let path: String
    let access: Route.Access
    let label: @Sendable (Words) -> String
}
