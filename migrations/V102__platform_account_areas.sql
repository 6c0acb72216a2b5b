-- An account may be bound to a functional zone (功能区), which is no district and has no GB/T 2260 code.
ALTER TABLE platform.account_district
    DROP CONSTRAINT account_district_district_code_check,
    ADD CONSTRAINT account_district_area_check CHECK (district_code ~ '^([0-9]{6}|[A-Z]{3,10})$');
