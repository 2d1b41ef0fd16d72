extension Migration {
    /// Communities, their dated schemes, areas and units.
    static let community = Migration(
        1, "community",
        """
        CREATE TABLE community (
            key {key},
            id {id} NOT NULL UNIQUE,
            name {text} NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
            title {text} NOT NULL,
            zone {text} NOT NULL,
            language {text} NOT NULL,
            face_person {text} NOT NULL,
            face_telephone {text} NOT NULL,
            face_hours {text} NOT NULL,
            face_address {text} NOT NULL,
            created {integer} NOT NULL
        ){strict};
        CREATE TABLE scheme (
            community {integer} NOT NULL REFERENCES community (key),
            number {integer} NOT NULL,
            starts {integer} NOT NULL,
            content {text} NOT NULL,
            recorded {integer} NOT NULL,
            PRIMARY KEY (community, number)
        ){strict};
        CREATE TABLE area (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL,
            name {text} NOT NULL,
            PRIMARY KEY (community, id),
            UNIQUE (community, name)
        ){strict};
        CREATE TABLE credit_unit (
            community {integer} NOT NULL REFERENCES community (key),
            key {integer} NOT NULL,
            id {id} NOT NULL UNIQUE,
            kind {integer} NOT NULL CHECK (kind IN (1, 2)),
            singular {text} NOT NULL,
            plural {text} NOT NULL,
            PRIMARY KEY (community, key)
        ){strict};
        """,
        appendOnly: ["scheme"])
}
