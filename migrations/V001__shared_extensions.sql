-- Extensions every module relies on, and one schema per module.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS pgcrypto;

CREATE SCHEMA catalogue;
CREATE SCHEMA compliance;
CREATE SCHEMA platform;
CREATE SCHEMA published;

COMMENT ON SCHEMA published IS 'Views that list exactly the columns outsiders may see';
