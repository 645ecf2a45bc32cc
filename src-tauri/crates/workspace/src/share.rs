//! A copy of a workspace that can be given away: everything counts the same, nobody can be found in it.
//!
//! The copy is made anew, row by row, so that no byte of what is replaced was ever in it. What is replaced is replaced
//! by a fake that follows from the text and a key that stays in the original ([`crate::fakes`]): the same in every copy,
//! and the same wherever it stands. Tables are copied in stretches of keys; rows with nothing to replace are copied by
//! SQLite alone.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Statement};

use crate::erase::tell;
use crate::facts::Facts;
use crate::fakes::{Fakes, Known};
use crate::open::{APPLICATION_ID, remove};
use crate::watch::{Progress, Watch};
use crate::{Result, Workspace, WorkspaceError, facts};

/// So many keys are copied between two looks at the caller.
const STRETCH: i64 = 20_000;
/// What names customers as it came, or is looked up by the original's rows.
const LEFT_OUT: [&str; 4] = ["rejected_rows", "import_ranges", "import_images", "search_stale"];
/// What is copied after the customers, whose names may stand in it.
const AFTER_CUSTOMERS: [(&str, &str); 4] = [
    ("words", "word"),
    ("segments", "id || ' ' || ifnull(definition, '')"),
    ("journeys", "name"),
    ("journey_versions", "document"),
];
/// Longer names are not looked for in the texts of others, and neither are single words.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=4;
/// The name under which the original keeps the key of its fakes.
const KEY: &str = "share_key";

/// What a shareable copy holds, and what it does not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shareable {
    /// Customers.
    pub customers: u64,
    /// Dry runs that are left out because a document of theirs names a customer.
    pub runs_left_out: u64,
    /// Rejected rows, all of which are left out.
    pub rejected_left_out: u64,
}

/// What becomes of a column's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Treatment {
    Kept,
    Name,
    Email,
    Phone,
    Token,
    Id,
    Text,
    Json,
}

impl Workspace {
    /// Writes a copy of the workspace in which names, e-mail addresses, telephone numbers and push tokens of customers
    /// and the names of associates are stable fakes; ids, attributes and properties that are addresses or numbers as
    /// well. Rejected rows and dry runs that name customers are left out. Nothing is overwritten; cancelled or failed,
    /// it leaves nothing. Blocks.
    pub fn shareable_copy_blocking(&self, target: &Path, watch: &mut dyn Watch) -> Result<Shareable> {
        if target.symlink_metadata().is_ok() {
            return Err(WorkspaceError::AlreadyExists(target.to_owned()));
        }
        let fakes = Fakes::new(self.key_of_fakes()?);
        let begun = beside(target);
        remove(&begun);
        File::create_new(&begun).map_err(|error| WorkspaceError::io(&begun, &error))?;
        let made = self.copy_into(&begun, fakes, watch).and_then(|made| {
            put(&begun, target)?;
            Ok(made)
        });
        remove(&begun);
        made
    }

    /// The key of this workspace's fakes, drawn the first time.
    fn key_of_fakes(&self) -> Result<String> {
        let conn = self.writing_connection()?;
        let known = |conn: &Connection| {
            let key = conn.query_row("SELECT value FROM facts WHERE name = ?1", [KEY], |row| row.get(0));
            key.optional()
        };
        if let Some(key) = known(&conn)? {
            return Ok(key);
        }
        conn.execute_batch("BEGIN IMMEDIATE")?;
        conn.execute("INSERT OR IGNORE INTO facts (name, value) VALUES (?1, lower(hex(randomblob(32))))", [KEY])?;
        let key = known(&conn)?.unwrap_or_default();
        crate::open::draw_version(&conn, false)?;
        conn.execute_batch("COMMIT")?;
        Ok(key)
    }

