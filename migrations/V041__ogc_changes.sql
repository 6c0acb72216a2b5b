-- Who changed what: the services keep layers and tiles in memory and must know when they are old.
CREATE SCHEMA IF NOT EXISTS ogc;

-- Append-only: one note per table, topic and transaction. Transactions never wait for each other here, since none
-- has another's number; a note is seen with the commit of the change it tells of. The revision of a table is the
-- sum of its counts, which only grows: pruning replaces old notes by one of the same sum.
CREATE TABLE ogc.change_note (
    relation    oid NOT NULL,               -- the table; 0 = the note that makes databases differ
    topic       text NOT NULL,              -- published layer meant; '' = any layer of the table
    transaction xid8 NOT NULL,              -- 0 = sum of pruned notes
    count       bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (relation, topic, transaction)
);
INSERT INTO ogc.change_note VALUES (0, gen_random_uuid()::text, '0', 0);

-- Writers of a table need no right on the notes.
CREATE FUNCTION ogc.note(relation oid, topic text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO ogc.change_note (relation, topic, transaction) VALUES (relation, topic, pg_current_xact_id())
    ON CONFLICT DO NOTHING;
    SELECT pg_notify('kuangjie_ogc_change', '');
$$;

CREATE FUNCTION ogc.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ogc.note(TG_RELID, '');
    RETURN NULL;
END $$;

-- The tables a view reads, through other views and down to partitions; of a table itself and its partitions.
CREATE FUNCTION ogc.tables_below(top oid) RETURNS SETOF oid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below(oid) AS (
        SELECT top
        UNION
        SELECT part.oid
        FROM below
        JOIN pg_class AS c ON c.oid = below.oid
        CROSS JOIN LATERAL (
            SELECT d.refobjid AS oid
            FROM pg_rewrite AS r
            JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
              AND d.refclassid = 'pg_class'::regclass
            WHERE c.relkind = 'v' AND r.ev_class = c.oid
            UNION ALL
            SELECT i.inhrelid FROM pg_inherits AS i WHERE i.inhparent = c.oid
        ) AS part
    )
    SELECT c.oid FROM below JOIN pg_class AS c ON c.oid = below.oid WHERE c.relkind IN ('r', 'p', 'm', 'f');
$$;

-- Puts the trigger on a plain table that is ours; false: changes of it are not noted, or not yet, while it is written.
CREATE FUNCTION ogc.watch(relation oid) RETURNS boolean LANGUAGE plpgsql SET lock_timeout = '500ms' AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_trigger AS t
               WHERE t.tgrelid = relation AND t.tgname LIKE 'ogc_note%' AND t.tgenabled IN ('O', 'A')) THEN
        RETURN true;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_class AS c
                   WHERE c.oid = relation AND c.relkind IN ('r', 'p') AND pg_has_role(c.relowner, 'USAGE')) THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TRIGGER ogc_note AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s '
                   'FOR EACH STATEMENT EXECUTE FUNCTION ogc.note_change()', relation::regclass);
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER ogc_note', relation::regclass);
    RETURN true;
EXCEPTION
    WHEN duplicate_object THEN   -- another request put it there meanwhile
        RETURN true;
    WHEN insufficient_privilege OR lock_not_available OR wrong_object_type OR read_only_sql_transaction THEN
        RETURN false;
END $$;

-- Whether every value a view shows comes from its tables alone: no clock, no setting, no function that may read more.
CREATE FUNCTION ogc.is_settled(top oid) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH RECURSIVE views(oid) AS (
        SELECT c.oid FROM pg_class AS c WHERE c.oid = top AND c.relkind = 'v'
        UNION
        SELECT c.oid
        FROM views
        JOIN pg_rewrite AS r ON r.ev_class = views.oid
        JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
          AND d.refclassid = 'pg_class'::regclass
        JOIN pg_class AS c ON c.oid = d.refobjid AND c.relkind = 'v'
    )
    SELECT NOT EXISTS (
        SELECT FROM views
        WHERE pg_get_viewdef(oid) ~* '\m(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|random|current_setting|nextval|currval|lastval|age)\(|\mCURRENT_|\mLOCALTIME|\mSESSION_USER'
        UNION ALL
        SELECT FROM views
        JOIN pg_rewrite AS r ON r.ev_class = views.oid
        JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
          AND d.refclassid = 'pg_proc'::regclass
        JOIN pg_proc AS p ON p.oid = d.refobjid AND p.provolatile <> 'i');
$$;

-- The catalogue's layers share tables: a note names the layer whose version was touched.
CREATE FUNCTION catalogue.note_layers(relation oid, versions bigint[]) RETURNS void LANGUAGE sql AS $$
    SELECT ogc.note(relation, topic)
    FROM (SELECT DISTINCT COALESCE(v.layer, '') AS topic
          FROM unnest(versions) AS touched(id)
          LEFT JOIN catalogue.layer_version AS v ON v.id = touched.id) AS layers;
$$;

CREATE FUNCTION catalogue.note_feature_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM catalogue.note_layers(TG_RELID, ARRAY(SELECT DISTINCT layer_version_id FROM changed));
    RETURN NULL;
END $$;

CREATE FUNCTION catalogue.note_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ogc.note(TG_RELID, layer) FROM (SELECT DISTINCT layer FROM changed) AS touched;
    RETURN NULL;
END $$;

DO $$
DECLARE
    held text;
    noted text;
BEGIN
    FOREACH held IN ARRAY ARRAY['layer_version', 'district', 'zone', 'planning_block', 'river_reach',
                                'river_corridor', 'control_area', 'mining_right'] LOOP
        noted := CASE held WHEN 'layer_version' THEN 'note_version_change' ELSE 'note_feature_change' END;
        EXECUTE format('CREATE TRIGGER ogc_note_insert AFTER INSERT ON catalogue.%I REFERENCING NEW TABLE AS changed '
                       'FOR EACH STATEMENT EXECUTE FUNCTION catalogue.%I()', held, noted);
        EXECUTE format('CREATE TRIGGER ogc_note_update AFTER UPDATE ON catalogue.%I REFERENCING NEW TABLE AS changed '
                       'FOR EACH STATEMENT EXECUTE FUNCTION catalogue.%I()', held, noted);
        EXECUTE format('CREATE TRIGGER ogc_note_old AFTER UPDATE ON catalogue.%I REFERENCING OLD TABLE AS changed '
                       'FOR EACH STATEMENT EXECUTE FUNCTION catalogue.%I()', held, noted);
        EXECUTE format('CREATE TRIGGER ogc_note_delete AFTER DELETE ON catalogue.%I REFERENCING OLD TABLE AS changed '
                       'FOR EACH STATEMENT EXECUTE FUNCTION catalogue.%I()', held, noted);
        EXECUTE format('CREATE TRIGGER ogc_note_truncate AFTER TRUNCATE ON catalogue.%I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION ogc.note_change()', held);
        EXECUTE format('ALTER TABLE catalogue.%1$I ENABLE ALWAYS TRIGGER ogc_note_insert, '
                       'ENABLE ALWAYS TRIGGER ogc_note_update, ENABLE ALWAYS TRIGGER ogc_note_old, '
                       'ENABLE ALWAYS TRIGGER ogc_note_delete, ENABLE ALWAYS TRIGGER ogc_note_truncate', held);
    END LOOP;
END $$;
