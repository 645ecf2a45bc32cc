//! Customers found as somebody types.
//!
//! What is typed are words, each as far as it is typed; every one must begin a word of the name, the e-mail address, the
//! phone number or the id (an id of several parts is also one word). Large letters and accents do not count. Digits that
//! are typed one after the other, parted in any way, may instead stand anywhere in the phone number once there are three.
//!
//! The index (`0006_search.sql`) is brought up to date when somebody searches, in short transactions of its own, so that
//! imports are not slowed down. Where that cannot be, what it has not seen is looked through row by row: what is found is
//! right either way.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::fold::{folded, words};
use crate::load::{Shared, watched};
use crate::watch::Watch;
use crate::{CustomerName, Result, Workspace, WorkspaceError};

/// So many customers are put into the index in one transaction: others may write in between.
const STRETCH: u32 = 1 << 14;
/// So many who were found are looked at for how well they match.
const RANKED: usize = 2_000;
/// Fewer digits are a word like others.
const FEWEST_DIGITS: usize = 3;
/// The letter of the digits `000`.
const DIGITS: u32 = 0xe000;

/// What somebody typed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Typed {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Word(String),
    /// Words of digits that follow one another.
    Digits(Vec<String>),
}

/// What is known of a customer that can be searched.
#[derive(Debug, Default)]
struct Written {
    /// Words, folded.
    words: Vec<String>,
    /// The digits of the phone number.
    digits: String,
}

impl Typed {
    fn read(text: &str) -> Self {
        let mut parts: Vec<Part> = Vec::new();
        for word in words(&folded(text)) {
            let is_digits = word.bytes().all(|byte| byte.is_ascii_digit());
            match parts.last_mut() {
                Some(Part::Digits(run)) if is_digits => run.push(word.to_owned()),
                _ if is_digits => parts.push(Part::Digits(vec![word.to_owned()])),
                _ => parts.push(Part::Word(word.to_owned())),
            }
        }
        Self { parts }
    }

    /// As the index is asked; `None` where no word was typed.
    fn query(&self) -> Option<String> {
        let begins = |word: &String| format!("\"{word}\" *");
        let parts: Vec<String> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Word(word) => begins(word),
                Part::Digits(run) => {
                    let as_words = run.iter().map(begins).collect::<Vec<_>>().join(" AND ");
                    let threes: Vec<String> = threes(&run.concat()).map(|three| format!("\"{three}\"")).collect();
                    if threes.is_empty() {
                        format!("({as_words})")
                    } else {
                        format!("(({as_words}) OR ({}))", threes.join(" AND "))
                    }
                }
            })
            .collect();
        (!parts.is_empty()).then(|| parts.join(" AND "))
    }

    /// Whether the index may find more than what matches: all threes of digits may be there in another order.
    fn is_doubtful(&self) -> bool {
        let more = |part: &Part| matches!(part, Part::Digits(run) if run.concat().len() > FEWEST_DIGITS);
        self.parts.iter().any(more)
    }

    fn matches(&self, written: &Written) -> bool {
        let begins = |typed: &String| written.words.iter().any(|word| word.starts_with(typed.as_str()));
        self.parts.iter().all(|part| match part {
            Part::Word(word) => begins(word),
            Part::Digits(run) => {
                let digits = run.concat();
                run.iter().all(begins) || (digits.len() >= FEWEST_DIGITS && written.digits.contains(&digits))
            }
        })
    }
}

impl Written {
    fn of(id: &str, name: &str, email: &str, phone: &str) -> Self {
        let mut of = Self { digits: phone.chars().filter(char::is_ascii_digit).collect(), ..Self::default() };
        for text in [name, email, phone] {
            of.words.extend(words(&folded(text)).map(str::to_owned));
        }
        let id = folded(id);
        let before = of.words.len();
        of.words.extend(words(&id).map(str::to_owned));
        if of.words.len() > before + 1 {
            of.words.push(of.words[before..].concat());
        }
        of
    }

    /// Of columns `id, name, email, phone` from a place on.
    fn read(row: &Row<'_>, first: usize) -> Result<Self> {
        let text = |place| Ok::<_, rusqlite::Error>(row.get_ref(first + place)?.as_str_or_null()?.unwrap_or_default());
        Ok(Self::of(text(0)?, text(1)?, text(2)?, text(3)?))
    }

    /// As the index takes it.
    fn indexed(&self) -> String {
        let mut text = self.words.join(" ");
        for three in threes(&self.digits) {
            text.push(' ');
            text.push(three);
        }
        text
    }
}

/// Notes the customers that an import has changed: no trigger tells of them there.
pub(crate) fn note_changed(conn: &Connection, import: i64) -> Result<()> {
    conn.execute(
        "INSERT OR IGNORE INTO search_stale (key) SELECT row_key FROM import_images \
         WHERE import_key = ?1 AND table_name = 'customers' AND row_key <= (SELECT up_to FROM search_state)",
        [import],
    )?;
    Ok(())
}

