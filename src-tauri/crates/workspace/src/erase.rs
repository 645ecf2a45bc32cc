//! Erasing a customer: her rows, whatever names her elsewhere, and the bytes that both leave behind.
//!
//! In this order, so that nothing can fail once she is half gone: what earlier changes left between the rows of the
//! file is taken out (`VACUUM`), her rows go in one transaction that overwrites their bytes, and the write-ahead log is
//! emptied. Copies of columns in the user's cache are another folder's: [`crate::Copies::forget_blocking`].

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension};

use crate::import::forget;
use crate::traces::Traces;
use crate::watch::{Progress, Watch};
use crate::{Result, Workspace, WorkspaceError, facts};

/// How long nothing is told while only SQLite knows how far it is.
const SILENCE: Duration = Duration::from_millis(50);
/// Rows of which a customer has her own, in an order in which nothing refers to a row that is gone.
const HERS: [&str; 7] =
    ["events", "activities", "transactions", "occasions", "vouchers", "segment_members", "computed_members"];
/// Tables whose rows may have columns that are not listed, and these may name her.
const WITH_EXTRA: [&str; 13] = [
    "stores",
    "associates",
    "products",
    "customers",
    "occasions",
    "transactions",
    "transaction_lines",
    "activities",
    "events",
    "message_designs",
    "voucher_designs",
    "vouchers",
    "segment_members",
];

/// What erasing a customer took out, and what it could not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// Rows that are gone, by table; only tables that lost some.
    pub rows: BTreeMap<String, u64>,
    /// Rows of others in which something named her: that is cleared, the row stays.
    pub mentions: u64,
    /// Journeys (by id) and segments (by name) whose rules name her. They stay: only a person knows what they are to say
    /// instead.
    pub named_by: Vec<String>,
    /// Copies of the workspace beside it, as they were made before a newer version changed it. She is still in them.
    pub backups: Vec<PathBuf>,
    /// False where another program is reading the file, so that its log keeps old bytes until that program has closed it.
    pub wiped: bool,
}

impl Workspace {
    /// Erases a customer by her id: all rows of hers, rejected rows and kept dry runs that name her, what names her in
    /// rows of others, words that only she used, and the bytes of all of it. Until her rows go it can be cancelled, and
    /// nothing has changed then. Blocks; takes as long as writing the file anew.
    pub fn erase_customer_blocking(&self, id: &str, watch: &mut dyn Watch) -> Result<Erased> {
        let mut conn = self.writing_connection()?;
        conn.execute_batch("PRAGMA secure_delete = ON")?;
        find(&conn, id)?;
        tell(watch, "file")?;
        in_peace(&mut conn, "VACUUM", watch)?;
        conn.execute_batch("BEGIN IMMEDIATE")?;
        let (key, traces) = find(&conn, id)?;
        let mut erasing = Erasing { conn: &conn, watch, key, traces, erased: Erased::default() };
        erasing.everything()?;
        let mut erased = erasing.erased;
        facts::refresh(&conn)?;
        crate::open::draw_version(&conn, true)?;
        conn.execute_batch("COMMIT")?;
        erased.wiped =
            conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, bool>(0).map(|busy| !busy))?;
        erased.backups = backups(self.path());
        Ok(erased)
    }
}

/// Her key and what names her.
fn find(conn: &Connection, id: &str) -> Result<(i64, Traces)> {
    let found = conn
        .query_row(
            "SELECT key, name, email, phone, push_token, \
             (SELECT count(*) FROM (SELECT 1 FROM customers AS others WHERE others.name = customers.name LIMIT 2)) = 1 \
             FROM customers WHERE id = ?1",
            [id],
            |row| {
                let text = |place: usize| row.get::<_, Option<String>>(place);
                let name = text(1)?.filter(|_| row.get(5).unwrap_or(false));
                let traces = Traces::new(id, &[text(2)?, text(4)?], text(3)?.as_deref(), name.as_deref());
                Ok((row.get(0)?, traces))
            },
        )
        .optional()?;
    found.ok_or_else(|| WorkspaceError::NoSuchCustomer(id.to_owned()))
}

