-- 003 五(二): what a record says of penalties is reviewed by the enforcement office before it is publicised. The Zhejiang paper
-- does not bind Chongqing, so the city switches it on. Records that came from a case are the enforcement office's own words.
CREATE TABLE credit.penalty_review (
    record_id   uuid PRIMARY KEY REFERENCES credit.record,
    reviewed_by text NOT NULL,
    words       text NOT NULL,
    reviewed_on date NOT NULL
);
INSERT INTO credit.open_point (code, source, title_zh, title_en, value, allowed, owner, decided_on) VALUES
    ('003-penalty-review', '003 五(二)', '不良行为公示前须由执法机构复核处罚内容', 'the enforcement office reviews penalties before bad conduct is publicised', 'false', 'true|false', '市局（待定）', DATE '2026-11-30');