    fn copy_into(&self, begun: &Path, fakes: Fakes, watch: &mut dyn Watch) -> Result<Shareable> {
        let conn = Connection::open(begun)?;
        // Until it has its name nobody needs it after a failure.
        conn.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536")?;
        conn.execute("ATTACH ?1 AS original", [self.path().to_string_lossy()])?;
        conn.execute_batch("BEGIN; SELECT count(*) FROM original.sqlite_schema")?;
        let facts = Facts::read_from(&conn, "original")?;
        let mut copying = Copying {
            conn: &conn,
            watch,
            fakes,
            progress: Progress { total_rows: Some(facts.rows()), ..Progress::default() },
            known: (0, Known::default()),
            phrases: HashSet::new(),
            made: Shareable { customers: facts.customers.count, ..Shareable::default() },
        };
        copying.everything()?;
        let sql = "SELECT count(*) FROM original.rejected_rows";
        let rejected_left_out = conn.query_row(sql, [], |row| row.get::<_, i64>(0))?.unsigned_abs();
        let made = Shareable { rejected_left_out, ..copying.made };
        // Paths say whose machine the files lay on.
        conn.execute("UPDATE main.imports SET sources = '[]'", [])?;
        facts::refresh_segments(&conn)?;
        let sql = "SELECT segments_version = facts_version FROM main.workspace";
        let is_current: bool = conn.query_row(sql, [], |row| row.get(0))?;
        crate::open::draw_version(&conn, true)?;
        // Members were copied as they are, so that they are those of the new version as well.
        let version = if is_current { "facts_version" } else { "''" };
        conn.execute(&format!("UPDATE main.workspace SET segments_version = {version}"), [])?;
        conn.execute_batch("COMMIT; DETACH original")?;
        let (id, version) = (APPLICATION_ID, self.schema_version()?);
        conn.pragma_update(None, "application_id", id)?;
        conn.pragma_update(None, "user_version", version)?;
        drop(conn);
        File::open(begun).and_then(|file| file.sync_all()).map_err(|error| WorkspaceError::io(begun, &error))?;
        Ok(made)
    }

    fn schema_version(&self) -> Result<i64> {
        Ok(self.reading_connection()?.query_row("PRAGMA user_version", [], |row| row.get(0))?)
    }
}

struct Copying<'w, 'c> {
    conn: &'c Connection,
    watch: &'w mut dyn Watch,
    fakes: Fakes,
    progress: Progress,
    /// The customer who was looked at last, by her key.
    known: (i64, Known),
    /// What could be a name in the texts that are nobody's own.
    phrases: HashSet<String>,
    made: Shareable,
}

/// A table and what becomes of its columns.
struct Plan {
    table: String,
    columns: Vec<(String, Treatment)>,
    /// The place of the column that says whose row it is.
    owner: Option<usize>,
}

impl Copying<'_, '_> {
    fn everything(&mut self) -> Result<()> {
        let schema = self.schema()?;
        self.gather_phrases()?;
        let is_later = |name: &str| AFTER_CUSTOMERS.iter().any(|(table, _)| *table == name);
        let is_index = |sql: &str| sql.starts_with("CREATE VIRTUAL TABLE");
        let indexes: Vec<&str> =
            schema.iter().filter(|(.., sql)| is_index(sql)).map(|(_, name, _)| name.as_str()).collect();
        let is_within =
            |name: &str| indexes.iter().any(|index| name.strip_prefix(index).is_some_and(|rest| rest.starts_with('_')));
        for later in [false, true] {
            for (kind, name, sql) in &schema {
                // Tables within an index of texts come with it.
                if kind != "table" || is_later(name) != later || is_within(name) {
                    continue;
                }
                self.conn.execute_batch(sql)?;
                if is_index(sql) {
                    self.index(name)?;
                } else {
                    self.table(name)?;
                }
            }
        }
        // Indexes and triggers come after the rows: sooner they would cost more, or act.
        for (kind, name, sql) in &schema {
            if kind != "table" {
                tell(self.watch, name)?;
                self.conn.execute_batch(sql)?;
            }
        }
        self.conn.execute_batch(
            "DELETE FROM main.sqlite_sequence; INSERT INTO main.sqlite_sequence SELECT * FROM original.sqlite_sequence",
        )?;
        Ok(())
    }

