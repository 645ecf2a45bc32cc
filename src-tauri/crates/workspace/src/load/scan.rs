//! Scans large tables on several threads, in pieces of their keys, and hands the pieces over in order.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::{Result, Workspace, WorkspaceError};

/// A number that is not known.
pub(super) const NULL: i64 = i64::MIN;
/// How many keys a piece covers.
const KEYS: i64 = 1 << 16;
/// More threads than this would only wait for the one that takes the pieces.
const THREADS: usize = 4;

/// A large table to scan.
#[derive(Debug)]
pub(super) struct Scan {
    pub table: &'static str,
    /// Columns of whole numbers (or a real one, as its bits), then columns of text; without `WHERE`.
    pub numbers: Vec<&'static str>,
    pub texts: Vec<&'static str>,
    /// What rows must satisfy, or nothing.
    pub condition: String,
}

/// Rows of one table.
#[derive(Debug, Default)]
pub(super) struct Rows {
    width: usize,
    numbers: Vec<i64>,
    texts_width: usize,
    text: String,
    ends: Vec<usize>,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub(super) struct RawRow<'a> {
    rows: &'a Rows,
    number: usize,
}

impl Rows {
    pub(super) fn len(&self) -> usize {
        self.numbers.len().checked_div(self.width).unwrap_or(0)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = RawRow<'_>> {
        (0..self.len()).map(|number| RawRow { rows: self, number })
    }
}

impl<'a> RawRow<'a> {
    /// A number; [`NULL`] where it is not known.
    pub(super) fn number(self, column: usize) -> i64 {
        self.rows.numbers[self.number * self.rows.width + column]
    }

    /// A number that may be unknown.
    pub(super) fn maybe(self, column: usize) -> Option<i64> {
        Some(self.number(column)).filter(|number| *number != NULL)
    }

    /// A text; empty where it is not known.
    pub(super) fn text(self, column: usize) -> &'a str {
        let place = self.number * self.rows.texts_width + column;
        let start = if place == 0 { 0 } else { self.rows.ends[place - 1] };
        &self.rows.text[start..self.rows.ends[place]]
    }
}

/// A piece of a scan.
struct Piece {
    scan: usize,
    after: i64,
    until: i64,
}

/// Scans tables one after the other and gives each piece's rows to `take`, with the number of its scan, in order.
/// `begin` is called first, while the scans already run.
pub(super) fn scan(
    workspace: &Workspace,
    conn: &Connection,
    scans: &[Scan],
    take: &mut dyn FnMut(usize, &Rows) -> Result<()>,
    begin: &mut dyn FnMut() -> Result<()>,
) -> Result<()> {
    let pieces = pieces(conn, scans)?;
    let version = version(conn)?;
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(THREADS).min(pieces.len());
    std::thread::scope(|scope| {
        let (sender, receiver) = mpsc::sync_channel::<(usize, Result<Rows>)>(threads * 2);
        for _ in 0..threads {
            let (sender, next, pieces, version) = (sender.clone(), &next, &pieces, &version);
            scope.spawn(move || work(workspace, version, scans, pieces, next, &sender));
        }
        drop(sender);
        // Leaving early drops the receiver, and that ends the threads.
        begin()?;
        let mut early: BTreeMap<usize, Rows> = BTreeMap::new();
        let mut wanted = 0;
        for (number, rows) in receiver {
            early.insert(number, rows?);
            while let Some(rows) = early.remove(&wanted) {
                take(pieces[wanted].scan, &rows)?;
                wanted += 1;
            }
        }
        if wanted == pieces.len() {
            Ok(())
        } else {
            Err(WorkspaceError::Database("a scan ended before its time".to_owned()))
        }
    })
}

fn version(conn: &Connection) -> Result<String> {
    Ok(conn.query_row("SELECT facts_version FROM workspace", [], |row| row.get(0))?)
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

/// Scans pieces until there are none or nobody takes them.
fn work(
    workspace: &Workspace,
    expected: &str,
    scans: &[Scan],
    pieces: &[Piece],
    next: &AtomicUsize,
    sender: &mpsc::SyncSender<(usize, Result<Rows>)>,
) {
    let conn = workspace.reading_connection().and_then(|conn| {
        conn.execute_batch("BEGIN")?;
        // Every thread must see the same state of the file.
        if version(&conn)? == expected { Ok(conn) } else { Err(WorkspaceError::Locked) }
    });
    match conn {
        Ok(conn) => loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(piece) = pieces.get(number) else { return };
            let rows = read(&conn, &scans[piece.scan], piece);
            let is_last = rows.is_err();
            if sender.send((number, rows)).is_err() || is_last {
                return;
            }
        },
        Err(error) => {
            // Nobody may be listening any more.
            let _ = sender.send((usize::MAX, Err(error)));
        }
    }
}

fn read(conn: &Connection, scan: &Scan, piece: &Piece) -> Result<Rows> {
    let columns: Vec<&str> = scan.numbers.iter().chain(&scan.texts).copied().collect();
    let condition = if scan.condition.is_empty() { "" } else { " AND " };
    let sql = format!(
        "SELECT {} FROM {} WHERE key > ?1 AND key <= ?2{condition}{}",
        columns.join(", "),
        scan.table,
        scan.condition
    );
    let (width, texts_width) = (scan.numbers.len(), scan.texts.len());
    let mut rows = Rows { width, texts_width, ..Rows::default() };
    let mut statement = conn.prepare_cached(&sql)?;
    let mut found = statement.query([piece.after, piece.until])?;
    while let Some(row) = found.next()? {
        for column in 0..width {
            rows.numbers.push(match row.get_ref(column)? {
                ValueRef::Integer(number) => number,
                ValueRef::Real(number) => number.to_bits().cast_signed(),
                ValueRef::Null => NULL,
                ValueRef::Text(_) | ValueRef::Blob(_) => {
                    return Err(WorkspaceError::Damaged(format!("{} holds a text for a number", scan.table)));
                }
            });
        }
        for column in width..width + texts_width {
            let text = row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?;
            rows.text.push_str(text.unwrap_or_default());
            rows.ends.push(rows.text.len());
        }
    }
    Ok(rows)
}
