//! Making and opening the file: what it is, which version, who holds it.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use sqlx::SqlitePool;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::settings::Settings;
use crate::{Result, WorkspaceError};

/// "Rhrs", in the header of every workspace.
pub(crate) const APPLICATION_ID: i32 = 0x5268_7273;
/// How long to wait for another process to finish writing.
const PATIENCE: Duration = Duration::from_secs(5);
/// A file up to this size is looked through for damage when it is opened.
const CHECKED_BYTES: u64 = 8 << 20;

static MIGRATIONS: Migrator = sqlx::migrate!("../../../migrations");

/// An open workspace. Cheap to clone; the file is closed with the last clone or by [`Workspace::close`].
#[derive(Debug, Clone)]
pub struct Workspace {
    path: PathBuf,
    pool: SqlitePool,
}

impl Workspace {
    /// Makes a new workspace, where no file is yet.
    pub async fn create(path: &Path, currency: &str, time_zone: &str) -> Result<Self> {
        let settings = Settings {
            name: path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default(),
            currency: currency.to_owned(),
            time_zone: time_zone.to_owned(),
            attribution_window_ms: 14 * 86_400_000,
            occasion_windows: std::collections::BTreeMap::new(),
            quiet_hours: None,
            frequency_cap: None,
            report_filters: Vec::new(),
            message_costs: std::collections::BTreeMap::new(),
            margin: None,
        };
        if history::currency_digits(currency).is_none() {
            return Err(WorkspaceError::UnknownCurrency(currency.to_owned()));
        }
        if time_zone.parse::<chrono_tz::Tz>().is_err() {
            return Err(WorkspaceError::UnknownTimeZone(time_zone.to_owned()));
        }
        // Whoever makes the file first has it: nothing is ever overwritten.
        File::create_new(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => {
                WorkspaceError::Unreadable { path: path.to_owned(), detail: "the folder does not exist".to_owned() }
            }
            _ => WorkspaceError::io(path, &error),
        })?;
        let made = Self::make(path, &settings).await;
        if made.is_err() {
            remove(path);
        }
        made
    }

    async fn make(path: &Path, settings: &Settings) -> Result<Self> {
        let workspace = Self::connect(path, &MIGRATIONS).await?;
        let settings = settings.clone();
        workspace
            .write(move |conn| {
                conn.execute(
                    "INSERT INTO workspace (one, name, currency, time_zone, data_version, facts_version) \
                     VALUES (1, ?1, ?2, ?3, '', '')",
                    (&settings.name, &settings.currency, &settings.time_zone),
                )?;
                crate::facts::refresh(conn)?;
                draw_version(conn, true)
            })
            .await?;
        Ok(workspace)
    }

    /// Opens a workspace. One made by an older version is copied beside itself, then brought up to date.
    pub async fn open(path: &Path) -> Result<Self> {
        Self::open_with(path, &MIGRATIONS).await
    }

    pub(crate) async fn open_with(path: &Path, migrations: &'static Migrator) -> Result<Self> {
        let owned = path.to_owned();
        let newest = newest(migrations);
        blocking(move || examine(&owned, newest)).await?;
        Self::connect(path, migrations).await
    }

    async fn connect(path: &Path, migrations: &'static Migrator) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .foreign_keys(true)
            .busy_timeout(PATIENCE);
        let pool = SqlitePoolOptions::new().max_connections(4).min_connections(0).connect_with(options).await?;
        let workspace = Self { path: path.to_owned(), pool };
        let known = newest(migrations);
        let version: i64 = sqlx::query_scalar("PRAGMA user_version").fetch_one(&workspace.pool).await?;
        if version < known {
            migrations.run(&workspace.pool).await.map_err(|error| match error {
                sqlx::migrate::MigrateError::Execute(error)
                | sqlx::migrate::MigrateError::ExecuteMigration(error, _) => error.into(),
                other => WorkspaceError::Damaged(other.to_string()),
            })?;
            workspace
                .write(move |conn| {
                    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
                    conn.pragma_update(None, "user_version", known)?;
                    if version > 0 {
                        // An older version has counted less.
                        crate::facts::refresh(conn)?;
                        draw_version(conn, true)?;
                    }
                    Ok(())
                })
                .await?;
            workspace.read(|conn| Ok(conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?)).await?;
        }
        Ok(workspace)
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Closes the file once everything under way has ended, so that it stands alone and can be copied.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Closes the file and deletes it: what was begun and not finished.
    pub async fn discard(self) {
        self.pool.close().await;
        remove(&self.path);
    }

    /// Gives a workspace that was just made a name, and makes the file's bytes follow from its rows alone by taking
    /// out what its making drew by chance. For the sample shop. Blocks.
    pub fn pin_blocking(&self, name: &str, version: &str) -> Result<()> {
        let conn = self.writing_connection()?;
        conn.execute_batch("BEGIN IMMEDIATE")?;
        conn.execute("UPDATE workspace SET name = ?1, data_version = ?2, facts_version = ?2", (name, version))?;
        conn.execute("UPDATE _sqlx_migrations SET installed_on = '2026-01-01 00:00:00', execution_time = 0", [])?;
        conn.execute_batch("COMMIT; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")?;
        Ok(())
    }

    /// The version of the data: drawn anew by every writing transaction. Whoever keeps a copy compares it.
    pub async fn data_version(&self) -> Result<String> {
        Ok(sqlx::query_scalar("SELECT data_version FROM workspace").fetch_one(&self.pool).await?)
    }

    /// The version of what a loaded history and the lists of designs depend on: journeys and runs do not change it.
    pub async fn facts_version(&self) -> Result<String> {
        Ok(sqlx::query_scalar("SELECT facts_version FROM workspace").fetch_one(&self.pool).await?)
    }

    pub(crate) const fn pool(&self) -> &SqlitePool {
        &self.pool
    }

    /// A connection for one long scan.
    pub(crate) fn reading_connection(&self) -> Result<Connection> {
        let conn = Connection::open_with_flags(
            &self.path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        conn.busy_timeout(PATIENCE)?;
        conn.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -65536")?;
        Ok(conn)
    }

    /// A connection for one long transaction of inserts.
    pub(crate) fn writing_connection(&self) -> Result<Connection> {
        let conn = Connection::open_with_flags(
            &self.path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        conn.busy_timeout(PATIENCE)?;
        // References are checked row by row before they are written; checking them again would cost a third.
        conn.execute_batch(
            "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -131072; \
             PRAGMA temp_store = FILE",
        )?;
        Ok(conn)
    }

    /// Runs one long transaction: all of it or nothing, and safely on the disk when it has ended. The work may end the
    /// transaction itself. Triggers are off: they keep the notes of imports right when rows are deleted, and whoever
    /// writes much here makes these notes, or none.
    pub(crate) fn long_transaction<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let conn = self.writing_connection()?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        conn.execute_batch("PRAGMA synchronous = FULL; BEGIN IMMEDIATE")?;
        let done = work(&conn).and_then(|done| {
            if !conn.is_autocommit() {
                conn.execute_batch("COMMIT")?;
            }
            Ok(done)
        });
        if done.is_err() && !conn.is_autocommit() {
            // What cannot be undone now is never seen by anybody, and undone by whoever opens the file next.
            let _ = conn.execute_batch("ROLLBACK");
        }
        // What SQLite has put beside the file is given back, unless somebody still reads there.
        conn.busy_timeout(Duration::ZERO)?;
        let _ = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        done
    }

    /// Runs a short read on a thread where blocking is allowed.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let workspace = self.clone();
        blocking(move || work(&workspace.reading_connection()?)).await
    }

    /// Runs a short write in a transaction, on a thread where blocking is allowed.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let workspace = self.clone();
        blocking(move || {
            let conn = workspace.writing_connection()?;
            conn.execute_batch("BEGIN IMMEDIATE")?;
            // Dropping the connection undoes the transaction.
            let done = work(&conn)?;
            conn.execute_batch("COMMIT")?;
            Ok(done)
        })
        .await
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(WorkspaceError::Database("a background task ended before its time".to_owned())))
}