    /// Gathers whatever could be a name in the texts that are nobody's own.
    fn gather_phrases(&mut self) -> Result<()> {
        for (table, text) in AFTER_CUSTOMERS {
            let mut read = self.conn.prepare(&format!("SELECT {text} FROM original.{table}"))?;
            let mut rows = read.query([])?;
            while let Some(row) = rows.next()? {
                let text: String = row.get(0)?;
                let edges = |letter: char| !letter.is_alphanumeric();
                // Documents have their texts between quotes.
                for part in text.split('"') {
                    let words: Vec<&str> = part.split_whitespace().map(|word| word.trim_matches(edges)).collect();
                    for length in NAME_WORDS {
                        self.phrases.extend(words.windows(length).map(|words| words.join(" ")));
                    }
                }
            }
        }
        Ok(())
    }

    /// Kind, name and statement of everything in the original.
    fn schema(&self) -> Result<Vec<(String, String, String)>> {
        let mut read = self.conn.prepare(
            "SELECT type, name, sql FROM original.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
             ORDER BY rowid",
        )?;
        let schema = read.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(schema.collect::<rusqlite::Result<_>>()?)
    }

    /// An index of texts is set up as the original's is; it is filled by whoever searches first.
    fn index(&self, name: &str) -> Result<()> {
        let sql = format!("INSERT OR REPLACE INTO main.{name}_config SELECT * FROM original.{name}_config");
        self.conn.execute(&sql, [])?;
        Ok(())
    }

    fn table(&mut self, table: &str) -> Result<()> {
        self.progress.what = table.to_owned();
        self.told()?;
        match table {
            "facts" => {
                self.conn.execute("INSERT INTO main.facts SELECT * FROM original.facts WHERE name <> ?1", [KEY])?;
                return Ok(());
            }
            "search_state" => {
                self.conn.execute("INSERT INTO main.search_state SELECT one, 0 FROM original.search_state", [])?;
                return Ok(());
            }
            "runs" => return self.runs(),
            _ if LEFT_OUT.contains(&table) => return Ok(()),
            _ => {}
        }
        let plan = self.plan(table)?;
        let treated = plan.columns.iter().any(|(_, treatment)| *treatment != Treatment::Kept);
        let has_key = plan.columns.first().is_some_and(|(name, _)| name == "key");
        if treated && has_key {
            return self.stretches(&plan);
        }
        if treated {
            return self.rows(&plan, "true", (0, 0)).map(|_| ());
        }
        self.progress.rows +=
            self.conn.execute(&format!("INSERT INTO main.{table} SELECT * FROM original.{table}"), [])? as u64;
        Ok(())
    }

    fn plan(&self, table: &str) -> Result<Plan> {
        let mut read = self.conn.prepare("SELECT name FROM pragma_table_info(?1, 'original') ORDER BY cid")?;
        let names = read.query_map([table], |row| row.get::<_, String>(0))?;
        let columns: Vec<(String, Treatment)> = names
            .map(|name| {
                name.map(|name| {
                    let treatment = treatment(table, &name);
                    (name, treatment)
                })
            })
            .collect::<rusqlite::Result<_>>()?;
        let owner =
            columns.iter().position(|(name, _)| name == if table == "customers" { "key" } else { "customer_key" });
        Ok(Plan { table: table.to_owned(), columns, owner })
    }

