extension Migration {
    /// The books: accounts, the journal in its parts, the chain, and request keys.
    ///
    /// Every record of the journal (an entry, a counted contribution, a change of limits, a step of
    /// a hold) takes its key from one count a community. Rows hold ids, numbers, days and digests;
    /// every word is in `record_note`, which can be erased.
    ///
    /// Rows are small, for there are many of them: `recorder` gives a small number to whoever
    /// records something; an entry whose subject has the entry's own id names only its kind; and
    /// a contribution is found through its record's transfers, or by its own index where it
    /// stands `apart`, on an account that no transfer of its record touches.
    static let ledger = Migration(
        2, "ledger",
        """
        CREATE TABLE account (
            community {integer} NOT NULL REFERENCES community (key),
            key {integer} NOT NULL,
            id {id} NOT NULL UNIQUE,
            number {integer},
            kind {integer} NOT NULL,
            unit {integer} NOT NULL,
            holder {id},
            name {text} NOT NULL,
            hard_floor {integer},
            soft_floor {integer},
            soft_ceiling {integer},
            hard_ceiling {integer},
            balance {integer} NOT NULL DEFAULT 0,
            held {integer} NOT NULL DEFAULT 0 CHECK (held >= 0),
            moves {integer} NOT NULL DEFAULT 0,
            opened {integer} NOT NULL,
            closed {integer},
            hides_balance {integer} NOT NULL DEFAULT 0 CHECK (hides_balance IN (0, 1)),
            PRIMARY KEY (community, key),
            FOREIGN KEY (community, unit) REFERENCES credit_unit (community, key)
        ){strict};
        CREATE INDEX account_holder ON account (community, holder);
        CREATE INDEX account_number ON account (community, number);
        CREATE TABLE account_delta (
            community {integer} NOT NULL,
            account {integer} NOT NULL,
            record {integer} NOT NULL,
            ordinal {integer} NOT NULL,
            amount {integer} NOT NULL,
            PRIMARY KEY (community, account, record, ordinal),
            FOREIGN KEY (community, account) REFERENCES account (community, key)
        ){without_rowid};
        CREATE TABLE recorder (
            key {key},
            id {id} NOT NULL UNIQUE
        ){strict};
        CREATE TABLE entry (
            community {integer} NOT NULL,
            record {integer} NOT NULL,
            id {id} NOT NULL UNIQUE,
            kind {integer} NOT NULL,
            day {integer} NOT NULL,
            recorded {integer} NOT NULL,
            recorder {integer} REFERENCES recorder (key),
            hat {integer} NOT NULL,
            word {integer} NOT NULL,
            subject_kind {integer},
            subject {id},
            reverses {id},
            exemption {integer} NOT NULL,
            note_digest {bytes},
            PRIMARY KEY (community, record),
            CHECK (subject IS NULL OR (subject_kind IS NOT NULL AND subject <> id))
        ){without_rowid};
        CREATE UNIQUE INDEX entry_reverses ON entry (reverses) WHERE reverses IS NOT NULL;
        CREATE INDEX entry_subject ON entry (subject) WHERE subject IS NOT NULL;
        CREATE TABLE transfer (
            community {integer} NOT NULL,
            record {integer} NOT NULL,
            ordinal {integer} NOT NULL CHECK (ordinal >= 0),
            from_account {integer} NOT NULL,
            to_account {integer} NOT NULL,
            amount {integer} NOT NULL CHECK (amount > 0),
            from_number {integer},
            from_balance {integer},
            to_number {integer},
            to_balance {integer},
            PRIMARY KEY (community, record, ordinal),
            FOREIGN KEY (community, record) REFERENCES entry (community, record),
            FOREIGN KEY (community, from_account) REFERENCES account (community, key),
            FOREIGN KEY (community, to_account) REFERENCES account (community, key),
            CHECK (from_account <> to_account),
            CHECK ((from_number IS NULL) = (from_balance IS NULL)),
            CHECK ((to_number IS NULL) = (to_balance IS NULL))
        ){without_rowid};
        CREATE INDEX transfer_from ON transfer (community, from_account, record);
        CREATE INDEX transfer_to ON transfer (community, to_account, record);
        CREATE TABLE contribution (
            community {integer} NOT NULL,
            record {integer} NOT NULL,
            ordinal {integer} NOT NULL CHECK (ordinal >= 0),
            account {integer} NOT NULL,
            direction {integer} NOT NULL CHECK (direction IN (1, 2)),
            minutes {integer} NOT NULL CHECK (minutes <> 0),
            day {integer} NOT NULL,
            apart {integer} NOT NULL CHECK (apart IN (0, 1)),
            PRIMARY KEY (community, record, ordinal),
            FOREIGN KEY (community, account) REFERENCES account (community, key)
        ){without_rowid};
        CREATE INDEX contribution_apart ON contribution (community, account) WHERE apart = 1;
        CREATE TABLE counted_record (
            community {integer} NOT NULL REFERENCES community (key),
            record {integer} NOT NULL,
            id {id} NOT NULL UNIQUE,
            day {integer} NOT NULL,
            recorded {integer} NOT NULL,
            recorder {id},
            hat {integer} NOT NULL,
            word {integer} NOT NULL,
            subject {id},
            reverses {id},
            PRIMARY KEY (community, record)
        ){strict};
        CREATE TABLE limit_change (
            community {integer} NOT NULL,
            record {integer} NOT NULL,
            id {id} NOT NULL UNIQUE,
            account {integer} NOT NULL,
            hard_floor {integer},
            soft_floor {integer},
            soft_ceiling {integer},
            hard_ceiling {integer},
            after_moves {integer} NOT NULL,
            balance {integer} NOT NULL,
            recorded {integer} NOT NULL,
            recorder {id},
            hat {integer} NOT NULL,
            PRIMARY KEY (community, record),
            FOREIGN KEY (community, account) REFERENCES account (community, key)
        ){strict};
        CREATE INDEX limit_change_account ON limit_change (community, account, record);
        CREATE TABLE hold_step (
            community {integer} NOT NULL,
            record {integer} NOT NULL,
            id {id} NOT NULL UNIQUE,
            hold {id} NOT NULL,
            account {integer} NOT NULL,
            hold_amount {integer} NOT NULL CHECK (hold_amount > 0),
            lapses {integer} NOT NULL,
            step {integer} NOT NULL,
            amount {integer} NOT NULL CHECK (amount > 0),
            recorded {integer} NOT NULL,
            entry {id},
            PRIMARY KEY (community, record),
            FOREIGN KEY (community, account) REFERENCES account (community, key)
        ){strict};
        CREATE INDEX hold_step_hold ON hold_step (hold);
        CREATE TABLE open_hold (
            community {integer} NOT NULL,
            id {id} NOT NULL,
            account {integer} NOT NULL,
            left_over {integer} NOT NULL CHECK (left_over > 0),
            amount {integer} NOT NULL,
            lapses {integer} NOT NULL,
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, account) REFERENCES account (community, key)
        ){strict};
        CREATE INDEX open_hold_account ON open_hold (community, account, lapses);
        CREATE TABLE record_note (
            community {integer} NOT NULL,
            record {integer} NOT NULL,
            salt {bytes} NOT NULL,
            content {text} NOT NULL,
            PRIMARY KEY (community, record)
        ){strict};
        CREATE TABLE seal (
            community {integer} NOT NULL REFERENCES community (key),
            position {integer} NOT NULL CHECK (position > 0),
            record {integer} NOT NULL,
            kind {integer} NOT NULL,
            head {bytes} NOT NULL CHECK (length(head) = 32),
            PRIMARY KEY (community, position)
        ){without_rowid};
        CREATE TABLE request (
            community {id} NOT NULL,
            login {id} NOT NULL,
            key {bytes} NOT NULL,
            digest {bytes} NOT NULL,
            answer {text} NOT NULL,
            recorded {integer} NOT NULL,
            PRIMARY KEY (community, login, key)
        ){without_rowid};
        CREATE INDEX request_recorded ON request (recorded);
        CREATE TABLE lease (
            name {text} NOT NULL PRIMARY KEY,
            holder {id} NOT NULL,
            until {integer} NOT NULL
        ){strict};
        """,
        appendOnly: [
            "recorder", "entry", "transfer", "contribution", "counted_record", "limit_change",
            "hold_step", "seal",
        ],
        additions: [
            .sqlite: """
            CREATE TABLE journal_count (
                community INTEGER NOT NULL PRIMARY KEY REFERENCES community (key),
                last INTEGER NOT NULL
            ) STRICT;
            """,
            // Half a page is left for the next versions of its rows, so that a balance can move
            // without a word to any index.
            .postgres: """
            ALTER TABLE account SET (fillfactor = 50);
            CREATE SEQUENCE journal_record;
            CREATE TABLE unsealed (
                community BIGINT NOT NULL,
                record BIGINT NOT NULL,
                kind BIGINT NOT NULL,
                PRIMARY KEY (community, record)
            );
            """,
        ])
}
