-- What an import did, so that it can be undone while it is the last one, and what its log says beside its counts.

-- Milliseconds from its beginning to its end.
ALTER TABLE imports ADD COLUMN took_ms INTEGER;
-- JSON: the paths of the files that were read.
ALTER TABLE imports ADD COLUMN sources TEXT NOT NULL DEFAULT '[]';
ALTER TABLE imports ADD COLUMN undone_at_ms INTEGER;

-- The rows with low < key <= high were added by the import.
CREATE TABLE import_ranges (
    import_key INTEGER NOT NULL REFERENCES imports (key),
    table_name TEXT NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER NOT NULL,
    PRIMARY KEY (import_key, table_name)
) STRICT, WITHOUT ROWID;

-- Earlier rows as they were before the import changed or removed them; the last one is the first to be put back.
CREATE TABLE import_images (
    import_key INTEGER NOT NULL REFERENCES imports (key),
    number INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    -- JSON: what was set in each column that the import wrote, in every column of a removed row.
    image TEXT NOT NULL,
    PRIMARY KEY (import_key, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_images_by_row ON import_images (table_name, row_key);
-- Lines that an import removed are not found by their own keys when their transaction is deleted.
CREATE INDEX import_images_by_transaction ON import_images (image ->> '$.transaction_key')
    WHERE table_name = 'transaction_lines';

-- What is deleted later is not put back by undoing an import, and a key that is then given again is not taken for one
-- of the import's. Imports and their undoing work without these triggers.
CREATE TRIGGER stores_deleted AFTER DELETE ON stores BEGIN
    DELETE FROM import_images WHERE table_name = 'stores' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'stores' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM stores);
END;
CREATE TRIGGER associates_deleted AFTER DELETE ON associates BEGIN
    DELETE FROM import_images WHERE table_name = 'associates' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'associates' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM associates);
END;
CREATE TRIGGER products_deleted AFTER DELETE ON products BEGIN
    DELETE FROM import_images WHERE table_name = 'products' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'products' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM products);
END;
CREATE TRIGGER customers_deleted AFTER DELETE ON customers BEGIN
    DELETE FROM import_images WHERE table_name = 'customers' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'customers' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM customers);
END;
CREATE TRIGGER occasions_deleted AFTER DELETE ON occasions BEGIN
    DELETE FROM import_images WHERE table_name = 'occasions' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'occasions' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM occasions);
END;
CREATE TRIGGER transactions_deleted AFTER DELETE ON transactions BEGIN
    DELETE FROM import_images WHERE table_name = 'transactions' AND row_key = old.key;
    DELETE FROM import_images WHERE table_name = 'transaction_lines' AND image ->> '$.transaction_key' = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'transactions' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM transactions);
END;
CREATE TRIGGER transaction_lines_deleted AFTER DELETE ON transaction_lines BEGIN
    DELETE FROM import_images WHERE table_name = 'transaction_lines' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'transaction_lines' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM transaction_lines);
END;
CREATE TRIGGER activities_deleted AFTER DELETE ON activities BEGIN
    DELETE FROM import_images WHERE table_name = 'activities' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'activities' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM activities);
END;
CREATE TRIGGER events_deleted AFTER DELETE ON events BEGIN
    DELETE FROM import_images WHERE table_name = 'events' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'events' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM events);
END;
CREATE TRIGGER message_designs_deleted AFTER DELETE ON message_designs BEGIN
    DELETE FROM import_images WHERE table_name = 'message_designs' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'message_designs' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM message_designs);
END;
CREATE TRIGGER voucher_designs_deleted AFTER DELETE ON voucher_designs BEGIN
    DELETE FROM import_images WHERE table_name = 'voucher_designs' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'voucher_designs' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM voucher_designs);
END;
CREATE TRIGGER vouchers_deleted AFTER DELETE ON vouchers BEGIN
    DELETE FROM import_images WHERE table_name = 'vouchers' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'vouchers' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM vouchers);
END;
CREATE TRIGGER segments_deleted AFTER DELETE ON segments BEGIN
    DELETE FROM import_images WHERE table_name = 'segments' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'segments' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM segments);
END;
CREATE TRIGGER segment_members_deleted AFTER DELETE ON segment_members BEGIN
    DELETE FROM import_images WHERE table_name = 'segment_members' AND row_key = old.key;
    UPDATE import_ranges SET high = old.key - 1
        WHERE table_name = 'segment_members' AND high >= old.key AND old.key > (SELECT ifnull(max(key), 0) FROM segment_members);
END;
