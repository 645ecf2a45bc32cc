-- The library of dry runs: a name, deleted with undo, and what the list shows without reading a run.
-- The two documents stand last: what comes after a large document in a row is found only by reading through it.
-- Numbers are never given twice, so that nobody asks one run and is answered by another.

CREATE TABLE kept_runs (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    journey_id TEXT NOT NULL,
    journey_version INTEGER,
    run_at_ms INTEGER NOT NULL,
    -- The name that a person gave it.
    name TEXT,
    deleted_at_ms INTEGER,
    -- JSON: the settings and figures that the list shows.
    figures TEXT NOT NULL,
    settings TEXT NOT NULL,
    summary TEXT NOT NULL
) STRICT;

INSERT INTO kept_runs (key, journey_id, journey_version, run_at_ms, figures, settings, summary)
SELECT key, journey_id, journey_version, run_at_ms,
    CASE WHEN json_valid(settings) AND json_valid(summary) THEN json_object(
        'journey_name', coalesce(json_extract(settings, '$.journey.name'), ''),
        'took_ms', coalesce(json_extract(settings, '$.took_ms'), 0),
        'settings', json(coalesce(json_extract(summary, '$.settings'), '{}')),
        'population', coalesce(json_extract(summary, '$.population'), 0),
        'entries', coalesce(json_extract(summary, '$.entries'), 0),
        'inside', coalesce(json_extract(summary, '$.inside'), 0),
        'messages', (SELECT coalesce(sum(value), 0) FROM json_each(summary, '$.messages')),
        'cost_minor', coalesce(json_extract(summary, '$.cost_minor'), 0),
        'conversions', coalesce(json_extract(summary, '$.conversions.count'), 0),
        'amount_minor', coalesce(json_extract(summary, '$.conversions.amount_minor'), 0),
        'per_1000_entries_minor', json_extract(summary, '$.conversions.per_1000_entries_minor')
    ) ELSE '{}' END,
    settings, summary
FROM runs ORDER BY key;

DROP TABLE runs;
ALTER TABLE kept_runs RENAME TO runs;
CREATE INDEX runs_by_journey ON runs (journey_id, key);
