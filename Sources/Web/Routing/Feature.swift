/// One noun's pages: its table of routes and its places in the navigation.
struct Feature: Sendable {
    let name: String
    var routes: [Route]
    var ways: [Way] = []
}

extension Feature {
    /// The router's list, nothing else.
    ///
    /// Paths are below `/c/{community}`.
    static let all: [Feature] = [
        .home,
        .account,
        .ownAccount,
        .asks,
        .offers,
        .drafts,
        .tokens,
        .backups,
        .members,
        .safeguards,
        .supporters,
        .hats,
        .joint,
        .own,
        .noteTime,
        .exchanges,
        .statements,
        .slips,
        .pairings,
        .gifts,
        .holds,
        .pots,
        .recognitions,
        .tray,
        .schemes,
        .calls,
        .contacts,
        .week,
        .ringRounds,
        .notices,
        .reports,
        .projects,
        .acts,
        .imports,
    ]
}
