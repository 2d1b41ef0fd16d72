import Communities
import Essentials
import Markup
import Operations
import Wording

/// The host administrator's first screen, beside every community.
enum HostDoor {
    static let path = "/host"
    static let routes: [Route] = [.get(path, .everyone, show)]

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        guard visit.person != nil else {
            // The server itself has no way in of its own: people sign in where they belong.
            return .see("/")
        }
        let sheet = try await visit.desks.host.sheet(
            for: visit.person, backups: visit.site.backups)
        return visit.page(HostPage(visit: visit, sheet: sheet))
    }
}

/// The time banks of this server, its copies, what runs, and who looks after it.
struct HostPage: Page {
    let visit: Visit
    let sheet: HostSheet

    private var words: HostWords { visit.words.host }

    var title: String { words.title }
    var lead: String? { words.lead }

    var body: HTML {
        """
        \(Card(words.communities, content: communities))
        \(Card(words.copies, content: copies))
        \(Card(words.version, content: version))
        \(Card(words.hosts, content: hosts))
        """
    }

    private var communities: HTML {
        guard !sheet.communities.isEmpty else { return "<p>\(words.none)</p>" }
        return PersonList(
            sheet.communities.map { hosted in
                let community = hosted.community
                return PersonLine(
                    name: community.title, address: HomePaths.home(community),
                    why: [
                        words.members(hosted.members),
                        words.zone(community.zone.name, language: community.language),
                        words.head(String(hosted.head.prefix(12))),
                    ].joined(separator: ". "))
            }
        ).html
    }

    private var copies: HTML {
        let zone = sheet.communities.first?.community.zone ?? .utc
        let last = sheet.backup.map {
            words.last(visit.words.longDay(zone.day(at: $0.made)), $0.name)
        }
        let folder =
            visit.site.backups == nil ? words.noFolder : words.kept(sheet.copies)
        return "<p>\(last ?? words.noCopy)</p><p>\(folder)</p>"
    }

    private var version: HTML {
        let lines: [SummaryList.Line] = [
            .init(words.program, "\(Release.version)"), .init(words.engine, "\(sheet.engine)"),
            .init(words.schema, "\(String(sheet.schema))"),
        ]
        return SummaryList(lines).html
    }

    private var hosts: HTML {
        let names = sheet.hosts.map { $0.isEmpty ? words.withoutEmail : $0 }
        return
            "<ul>\(names, as: { "<li>\($0)</li>\n" })</ul><p class=\"note\">\(words.hostsNote)</p>"
    }
}
