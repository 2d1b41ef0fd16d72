import Brokerage
import Communities
import Essentials
import Operations
import Paper
import People
import Wording

extension Feature {
    static let week = Feature(
        name: "Week",
        routes: [
            .get("/friday", .mayAll([.callMembers, .seeCards]), WeekDoor.cover),
            .post("/friday", .may(.editMembers), WeekDoor.keepCover),
            .get("/people/{member}/look-in", .may(.editMembers), LookInDoor.show),
            .post("/people/{member}/look-in", .may(.editMembers), LookInDoor.mark),
            .get("/digest", .signedIn, WeekDoor.digest),
            .get("/paper-pack.pdf", .may(.importAndExport), WeekDoor.pack),
        ],
        ways: [
            Way(order: 70, path: "/digest", access: .signedIn) { $0.digest.way },
            Way(order: 68, path: "/friday", access: .mayAll([.callMembers, .seeCards])) {
                $0.cover.way
            },
        ])
}

enum WeekDoor {
    /// The first screen of whoever looks after members.
    static func home(_ visit: Visit) async throws -> Reply {
        let screen = try await visit.desks.week.today(as: try visit.acting)
        return visit.page(
            CoordinatorHomePage(visit: visit, community: try visit.community, screen: screen))
    }

    @Sendable static func cover(_ visit: Visit) async throws -> Reply {
        visit.page(try await coverPage(visit))
    }

    @Sendable static func keepCover(_ visit: Visit) async throws -> Reply {
        do {
            try await visit.desks.week.keepCover(
                visit.form["words"], key: try visit.key, as: try visit.acting)
            return visit.done(visit.words.cover.kept, at: WeekPaths.cover(try visit.community))
        } catch let faults as FieldFaults {
            var again = visit
            again.form.add(faults)
            return again.again(try await coverPage(again))
        }
    }

    @Sendable static func digest(_ visit: Visit) async throws -> Reply {
        let digest = try await visit.desks.week.digest(as: try visit.acting)
        return visit.page(
            DigestPage(visit: visit, community: try visit.community, digest: digest))
    }

    @Sendable static func pack(_ visit: Visit) async throws -> Reply {
        let pack = try await visit.desks.week.paperPack(as: try visit.acting)
        let community = try visit.community
        let today = community.zone.day(at: visit.desks.timepiece.now())
        let sheets = PackSheets(pack: pack, community: community, today: today, visit: visit)
        return try await visit.paper(sheets.all, name: "\(community.name)-\(today).pdf")
    }

    private static func coverPage(_ visit: Visit) async throws -> CoverPage {
        CoverPage(
            visit: visit, community: try visit.community,
            sheet: try await visit.desks.week.cover(as: try visit.acting))
    }
}
