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
    /// Rows of others in which something named her: that is cleared, the rows stay.
    #[ts(type = "number")]
    pub mentions: u64,
    /// Journeys (by id) and segments (by name) whose rules name her; they stay as they are.
    pub named_by: Vec<String>,
    /// Backups of this workspace beside the file, which still name her.
    pub backups: Vec<String>,
    /// False while another program reads the file: its log keeps old bytes until that program has closed it.
    pub wiped: bool,
}

/// What a copy that names nobody holds, and what it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SharedCopy {
    /// Customers.
    pub customers: u64,
    /// Dry runs that are left out because they name a customer.
    pub runs_left_out: u64,
    /// Rejected rows, all of which are left out.
    pub rejected_left_out: u64,
}
