//! What can go wrong, each with a code, a sentence and what to do.

use std::path::{Path, PathBuf};

/// Why something with a workspace could not be done.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceError {
    /// The path leads nowhere.
    #[error("there is no file {}", .0.display())]
    NoSuchFile(PathBuf),
    /// It is something else than a workspace.
    #[error("{} is not a workspace: {why}", .path.display())]
    NotAWorkspace {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        why: &'static str,
    },
    /// Made by a newer version of Rehearsal.
    #[error("{} was made by a newer version of Rehearsal (its schema is {found}, this version knows {known})", .path.display())]
    NewerWorkspace {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema known here.
        known: i64,
    },
    /// Its content contradicts itself.
    #[error("the workspace is damaged: {0}")]
    Damaged(String),
    /// Another process holds it.
    #[error("the workspace is locked by another process")]
    Locked,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The file or its folder cannot be written.
    #[error("the workspace cannot be written: {0}")]
    ReadOnly(String),
    /// A new workspace would overwrite something.
    #[error("{} exists already", .0.display())]
    AlreadyExists(PathBuf),
    /// The system refused to read or write a file.
    #[error("{} could not be read or written: {detail}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
    /// SQLite failed in a way that has no code of its own.
    #[error("the workspace's database failed: {0}")]
    Database(String),
    /// Not a code of ISO 4217.
    #[error("{0:?} is no ISO 4217 currency code")]
    UnknownCurrency(String),
    /// Not a name of the IANA time zone database.
    #[error("{0:?} is no IANA time zone")]
    UnknownTimeZone(String),
    /// Amounts are already counted in another currency.
    #[error("the workspace already holds amounts in {held}; its currency cannot become {wanted}")]
    CurrencyInUse {
        /// The workspace's currency.
        held: String,
        /// The one asked for.
        wanted: String,
    },
    /// A file whose name is not a canonical one.
    #[error("{} is none of the files that can be imported", .0.display())]
    UnknownFile(PathBuf),
    /// No canonical file at all.
    #[error("there is nothing to import in {}", .0.display())]
    NothingToImport(PathBuf),
    /// Letters that make no sense in any encoding that is looked for.
    #[error("the letters of {file} make no sense from line {line} on")]
    WrongEncoding {
        /// The file.
        file: String,
        /// Where the first row with a wrong byte starts.
        line: u64,
    },
    /// No header line.
    #[error("{0} is empty: it has no header line")]
    EmptyFile(String),
    /// A required column is not in the header.
    #[error("{file} has no column {column}")]
    MissingColumn {
        /// The file.
        file: String,
        /// The column.
        column: String,
    },
    /// A column stands twice in the header.
    #[error("{file} has the column {column} twice")]
    DuplicateColumn {
        /// The file.
        file: String,
        /// The column.
        column: String,
    },
    /// A column of the header has no name.
    #[error("column {number} of {file} has no name")]
    UnnamedColumn {
        /// The file.
        file: String,
        /// Its number, from 1.
        number: usize,
    },
    /// A folder, a pipe or a device instead of a file.
    #[error("{} is not an ordinary file", .0.display())]
    NotAFile(PathBuf),
    /// Somebody wrote into the file while it was read.
    #[error("{0} was changed while it was read; nothing was imported")]
    FileChanged(String),
    /// More columns than a table has.
    #[error("{file} has {columns} columns; at most 2000 can be imported")]
    TooManyColumns {
        /// The file.
        file: String,
        /// How many it has.
        columns: usize,
    },
    /// A column with lists or structures instead of values.
    #[error("the column {column} of {file} holds lists or structures, not values")]
    NestedColumn {
        /// The file.
        file: String,
        /// The column.
        column: String,
    },
    /// A kind of file that cannot be read, though people may expect it.
    #[error("{file} is {kind}, which cannot be imported")]
    UnsupportedFile {
        /// The file.
        file: String,
        /// What it is, such as `an old Excel file (.xls)`.
        kind: &'static str,
    },
    /// The workbook has no sheet of this name.
    #[error("{file} has no sheet {sheet:?}; it has {sheets}")]
    NoSuchSheet {
        /// The file.
        file: String,
        /// The sheet that was asked for.
        sheet: String,
        /// Those it has, with commas between.
        sheets: String,
    },
    /// Far more comes out of a packed file than anybody has data.
    #[error("more than {gib} GiB come out of {file}")]
    TooMuchUnpacked {
        /// The file.
        file: String,
        /// How much is allowed, in GiB.
        gib: u64,
    },
    /// A quote that is open to the end of the file and swallows all rows behind it.
    #[error("{file}: a quote is opened in line {line} and never closed")]
    OpenQuote {
        /// The file.
        file: String,
        /// Where it is opened.
        line: u64,
    },
    /// A row without end, as an opening quote without a closing one makes.
    #[error("{file}: the row at line {line} is longer than 64 MiB; is a closing quote missing?")]
    EndlessRow {
        /// The file.
        file: String,
        /// Where the row starts.
        line: u64,
    },
    /// A compressed file that cannot be decompressed, or a read that failed half way.
    #[error("{file} could not be read to its end: {detail}")]
    BrokenFile {
        /// The file.
        file: String,
        /// What the decoder or the system said.
        detail: String,
    },
    /// `settings.json` does not hold settings.
    #[error("{file}: {place}: {reason}")]
    BadSettings {
        /// The file.
        file: String,
        /// A JSON pointer.
        place: String,
        /// What is wrong there.
        reason: String,
    },
    /// `mapping.json` does not hold a mapping, or one that cannot be meant.
    #[error("{file}: {place}: {reason}")]
    BadMapping {
        /// The file.
        file: String,
        /// A JSON pointer.
        place: String,
        /// Why.
        reason: String,
    },
    /// A mapping takes a column that the file does not have.
    #[error("{file} has no column {column}, which the mapping takes")]
    UnmappedColumn {
        /// The file.
        file: String,
        /// The column.
        column: String,
    },
    /// The caller asked to stop.
    #[error("cancelled; nothing was changed")]
    Cancelled,
    /// A row that a program gave was not good.
    #[error("a row of {file} was refused: {column}: {reason}")]
    RefusedRow {
        /// The table it was meant for.
        file: String,
        /// The column.
        column: String,
        /// What is wrong.
        reason: String,
    },
    /// Something that was typed about a made-up customer does not read as what it should be.
    #[error("{value:?} cannot be {field} ({why})")]
    BadMadeUp {
        /// Where it was typed: `attributes.birthday`, `events.0.amount`.
        place: String,
        /// The attribute or field.
        field: String,
        /// What was written.
        value: String,
        /// What is wrong, in a word.
        why: &'static str,
    },
    /// No journey has this id.
    #[error("the workspace has no journey {0:?}")]
    NoSuchJourney(String),
    /// A journey with this id is there.
    #[error("the workspace already has a journey {0:?}")]
    JourneyExists(String),
    /// The journey has no such version.
    #[error("journey {id:?} has no version {version}")]
    NoSuchVersion {
        /// The journey.
        id: String,
        /// The version.
        version: i64,
    },
    /// No segment has this name.
    #[error("the workspace has no segment {0:?}")]
    NoSuchSegment(String),
    /// A segment with this name is there.
    #[error("the workspace already has a segment {0:?}")]
    SegmentExists(String),
    /// A segment that every workspace has cannot be changed.
    #[error("the segment {0:?} comes with every workspace")]
    SegmentProvided(String),
    /// A list with members cannot become a rule.
    #[error("the segment {0:?} is a list with customers on it")]
    SegmentIsList(String),
    /// No run has this number.
    #[error("the workspace has no dry run number {0}")]
    NoSuchRun(i64),
    /// No customer has this id.
    #[error("the workspace has no customer {0:?}")]
    NoSuchCustomer(String),
    /// No import has this number.
    #[error("the workspace has no import number {0}")]
    NoSuchImport(i64),
    /// Something was imported after it.
    #[error("import {import} cannot be undone: import {last} came after it")]
    ImportNotLast {
        /// The import.
        import: i64,
        /// The last one that is not undone.
        last: i64,
    },
    /// It is undone already.
    #[error("import {0} is undone already")]
    ImportUndone(i64),
    /// It changed nothing, or what it changed is not kept any more.
    #[error("import {0} cannot be undone: nothing of it is kept")]
    ImportNotKept(i64),
    /// No attribute or property has this name.
    #[error("there is no attribute or property {0:?}")]
    NoSuchField(String),
}

