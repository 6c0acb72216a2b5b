-- Personal data go when what they were kept for is over (D.3, 个人信息保护法第四十七条). How long after, no document says.
ALTER TABLE credit.record ADD COLUMN erased_on date;    -- its personal fields are gone since
CREATE INDEX record_unerased ON credit.record (coalesce(ended_on, expires_on, entered_on))
    WHERE erased_on IS NULL AND state IN ('SUPERSEDED', 'REPAIRED', 'CORRECTED', 'EXPIRED', 'DROPPED', 'WITHDRAWN');
INSERT INTO credit.open_point (code, source, title_zh, title_en, value, allowed, owner, decided_on) VALUES
    ('d3-record-months', '个人信息保护法 第四十七条', '信用记录结束后其中个人信息的保存月数（未定）', 'months personal fields of a credit record are kept after its end, not set', '24', '[1-9]\d{0,2}', '市局（待定）', DATE '2026-11-30'),
    ('d3-person-months', '个人信息保护法 第四十七条', '从业人员离职后其个人信息的保存月数（未定）', 'months a person of the library is kept after the last employment, not set', '120', '[1-9]\d{0,2}', '市局（待定）', DATE '2026-11-30');
