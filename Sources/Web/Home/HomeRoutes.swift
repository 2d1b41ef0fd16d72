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
            return .see(HomePaths.signIn(try visit.community))
        }
        if try visit.acting.may(.callMembers) { return try await WeekDoor.home(visit) }
        return visit.page(HomePage(visit: visit))
    }
}
