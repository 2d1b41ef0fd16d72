/// Whose account it is.
///
/// The number is stored and sealed, so it never changes meaning.
public enum AccountKind: Int, Sendable, Codable, CaseIterable {
    case person = 1
    case household = 2
    /// A group or a project.
    case group = 3
    case organisation = 4
    /// The community's pot or a sponsor's.
    case pot = 5
    /// Makes time for schemes in which people earn and spend; goes below zero as people earn.
    case issuer = 6
    /// Another community, seen from here.
    case clearing = 7
    /// The other side of history with people who have left.
    case leavers = 8
    /// The other side of balances that came from before these books.
    case opening = 9

    /// The stable word that programs read.
    public var code: String {
        switch self {
        case .person: "person"
        case .household: "household"
        case .group: "group"
        case .organisation: "organisation"
        case .pot: "pot"
        case .issuer: "issuer"
        case .clearing: "clearing"
        case .leavers: "leavers"
        case .opening: "opening"
        }
    }

    /// Accounts of the books themselves, which nobody holds.
    public var isInternal: Bool {
        switch self {
        case .leavers, .opening, .issuer, .clearing: true
        default: false
        }
    }
}
