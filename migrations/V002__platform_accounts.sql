-- Who may sign in. Accounts are closed (enabled = false), never deleted: the audit log names them.
CREATE TABLE platform.account (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username      text NOT NULL UNIQUE CHECK (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
  password_hash text NOT NULL CHECK (password_hash LIKE '{%}%'),
  name_zh       text NOT NULL,
  name_en       text NOT NULL,
  roles         text[] NOT NULL CHECK (
    cardinality(roles) > 0
    AND roles <@ ARRAY[
      'CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',
      'CREDIT_OFFICER', 'TECHNICAL_SUPPORT', 'ENTITY', 'ADMINISTRATOR']),
  enabled       boolean NOT NULL DEFAULT true,
  sample        boolean NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN platform.account.sample IS 'Came with the sample data; one password for all of them';

CREATE TABLE platform.account_district (
  account_id    bigint NOT NULL REFERENCES platform.account (id),
  district_code text NOT NULL CHECK (district_code ~ '^[0-9]{6}$'),
  PRIMARY KEY (account_id, district_code)
);
