-- The day an entry left its list, so that a check of a past day sees the lists of that day.
ALTER TABLE credit.list_entry ADD COLUMN left_on date;
UPDATE credit.list_entry AS e SET left_on = (
    SELECT max((h.at AT TIME ZONE 'Asia/Shanghai')::date) FROM enforcement.history AS h
    WHERE h.subject = 'list-entry:' || e.id AND h.to_state = e.state)
WHERE e.state IN ('REMOVED', 'ESCALATED', 'REVOKED') AND e.decided_on IS NOT NULL;
