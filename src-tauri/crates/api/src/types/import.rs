//! The import wizard: files that were looked into, mappings tried out, imports made and their rejected rows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use workspace::{FileMapping, Mapping, Transform};

use super::ErrorView;

/// A table that files can be imported into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ImportTable {
    /// The name of its canonical file without the ending.
    pub table: String,
    /// Its listed columns in their order.
    pub columns: Vec<ImportColumn>,
    /// Whether other columns become attributes or properties.
    pub takes_others: bool,
}

/// A listed column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ImportColumn {
    /// Its name.
    pub name: String,
    /// Whether every row must have it.
    pub required: bool,
    /// `text`, `choice`, `instant`, `day`, `boolean`, `number`, `count`, `decimal`, `money`, `currency`, `zone`,
    /// `reference`, `references` or `json`.
    pub kind: String,
    /// The words of a choice; the table of a reference.
    pub choices: Vec<String>,
}

/// Asks what files hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct InspectFiles {
    /// Files and folders.
    pub paths: Vec<String>,
    /// A mapping that a person has chosen; without it one is drafted, or taken from an earlier import of such files.
    pub mapping: Option<Mapping>,
}

/// What files hold.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct InspectedFiles {
    /// The files in the order of the wish.
    pub files: Vec<InspectedFile>,
    /// The `settings.json` among them.
    pub settings: Option<String>,
    /// Files in the folders that are no data, which are left alone.
    pub ignored: Vec<String>,
}

/// Asks what one file holds, read in another way.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct InspectFile {
    /// The file.
    pub path: String,
    /// How to read it and what it holds; columns are drafted anew where there are none.
    pub mapping: FileMapping,
}

/// A file that was looked into.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct InspectedFile {
    /// Where it is.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Its size on disk in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// How it is read; `null` where it cannot be.
    pub shape: Option<FileShape>,
    /// Why it cannot be read.
    pub problem: Option<ErrorView>,
    /// Its columns, of the first thousand rows.
    pub columns: Vec<SourceColumn>,
    /// Its first rows, at most 50, fields in the order of the columns.
    pub rows: Vec<SourceRow>,
    /// What it could hold, the likeliest first.
    pub guesses: Vec<TableGuess>,
    /// How it would be imported: drafted, or as it was the last time.
    pub mapping: FileMapping,
    /// Whether the mapping is that of an earlier import.
    pub remembered: bool,
    /// What only a person can tell.
    pub doubts: Vec<Doubt>,
}

