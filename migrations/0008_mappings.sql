-- How the files of an import became canonical, so that files with the same columns are offered the same again and mended
-- rows go the same way.
CREATE TABLE import_mappings (
    import_key INTEGER NOT NULL REFERENCES imports (key),
    -- The file's name in the import.
    file TEXT NOT NULL,
    -- JSON: the names of the file's columns in the order of letters.
    columns TEXT NOT NULL,
    -- JSON: the file's entry of mapping.json.
    mapping TEXT NOT NULL,
    PRIMARY KEY (import_key, file)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_mappings_by_columns ON import_mappings (columns, import_key);
