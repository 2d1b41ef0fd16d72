extension Migration {
    /// People, their hats, and the credentials of the installation.
    static let member = Migration(
        3, "member",
        """
        CREATE TABLE login (
            id {id} NOT NULL PRIMARY KEY,
            email {text} UNIQUE,
            password {text},
            created {integer} NOT NULL,
            disabled {integer} NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
            is_host {integer} NOT NULL DEFAULT 0 CHECK (is_host IN (0, 1))
        ){strict};
        CREATE TABLE member (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            number {integer} NOT NULL CHECK (number > 0),
            login {id} REFERENCES login (id),
            name {text} NOT NULL,
            name_key {text} NOT NULL,
            full_name {text} NOT NULL DEFAULT '',
            standing {integer} NOT NULL,
            paused_until {integer},
            joined {integer} NOT NULL,
            area {text} NOT NULL DEFAULT '',
            landline {text} NOT NULL DEFAULT '',
            mobile {text} NOT NULL DEFAULT '',
            email {text} NOT NULL DEFAULT '',
            channel {integer} NOT NULL,
            language {text} NOT NULL DEFAULT '',
            created {integer} NOT NULL,
            changed {integer} NOT NULL,
            PRIMARY KEY (community, id),
            UNIQUE (community, number)
        ){strict};
        CREATE INDEX member_name ON member (community, standing, name_key, id);
        CREATE INDEX member_login ON member (login);
        CREATE TABLE member_hat (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            hat {integer} NOT NULL,
            granted {text} NOT NULL DEFAULT '',
            since {integer} NOT NULL,
            PRIMARY KEY (community, member, hat),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE TABLE sign_in_code (
            digest {bytes} NOT NULL PRIMARY KEY,
            login {id} NOT NULL REFERENCES login (id),
            community {integer},
            kind {integer} NOT NULL,
            made {integer} NOT NULL,
            expires {integer} NOT NULL,
            used {integer}
        ){strict};
        CREATE TABLE sign_in_attempt (
            subject {bytes} NOT NULL,
            at {integer} NOT NULL,
            failed {integer} NOT NULL CHECK (failed IN (0, 1))
        ){strict};
        CREATE INDEX sign_in_attempt_subject ON sign_in_attempt (subject, at);
        CREATE TABLE session (
            digest {bytes} NOT NULL PRIMARY KEY,
            id {id} NOT NULL UNIQUE,
            login {id} NOT NULL REFERENCES login (id),
            hat {integer},
            csrf {bytes} NOT NULL,
            device {text} NOT NULL,
            made {integer} NOT NULL,
            seen {integer} NOT NULL,
            expires {integer} NOT NULL
        ){strict};
        CREATE INDEX session_login ON session (login);
        CREATE TABLE letter_group (
            community {integer} NOT NULL,
            letters {text} NOT NULL,
            kind {integer} NOT NULL,
            subject {id} NOT NULL,
            PRIMARY KEY (community, letters, kind, subject)
        ){without_rowid};
        CREATE INDEX letter_group_subject ON letter_group (community, subject);
        CREATE TABLE act (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL,
            at {integer} NOT NULL,
            login {id} NOT NULL,
            member {id},
            hat {integer} NOT NULL,
            on_behalf_of {id},
            verb {text} NOT NULL,
            word {integer},
            subject_kind {text} NOT NULL DEFAULT '',
            subject {id},
            about {id},
            detail {text} NOT NULL DEFAULT '',
            PRIMARY KEY (community, id)
        ){strict};
        CREATE INDEX act_about ON act (community, about, id);
        """)
}
