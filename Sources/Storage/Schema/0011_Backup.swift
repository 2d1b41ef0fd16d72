extension Migration {
    /// The backups that were made and stood their test.
    static let backup = Migration(
        11, "backup",
        """
        CREATE TABLE backup (
            made {integer} NOT NULL PRIMARY KEY,
            name {text} NOT NULL,
            bytes {integer} NOT NULL,
            row_count {integer} NOT NULL
        ){strict};
        """)
}
