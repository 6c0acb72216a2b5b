-- Secrets of webhooks are sealed by the server (AES-256-GCM); those of before are sealed at the next start.
ALTER TABLE enforcement.subscription
    ADD CONSTRAINT subscription_secret_sealed CHECK (secret = '' OR secret LIKE 'sealed:1:%') NOT VALID;
COMMENT ON COLUMN enforcement.subscription.secret IS 'of a webhook''s signature, sealed; empty for e-mail';
