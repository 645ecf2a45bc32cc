-- What every report reads, as plain tables: texts instead of keys, '' where nothing is known.

CREATE TEMP TABLE own AS SELECT currency FROM workspace;

CREATE TEMP TABLE deal AS
SELECT t.key, t.id, t.customer_key AS customer, c.id AS customer_id, t.occurred_at_ms AS at, t.amount_minor AS amount,
    ifnull(currency.word, (SELECT currency FROM own)) AS currency, ifnull(s.id, '') AS store,
    ifnull(channel.word, '') AS channel, ifnull(a.id, '') AS associate, ifnull(t.voucher_code, '') AS voucher
FROM transactions AS t
JOIN customers AS c ON c.key = t.customer_key
LEFT JOIN words AS currency ON currency.key = t.currency_word
LEFT JOIN words AS channel ON channel.key = t.channel_word
LEFT JOIN stores AS s ON s.key = t.store_key
LEFT JOIN associates AS a ON a.key = t.associate_key;

CREATE INDEX temp.deal_by_customer ON deal (customer, at);

CREATE TEMP TABLE sale AS SELECT * FROM deal WHERE amount > 0;
CREATE UNIQUE INDEX temp.sale_by_key ON sale (key);
CREATE INDEX temp.sale_by_customer ON sale (customer, at, id);

CREATE TEMP TABLE activity AS
SELECT a.key, a.id, a.customer_key AS customer, a.occurred_at_ms AS at, ifnull(type.word, '') AS type,
    ifnull(channel.word, '') AS channel, ifnull(message.word, '') AS message, ifnull(s.id, '') AS associate,
    ifnull(campaign.word, '') AS campaign, ifnull(journey.word, '') AS journey, ifnull(step.word, '') AS step,
    a.occasion_keys
FROM activities AS a
LEFT JOIN words AS type ON type.key = a.type_word
LEFT JOIN words AS channel ON channel.key = a.channel_word
LEFT JOIN words AS message ON message.key = a.message_word
LEFT JOIN words AS campaign ON campaign.key = a.campaign_word
LEFT JOIN words AS journey ON journey.key = a.journey_word
LEFT JOIN words AS step ON step.key = a.step_word
LEFT JOIN associates AS s ON s.key = a.associate_key
WHERE a.customer_key IS NOT NULL;
CREATE UNIQUE INDEX temp.activity_by_key ON activity (key);
CREATE INDEX temp.activity_by_customer ON activity (customer, at, id);

CREATE TEMP VIEW line AS
SELECT l.transaction_key AS deal, ifnull(l.amount_minor, 0) AS amount, ifnull(l.quantity, 0) AS quantity,
    p.id AS product, ifnull(category.word, '') AS category, ifnull(department.word, '') AS department
FROM transaction_lines AS l
JOIN products AS p ON p.key = l.product_key
LEFT JOIN words AS category ON category.key = p.category_word
LEFT JOIN words AS department ON department.key = p.department_word;

CREATE TEMP TABLE voucher AS
SELECT v.key, v.code, d.id AS design, v.customer_key AS customer, v.assigned_at_ms AS assigned_at,
    ifnull(v.expires_at_ms, v.assigned_at_ms + d.valid_days * 86400000) AS expires_at,
    kind.word AS discount_kind, CAST(d.discount_value AS REAL) AS discount_value
FROM vouchers AS v
JOIN voucher_designs AS d ON d.key = v.design_key
LEFT JOIN words AS kind ON kind.key = d.discount_kind_word;
CREATE INDEX temp.voucher_by_code ON voucher (code);

-- The last instant of what happened.
CREATE TEMP TABLE known AS
SELECT max(at) AS until FROM (
    SELECT max(occurred_at_ms) AS at FROM transactions
    UNION ALL SELECT max(occurred_at_ms) FROM activities
    UNION ALL SELECT max(occurred_at_ms) FROM events
    UNION ALL SELECT max(registered_at_ms) FROM customers
);

-- What is asked. `wanted`: the values that a filter lets through; everything where it has none.
CREATE TEMP TABLE ask (from_ms INTEGER, to_ms INTEGER, at_ms INTEGER, since_ms INTEGER, window_ms INTEGER);
INSERT INTO ask VALUES (NULL, NULL, NULL, NULL, NULL);
CREATE TEMP TABLE wanted (filter TEXT, value TEXT);
-- How far the workspace's clocks are ahead of UTC, from an instant to the next row.
CREATE TEMP TABLE clock (from_ms INTEGER, ahead_ms INTEGER);
