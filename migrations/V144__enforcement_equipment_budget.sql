-- What a district has for equipment in a year (004-R35), as the city enters it from a source. Lines are added; the newest of a year and district counts.
CREATE TABLE enforcement.equipment_budget (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    district_code text NOT NULL,
    year          integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    amount_yuan   numeric(14, 2) NOT NULL CHECK (amount_yuan >= 0),
    source        text NOT NULL,
    recorded_by   text NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX equipment_budget_newest ON enforcement.equipment_budget (year, district_code, id DESC);
CREATE TRIGGER equipment_budget_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.equipment_budget
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
