-- Informants and volunteers (信息员、志愿者, 004-R19), and who may review land of special use (特殊用地, C.3).
ALTER TABLE platform.account DROP CONSTRAINT account_roles_check;
ALTER TABLE platform.account ADD CONSTRAINT account_roles_check CHECK (
  cardinality(roles) > 0
  AND roles <@ ARRAY[
    'CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',
    'CREDIT_OFFICER', 'TECHNICAL_SUPPORT', 'ENTITY', 'ADMINISTRATOR', 'INFORMANT', 'SPECIAL_LAND_REVIEWER']);
