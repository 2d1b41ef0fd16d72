/// Work that comes round by itself while the server runs.
public enum Chore: String, Sendable, CaseIterable {
    /// Links what was recorded into the chain.
    case seal
    /// Lets go of time that was set aside and never used.
    case sweepHolds
    /// Forgets answers kept for forms that nobody will send again.
    case forgetRequests
    /// Makes and checks the night's backup.
    case backUp
    /// Counts what nobody objected to as confirmed, where the scheme wants that.
    case confirmQuietly
    /// Welcomes people back whose pause had a last day.
    case endPauses
    /// Lets words of the rules stand that begin today.
    case beginRules
    /// Lets ceilings follow what people gave, where the scheme wants that.
    case followGiving
    /// Forgets half-filled forms of long ago.
    case sweepDrafts

    /// Seconds between two rounds.
    public var seconds: Int64 {
        switch self {
        case .seal: 10
        case .sweepHolds: 60
        case .forgetRequests, .confirmQuietly, .endPauses, .beginRules, .followGiving, .sweepDrafts:
            3_600
        case .backUp: 600
        }
    }
}