/// How a file is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct FileShape {
    /// `csv`, `json_lines`, `parquet` or `xlsx`.
    pub format: String,
    /// `gzip` or `zstd`, where it is packed.
    pub compression: Option<String>,
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1250` or `windows-1252`, where it is text.
    pub encoding: Option<String>,
    /// Whether the encoding was guessed from its letters, not known from a mark.
    pub encoding_guessed: bool,
    /// What stands between the fields of a CSV file.
    pub delimiter: Option<String>,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// Columns that hold tables themselves and cannot be imported.
    pub nested: Vec<String>,
}

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SourceColumn {
    /// Its name.
    pub name: String,
    /// Different values, at most five, the first first.
    pub samples: Vec<String>,
    /// What its values look like: `text`, `number`, `amount`, `instant`, `day`, `epoch_seconds`, `epoch_milliseconds`,
    /// `excel_serial`, `boolean`, `email`, `phone`, `json` or `empty`.
    pub looks: String,
    /// How many of the rows looked at have it.
    pub filled: u32,
    /// How many rows were looked at.
    pub of: u32,
}

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SourceRow {
    /// Its line, or its row in a sheet or table.
    #[ts(type = "number")]
    pub line: u64,
    /// Its fields.
    pub fields: Vec<String>,
}

/// What a file could hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TableGuess {
    /// The table.
    pub table: String,
    /// How likely, 0 to 100.
    pub score: u32,
}

/// Something that only a person can tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Doubt {
    /// The column of the canonical file.
    pub to: String,
    /// The column of the file.
    pub from: String,
    /// `day_month` (which comes first), `decimal_point` (is `1.234` one thousand or one?), `epoch_unit`, `two_columns`
    /// (which of two is it).
    pub about: String,
    /// The answers, the likelier first; the draft takes the first.
    pub choices: Vec<DoubtChoice>,
}

/// An answer to a doubt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DoubtChoice {
    /// The column of the file that it takes.
    pub from: String,
    /// What it does with the column's texts.
    pub transforms: Vec<Transform>,
    /// A text of the file.
    pub example: String,
    /// What it becomes.
    pub becomes: String,
}

/// A file and how it becomes canonical.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct FileToImport {
    /// The file.
    pub path: String,
    /// How; nothing for a canonical file.
    pub mapping: Option<FileMapping>,
}

/// The first rows of a file as they would be imported.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MappedPreview {
    /// The columns they have then.
    pub columns: Vec<String>,
    /// At most 50 rows.
    pub rows: Vec<MappedRow>,
    /// Required columns that nothing is mapped to.
    pub missing: Vec<String>,
    /// Why nothing can be said.
    pub problem: Option<ErrorView>,
}

/// A row as it would be imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct MappedRow {
    /// Its line in the file.
    #[ts(type = "number")]
    pub line: u64,
    /// Its fields in the order of the columns.
    pub fields: Vec<String>,
    /// Why it would be rejected, as far as the row itself tells.
    pub fault: Option<RowFault>,
}

/// Why a row is bad.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RowFault {
    /// The column as the file calls it, where one is to blame.
    pub column: Option<String>,
    /// The value.
    pub value: Option<String>,
    /// A stable word.
    pub code: String,
    /// Why, in the person's language.
    pub reason: String,
}

/// Imports files, or only says what would happen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct ImportFiles {
    /// The files.
    pub files: Vec<FileToImport>,
    /// A `settings.json`.
    pub settings: Option<String>,
    /// Take the good rows when some are bad; otherwise nothing is imported then.
    pub skip_bad_rows: bool,
    /// A row that names something unknown is bad; otherwise what it names is made.
    pub reject_missing: bool,
    /// Whether everybody has consented where a whole consent column is missing.
    pub unknown_consent: bool,
    /// Only say what would happen.
    pub check: bool,
}

/// What an import did or would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ImportView {
    /// Its number in the history; none where only checked.
    #[ts(type = "number | null")]
    pub import: Option<i64>,
    /// Whether rows were written.
    pub imported: bool,
    /// The files in their order.
    pub files: Vec<ImportedFile>,
    /// The first rejected rows, at most 1 000.
    pub rejected: Vec<RejectedRowView>,
    /// All rejected rows.
    #[ts(type = "number")]
    pub rejected_total: u64,
    /// How long it took, milliseconds.
    #[ts(type = "number")]
    pub took_ms: u64,
    /// Segments whose members could not be worked out afterwards.
    pub segment_problems: Vec<String>,
}

/// What became of one file's rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ImportedFile {
    /// Its name.
    pub name: String,
    /// Rows read.
    #[ts(type = "number")]
    pub rows: u64,
    /// Added.
    #[ts(type = "number")]
    pub new: u64,
    /// Changed.
    #[ts(type = "number")]
    pub changed: u64,
    /// As they were.
    #[ts(type = "number")]
    pub same: u64,
    /// Rejected.
    #[ts(type = "number")]
    pub rejected: u64,
    /// Earlier lines that the file's transactions do not have any more.
    #[ts(type = "number")]
    pub removed: u64,
    /// Made for unknown ids, by table.
    #[ts(type = "Record<string, number>")]
    pub stubs: BTreeMap<String, u64>,
}

/// An import in the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ImportEntry {
    /// Its number.
    #[ts(type = "number")]
    pub import: i64,
    /// When, RFC 3339.
    pub at: String,
    /// `done`, `stopped` (by bad rows: nothing was imported) or `undone`.
    pub outcome: String,
    /// The files.
    pub files: Vec<ImportedFile>,
    /// Rejected rows that are still kept.
    #[ts(type = "number")]
    pub rejected: u64,
    /// Whether it can be undone: nothing was imported after it.
    pub can_undo: bool,
    /// How long it took, milliseconds; `null` for imports of earlier versions.
    #[ts(type = "number | null")]
    pub took_ms: Option<u64>,
}

/// An import by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct ImportOf {
    /// The number.
    #[ts(type = "number")]
    pub import: i64,
}

/// Asks for rejected rows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct RejectedAsk {
    /// The import.
    #[ts(type = "number")]
    pub import: i64,
    /// How many to pass over.
    #[ts(type = "number")]
    pub offset: u64,
    /// How many to give, at most 500.
    pub limit: u32,
}

/// Some rejected rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RejectedPage {
    /// How many there are.
    #[ts(type = "number")]
    pub total: u64,
    /// These.
    pub rows: Vec<RejectedRowView>,
}

/// A rejected row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RejectedRowView {
    /// Its number among the kept ones; none where the import was only checked.
    #[ts(type = "number | null")]
    pub row: Option<i64>,
    /// The file.
    pub file: String,
    /// The line where it starts.
    #[ts(type = "number")]
    pub line: u64,
    /// Why.
    pub fault: RowFault,
    /// The file's columns.
    pub names: Vec<String>,
    /// The row's fields, as they stood in the file.
    pub fields: Vec<String>,
}

/// Rejected rows as a person has mended them: imported in the way their file was, and no longer kept once they are in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct MendRows {
    /// The import that rejected them.
    #[ts(type = "number")]
    pub import: i64,
    /// The rows.
    pub rows: Vec<MendedRow>,
}

/// A mended row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct MendedRow {
    /// Its number.
    #[ts(type = "number")]
    pub row: i64,
    /// All its fields.
    pub fields: Vec<String>,
}

/// Writes rejected rows into files, one for each file that they came from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct ExportRejected {
    /// The import.
    #[ts(type = "number")]
    pub import: i64,
    /// The file whose rejected rows are wanted.
    pub file: String,
    /// The CSV file to write.
    pub path: String,
}

/// Writes a mapping into a file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct SaveMapping {
    /// The file, `mapping.json` by custom.
    pub path: String,
    /// The mapping.
    pub mapping: Mapping,
}

/// Makes a new, empty workspace and opens it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct CreateWorkspace {
    /// The file to make; an existing one is never overwritten.
    pub path: String,
    /// ISO 4217; without it EUR.
    pub currency: Option<String>,
    /// IANA zone; without it UTC.
    pub time_zone: Option<String>,
}