    /// Copies a table by stretches of its keys.
    fn stretches(&mut self, plan: &Plan) -> Result<()> {
        let table = &plan.table;
        let (first, last): (Option<i64>, Option<i64>) =
            self.conn.query_row(&format!("SELECT min(key), max(key) FROM original.{table}"), [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let (Some(first), Some(last)) = (first, last) else { return Ok(()) };
        // Kept texts that hold no address need nobody to look at them.
        let plain: Vec<String> = plan
            .columns
            .iter()
            .filter_map(|(name, treatment)| match treatment {
                Treatment::Kept => None,
                Treatment::Id | Treatment::Text => Some(format!(
                    "({name} IS NULL OR (instr({name}, '@') = 0 AND instr({name}, '+') = 0 AND {name} NOT GLOB '[0(]*' AND {name} NOT GLOB '*[0-9][ /-]*'))"
                )),
                _ => Some(format!("{name} IS NULL")),
            })
            .collect();
        let is_later = AFTER_CUSTOMERS.iter().any(|(later, _)| later == table);
        let plain = if is_later { "false".to_owned() } else { plain.join(" AND ") };
        let mut copy = self.conn.prepare(&format!(
            "INSERT INTO main.{table} SELECT * FROM original.{table} WHERE key >= ?1 AND key < ?2 AND {plain}"
        ))?;
        let rest = format!("key >= ?1 AND key < ?2 AND NOT ({plain})");
        let mut from = first;
        while from <= last {
            let to = from.saturating_add(STRETCH);
            self.progress.rows += copy.execute((from, to))? as u64;
            self.progress.rows += self.rows(plan, &rest, (from, to))?;
            self.told()?;
            // Keys may lie far apart.
            let sql = format!("SELECT min(key) FROM original.{table} WHERE key >= ?1");
            match self.conn.query_row(&sql, [to], |row| row.get::<_, Option<i64>>(0))? {
                Some(next) => from = next,
                None => break,
            }
        }
        Ok(())
    }

    /// Copies the rows that fulfil a condition, with fakes; gives their number.
    fn rows(&mut self, plan: &Plan, condition: &str, (from, to): (i64, i64)) -> Result<u64> {
        let table = &plan.table;
        let marks = vec!["?"; plan.columns.len()].join(", ");
        let mut read = self.conn.prepare_cached(&format!("SELECT * FROM original.{table} WHERE {condition}"))?;
        let mut write = self.conn.prepare_cached(&format!("INSERT INTO main.{table} VALUES ({marks})"))?;
        let mut find = self.conn.prepare_cached("SELECT name, phone FROM original.customers WHERE key = ?1")?;
        if read.parameter_count() == 2 {
            read.raw_bind_parameter(1, from)?;
            read.raw_bind_parameter(2, to)?;
        }
        let mut rows = read.raw_query();
        let mut count = 0;
        while let Some(row) = rows.next()? {
            if let Some(owner) = plan.owner {
                let key: Option<i64> = row.get(owner)?;
                look_up(&mut self.known, &mut find, key.unwrap_or_default())?;
                if let Some(name) = self.known.1.name.as_deref().filter(|name| self.phrases.contains(*name)) {
                    self.fakes.learn(name);
                }
            }
            for (place, (_, treatment)) in plan.columns.iter().enumerate() {
                let value = row.get_ref(place)?;
                let made = match (treatment, value) {
                    (Treatment::Kept, _) => None,
                    (_, ValueRef::Text(bytes)) => {
                        let text = std::str::from_utf8(bytes)
                            .map_err(|_| WorkspaceError::Damaged("a text is not UTF-8".to_owned()))?;
                        Some(fake(&self.fakes, *treatment, text, &self.known.1))
                    }
                    _ => None,
                };
                match made {
                    Some(text) => write.raw_bind_parameter(place + 1, text.as_ref())?,
                    None => write.raw_bind_parameter(place + 1, ToSqlOutput::Borrowed(value))?,
                }
            }
            write.raw_execute()?;
            count += 1;
        }
        Ok(count)
    }

    /// Copies the dry runs whose documents name nobody.
    fn runs(&mut self) -> Result<()> {
        let mut read = self.conn.prepare("SELECT key, name, figures, settings, summary FROM original.runs")?;
        let mut known = self.conn.prepare(
            "SELECT EXISTS (SELECT 1 FROM json_each(?1) AS texts JOIN original.customers ON customers.id = texts.value) \
             OR EXISTS (SELECT 1 FROM original.customers WHERE name IN (SELECT value FROM json_each(?1)))",
        )?;
        let mut keys: Vec<i64> = Vec::new();
        let mut rows = read.query([])?;
        while let Some(row) = rows.next()? {
            let mut texts = Vec::new();
            let mut names_an_address = false;
            for column in 1..5 {
                let text = row.get_ref(column)?.as_str().unwrap_or_default();
                names_an_address |= matches!(self.fakes.json(text, &Known::default()), Cow::Owned(_));
                if let Ok(value) = serde_json::from_str(text) {
                    gather(value, &mut texts);
                }
            }
            let names_somebody =
                names_an_address || known.query_row([serde_json::Value::from(texts).to_string()], |row| row.get(0))?;
            if names_somebody {
                self.made.runs_left_out += 1;
            } else {
                keys.push(row.get(0)?);
            }
        }
        self.conn.execute(
            "INSERT INTO main.runs SELECT * FROM original.runs WHERE key IN (SELECT value FROM json_each(?1))",
            [serde_json::Value::from(keys).to_string()],
        )?;
        Ok(())
    }

    fn told(&mut self) -> Result<()> {
        if self.watch.is_cancelled() {
            return Err(WorkspaceError::Cancelled);
        }
        self.watch.progress(&self.progress);
        Ok(())
    }
}

/// The texts of a document.
fn gather(value: serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text),
        serde_json::Value::Array(values) => values.into_iter().for_each(|value| gather(value, texts)),
        serde_json::Value::Object(fields) => fields.into_iter().for_each(|(_, value)| gather(value, texts)),
        _ => {}
    }
}

