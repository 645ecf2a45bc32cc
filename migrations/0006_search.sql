-- Customers found as somebody types: the words of their names, addresses, phone numbers and ids, and the digits of phone
-- numbers three by three, each as one letter of the private use area. The index keeps no text of its own. It covers
-- customers up to a key, but for those that have changed since; whoever searches brings it up to date first.

CREATE VIRTUAL TABLE customer_search USING fts5(
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'ascii'
);
-- More is gathered in memory before it is written: many customers at once come from imports.
INSERT INTO customer_search (customer_search, rank) VALUES ('hashsize', 33554432);

CREATE TABLE search_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    -- The highest key that the index has seen.
    up_to INTEGER NOT NULL
) STRICT;
INSERT INTO search_state (one, up_to) VALUES (1, 0);

-- Customers that the index has seen and that are others since, or gone.
CREATE TABLE search_stale (
    key INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER customers_renamed AFTER UPDATE OF id, name, email, phone ON customers
    WHEN old.key <= (SELECT up_to FROM search_state)
        AND (old.id, old.name, old.email, old.phone) IS NOT (new.id, new.name, new.email, new.phone) BEGIN
    INSERT OR IGNORE INTO search_stale (key) VALUES (old.key);
END;
-- Nothing of an erased customer stays in the index.
CREATE TRIGGER customers_gone AFTER DELETE ON customers WHEN old.key <= (SELECT up_to FROM search_state) BEGIN
    DELETE FROM customer_search WHERE rowid = old.key;
    INSERT OR IGNORE INTO search_stale (key) VALUES (old.key);
END;
