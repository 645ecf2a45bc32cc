//! Codes for the list of a voucher design.

use rusqlite::Connection;

use super::{ItemTable, changed, find};
use crate::watch::{Progress, Watch};
use crate::{Result, Workspace, WorkspaceError};

/// A code of more characters is none.
const LONGEST_CODE: usize = 100;
/// So many that were refused are told.
const TOLD: usize = 100;
/// So many pass between two looks at whether somebody wants it to stop.
const STRETCH: u64 = 10_000;

/// What became of codes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddedCodes {
    /// Added.
    pub new: u64,
    /// Already there, or twice among them.
    pub same: u64,
    /// Refused: too long, or with blanks or signs that nobody can type; the first hundred.
    pub refused: Vec<String>,
}

impl Workspace {
    /// Adds free codes to the list of a voucher design, all in one transaction: with an error among them, or stopped,
    /// none is added. A code that the design has already, free or a customer's, stays as it is. None where no design has
    /// the id. Blocks.
    pub fn add_codes_blocking<E: From<WorkspaceError>>(
        &self,
        design: &str,
        codes: impl Iterator<Item = std::result::Result<String, E>>,
        watch: &mut dyn Watch,
    ) -> std::result::Result<Option<AddedCodes>, E> {
        let conn = self.writing_connection()?;
        conn.execute_batch("BEGIN IMMEDIATE").map_err(WorkspaceError::from)?;
        let Some((key, _)) = find(&conn, ItemTable::VoucherDesigns, design)? else { return Ok(None) };
        let mut added = AddedCodes::default();
        for (number, code) in codes.enumerate() {
            let number = number as u64;
            if number.is_multiple_of(STRETCH) {
                watch.progress(&Progress {
                    what: "codes".into(),
                    rows: number,
                    total_rows: None,
                    bytes: 0,
                    total_bytes: 0,
                });
                if watch.is_cancelled() {
                    return Err(WorkspaceError::Cancelled.into());
                }
            }
            let code = code?;
            if !is_code(&code) {
                if added.refused.len() < TOLD {
                    added.refused.push(code.chars().take(LONGEST_CODE).collect());
                }
            } else if add(&conn, key, &code)? {
                added.new += 1;
            } else {
                added.same += 1;
            }
        }
        if added.new > 0 {
            changed(&conn, ItemTable::VoucherDesigns)?;
            conn.execute_batch("COMMIT").map_err(WorkspaceError::from)?;
        }
        Ok(Some(added))
    }
}

/// Whether a text can be a code: something that a person can type in one go.
fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= LONGEST_CODE
        && !text.chars().any(|letter| letter.is_control() || letter.is_whitespace())
}

fn add(conn: &Connection, design: i64, code: &str) -> Result<bool> {
    let added = conn
        .prepare_cached(
            "INSERT INTO vouchers (code, design_key) SELECT ?1, ?2 \
             WHERE NOT EXISTS (SELECT 1 FROM vouchers WHERE code = ?1 AND design_key = ?2)",
        )?
        .execute((code, design))?;
    Ok(added > 0)
}
