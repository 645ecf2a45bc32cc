-- Shares by weight: each the whole part of its quota, the units left over to the largest remainders, of equal ones to
-- the earliest. `decay` holds round(2^(40 − age / 7 d)) by age.
DROP TABLE IF EXISTS temp.share;
CREATE TEMP TABLE share AS
WITH weighed AS (
    SELECT 'first' AS model, *, place = 1 AS weight FROM touch
    UNION ALL SELECT 'last', *, place = n FROM touch
    UNION ALL SELECT 'linear', *, 1 FROM touch
    UNION ALL SELECT 'position', *, CASE WHEN n <= 2 THEN 1 WHEN place IN (1, n) THEN 2 * (n - 2) ELSE 1 END FROM touch
    UNION ALL SELECT 'time-decay', touch.*, decay.weight FROM touch JOIN decay ON decay.age = touch.age
),
quota AS (
    SELECT *, sum(weight) OVER of_sale AS total FROM weighed WINDOW of_sale AS (PARTITION BY model, sale)
),
part AS (
    SELECT *, amount * weight / total AS whole, amount * weight % total AS remainder FROM quota
),
ranked AS (
    SELECT *, amount - sum(whole) OVER (PARTITION BY model, sale) AS left_over,
        row_number() OVER (PARTITION BY model, sale ORDER BY remainder DESC, place) AS nth
    FROM part
)
SELECT model, sale, activity, currency, whole + (nth <= left_over) AS amount FROM ranked WHERE weight > 0
UNION ALL SELECT 'any', sale, activity, currency, amount FROM touch;

-- A group's credit of a sale: the sum of its shares, under `any` the amount once.
DROP TABLE IF EXISTS temp.credit;
CREATE TEMP TABLE credit AS
SELECT model, sent.grp, sale, currency,
    CASE model WHEN 'any' THEN max(amount) ELSE sum(amount) END AS amount
FROM share JOIN sent ON sent.key = activity GROUP BY model, sent.grp, sale, currency;

DROP TABLE IF EXISTS temp.credit_of_all;
CREATE TEMP TABLE credit_of_all AS
SELECT model, sale, currency, CASE model WHEN 'any' THEN max(amount) ELSE sum(amount) END AS amount
FROM share JOIN sent ON sent.key = activity GROUP BY model, sale, currency;