struct Erasing<'e, 'c> {
    conn: &'c Connection,
    watch: &'e mut dyn Watch,
    key: i64,
    traces: Traces,
    erased: Erased,
}

impl Erasing<'_, '_> {
    fn everything(&mut self) -> Result<()> {
        let words = self.words_of_hers()?;
        let segments = self.keys("SELECT segment_key FROM computed_members WHERE customer_key = ?1")?;
        self.unlink()?;
        for table in HERS {
            tell(self.watch, table)?;
            let gone = self.conn.execute(&format!("DELETE FROM {table} WHERE customer_key = ?1"), [self.key])?;
            self.count(table, gone);
        }
        let gone = self.conn.execute("DELETE FROM customers WHERE key = ?1", [self.key])?;
        self.count("customers", gone);
        self.conn.execute(
            "UPDATE segments SET customers = (SELECT count(*) FROM computed_members WHERE segment_key = segments.key) \
             WHERE key IN (SELECT value FROM json_each(?1))",
            [list(&segments)],
        )?;
        self.mentions()?;
        self.documents()?;
        self.undo()?;
        self.search_index()?;
        self.unused_words(words)
    }

    fn count(&mut self, table: &str, gone: usize) {
        if gone > 0 {
            *self.erased.rows.entry(table.to_owned()).or_default() += gone as u64;
        }
    }

