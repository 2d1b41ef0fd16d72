extension Migration {
    /// What time was set aside for: words, so beside the journal and erasable.
    static let holdNote = Migration(
        23, "hold note",
        """
        CREATE TABLE hold_note (
            community {integer} NOT NULL,
            hold {id} NOT NULL,
            account {integer} NOT NULL,
            content {text} NOT NULL CHECK (length(content) BETWEEN 1 AND 200),
            PRIMARY KEY (community, hold),
            FOREIGN KEY (community, account) REFERENCES account (community, key)
        ){strict};
        CREATE INDEX hold_note_account ON hold_note (community, account);
        CREATE INDEX open_hold_lapses ON open_hold (community, lapses, id);
        """)
}
