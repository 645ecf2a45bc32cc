-- A sale redeems each of its customer's codes that it bears and that is valid then.

DROP TABLE IF EXISTS temp.held;
CREATE TEMP TABLE held AS
SELECT voucher.* FROM voucher, ask WHERE assigned_at IS NULL OR assigned_at <= at_ms;
CREATE INDEX temp.held_by_code ON held (code);

DROP TABLE IF EXISTS temp.bearing;
CREATE TEMP TABLE bearing AS SELECT sale.* FROM sale, ask WHERE voucher <> '' AND at <= at_ms;

DROP TABLE IF EXISTS temp.redemption;
CREATE TEMP TABLE redemption AS
SELECT h.key AS voucher, h.design, h.assigned_at, h.discount_kind, h.discount_value, b.key AS sale, b.id, b.at, b.amount,
    b.currency, b.channel, b.store
FROM bearing AS b JOIN held AS h ON h.code = b.voucher AND h.customer = b.customer
WHERE (h.assigned_at IS NULL OR h.assigned_at <= b.at) AND (h.expires_at IS NULL OR b.at < h.expires_at);

-- Each assignment, when it was redeemed first, and how it stands.
DROP TABLE IF EXISTS temp.assigned;
CREATE TEMP TABLE assigned AS
SELECT h.key, h.design, first, first - h.assigned_at AS waited,
    CASE WHEN first IS NOT NULL THEN 'redeemed' WHEN h.expires_at <= at_ms THEN 'expired' ELSE 'open' END AS stands
FROM held AS h CROSS JOIN ask
LEFT JOIN (SELECT voucher, min(at) AS first FROM redemption GROUP BY voucher) ON voucher = h.key
WHERE h.customer IS NOT NULL;

-- Of a discount of p percent the price was amount × 100 / (100 − p).
DROP TABLE IF EXISTS temp.given;
CREATE TEMP TABLE given AS
WITH share AS (SELECT *, CAST(round(discount_value * 1000000) AS INTEGER) AS millionths FROM redemption, own
    WHERE redemption.currency = own.currency)
SELECT design, CASE
    WHEN discount_kind = 'amount' THEN CAST(round(discount_value * 100) AS INTEGER)
    WHEN discount_kind = 'percent' AND millionths < 100000000 THEN
        (2 * amount * millionths + 100000000 - millionths) / (2 * (100000000 - millionths))
    ELSE 0 END AS discount
FROM share;

-- Sales that redeem nothing: expired before not yet assigned before somebody else's.
DROP TABLE IF EXISTS temp.anomaly;
CREATE TEMP TABLE anomaly AS
WITH idle AS (SELECT * FROM bearing WHERE key NOT IN (SELECT sale FROM redemption)),
reason AS (
    SELECT i.key, i.id, i.customer_id, i.at, i.voucher AS code, h.design, CASE
        WHEN h.customer IS NOT i.customer THEN 3 WHEN h.expires_at <= i.at THEN 1 ELSE 2 END AS nth
    FROM idle AS i JOIN voucher AS h ON h.code = i.voucher
),
ranked AS (SELECT *, row_number() OVER (PARTITION BY key ORDER BY nth, design) AS place FROM reason)
SELECT key, id, customer_id, at, code, design,
    CASE nth WHEN 1 THEN 'after_expiry' WHEN 2 THEN 'before_assignment' ELSE 'other_customer' END AS why
FROM ranked WHERE place = 1;
