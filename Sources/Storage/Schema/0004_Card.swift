extension Migration {
    /// What is known about people: cards, strengths, safeguards, notes, supporters, and the
    /// households and organisations that share an account.
    static let card = Migration(
        4, "card",
        """
        CREATE TABLE card (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            address {text} NOT NULL DEFAULT '',
            best_hours {text} NOT NULL DEFAULT '',
            format {integer} NOT NULL DEFAULT 1,
            born {integer},
            age_band {integer},
            languages {text} NOT NULL DEFAULT '',
            emergency_name {text} NOT NULL DEFAULT '',
            emergency_telephone {text} NOT NULL DEFAULT '',
            referee_one {text} NOT NULL DEFAULT '',
            referee_two {text} NOT NULL DEFAULT '',
            referred_by {text} NOT NULL DEFAULT '',
            access_needs {text} NOT NULL DEFAULT '',
            preferences {text} NOT NULL DEFAULT '',
            ask_on_the_day {integer} NOT NULL DEFAULT 0 CHECK (ask_on_the_day IN (0, 1)),
            in_pieces {integer} NOT NULL DEFAULT 0 CHECK (in_pieces IN (0, 1)),
            letter_only {integer} NOT NULL DEFAULT 0 CHECK (letter_only IN (0, 1)),
            first_meeting {integer},
            changed {integer} NOT NULL,
            PRIMARY KEY (community, member),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE TABLE own_answer (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            name {text} NOT NULL,
            content {text} NOT NULL,
            PRIMARY KEY (community, member, name),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){without_rowid};
        CREATE TABLE free_time (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            weekday {integer} NOT NULL CHECK (weekday BETWEEN 0 AND 6),
            part {integer} NOT NULL,
            PRIMARY KEY (community, member, weekday, part),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){without_rowid};
        CREATE INDEX free_time_part ON free_time (community, weekday, part);
        CREATE TABLE strength (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            kind {integer} NOT NULL,
            name_key {text} NOT NULL,
            name {text} NOT NULL,
            PRIMARY KEY (community, member, kind, name_key),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){without_rowid};
        CREATE INDEX strength_name ON strength (community, name_key);
        CREATE TABLE telephone_key (
            community {integer} NOT NULL,
            letters {text} NOT NULL,
            member {id} NOT NULL,
            PRIMARY KEY (community, letters, member)
        ){without_rowid};
        CREATE INDEX telephone_key_member ON telephone_key (community, member);
        CREATE TABLE safeguard (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            not_alone {integer} NOT NULL CHECK (not_alone IN (0, 1)),
            check_needed {text} NOT NULL,
            words {text} NOT NULL,
            changed {integer} NOT NULL,
            PRIMARY KEY (community, member),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE TABLE seen_check (
            community {integer} NOT NULL,
            id {id} NOT NULL,
            member {id} NOT NULL,
            kind {text} NOT NULL,
            seen {integer} NOT NULL,
            review {integer},
            noted_by {id},
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX seen_check_member ON seen_check (community, member);
        CREATE TABLE keep_apart (
            community {integer} NOT NULL,
            one {id} NOT NULL,
            other {id} NOT NULL,
            reason {text} NOT NULL,
            since {integer} NOT NULL,
            PRIMARY KEY (community, one, other),
            FOREIGN KEY (community, one) REFERENCES member (community, id),
            FOREIGN KEY (community, other) REFERENCES member (community, id),
            CHECK (one <> other)
        ){without_rowid};
        CREATE INDEX keep_apart_other ON keep_apart (community, other);
        CREATE TABLE contact_agreement (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            shown_to {id} NOT NULL,
            agreed {integer} NOT NULL,
            PRIMARY KEY (community, member, shown_to),
            FOREIGN KEY (community, member) REFERENCES member (community, id),
            FOREIGN KEY (community, shown_to) REFERENCES member (community, id),
            CHECK (member <> shown_to)
        ){without_rowid};
        CREATE TABLE private_note (
            community {integer} NOT NULL,
            id {id} NOT NULL,
            member {id} NOT NULL,
            content {text} NOT NULL,
            written {integer} NOT NULL,
            writer {id},
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX private_note_member ON private_note (community, member, id);
        CREATE TABLE supporter (
            community {integer} NOT NULL,
            id {id} NOT NULL,
            member {id} NOT NULL,
            supporter {id} NOT NULL,
            ask {id},
            starts {integer} NOT NULL,
            ends {integer},
            word {integer} NOT NULL,
            said {text} NOT NULL DEFAULT '',
            made {integer} NOT NULL,
            revoked {integer},
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id),
            FOREIGN KEY (community, supporter) REFERENCES member (community, id),
            CHECK (member <> supporter)
        ){strict};
        CREATE INDEX supporter_member ON supporter (community, member);
        CREATE INDEX supporter_supporter ON supporter (community, supporter);
        ALTER TABLE session ADD COLUMN on_behalf_of {id};
        CREATE TABLE joint_party (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            kind {integer} NOT NULL,
            name {text} NOT NULL,
            name_key {text} NOT NULL,
            telephone {text} NOT NULL DEFAULT '',
            email {text} NOT NULL DEFAULT '',
            address {text} NOT NULL DEFAULT '',
            made {integer} NOT NULL,
            ended {integer},
            PRIMARY KEY (community, id)
        ){strict};
        CREATE INDEX joint_party_name ON joint_party (community, kind, name_key, id);
        CREATE TABLE joint_person (
            community {integer} NOT NULL,
            party {id} NOT NULL,
            member {id} NOT NULL,
            role {text} NOT NULL DEFAULT '',
            may_act {integer} NOT NULL CHECK (may_act IN (0, 1)),
            since {integer} NOT NULL,
            PRIMARY KEY (community, party, member),
            FOREIGN KEY (community, party) REFERENCES joint_party (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){without_rowid};
        CREATE INDEX joint_person_member ON joint_person (community, member);
        CREATE TABLE baseline (
            community {integer} NOT NULL,
            id {id} NOT NULL,
            member {id} NOT NULL,
            day {integer} NOT NULL,
            asked_by {id},
            how {integer} NOT NULL,
            satisfied {integer} CHECK (satisfied BETWEEN 0 AND 10),
            worthwhile {integer} CHECK (worthwhile BETWEEN 0 AND 10),
            happy {integer} CHECK (happy BETWEEN 0 AND 10),
            anxious {integer} CHECK (anxious BETWEEN 0 AND 10),
            companionship {integer} CHECK (companionship BETWEEN 1 AND 3),
            left_out {integer} CHECK (left_out BETWEEN 1 AND 3),
            isolated {integer} CHECK (isolated BETWEEN 1 AND 3),
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX baseline_member ON baseline (community, member, day);
        CREATE TABLE merged_member (
            community {integer} NOT NULL,
            member {id} NOT NULL,
            into_member {id} NOT NULL,
            merged {integer} NOT NULL,
            PRIMARY KEY (community, member),
            FOREIGN KEY (community, member) REFERENCES member (community, id),
            FOREIGN KEY (community, into_member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX merged_member_into ON merged_member (community, into_member);
        """)
}
