extension Migration {
    /// Who decided a scheme; projects with their funders; the way there and back.
    static let project = Migration(
        13, "project",
        """
        ALTER TABLE scheme ADD COLUMN recorded_by {id};
        ALTER TABLE scheme ADD COLUMN agreed_by {id};
        CREATE TABLE project (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            name {text} NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
            name_key {text} NOT NULL,
            funder {text} NOT NULL DEFAULT '',
            made {integer} NOT NULL,
            ended {integer},
            PRIMARY KEY (community, id),
            UNIQUE (community, name_key)
        ){strict};
        ALTER TABLE ask ADD COLUMN project {id};
        ALTER TABLE pairing ADD COLUMN project {id};
        ALTER TABLE exchange ADD COLUMN project {id};
        ALTER TABLE exchange ADD COLUMN travel {integer};
        """)
}
