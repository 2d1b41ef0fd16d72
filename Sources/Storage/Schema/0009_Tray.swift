extension Migration {
    /// Coordinators' own hours that wait for a second person, and who wants to be asked each time.
    static let tray = Migration(
        9, "tray",
        """
        CREATE TABLE tray (
            community {integer} NOT NULL,
            exchange {id} NOT NULL,
            made {integer} NOT NULL,
            settled {integer},
            settled_by {id},
            word {integer},
            sheet {text} NOT NULL DEFAULT '',
            PRIMARY KEY (community, exchange),
            FOREIGN KEY (community, exchange) REFERENCES exchange (community, id),
            FOREIGN KEY (community, settled_by) REFERENCES member (community, id),
            CHECK ((settled IS NULL) = (word IS NULL))
        ){strict};
        CREATE INDEX tray_open ON tray (community, exchange) WHERE settled IS NULL;
        CREATE TABLE tray_code (
            community {integer} NOT NULL,
            digest {bytes} NOT NULL,
            member {id} NOT NULL,
            made {integer} NOT NULL,
            used {integer},
            PRIMARY KEY (community, digest),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE TABLE asked_each_time (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            since {integer} NOT NULL,
            PRIMARY KEY (community, member),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        """)
}
