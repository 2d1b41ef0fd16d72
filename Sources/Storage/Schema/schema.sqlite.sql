-- The whole schema on SQLite, as the migrations make it. Written by bin/schema.

CREATE TABLE account (
    community INTEGER NOT NULL REFERENCES community (key),
    key INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    number INTEGER,
    kind INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    holder BLOB,
    name TEXT NOT NULL,
    hard_floor INTEGER,
    soft_floor INTEGER,
    soft_ceiling INTEGER,
    hard_ceiling INTEGER,
    balance INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0 CHECK (held >= 0),
    moves INTEGER NOT NULL DEFAULT 0,
    opened INTEGER NOT NULL,
    closed INTEGER,
    hides_balance INTEGER NOT NULL DEFAULT 0 CHECK (hides_balance IN (0, 1)),
    PRIMARY KEY (community, key),
    FOREIGN KEY (community, unit) REFERENCES credit_unit (community, key)
) STRICT;

CREATE INDEX account_holder ON account (community, holder);

CREATE INDEX account_number ON account (community, number);

CREATE TABLE account_delta (
    community INTEGER NOT NULL,
    account INTEGER NOT NULL,
    record INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (community, account, record, ordinal),
    FOREIGN KEY (community, account) REFERENCES account (community, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE act (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL,
    at INTEGER NOT NULL,
    login BLOB NOT NULL,
    member BLOB,
    hat INTEGER NOT NULL,
    on_behalf_of BLOB,
    verb TEXT NOT NULL,
    word INTEGER,
    subject_kind TEXT NOT NULL DEFAULT '',
    subject BLOB,
    about BLOB,
    detail TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (community, id)
) STRICT;

CREATE INDEX act_about ON act (community, about, id);

CREATE TABLE api_token (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    digest BLOB NOT NULL UNIQUE,
    login BLOB NOT NULL,
    hat INTEGER NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    made INTEGER NOT NULL,
    used INTEGER,
    PRIMARY KEY (community, id)
) STRICT;

CREATE TABLE area (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (community, id),
    UNIQUE (community, name)
) STRICT;

CREATE TABLE ask (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    member BLOB,
    content TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    standing INTEGER NOT NULL,
    ended_as INTEGER,
    why TEXT NOT NULL DEFAULT '',
    is_group INTEGER NOT NULL DEFAULT 0 CHECK (is_group IN (0, 1)),
    is_anonymous INTEGER NOT NULL DEFAULT 0 CHECK (is_anonymous IN (0, 1)),
    repeats INTEGER NOT NULL DEFAULT 0,
    wanted INTEGER,
    wanted_time TEXT NOT NULL DEFAULT '',
    minutes INTEGER,
    word INTEGER NOT NULL,
    ring_back INTEGER,
    asked INTEGER NOT NULL,
    answered INTEGER,
    ended INTEGER,
    changed INTEGER NOT NULL,
    old_key TEXT NOT NULL DEFAULT '', project BLOB, renewed INTEGER,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX ask_member ON ask (community, member, asked, id);

CREATE INDEX ask_open ON ask (community, standing, asked, id);

CREATE INDEX ask_ring_back ON ask (community, ring_back) WHERE ring_back IS NOT NULL;

CREATE TABLE asked_each_time (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE TABLE backup (
    made INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    row_count INTEGER NOT NULL
) STRICT;

CREATE TABLE baseline (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    member BLOB NOT NULL,
    day INTEGER NOT NULL,
    asked_by BLOB,
    how INTEGER NOT NULL,
    satisfied INTEGER CHECK (satisfied BETWEEN 0 AND 10),
    worthwhile INTEGER CHECK (worthwhile BETWEEN 0 AND 10),
    happy INTEGER CHECK (happy BETWEEN 0 AND 10),
    anxious INTEGER CHECK (anxious BETWEEN 0 AND 10),
    companionship INTEGER CHECK (companionship BETWEEN 1 AND 3),
    left_out INTEGER CHECK (left_out BETWEEN 1 AND 3),
    isolated INTEGER CHECK (isolated BETWEEN 1 AND 3),
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX baseline_member ON baseline (community, member, day);

CREATE TABLE call_rest (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    reason INTEGER NOT NULL,
    until INTEGER,
    decided_by BLOB,
    at INTEGER NOT NULL,
    PRIMARY KEY (community, member, reason),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE TABLE candidate (
    community INTEGER NOT NULL,
    ask BLOB NOT NULL,
    member BLOB NOT NULL,
    answer INTEGER NOT NULL,
    noted_by BLOB,
    at INTEGER NOT NULL,
    PRIMARY KEY (community, ask, member),
    FOREIGN KEY (community, ask) REFERENCES ask (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX candidate_member ON candidate (community, member, at);

CREATE TABLE card (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    best_hours TEXT NOT NULL DEFAULT '',
    format INTEGER NOT NULL DEFAULT 1,
    born INTEGER,
    age_band INTEGER,
    languages TEXT NOT NULL DEFAULT '',
    emergency_name TEXT NOT NULL DEFAULT '',
    emergency_telephone TEXT NOT NULL DEFAULT '',
    referee_one TEXT NOT NULL DEFAULT '',
    referee_two TEXT NOT NULL DEFAULT '',
    referred_by TEXT NOT NULL DEFAULT '',
    access_needs TEXT NOT NULL DEFAULT '',
    preferences TEXT NOT NULL DEFAULT '',
    ask_on_the_day INTEGER NOT NULL DEFAULT 0 CHECK (ask_on_the_day IN (0, 1)),
    in_pieces INTEGER NOT NULL DEFAULT 0 CHECK (in_pieces IN (0, 1)),
    letter_only INTEGER NOT NULL DEFAULT 0 CHECK (letter_only IN (0, 1)),
    first_meeting INTEGER,
    changed INTEGER NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX card_first_meeting ON card (community, first_meeting)
    WHERE first_meeting IS NOT NULL;

CREATE TABLE community (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    title TEXT NOT NULL,
    zone TEXT NOT NULL,
    language TEXT NOT NULL,
    face_person TEXT NOT NULL,
    face_telephone TEXT NOT NULL,
    face_hours TEXT NOT NULL,
    face_address TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_agreement (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    shown_to BLOB NOT NULL,
    agreed INTEGER NOT NULL,
    PRIMARY KEY (community, member, shown_to),
    FOREIGN KEY (community, member) REFERENCES member (community, id),
    FOREIGN KEY (community, shown_to) REFERENCES member (community, id),
    CHECK (member <> shown_to)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_draft (
    community INTEGER NOT NULL,
    login BLOB NOT NULL,
    member BLOB NOT NULL,
    words TEXT NOT NULL,
    ring_back TEXT NOT NULL DEFAULT '',
    changed INTEGER NOT NULL,
    PRIMARY KEY (community, login, member),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE TABLE contact_note (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    member BLOB NOT NULL,
    noted_by BLOB,
    at INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    ring_back INTEGER,
    reason INTEGER,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX contact_note_member ON contact_note (community, member, id);

CREATE TABLE contribution (
    community INTEGER NOT NULL,
    record INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    account INTEGER NOT NULL,
    direction INTEGER NOT NULL CHECK (direction IN (1, 2)),
    minutes INTEGER NOT NULL CHECK (minutes <> 0),
    day INTEGER NOT NULL,
    apart INTEGER NOT NULL CHECK (apart IN (0, 1)),
    PRIMARY KEY (community, record, ordinal),
    FOREIGN KEY (community, account) REFERENCES account (community, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX contribution_apart ON contribution (community, account) WHERE apart = 1;

CREATE TRIGGER contribution_no_delete BEFORE DELETE ON contribution BEGIN
    SELECT RAISE(ABORT, 'rows of contribution are never changed or deleted');
END;

CREATE TRIGGER contribution_no_update BEFORE UPDATE ON contribution BEGIN
    SELECT RAISE(ABORT, 'rows of contribution are never changed or deleted');
END;

CREATE TABLE counted_history (
    community INTEGER NOT NULL,
    run BLOB NOT NULL,
    ordinal INTEGER NOT NULL,
    reason TEXT NOT NULL,
    day INTEGER NOT NULL,
    giver TEXT NOT NULL,
    receiver TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    PRIMARY KEY (community, run, ordinal),
    FOREIGN KEY (community, run) REFERENCES import_run (community, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX counted_history_day ON counted_history (community, day);

CREATE TABLE counted_record (
    community INTEGER NOT NULL REFERENCES community (key),
    record INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    recorder BLOB,
    hat INTEGER NOT NULL,
    word INTEGER NOT NULL,
    subject BLOB,
    reverses BLOB,
    PRIMARY KEY (community, record)
) STRICT;

CREATE TRIGGER counted_record_no_delete BEFORE DELETE ON counted_record BEGIN
    SELECT RAISE(ABORT, 'rows of counted_record are never changed or deleted');
END;

CREATE TRIGGER counted_record_no_update BEFORE UPDATE ON counted_record BEGIN
    SELECT RAISE(ABORT, 'rows of counted_record are never changed or deleted');
END;

CREATE TABLE cover_note (
    community INTEGER NOT NULL PRIMARY KEY REFERENCES community (key),
    words TEXT NOT NULL,
    changed INTEGER NOT NULL,
    changed_by BLOB
) STRICT;

CREATE TABLE credit_unit (
    community INTEGER NOT NULL REFERENCES community (key),
    key INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
    singular TEXT NOT NULL,
    plural TEXT NOT NULL,
    PRIMARY KEY (community, key)
) STRICT;

CREATE TABLE "draft" (
    community INTEGER NOT NULL REFERENCES community (key),
    login BLOB NOT NULL,
    form TEXT NOT NULL CHECK (length(form) BETWEEN 1 AND 60),
    content TEXT NOT NULL CHECK (length(content) <= 200000),
    at INTEGER NOT NULL,
    PRIMARY KEY (community, login, form)
) STRICT;

CREATE INDEX draft_at ON draft (community, at);

CREATE TABLE entry (
    community INTEGER NOT NULL,
    record INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    day INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    recorder INTEGER REFERENCES recorder (key),
    hat INTEGER NOT NULL,
    word INTEGER NOT NULL,
    subject_kind INTEGER,
    subject BLOB,
    reverses BLOB,
    exemption INTEGER NOT NULL,
    note_digest BLOB,
    PRIMARY KEY (community, record),
    CHECK (subject IS NULL OR (subject_kind IS NOT NULL AND subject <> id))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX entry_reverses ON entry (reverses) WHERE reverses IS NOT NULL;

CREATE INDEX entry_subject ON entry (subject) WHERE subject IS NOT NULL;

CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN
    SELECT RAISE(ABORT, 'rows of entry are never changed or deleted');
END;

CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN
    SELECT RAISE(ABORT, 'rows of entry are never changed or deleted');
END;

CREATE TABLE exchange (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    standing INTEGER NOT NULL,
    content TEXT NOT NULL,
    ask BLOB,
    offer BLOB,
    pairing BLOB,
    day INTEGER,
    time TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    expect TEXT NOT NULL DEFAULT '',
    minutes INTEGER,
    word INTEGER,
    sheet TEXT NOT NULL DEFAULT '',
    noted_by BLOB,
    noted INTEGER,
    confirmed INTEGER,
    quiet_from INTEGER,
    question TEXT NOT NULL DEFAULT '',
    questioned_by BLOB,
    entry BLOB,
    put_right INTEGER,
    batch BLOB,
    made INTEGER NOT NULL,
    changed INTEGER NOT NULL, project BLOB, travel INTEGER,
    PRIMARY KEY (community, id)
) STRICT;

CREATE INDEX exchange_ask ON exchange (community, ask);

CREATE INDEX exchange_batch ON exchange (community, batch) WHERE batch IS NOT NULL;

CREATE INDEX exchange_day ON exchange (community, day, standing);

CREATE INDEX exchange_pairing ON exchange (community, pairing, day);

CREATE INDEX exchange_quiet ON exchange (community, quiet_from)
    WHERE quiet_from IS NOT NULL;

CREATE INDEX exchange_standing ON exchange (community, standing, id);

CREATE TABLE exchange_party (
    community INTEGER NOT NULL,
    exchange BLOB NOT NULL,
    member BLOB NOT NULL,
    direction INTEGER NOT NULL CHECK (direction IN (1, 2)),
    minutes INTEGER,
    answer INTEGER NOT NULL DEFAULT 0,
    thanks TEXT NOT NULL DEFAULT '',
    thanked INTEGER,
    passed_on INTEGER, joint BLOB,
    PRIMARY KEY (community, exchange, member, direction),
    FOREIGN KEY (community, exchange) REFERENCES exchange (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX exchange_party_joint ON exchange_party (community, joint, exchange)
    WHERE joint IS NOT NULL;

CREATE INDEX exchange_party_member ON exchange_party (community, member, exchange);

CREATE INDEX exchange_party_thanked ON exchange_party (community, thanked)
    WHERE thanked IS NOT NULL AND passed_on IS NULL;

CREATE TABLE free_time (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    part INTEGER NOT NULL,
    PRIMARY KEY (community, member, weekday, part),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX free_time_part ON free_time (community, weekday, part);

CREATE TABLE hold_note (
    community INTEGER NOT NULL,
    hold BLOB NOT NULL,
    account INTEGER NOT NULL,
    content TEXT NOT NULL CHECK (length(content) BETWEEN 1 AND 200),
    PRIMARY KEY (community, hold),
    FOREIGN KEY (community, account) REFERENCES account (community, key)
) STRICT;

CREATE INDEX hold_note_account ON hold_note (community, account);

CREATE TABLE hold_step (
    community INTEGER NOT NULL,
    record INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    hold BLOB NOT NULL,
    account INTEGER NOT NULL,
    hold_amount INTEGER NOT NULL CHECK (hold_amount > 0),
    lapses INTEGER NOT NULL,
    step INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    recorded INTEGER NOT NULL,
    entry BLOB,
    PRIMARY KEY (community, record),
    FOREIGN KEY (community, account) REFERENCES account (community, key)
) STRICT;

CREATE INDEX hold_step_hold ON hold_step (hold);

CREATE TRIGGER hold_step_no_delete BEFORE DELETE ON hold_step BEGIN
    SELECT RAISE(ABORT, 'rows of hold_step are never changed or deleted');
END;

CREATE TRIGGER hold_step_no_update BEFORE UPDATE ON hold_step BEGIN
    SELECT RAISE(ABORT, 'rows of hold_step are never changed or deleted');
END;

CREATE TABLE import_file (
    community INTEGER NOT NULL,
    run BLOB NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (community, run, position),
    FOREIGN KEY (community, run) REFERENCES import_run (community, id)
) STRICT;

CREATE TABLE import_fill (
    community INTEGER NOT NULL,
    run BLOB NOT NULL,
    member BLOB NOT NULL,
    field TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (community, run, member, field),
    FOREIGN KEY (community, run) REFERENCES import_run (community, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_link (
    community INTEGER NOT NULL,
    source TEXT NOT NULL,
    kind INTEGER NOT NULL,
    old TEXT NOT NULL,
    ours BLOB NOT NULL,
    run BLOB NOT NULL,
    made INTEGER NOT NULL CHECK (made IN (0, 1)),
    PRIMARY KEY (community, source, kind, old),
    FOREIGN KEY (community, run) REFERENCES import_run (community, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_link_ours ON import_link (community, ours);

CREATE INDEX import_link_run ON import_link (community, run);

CREATE TABLE import_moved (
    community INTEGER NOT NULL REFERENCES community (key),
    source TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (community, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_row (
    community INTEGER NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    run BLOB NOT NULL,
    PRIMARY KEY (community, source, key),
    FOREIGN KEY (community, run) REFERENCES import_run (community, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_row_run ON import_row (community, run);

CREATE TABLE import_run (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    source TEXT NOT NULL,
    standing INTEGER NOT NULL,
    draft TEXT NOT NULL,
    report TEXT NOT NULL DEFAULT '',
    began INTEGER NOT NULL,
    began_by BLOB,
    changed INTEGER NOT NULL,
    loaded INTEGER,
    loaded_by BLOB,
    undone INTEGER,
    undone_by BLOB,
    undone_why TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (community, id)
) STRICT;

CREATE INDEX import_run_source ON import_run (community, source, standing);

CREATE TABLE joint_party (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    telephone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    made INTEGER NOT NULL,
    ended INTEGER,
    PRIMARY KEY (community, id)
) STRICT;

CREATE INDEX joint_party_name ON joint_party (community, kind, name_key, id);

CREATE TABLE joint_person (
    community INTEGER NOT NULL,
    party BLOB NOT NULL,
    member BLOB NOT NULL,
    role TEXT NOT NULL DEFAULT '',
    may_act INTEGER NOT NULL CHECK (may_act IN (0, 1)),
    since INTEGER NOT NULL,
    PRIMARY KEY (community, party, member),
    FOREIGN KEY (community, party) REFERENCES joint_party (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX joint_person_member ON joint_person (community, member);

CREATE TABLE journal_count (
    community INTEGER NOT NULL PRIMARY KEY REFERENCES community (key),
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE keep_apart (
    community INTEGER NOT NULL,
    one BLOB NOT NULL,
    other BLOB NOT NULL,
    reason TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (community, one, other),
    FOREIGN KEY (community, one) REFERENCES member (community, id),
    FOREIGN KEY (community, other) REFERENCES member (community, id),
    CHECK (one <> other)
) STRICT, WITHOUT ROWID;

CREATE INDEX keep_apart_other ON keep_apart (community, other);

CREATE TABLE last_contact (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    note BLOB NOT NULL,
    at INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    ring_back INTEGER,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX last_contact_ring_back ON last_contact (community, ring_back)
    WHERE ring_back IS NOT NULL;

CREATE TABLE lease (
    name TEXT NOT NULL PRIMARY KEY,
    holder BLOB NOT NULL,
    until INTEGER NOT NULL
) STRICT;

CREATE TABLE let_go (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
    subject BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (community, member, kind, subject),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE TABLE letter_group (
    community INTEGER NOT NULL,
    letters TEXT NOT NULL,
    kind INTEGER NOT NULL,
    subject BLOB NOT NULL,
    PRIMARY KEY (community, letters, kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_group_subject ON letter_group (community, subject);

CREATE TABLE limit_change (
    community INTEGER NOT NULL,
    record INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    account INTEGER NOT NULL,
    hard_floor INTEGER,
    soft_floor INTEGER,
    soft_ceiling INTEGER,
    hard_ceiling INTEGER,
    after_moves INTEGER NOT NULL,
    balance INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    recorder BLOB,
    hat INTEGER NOT NULL,
    PRIMARY KEY (community, record),
    FOREIGN KEY (community, account) REFERENCES account (community, key)
) STRICT;

CREATE INDEX limit_change_account ON limit_change (community, account, record);

CREATE TRIGGER limit_change_no_delete BEFORE DELETE ON limit_change BEGIN
    SELECT RAISE(ABORT, 'rows of limit_change are never changed or deleted');
END;

CREATE TRIGGER limit_change_no_update BEFORE UPDATE ON limit_change BEGIN
    SELECT RAISE(ABORT, 'rows of limit_change are never changed or deleted');
END;

CREATE TABLE login (
    id BLOB NOT NULL PRIMARY KEY,
    email TEXT UNIQUE,
    password TEXT,
    created INTEGER NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    is_host INTEGER NOT NULL DEFAULT 0 CHECK (is_host IN (0, 1))
) STRICT;

CREATE TABLE look_in (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    reasons TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    until INTEGER,
    noted_by BLOB,
    changed INTEGER NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE TABLE member (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    number INTEGER NOT NULL CHECK (number > 0),
    login BLOB REFERENCES login (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    full_name TEXT NOT NULL DEFAULT '',
    standing INTEGER NOT NULL,
    paused_until INTEGER,
    joined INTEGER NOT NULL,
    area TEXT NOT NULL DEFAULT '',
    landline TEXT NOT NULL DEFAULT '',
    mobile TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    channel INTEGER NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (community, id),
    UNIQUE (community, number)
) STRICT;

CREATE INDEX member_area ON member (community, area, standing);

CREATE INDEX member_joined ON member (community, joined, number);

CREATE INDEX member_login ON member (login);

CREATE INDEX member_name ON member (community, standing, name_key, id);

CREATE TABLE member_hat (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    hat INTEGER NOT NULL,
    granted TEXT NOT NULL DEFAULT '',
    since INTEGER NOT NULL,
    PRIMARY KEY (community, member, hat),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE TABLE merged_member (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    into_member BLOB NOT NULL,
    merged INTEGER NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member (community, id),
    FOREIGN KEY (community, into_member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX merged_member_into ON merged_member (community, into_member);

CREATE TABLE migration (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    applied INTEGER NOT NULL
) STRICT;

CREATE TABLE notice (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    member BLOB NOT NULL,
    message BLOB,
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    way INTEGER NOT NULL CHECK (way IN (1, 2, 3)),
    made INTEGER NOT NULL,
    done INTEGER,
    done_by BLOB,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX notice_member ON notice (community, member, id);

CREATE INDEX notice_message ON notice (community, message) WHERE message IS NOT NULL;

CREATE INDEX notice_waiting ON notice (community, way, id) WHERE done IS NULL;

CREATE TABLE offer (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    member BLOB NOT NULL,
    content TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    standing INTEGER NOT NULL,
    is_group INTEGER NOT NULL DEFAULT 0 CHECK (is_group IN (0, 1)),
    starts INTEGER,
    ends INTEGER,
    review INTEGER NOT NULL,
    made INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    old_key TEXT NOT NULL DEFAULT '', days INTEGER NOT NULL DEFAULT 0, parts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX offer_member ON offer (community, member);

CREATE INDEX offer_newest ON offer (community, standing, id);

CREATE INDEX offer_review ON offer (community, standing, review);

CREATE TABLE open_hold (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    account INTEGER NOT NULL,
    left_over INTEGER NOT NULL CHECK (left_over > 0),
    amount INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, account) REFERENCES account (community, key)
) STRICT;

CREATE INDEX open_hold_account ON open_hold (community, account, lapses);

CREATE INDEX open_hold_lapses ON open_hold (community, lapses, id);

CREATE TABLE outbox (
    community INTEGER NOT NULL REFERENCES community (key),
    notice BLOB NOT NULL UNIQUE,
    address TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    next_try INTEGER NOT NULL,
    trouble TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (community, notice),
    FOREIGN KEY (community, notice) REFERENCES notice (community, id)
) STRICT;

CREATE INDEX outbox_next ON outbox (next_try);

CREATE TABLE own_answer (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (community, member, name),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pairing (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    giver BLOB NOT NULL,
    receiver BLOB NOT NULL,
    content TEXT NOT NULL,
    weekday INTEGER,
    time TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    minutes INTEGER NOT NULL,
    every_weeks INTEGER NOT NULL DEFAULT 1,
    starts INTEGER NOT NULL,
    ends INTEGER,
    made INTEGER NOT NULL, project BLOB, giver_joint BLOB, receiver_joint BLOB,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, giver) REFERENCES member (community, id),
    FOREIGN KEY (community, receiver) REFERENCES member (community, id),
    CHECK (giver <> receiver)
) STRICT;

CREATE INDEX pairing_open ON pairing (community, ends, weekday);

CREATE TABLE photograph (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    subject BLOB NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    made INTEGER NOT NULL,
    PRIMARY KEY (community, id)
) STRICT;

CREATE INDEX photograph_subject ON photograph (community, subject);

CREATE TABLE pot (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    name_key TEXT NOT NULL,
    sponsor BLOB,
    purpose TEXT NOT NULL DEFAULT '' CHECK (length(purpose) <= 300),
    opened INTEGER NOT NULL,
    closed INTEGER,
    PRIMARY KEY (community, id),
    UNIQUE (community, name_key),
    FOREIGN KEY (community, sponsor) REFERENCES joint_party (community, id)
) STRICT;

CREATE TABLE private_note (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    member BLOB NOT NULL,
    content TEXT NOT NULL,
    written INTEGER NOT NULL,
    writer BLOB,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX private_note_member ON private_note (community, member, id);

CREATE TABLE project (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    name_key TEXT NOT NULL,
    funder TEXT NOT NULL DEFAULT '',
    made INTEGER NOT NULL,
    ended INTEGER,
    PRIMARY KEY (community, id),
    UNIQUE (community, name_key)
) STRICT;

CREATE TABLE record_note (
    community INTEGER NOT NULL,
    record INTEGER NOT NULL,
    salt BLOB NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (community, record)
) STRICT;

CREATE TABLE recorder (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER recorder_no_delete BEFORE DELETE ON recorder BEGIN
    SELECT RAISE(ABORT, 'rows of recorder are never changed or deleted');
END;

CREATE TRIGGER recorder_no_update BEFORE UPDATE ON recorder BEGIN
    SELECT RAISE(ABORT, 'rows of recorder are never changed or deleted');
END;

CREATE TABLE report_version (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    made INTEGER NOT NULL,
    made_by BLOB,
    content TEXT NOT NULL,
    PRIMARY KEY (community, first, last, number)
) STRICT;

CREATE TRIGGER report_version_no_delete BEFORE DELETE ON report_version BEGIN
    SELECT RAISE(ABORT, 'rows of report_version are never changed or deleted');
END;

CREATE TRIGGER report_version_no_update BEFORE UPDATE ON report_version BEGIN
    SELECT RAISE(ABORT, 'rows of report_version are never changed or deleted');
END;

CREATE TABLE request (
    community BLOB NOT NULL,
    login BLOB NOT NULL,
    key BLOB NOT NULL,
    digest BLOB NOT NULL,
    answer TEXT NOT NULL,
    recorded INTEGER NOT NULL,
    PRIMARY KEY (community, login, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX request_recorded ON request (recorded);

CREATE TABLE ring_round (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    title TEXT NOT NULL,
    made_by BLOB,
    made INTEGER NOT NULL,
    PRIMARY KEY (community, id)
) STRICT;

CREATE TABLE ring_round_line (
    community INTEGER NOT NULL,
    round BLOB NOT NULL,
    line INTEGER NOT NULL CHECK (line > 0),
    member BLOB NOT NULL,
    outcome INTEGER,
    PRIMARY KEY (community, round, line),
    FOREIGN KEY (community, round) REFERENCES ring_round (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE TABLE safeguard (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    not_alone INTEGER NOT NULL CHECK (not_alone IN (0, 1)),
    check_needed TEXT NOT NULL,
    words TEXT NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE TABLE scheme (
    community INTEGER NOT NULL REFERENCES community (key),
    number INTEGER NOT NULL,
    starts INTEGER NOT NULL,
    content TEXT NOT NULL,
    recorded INTEGER NOT NULL, recorded_by BLOB, agreed_by BLOB,
    PRIMARY KEY (community, number)
) STRICT;

CREATE TRIGGER scheme_no_delete BEFORE DELETE ON scheme BEGIN
    SELECT RAISE(ABORT, 'rows of scheme are never changed or deleted');
END;

CREATE TRIGGER scheme_no_update BEFORE UPDATE ON scheme BEGIN
    SELECT RAISE(ABORT, 'rows of scheme are never changed or deleted');
END;

CREATE TABLE scheme_tray (
    community INTEGER NOT NULL REFERENCES community (key),
    id BLOB NOT NULL UNIQUE,
    starts INTEGER NOT NULL,
    instead_of INTEGER NOT NULL,
    content TEXT NOT NULL,
    made INTEGER NOT NULL,
    made_by BLOB,
    settled INTEGER,
    settled_by BLOB,
    word INTEGER,
    sheet TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, made_by) REFERENCES member (community, id),
    FOREIGN KEY (community, settled_by) REFERENCES member (community, id),
    CHECK ((settled_by IS NULL) = (word IS NULL))
) STRICT;

CREATE UNIQUE INDEX scheme_tray_open ON scheme_tray (community) WHERE settled IS NULL;

CREATE TABLE seal (
    community INTEGER NOT NULL REFERENCES community (key),
    position INTEGER NOT NULL CHECK (position > 0),
    record INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    head BLOB NOT NULL CHECK (length(head) = 32),
    PRIMARY KEY (community, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal BEGIN
    SELECT RAISE(ABORT, 'rows of seal are never changed or deleted');
END;

CREATE TRIGGER seal_no_update BEFORE UPDATE ON seal BEGIN
    SELECT RAISE(ABORT, 'rows of seal are never changed or deleted');
END;

CREATE TABLE seen_check (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    member BLOB NOT NULL,
    kind TEXT NOT NULL,
    seen INTEGER NOT NULL,
    review INTEGER,
    noted_by BLOB,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;

CREATE INDEX seen_check_member ON seen_check (community, member);

CREATE TABLE session (
    digest BLOB NOT NULL PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    login BLOB NOT NULL REFERENCES login (id),
    hat INTEGER,
    csrf BLOB NOT NULL,
    device TEXT NOT NULL,
    made INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    expires INTEGER NOT NULL
, on_behalf_of BLOB, by_code INTEGER NOT NULL DEFAULT 0
    CHECK (by_code IN (0, 1))) STRICT;

CREATE INDEX session_csrf ON session (csrf);

CREATE INDEX session_login ON session (login);

CREATE TABLE sign_in_attempt (
    subject BLOB NOT NULL,
    at INTEGER NOT NULL,
    failed INTEGER NOT NULL CHECK (failed IN (0, 1))
) STRICT;

CREATE INDEX sign_in_attempt_subject ON sign_in_attempt (subject, at);

CREATE TABLE sign_in_code (
    digest BLOB NOT NULL PRIMARY KEY,
    login BLOB NOT NULL REFERENCES login (id),
    community INTEGER,
    kind INTEGER NOT NULL,
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    used INTEGER
) STRICT;

CREATE TABLE strength (
    community INTEGER NOT NULL,
    member BLOB NOT NULL,
    kind INTEGER NOT NULL,
    name_key TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (community, member, kind, name_key),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX strength_name ON strength (community, name_key);

CREATE TABLE supporter (
    community INTEGER NOT NULL,
    id BLOB NOT NULL,
    member BLOB NOT NULL,
    supporter BLOB NOT NULL,
    ask BLOB,
    starts INTEGER NOT NULL,
    ends INTEGER,
    word INTEGER NOT NULL,
    said TEXT NOT NULL DEFAULT '',
    made INTEGER NOT NULL,
    revoked INTEGER,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member (community, id),
    FOREIGN KEY (community, supporter) REFERENCES member (community, id),
    CHECK (member <> supporter)
) STRICT;

CREATE INDEX supporter_member ON supporter (community, member);

CREATE INDEX supporter_supporter ON supporter (community, supporter);

CREATE TABLE tag (
    community INTEGER NOT NULL,
    subject BLOB NOT NULL,
    name_key TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (community, subject, name_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_name ON tag (community, name_key);

CREATE TABLE telephone_key (
    community INTEGER NOT NULL,
    letters TEXT NOT NULL,
    member BLOB NOT NULL,
    PRIMARY KEY (community, letters, member)
) STRICT, WITHOUT ROWID;

CREATE INDEX telephone_key_member ON telephone_key (community, member);

CREATE TABLE transfer (
    community INTEGER NOT NULL,
    record INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    from_account INTEGER NOT NULL,
    to_account INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    from_number INTEGER,
    from_balance INTEGER,
    to_number INTEGER,
    to_balance INTEGER,
    PRIMARY KEY (community, record, ordinal),
    FOREIGN KEY (community, record) REFERENCES entry (community, record),
    FOREIGN KEY (community, from_account) REFERENCES account (community, key),
    FOREIGN KEY (community, to_account) REFERENCES account (community, key),
    CHECK (from_account <> to_account),
    CHECK ((from_number IS NULL) = (from_balance IS NULL)),
    CHECK ((to_number IS NULL) = (to_balance IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX transfer_from ON transfer (community, from_account, record);

CREATE INDEX transfer_to ON transfer (community, to_account, record);

CREATE TRIGGER transfer_no_delete BEFORE DELETE ON transfer BEGIN
    SELECT RAISE(ABORT, 'rows of transfer are never changed or deleted');
END;

CREATE TRIGGER transfer_no_update BEFORE UPDATE ON transfer BEGIN
    SELECT RAISE(ABORT, 'rows of transfer are never changed or deleted');
END;

CREATE TABLE tray (
    community INTEGER NOT NULL,
    exchange BLOB NOT NULL,
    made INTEGER NOT NULL,
    settled INTEGER,
    settled_by BLOB,
    word INTEGER,
    sheet TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (community, exchange),
    FOREIGN KEY (community, exchange) REFERENCES exchange (community, id),
    FOREIGN KEY (community, settled_by) REFERENCES member (community, id),
    CHECK ((settled IS NULL) = (word IS NULL))
) STRICT;

CREATE INDEX tray_open ON tray (community, exchange) WHERE settled IS NULL;

CREATE TABLE tray_code (
    community INTEGER NOT NULL,
    digest BLOB NOT NULL,
    member BLOB NOT NULL,
    made INTEGER NOT NULL,
    used INTEGER,
    PRIMARY KEY (community, digest),
    FOREIGN KEY (community, member) REFERENCES member (community, id)
) STRICT;
