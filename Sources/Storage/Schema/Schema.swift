import Essentials

/// The list of migrations in order, nothing else.
public enum Schema {
    public static let migrations: [Migration] = [
        .community,
        .ledger,
        .member,
        .card,
        .brokerage,
        .imports,
        .draft,
        .token,
        .backup,
        .posting,
    ]
}
