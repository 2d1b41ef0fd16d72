import Brokerage
import Operations
import People
import Wording

extension Feature {
    static let home = Feature(
        name: "Home",
        routes: [
            .get("", .everyone, Home.show)
        ],
        ways: [
            Way(order: 10, path: "", access: .signedIn) { $0.shell.home }
        ])
}

enum Home {
    /// The first screen: of the hat worn, or the way in for people who are not signed in.
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        guard visit.isSignedIn else {
            // A host who is nobody's member here has a first screen of their own.
            if visit.person?.isHost == true { return .see(HostDoor.path) }
            return .see(HomePaths.signIn(try visit.community))
        }
        if try visit.acting.may(.callMembers) { return try await WeekDoor.home(visit) }
        if let member = try await memberHome(visit) { return visit.page(member) }
        if visit.person?.isHost == true { return .see(HostDoor.path) }
        return visit.page(HomePage(visit: visit))
    }

    /// The three doors, for everybody whose hat is not one of the coordinator's.
    private static func memberHome(_ visit: Visit) async throws -> MemberHomePage? {
        let acting = try visit.acting
        guard acting.may(.actForSelf), !acting.may(.noteExchanges), acting.subject != nil else {
            return nil
        }
        let asks = try await visit.desks.asks.list(
            AskSearch(toBeLookedAt: false), as: acting
        ).asks
        return MemberHomePage(
            visit: visit, community: try visit.community,
            home: try await visit.desks.exchanges.home(as: acting), asks: Array(asks.prefix(5)))
    }
}
