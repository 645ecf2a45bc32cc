//! Everybody by number: keys, and the few columns that lists are narrowed by.

use std::collections::BTreeMap;

use history::{TextColumn, UNKNOWN_INSTANT};

use super::rows::key;
use super::scan::{Scan, Shared, scan};
use super::{NOBODY, maybe_int, text, version, watched};
use crate::fold::folded;
use crate::watch::Watch;
use crate::{Result, Workspace, WorkspaceError};

const COLUMNS: &str = "key, registered_at_ms, market_word, acquisition_channel_word, language_word, home_store_key";

/// Everybody, in the order in which a loaded history numbers them: bytewise by id. A text is the place of a text in
/// [`Roll::texts`] or [`Roll::stores`]; [`Roll::NOTHING`] where nothing is known.
#[derive(Debug, Default)]
pub struct Roll {
    /// The version of the facts that it is of.
    pub version: String,
    /// Keys by number.
    pub keys: Vec<u32>,
    /// Numbers by key; [`Roll::NOTHING`] for a key that nobody has.
    numbers: Vec<u32>,
    /// When they registered; [`UNKNOWN_INSTANT`] where it is not known.
    pub registered_at: Vec<i64>,
    /// Markets.
    pub market: Vec<u32>,
    /// Channels that they came by.
    pub acquisition_channel: Vec<u32>,
    /// Languages.
    pub language: Vec<u32>,
    /// Home stores.
    pub home_store: Vec<u32>,
    /// The texts of markets, channels and languages, by place.
    pub texts: BTreeMap<u32, String>,
    /// The ids of home stores, by place.
    pub stores: BTreeMap<u32, String>,
}

impl Roll {
    /// No text, no number.
    pub const NOTHING: u32 = NOBODY;

    /// How many.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The number of a key.
    pub fn number(&self, key: u32) -> Option<u32> {
        self.numbers.get(key as usize).copied().filter(|number| *number != NOBODY)
    }
}

impl Workspace {
    /// Reads the roll. Blocks.
    pub fn roll_blocking(&self, watch: &mut dyn Watch) -> Result<Roll> {
        watched(watch, |shared, tell_total| self.roll(shared, tell_total))
    }

    fn roll(&self, shared: &Shared, tell_total: &dyn Fn(u64)) -> Result<Roll> {
        let conn = self.reading_connection()?;
        conn.execute_batch("BEGIN")?;
        let mut roll = Roll { version: version(&conn)?, ..Roll::default() };
        shared.begin("customers");
        // The index of ids holds keys in their order, and is read instead of the table.
        let mut statement = conn.prepare("SELECT key FROM customers ORDER BY id")?;
        shared.each(&mut statement.query([])?, |row| {
            roll.keys.push(key(row, 0)?);
            Ok(())
        })?;
        let count = roll.keys.len();
        tell_total(2 * count as u64);
        roll.numbers = vec![NOBODY; roll.keys.iter().max().map_or(0, |key| *key as usize + 1)];
        for (number, key) in (0_u32..).zip(&roll.keys) {
            roll.numbers[*key as usize] = number;
        }
        let whole = Scan { table: "customers", columns: COLUMNS.to_owned(), condition: String::new() };
        let pieces = scan(self, &conn, &[whole], shared, &|_, rows| {
            let mut piece: Vec<(u32, i64, [u32; 4])> = Vec::new();
            shared.each(rows, |row| {
                let place = |column| Ok::<_, WorkspaceError>(maybe_int(row, column)?.map_or(NOBODY, small));
                let places = [place(2)?, place(3)?, place(4)?, place(5)?];
                piece.push((key(row, 0)?, maybe_int(row, 1)?.unwrap_or(UNKNOWN_INSTANT), places));
                Ok(())
            })?;
            Ok(piece)
        })?;
        roll.registered_at = vec![UNKNOWN_INSTANT; count];
        let columns = [&mut roll.market, &mut roll.acquisition_channel, &mut roll.language, &mut roll.home_store];
        for column in columns {
            *column = vec![NOBODY; count];
        }
        for (key, registered_at, [market, channel, language, store]) in pieces.into_iter().flatten() {
            let Some(number) = roll.number(key).map(|number| number as usize) else { continue };
            roll.registered_at[number] = registered_at;
            roll.market[number] = market;
            roll.acquisition_channel[number] = channel;
            roll.language[number] = language;
            roll.home_store[number] = store;
        }
        let texts = [&roll.market, &roll.acquisition_channel, &roll.language];
        roll.texts = named(&conn, "SELECT word FROM words WHERE key = ?1", &texts)?;
        roll.stores = named(&conn, "SELECT id FROM stores WHERE key = ?1", &[&roll.home_store])?;
        Ok(roll)
    }

    /// Keys of those who have a name, with their names as people put them in order: neither accents nor large letters
    /// count. Blocks.
    pub fn folded_names_blocking(&self, watch: &mut dyn Watch) -> Result<(Vec<u32>, TextColumn)> {
        watched(watch, |shared, _| {
            let conn = self.reading_connection()?;
            conn.execute_batch("BEGIN")?;
            shared.begin("customers");
            let columns = "key, name".to_owned();
            let whole = Scan { table: "customers", columns, condition: "name IS NOT NULL".to_owned() };
            let pieces = scan(self, &conn, &[whole], shared, &|_, rows| {
                let (mut keys, mut names) = (Vec::new(), TextColumn::default());
                shared.each(rows, |row| {
                    keys.push(key(row, 0)?);
                    names.push(&folded(text(row, 1)?));
                    Ok(())
                })?;
                Ok((keys, names))
            })?;
            let (mut keys, mut names) = (Vec::new(), TextColumn::default());
            for (more, texts) in pieces {
                keys.extend(more);
                for place in 0..texts.len() {
                    names.push(texts.get(place));
                }
            }
            Ok((keys, names))
        })
    }
}

/// A key as a place of 32 bits.
fn small(key: i64) -> u32 {
    u32::try_from(key).unwrap_or(NOBODY)
}

/// The texts behind all keys of some columns.
fn named(conn: &rusqlite::Connection, sql: &str, columns: &[&Vec<u32>]) -> Result<BTreeMap<u32, String>> {
    let mut keys: Vec<u32> = Vec::new();
    for column in columns {
        let mut seen = Vec::new();
        for key in column.iter().filter(|key| **key != NOBODY) {
            let place = *key as usize;
            if seen.len() <= place {
                seen.resize(place + 1, false);
            }
            if !seen[place] {
                seen[place] = true;
                keys.push(*key);
            }
        }
    }
    keys.sort_unstable();
    keys.dedup();
    let mut statement = conn.prepare(sql)?;
    let mut texts = BTreeMap::new();
    for key in keys {
        texts.insert(key, statement.query_row([key], |row| row.get(0))?);
    }
    Ok(texts)
}
