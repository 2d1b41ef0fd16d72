import Communities
import Essentials
import Markup
import Operations
import People
import Wording

extension Feature {
    static let backups = Feature(
        name: "Backups",
        routes: [
            .get("/backups", .mayAny([.importAndExport, .operateServer]), BackupDoor.show),
            .get(
                "/backups/newest", .mayAny([.importAndExport, .operateServer]),
                BackupDoor.download),
        ],
        ways: [
            Way(order: 96, path: "/backups", access: .mayAny([.importAndExport, .operateServer])) {
                $0.backups.title
            }
        ])
}

enum BackupPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/backups" }
    static func newest(_ community: Community) -> String { "/c/\(community.name)/backups/newest" }
}

enum BackupDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let desk = visit.desks.backups
        return visit.page(
            BackupPage(
                community: try visit.community, words: visit.words, last: try await desk.last(),
                folder: visit.site.backups, isHost: visit.person?.isHost == true,
                mayTake: try await desk.mayTake(try visit.acting)))
    }

    /// The newest copy as a file to carry away.
    @Sendable static func download(_ visit: Visit) async throws -> Reply {
        guard let folder = visit.site.backups else { throw NotFound("backup") }
        let newest = try await visit.desks.backups.newest(
            in: folder, as: try visit.acting)
        return .file(newest, contentType: "application/gzip")
    }
}

/// When the last good copy was made, and the way to take it home.
struct BackupPage: Page {
    let community: Community
    let words: Words
    let last: BackupFact?
    let folder: BackupFolder?
    /// Whether this person looks after the whole server.
    let isHost: Bool
    let mayTake: Bool

    var title: String { words.backups.title }
    var lead: String? { words.backups.lead }

    var body: HTML {
        """
        <p>\(state)</p>
        \(copy)
        \(isHost ? ButtonLink(words.host.title, to: HostDoor.path) : nil)
        """
    }

    private var state: String {
        if let last {
            return words.backups.last(words.longDay(community.zone.day(at: last.made)))
        }
        return folder == nil ? words.backups.nowhere : words.backups.none
    }

    private var copy: HTML? {
        guard mayTake, let folder, !folder.names.isEmpty else { return nil }
        return """
            <p>\(words.backups.care)</p>
            \(ButtonLink(words.backups.copy, to: BackupPaths.newest(community)))
            """
    }
}