/// Notes the customers whom undoing an import changes back or takes out; their keys may be given again.
pub(crate) fn note_undone(conn: &Connection, import: i64) -> Result<()> {
    note_changed(conn, import)?;
    conn.execute(
        "INSERT OR IGNORE INTO search_stale (key) SELECT customers.key FROM customers, import_ranges AS made \
         WHERE made.import_key = ?1 AND made.table_name = 'customers' AND customers.key > made.low \
         AND customers.key <= min(made.high, (SELECT up_to FROM search_state))",
        [import],
    )?;
    Ok(())
}

/// The digits three by three, each three as a letter.
fn threes(digits: &str) -> impl Iterator<Item = char> + '_ {
    let number = |three: &[u8]| three.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
    digits.as_bytes().windows(FEWEST_DIGITS).filter_map(move |three| char::from_u32(DIGITS + number(three)))
}

impl Workspace {
    /// The keys of customers who match what was typed, in order of the keys; nobody where no word was typed. Blocks.
    pub fn search_blocking(&self, text: &str, watch: &mut dyn Watch) -> Result<Vec<u32>> {
        let typed = Typed::read(text);
        let Some(query) = typed.query() else { return Ok(Vec::new()) };
        let conn = self.reading_connection()?;
        if is_behind(&conn)? {
            match self.refresh_search_blocking(watch) {
                // What it has not seen is looked through instead.
                Ok(()) | Err(WorkspaceError::Locked | WorkspaceError::ReadOnly(_) | WorkspaceError::DiskFull) => {}
                Err(error) => return Err(error),
            }
        }
        conn.execute_batch("BEGIN")?;
        let (up_to, is_behind) = (up_to(&conn)?, is_behind(&conn)?);
        let sql = if is_behind {
            "SELECT rowid FROM customer_search WHERE customer_search MATCH ?1 AND rowid <= ?2 \
             AND rowid NOT IN (SELECT key FROM search_stale)"
        } else {
            "SELECT rowid FROM customer_search WHERE customer_search MATCH ?1 AND ?2 = ?2"
        };
        let mut keys: Vec<u32> = Vec::new();
        let mut statement = conn.prepare(sql)?;
        let mut rows = statement.query((&query, up_to))?;
        while let Some(row) = rows.next()? {
            keys.push(row.get(0)?);
        }
        if typed.is_doubtful() {
            let mut statement = conn.prepare("SELECT id, name, email, phone FROM customers WHERE key = ?1")?;
            let mut sure = Vec::with_capacity(keys.len());
            for key in keys {
                let written = statement.query_row([key], |row| Ok(Written::read(row, 0))).optional()?;
                if written.transpose()?.is_some_and(|written| typed.matches(&written)) {
                    sure.push(key);
                }
            }
            keys = sure;
        }
        if is_behind {
            watched(watch, |shared, _| unseen(&self.reading_connection()?, shared, &typed, up_to, &mut keys))?;
            keys.sort_unstable();
            // Who changed between the two looks may have been found by both.
            keys.dedup();
        }
        Ok(keys)
    }

    /// Brings the index up to date. Blocks; what was done stays when it is stopped.
    pub fn refresh_search_blocking(&self, watch: &mut dyn Watch) -> Result<()> {
        watched(watch, |shared, tell_total| {
            let conn = self.writing_connection()?;
            shared.begin("search");
            let waiting: i64 = conn.query_row(
                "SELECT (SELECT count(*) FROM search_stale) \
                 + (SELECT count(*) FROM customers WHERE key > (SELECT up_to FROM search_state))",
                [],
                |row| row.get(0),
            )?;
            tell_total(waiting.unsigned_abs());
            loop {
                conn.execute_batch("BEGIN IMMEDIATE")?;
                let done = refreshed(&conn, shared)?;
                conn.execute_batch("COMMIT")?;
                if done == 0 {
                    return Ok(());
                }
            }
        })
    }

    /// Takes out of the file what the index still holds of customers who are gone, or who were called otherwise. Blocks.
    pub fn purge_search_blocking(&self, watch: &mut dyn Watch) -> Result<()> {
        self.refresh_search_blocking(watch)?;
        let conn = self.writing_connection()?;
        conn.execute_batch("INSERT INTO customer_search (customer_search) VALUES ('optimize')")?;
        Ok(())
    }

    /// Customers who match what was typed, those who match best first: by the whole id, by its beginning, by the
    /// beginning of the name, by whole words, then by id. Without a word the first ones by id. Blocks.
    pub fn find_customers_blocking(&self, text: &str, limit: u32, watch: &mut dyn Watch) -> Result<Vec<CustomerName>> {
        let conn = self.reading_connection()?;
        if text.trim().is_empty() {
            let mut statement = conn.prepare("SELECT id, name FROM customers ORDER BY id LIMIT ?1")?;
            let named = statement.query_map([limit], |row| Ok(CustomerName { id: row.get(0)?, name: row.get(1)? }))?;
            return Ok(named.collect::<rusqlite::Result<_>>()?);
        }
        let keys = self.search_blocking(text, watch)?;
        let ranked = self.ranked_blocking(text, &keys)?;
        let mut statement = conn.prepare("SELECT id, name FROM customers WHERE key = ?1")?;
        let others = keys.iter().copied().filter(|key| !ranked.contains(key));
        let mut found = Vec::new();
        for key in ranked.iter().copied().chain(others).take(limit as usize) {
            let named = |row: &Row<'_>| Ok(CustomerName { id: row.get(0)?, name: row.get(1)? });
            found.extend(statement.query_row([key], named).optional()?);
        }
        Ok(found)
    }

