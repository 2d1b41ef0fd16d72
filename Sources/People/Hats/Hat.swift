/// The role in which somebody acts at this moment.
///
/// Everyone is both; the hat is always shown.
///
/// The number is stored and sealed with every entry.
public enum Hat: Int, Sendable, Codable, CaseIterable, Comparable {
    case member = 1
    case coordinator = 2
    /// A volunteer who does part of the coordinator's work, with rights named one by one (R48).
    case volunteerCoordinator = 3
    case committee = 4
    /// Looks after several communities on one server; sees no member's card.
    case host = 5
    /// The command line on the server itself.
    case console = 6

    public static func < (left: Hat, right: Hat) -> Bool { left.rawValue < right.rawValue }

    /// The stable word that programs read.
    public var code: String {
        switch self {
        case .member: "member"
        case .coordinator: "coordinator"
        case .volunteerCoordinator: "volunteer-coordinator"
        case .committee: "committee"
        case .host: "host"
        case .console: "console"
        }
    }

    public init?(code: String) {
        guard let found = Hat.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
