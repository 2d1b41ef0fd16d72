extension Migration {
    /// Forms that were sent when their session was over: whose they are, and room for all of it.
    static let unsent = Migration(
        21, "unsent",
        """
        CREATE INDEX session_csrf ON session (csrf);
        """,
        additions: [
            .sqlite: """
            CREATE TABLE draft_wide (
                community {integer} NOT NULL REFERENCES community (key),
                login {id} NOT NULL,
                form {text} NOT NULL CHECK (length(form) BETWEEN 1 AND 60),
                content {text} NOT NULL CHECK (length(content) <= 200000),
                at {integer} NOT NULL,
                PRIMARY KEY (community, login, form)
            ){strict};
            INSERT INTO draft_wide (community, login, form, content, at)
                SELECT community, login, form, content, at FROM draft;
            DROP TABLE draft;
            ALTER TABLE draft_wide RENAME TO draft;
            CREATE INDEX draft_at ON draft (community, at);
            """,
            .postgres: """
            ALTER TABLE draft DROP CONSTRAINT draft_content_check;
            ALTER TABLE draft ADD CHECK (length(content) <= 200000);
            """,
        ])
}
