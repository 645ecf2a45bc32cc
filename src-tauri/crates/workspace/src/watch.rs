//! Progress and cancelling of long work.

use serde::Serialize;

/// How far a long piece of work is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// What is being read or written: a file's name, or a table.
    pub what: String,
    /// Rows so far.
    pub rows: u64,
    /// All rows, where their number is known beforehand.
    pub total_rows: Option<u64>,
    /// Bytes read so far.
    pub bytes: u64,
    /// All bytes; zero where none are counted.
    pub total_bytes: u64,
}

/// Who waits for a long piece of work.
pub trait Watch {
    /// Is told often; whoever shows it slows it down.
    fn progress(&mut self, progress: &Progress);

    /// Is asked often; once it holds, the work is undone and ends with [`crate::WorkspaceError::Cancelled`].
    fn is_cancelled(&self) -> bool;

    /// Milliseconds since the work began, asked once at its end for the log; none where nobody looks at a clock.
    fn elapsed_ms(&self) -> Option<u64> {
        None
    }
}

/// Nobody waits.
impl Watch for () {
    fn progress(&mut self, _: &Progress) {}

    fn is_cancelled(&self) -> bool {
        false
    }
}