/// Draws a new version of the data: every writing transaction ends with this or [`DRAW_ALL`].
pub(crate) const DRAW_DATA: &str = "UPDATE workspace SET data_version = lower(hex(randomblob(8)))";
/// Draws a new version of the data and of the facts.
pub(crate) const DRAW_ALL: &str =
    "UPDATE workspace SET data_version = lower(hex(randomblob(8))), facts_version = lower(hex(randomblob(8)))";

/// Draws a new version of the data, and of the facts where they changed.
pub(crate) fn draw_version(conn: &Connection, facts: bool) -> Result<()> {
    conn.execute(if facts { DRAW_ALL } else { DRAW_DATA }, [])?;
    Ok(())
}

fn newest(migrations: &Migrator) -> i64 {
    migrations.iter().map(|migration| migration.version).max().unwrap_or(0)
}

/// Removes a file that was begun, with what SQLite keeps beside it.
pub(crate) fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        // What is not there need not be removed.
        let _ = std::fs::remove_file(name);
    }
}

/// Says what a file is before anything is written to it, and keeps a copy of one that will be migrated.
fn examine(path: &Path, known: i64) -> Result<()> {
    let not = |why| WorkspaceError::NotAWorkspace { path: path.to_owned(), why };
    let about = std::fs::metadata(path).map_err(|error| WorkspaceError::io(path, &error))?;
    if about.is_dir() {
        return Err(not("it is a folder"));
    }
    if about.len() == 0 {
        return Err(not("it is empty"));
    }
    let mut header = Vec::with_capacity(100);
    File::open(path)
        .and_then(|file| file.take(100).read_to_end(&mut header))
        .map_err(|error| WorkspaceError::io(path, &error))?;
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(not("it has another format"));
    }
    let Some(number) = number_at(&header, 68) else {
        return Err(WorkspaceError::Damaged("the file ends within its first page".to_owned()));
    };
    if number != APPLICATION_ID.cast_unsigned() {
        return Err(not("it is a database of another program"));
    }
    let wal = wal_bytes(path);
    let page = match header[16..18] {
        [0, 1] => 65_536,
        [high, low] => u64::from(high) << 8 | u64::from(low),
        _ => 0,
    };
    // While nothing waits in the log, the header knows the file's length.
    if wal == 0 && u64::from(number_at(&header, 28).unwrap_or(0)) * page > about.len() {
        return Err(WorkspaceError::Damaged("the file is shorter than it should be".to_owned()));
    }
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.busy_timeout(PATIENCE)?;
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version > known {
        return Err(WorkspaceError::NewerWorkspace { path: path.to_owned(), found: version, known });
    }
    let tables: i64 = conn.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('workspace', 'customers', 'journeys')",
        [],
        |row| row.get(0),
    )?;
    let workspaces: i64 =
        if tables == 3 { conn.query_row("SELECT count(*) FROM workspace", [], |row| row.get(0))? } else { 0 };
    if workspaces != 1 {
        return Err(WorkspaceError::Damaged("its tables are not all there".to_owned()));
    }
    if about.len() + wal <= CHECKED_BYTES {
        let found: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if found != "ok" {
            return Err(WorkspaceError::Damaged(found));
        }
    }
    if version < known {
        keep_copy(&conn, path, version)?;
    }
    Ok(())
}

