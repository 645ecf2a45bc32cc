-- Segments by rule and by ranking beside lists, and versions of journeys that can be named.
-- Lists keep their members in `segment_members`, as they came. What a rule or a ranking decides is worked out anew
-- after each import and stands in `computed_members`.

ALTER TABLE segments ADD COLUMN source TEXT NOT NULL DEFAULT 'list' CHECK (source IN ('list', 'rule', 'ranking'));
-- JSON: {"rule": …} or {"ranking": …}; none for a list.
ALTER TABLE segments ADD COLUMN definition TEXT;
-- Every workspace has it, and nobody changes it.
ALTER TABLE segments ADD COLUMN provided INTEGER NOT NULL DEFAULT 0;
-- Members of a computed segment, and when they were worked out.
ALTER TABLE segments ADD COLUMN customers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE segments ADD COLUMN updated_at_ms INTEGER;
-- A code, where the members could not be worked out; those of the time before stay.
ALTER TABLE segments ADD COLUMN problem TEXT;

CREATE TABLE computed_members (
    segment_key INTEGER NOT NULL REFERENCES segments (key) ON DELETE CASCADE,
    customer_key INTEGER NOT NULL REFERENCES customers (key),
    PRIMARY KEY (segment_key, customer_key)
) STRICT, WITHOUT ROWID;

-- The version of the facts for which the computed members hold.
ALTER TABLE workspace ADD COLUMN segments_version TEXT NOT NULL DEFAULT '';

-- docs/segments.md says in words what each of them is. A list of the same name is the shop's own and stays.
INSERT OR IGNORE INTO segments (id, source, definition, provided) VALUES
    ('Buying more', 'rule', '{"rule":{"revenue_performance":"more"}}', 1),
    ('Buying less', 'rule', '{"rule":{"revenue_performance":"less"}}', 1),
    ('Steady', 'rule', '{"rule":{"revenue_performance":"steady"}}', 1),
    ('Lapsed', 'rule', '{"rule":{"all":[{"event":{"type":"purchase","since":"ever"}},{"not":{"event":{"type":"purchase","since":"P180D"}}}]}}', 1),
    ('New customers', 'rule', '{"rule":{"event":{"type":"account_registered","since":"P30D"}}}', 1),
    ('Top spenders', 'ranking', '{"ranking":{"by":"spend","top":{"percent":10}}}', 1);

ALTER TABLE journey_versions ADD COLUMN name TEXT;
-- A dry run was made with it: what it said stays even when the run is forgotten.
ALTER TABLE journey_versions ADD COLUMN ran INTEGER NOT NULL DEFAULT 0;
UPDATE journey_versions SET ran = 1 WHERE EXISTS (
    SELECT 1 FROM runs JOIN journeys ON journeys.id = runs.journey_id
    WHERE journeys.key = journey_versions.journey_key AND runs.journey_version = journey_versions.version
);