    /// The keys in the order in which they match what was typed. Of more than a few thousand only the customer whose id
    /// was typed is given, if she is among them. Blocks.
    pub fn ranked_blocking(&self, text: &str, keys: &[u32]) -> Result<Vec<u32>> {
        let conn = self.reading_connection()?;
        let (whole, typed) = (folded(text.trim()), Typed::read(text));
        let mut looked_at = keys.to_vec();
        if keys.len() > RANKED {
            let text = text.trim();
            let forms = [text.to_owned(), text.to_uppercase(), text.to_lowercase()];
            let mut statement = conn.prepare("SELECT key FROM customers WHERE id IN (?1, ?2, ?3)")?;
            let named = statement.query_map(forms, |row| row.get::<_, u32>(0))?;
            looked_at = named.collect::<rusqlite::Result<_>>()?;
            looked_at.retain(|key| keys.contains(key));
        }
        let mut statement = conn.prepare("SELECT id, name, email, phone FROM customers WHERE key = ?1")?;
        let mut ranked: Vec<(u8, String, u32)> = Vec::with_capacity(looked_at.len());
        for key in looked_at {
            let read =
                |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?, Written::read(row, 0)));
            let Some((id, name, written)) = statement.query_row([key], read).optional()? else { continue };
            let (written, small) = (written?, folded(&id));
            let is_word = |part: &Part| match part {
                Part::Word(word) => written.words.contains(word),
                Part::Digits(run) => run.iter().all(|word| written.words.contains(word)),
            };
            let rank = if small == whole {
                0
            } else if small.starts_with(&whole) {
                1
            } else if name.is_some_and(|name| folded(&name).starts_with(&whole)) {
                2
            } else if typed.parts.iter().all(is_word) {
                3
            } else {
                4
            };
            ranked.push((rank, id, key));
        }
        ranked.sort_unstable();
        Ok(ranked.into_iter().map(|(_, _, key)| key).collect())
    }
}

fn up_to(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT up_to FROM search_state", [], |row| row.get(0))?)
}

/// Whether there are customers that the index has not seen as they are.
fn is_behind(conn: &Connection) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM search_stale) \
        OR ifnull((SELECT max(key) FROM customers), 0) > (SELECT up_to FROM search_state)";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

/// Puts some of those who wait into the index, and gives how many.
fn refreshed(conn: &Connection, shared: &Shared) -> Result<usize> {
    let mut insert = conn.prepare_cached("INSERT INTO customer_search (rowid, words) VALUES (?1, ?2)")?;
    let mut waiting = conn.prepare_cached("SELECT key FROM search_stale LIMIT ?1")?;
    let stale: Vec<i64> = waiting.query_map([STRETCH], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    if !stale.is_empty() {
        let mut find = conn.prepare_cached("SELECT id, name, email, phone FROM customers WHERE key = ?1")?;
        let mut take_out = conn.prepare_cached("DELETE FROM customer_search WHERE rowid = ?1")?;
        let mut is_done = conn.prepare_cached("DELETE FROM search_stale WHERE key = ?1")?;
        for key in &stale {
            take_out.execute([key])?;
            if let Some(written) = find.query_row([key], |row| Ok(Written::read(row, 0))).optional()? {
                insert.execute((key, written?.indexed()))?;
            }
            is_done.execute([key])?;
        }
        shared.count(stale.len() as u64)?;
        return Ok(stale.len());
    }
    let up_to = up_to(conn)?;
    let mut next =
        conn.prepare_cached("SELECT key, id, name, email, phone FROM customers WHERE key > ?1 ORDER BY key LIMIT ?2")?;
    let mut rows = next.query((up_to, STRETCH))?;
    let (mut last, mut count) = (up_to, 0);
    while let Some(row) = rows.next()? {
        last = row.get(0)?;
        insert.execute((last, Written::read(row, 1)?.indexed()))?;
        count += 1;
    }
    conn.execute("UPDATE search_state SET up_to = ?1", [last])?;
    shared.count(count as u64)?;
    Ok(count)
}

/// Those who match and whom the index has not seen as they are.
fn unseen(conn: &Connection, shared: &Shared, typed: &Typed, up_to: i64, keys: &mut Vec<u32>) -> Result<()> {
    let sql = "SELECT key, id, name, email, phone FROM customers \
        WHERE key > ?1 OR key IN (SELECT key FROM search_stale)";
    let mut statement = conn.prepare(sql)?;
    shared.scan("customers", &mut statement.query([up_to])?, |row| {
        if typed.matches(&Written::read(row, 1)?) {
            keys.push(row.get(0)?);
        }
        Ok(())
    })
}
