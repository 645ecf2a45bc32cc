-- What a message says: its text, and the HTML of an e-mail; both with placeholders.
ALTER TABLE message_designs ADD COLUMN text TEXT;
ALTER TABLE message_designs ADD COLUMN html TEXT;

-- Until now they were columns that are not listed.
UPDATE message_designs SET
    text = json_extract(extra, '$.text'),
    html = json_extract(extra, '$.html'),
    extra = nullif(json_remove(extra, '$.text', '$.html'), '{}')
WHERE extra IS NOT NULL AND (json_extract(extra, '$.text') IS NOT NULL OR json_extract(extra, '$.html') IS NOT NULL);
DELETE FROM field_types WHERE owner = 'message_designs' AND name IN ('text', 'html');
