/// One step from one schema to the next; frozen once a release has carried it.
public struct Migration: Sendable {
    public let number: Int
    public let name: String
    /// Statements with the type words of `Dialect.ddl`.
    let statements: String
    /// Tables whose rows are only ever added.
    let appendOnly: [String]
    /// What one engine alone needs.
    let additions: [Dialect: String]

    init(
        _ number: Int, _ name: String, _ statements: String, appendOnly: [String] = [],
        additions: [Dialect: String] = [:]
    ) {
        self.number = number
        self.name = name
        self.statements = statements
        self.appendOnly = appendOnly
        self.additions = additions
    }

    /// The whole script for one engine.
    func script(for dialect: Dialect) -> String {
        let parts =
            [dialect.ddl(statements)] + appendOnly.map(dialect.appendOnly)
            + [additions[dialect].map(dialect.ddl) ?? ""]
        return parts.joined(separator: "\n")
    }
}

extension Dialect {
    /// Triggers that refuse to change or delete a row of the journal.
    func appendOnly(_ table: String) -> String {
        let sentence = "rows of \(table) are never changed or deleted"
        switch self {
        case .sqlite:
            return ["UPDATE", "DELETE"].map { verb in
                """
                CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table) BEGIN
                    SELECT RAISE(ABORT, '\(sentence)');
                END;
                """
            }.joined(separator: "\n")
        case .postgres:
            return """
                CREATE FUNCTION \(table)_stays() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '\(sentence)';
                END $$;
                CREATE TRIGGER \(table)_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table)
                    FOR EACH STATEMENT EXECUTE FUNCTION \(table)_stays();
                """
        }
    }
}
