//! Scans large tables on several threads, in pieces of their keys.

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

use rusqlite::{Connection, Row};

use super::{PAUSE, version};
use crate::{Result, Workspace, WorkspaceError};

/// How many keys a piece covers.
const KEYS: i64 = 1 << 16;
/// A scan of the whole reads each page once: more would only be held.
const CACHE: &str = "PRAGMA cache_size = -2048";

/// A large table to scan.
#[derive(Debug)]
pub(super) struct Scan {
    pub table: &'static str,
    /// What stands between `SELECT` and `FROM`.
    pub columns: String,
    /// What rows must satisfy, or nothing.
    pub condition: String,
}

/// What everybody who loads tells whoever watches, and hears from there.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    /// Rows that were read.
    rows: AtomicU64,
    /// What is being read.
    what: Mutex<&'static str>,
    is_cancelled: AtomicBool,
}

impl Shared {
    pub(crate) fn begin(&self, what: &'static str) {
        *self.what.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = what;
    }

    pub(super) fn what(&self) -> &'static str {
        *self.what.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(super) fn rows(&self) -> u64 {
        self.rows.load(Ordering::Relaxed)
    }

    pub(super) fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// Goes through rows; stops where somebody wants it.
    pub(super) fn each(
        &self,
        rows: &mut rusqlite::Rows<'_>,
        mut take: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut read = 0;
        while let Some(row) = rows.next()? {
            take(row)?;
            read += 1;
            if read == PAUSE {
                self.count(read)?;
                read = 0;
            }
        }
        self.count(read)
    }

    /// The same, saying first what is read.
    pub(crate) fn scan(
        &self,
        what: &'static str,
        rows: &mut rusqlite::Rows<'_>,
        take: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.begin(what);
        self.each(rows, take)
    }

    /// Counts rows that were read; stops where somebody wants it.
    pub(crate) fn count(&self, read: u64) -> Result<()> {
        self.rows.fetch_add(read, Ordering::Relaxed);
        if self.is_cancelled() { Err(WorkspaceError::Cancelled) } else { Ok(()) }
    }
}

/// A piece of a scan.
struct Piece {
    scan: usize,
    after: i64,
    until: i64,
}

/// Scans tables one after the other. `read` takes the rows of a piece, with the number of its scan; what it makes of
/// them comes back in order.
pub(super) fn scan<T: Send>(
    workspace: &Workspace,
    conn: &Connection,
    scans: &[Scan],
    shared: &Shared,
    read: &(dyn Fn(usize, &mut rusqlite::Rows<'_>) -> Result<T> + Sync),
) -> Result<Vec<T>> {
    let pieces = pieces(conn, scans)?;
    let version = version(conn)?;
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(pieces.len());
    let work = || -> Result<Vec<(usize, T)>> {
        let conn = workspace.reading_connection()?;
        conn.execute_batch(CACHE)?;
        conn.execute_batch("BEGIN")?;
        // Every thread must see the same state of the file.
        if self::version(&conn)? != version {
            return Err(WorkspaceError::Locked);
        }
        let mut taken = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(piece) = pieces.get(number) else { return Ok(taken) };
            let scan = &scans[piece.scan];
            shared.begin(scan.table);
            let condition = if scan.condition.is_empty() { "" } else { " AND " };
            let sql = format!(
                "SELECT {} FROM {} WHERE key > ?1 AND key <= ?2{condition}{}",
                scan.columns, scan.table, scan.condition
            );
            let mut statement = conn.prepare_cached(&sql)?;
            let mut rows = statement.query([piece.after, piece.until])?;
            taken.push((number, read(piece.scan, &mut rows)?));
        }
    };
    let taken: Vec<Result<Vec<(usize, T)>>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let ended = || WorkspaceError::Database("a scan ended before its time".to_owned());
        threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err(ended()))).collect()
    });
    let mut all = Vec::with_capacity(pieces.len());
    for taken in taken {
        all.extend(taken?);
    }
    all.sort_unstable_by_key(|(number, _)| *number);
    Ok(all.into_iter().map(|(_, taken)| taken).collect())
}

fn pieces(conn: &Connection, scans: &[Scan]) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for (scan, Scan { table, .. }) in scans.iter().enumerate() {
        let last: Option<i64> = conn.query_row(&format!("SELECT max(key) FROM {table}"), [], |row| row.get(0))?;
        let mut after = 0;
        while after < last.unwrap_or(0) {
            pieces.push(Piece { scan, after, until: after + KEYS });
            after += KEYS;
        }
    }
    Ok(pieces)
}
