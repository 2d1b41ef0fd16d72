extension Store {
    /// Tells PostgreSQL how many rows there are now, after very many came at once.
    ///
    /// Its plans lean on counts that it takes by itself, but only minutes later; until then a page
    /// that is quick can take seconds. SQLite's plans need no counting.
    public func countRows() async throws {
        guard engine.dialect == .postgres else { return }
        try await engine.write { try $0.run("ANALYZE") }
    }
}
