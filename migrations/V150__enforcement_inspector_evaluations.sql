-- 督察员年度考核 (004-R04): what a person of the city says of an inspector's year; the figures stand beside as they were counted.
CREATE TABLE enforcement.inspector_evaluation (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    officer        text NOT NULL,             -- account
    year           integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    fit            boolean NOT NULL,          -- 称职, 不称职
    dismissed_from date,                      -- 解聘: from that day on no inspection is signed or planned
    words          text NOT NULL,
    figures        jsonb NOT NULL,
    evaluated_by   text NOT NULL,
    evaluated_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (dismissed_from IS NULL OR NOT fit),
    CHECK (evaluated_by <> officer)
);
CREATE INDEX inspector_evaluation_officer ON enforcement.inspector_evaluation (officer, id DESC);
CREATE TRIGGER inspector_evaluation_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.inspector_evaluation
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