    /// Keys that a query gives for her.
    fn keys(&self, sql: &str) -> Result<Vec<i64>> {
        let mut statement = self.conn.prepare(sql)?;
        let keys = statement.query_map([self.key], |row| row.get(0))?;
        Ok(keys.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes out what refers to her rows: lines of her sales; what others' rows say of her activities and occasions.
    fn unlink(&mut self) -> Result<()> {
        tell(self.watch, "transaction_lines")?;
        let sales = self.keys("SELECT key FROM transactions WHERE customer_key = ?1")?;
        let lines = "DELETE FROM transaction_lines WHERE transaction_key IN (SELECT value FROM json_each(?1))";
        let gone = self.conn.execute(lines, [list(&sales)])?;
        self.count("transaction_lines", gone);
        let activities = self.keys("SELECT key FROM activities WHERE customer_key = ?1")?;
        let linked = self.conn.execute(
            "UPDATE events SET activity_key = NULL \
             WHERE customer_key <> ?1 AND activity_key IN (SELECT value FROM json_each(?2))",
            (self.key, list(&activities)),
        )?;
        self.erased.mentions += linked as u64;
        let occasions = self.keys("SELECT key FROM occasions WHERE customer_key = ?1")?;
        if occasions.is_empty() {
            return Ok(());
        }
        let mut read = self.conn.prepare(
            "SELECT key, occasion_keys FROM activities WHERE occasion_keys IS NOT NULL AND customer_key IS NOT ?1",
        )?;
        let mut write = self.conn.prepare("UPDATE activities SET occasion_keys = ?2 WHERE key = ?1")?;
        let mut rows = read.query([self.key])?;
        let mut changed: Vec<(i64, Option<String>)> = Vec::new();
        while let Some(row) = rows.next()? {
            let named: String = row.get(1)?;
            let is_hers = |key: &&str| key.parse().is_ok_and(|key: i64| occasions.contains(&key));
            if named.split(';').any(|key| is_hers(&key)) {
                let left: Vec<&str> = named.split(';').filter(|key| !is_hers(key)).collect();
                changed.push((row.get(0)?, (!left.is_empty()).then(|| left.join(";"))));
            }
        }
        for (key, left) in &changed {
            write.execute((key, left))?;
        }
        self.erased.mentions += changed.len() as u64;
        Ok(())
    }

    /// Clears what names her in the columns of others that are not listed.
    fn mentions(&mut self) -> Result<()> {
        for table in WITH_EXTRA {
            tell(self.watch, table)?;
            let mut read = self.conn.prepare(&format!("SELECT key, extra FROM {table} WHERE extra IS NOT NULL"))?;
            let mut rows = read.query([])?;
            let mut changed: Vec<(i64, Option<String>)> = Vec::new();
            while let Some(row) = rows.next()? {
                let extra = row.get_ref(1)?.as_str().unwrap_or_default();
                if self.traces.in_json(extra)
                    && let Some(left) = self.traces.cleared(extra)
                {
                    changed.push((row.get(0)?, left));
                }
            }
            let mut write = self.conn.prepare(&format!("UPDATE {table} SET extra = ?2 WHERE key = ?1"))?;
            for (key, left) in &changed {
                write.execute((key, left))?;
            }
            self.erased.mentions += changed.len() as u64;
        }
        Ok(())
    }

    /// Forgets rejected rows and kept dry runs that name her; notes the journeys and segments that do.
    fn documents(&mut self) -> Result<()> {
        let traces = &self.traces;
        let in_row = |texts: &[&str]| traces.in_field(texts[0]) || traces.in_csv(texts[1]);
        let in_documents = |texts: &[&str]| texts.iter().any(|text| traces.in_json(text));
        let rejected = self.matching("SELECT key, value, raw FROM rejected_rows", in_row)?;
        let runs = self.matching("SELECT key, name, figures, settings, summary FROM runs", in_documents)?;
        for (table, keys) in [("rejected_rows", rejected), ("runs", runs)] {
            let sql = format!("DELETE FROM {table} WHERE key IN (SELECT value FROM json_each(?1))");
            let gone = self.conn.execute(&sql, [list(&keys)])?;
            self.count(table, gone);
        }
        for (sql, named) in [
            (
                "SELECT journey_key, document FROM journey_versions",
                "SELECT id FROM journeys WHERE key IN (SELECT value FROM json_each(?1)) ORDER BY id",
            ),
            (
                "SELECT key, definition FROM segments WHERE definition IS NOT NULL",
                "SELECT id FROM segments WHERE key IN (SELECT value FROM json_each(?1)) ORDER BY id",
            ),
        ] {
            let keys = self.matching(sql, |texts| texts.iter().any(|text| self.traces.in_json(text)))?;
            let mut names = self.conn.prepare(named)?;
            let names = names.query_map([list(&keys)], |row| row.get(0))?;
            self.erased.named_by.extend(names.collect::<rusqlite::Result<Vec<String>>>()?);
        }
        Ok(())
    }

    /// Empties the index of texts: a word that is taken out of it leaves its letters behind until the index is written
    /// anew. Whoever searches next fills it again.
    fn search_index(&self) -> Result<()> {
        let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'customer_search')";
        if self.conn.query_row(sql, [], |row| row.get(0))? {
            self.conn.execute_batch(
                "INSERT INTO customer_search (customer_search) VALUES ('delete-all'); \
                 UPDATE search_state SET up_to = 0; DELETE FROM search_stale",
            )?;
        }
        Ok(())
    }

    /// Forgets how an import is undone where that would bring back something of hers in a row of another; the images of
    /// her own rows went with these.
    fn undo(&mut self) -> Result<()> {
        tell(self.watch, "import_images")?;
        let mut read =
            self.conn.prepare("SELECT import_key, ifnull(image ->> '$.customer_key', 0), image FROM import_images")?;
        let mut rows = read.query([])?;
        let mut imports: Vec<i64> = Vec::new();
        while let Some(row) = rows.next()? {
            let is_hers = row.get::<_, i64>(1)? == self.key;
            if is_hers || self.traces.in_json(row.get_ref(2)?.as_str().unwrap_or_default()) {
                imports.push(row.get(0)?);
            }
        }
        drop(rows);
        imports.sort_unstable();
        imports.dedup();
        imports.into_iter().try_for_each(|import| forget(self.conn, "=", import))
    }

    /// The keys of rows whose texts fulfil a condition; a text that is not there is empty.
    fn matching(&self, sql: &str, holds: impl Fn(&[&str]) -> bool) -> Result<Vec<i64>> {
        let mut read = self.conn.prepare(sql)?;
        let columns = read.column_count();
        let mut rows = read.query([])?;
        let mut keys = Vec::new();
        while let Some(row) = rows.next()? {
            let mut texts = Vec::with_capacity(columns - 1);
            for column in 1..columns {
                texts.push(row.get_ref(column)?.as_str().unwrap_or_default());
            }
            if holds(&texts) {
                keys.push(row.get(0)?);
            }
        }
        Ok(keys)
    }

    /// Columns that refer to words.
    fn word_columns(&self) -> Result<Vec<(String, String)>> {
        let mut columns = self.conn.prepare(
            "SELECT tables.name, foreign_keys.\"from\" FROM sqlite_schema AS tables \
             JOIN pragma_foreign_key_list(tables.name) AS foreign_keys ON foreign_keys.\"table\" = 'words' \
             WHERE tables.type = 'table' ORDER BY 1, 2",
        )?;
        let columns = columns.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(columns.collect::<rusqlite::Result<_>>()?)
    }

    /// The words of her rows that nobody else uses in the same column.
    fn words_of_hers(&mut self) -> Result<Vec<i64>> {
        tell(self.watch, "words")?;
        let mut words = Vec::new();
        for (table, column) in self.word_columns()? {
            let owner = match table.as_str() {
                "customers" => "key",
                "occasions" | "transactions" | "activities" | "events" => "customer_key",
                _ => continue,
            };
            words.extend(self.keys(&format!(
                "SELECT word FROM (SELECT DISTINCT {column} AS word FROM {table} WHERE {owner} = ?1) \
                 WHERE word IS NOT NULL \
                 AND NOT EXISTS (SELECT 1 FROM {table} WHERE {column} = word AND {owner} IS NOT ?1)"
            ))?);
        }
        words.sort_unstable();
        words.dedup();
        Ok(words)
    }

    /// Takes out those of the words that nothing refers to any more.
    fn unused_words(&mut self, mut words: Vec<i64>) -> Result<()> {
        for (table, column) in self.word_columns()? {
            if words.is_empty() {
                return Ok(());
            }
            let sql = format!(
                "SELECT value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {column} = value)"
            );
            let mut unused = self.conn.prepare(&sql)?;
            let unused = unused.query_map([list(&words)], |row| row.get(0))?;
            words = unused.collect::<rusqlite::Result<_>>()?;
        }
        let gone =
            self.conn.execute("DELETE FROM words WHERE key IN (SELECT value FROM json_each(?1))", [list(&words)])?;
        self.count("words", gone);
        Ok(())
    }
}

/// Numbers as JSON.
fn list(keys: &[i64]) -> String {
    serde_json::Value::from(keys).to_string()
}

/// Says what is being done; the last moment at which it can be stopped.
pub(crate) fn tell(watch: &mut dyn Watch, what: &str) -> Result<()> {
    if watch.is_cancelled() {
        return Err(WorkspaceError::Cancelled);
    }
    watch.progress(&Progress { what: what.to_owned(), ..Progress::default() });
    Ok(())
}

/// Runs a long statement; stopped where the caller wants it to be, it has changed nothing.
pub(crate) fn in_peace(conn: &mut Connection, sql: &str, watch: &mut dyn Watch) -> Result<()> {
    let stop = conn.get_interrupt_handle();
    let (sender, receiver) = channel();
    std::thread::scope(|scope| {
        // Whoever watches listens until the end.
        scope.spawn(move || drop(sender.send(conn.execute_batch(sql))));
        loop {
            match receiver.recv_timeout(SILENCE) {
                Ok(done) => return Ok(done?),
                Err(RecvTimeoutError::Timeout) if watch.is_cancelled() => stop.interrupt(),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(WorkspaceError::Database("a statement ended before its time".to_owned()));
                }
            }
        }
    })
}

/// The copies that were kept beside a file before a newer version changed it.
fn backups(path: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Vec::new() };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let beginning = format!("{}.version-", name.to_string_lossy());
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(|entry| entry.ok());
    let of_this = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(&beginning));
    let mut found: Vec<PathBuf> = of_this.map(|entry| entry.path()).collect();
    found.sort();
    found
}
