extension Migration {
    /// People to look in on, what ended with somebody's leaving so that it can come back, and the
    /// household or organisation that somebody gave or received for.
    static let lookIn = Migration(
        14, "look_in",
        """
        CREATE TABLE look_in (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            reasons {text} NOT NULL,
            words {text} NOT NULL DEFAULT '',
            until {integer},
            noted_by {id},
            changed {integer} NOT NULL,
            PRIMARY KEY (community, member),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE TABLE let_go (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            kind {integer} NOT NULL CHECK (kind IN (1, 2, 3)),
            subject {id} NOT NULL,
            at {integer} NOT NULL,
            PRIMARY KEY (community, member, kind, subject),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        ALTER TABLE exchange_party ADD COLUMN joint {id};
        CREATE INDEX exchange_party_joint ON exchange_party (community, joint, exchange)
            WHERE joint IS NOT NULL;
        """)
}