fn number_at(header: &[u8], place: usize) -> Option<u32> {
    header.get(place..place + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes)
}

fn wal_bytes(path: &Path) -> u64 {
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    std::fs::metadata(wal).map_or(0, |about| about.len())
}

/// Writes `FILE.version-N.backup` beside the file, unless an earlier attempt already did.
fn keep_copy(conn: &Connection, path: &Path, version: i64) -> Result<()> {
    let mut copy = path.as_os_str().to_owned();
    copy.push(format!(".version-{version}.backup"));
    let copy = PathBuf::from(copy);
    if copy.exists() {
        return Ok(());
    }
    let mut begun = copy.as_os_str().to_owned();
    begun.push(".part");
    let begun = PathBuf::from(begun);
    remove(&begun);
    conn.execute("VACUUM INTO ?1", [begun.to_string_lossy()])?;
    std::fs::rename(&begun, &copy).map_err(|error| WorkspaceError::io(&copy, &error))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use sqlx::migrate::{Migration, MigrationType};

    use super::*;
    use crate::SegmentSource;

    /// The migrations of a version that is yet to come.
    fn next_version() -> &'static Migrator {
        let mut migrations: Vec<Migration> = MIGRATIONS.iter().cloned().collect();
        migrations.push(Migration::new(
            newest(&MIGRATIONS) + 1,
            Cow::Borrowed("later"),
            MigrationType::Simple,
            sqlx::SqlStr::from_static("CREATE TABLE later (x INTEGER) STRICT"),
            false,
        ));
        Box::leak(Box::new(Migrator { migrations: Cow::Owned(migrations), ..Migrator::DEFAULT }))
    }

    #[tokio::test]
    async fn an_older_file_is_copied_and_then_brought_up_to_date() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.rehearsal");
        let old = Workspace::create(&path, "EUR", "UTC").await.unwrap();
        old.save_journey("welcome", "Welcome", "{}", crate::Saving::Kept, 0).await.unwrap();
        old.close().await;

        let new = Workspace::open_with(&path, next_version()).await.unwrap();
        assert_eq!(new.journeys().await.unwrap().len(), 1, "nothing is lost");
        sqlx::query("INSERT INTO later (x) VALUES (1)").execute(new.pool()).await.unwrap();
        new.close().await;

        let copy = folder.path().join(format!("shop.rehearsal.version-{}.backup", newest(&MIGRATIONS)));
        let backup = Workspace::open(&copy).await.unwrap();
        assert_eq!(backup.journeys().await.unwrap().len(), 1, "the copy is a workspace of the old version");
        backup.close().await;
        let error = Workspace::open(&path).await.unwrap_err();
        assert_eq!(error.code(), "newer-workspace", "and the old version refuses the new file");
        Workspace::open_with(&path, next_version()).await.unwrap().close().await;
    }

    #[tokio::test]
    async fn a_file_of_the_first_version_keeps_all_it_has_and_gains_segments_and_versions() {
        let first: Vec<Migration> = MIGRATIONS.iter().take(1).cloned().collect();
        let first: &'static Migrator =
            Box::leak(Box::new(Migrator { migrations: Cow::Owned(first), ..Migrator::DEFAULT }));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.rehearsal");
        File::create_new(&path).unwrap();
        let old = Workspace::connect(&path, first).await.unwrap();
        old.write(|conn| {
            conn.execute_batch(
                "INSERT INTO workspace (one, name, currency, time_zone, data_version, facts_version)
                     VALUES (1, 'shop', 'EUR', 'UTC', 'a', 'b');
                 INSERT INTO customers (key, id) VALUES (1, 'c1');
                 INSERT INTO words (key, word) VALUES (1, 'Birthday');
                 INSERT INTO occasions (id, customer_key, type_word, created_at_ms) VALUES ('o1', 1, 1, 0);
                 INSERT INTO segments (key, id) VALUES (1, 'VIP'), (2, 'Lapsed');
                 INSERT INTO segment_members (segment_key, customer_key, added_at_ms) VALUES (1, 1, 5), (2, 1, NULL);
                 INSERT INTO journeys (key, id, name, created_at_ms) VALUES (1, 'welcome', 'Welcome', 0);
                 INSERT INTO journey_versions (journey_key, version, saved_at_ms, autosaved, document)
                     VALUES (1, 1, 0, 0, '{}'), (1, 2, 9, 1, '{\"a\":1}');
                 INSERT INTO runs (journey_id, journey_version, run_at_ms, settings, summary)
                     VALUES ('welcome', 2, 10, '{}', '{}');",
            )?;
            Ok(())
        })
        .await
        .unwrap();
        old.close().await;

        let new = Workspace::open(&path).await.unwrap();
        assert!(folder.path().join("shop.rehearsal.version-1.backup").exists());
        let segments = new.segments().await.unwrap();
        let of = |name: &str| segments.iter().find(|segment| segment.name == name).unwrap();
        assert_eq!((segments.len(), of("VIP").customers, of("VIP").source), (7, 1, SegmentSource::List));
        assert_eq!((of("Lapsed").source, of("Lapsed").customers), (SegmentSource::List, 1), "the shop's own stays");
        assert!(of("Steady").provided && of("Steady").updated_at_ms.is_none());
        assert!(!new.segments_are_current().await.unwrap(), "they are still to be worked out");
        let versions = new.journey_versions("welcome").await.unwrap();
        assert_eq!(versions.iter().map(|version| version.ran).collect::<Vec<_>>(), [true, false]);
        let saved = new.save_journey("welcome", "Welcome", "{\"a\":2}", crate::Saving::Auto, 11).await.unwrap();
        assert_eq!(saved, 3, "what was run in the old version stays");
        assert_eq!(new.occasion_types().await.unwrap(), ["Birthday"], "what the old version did not count is counted");
        assert_ne!(new.facts_version().await.unwrap(), "b");
        let needs = history::Needs { segments: history::Wanted::All, ..history::Needs::nothing() };
        let loaded = new.clone();
        let history =
            tokio::task::spawn_blocking(move || loaded.load_blocking(&needs, &mut ())).await.unwrap().unwrap();
        assert_eq!(history.segment("VIP").unwrap().added_at, [Some(5)]);
        new.close().await;
    }

    #[tokio::test]
    async fn a_file_of_the_second_version_keeps_its_runs_and_gains_what_the_library_shows() {
        let second: Vec<Migration> = MIGRATIONS.iter().take(2).cloned().collect();
        let second: &'static Migrator =
            Box::leak(Box::new(Migrator { migrations: Cow::Owned(second), ..Migrator::DEFAULT }));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.rehearsal");
        File::create_new(&path).unwrap();
        let old = Workspace::connect(&path, second).await.unwrap();
        old.write(|conn| {
            conn.execute_batch(
                r#"INSERT INTO workspace (one, name, currency, time_zone, data_version, facts_version)
                     VALUES (1, 'shop', 'EUR', 'UTC', 'a', 'b');
                 INSERT INTO runs (key, journey_id, journey_version, run_at_ms, settings, summary) VALUES
                     (3, 'welcome', 2, 10, '{"journey":{"id":"welcome","name":"Welcome"},"took_ms":7}',
                      '{"settings":{"seed":18446744073709551615,"customers":"all"},"population":9,"entries":5,
                        "inside":1,"messages":{"email":3,"sms":1},"cost_minor":12,
                        "conversions":{"count":2,"amount_minor":9007199254740993,"per_1000_entries_minor":null}}'),
                     (8, 'welcome', NULL, 11, '{}', '{}'),
                     (9, 'other', NULL, 12, 'damaged', '');"#,
            )?;
            Ok(())
        })
        .await
        .unwrap();
        old.close().await;

        let new = Workspace::open(&path).await.unwrap();
        let runs = new.runs(None).await.unwrap();
        let seen: Vec<_> = runs.iter().map(|run| (run.run, run.version, run.run_at_ms, run.name.as_deref())).collect();
        assert_eq!(seen, [(9, None, 12, None), (8, None, 11, None), (3, Some(2), 10, None)]);
        let of = |place: usize| serde_json::from_str::<serde_json::Value>(&runs[place].figures).unwrap();
        let first = serde_json::json!({
            "journey_name": "Welcome", "took_ms": 7,
            "settings": {"seed": 18_446_744_073_709_551_615_u64, "customers": "all"},
            "population": 9, "entries": 5, "inside": 1, "messages": 4, "cost_minor": 12, "conversions": 2,
            "amount_minor": 9_007_199_254_740_993_i64, "per_1000_entries_minor": null,
        });
        assert_eq!(of(2), first, "to the last digit");
        assert_eq!((&of(1)["entries"], &of(1)["settings"]), (&serde_json::json!(0), &serde_json::json!({})));
        assert_eq!(of(0), serde_json::json!({}), "what cannot be read is still there");
        let run = new.run(3).await.unwrap();
        assert!(run.settings.starts_with("{\"journey\"") && run.summary.contains("\"entries\":5"));
        let next = crate::NewRun {
            journey: "welcome",
            version: None,
            run_at_ms: 13,
            figures: "{}",
            settings: "{}",
            summary: "{}",
        };
        assert_eq!(new.save_run(&next).await.unwrap(), 10);
        new.close().await;
    }

    #[tokio::test]
    async fn what_is_discarded_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::create(&folder.path().join("shop.rehearsal"), "EUR", "UTC").await.unwrap();
        workspace.discard().await;
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
