//! Rows as a source has them: parts of its tables, as columns, in the order of the source's keys.

use chrono_tz::Tz;

use crate::{Reach, Symbol, TextColumn};

/// Stands for an instant that is not known.
pub const UNKNOWN_INSTANT: i64 = i64::MIN;

/// The keys of rows, in order: where they follow each other only the first is kept.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    runs: Vec<(u32, i64)>,
    rows: u32,
}

impl Keys {
    /// Adds the key of the next row.
    pub fn push(&mut self, key: i64) {
        let follows = self.runs.last().is_some_and(|(row, first)| first + i64::from(self.rows - row) == key);
        if !follows {
            self.runs.push((self.rows, key));
        }
        self.rows += 1;
    }

    /// How many rows there are.
    pub(crate) const fn len(&self) -> u32 {
        self.rows
    }

    /// The key of a row.
    pub(crate) fn of(&self, row: u32) -> i64 {
        let run = self.runs.partition_point(|(first, _)| *first <= row);
        match run.checked_sub(1).and_then(|run| self.runs.get(run)) {
            Some((first, key)) => key + i64::from(row - first),
            None => -1,
        }
    }

    /// The row with a key; keys must have come in ascending order.
    pub(crate) fn row(&self, key: i64) -> Option<u32> {
        let run = self.runs.partition_point(|(_, first)| *first <= key).checked_sub(1)?;
        let (row, first) = self.runs[run];
        let end = self.runs.get(run + 1).map_or(self.rows, |(row, _)| *row);
        let found = u32::try_from(key - first).ok()?.checked_add(row)?;
        (found < end).then_some(found)
    }

    /// Takes over the keys of rows that follow.
    pub(crate) fn append(&mut self, other: &Self) {
        self.runs.extend(other.runs.iter().map(|(row, key)| (self.rows + row, *key)));
        self.rows += other.rows;
    }
}

/// Customers, in any order. All columns have the same length.
#[derive(Debug, Clone, Default)]
pub struct CustomerBatch {
    /// The numbers by which other rows name them.
    pub keys: Vec<u32>,
    /// Ids.
    pub ids: TextColumn,
    /// Their own zones.
    pub zone: Vec<Option<Tz>>,
    /// Addresses and consents.
    pub reach: Vec<Reach>,
    /// Registrations, or [`UNKNOWN_INSTANT`].
    pub registered_at: Vec<i64>,
}

/// Transactions. Columns from `store` on may be empty: they were not read.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "the columns of transactions.csv, explained at Transactions")]
pub struct TransactionBatch {
    /// Their keys.
    pub keys: Keys,
    /// The keys of their customers.
    pub customer: Vec<u32>,
    pub at: Vec<i64>,
    pub amount: Vec<i64>,
    pub currency: Vec<Symbol>,
    pub store: Vec<Symbol>,
    pub channel: Vec<Symbol>,
    pub associate: Vec<Symbol>,
    pub department: Vec<Symbol>,
    pub voucher: Vec<Symbol>,
    pub ids: TextColumn,
}

/// Events that are not derived. Without `ids` those of rows that only ids keep apart are asked for.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "the columns of events.csv, explained at Events")]
pub struct EventBatch {
    /// Their keys.
    pub keys: Keys,
    /// The keys of their customers.
    pub customer: Vec<u32>,
    pub at: Vec<i64>,
    pub event_type: Vec<Symbol>,
    pub ids: TextColumn,
}

/// Activities. Columns from `message` on may be empty: they were not read.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "the columns of activities.csv, explained at Activities")]
pub struct ActivityBatch {
    /// Their keys.
    pub keys: Keys,
    /// The keys of their customers.
    pub customer: Vec<u32>,
    pub at: Vec<i64>,
    pub activity_type: Vec<Symbol>,
    pub channel: Vec<Symbol>,
    pub message: Vec<Symbol>,
    pub associate: Vec<Symbol>,
    pub campaign: Vec<Symbol>,
    pub journey: Vec<Symbol>,
    pub step: Vec<Symbol>,
    pub ids: TextColumn,
}

/// Occasions, and where no instant is known [`UNKNOWN_INSTANT`]. All columns have the same length.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "the columns of occasions.csv, explained at Occasions")]
pub struct OccasionBatch {
    /// Their keys.
    pub keys: Keys,
    /// The keys of their customers.
    pub customer: Vec<u32>,
    pub created_at: Vec<i64>,
    pub expires_at: Vec<i64>,
    pub completed_at: Vec<i64>,
    pub occasion_type: Vec<Symbol>,
    pub associate: Vec<Symbol>,
    pub store: Vec<Symbol>,
    pub department: Vec<Symbol>,
    pub ids: TextColumn,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_with_gaps_lead_to_their_rows_and_back() {
        let (mut first, mut second) = (Keys::default(), Keys::default());
        [1, 2, 3, 7, 8].into_iter().for_each(|key| first.push(key));
        [9, 20].into_iter().for_each(|key| second.push(key));
        first.append(&second);
        let keys = [1, 2, 3, 7, 8, 9, 20];
        for (row, key) in (0..).zip(keys) {
            assert_eq!((first.of(row), first.row(key)), (key, Some(row)));
        }
        for unknown in [0, 4, 6, 10, 19, 21] {
            assert_eq!(first.row(unknown), None, "{unknown}");
        }
    }
}
