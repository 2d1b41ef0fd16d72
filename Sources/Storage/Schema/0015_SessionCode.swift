extension Migration {
    /// Whether a session was opened by a code that somebody else may have seen.
    static let sessionCode = Migration(
        15, "session_code",
        """
        ALTER TABLE session ADD COLUMN by_code {integer} NOT NULL DEFAULT 0
            CHECK (by_code IN (0, 1));
        """)
}
