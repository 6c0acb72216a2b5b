-- Every change and every read of protected fields. Written once, read only.
CREATE TABLE platform.audit_entry (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor   text NOT NULL,
  action  text NOT NULL,
  subject text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX audit_entry_actor ON platform.audit_entry (actor, id);
CREATE INDEX audit_entry_action ON platform.audit_entry (action, id);
CREATE INDEX audit_entry_subject ON platform.audit_entry (subject, id);

CREATE FUNCTION platform.refuse_audit_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

-- For every statement, so that not even one that would hit no row goes through; the owner included.
CREATE TRIGGER audit_entry_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_audit_change();
