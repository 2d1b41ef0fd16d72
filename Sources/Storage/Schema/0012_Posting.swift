extension Migration {
    /// The one call that posts an entry on PostgreSQL: locks, decides, writes, moves.
    ///
    /// It writes only what `Entry.posted` would accept on the rows that it hands back, which are
    /// the accounts as they stood once their locks were won.
    static let posting = Migration(12, "posting", "", additions: [.postgres: postEntry])

    /// `outcome` in the row without an account: the record's number; -1 when a hold has lapsed and
    /// must be let go of first; -2 when a contribution names no account.
    ///
    /// Its statements look up single rows by their keys and nothing else, so they are planned once
    /// and never by what the tables happened to hold then. An entry between two limited accounts,
    /// which is nearly every one, takes the shortest way; what it does not need is not asked.
    ///
    /// A community with 0 added is in no index: whoever knows of few accounts would walk along all
    /// of a community's, and each has as many versions as an import has moved it.
    static let postEntry = """
        CREATE OR REPLACE FUNCTION post_entry(
            place BIGINT, may_post BIGINT, entry_id UUID, entry_kind BIGINT, entry_day BIGINT,
            moment BIGINT, entry_recorder UUID, entry_hat BIGINT, entry_word BIGINT,
            about_kind BIGINT, about UUID, original UUID, exempt BIGINT, digest BYTEA,
            sources UUID[], targets UUID[], amounts BIGINT[],
            givers UUID[], directions BIGINT[], lengths BIGINT[], days BIGINT[],
            note_salt BYTEA, note_content TEXT
        ) RETURNS TABLE (
            outcome BIGINT, is_reversed BIGINT, id UUID, kind BIGINT, unit UUID, holder UUID,
            hard_floor BIGINT, soft_floor BIGINT, soft_ceiling BIGINT, hard_ceiling BIGINT,
            balance BIGINT, held BIGINT, moves BIGINT, closed BIGINT
        ) LANGUAGE plpgsql
        SET plan_cache_mode = force_generic_plan
        SET enable_seqscan = off
        SET enable_bitmapscan = off
        AS $$
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
        END $$;
        """
}
