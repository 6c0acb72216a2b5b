-- Sign plates that were made (采矿权标识牌, 004-R01); how they stand at the mine is seen by inspections.
CREATE TABLE enforcement.sign_plate (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    licence_number text NOT NULL,
    district_code  text NOT NULL,
    made_on        date NOT NULL,
    made_by        text NOT NULL
);
CREATE INDEX sign_plate_licence ON enforcement.sign_plate (licence_number, made_on DESC);
CREATE TRIGGER sign_plate_append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON enforcement.sign_plate
FOR EACH STATEMENT EXECUTE FUNCTION enforcement.refuse_change();
