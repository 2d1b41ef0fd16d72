extension Migration {
    /// Imports: drafts with the files that came, what each run brought, and old names beside ours.
    ///
    /// The keys of rows hold digests in place of words, so that nothing has to be erased here when
    /// a person's words are. The files of a draft go once it is loaded, laid aside or 30 days old.
    static let imports = Migration(
        7, "import",
        """
        CREATE TABLE import_run (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            source {text} NOT NULL,
            standing {integer} NOT NULL,
            draft {text} NOT NULL,
            report {text} NOT NULL DEFAULT '',
            began {integer} NOT NULL,
            began_by {id},
            changed {integer} NOT NULL,
            loaded {integer},
            loaded_by {id},
            undone {integer},
            undone_by {id},
            undone_why {text} NOT NULL DEFAULT '',
            PRIMARY KEY (community, id)
        ){strict};
        CREATE INDEX import_run_source ON import_run (community, source, standing);
        CREATE TABLE import_file (
            community {integer} NOT NULL,
            run {id} NOT NULL,
            position {integer} NOT NULL,
            name {text} NOT NULL,
            content {bytes} NOT NULL,
            PRIMARY KEY (community, run, position),
            FOREIGN KEY (community, run) REFERENCES import_run (community, id)
        ){strict};
        CREATE TABLE import_row (
            community {integer} NOT NULL,
            source {text} NOT NULL,
            key {text} NOT NULL,
            run {id} NOT NULL,
            PRIMARY KEY (community, source, key),
            FOREIGN KEY (community, run) REFERENCES import_run (community, id)
        ){without_rowid};
        CREATE INDEX import_row_run ON import_row (community, run);
        CREATE TABLE import_link (
            community {integer} NOT NULL,
            source {text} NOT NULL,
            kind {integer} NOT NULL,
            old {text} NOT NULL,
            ours {id} NOT NULL,
            run {id} NOT NULL,
            made {integer} NOT NULL CHECK (made IN (0, 1)),
            PRIMARY KEY (community, source, kind, old),
            FOREIGN KEY (community, run) REFERENCES import_run (community, id)
        ){without_rowid};
        CREATE INDEX import_link_run ON import_link (community, run);
        CREATE TABLE import_fill (
            community {integer} NOT NULL,
            run {id} NOT NULL,
            member {id} NOT NULL,
            field {text} NOT NULL,
            content {text} NOT NULL,
            PRIMARY KEY (community, run, member, field),
            FOREIGN KEY (community, run) REFERENCES import_run (community, id)
        ){without_rowid};
        CREATE TABLE import_moved (
            community {integer} NOT NULL REFERENCES community (key),
            source {text} NOT NULL,
            at {integer} NOT NULL,
            PRIMARY KEY (community, source)
        ){without_rowid};
        CREATE TABLE counted_history (
            community {integer} NOT NULL,
            run {id} NOT NULL,
            ordinal {integer} NOT NULL,
            reason {text} NOT NULL,
            day {integer} NOT NULL,
            giver {text} NOT NULL,
            receiver {text} NOT NULL,
            minutes {integer} NOT NULL,
            PRIMARY KEY (community, run, ordinal),
            FOREIGN KEY (community, run) REFERENCES import_run (community, id)
        ){without_rowid};
        CREATE INDEX counted_history_day ON counted_history (community, day);
        """)
}
