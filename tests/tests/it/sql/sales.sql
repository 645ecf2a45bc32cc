-- Related: same customer, t ≤ p ≤ t + W. The store filters the sale, associate and type the activity.

DROP TABLE IF EXISTS temp.population;
CREATE TEMP TABLE population AS
SELECT deal.*, strftime('%Y-%m', (at + (
    SELECT ahead_ms FROM clock WHERE from_ms <= at ORDER BY from_ms DESC LIMIT 1
)) / 1000, 'unixepoch') AS month
FROM deal, ask
WHERE (from_ms IS NULL OR from_ms <= at) AND (to_ms IS NULL OR at < to_ms) AND
    (store IN (SELECT value FROM wanted WHERE filter = 'store') OR 'store' NOT IN (SELECT filter FROM wanted));

DROP TABLE IF EXISTS temp.related;
CREATE TEMP TABLE related AS
SELECT p.key AS sale, p.amount, p.currency, p.store, p.at AS sold_at, a.key AS activity, a.id AS activity_id, a.at,
    a.type, a.channel, a.associate
FROM population AS p CROSS JOIN ask
JOIN activity AS a ON a.customer = p.customer AND a.at BETWEEN p.at - window_ms AND p.at
WHERE p.amount > 0 AND
    (a.associate IN (SELECT value FROM wanted WHERE filter = 'associate') OR
        'associate' NOT IN (SELECT filter FROM wanted)) AND
    (a.type IN (SELECT value FROM wanted WHERE filter = 'type') OR 'type' NOT IN (SELECT filter FROM wanted));
CREATE INDEX temp.related_by_sale ON related (sale);
