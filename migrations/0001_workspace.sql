-- The first version of a workspace. Sources' ids stand once, as `id`; everything else refers by integer `key`.
-- `*_ms`: milliseconds since 1970 UTC; `*_day`: days since 1970-01-01; `*_minor`: minor units of a currency;
-- `*_word`: key of a text in `words`; `extra`: columns that are not listed, as a JSON object of texts.
-- `stub`: only its id is known, because another row referred to it.

CREATE TABLE workspace (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    attribution_window_ms INTEGER NOT NULL DEFAULT 1209600000,
    -- JSON: {"TYPE": milliseconds}
    occasion_windows TEXT NOT NULL DEFAULT '{}',
    -- JSON: {"from": "HH:MM", "to": "HH:MM"}
    quiet_hours TEXT,
    -- JSON: {"messages": n, "per_ms": milliseconds, "channel": "email"}
    frequency_cap TEXT,
    -- Drawn anew by every writing transaction.
    data_version TEXT NOT NULL,
    -- Drawn anew when customers, their history, designs or settings change: what a loaded history depends on.
    facts_version TEXT NOT NULL
) STRICT;

-- Every repeated text once.
CREATE TABLE words (
    key INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE stores (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stub INTEGER NOT NULL DEFAULT 0,
    name TEXT,
    kind_word INTEGER REFERENCES words (key),
    market_word INTEGER REFERENCES words (key),
    address TEXT,
    extra TEXT
) STRICT;

CREATE TABLE associates (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stub INTEGER NOT NULL DEFAULT 0,
    name TEXT,
    store_key INTEGER REFERENCES stores (key),
    department_word INTEGER REFERENCES words (key),
    extra TEXT
) STRICT;

CREATE TABLE products (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stub INTEGER NOT NULL DEFAULT 0,
    name TEXT,
    category_word INTEGER REFERENCES words (key),
    department_word INTEGER REFERENCES words (key),
    brand_word INTEGER REFERENCES words (key),
    price_minor INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE customers (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stub INTEGER NOT NULL DEFAULT 0,
    registered_at_ms INTEGER,
    name TEXT,
    email TEXT,
    phone TEXT,
    birthday_day INTEGER,
    language_word INTEGER REFERENCES words (key),
    time_zone_word INTEGER REFERENCES words (key),
    market_word INTEGER REFERENCES words (key),
    acquisition_channel_word INTEGER REFERENCES words (key),
    home_store_key INTEGER REFERENCES stores (key),
    push_token TEXT,
    email_consent INTEGER,
    sms_consent INTEGER,
    chat_consent INTEGER,
    push_consent INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE occasions (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stub INTEGER NOT NULL DEFAULT 0,
    customer_key INTEGER REFERENCES customers (key),
    type_word INTEGER REFERENCES words (key),
    created_at_ms INTEGER,
    associate_key INTEGER REFERENCES associates (key),
    store_key INTEGER REFERENCES stores (key),
    department_word INTEGER REFERENCES words (key),
    expires_at_ms INTEGER,
    completed_at_ms INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE transactions (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stub INTEGER NOT NULL DEFAULT 0,
    customer_key INTEGER REFERENCES customers (key),
    occurred_at_ms INTEGER,
    amount_minor INTEGER,
    currency_word INTEGER REFERENCES words (key),
    store_key INTEGER REFERENCES stores (key),
    channel_word INTEGER REFERENCES words (key),
    associate_key INTEGER REFERENCES associates (key),
    department_word INTEGER REFERENCES words (key),
    voucher_code TEXT,
    extra TEXT
) STRICT;

CREATE TABLE transaction_lines (
    key INTEGER PRIMARY KEY,
    transaction_key INTEGER NOT NULL REFERENCES transactions (key),
    product_key INTEGER NOT NULL REFERENCES products (key),
    quantity REAL,
    amount_minor INTEGER,
    extra TEXT
) STRICT;
CREATE INDEX transaction_lines_by_transaction ON transaction_lines (transaction_key, product_key);

CREATE TABLE activities (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stub INTEGER NOT NULL DEFAULT 0,
    customer_key INTEGER REFERENCES customers (key),
    occurred_at_ms INTEGER,
    type_word INTEGER REFERENCES words (key),
    channel_word INTEGER REFERENCES words (key),
    message_word INTEGER REFERENCES words (key),
    associate_key INTEGER REFERENCES associates (key),
    campaign_word INTEGER REFERENCES words (key),
    journey_word INTEGER REFERENCES words (key),
    step_word INTEGER REFERENCES words (key),
    -- Keys of occasions with `;` between.
    occasion_keys TEXT,
    extra TEXT
) STRICT;

-- An event has an id of its source, or a digest of all its values and its number among equal ones.
CREATE TABLE events (
    key INTEGER PRIMARY KEY,
    id TEXT,
    digest BLOB,
    ordinal INTEGER,
    customer_key INTEGER NOT NULL REFERENCES customers (key),
    occurred_at_ms INTEGER NOT NULL,
    type_word INTEGER NOT NULL REFERENCES words (key),
    activity_key INTEGER REFERENCES activities (key),
    extra TEXT,
    CHECK ((id IS NULL) = (digest IS NOT NULL) AND (digest IS NULL) = (ordinal IS NULL))
) STRICT;
CREATE UNIQUE INDEX events_by_id ON events (id) WHERE id IS NOT NULL;
CREATE UNIQUE INDEX events_by_digest ON events (digest, ordinal) WHERE digest IS NOT NULL;

CREATE TABLE message_designs (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stub INTEGER NOT NULL DEFAULT 0,
    channel_word INTEGER REFERENCES words (key),
    name TEXT,
    subject TEXT,
    cost_minor INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE voucher_designs (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stub INTEGER NOT NULL DEFAULT 0,
    name TEXT,
    discount_kind_word INTEGER REFERENCES words (key),
    discount_value TEXT,
    valid_days INTEGER,
    code_prefix TEXT,
    stock INTEGER,
    minimum_spend_minor INTEGER,
    extra TEXT
) STRICT;

CREATE TABLE vouchers (
    key INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    design_key INTEGER NOT NULL REFERENCES voucher_designs (key),
    customer_key INTEGER REFERENCES customers (key),
    assigned_at_ms INTEGER,
    expires_at_ms INTEGER,
    extra TEXT
) STRICT;
CREATE UNIQUE INDEX vouchers_by_code ON vouchers (code, design_key, ifnull(customer_key, 0));

CREATE TABLE segments (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE segment_members (
    key INTEGER PRIMARY KEY,
    segment_key INTEGER NOT NULL REFERENCES segments (key),
    customer_key INTEGER NOT NULL REFERENCES customers (key),
    added_at_ms INTEGER,
    extra TEXT
) STRICT;
CREATE UNIQUE INDEX segment_members_by_segment ON segment_members (segment_key, customer_key);

-- What the values of an attribute or property are. `owner`: `customers`, or an event type behind `event:`.
CREATE TABLE field_types (
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Bits: 1 every value reads as a number, 2 as a date, 4 as a boolean.
    candidates INTEGER NOT NULL,
    -- Set by a person; wins over the candidates.
    chosen TEXT CHECK (chosen IN ('text', 'number', 'date', 'instant', 'boolean')),
    PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;

-- Counts and bounds prepared by each import, one JSON object for each file's table.
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
    key INTEGER PRIMARY KEY,
    imported_at_ms INTEGER NOT NULL,
    -- `done`, or `stopped` by bad rows: nothing was imported.
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'stopped')),
    -- JSON: the counts of each file.
    files TEXT NOT NULL,
    rejected INTEGER NOT NULL
) STRICT;

CREATE TABLE rejected_rows (
    key INTEGER PRIMARY KEY,
    import_key INTEGER NOT NULL REFERENCES imports (key) ON DELETE CASCADE,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    column_name TEXT,
    value TEXT,
    reason TEXT NOT NULL,
    code TEXT NOT NULL,
    -- The file's header and the row, as CSV with commas.
    header TEXT NOT NULL,
    raw TEXT NOT NULL
) STRICT;
CREATE INDEX rejected_rows_by_import ON rejected_rows (import_key);

CREATE TABLE journeys (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    deleted_at_ms INTEGER
) STRICT;

CREATE TABLE journey_versions (
    key INTEGER PRIMARY KEY,
    journey_key INTEGER NOT NULL REFERENCES journeys (key) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    saved_at_ms INTEGER NOT NULL,
    -- Saved by itself while being edited: the next autosave overwrites it, a save keeps it.
    autosaved INTEGER NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (journey_key, version)
) STRICT;

CREATE TABLE runs (
    key INTEGER PRIMARY KEY,
    journey_id TEXT NOT NULL,
    journey_version INTEGER,
    run_at_ms INTEGER NOT NULL,
    settings TEXT NOT NULL,
    summary TEXT NOT NULL
) STRICT;
CREATE INDEX runs_by_journey ON runs (journey_id, run_at_ms);
