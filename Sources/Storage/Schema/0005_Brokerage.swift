extension Migration {
    /// Offers, asks, suggestions, exchanges and pairings.
    static let brokerage = Migration(
        5, "brokerage",
        """
        CREATE TABLE offer (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            member {id} NOT NULL,
            content {text} NOT NULL,
            detail {text} NOT NULL DEFAULT '',
            area {text} NOT NULL DEFAULT '',
            language {text} NOT NULL DEFAULT '',
            standing {integer} NOT NULL,
            is_group {integer} NOT NULL DEFAULT 0 CHECK (is_group IN (0, 1)),
            starts {integer},
            ends {integer},
            review {integer} NOT NULL,
            made {integer} NOT NULL,
            changed {integer} NOT NULL,
            old_key {text} NOT NULL DEFAULT '',
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX offer_member ON offer (community, member);
        CREATE INDEX offer_newest ON offer (community, standing, id);
        CREATE INDEX member_area ON member (community, area, standing);
        CREATE INDEX offer_review ON offer (community, standing, review);
        CREATE TABLE ask (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            member {id},
            content {text} NOT NULL,
            detail {text} NOT NULL DEFAULT '',
            area {text} NOT NULL DEFAULT '',
            language {text} NOT NULL DEFAULT '',
            standing {integer} NOT NULL,
            ended_as {integer},
            why {text} NOT NULL DEFAULT '',
            is_group {integer} NOT NULL DEFAULT 0 CHECK (is_group IN (0, 1)),
            is_anonymous {integer} NOT NULL DEFAULT 0 CHECK (is_anonymous IN (0, 1)),
            repeats {integer} NOT NULL DEFAULT 0,
            wanted {integer},
            wanted_time {text} NOT NULL DEFAULT '',
            minutes {integer},
            word {integer} NOT NULL,
            ring_back {integer},
            asked {integer} NOT NULL,
            answered {integer},
            ended {integer},
            changed {integer} NOT NULL,
            old_key {text} NOT NULL DEFAULT '',
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX ask_open ON ask (community, standing, asked, id);
        CREATE INDEX ask_member ON ask (community, member, asked, id);
        CREATE INDEX ask_ring_back ON ask (community, ring_back) WHERE ring_back IS NOT NULL;
        CREATE TABLE tag (
            community {integer} NOT NULL,
            subject {id} NOT NULL,
            name_key {text} NOT NULL,
            name {text} NOT NULL,
            PRIMARY KEY (community, subject, name_key)
        ){without_rowid};
        CREATE INDEX tag_name ON tag (community, name_key);
        CREATE TABLE photograph (
            community {integer} NOT NULL,
            id {id} NOT NULL,
            subject {id} NOT NULL,
            media_type {text} NOT NULL,
            content {bytes} NOT NULL,
            made {integer} NOT NULL,
            PRIMARY KEY (community, id)
        ){strict};
        CREATE INDEX photograph_subject ON photograph (community, subject);
        CREATE TABLE candidate (
            community {integer} NOT NULL,
            ask {id} NOT NULL,
            member {id} NOT NULL,
            answer {integer} NOT NULL,
            noted_by {id},
            at {integer} NOT NULL,
            PRIMARY KEY (community, ask, member),
            FOREIGN KEY (community, ask) REFERENCES ask (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX candidate_member ON candidate (community, member, at);
        CREATE TABLE exchange (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            standing {integer} NOT NULL,
            content {text} NOT NULL,
            ask {id},
            offer {id},
            pairing {id},
            day {integer},
            time {text} NOT NULL DEFAULT '',
            place {text} NOT NULL DEFAULT '',
            expect {text} NOT NULL DEFAULT '',
            minutes {integer},
            word {integer},
            sheet {text} NOT NULL DEFAULT '',
            noted_by {id},
            noted {integer},
            confirmed {integer},
            quiet_from {integer},
            question {text} NOT NULL DEFAULT '',
            questioned_by {id},
            entry {id},
            put_right {integer},
            batch {id},
            made {integer} NOT NULL,
            changed {integer} NOT NULL,
            PRIMARY KEY (community, id)
        ){strict};
        CREATE INDEX exchange_standing ON exchange (community, standing, id);
        CREATE INDEX exchange_pairing ON exchange (community, pairing, day);
        CREATE INDEX exchange_batch ON exchange (community, batch) WHERE batch IS NOT NULL;
        CREATE INDEX exchange_quiet ON exchange (community, quiet_from)
            WHERE quiet_from IS NOT NULL;
        CREATE INDEX exchange_ask ON exchange (community, ask);
        CREATE TABLE exchange_party (
            community {integer} NOT NULL,
            exchange {id} NOT NULL,
            member {id} NOT NULL,
            direction {integer} NOT NULL CHECK (direction IN (1, 2)),
            minutes {integer},
            answer {integer} NOT NULL DEFAULT 0,
            thanks {text} NOT NULL DEFAULT '',
            thanked {integer},
            passed_on {integer},
            PRIMARY KEY (community, exchange, member, direction),
            FOREIGN KEY (community, exchange) REFERENCES exchange (community, id),
            FOREIGN KEY (community, member) REFERENCES member (community, id)
        ){strict};
        CREATE INDEX exchange_party_member ON exchange_party (community, member, exchange);
        CREATE INDEX exchange_party_thanked ON exchange_party (community, thanked)
            WHERE thanked IS NOT NULL AND passed_on IS NULL;
        CREATE TABLE pairing (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            giver {id} NOT NULL,
            receiver {id} NOT NULL,
            content {text} NOT NULL,
            weekday {integer},
            time {text} NOT NULL DEFAULT '',
            place {text} NOT NULL DEFAULT '',
            minutes {integer} NOT NULL,
            every_weeks {integer} NOT NULL DEFAULT 1,
            starts {integer} NOT NULL,
            ends {integer},
            made {integer} NOT NULL,
            PRIMARY KEY (community, id),
            FOREIGN KEY (community, giver) REFERENCES member (community, id),
            FOREIGN KEY (community, receiver) REFERENCES member (community, id),
            CHECK (giver <> receiver)
        ){strict};
        CREATE INDEX pairing_open ON pairing (community, ends, weekday);
        """)
}
