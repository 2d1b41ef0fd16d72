extension Migration {
    /// Pots with a name of their own; the account of each has the pot as its holder.
    static let pot = Migration(
        24, "pot",
        """
        CREATE TABLE pot (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
            name_key {text} NOT NULL,
            sponsor {id},
            purpose {text} NOT NULL DEFAULT '' CHECK (length(purpose) <= 300),
            opened {integer} NOT NULL,
            closed {integer},
            PRIMARY KEY (community, id),
            UNIQUE (community, name_key),
            FOREIGN KEY (community, sponsor) REFERENCES joint_party (community, id)
        ){strict};
        """)
}
