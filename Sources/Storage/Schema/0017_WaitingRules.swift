extension Migration {
    /// Changes of the rules that wait in the tray for a second person, and on whose account the
    /// time of a pair goes.
    static let waitingRules = Migration(
        17, "waiting_rules",
        """
        CREATE TABLE scheme_tray (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            starts {integer} NOT NULL,
            instead_of {integer} NOT NULL,
            content {text} NOT NULL,
            made {integer} NOT NULL,
            made_by {id},
            settled {integer},
            settled_by {id},
            word {integer},
            sheet {text} NOT NULL DEFAULT '',
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, made_by) REFERENCES member (community, id),
            FOREIGN KEY (community, settled_by) REFERENCES member (community, id),
            CHECK ((settled_by IS NULL) = (word IS NULL))
        ){strict};
        CREATE UNIQUE INDEX scheme_tray_open ON scheme_tray (community) WHERE settled IS NULL;
        ALTER TABLE pairing ADD COLUMN giver_joint {id};
        ALTER TABLE pairing ADD COLUMN receiver_joint {id};
        """)
}
