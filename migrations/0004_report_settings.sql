-- What reports are set to. JSON: [{"filter": "market", "name": …, "hidden": …, "field": {"customer": …} or {"occasion": …}}]
ALTER TABLE workspace ADD COLUMN report_filters TEXT NOT NULL DEFAULT '[]';
-- JSON: {"email": minor units}
ALTER TABLE workspace ADD COLUMN message_costs TEXT NOT NULL DEFAULT '{}';
-- A share of the amount in hundredths of a percent.
ALTER TABLE workspace ADD COLUMN margin INTEGER;
