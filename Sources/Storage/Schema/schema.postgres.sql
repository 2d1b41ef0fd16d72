-- The whole schema on PostgreSQL, as the migrations make it. Written by bin/schema.

CREATE TABLE account (
    community bigint NOT NULL,
    key bigint NOT NULL,
    id uuid NOT NULL,
    number bigint,
    kind bigint NOT NULL,
    unit bigint NOT NULL,
    holder uuid,
    name text COLLATE "C" NOT NULL,
    hard_floor bigint,
    soft_floor bigint,
    soft_ceiling bigint,
    hard_ceiling bigint,
    balance bigint NOT NULL DEFAULT 0,
    held bigint NOT NULL DEFAULT 0,
    moves bigint NOT NULL DEFAULT 0,
    opened bigint NOT NULL,
    closed bigint,
    hides_balance bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (community, key),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (community, unit) REFERENCES credit_unit(community, key),
    CHECK ((held >= 0)),
    CHECK ((hides_balance = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX account_holder ON public.account USING btree (community, holder);
CREATE INDEX account_number ON public.account USING btree (community, number);

CREATE TABLE account_delta (
    community bigint NOT NULL,
    account bigint NOT NULL,
    record bigint NOT NULL,
    ordinal bigint NOT NULL,
    amount bigint NOT NULL,
    PRIMARY KEY (community, account, record, ordinal),
    FOREIGN KEY (community, account) REFERENCES account(community, key)
);

CREATE TABLE act (
    community bigint NOT NULL,
    id uuid NOT NULL,
    at bigint NOT NULL,
    login uuid NOT NULL,
    member uuid,
    hat bigint NOT NULL,
    on_behalf_of uuid,
    verb text COLLATE "C" NOT NULL,
    word bigint,
    subject_kind text COLLATE "C" NOT NULL DEFAULT ''::text,
    subject uuid,
    about uuid,
    detail text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community) REFERENCES community(key)
);
CREATE INDEX act_about ON public.act USING btree (community, about, id);

CREATE TABLE api_token (
    community bigint NOT NULL,
    id uuid NOT NULL,
    digest bytea NOT NULL,
    login uuid NOT NULL,
    hat bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    scopes text COLLATE "C" NOT NULL,
    made bigint NOT NULL,
    used bigint,
    PRIMARY KEY (community, id),
    UNIQUE (digest),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key)
);

CREATE TABLE area (
    community bigint NOT NULL,
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    PRIMARY KEY (community, id),
    UNIQUE (community, name),
    FOREIGN KEY (community) REFERENCES community(key)
);

CREATE TABLE ask (
    community bigint NOT NULL,
    id uuid NOT NULL,
    member uuid,
    content text COLLATE "C" NOT NULL,
    detail text COLLATE "C" NOT NULL DEFAULT ''::text,
    area text COLLATE "C" NOT NULL DEFAULT ''::text,
    language text COLLATE "C" NOT NULL DEFAULT ''::text,
    standing bigint NOT NULL,
    ended_as bigint,
    why text COLLATE "C" NOT NULL DEFAULT ''::text,
    is_group bigint NOT NULL DEFAULT 0,
    is_anonymous bigint NOT NULL DEFAULT 0,
    repeats bigint NOT NULL DEFAULT 0,
    wanted bigint,
    wanted_time text COLLATE "C" NOT NULL DEFAULT ''::text,
    minutes bigint,
    word bigint NOT NULL,
    ring_back bigint,
    asked bigint NOT NULL,
    answered bigint,
    ended bigint,
    changed bigint NOT NULL,
    old_key text COLLATE "C" NOT NULL DEFAULT ''::text,
    project uuid,
    renewed bigint,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    CHECK ((is_anonymous = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CHECK ((is_group = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX ask_member ON public.ask USING btree (community, member, asked, id);
CREATE INDEX ask_open ON public.ask USING btree (community, standing, asked, id);
CREATE INDEX ask_ring_back ON public.ask USING btree (community, ring_back) WHERE (ring_back IS NOT NULL);

CREATE TABLE asked_each_time (
    community bigint NOT NULL,
    member uuid NOT NULL,
    since bigint NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);

CREATE TABLE backup (
    made bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    bytes bigint NOT NULL,
    row_count bigint NOT NULL,
    PRIMARY KEY (made)
);

CREATE TABLE baseline (
    community bigint NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    day bigint NOT NULL,
    asked_by uuid,
    how bigint NOT NULL,
    satisfied bigint,
    worthwhile bigint,
    happy bigint,
    anxious bigint,
    companionship bigint,
    left_out bigint,
    isolated bigint,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    CHECK (((anxious >= 0) AND (anxious <= 10))),
    CHECK (((companionship >= 1) AND (companionship <= 3))),
    CHECK (((happy >= 0) AND (happy <= 10))),
    CHECK (((isolated >= 1) AND (isolated <= 3))),
    CHECK (((left_out >= 1) AND (left_out <= 3))),
    CHECK (((satisfied >= 0) AND (satisfied <= 10))),
    CHECK (((worthwhile >= 0) AND (worthwhile <= 10)))
);
CREATE INDEX baseline_member ON public.baseline USING btree (community, member, day);

CREATE TABLE call_rest (
    community bigint NOT NULL,
    member uuid NOT NULL,
    reason bigint NOT NULL,
    until bigint,
    decided_by uuid,
    at bigint NOT NULL,
    PRIMARY KEY (community, member, reason),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);

CREATE TABLE candidate (
    community bigint NOT NULL,
    ask uuid NOT NULL,
    member uuid NOT NULL,
    answer bigint NOT NULL,
    noted_by uuid,
    at bigint NOT NULL,
    PRIMARY KEY (community, ask, member),
    FOREIGN KEY (community, ask) REFERENCES ask(community, id),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);
CREATE INDEX candidate_member ON public.candidate USING btree (community, member, at);

CREATE TABLE card (
    community bigint NOT NULL,
    member uuid NOT NULL,
    address text COLLATE "C" NOT NULL DEFAULT ''::text,
    best_hours text COLLATE "C" NOT NULL DEFAULT ''::text,
    format bigint NOT NULL DEFAULT 1,
    born bigint,
    age_band bigint,
    languages text COLLATE "C" NOT NULL DEFAULT ''::text,
    emergency_name text COLLATE "C" NOT NULL DEFAULT ''::text,
    emergency_telephone text COLLATE "C" NOT NULL DEFAULT ''::text,
    referee_one text COLLATE "C" NOT NULL DEFAULT ''::text,
    referee_two text COLLATE "C" NOT NULL DEFAULT ''::text,
    referred_by text COLLATE "C" NOT NULL DEFAULT ''::text,
    access_needs text COLLATE "C" NOT NULL DEFAULT ''::text,
    preferences text COLLATE "C" NOT NULL DEFAULT ''::text,
    ask_on_the_day bigint NOT NULL DEFAULT 0,
    in_pieces bigint NOT NULL DEFAULT 0,
    letter_only bigint NOT NULL DEFAULT 0,
    first_meeting bigint,
    changed bigint NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    CHECK ((ask_on_the_day = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CHECK ((in_pieces = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CHECK ((letter_only = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX card_first_meeting ON public.card USING btree (community, first_meeting) WHERE (first_meeting IS NOT NULL);

CREATE TABLE community (
    key bigint NOT NULL GENERATED AS IDENTITY,
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    zone text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    face_person text COLLATE "C" NOT NULL,
    face_telephone text COLLATE "C" NOT NULL,
    face_hours text COLLATE "C" NOT NULL,
    face_address text COLLATE "C" NOT NULL,
    created bigint NOT NULL,
    PRIMARY KEY (key),
    UNIQUE (id),
    UNIQUE (name),
    CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);

CREATE TABLE contact_agreement (
    community bigint NOT NULL,
    member uuid NOT NULL,
    shown_to uuid NOT NULL,
    agreed bigint NOT NULL,
    PRIMARY KEY (community, member, shown_to),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    FOREIGN KEY (community, shown_to) REFERENCES member(community, id),
    CHECK ((member <> shown_to))
);

CREATE TABLE contact_draft (
    community bigint NOT NULL,
    login uuid NOT NULL,
    member uuid NOT NULL,
    words text COLLATE "C" NOT NULL,
    ring_back text COLLATE "C" NOT NULL DEFAULT ''::text,
    changed bigint NOT NULL,
    PRIMARY KEY (community, login, member),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);

CREATE TABLE contact_note (
    community bigint NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    noted_by uuid,
    at bigint NOT NULL,
    outcome bigint NOT NULL,
    words text COLLATE "C" NOT NULL DEFAULT ''::text,
    ring_back bigint,
    reason bigint,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);
CREATE INDEX contact_note_member ON public.contact_note USING btree (community, member, id);

CREATE TABLE contribution (
    community bigint NOT NULL,
    record bigint NOT NULL,
    ordinal bigint NOT NULL,
    account bigint NOT NULL,
    direction bigint NOT NULL,
    minutes bigint NOT NULL,
    day bigint NOT NULL,
    apart bigint NOT NULL,
    PRIMARY KEY (community, record, ordinal),
    FOREIGN KEY (community, account) REFERENCES account(community, key),
    CHECK ((apart = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CHECK ((direction = ANY (ARRAY[(1)::bigint, (2)::bigint]))),
    CHECK ((minutes <> 0)),
    CHECK ((ordinal >= 0))
);
CREATE INDEX contribution_apart ON public.contribution USING btree (community, account) WHERE (apart = 1);
CREATE TRIGGER contribution_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.contribution FOR EACH STATEMENT EXECUTE FUNCTION contribution_stays();

CREATE TABLE counted_history (
    community bigint NOT NULL,
    run uuid NOT NULL,
    ordinal bigint NOT NULL,
    reason text COLLATE "C" NOT NULL,
    day bigint NOT NULL,
    giver text COLLATE "C" NOT NULL,
    receiver text COLLATE "C" NOT NULL,
    minutes bigint NOT NULL,
    PRIMARY KEY (community, run, ordinal),
    FOREIGN KEY (community, run) REFERENCES import_run(community, id)
);
CREATE INDEX counted_history_day ON public.counted_history USING btree (community, day);

CREATE TABLE counted_record (
    community bigint NOT NULL,
    record bigint NOT NULL,
    id uuid NOT NULL,
    day bigint NOT NULL,
    recorded bigint NOT NULL,
    recorder uuid,
    hat bigint NOT NULL,
    word bigint NOT NULL,
    subject uuid,
    reverses uuid,
    PRIMARY KEY (community, record),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key)
);
CREATE TRIGGER counted_record_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.counted_record FOR EACH STATEMENT EXECUTE FUNCTION counted_record_stays();

CREATE TABLE cover_note (
    community bigint NOT NULL,
    words text COLLATE "C" NOT NULL,
    changed bigint NOT NULL,
    changed_by uuid,
    PRIMARY KEY (community),
    FOREIGN KEY (community) REFERENCES community(key)
);

CREATE TABLE credit_unit (
    community bigint NOT NULL,
    key bigint NOT NULL,
    id uuid NOT NULL,
    kind bigint NOT NULL,
    singular text COLLATE "C" NOT NULL,
    plural text COLLATE "C" NOT NULL,
    PRIMARY KEY (community, key),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    CHECK ((kind = ANY (ARRAY[(1)::bigint, (2)::bigint])))
);

CREATE TABLE draft (
    community bigint NOT NULL,
    login uuid NOT NULL,
    form text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (community, login, form),
    FOREIGN KEY (community) REFERENCES community(key),
    CHECK (((length(form) >= 1) AND (length(form) <= 60))),
    CHECK ((length(content) <= 200000))
);
CREATE INDEX draft_at ON public.draft USING btree (community, at);

CREATE TABLE entry (
    community bigint NOT NULL,
    record bigint NOT NULL,
    id uuid NOT NULL,
    kind bigint NOT NULL,
    day bigint NOT NULL,
    recorded bigint NOT NULL,
    recorder bigint,
    hat bigint NOT NULL,
    word bigint NOT NULL,
    subject_kind bigint,
    subject uuid,
    reverses uuid,
    exemption bigint NOT NULL,
    note_digest bytea,
    PRIMARY KEY (community, record),
    UNIQUE (id),
    FOREIGN KEY (recorder) REFERENCES recorder(key),
    CHECK (((subject IS NULL) OR ((subject_kind IS NOT NULL) AND (subject <> id))))
);
CREATE UNIQUE INDEX entry_reverses ON public.entry USING btree (reverses) WHERE (reverses IS NOT NULL);
CREATE INDEX entry_subject ON public.entry USING btree (subject) WHERE (subject IS NOT NULL);
CREATE TRIGGER entry_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.entry FOR EACH STATEMENT EXECUTE FUNCTION entry_stays();

CREATE TABLE exchange (
    community bigint NOT NULL,
    id uuid NOT NULL,
    standing bigint NOT NULL,
    content text COLLATE "C" NOT NULL,
    ask uuid,
    offer uuid,
    pairing uuid,
    day bigint,
    time text COLLATE "C" NOT NULL DEFAULT ''::text,
    place text COLLATE "C" NOT NULL DEFAULT ''::text,
    expect text COLLATE "C" NOT NULL DEFAULT ''::text,
    minutes bigint,
    word bigint,
    sheet text COLLATE "C" NOT NULL DEFAULT ''::text,
    noted_by uuid,
    noted bigint,
    confirmed bigint,
    quiet_from bigint,
    question text COLLATE "C" NOT NULL DEFAULT ''::text,
    questioned_by uuid,
    entry uuid,
    put_right bigint,
    batch uuid,
    made bigint NOT NULL,
    changed bigint NOT NULL,
    project uuid,
    travel bigint,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key)
);
CREATE INDEX exchange_ask ON public.exchange USING btree (community, ask);
CREATE INDEX exchange_batch ON public.exchange USING btree (community, batch) WHERE (batch IS NOT NULL);
CREATE INDEX exchange_day ON public.exchange USING btree (community, day, standing);
CREATE INDEX exchange_pairing ON public.exchange USING btree (community, pairing, day);
CREATE INDEX exchange_quiet ON public.exchange USING btree (community, quiet_from) WHERE (quiet_from IS NOT NULL);
CREATE INDEX exchange_standing ON public.exchange USING btree (community, standing, id);

CREATE TABLE exchange_party (
    community bigint NOT NULL,
    exchange uuid NOT NULL,
    member uuid NOT NULL,
    direction bigint NOT NULL,
    minutes bigint,
    answer bigint NOT NULL DEFAULT 0,
    thanks text COLLATE "C" NOT NULL DEFAULT ''::text,
    thanked bigint,
    passed_on bigint,
    joint uuid,
    PRIMARY KEY (community, exchange, member, direction),
    FOREIGN KEY (community, exchange) REFERENCES exchange(community, id),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    CHECK ((direction = ANY (ARRAY[(1)::bigint, (2)::bigint])))
);
CREATE INDEX exchange_party_joint ON public.exchange_party USING btree (community, joint, exchange) WHERE (joint IS NOT NULL);
CREATE INDEX exchange_party_member ON public.exchange_party USING btree (community, member, exchange);
CREATE INDEX exchange_party_thanked ON public.exchange_party USING btree (community, thanked) WHERE ((thanked IS NOT NULL) AND (passed_on IS NULL));

CREATE TABLE free_time (
    community bigint NOT NULL,
    member uuid NOT NULL,
    weekday bigint NOT NULL,
    part bigint NOT NULL,
    PRIMARY KEY (community, member, weekday, part),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    CHECK (((weekday >= 0) AND (weekday <= 6)))
);
CREATE INDEX free_time_part ON public.free_time USING btree (community, weekday, part);

CREATE TABLE hold_note (
    community bigint NOT NULL,
    hold uuid NOT NULL,
    account bigint NOT NULL,
    content text COLLATE "C" NOT NULL,
    PRIMARY KEY (community, hold),
    FOREIGN KEY (community, account) REFERENCES account(community, key),
    CHECK (((length(content) >= 1) AND (length(content) <= 200)))
);
CREATE INDEX hold_note_account ON public.hold_note USING btree (community, account);

CREATE TABLE hold_step (
    community bigint NOT NULL,
    record bigint NOT NULL,
    id uuid NOT NULL,
    hold uuid NOT NULL,
    account bigint NOT NULL,
    hold_amount bigint NOT NULL,
    lapses bigint NOT NULL,
    step bigint NOT NULL,
    amount bigint NOT NULL,
    recorded bigint NOT NULL,
    entry uuid,
    PRIMARY KEY (community, record),
    UNIQUE (id),
    FOREIGN KEY (community, account) REFERENCES account(community, key),
    CHECK ((amount > 0)),
    CHECK ((hold_amount > 0))
);
CREATE INDEX hold_step_hold ON public.hold_step USING btree (hold);
CREATE TRIGGER hold_step_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.hold_step FOR EACH STATEMENT EXECUTE FUNCTION hold_step_stays();

CREATE TABLE import_file (
    community bigint NOT NULL,
    run uuid NOT NULL,
    position bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (community, run, "position"),
    FOREIGN KEY (community, run) REFERENCES import_run(community, id)
);

CREATE TABLE import_fill (
    community bigint NOT NULL,
    run uuid NOT NULL,
    member uuid NOT NULL,
    field text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL,
    PRIMARY KEY (community, run, member, field),
    FOREIGN KEY (community, run) REFERENCES import_run(community, id)
);

CREATE TABLE import_link (
    community bigint NOT NULL,
    source text COLLATE "C" NOT NULL,
    kind bigint NOT NULL,
    old text COLLATE "C" NOT NULL,
    ours uuid NOT NULL,
    run uuid NOT NULL,
    made bigint NOT NULL,
    PRIMARY KEY (community, source, kind, old),
    FOREIGN KEY (community, run) REFERENCES import_run(community, id),
    CHECK ((made = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX import_link_ours ON public.import_link USING btree (community, ours);
CREATE INDEX import_link_run ON public.import_link USING btree (community, run);

CREATE TABLE import_moved (
    community bigint NOT NULL,
    source text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (community, source),
    FOREIGN KEY (community) REFERENCES community(key)
);

CREATE TABLE import_row (
    community bigint NOT NULL,
    source text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    run uuid NOT NULL,
    PRIMARY KEY (community, source, key),
    FOREIGN KEY (community, run) REFERENCES import_run(community, id)
);
CREATE INDEX import_row_run ON public.import_row USING btree (community, run);

CREATE TABLE import_run (
    community bigint NOT NULL,
    id uuid NOT NULL,
    source text COLLATE "C" NOT NULL,
    standing bigint NOT NULL,
    draft text COLLATE "C" NOT NULL,
    report text COLLATE "C" NOT NULL DEFAULT ''::text,
    began bigint NOT NULL,
    began_by uuid,
    changed bigint NOT NULL,
    loaded bigint,
    loaded_by uuid,
    undone bigint,
    undone_by uuid,
    undone_why text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key)
);
CREATE INDEX import_run_source ON public.import_run USING btree (community, source, standing);

CREATE TABLE joint_party (
    community bigint NOT NULL,
    id uuid NOT NULL,
    kind bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    telephone text COLLATE "C" NOT NULL DEFAULT ''::text,
    email text COLLATE "C" NOT NULL DEFAULT ''::text,
    address text COLLATE "C" NOT NULL DEFAULT ''::text,
    made bigint NOT NULL,
    ended bigint,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key)
);
CREATE INDEX joint_party_name ON public.joint_party USING btree (community, kind, name_key, id);

CREATE TABLE joint_person (
    community bigint NOT NULL,
    party uuid NOT NULL,
    member uuid NOT NULL,
    role text COLLATE "C" NOT NULL DEFAULT ''::text,
    may_act bigint NOT NULL,
    since bigint NOT NULL,
    PRIMARY KEY (community, party, member),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    FOREIGN KEY (community, party) REFERENCES joint_party(community, id),
    CHECK ((may_act = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX joint_person_member ON public.joint_person USING btree (community, member);

CREATE TABLE keep_apart (
    community bigint NOT NULL,
    one uuid NOT NULL,
    other uuid NOT NULL,
    reason text COLLATE "C" NOT NULL,
    since bigint NOT NULL,
    PRIMARY KEY (community, one, other),
    FOREIGN KEY (community, one) REFERENCES member(community, id),
    FOREIGN KEY (community, other) REFERENCES member(community, id),
    CHECK ((one <> other))
);
CREATE INDEX keep_apart_other ON public.keep_apart USING btree (community, other);

CREATE TABLE last_contact (
    community bigint NOT NULL,
    member uuid NOT NULL,
    note uuid NOT NULL,
    at bigint NOT NULL,
    outcome bigint NOT NULL,
    ring_back bigint,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);
CREATE INDEX last_contact_ring_back ON public.last_contact USING btree (community, ring_back) WHERE (ring_back IS NOT NULL);

CREATE TABLE lease (
    name text COLLATE "C" NOT NULL,
    holder uuid NOT NULL,
    until bigint NOT NULL,
    PRIMARY KEY (name)
);

CREATE TABLE let_go (
    community bigint NOT NULL,
    member uuid NOT NULL,
    kind bigint NOT NULL,
    subject uuid NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (community, member, kind, subject),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    CHECK ((kind = ANY (ARRAY[(1)::bigint, (2)::bigint, (3)::bigint])))
);

CREATE TABLE letter_group (
    community bigint NOT NULL,
    letters text COLLATE "C" NOT NULL,
    kind bigint NOT NULL,
    subject uuid NOT NULL,
    PRIMARY KEY (community, letters, kind, subject)
);
CREATE INDEX letter_group_subject ON public.letter_group USING btree (community, subject);

CREATE TABLE limit_change (
    community bigint NOT NULL,
    record bigint NOT NULL,
    id uuid NOT NULL,
    account bigint NOT NULL,
    hard_floor bigint,
    soft_floor bigint,
    soft_ceiling bigint,
    hard_ceiling bigint,
    after_moves bigint NOT NULL,
    balance bigint NOT NULL,
    recorded bigint NOT NULL,
    recorder uuid,
    hat bigint NOT NULL,
    PRIMARY KEY (community, record),
    UNIQUE (id),
    FOREIGN KEY (community, account) REFERENCES account(community, key)
);
CREATE INDEX limit_change_account ON public.limit_change USING btree (community, account, record);
CREATE TRIGGER limit_change_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.limit_change FOR EACH STATEMENT EXECUTE FUNCTION limit_change_stays();

CREATE TABLE login (
    id uuid NOT NULL,
    email text COLLATE "C",
    password text COLLATE "C",
    created bigint NOT NULL,
    disabled bigint NOT NULL DEFAULT 0,
    is_host bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE (email),
    CHECK ((disabled = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CHECK ((is_host = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);

CREATE TABLE look_in (
    community bigint NOT NULL,
    member uuid NOT NULL,
    reasons text COLLATE "C" NOT NULL,
    words text COLLATE "C" NOT NULL DEFAULT ''::text,
    until bigint,
    noted_by uuid,
    changed bigint NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);

CREATE TABLE member (
    community bigint NOT NULL,
    id uuid NOT NULL,
    number bigint NOT NULL,
    login uuid,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    full_name text COLLATE "C" NOT NULL DEFAULT ''::text,
    standing bigint NOT NULL,
    paused_until bigint,
    joined bigint NOT NULL,
    area text COLLATE "C" NOT NULL DEFAULT ''::text,
    landline text COLLATE "C" NOT NULL DEFAULT ''::text,
    mobile text COLLATE "C" NOT NULL DEFAULT ''::text,
    email text COLLATE "C" NOT NULL DEFAULT ''::text,
    channel bigint NOT NULL,
    language text COLLATE "C" NOT NULL DEFAULT ''::text,
    created bigint NOT NULL,
    changed bigint NOT NULL,
    PRIMARY KEY (community, id),
    UNIQUE (community, number),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (login) REFERENCES login(id),
    CHECK ((number > 0))
);
CREATE INDEX member_area ON public.member USING btree (community, area, standing);
CREATE INDEX member_joined ON public.member USING btree (community, joined, number);
CREATE INDEX member_login ON public.member USING btree (login);
CREATE INDEX member_name ON public.member USING btree (community, standing, name_key, id);

CREATE TABLE member_hat (
    community bigint NOT NULL,
    member uuid NOT NULL,
    hat bigint NOT NULL,
    granted text COLLATE "C" NOT NULL DEFAULT ''::text,
    since bigint NOT NULL,
    PRIMARY KEY (community, member, hat),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);

CREATE TABLE merged_member (
    community bigint NOT NULL,
    member uuid NOT NULL,
    into_member uuid NOT NULL,
    merged bigint NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, into_member) REFERENCES member(community, id),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);
CREATE INDEX merged_member_into ON public.merged_member USING btree (community, into_member);

CREATE TABLE migration (
    number bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    applied bigint NOT NULL,
    PRIMARY KEY (number)
);

CREATE TABLE notice (
    community bigint NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    message uuid,
    subject text COLLATE "C" NOT NULL,
    words text COLLATE "C" NOT NULL,
    way bigint NOT NULL,
    made bigint NOT NULL,
    done bigint,
    done_by uuid,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    CHECK ((way = ANY (ARRAY[(1)::bigint, (2)::bigint, (3)::bigint])))
);
CREATE INDEX notice_member ON public.notice USING btree (community, member, id);
CREATE INDEX notice_message ON public.notice USING btree (community, message) WHERE (message IS NOT NULL);
CREATE INDEX notice_waiting ON public.notice USING btree (community, way, id) WHERE (done IS NULL);

CREATE TABLE offer (
    community bigint NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    content text COLLATE "C" NOT NULL,
    detail text COLLATE "C" NOT NULL DEFAULT ''::text,
    area text COLLATE "C" NOT NULL DEFAULT ''::text,
    language text COLLATE "C" NOT NULL DEFAULT ''::text,
    standing bigint NOT NULL,
    is_group bigint NOT NULL DEFAULT 0,
    starts bigint,
    ends bigint,
    review bigint NOT NULL,
    made bigint NOT NULL,
    changed bigint NOT NULL,
    old_key text COLLATE "C" NOT NULL DEFAULT ''::text,
    days bigint NOT NULL DEFAULT 0,
    parts bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    CHECK ((is_group = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX offer_member ON public.offer USING btree (community, member);
CREATE INDEX offer_newest ON public.offer USING btree (community, standing, id);
CREATE INDEX offer_review ON public.offer USING btree (community, standing, review);

CREATE TABLE open_hold (
    community bigint NOT NULL,
    id uuid NOT NULL,
    account bigint NOT NULL,
    left_over bigint NOT NULL,
    amount bigint NOT NULL,
    lapses bigint NOT NULL,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, account) REFERENCES account(community, key),
    CHECK ((left_over > 0))
);
CREATE INDEX open_hold_account ON public.open_hold USING btree (community, account, lapses);
CREATE INDEX open_hold_lapses ON public.open_hold USING btree (community, lapses, id);

CREATE TABLE outbox (
    community bigint NOT NULL,
    notice uuid NOT NULL,
    address text COLLATE "C" NOT NULL,
    tries bigint NOT NULL DEFAULT 0,
    next_try bigint NOT NULL,
    trouble text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (community, notice),
    UNIQUE (notice),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (community, notice) REFERENCES notice(community, id)
);
CREATE INDEX outbox_next ON public.outbox USING btree (next_try);

CREATE TABLE own_answer (
    community bigint NOT NULL,
    member uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL,
    PRIMARY KEY (community, member, name),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);

CREATE TABLE pairing (
    community bigint NOT NULL,
    id uuid NOT NULL,
    giver uuid NOT NULL,
    receiver uuid NOT NULL,
    content text COLLATE "C" NOT NULL,
    weekday bigint,
    time text COLLATE "C" NOT NULL DEFAULT ''::text,
    place text COLLATE "C" NOT NULL DEFAULT ''::text,
    minutes bigint NOT NULL,
    every_weeks bigint NOT NULL DEFAULT 1,
    starts bigint NOT NULL,
    ends bigint,
    made bigint NOT NULL,
    project uuid,
    giver_joint uuid,
    receiver_joint uuid,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (community, giver) REFERENCES member(community, id),
    FOREIGN KEY (community, receiver) REFERENCES member(community, id),
    CHECK ((giver <> receiver))
);
CREATE INDEX pairing_open ON public.pairing USING btree (community, ends, weekday);

CREATE TABLE photograph (
    community bigint NOT NULL,
    id uuid NOT NULL,
    subject uuid NOT NULL,
    media_type text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    made bigint NOT NULL,
    PRIMARY KEY (community, id)
);
CREATE INDEX photograph_subject ON public.photograph USING btree (community, subject);

CREATE TABLE pot (
    community bigint NOT NULL,
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    sponsor uuid,
    purpose text COLLATE "C" NOT NULL DEFAULT ''::text,
    opened bigint NOT NULL,
    closed bigint,
    PRIMARY KEY (community, id),
    UNIQUE (community, name_key),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (community, sponsor) REFERENCES joint_party(community, id),
    CHECK (((length(name) >= 1) AND (length(name) <= 80))),
    CHECK ((length(purpose) <= 300))
);

CREATE TABLE private_note (
    community bigint NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    content text COLLATE "C" NOT NULL,
    written bigint NOT NULL,
    writer uuid,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);
CREATE INDEX private_note_member ON public.private_note USING btree (community, member, id);

CREATE TABLE project (
    community bigint NOT NULL,
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    funder text COLLATE "C" NOT NULL DEFAULT ''::text,
    made bigint NOT NULL,
    ended bigint,
    PRIMARY KEY (community, id),
    UNIQUE (community, name_key),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);

CREATE TABLE record_note (
    community bigint NOT NULL,
    record bigint NOT NULL,
    salt bytea NOT NULL,
    content text COLLATE "C" NOT NULL,
    PRIMARY KEY (community, record)
);

CREATE TABLE recorder (
    key bigint NOT NULL GENERATED AS IDENTITY,
    id uuid NOT NULL,
    PRIMARY KEY (key),
    UNIQUE (id)
);
CREATE TRIGGER recorder_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.recorder FOR EACH STATEMENT EXECUTE FUNCTION recorder_stays();

CREATE TABLE report_version (
    community bigint NOT NULL,
    id uuid NOT NULL,
    first bigint NOT NULL,
    last bigint NOT NULL,
    number bigint NOT NULL,
    made bigint NOT NULL,
    made_by uuid,
    content text COLLATE "C" NOT NULL,
    PRIMARY KEY (community, first, last, number),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    CHECK ((number > 0))
);
CREATE TRIGGER report_version_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report_version FOR EACH STATEMENT EXECUTE FUNCTION report_version_stays();

CREATE TABLE request (
    community uuid NOT NULL,
    login uuid NOT NULL,
    key bytea NOT NULL,
    digest bytea NOT NULL,
    answer text COLLATE "C" NOT NULL,
    recorded bigint NOT NULL,
    PRIMARY KEY (community, login, key)
);
CREATE INDEX request_recorded ON public.request USING btree (recorded);

CREATE TABLE ring_round (
    community bigint NOT NULL,
    id uuid NOT NULL,
    title text COLLATE "C" NOT NULL,
    made_by uuid,
    made bigint NOT NULL,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key)
);

CREATE TABLE ring_round_line (
    community bigint NOT NULL,
    round uuid NOT NULL,
    line bigint NOT NULL,
    member uuid NOT NULL,
    outcome bigint,
    PRIMARY KEY (community, round, line),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    FOREIGN KEY (community, round) REFERENCES ring_round(community, id),
    CHECK ((line > 0))
);

CREATE TABLE safeguard (
    community bigint NOT NULL,
    member uuid NOT NULL,
    not_alone bigint NOT NULL,
    check_needed text COLLATE "C" NOT NULL,
    words text COLLATE "C" NOT NULL,
    changed bigint NOT NULL,
    PRIMARY KEY (community, member),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    CHECK ((not_alone = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);

CREATE TABLE scheme (
    community bigint NOT NULL,
    number bigint NOT NULL,
    starts bigint NOT NULL,
    content text COLLATE "C" NOT NULL,
    recorded bigint NOT NULL,
    recorded_by uuid,
    agreed_by uuid,
    PRIMARY KEY (community, number),
    FOREIGN KEY (community) REFERENCES community(key)
);
CREATE TRIGGER scheme_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.scheme FOR EACH STATEMENT EXECUTE FUNCTION scheme_stays();

CREATE TABLE scheme_tray (
    community bigint NOT NULL,
    id uuid NOT NULL,
    starts bigint NOT NULL,
    instead_of bigint NOT NULL,
    content text COLLATE "C" NOT NULL,
    made bigint NOT NULL,
    made_by uuid,
    settled bigint,
    settled_by uuid,
    word bigint,
    sheet text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (community, id),
    UNIQUE (id),
    FOREIGN KEY (community) REFERENCES community(key),
    FOREIGN KEY (community, made_by) REFERENCES member(community, id),
    FOREIGN KEY (community, settled_by) REFERENCES member(community, id),
    CHECK (((settled_by IS NULL) = (word IS NULL)))
);
CREATE UNIQUE INDEX scheme_tray_open ON public.scheme_tray USING btree (community) WHERE (settled IS NULL);

CREATE TABLE seal (
    community bigint NOT NULL,
    position bigint NOT NULL,
    record bigint NOT NULL,
    kind bigint NOT NULL,
    head bytea NOT NULL,
    PRIMARY KEY (community, "position"),
    FOREIGN KEY (community) REFERENCES community(key),
    CHECK (("position" > 0)),
    CHECK ((length(head) = 32))
);
CREATE TRIGGER seal_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.seal FOR EACH STATEMENT EXECUTE FUNCTION seal_stays();

CREATE TABLE seen_check (
    community bigint NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    seen bigint NOT NULL,
    review bigint,
    noted_by uuid,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);
CREATE INDEX seen_check_member ON public.seen_check USING btree (community, member);

CREATE TABLE session (
    digest bytea NOT NULL,
    id uuid NOT NULL,
    login uuid NOT NULL,
    hat bigint,
    csrf bytea NOT NULL,
    device text COLLATE "C" NOT NULL,
    made bigint NOT NULL,
    seen bigint NOT NULL,
    expires bigint NOT NULL,
    on_behalf_of uuid,
    by_code bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (digest),
    UNIQUE (id),
    FOREIGN KEY (login) REFERENCES login(id),
    CHECK ((by_code = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX session_csrf ON public.session USING btree (csrf);
CREATE INDEX session_login ON public.session USING btree (login);

CREATE TABLE sign_in_attempt (
    subject bytea NOT NULL,
    at bigint NOT NULL,
    failed bigint NOT NULL,
    CHECK ((failed = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE INDEX sign_in_attempt_subject ON public.sign_in_attempt USING btree (subject, at);

CREATE TABLE sign_in_code (
    digest bytea NOT NULL,
    login uuid NOT NULL,
    community bigint,
    kind bigint NOT NULL,
    made bigint NOT NULL,
    expires bigint NOT NULL,
    used bigint,
    PRIMARY KEY (digest),
    FOREIGN KEY (login) REFERENCES login(id)
);

CREATE TABLE strength (
    community bigint NOT NULL,
    member uuid NOT NULL,
    kind bigint NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    PRIMARY KEY (community, member, kind, name_key),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);
CREATE INDEX strength_name ON public.strength USING btree (community, name_key);

CREATE TABLE supporter (
    community bigint NOT NULL,
    id uuid NOT NULL,
    member uuid NOT NULL,
    supporter uuid NOT NULL,
    ask uuid,
    starts bigint NOT NULL,
    ends bigint,
    word bigint NOT NULL,
    said text COLLATE "C" NOT NULL DEFAULT ''::text,
    made bigint NOT NULL,
    revoked bigint,
    PRIMARY KEY (community, id),
    FOREIGN KEY (community, member) REFERENCES member(community, id),
    FOREIGN KEY (community, supporter) REFERENCES member(community, id),
    CHECK ((member <> supporter))
);
CREATE INDEX supporter_member ON public.supporter USING btree (community, member);
CREATE INDEX supporter_supporter ON public.supporter USING btree (community, supporter);

CREATE TABLE tag (
    community bigint NOT NULL,
    subject uuid NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    PRIMARY KEY (community, subject, name_key)
);
CREATE INDEX tag_name ON public.tag USING btree (community, name_key);

CREATE TABLE telephone_key (
    community bigint NOT NULL,
    letters text COLLATE "C" NOT NULL,
    member uuid NOT NULL,
    PRIMARY KEY (community, letters, member)
);
CREATE INDEX telephone_key_member ON public.telephone_key USING btree (community, member);

CREATE TABLE transfer (
    community bigint NOT NULL,
    record bigint NOT NULL,
    ordinal bigint NOT NULL,
    from_account bigint NOT NULL,
    to_account bigint NOT NULL,
    amount bigint NOT NULL,
    from_number bigint,
    from_balance bigint,
    to_number bigint,
    to_balance bigint,
    PRIMARY KEY (community, record, ordinal),
    FOREIGN KEY (community, from_account) REFERENCES account(community, key),
    FOREIGN KEY (community, record) REFERENCES entry(community, record),
    FOREIGN KEY (community, to_account) REFERENCES account(community, key),
    CHECK (((from_number IS NULL) = (from_balance IS NULL))),
    CHECK (((to_number IS NULL) = (to_balance IS NULL))),
    CHECK ((amount > 0)),
    CHECK ((from_account <> to_account)),
    CHECK ((ordinal >= 0))
);
CREATE INDEX transfer_from ON public.transfer USING btree (community, from_account, record);
CREATE INDEX transfer_to ON public.transfer USING btree (community, to_account, record);
CREATE TRIGGER transfer_stays BEFORE DELETE OR UPDATE OR TRUNCATE ON public.transfer FOR EACH STATEMENT EXECUTE FUNCTION transfer_stays();

CREATE TABLE tray (
    community bigint NOT NULL,
    exchange uuid NOT NULL,
    made bigint NOT NULL,
    settled bigint,
    settled_by uuid,
    word bigint,
    sheet text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (community, exchange),
    FOREIGN KEY (community, exchange) REFERENCES exchange(community, id),
    FOREIGN KEY (community, settled_by) REFERENCES member(community, id),
    CHECK (((settled IS NULL) = (word IS NULL)))
);
CREATE INDEX tray_open ON public.tray USING btree (community, exchange) WHERE (settled IS NULL);

CREATE TABLE tray_code (
    community bigint NOT NULL,
    digest bytea NOT NULL,
    member uuid NOT NULL,
    made bigint NOT NULL,
    used bigint,
    PRIMARY KEY (community, digest),
    FOREIGN KEY (community, member) REFERENCES member(community, id)
);

CREATE TABLE unsealed (
    community bigint NOT NULL,
    record bigint NOT NULL,
    kind bigint NOT NULL,
    PRIMARY KEY (community, record)
);

CREATE OR REPLACE FUNCTION public.contribution_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of contribution are never changed or deleted';
END $function$;

CREATE OR REPLACE FUNCTION public.counted_record_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of counted_record are never changed or deleted';
END $function$;

CREATE OR REPLACE FUNCTION public.entry_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of entry are never changed or deleted';
END $function$;

CREATE OR REPLACE FUNCTION public.hold_step_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of hold_step are never changed or deleted';
END $function$;

CREATE OR REPLACE FUNCTION public.limit_change_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of limit_change are never changed or deleted';
END $function$;

CREATE OR REPLACE FUNCTION public.post_entry(place bigint, may_post bigint, entry_id uuid, entry_kind bigint, entry_day bigint, moment bigint, entry_recorder uuid, entry_hat bigint, entry_word bigint, about_kind bigint, about uuid, original uuid, exempt bigint, digest bytea, sources uuid[], targets uuid[], amounts bigint[], givers uuid[], directions bigint[], lengths bigint[], days bigint[], note_salt bytea, note_content text)
 RETURNS TABLE(outcome bigint, is_reversed bigint, id uuid, kind bigint, unit uuid, holder uuid, hard_floor bigint, soft_floor bigint, soft_ceiling bigint, hard_ceiling bigint, balance bigint, held bigint, moves bigint, closed bigint)
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
#variable_conflict use_column
DECLARE
    touched UUID[] := sources || targets;
    is_fine BOOLEAN := may_post = 1;
    found_row RECORD;
    n INTEGER := 0;
    account_keys BIGINT[]; account_ids UUID[]; account_units BIGINT[]; bounded BOOLEAN[];
    floors BIGINT[]; ceilings BIGINT[]; kept BIGINT[];
    sums BIGINT[]; sums_before BIGINT[]; counts BIGINT[]; counts_before BIGINT[];
    from_keys BIGINT[]; from_counts BIGINT[]; from_sums BIGINT[];
    to_keys BIGINT[]; to_counts BIGINT[]; to_sums BIGINT[];
    giver_keys BIGINT[]; giver_key BIGINT; aparts BIGINT[];
    who BIGINT;
    number BIGINT;
    f INTEGER; t INTEGER;
    changed BIGINT;
BEGIN
    outcome := 0;
    is_reversed := 0;
    IF original IS NOT NULL THEN
        PERFORM 1 FROM entry e
            WHERE e.community = place AND e.id = original FOR NO KEY UPDATE;
        IF EXISTS (SELECT 1 FROM entry e WHERE e.reverses = original) THEN
            is_reversed := 1;
            is_fine := FALSE;
        END IF;
    END IF;

    FOR found_row IN
        SELECT a.key, a.id, a.kind, a.unit AS unit_key, u.id AS unit, a.holder,
            a.hard_floor, a.soft_floor, a.soft_ceiling, a.hard_ceiling, a.balance,
            a.held, a.moves, a.closed
        FROM account a JOIN credit_unit u
            ON u.community = a.community AND u.key = a.unit
        WHERE a.community + 0 = place AND a.id = ANY (touched)
            AND (a.hard_floor IS NOT NULL OR a.hard_ceiling IS NOT NULL)
        ORDER BY a.key FOR NO KEY UPDATE OF a
    LOOP
        n := n + 1;
        account_keys[n] := found_row.key;
        account_ids[n] := found_row.id;
        account_units[n] := found_row.unit_key;
        bounded[n] := TRUE;
        sums[n] := found_row.balance;
        counts[n] := found_row.moves;
        floors[n] := found_row.hard_floor;
        ceilings[n] := found_row.hard_ceiling;
        kept[n] := found_row.held;
        is_fine := is_fine AND (exempt <> 0 OR found_row.closed IS NULL);
        id := found_row.id;
        kind := found_row.kind;
        unit := found_row.unit;
        holder := found_row.holder;
        hard_floor := found_row.hard_floor;
        soft_floor := found_row.soft_floor;
        soft_ceiling := found_row.soft_ceiling;
        hard_ceiling := found_row.hard_ceiling;
        balance := found_row.balance;
        held := found_row.held;
        moves := found_row.moves;
        closed := found_row.closed;
        RETURN NEXT;
    END LOOP;
    IF n = 0 OR NOT touched <@ account_ids THEN
        -- Accounts without a hard limit: nobody waits for them, but they stay so.
        PERFORM 1 FROM account a
            WHERE a.community + 0 = place AND a.id = ANY (touched)
                AND a.hard_floor IS NULL AND a.hard_ceiling IS NULL
            ORDER BY a.key FOR KEY SHARE;
        FOR found_row IN
            SELECT a.key, a.id, a.kind, a.unit AS unit_key, u.id AS unit, a.holder,
                a.hard_floor, a.soft_floor, a.soft_ceiling, a.hard_ceiling,
                a.balance AS own_balance,
                CASE WHEN a.soft_floor IS NOT NULL OR a.soft_ceiling IS NOT NULL
                    THEN a.balance + COALESCE((
                        SELECT SUM(d.amount) FROM account_delta d
                        WHERE d.community = place AND d.account = a.key), 0)::BIGINT
                    ELSE a.balance END AS balance,
                a.held, a.moves, a.closed
            FROM account a JOIN credit_unit u
                ON u.community = a.community AND u.key = a.unit
            WHERE a.community + 0 = place AND a.id = ANY (touched)
                AND (n = 0 OR a.id <> ALL (account_ids))
            ORDER BY a.key
        LOOP
            n := n + 1;
            account_keys[n] := found_row.key;
            account_ids[n] := found_row.id;
            account_units[n] := found_row.unit_key;
            bounded[n] := FALSE;
            IF found_row.hard_floor IS NOT NULL OR found_row.hard_ceiling IS NOT NULL THEN
                -- It was given a limit while we waited for the others.
                RAISE EXCEPTION 'an account was limited meanwhile'
                    USING ERRCODE = 'serialization_failure';
            END IF;
            sums[n] := found_row.own_balance;
            counts[n] := found_row.moves;
            floors[n] := NULL;
            ceilings[n] := NULL;
            kept[n] := found_row.held;
            is_fine := is_fine AND (exempt <> 0 OR found_row.closed IS NULL);
            id := found_row.id;
            kind := found_row.kind;
            unit := found_row.unit;
            holder := found_row.holder;
            hard_floor := found_row.hard_floor;
            soft_floor := found_row.soft_floor;
            soft_ceiling := found_row.soft_ceiling;
            hard_ceiling := found_row.hard_ceiling;
            balance := found_row.balance;
            held := found_row.held;
            moves := found_row.moves;
            closed := found_row.closed;
            RETURN NEXT;
        END LOOP;
    END IF;
    id := NULL;
    IF n = 0 THEN RETURN; END IF;
    IF 0 < ANY (kept) AND EXISTS (
        SELECT 1 FROM open_hold h WHERE h.community = place
            AND h.account = ANY (account_keys) AND h.lapses <= moment
    ) THEN
        outcome := -1;
        RETURN NEXT;
        RETURN;
    END IF;
    IF NOT is_fine THEN RETURN; END IF;

    sums_before := sums;
    counts_before := counts;
    FOR i IN 1 .. cardinality(amounts) LOOP
        f := array_position(account_ids, sources[i]);
        t := array_position(account_ids, targets[i]);
        IF f IS NULL OR t IS NULL OR account_units[f] <> account_units[t] THEN
            RETURN;
        END IF;
        from_keys[i] := account_keys[f];
        to_keys[i] := account_keys[t];
        sums[f] := sums[f] - amounts[i];
        IF bounded[f] THEN
            counts[f] := counts[f] + 1;
            from_counts[i] := counts[f];
            from_sums[i] := sums[f];
        ELSE
            from_counts[i] := NULL;
            from_sums[i] := NULL;
        END IF;
        sums[t] := sums[t] + amounts[i];
        IF bounded[t] THEN
            counts[t] := counts[t] + 1;
            to_counts[i] := counts[t];
            to_sums[i] := sums[t];
        ELSE
            to_counts[i] := NULL;
            to_sums[i] := NULL;
        END IF;
        IF exempt = 0
            AND (sums[f] - kept[f] < floors[f] OR sums[t] > ceilings[t]) THEN
            RETURN;
        END IF;
    END LOOP;

    FOR i IN 1 .. COALESCE(cardinality(givers), 0) LOOP
        f := array_position(account_ids, givers[i]);
        IF f IS NOT NULL THEN
            giver_keys[i] := account_keys[f];
            aparts[i] := 0;
        ELSE
            SELECT a.key INTO giver_key FROM account a
                WHERE a.community = place AND a.id = givers[i];
            IF NOT FOUND THEN
                outcome := -2;
                RETURN NEXT;
                RETURN;
            END IF;
            giver_keys[i] := giver_key;
            aparts[i] := 1;
        END IF;
    END LOOP;
    IF entry_recorder IS NOT NULL THEN
        SELECT r.key INTO who FROM recorder r WHERE r.id = entry_recorder;
        IF NOT FOUND THEN
            INSERT INTO recorder (id) VALUES (entry_recorder) ON CONFLICT DO NOTHING;
            SELECT r.key INTO who FROM recorder r WHERE r.id = entry_recorder;
        END IF;
    END IF;

    number := nextval('journal_record');
    INSERT INTO unsealed (community, record, kind) VALUES (place, number, 1);
    INSERT INTO entry (community, record, id, kind, day, recorded, recorder, hat, word,
            subject_kind, subject, reverses, exemption, note_digest)
        VALUES (place, number, entry_id, entry_kind, entry_day, moment, who, entry_hat,
            entry_word, about_kind, NULLIF(about, entry_id), original, exempt, digest);
    FOR i IN 1 .. cardinality(amounts) LOOP
        INSERT INTO transfer (community, record, ordinal, from_account, to_account, amount,
                from_number, from_balance, to_number, to_balance)
            VALUES (place, number, i - 1, from_keys[i], to_keys[i], amounts[i],
                from_counts[i], from_sums[i], to_counts[i], to_sums[i]);
    END LOOP;
    FOR i IN 1 .. n LOOP
        IF bounded[i] THEN
            UPDATE account a SET balance = sums[i], moves = counts[i]
                WHERE a.community = place AND a.key = account_keys[i]
                    AND a.moves = counts_before[i] AND a.balance = sums_before[i]
                    AND (exempt <> 0 OR sums[i] >= sums_before[i]
                        OR a.hard_floor IS NULL OR sums[i] - a.held >= a.hard_floor)
                    AND (exempt <> 0 OR sums[i] <= sums_before[i]
                        OR a.hard_ceiling IS NULL OR sums[i] <= a.hard_ceiling);
            GET DIAGNOSTICS changed = ROW_COUNT;
            IF changed <> 1 THEN
                RAISE EXCEPTION 'an account moved under its lock'
                    USING ERRCODE = 'serialization_failure';
            END IF;
        ELSIF sums[i] <> sums_before[i] THEN
            INSERT INTO account_delta (community, account, record, ordinal, amount)
                VALUES (place, account_keys[i], number, 0, sums[i] - sums_before[i]);
        END IF;
    END LOOP;
    IF giver_keys IS NOT NULL THEN
        INSERT INTO contribution (community, record, ordinal, account, direction, minutes,
                day, apart)
            SELECT place, number, g.ordinal - 1, g.account, g.direction, g.minutes, g.day,
                g.apart
            FROM unnest(giver_keys, directions, lengths, days, aparts)
                WITH ORDINALITY AS g (account, direction, minutes, day, apart, ordinal);
    END IF;
    IF note_content IS NOT NULL THEN
        INSERT INTO record_note (community, record, salt, content)
            VALUES (place, number, note_salt, note_content);
    END IF;
    outcome := number;
    RETURN NEXT;
END $function$;

CREATE OR REPLACE FUNCTION public.recorder_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of recorder are never changed or deleted';
END $function$;

CREATE OR REPLACE FUNCTION public.report_version_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of report_version are never changed or deleted';
END $function$;

CREATE OR REPLACE FUNCTION public.scheme_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of scheme are never changed or deleted';
END $function$;

CREATE OR REPLACE FUNCTION public.seal_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of seal are never changed or deleted';
END $function$;

CREATE OR REPLACE FUNCTION public.transfer_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    RAISE EXCEPTION 'rows of transfer are never changed or deleted';
END $function$;
