-- All messages in reach of a sale share it; those that are asked for are shown.

DROP TABLE IF EXISTS temp.sent;
CREATE TEMP TABLE sent AS
SELECT activity.*, CASE (SELECT value FROM wanted WHERE filter = 'by')
    WHEN 'message' THEN message WHEN 'campaign' THEN campaign WHEN 'journey' THEN journey ELSE step END AS grp,
    ifnull((SELECT CAST(value AS INTEGER) FROM wanted WHERE filter = 'cost of message:' || message),
        (SELECT CAST(value AS INTEGER) FROM wanted WHERE filter = 'cost of channel:' || channel)) AS cost
FROM activity, ask
WHERE type = 'message' AND (from_ms IS NULL OR from_ms <= at) AND (to_ms IS NULL OR at < to_ms) AND
    (journey IN (SELECT value FROM wanted WHERE filter = 'journey') OR 'journey' NOT IN (SELECT filter FROM wanted));
CREATE UNIQUE INDEX temp.sent_by_key ON sent (key);

DROP TABLE IF EXISTS temp.engagement;
CREATE TEMP TABLE engagement AS
SELECT sent.key, sent.grp, sent.customer, events.occurred_at_ms AS at, word = 'link_clicked' AS clicked
FROM sent JOIN events ON activity_key = sent.key JOIN words ON words.key = type_word
WHERE word IN ('email_opened', 'push_opened', 'chat_read', 'link_clicked');

-- Each click: whether a sale lies in the window after it, and whether that has ended.
DROP TABLE IF EXISTS temp.click;
CREATE TEMP TABLE click AS
SELECT e.*, EXISTS (
        SELECT 1 FROM sale WHERE sale.customer = e.customer AND sale.at BETWEEN e.at AND e.at + window_ms
    ) AS with_sale,
    ifnull(e.at + window_ms > until, 1) AS immature
FROM engagement AS e, ask, known WHERE clicked;

DROP TABLE IF EXISTS temp.touch;
CREATE TEMP TABLE touch AS
SELECT sale.key AS sale, sale.amount, sale.currency, a.key AS activity,
    sale.at - a.at AS age,
    row_number() OVER w AS place, count(*) OVER (PARTITION BY sale.key) AS n
FROM sale CROSS JOIN ask
JOIN activity AS a ON a.customer = sale.customer AND a.at BETWEEN sale.at - window_ms AND sale.at
WHERE a.type = 'message'
WINDOW w AS (PARTITION BY sale.key ORDER BY a.at, a.id);