fn look_up(known: &mut (i64, Known), find: &mut Statement<'_>, key: i64) -> Result<()> {
    if known.0 != key {
        let found = find.query_row([key], |row| Ok(Known { name: row.get(0)?, phone: row.get(1)? })).optional()?;
        *known = (key, found.unwrap_or_default());
    }
    Ok(())
}

fn treatment(table: &str, column: &str) -> Treatment {
    match (table, column) {
        ("customers" | "associates", "name") => Treatment::Name,
        ("customers", "email") => Treatment::Email,
        ("customers", "phone") => Treatment::Phone,
        ("customers", "push_token") => Treatment::Token,
        ("customers" | "associates" | "transactions" | "activities" | "occasions" | "events" | "segments", "id")
        | (_, "voucher_code" | "code" | "word") => Treatment::Id,
        ("journeys" | "journey_versions" | "stores", "name" | "address") => Treatment::Text,
        ("segments", "definition") | ("journey_versions", "document") | (_, "extra") => Treatment::Json,
        _ => Treatment::Kept,
    }
}

fn fake<'t>(fakes: &Fakes, treatment: Treatment, text: &'t str, known: &Known) -> Cow<'t, str> {
    match treatment {
        _ if text.is_empty() => Cow::Borrowed(text),
        Treatment::Kept => Cow::Borrowed(text),
        Treatment::Name => Cow::Owned(fakes.name(text)),
        Treatment::Email => Cow::Owned(fakes.email(text)),
        Treatment::Phone => Cow::Owned(fakes.phone(text)),
        Treatment::Token => Cow::Owned(fakes.token(text)),
        Treatment::Id => fakes.id(text, known),
        Treatment::Text => fakes.text(text, known),
        Treatment::Json => fakes.json(text, known),
    }
}

/// Where the copy is made until it is whole.
fn beside(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    PathBuf::from(name)
}

/// Gives a file its name unless another has it.
fn put(begun: &Path, target: &Path) -> Result<()> {
    match fs::hard_link(begun, target) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(WorkspaceError::AlreadyExists(target.to_owned()))
        }
        // Some file systems know no links.
        Err(_) if !target.exists() => fs::rename(begun, target).map_err(|error| WorkspaceError::io(target, &error)),
        Err(error) => Err(WorkspaceError::io(target, &error)),
    }
}
