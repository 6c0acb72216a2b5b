-- Where an alert lies, beside the area whose office answers for it: a functional zone (功能区) is no district.
ALTER TABLE enforcement.alert ADD COLUMN located_in text NOT NULL DEFAULT '';
UPDATE enforcement.alert SET located_in = district_code;
COMMENT ON COLUMN enforcement.alert.located_in IS 'GB/T 2260 code of the district; empty outside all';
COMMENT ON COLUMN enforcement.alert.district_code IS
    'area whose office answers for it: GB/T 2260 code, or the code of a functional zone''s authority; empty = the city';

-- A patch of a functional zone is found by the authority the sender states.
CREATE INDEX patch_authority ON sensing.patch (authority_code) WHERE authority_code IS NOT NULL;
