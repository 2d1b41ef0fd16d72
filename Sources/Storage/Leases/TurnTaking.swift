import Essentials

/// Matters that one transaction of a community decides at a time, where no row stands for them.
public enum Turn: Int64, Sendable, CaseIterable {
    /// The next link of the chain.
    case sealing = 7
    /// What an import brings, or takes back.
    case imports = 8
    /// Whether somebody is still coordinator.
    case coordinators = 9
    /// The number of a report's next version.
    case reports = 10
    /// Whether this week's page went out.
    case digest = 11
    /// Whether a line of a slip sheet was typed before.
    case slips = 12
}

extension Writing {
    /// Waits until no other transaction decides this matter, and keeps it until this one ends.
    ///
    /// SQLite has one writer, so there nobody else can be at it.
    public func takeTurn(_ turn: Turn, in community: CommunityID) throws {
        try takeTurn(key(of: community) * 16 + turn.rawValue)
    }

    /// The same for something of the whole server that a digest names, such as an address.
    public func takeTurn(of digest: [UInt8]) throws {
        try takeTurn(digest.prefix(8).reduce(0) { $0 << 8 | Int64($1) } | .min)
    }

    private func takeTurn(_ number: Int64) throws {
        guard dialect == .postgres else { return }
        try connection.run("SELECT pg_advisory_xact_lock(\(number))")
    }
}
