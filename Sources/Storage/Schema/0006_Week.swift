extension Migration {
    /// The coordinator's week: contact log, call decisions, ring-rounds, notices, reports, cover.
    ///
    /// `last_contact` repeats the newest line of the contact log for each person, so that a list of
    /// whom to ring costs the same with ten members and with ten thousand.
    static let week = Migration(
        6, "week",
        """
        CREATE TABLE contact_note (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            member {id} NOT NULL,
            noted_by {id},
            at {integer} NOT NULL,
            outcome {integer} NOT NULL,
            words {text} NOT NULL DEFAULT '',
            ring_back {integer},
            reason {integer},
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX contact_note_member ON contact_note (community, member, id);
        CREATE TABLE last_contact (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            note {id} NOT NULL,
            at {integer} NOT NULL,
            outcome {integer} NOT NULL,
            ring_back {integer},
            PRIMARY KEY (community, member),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX last_contact_ring_back ON last_contact (community, ring_back)
            WHERE ring_back IS NOT NULL;
        CREATE TABLE contact_draft (
            community {integer} NOT NULL,
            login {id} NOT NULL,
            member {id} NOT NULL,
            words {text} NOT NULL,
            ring_back {text} NOT NULL DEFAULT '',
            changed {integer} NOT NULL,
            PRIMARY KEY (community, login, member),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE TABLE call_rest (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            reason {integer} NOT NULL,
            until {integer},
            decided_by {id},
            at {integer} NOT NULL,
            PRIMARY KEY (community, member, reason),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE TABLE ring_round (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            title {text} NOT NULL,
            made_by {id},
            made {integer} NOT NULL,
            PRIMARY KEY (community, id)
        ){strict};
        CREATE TABLE ring_round_line (
            community {integer} NOT NULL,
            round {id} NOT NULL,
            line {integer} NOT NULL CHECK (line > 0),
            member {id} NOT NULL,
            outcome {integer},
            PRIMARY KEY (community, round, line),
            FOREIGN KEY (community, round) REFERENCES ring_round (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE TABLE notice (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            member {id} NOT NULL,
            message {id},
            subject {text} NOT NULL,
            words {text} NOT NULL,
            way {integer} NOT NULL CHECK (way IN (1, 2, 3)),
            made {integer} NOT NULL,
            done {integer},
            done_by {id},
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX notice_waiting ON notice (community, way, id) WHERE done IS NULL;
        CREATE INDEX notice_member ON notice (community, member, id);
        CREATE INDEX notice_message ON notice (community, message) WHERE message IS NOT NULL;
        CREATE TABLE outbox (
            community {integer} NOT NULL REFERENCES community (key),
            notice {id} NOT NULL UNIQUE,
            address {text} NOT NULL,
            tries {integer} NOT NULL DEFAULT 0,
            next_try {integer} NOT NULL,
            trouble {text} NOT NULL DEFAULT '',
            PRIMARY KEY (community, notice),
            FOREIGN KEY (community, notice) REFERENCES notice (community, id)
        ){strict};
        CREATE INDEX outbox_next ON outbox (next_try);
        CREATE TABLE report_version (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            first {integer} NOT NULL,
            last {integer} NOT NULL,
            number {integer} NOT NULL CHECK (number > 0),
            made {integer} NOT NULL,
            made_by {id},
            content {text} NOT NULL,
            PRIMARY KEY (community, first, last, number)
        ){strict};
        CREATE TABLE cover_note (
            community {integer} NOT NULL PRIMARY KEY REFERENCES community (key),
            words {text} NOT NULL,
            changed {integer} NOT NULL,
            changed_by {id}
        ){strict};
        """,
        appendOnly: ["report_version"])
}
