extension Migration {
    /// The one call that posts an entry on PostgreSQL: locks, decides, writes, moves.
    ///
    /// It writes only what `Entry.posted` would accept on the rows that it hands back, which are
    /// the accounts as they stood once their locks were won.
    static let posting = Migration(12, "posting", "", additions: [.postgres: postEntry])

    /// `outcome` in the last row: the record's number; 0 when nothing was written; -1 when a hold
    /// has lapsed and must be let go of first; -2 when a contribution names no account.
    private static let postEntry = """
        CREATE FUNCTION post_entry(
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
        ) LANGUAGE plpgsql AS $$
        #variable_conflict use_column
        DECLARE
            touched UUID[] := sources || targets;
            turned BOOLEAN := FALSE;
            is_fine BOOLEAN := may_post = 1;
            account_keys BIGINT[]; account_ids UUID[]; account_units BIGINT[];
            bounded BOOLEAN[]; floors BIGINT[]; ceilings BIGINT[]; kept BIGINT[];
            sums BIGINT[]; sums_before BIGINT[]; counts BIGINT[]; counts_before BIGINT[];
            is_any_closed BOOLEAN;
            from_keys BIGINT[]; from_counts BIGINT[]; from_sums BIGINT[];
            to_keys BIGINT[]; to_counts BIGINT[]; to_sums BIGINT[];
            giver_keys BIGINT[];
            number BIGINT := 0;
            f INTEGER; t INTEGER;
            changed BIGINT;
        BEGIN
            IF original IS NOT NULL THEN
                PERFORM 1 FROM entry e
                    WHERE e.community = place AND e.id = original FOR NO KEY UPDATE;
                turned := EXISTS (SELECT 1 FROM entry e WHERE e.reverses = original);
            END IF;
            PERFORM 1 FROM account a
                WHERE a.community = place AND a.id = ANY (touched)
                    AND (a.hard_floor IS NOT NULL OR a.hard_ceiling IS NOT NULL)
                ORDER BY a.key FOR NO KEY UPDATE;
            PERFORM 1 FROM account a
                WHERE a.community = place AND a.id = ANY (touched)
                    AND a.hard_floor IS NULL AND a.hard_ceiling IS NULL
                ORDER BY a.key FOR KEY SHARE;

            SELECT array_agg(a.key), array_agg(a.id), array_agg(a.unit),
                array_agg(a.hard_floor IS NOT NULL OR a.hard_ceiling IS NOT NULL),
                array_agg(a.hard_floor), array_agg(a.hard_ceiling), array_agg(a.held),
                array_agg(a.balance), array_agg(a.moves), bool_or(a.closed IS NOT NULL)
            INTO account_keys, account_ids, account_units, bounded, floors, ceilings, kept, sums,
                counts, is_any_closed
            FROM account a WHERE a.community = place AND a.id = ANY (touched);
            IF account_keys IS NULL THEN RETURN; END IF;
            IF 0 < ANY (kept) AND EXISTS (
                SELECT 1 FROM open_hold h WHERE h.community = place
                    AND h.account = ANY (account_keys) AND h.lapses <= moment
            ) THEN
                RETURN QUERY SELECT -1::BIGINT, 0::BIGINT, NULL::UUID, 0::BIGINT, NULL::UUID,
                    NULL::UUID, NULL::BIGINT, NULL::BIGINT, NULL::BIGINT, NULL::BIGINT, 0::BIGINT,
                    0::BIGINT, 0::BIGINT, NULL::BIGINT;
                RETURN;
            END IF;

            RETURN QUERY
                SELECT 0::BIGINT, CASE WHEN turned THEN 1::BIGINT ELSE 0::BIGINT END, a.id, a.kind,
                    u.id, a.holder, a.hard_floor, a.soft_floor, a.soft_ceiling, a.hard_ceiling,
                    CASE WHEN a.hard_floor IS NULL AND a.hard_ceiling IS NULL
                            AND (a.soft_floor IS NOT NULL OR a.soft_ceiling IS NOT NULL)
                        THEN a.balance + COALESCE((
                            SELECT SUM(d.amount) FROM account_delta d
                            WHERE d.community = place AND d.account = a.key), 0)::BIGINT
                        ELSE a.balance END,
                    a.held, a.moves, a.closed
                FROM account a JOIN credit_unit u
                    ON u.community = a.community AND u.key = a.unit
                WHERE a.community = place AND a.key = ANY (account_keys);

            is_fine := is_fine AND NOT turned AND (exempt <> 0 OR NOT is_any_closed);
            sums_before := sums;
            counts_before := counts;
            IF is_fine THEN
                FOR i IN 1 .. cardinality(amounts) LOOP
                    f := array_position(account_ids, sources[i]);
                    t := array_position(account_ids, targets[i]);
                    IF f IS NULL OR t IS NULL OR account_units[f] <> account_units[t] THEN
                        is_fine := FALSE;
                        EXIT;
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
                        is_fine := FALSE;
                        EXIT;
                    END IF;
                END LOOP;
            END IF;
            IF NOT is_fine THEN RETURN; END IF;

            IF cardinality(givers) > 0 THEN
                SELECT array_agg(a.key ORDER BY g.place_in_list) INTO giver_keys
                FROM unnest(givers) WITH ORDINALITY AS g (giver, place_in_list)
                JOIN account a ON a.community = place AND a.id = g.giver;
                IF COALESCE(cardinality(giver_keys), 0) <> cardinality(givers) THEN
                    RETURN QUERY SELECT -2::BIGINT, 0::BIGINT, NULL::UUID, 0::BIGINT, NULL::UUID,
                        NULL::UUID, NULL::BIGINT, NULL::BIGINT, NULL::BIGINT, NULL::BIGINT,
                        0::BIGINT, 0::BIGINT, 0::BIGINT, NULL::BIGINT;
                    RETURN;
                END IF;
            END IF;

            number := nextval('journal_record');
            INSERT INTO unsealed (community, record, kind) VALUES (place, number, 1);
            INSERT INTO entry (community, record, id, kind, day, recorded, recorder, hat, word,
                    subject_kind, subject, reverses, exemption, note_digest)
                VALUES (place, number, entry_id, entry_kind, entry_day, moment, entry_recorder,
                    entry_hat, entry_word, about_kind, about, original, exempt, digest);
            FOR i IN 1 .. cardinality(amounts) LOOP
                INSERT INTO transfer (community, record, ordinal, from_account, to_account, amount,
                        from_number, from_balance, to_number, to_balance)
                    VALUES (place, number, i - 1, from_keys[i], to_keys[i], amounts[i],
                        from_counts[i], from_sums[i], to_counts[i], to_sums[i]);
            END LOOP;
            FOR i IN 1 .. cardinality(account_keys) LOOP
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
            FOR i IN 1 .. COALESCE(cardinality(giver_keys), 0) LOOP
                INSERT INTO contribution (community, record, ordinal, account, direction, minutes,
                        day)
                    VALUES (place, number, i - 1, giver_keys[i], directions[i], lengths[i],
                        days[i]);
            END LOOP;
            IF note_content IS NOT NULL THEN
                INSERT INTO record_note (community, record, salt, content)
                    VALUES (place, number, note_salt, note_content);
            END IF;
            RETURN QUERY SELECT number, 0::BIGINT, NULL::UUID, 0::BIGINT, NULL::UUID, NULL::UUID,
                NULL::BIGINT, NULL::BIGINT, NULL::BIGINT, NULL::BIGINT, 0::BIGINT, 0::BIGINT,
                0::BIGINT, NULL::BIGINT;
        END $$;
        """
}
