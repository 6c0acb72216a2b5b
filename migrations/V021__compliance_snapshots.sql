-- What checks were judged by, once per distinct content and never changed, so that a replay reads what held then:
-- 'plan' the figures of a plan, 'rules' the documents of a rule set.
CREATE TABLE compliance.snapshot (
    kind    text NOT NULL CHECK (kind IN ('plan', 'rules')),
    hash    text NOT NULL,      -- SHA-256: of a plan over its canonical form (RFC 8785), of rules as the report names it
    content jsonb NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, hash)
);

CREATE FUNCTION compliance.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON compliance.snapshot
FOR EACH STATEMENT EXECUTE FUNCTION compliance.refuse_change();

CREATE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON compliance.boundary_check
FOR EACH STATEMENT EXECUTE FUNCTION compliance.refuse_change();
