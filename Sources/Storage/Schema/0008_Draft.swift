extension Migration {
    /// Half-filled forms, so that a call that breaks off loses nothing.
    static let draft = Migration(
        8, "draft",
        """
        CREATE TABLE draft (
            community {integer} NOT NULL REFERENCES community (key),
            login {id} NOT NULL,
            form {text} NOT NULL CHECK (length(form) BETWEEN 1 AND 60),
            content {text} NOT NULL CHECK (length(content) <= 20000),
            at {integer} NOT NULL,
            PRIMARY KEY (community, login, form)
        ){strict};
        CREATE INDEX draft_at ON draft (community, at);
        """)
}
