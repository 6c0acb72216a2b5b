-- What people see in the images of a patch: two of them by themselves, a third where they differ. Never changed.
CREATE TABLE sensing.reading (
    patch_id bigint NOT NULL REFERENCES sensing.patch,
    revision integer NOT NULL,              -- of the patch that was read
    seat     integer NOT NULL CHECK (seat BETWEEN 1 AND 3),
    reader   text NOT NULL,                 -- account name
    result   text NOT NULL,
    words    text NOT NULL,
    read_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (patch_id, revision, seat),
    UNIQUE (patch_id, revision, reader)     -- nobody reads own work again
);

CREATE FUNCTION sensing.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER reading_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON sensing.reading
FOR EACH STATEMENT EXECUTE FUNCTION sensing.refuse_change();

-- How far the reading of a revision is; one nobody read is absent.
CREATE VIEW sensing.reading_agreement AS
SELECT r.patch_id, r.revision,
       CASE count(*)
         WHEN 1 THEN 'READ_ONCE'
         WHEN 2 THEN CASE WHEN min(r.result) = max(r.result) THEN 'AGREED' ELSE 'DIFFERS' END
         ELSE 'DECIDED'
       END AS agreement
FROM sensing.reading AS r
GROUP BY r.patch_id, r.revision;
