-- Figures of yearly reports: what the registers said when it was filed, what was filed, and why it differs (004-R05, R11).
ALTER TABLE enforcement.duty_filing
    ADD COLUMN reasons jsonb NOT NULL DEFAULT '{}',  -- by field, while it is written
    ADD COLUMN figures jsonb NOT NULL DEFAULT '[]';  -- of the last filing
