-- Net spend in (t − P, t] against (t − 2P, t − P], at both instants.

DROP TABLE IF EXISTS temp.spend;
CREATE TEMP TABLE spend AS
WITH instant AS (SELECT 'now' AS moment, at_ms AS t, window_ms AS p FROM ask
    UNION ALL SELECT 'then', since_ms, window_ms FROM ask WHERE since_ms IS NOT NULL),
net AS (
    SELECT moment, customers.key AS customer,
        ifnull(sum(amount) FILTER (WHERE t - p < at AND at <= t), 0) AS last,
        ifnull(sum(amount) FILTER (WHERE t - 2 * p < at AND at <= t - p), 0) AS before
    FROM instant CROSS JOIN customers
    LEFT JOIN (SELECT deal.* FROM deal JOIN own USING (currency)) AS d ON d.customer = customers.key
    GROUP BY moment, customers.key
)
SELECT *, CASE
    WHEN last <= 0 AND before <= 0 THEN 'inactive'
    WHEN last <= 0 THEN 'less'
    WHEN before <= 0 THEN 'more'
    WHEN 10 * last > 11 * before THEN 'more'
    WHEN 10 * last < 9 * before THEN 'less'
    ELSE 'steady' END AS segment
FROM net;
