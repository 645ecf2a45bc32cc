//! Erasing a customer, and copies that name nobody.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A customer to be erased with every trace.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct EraseCustomer {
    /// Her id.
    pub id: String,
}

/// What was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ErasedCustomer {
    /// Rows by table, such as `transactions`, `rejected_rows`, `runs`.
    #[ts(type = "Record<string, number>")]
    pub rows: BTreeMap<String, u64>,
    /// Backups of this workspace beside the file, which still name her.
    pub backups: Vec<String>,
}
