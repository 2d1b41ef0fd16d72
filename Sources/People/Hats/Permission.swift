/// One thing that a hat may do.
///
/// Desks ask for these by name; no desk asks for a hat.
public enum Permission: String, Sendable, Codable, CaseIterable {
    /// See one's own pages and act for oneself.
    case actForSelf
    /// See other people's cards with their telephone numbers.
    case seeCards
    case seePrivateNotes
    case seeSafeguards
    case editMembers
    /// Note, confirm, question and put right other people's exchanges.
    case noteExchanges
    case matchAsks
    case callMembers
    case importAndExport
    case changeScheme
    case giveHats
    /// Settle what needs a second person.
    case settleTray
    case seeReports
    case seeAudit
    case sendToAll
    case eraseMembers
    /// Run backups and the like for the whole server.
    case operateServer
}

extension Hat {
    /// What the hat may do without anything further being granted.
    public var permissions: Set<Permission> {
        switch self {
        case .member: [.actForSelf]
        case .volunteerCoordinator: [.actForSelf, .callMembers]
        case .committee: [.actForSelf, .settleTray, .seeReports, .seeAudit]
        case .host: [.operateServer]
        case .coordinator: Set(Permission.allCases).subtracting([.operateServer])
        case .console: Set(Permission.allCases)
        }
    }

    /// What a coordinator may grant, one by one, to a volunteer coordinator.
    public static let grantable: [Permission] = [
        .seeCards, .noteExchanges, .matchAsks, .callMembers, .editMembers, .seeReports,
        .sendToAll,
    ]
}

extension Hat {
    /// The hats that a coordinator gives to people.
    public static let given: [Hat] = [.coordinator, .volunteerCoordinator, .committee]
}
