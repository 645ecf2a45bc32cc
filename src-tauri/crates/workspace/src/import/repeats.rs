//! Rows without an id of their own: events told apart by all their values, and the lines of transactions.

use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use super::bound::Bound;
use super::session::Session;
use super::tables::Identity;
use super::write::{Earlier, Outcome, TableWriter};
use crate::Result;

/// So many lines are removed at once.
const REMOVED_AT_ONCE: usize = 1 << 16;

impl TableWriter<'_> {
    /// Writes an event without an id: the n-th equal row of a file is the n-th equal row of the next.
    pub(super) fn write_unnamed(&mut self, bound: &[Bound<'_>]) -> Result<Outcome> {
        let digest = self.digest(bound);
        let mut bound = bound.to_vec();
        if !self.had_rows() {
            bound.extend([Bound::Blob(&digest), Bound::Int(1)]);
            if self.add(&bound)? {
                return Ok(Outcome::New);
            }
            bound.truncate(self.values);
        }
        // The rows of this file are a beginning of the equal ones: find the first that it has not met.
        let mut first_free = 1;
        let mut step = 1;
        while self.is_met(&digest, first_free)? {
            first_free += step;
            step *= 2;
        }
        let (mut low, mut high) = (first_free - step / 2, first_free);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.is_met(&digest, middle)? {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if let Some(key) = self.find_unnamed(&digest, high)? {
            self.met.set(key);
            return Ok(Outcome::Same);
        }
        bound.extend([Bound::Blob(&digest), Bound::Int(high)]);
        self.add(&bound)?;
        Ok(Outcome::New)
    }

    fn is_met(&mut self, digest: &[u8], ordinal: i64) -> Result<bool> {
        Ok(self.find_unnamed(digest, ordinal)?.is_some_and(|key| key > self.last_key || self.met.has(key)))
    }

    fn find_unnamed(&mut self, digest: &[u8], ordinal: i64) -> Result<Option<i64>> {
        match &mut self.find_digest {
            Some(find) => Ok(find.query_row((digest, ordinal), |row| row.get(0)).optional()?),
            None => Ok(None),
        }
    }

    /// A digest of all values by the names of their columns, so that neither a file's order of columns nor an
    /// absent column that would be empty makes another event of it.
    fn digest(&self, bound: &[Bound<'_>]) -> [u8; 16] {
        let mut hash = Sha256::new();
        let names = self.present.iter().map(|column| self.spec.columns[*column].sql).chain(["extra"]);
        for (name, value) in names.zip(bound) {
            let (kind, bytes) = match value {
                Bound::Null => continue,
                Bound::Int(value) => (1_u8, value.to_le_bytes().to_vec()),
                Bound::Real(value) => (2, value.to_le_bytes().to_vec()),
                Bound::Text(value) => (3, value.as_bytes().to_vec()),
                Bound::Blob(value) => (4, value.to_vec()),
            };
            hash.update(name.as_bytes());
            hash.update([0, kind]);
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(&bytes);
        }
        let full = hash.finalize();
        let mut digest = [0; 16];
        digest.copy_from_slice(&full[..16]);
        digest
    }

    /// Writes a line. Among the earlier lines of its transaction with its product it is the first equal one not met
    /// yet, else the first one not met, else new; what no row meets is removed by [`TableWriter::finish`].
    pub(super) fn write_line(&mut self, session: &mut Session<'_>, bound: &[Bound<'_>]) -> Result<Outcome> {
        let Bound::Int(transaction) = bound[0] else { return Ok(Outcome::Same) };
        self.replaced.set(transaction);
        let mut candidate: Option<Earlier> = None;
        if self.had_rows() {
            let identity = [bound[0], bound[1], Bound::Int(self.last_key)];
            for (number, value) in identity.iter().enumerate() {
                self.find.raw_bind_parameter(number + 1, value)?;
            }
            let mut rows = self.find.raw_query();
            while let Some(row) = rows.next()? {
                let mut earlier = Earlier::read(row, &bound[..self.values], self.has_extra)?;
                if self.met.has(earlier.key) {
                    continue;
                }
                let extra = match bound[self.values - 1] {
                    Bound::Text(text) if self.has_extra => Some(text),
                    _ => None,
                };
                earlier.is_same &= !self.has_extra || earlier.extra.as_deref() == extra;
                let is_same = earlier.is_same;
                if is_same || candidate.is_none() {
                    candidate = Some(earlier);
                }
                if is_same {
                    break;
                }
            }
        }
        let Some(earlier) = candidate else {
            self.add(bound)?;
            return Ok(Outcome::New);
        };
        self.met.set(earlier.key);
        if earlier.is_same {
            return Ok(Outcome::Same);
        }
        self.change(session, earlier.key, bound)?;
        Ok(Outcome::Changed)
    }

    /// Removes the lines that this file's transactions do not have any more; gives their number.
    pub(crate) fn finish(&mut self, session: &mut Session<'_>) -> Result<u64> {
        if self.spec.identity != Identity::Lines || !self.had_rows() {
            return Ok(0);
        }
        let conn = session.conn;
        let mut scan = conn
            .prepare("SELECT key, transaction_key FROM transaction_lines WHERE key > ?1 AND key <= ?2 ORDER BY key")?;
        let mut whole = conn.prepare("SELECT * FROM transaction_lines WHERE key = ?1")?;
        let mut delete = conn.prepare("DELETE FROM transaction_lines WHERE key = ?1")?;
        let (mut count, mut done) = (0, 0);
        while done < self.last_key {
            let mut removed = Vec::new();
            let mut rows = scan.query([done, self.last_key])?;
            done = self.last_key;
            while let Some(row) = rows.next()? {
                let (key, transaction): (i64, i64) = (row.get(0)?, row.get(1)?);
                if self.replaced.has(transaction) && !self.met.has(key) {
                    removed.push(key);
                    if removed.len() == REMOVED_AT_ONCE {
                        done = key;
                        break;
                    }
                }
            }
            drop(rows);
            for key in &removed {
                if let (Some(images), Some(row)) = (&mut session.images, whole.query([key])?.next()?) {
                    images.keep("transaction_lines", *key, true, row)?;
                }
                delete.execute([key])?;
            }
            count += removed.len() as u64;
        }
        Ok(count)
    }
}
