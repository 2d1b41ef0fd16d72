extension Migration {
    /// Lets `post_entry` find accounts by their id alone, whatever the planner knows of the table.
    static let accountsByID = Migration(22, "accounts by id", "", additions: [.postgres: postEntry])
}
