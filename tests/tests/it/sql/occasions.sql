-- How each occasion stands at the report's instant, and the sale that converted it.

DROP TABLE IF EXISTS temp.naming;
CREATE TEMP TABLE naming AS
SELECT activity.key AS activity, CAST(named.value AS INTEGER) AS occasion
FROM activity, json_each('[' || replace(occasion_keys, ';', ',') || ']') AS named
WHERE activity.type = 'message' AND occasion_keys <> '';

DROP TABLE IF EXISTS temp.occasion;
CREATE TEMP TABLE occasion AS
SELECT o.key, o.id, o.customer_key AS customer, ifnull(type.word, '') AS type, o.created_at_ms AS created,
    o.expires_at_ms AS expires, o.completed_at_ms AS imported, ifnull(a.id, '') AS associate, ifnull(s.id, '') AS store,
    ifnull(department.word, '') AS department, ifnull(market.word, '') AS market,
    ifnull(acquisition.word, '') AS acquisition_channel,
    ifnull((SELECT CAST(value AS INTEGER) FROM wanted WHERE filter = 'window:' || type.word), window_ms) AS window
FROM occasions AS o CROSS JOIN ask
JOIN customers AS c ON c.key = o.customer_key
LEFT JOIN words AS type ON type.key = o.type_word
LEFT JOIN words AS department ON department.key = o.department_word
LEFT JOIN words AS market ON market.key = c.market_word
LEFT JOIN words AS acquisition ON acquisition.key = c.acquisition_channel_word
LEFT JOIN associates AS a ON a.key = o.associate_key
LEFT JOIN stores AS s ON s.key = o.store_key
WHERE (from_ms IS NULL OR from_ms <= o.created_at_ms) AND (to_ms IS NULL OR o.created_at_ms < to_ms);

-- The first message that completes it: while it is open, or by its name since it was created.
DROP TABLE IF EXISTS temp.completion;
CREATE TEMP TABLE completion AS
SELECT o.*, CASE WHEN imported IS NULL THEN (
        SELECT m.key FROM activity AS m
        WHERE m.customer = o.customer AND m.type = 'message' AND m.at <= at_ms AND o.created <= m.at AND
            (o.expires IS NULL OR m.at < o.expires OR
                EXISTS (SELECT 1 FROM naming WHERE activity = m.key AND occasion = o.key))
        ORDER BY m.at, m.id LIMIT 1
    ) WHEN imported <= at_ms THEN (
        SELECT m.key FROM activity AS m JOIN naming ON activity = m.key AND occasion = o.key
        WHERE m.customer = o.customer AND m.at = imported ORDER BY m.id LIMIT 1
    ) END AS message_key
FROM occasion AS o, ask;

DROP TABLE IF EXISTS temp.standing;
CREATE TEMP TABLE standing AS
SELECT c.*, m.id AS message_id, m.channel, m.message, c.at AS completed_at,
    (SELECT s.key FROM sale AS s
        WHERE s.customer = c.customer AND s.at BETWEEN c.at AND min(c.at + c.window, at_ms)
        ORDER BY s.at, s.id LIMIT 1) AS sale,
    c.at + c.window > at_ms AS immature
FROM (
    SELECT completion.*, CASE WHEN imported IS NULL THEN a.at WHEN imported <= at_ms THEN imported END AS at
    FROM completion LEFT JOIN activity AS a ON a.key = message_key, ask
) AS c LEFT JOIN activity AS m ON m.key = message_key, ask;

DROP TABLE IF EXISTS temp.outcome;
CREATE TEMP TABLE outcome AS
SELECT standing.*, sale.amount, sale.currency, sale.at AS sold_at, sale.id AS sale_id, '' AS total,
    CASE WHEN completed_at IS NOT NULL THEN 'completed' WHEN expires <= at_ms THEN 'expired' ELSE 'open' END AS stands
FROM standing LEFT JOIN sale ON sale.key = standing.sale, ask
WHERE (market IN (SELECT value FROM wanted WHERE filter = 'market') OR 'market' NOT IN (SELECT filter FROM wanted))
AND (acquisition_channel IN (SELECT value FROM wanted WHERE filter = 'acquisition_channel')
    OR 'acquisition_channel' NOT IN (SELECT filter FROM wanted))
AND (standing.store IN (SELECT value FROM wanted WHERE filter = 'store') OR 'store' NOT IN (SELECT filter FROM wanted))
AND (standing.department IN (SELECT value FROM wanted WHERE filter = 'department')
    OR 'department' NOT IN (SELECT filter FROM wanted))
AND (standing.associate IN (SELECT value FROM wanted WHERE filter = 'associate')
    OR 'associate' NOT IN (SELECT filter FROM wanted))
AND (type IN (SELECT value FROM wanted WHERE filter = 'occasion_type')
    OR 'occasion_type' NOT IN (SELECT filter FROM wanted));