/// The result of anything with a workspace.
pub type Result<T> = std::result::Result<T, WorkspaceError>;

impl WorkspaceError {
    /// A stable word for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoSuchFile(_) => "no-such-file",
            Self::NotAWorkspace { .. } => "not-a-workspace",
            Self::NewerWorkspace { .. } => "newer-workspace",
            Self::Damaged(_) => "workspace-damaged",
            Self::Locked => "workspace-locked",
            Self::DiskFull => "disk-full",
            Self::ReadOnly(_) => "workspace-read-only",
            Self::AlreadyExists(_) => "file-exists",
            Self::Unreadable { .. } => "file-unreadable",
            Self::Database(_) => "database-failed",
            Self::UnknownCurrency(_) => "unknown-currency",
            Self::UnknownTimeZone(_) => "unknown-time-zone",
            Self::CurrencyInUse { .. } => "currency-in-use",
            Self::UnknownFile(_) => "unknown-file",
            Self::NothingToImport(_) => "nothing-to-import",
            Self::WrongEncoding { .. } => "wrong-encoding",
            Self::EmptyFile(_) => "empty-file",
            Self::MissingColumn { .. } => "missing-column",
            Self::DuplicateColumn { .. } => "duplicate-column",
            Self::UnnamedColumn { .. } => "unnamed-column",
            Self::NotAFile(_) => "not-a-file",
            Self::FileChanged(_) => "file-changed",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::NestedColumn { .. } => "nested-column",
            Self::UnsupportedFile { .. } => "unsupported-file",
            Self::NoSuchSheet { .. } => "no-such-sheet",
            Self::TooMuchUnpacked { .. } => "too-much-unpacked",
            Self::OpenQuote { .. } => "open-quote",
            Self::EndlessRow { .. } => "endless-row",
            Self::BrokenFile { .. } => "broken-file",
            Self::BadSettings { .. } => "bad-settings",
            Self::BadMapping { .. } => "bad-mapping",
            Self::UnmappedColumn { .. } => "unmapped-column",
            Self::Cancelled => "cancelled",
            Self::RefusedRow { .. } => "row-refused",
            Self::BadMadeUp { .. } => "bad-made-up",
            Self::NoSuchJourney(_) => "no-such-journey",
            Self::JourneyExists(_) => "journey-exists",
            Self::NoSuchVersion { .. } => "no-such-version",
            Self::NoSuchSegment(_) => "no-such-segment",
            Self::SegmentExists(_) => "segment-exists",
            Self::SegmentProvided(_) => "segment-provided",
            Self::SegmentIsList(_) => "segment-is-list",
            Self::NoSuchRun(_) => "no-such-run",
            Self::NoSuchCustomer(_) => "no-such-customer",
            Self::NoSuchImport(_) => "no-such-import",
            Self::ImportNotLast { .. } => "import-not-last",
            Self::ImportUndone(_) => "import-undone",
            Self::ImportNotKept(_) => "import-not-kept",
            Self::NoSuchField(_) => "no-such-field",
        }
    }

    /// What to do about it.
    pub const fn help(&self) -> &'static str {
        match self {
            Self::NoSuchFile(_) => "Check the path; a workspace is made by `rehearse init FILE`.",
            Self::NotAWorkspace { .. } => "Choose a file that ends in .rehearsal; CSV files are imported into one.",
            Self::NewerWorkspace { .. } => "Install the newer version of Rehearsal; the file was left as it is.",
            Self::Damaged(_) => "Restore the file from a backup; nothing was changed.",
            Self::Locked => "Wait until the other import or edit has ended, or close the other program, and try again.",
            Self::DiskFull => "Free some space and try again; nothing was changed.",
            Self::ReadOnly(_) => "Copy the file into a folder that you may write to.",
            Self::AlreadyExists(_) => "Choose another name, or delete the file first.",
            Self::Unreadable { .. } => "Check the path and the file's permissions.",
            Self::Database(_) => "Try again; if it happens again, restore the file from a backup.",
            Self::UnknownCurrency(_) => "Use three capital letters, such as EUR, CZK or PLN.",
            Self::UnknownTimeZone(_) => "Use a name such as Europe/Prague or America/New_York.",
            Self::CurrencyInUse { .. } => "Make another workspace for the other currency.",
            Self::UnknownFile(_) => {
                "Name the file customers.csv, transactions.csv, events.csv, … (also .jsonl, .parquet and .xlsx) or settings.json."
            }
            Self::NothingToImport(_) => "Put customers.csv, transactions.csv, … into the folder, or name the files.",
            Self::WrongEncoding { .. } => {
                "Save the file as UTF-8 (in Excel: CSV UTF-8) and import it again, or say which encoding it has."
            }
            Self::EmptyFile(_) => "Export the file again with a header line.",
            Self::MissingColumn { .. } => "Add the column, or check how it is spelt in the header line.",
            Self::DuplicateColumn { .. } => "Rename or delete one of the two.",
            Self::UnnamedColumn { .. } => "Give the column a name in the header line, or delete it.",
            Self::NotAFile(_) => "Name the file itself.",
            Self::FileChanged(_) => "Wait until whatever writes the file is done, and import it again.",
            Self::TooManyColumns { .. } => "Export the columns that you need; is this the right separator?",
            Self::NestedColumn { .. } => "Leave the column out, or export its values as columns of their own.",
            Self::UnsupportedFile { .. } => "Save it as .xlsx or as CSV UTF-8 and import that.",
            Self::NoSuchSheet { .. } => "Choose one of the sheets that the file has.",
            Self::TooMuchUnpacked { .. } => "Check where the file comes from; import it in smaller pieces.",
            Self::OpenQuote { .. } => {
                "Close the quote in this line, or write two quotes where one is meant as a letter."
            }
            Self::EndlessRow { .. } => "Close the quote, or export the file again.",
            Self::BrokenFile { .. } => "Copy or export the file again.",
            Self::BadSettings { .. } => "Correct settings.json at this place; nothing was imported.",
            Self::BadMapping { .. } => "Correct the mapping at this place, or draft it anew.",
            Self::UnmappedColumn { .. } => "Choose another column in the mapping, or draft it anew for this file.",
            Self::Cancelled => "Start it again whenever you like.",
            Self::RefusedRow { .. } => "Nothing was written; please report this.",
            Self::BadMadeUp { .. } => "Write it as it would stand in a canonical file.",
            Self::NoSuchJourney(_) => "List the journeys with `rehearse journeys list`.",
            Self::JourneyExists(_) => "Choose another id.",
            Self::NoSuchVersion { .. } => "Open the list of versions and choose one of them.",
            Self::NoSuchSegment(_) => "Check how it is spelt; large and small letters differ.",
            Self::SegmentExists(_) | Self::SegmentIsList(_) => "Choose another name.",
            Self::SegmentProvided(_) => "Save a segment of your own under another name.",
            Self::NoSuchRun(_) => "The run may have been deleted; run the journey again.",
            Self::NoSuchCustomer(_) => "Use the id of the source system, as it stands in customers.csv.",
            Self::NoSuchImport(_) => "Open the history of imports again; it may have changed.",
            Self::ImportNotLast { .. } => "Undo the later imports first, the last one before all others.",
            Self::ImportUndone(_) => "Import the files again if you want them back.",
            Self::ImportNotKept(_) => {
                "Imports that were stopped have changed nothing; of the others the last ten are kept."
            }
            Self::NoSuchField(_) => "Check how it is spelt.",
        }
    }

    /// Where in a file it is, for those that have a place.
    pub fn place(&self) -> Option<String> {
        match self {
            Self::WrongEncoding { file, line } | Self::EndlessRow { file, line } | Self::OpenQuote { file, line } => {
                Some(format!("{file}:{line}"))
            }
            Self::BadSettings { file, place, .. } | Self::BadMapping { file, place, .. } => {
                Some(format!("{file}#{place}"))
            }
            Self::BadMadeUp { place, .. } => Some(place.clone()),
            Self::MissingColumn { file, .. }
            | Self::UnmappedColumn { file, .. }
            | Self::NestedColumn { file, .. }
            | Self::TooManyColumns { file, .. }
            | Self::DuplicateColumn { file, .. }
            | Self::UnnamedColumn { file, .. } => Some(format!("{file}:1")),
            _ => None,
        }
    }

    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NoSuchFile(path.to_owned()),
            std::io::ErrorKind::AlreadyExists => Self::AlreadyExists(path.to_owned()),
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Unreadable { path: path.to_owned(), detail: error.to_string() },
        }
    }

    /// From SQLite's own result code.
    fn sqlite(code: i32, message: String) -> Self {
        match code & 0xff {
            5 | 6 => Self::Locked,
            8 => Self::ReadOnly(message),
            9 => Self::Cancelled,
            11 | 26 => Self::Damaged(message),
            13 => Self::DiskFull,
            14 => Self::ReadOnly(message),
            _ => Self::Database(message),
        }
    }
}

impl From<rusqlite::Error> for WorkspaceError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, message) => {
                Self::sqlite(failure.extended_code, message.unwrap_or_else(|| failure.to_string()))
            }
            // A value of another type than its column has cannot come from our own writing.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::QueryReturnedNoRows => Self::Damaged(error.to_string()),
            rusqlite::Error::Utf8Error(..) => Self::Damaged("a text is not UTF-8".to_owned()),
            other => Self::Database(other.to_string()),
        }
    }
}

impl From<sqlx::Error> for WorkspaceError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(database) => {
                let code = database.code().and_then(|code| code.parse().ok()).unwrap_or(0);
                Self::sqlite(code, database.message().to_owned())
            }
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::RowNotFound => {
                Self::Damaged(error.to_string())
            }
            sqlx::Error::PoolTimedOut => Self::Locked,
            _ => Self::Database(error.to_string()),
        }
    }
}
