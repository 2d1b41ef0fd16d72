import Essentials

/// The list of migrations in order, nothing else.
public enum Schema {
    public static let migrations: [Migration] = [
        .community,
        .ledger,
        .member,
        .card,
        .brokerage,
        .week,
        .imports,
        .draft,
        .tray,
        .token,
        .backup,
        .posting,
        .project,
        .lookIn,
        .sessionCode,
        .diary,
        .waitingRules,
        .renewal,
        .plans,
        .regularTimes,
        .unsent,
        .accountsByID,
        .holdNote,
        .pot,
    ]
}
