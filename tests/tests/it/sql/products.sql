DROP TABLE IF EXISTS temp.chosen;
CREATE TEMP TABLE chosen AS
SELECT sale.* FROM sale, ask
WHERE (from_ms IS NULL OR from_ms <= at) AND (to_ms IS NULL OR at < to_ms) AND
    (store IN (SELECT value FROM wanted WHERE filter = 'store') OR 'store' NOT IN (SELECT filter FROM wanted)) AND
    (channel IN (SELECT value FROM wanted WHERE filter = 'channel') OR 'channel' NOT IN (SELECT filter FROM wanted));
CREATE UNIQUE INDEX temp.chosen_by_key ON chosen (key);

-- Lines of sales in the workspace's currency, those of one product in one store through one channel together.
DROP TABLE IF EXISTS temp.bought;
CREATE TEMP TABLE bought AS
WITH lot AS (
    SELECT product_key, store, channel, sum(ifnull(l.amount_minor, 0)) AS amount, sum(ifnull(quantity, 0)) AS quantity
    FROM chosen JOIN own ON chosen.currency = own.currency JOIN transaction_lines AS l ON l.transaction_key = chosen.key
    GROUP BY product_key, store, channel
)
SELECT lot.*, p.id AS product, ifnull(category.word, '') AS category, ifnull(department.word, '') AS department
FROM lot JOIN products AS p ON p.key = product_key
LEFT JOIN words AS category ON category.key = p.category_word
LEFT JOIN words AS department ON department.key = p.department_word;

DROP TABLE IF EXISTS temp.top;
CREATE TEMP TABLE top (what TEXT, name TEXT);
INSERT INTO top SELECT 'store', store FROM chosen, own GROUP BY store
    ORDER BY sum(CASE chosen.currency WHEN own.currency THEN amount ELSE 0 END) DESC, store LIMIT 20;
INSERT INTO top SELECT 'channel', channel FROM chosen, own GROUP BY channel
    ORDER BY sum(CASE chosen.currency WHEN own.currency THEN amount ELSE 0 END) DESC, channel LIMIT 20;
INSERT INTO top SELECT 'department', department FROM bought GROUP BY department
    ORDER BY sum(amount) DESC, department LIMIT 40;
INSERT INTO top SELECT 'category', category FROM bought GROUP BY category ORDER BY sum(amount) DESC, category LIMIT 20;
INSERT INTO top SELECT 'product', product FROM bought GROUP BY product ORDER BY sum(amount) DESC, product LIMIT 10;

DROP TABLE IF EXISTS temp.preferred;
CREATE TEMP TABLE preferred AS
SELECT customer, store FROM (
    SELECT customer, store, row_number() OVER (PARTITION BY customer ORDER BY count(*) DESC, store) AS nth
    FROM chosen GROUP BY customer, store
) WHERE nth = 1;
