//! What can go wrong, each with a code, a sentence and what to do. The sentences stand in `locales/*/errors.ftl`.

mod of_values;
mod of_workspace;

use std::io;
use std::path::{Path, PathBuf};

use journey::{Argument, Finding, Journey, Phrase, ReadError};
use phrases::{Locale, Speaker, speaker};
use workspace::WorkspaceError;

use crate::ErrorView;
pub use of_values::{Fault, UsedBy};
use of_values::{field, used_by};
use of_workspace::{workspace_arguments, workspace_keys};

/// Why something could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Something with the workspace.
    #[error(transparent)]
    Workspace(#[from] WorkspaceError),
    /// A journey that cannot be read.
    #[error("{error}")]
    Journey {
        /// The file, where it comes from one.
        file: Option<String>,
        /// Why.
        error: ReadError,
    },
    /// A journey that must not run.
    #[error("the journey has errors")]
    JourneyHasErrors {
        /// The journey.
        journey: Box<Journey>,
        /// All of them.
        findings: Vec<Finding>,
    },
    /// No workspace is open.
    #[error("no workspace is open")]
    NoWorkspaceOpen,
    /// The workspace was not made as the sample shop, or by a version that made another shop of the same seed.
    #[error("the workspace was not made as the sample shop of this version")]
    NotASample,
    /// There is no such file.
    #[error("there is no file {}", .0.display())]
    NoSuchFile(PathBuf),
    /// Neither a file nor a journey of the workspace.
    #[error("{0:?} is neither a file nor a journey of the workspace")]
    NeitherFileNorJourney(String),
    /// The system refused to read a file.
    #[error("{} could not be read: {why}", .path.display())]
    NotRead {
        /// The file.
        path: PathBuf,
        /// What the system said.
        why: String,
    },
    /// The system refused to write a file.
    #[error("{} could not be written: {why}", .path.display())]
    NotWritten {
        /// The file.
        path: PathBuf,
        /// What the system said.
        why: String,
    },
    /// A file that is not UTF-8 text.
    #[error("{} is not UTF-8 text", .0.display())]
    NotText(PathBuf),
    /// A file too large to be what it should be.
    #[error("{} is too large", .0.display())]
    TooLarge(PathBuf),
    /// A journey's id that cannot be one.
    #[error("{0:?} cannot be the id of a journey")]
    BadId(String),
    /// Neither a day nor an instant.
    #[error("{text:?} is neither a day nor an instant")]
    BadDay {
        /// Where it was written.
        option: &'static str,
        /// What was written.
        text: String,
    },
    /// A period that ends before it begins.
    #[error("the period ends before it begins")]
    PeriodReversed {
        /// Its begin, as written.
        from: String,
        /// Its end, as written.
        to: String,
    },
    /// Not a way to say which customers.
    #[error("{0:?} names no customers")]
    BadCustomers(String),
    /// Not a duration.
    #[error("{0:?} is no duration")]
    BadDuration(String),
    /// No segment has this name.
    #[error("the workspace has no segment {0:?}")]
    NoSuchSegment(String),
    /// A segment's name that cannot be one.
    #[error("{0:?} cannot be the name of a segment")]
    BadSegmentName(String),
    /// A segment that journeys or other segments name.
    #[error("the segment {name:?} is used by {by}")]
    SegmentInUse {
        /// The segment.
        name: String,
        /// What names it.
        by: String,
    },
    /// A segment's rule asks about the segment itself.
    #[error("the segment {name:?} asks about itself: {through}")]
    SegmentCycle {
        /// The segment.
        name: String,
        /// The way on which it comes back to itself.
        through: String,
    },
    /// A ranking of nobody, or of more than all.
    #[error("the ranking takes nobody, or more than all")]
    BadRanking,
    /// A rule that cannot be asked about customers.
    #[error("the rule is not ready")]
    RuleNotReady {
        /// What stands around it.
        journey: Box<Journey>,
        /// What it lacks, with places within the rule.
        findings: Vec<Finding>,
    },
    /// No customer has this id.
    #[error("the workspace has no customer {0:?}")]
    NoSuchCustomer(String),
    /// A file that should hold a made-up customer and does not.
    #[error("this is no made-up customer: {why}")]
    BadMadeUpFile {
        /// What is wrong with it.
        why: String,
    },
    /// No step has this id.
    #[error("the journey has no step {0:?}")]
    NoSuchStep(String),
    /// No sale has this id, or it is another customer's.
    #[error("there is no sale {0:?} of this customer")]
    NoSuchSale(String),
    /// A report has no such figure or group.
    #[error("the report has no figure or group {0:?}")]
    NoSuchFigure(String),
    /// A list has no such column, or cannot be put in its order.
    #[error("the list cannot be put in order of {0:?}")]
    NoSuchColumn(String),
    /// A report has no such table.
    #[error("the report has no table {name:?}, but {tables}")]
    NoSuchTable {
        /// The one that was asked for.
        name: String,
        /// Those there are.
        tables: String,
    },
    /// A list is longer than a sheet.
    #[error("{rows} rows do not fit into {}", .path.display())]
    TooManyRows {
        /// The file.
        path: PathBuf,
        /// How many there are.
        rows: u64,
    },
    /// Periods of no length, or of a century.
    #[error("{0} days cannot be compared")]
    BadDays(u32),
    /// A placebo of no rounds, or of too many.
    #[error("{0} rounds are none or too many")]
    BadRounds(u32),
    /// A margin of more than everything.
    #[error("the margin is more than the amount")]
    BadMargin,
    /// A cost of a channel that there is none of, or less than nothing.
    #[error("a message by {0:?} cannot cost this")]
    BadMessageCost(String),
    /// A filter that there is none of, that is set twice or has an unfit name.
    #[error("the filter {0:?} cannot be set like this")]
    BadFilter(String),
    /// A value that cannot be.
    #[error("{field} cannot be this: {fault:?}")]
    BadValue {
        /// The field, by the name of its column.
        field: &'static str,
        /// What is wrong with it.
        fault: Fault,
    },
    /// A list of designs, stores, associates or products has no such entry.
    #[error("there is no entry {0:?}")]
    NoSuchItem(String),
    /// Another entry has the id.
    #[error("the id {0:?} is taken")]
    IdTaken(String),
    /// The id of an entry that something names.
    #[error("the id {id:?} is in use")]
    IdInUse {
        /// The id.
        id: String,
        /// What names it.
        by: Vec<UsedBy>,
    },
    /// An entry that something names.
    #[error("{name:?} is in use")]
    InUse {
        /// What it is called.
        name: String,
        /// What names it.
        by: Vec<UsedBy>,
    },
    /// A segment whose members a rule or a ranking decides.
    #[error("the segment {0:?} is no list")]
    SegmentNotList(String),
    /// Not two or three different segments.
    #[error("{0} segments cannot be compared")]
    BadOverlap(usize),
    /// Nobody is in a region.
    #[error("nobody is in the region")]
    EmptyRegion,
    /// Some customers are not known.
    #[error("the workspace does not have the customers {0:?}")]
    UnknownCustomers(Vec<String>),
    /// No run has this id.
    #[error("there is no dry run {0:?}")]
    NoSuchRun(String),
    /// Several journeys were to be run together, and none was named.
    #[error("no journey was named")]
    NoJourneys,
    /// One of several journeys to be run together was named twice.
    #[error("the journey {0:?} was named twice")]
    JourneyTwice(String),
    /// The run's data have changed, so that it cannot be asked any more.
    #[error("the run cannot be repeated")]
    RunIsStale,
    /// Model mode.
    #[error("model mode is not in this version")]
    NoModelMode,
    /// A file whose name ends in no format that can be written there.
    #[error("{} ends in none of {endings}", .path.display())]
    BadEnding {
        /// The file.
        path: PathBuf,
        /// The endings there are.
        endings: &'static str,
    },
    /// A picture of more pixels than anything could show.
    #[error("the picture would be {width} × {height} pixels large")]
    PictureTooLarge {
        /// Pixels beside each other.
        width: u32,
        /// Pixels above each other.
        height: u32,
    },
    /// A trace file of a kind that cannot be written.
    #[error("{} is no trace file", .0.display())]
    BadTraceFile(PathBuf),
    /// A word for a language that there is none for.
    #[error("there is no language {0:?}")]
    UnknownLocale(String),
    /// No template has this name.
    #[error("there is no template {0:?}")]
    UnknownTemplate(String),
    /// The window asked for something that does not exist.
    #[error("there is no command {name:?}")]
    UnknownCommand {
        /// What it asked for.
        name: String,
    },
    /// The window asked in a wrong way.
    #[error("wrong parameters: {why}")]
    BadParams {
        /// What is wrong with them.
        why: String,
    },
    /// Stopped by the person.
    #[error("cancelled")]
    Cancelled,
    /// Our own mistake.
    #[error("{why}")]
    Internal {
        /// What happened.
        why: String,
    },
}

/// The code, and the keys of the sentence and of the help.
struct Keys(&'static str, &'static str, &'static str);

macro_rules! keys {
    ($code:literal) => {
        Keys($code, concat!("error-", $code), concat!("error-", $code, "-help"))
    };
}
use keys;

impl Error {
    /// Our own mistake.
    pub(crate) fn inside(why: impl std::fmt::Display) -> Self {
        Self::Internal { why: why.to_string() }
    }

    pub(crate) fn not_read(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NoSuchFile(path.to_owned()),
            _ => Self::NotRead { path: path.to_owned(), why: error.to_string() },
        }
    }

    pub(crate) fn not_written(path: &Path, error: &io::Error) -> Self {
        Self::NotWritten { path: path.to_owned(), why: error.to_string() }
    }

    /// Whether the person stopped it herself.
    pub fn is_cancelled(&self) -> bool {
        matches!(self, Self::Cancelled | Self::Workspace(WorkspaceError::Cancelled))
    }

    /// A stable word for scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Journey { error, .. } => error.code,
            other => other.keys().0,
        }
    }

    /// What went wrong, as a sentence to be said.
    pub(crate) fn message(&self) -> Phrase {
        if let Self::Journey { error, .. } = self {
            return error.message.clone();
        }
        let phrase = self.particular(Phrase::new(self.keys().1));
        self.arguments().into_iter().fold(phrase, |phrase, (name, text)| phrase.with(name, Argument::Text(text)))
    }

    /// What to do.
    pub(crate) fn help(&self) -> Phrase {
        if let Self::Journey { error, .. } = self {
            return error.help();
        }
        let phrase = Phrase::new(self.keys().2);
        self.arguments().into_iter().fold(phrase, |phrase, (name, text)| phrase.with(name, Argument::Text(text)))
    }

    /// A phrase with those arguments that are phrases themselves.
    fn particular(&self, phrase: Phrase) -> Phrase {
        let said = |phrase: Phrase| Argument::Phrase(Box::new(phrase));
        match self {
            Self::BadValue { field: column, fault } => {
                phrase.with("field", said(field(column).0)).with("why", said(fault.phrase()))
            }
            Self::IdInUse { by, .. } | Self::InUse { by, .. } => phrase.with("by", used_by(by)),
            _ => phrase,
        }
    }

    /// Where in a file it is, or which field of a form.
    pub(crate) fn place(&self) -> Option<String> {
        match self {
            Self::Workspace(error) => error.place(),
            Self::Journey { file, error } => {
                let file = file.as_deref().unwrap_or_default();
                Some(match error.position {
                    Some((line, column)) => format!("{file}:{line}:{column}"),
                    None if file.is_empty() => error.place.clone(),
                    None => format!("{file}#{}", error.place),
                })
            }
            Self::BadValue { field: column, .. } => Some(field(column).1.to_owned()),
            Self::BadDay { option, .. } => Some(format!("--{option}")),
            _ => None,
        }
    }

    fn keys(&self) -> Keys {
        match self {
            Self::Workspace(error) => workspace_keys(error),
            // Its code and sentences come with it.
            Self::Journey { .. } => keys!("not-a-journey"),
            Self::JourneyHasErrors { .. } => keys!("journey-has-errors"),
            Self::NoWorkspaceOpen => keys!("no-workspace-open"),
            Self::NotASample => keys!("not-a-sample"),
            Self::NoSuchFile(_) => keys!("no-such-file"),
            Self::NeitherFileNorJourney(_) => keys!("neither-file-nor-journey"),
            Self::NotRead { .. } => keys!("not-read"),
            Self::NotWritten { .. } => keys!("not-written"),
            Self::NotText(_) => keys!("not-text"),
            Self::TooLarge(_) => keys!("too-large"),
            Self::BadId(_) => keys!("bad-id"),
            Self::BadDay { .. } => keys!("bad-day"),
            Self::PeriodReversed { .. } => keys!("period-reversed"),
            Self::BadCustomers(_) => keys!("bad-customers"),
            Self::BadDuration(_) => keys!("bad-duration"),
            Self::NoSuchSegment(_) => keys!("no-such-segment"),
            Self::BadSegmentName(_) => keys!("bad-segment-name"),
            Self::SegmentInUse { .. } => keys!("segment-in-use"),
            Self::SegmentCycle { .. } => keys!("segment-cycle"),
            Self::BadRanking => keys!("bad-ranking"),
            Self::RuleNotReady { .. } => keys!("rule-not-ready"),
            Self::NoSuchCustomer(_) => keys!("no-such-customer"),
            Self::BadMadeUpFile { .. } => keys!("bad-made-up-file"),
            Self::NoSuchStep(_) => keys!("no-such-step"),
            Self::NoSuchSale(_) => keys!("no-such-sale"),
            Self::NoSuchFigure(_) => keys!("no-such-figure"),
            Self::NoSuchColumn(_) => keys!("no-such-column"),
            Self::NoSuchTable { .. } => keys!("no-such-table"),
            Self::TooManyRows { .. } => keys!("too-many-rows"),
            Self::BadDays(_) => keys!("bad-days"),
            Self::BadRounds(_) => keys!("bad-rounds"),
            Self::BadMargin => keys!("bad-margin"),
            Self::BadMessageCost(_) => keys!("bad-message-cost"),
            Self::BadFilter(_) => keys!("bad-filter"),
            Self::BadValue { .. } => keys!("bad-value"),
            Self::NoSuchItem(_) => keys!("no-such-item"),
            Self::IdTaken(_) => keys!("id-taken"),
            Self::IdInUse { .. } => keys!("id-in-use"),
            Self::InUse { .. } => keys!("in-use"),
            Self::SegmentNotList(_) => keys!("segment-not-list"),
            Self::BadOverlap(_) => keys!("bad-overlap"),
            Self::EmptyRegion => keys!("empty-region"),
            Self::UnknownCustomers(_) => keys!("unknown-customers"),
            Self::NoSuchRun(_) => keys!("no-such-run"),
            Self::NoJourneys => keys!("no-journeys"),
            Self::JourneyTwice(_) => keys!("journey-twice"),
            Self::RunIsStale => keys!("run-is-stale"),
            Self::NoModelMode => keys!("no-model-mode"),
            Self::BadEnding { .. } => keys!("bad-ending"),
            Self::PictureTooLarge { .. } => keys!("picture-too-large"),
            Self::BadTraceFile(_) => keys!("bad-trace-file"),
            Self::UnknownLocale(_) => keys!("unknown-locale"),
            Self::UnknownTemplate(_) => keys!("unknown-template"),
            Self::UnknownCommand { .. } => keys!("unknown-command"),
            Self::BadParams { .. } => keys!("bad-params"),
            Self::Cancelled => keys!("cancelled"),
            Self::Internal { .. } => keys!("internal-error"),
        }
    }

    fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Workspace(error) => workspace_arguments(error),
            Self::JourneyHasErrors { journey, .. } => {
                let name = if journey.name.trim().is_empty() { &journey.id } else { &journey.name };
                vec![("name", name.clone())]
            }
            Self::NoSuchFile(path) | Self::NotText(path) | Self::TooLarge(path) | Self::BadTraceFile(path) => {
                vec![("file", shown(path))]
            }
            Self::BadEnding { path, endings } => vec![("file", shown(path)), ("endings", (*endings).to_owned())],
            Self::PictureTooLarge { width, height } => {
                vec![("width", width.to_string()), ("height", height.to_string())]
            }
            Self::NotRead { path, why } | Self::NotWritten { path, why } => {
                vec![("file", shown(path)), ("why", why.clone())]
            }
            Self::NeitherFileNorJourney(text)
            | Self::BadId(text)
            | Self::BadSegmentName(text)
            | Self::BadDay { text, .. }
            | Self::BadCustomers(text)
            | Self::BadDuration(text) => vec![("text", text.clone())],
            Self::SegmentInUse { name, by } => vec![("name", name.clone()), ("by", by.clone())],
            Self::SegmentCycle { name, through } => vec![("name", name.clone()), ("through", through.clone())],
            Self::PeriodReversed { from, to } => vec![("from", from.clone()), ("to", to.clone())],
            Self::NoSuchSegment(name)
            | Self::NoSuchCustomer(name)
            | Self::NoSuchStep(name)
            | Self::NoSuchSale(name)
            | Self::NoSuchFigure(name)
            | Self::NoSuchColumn(name)
            | Self::BadMessageCost(name)
            | Self::BadFilter(name)
            | Self::NoSuchItem(name)
            | Self::IdTaken(name)
            | Self::IdInUse { id: name, .. }
            | Self::InUse { name, .. }
            | Self::SegmentNotList(name)
            | Self::NoSuchRun(name)
            | Self::JourneyTwice(name)
            | Self::UnknownLocale(name)
            | Self::UnknownTemplate(name)
            | Self::UnknownCommand { name } => vec![("name", name.clone())],
            Self::NoSuchTable { name, tables } => vec![("name", name.clone()), ("tables", tables.clone())],
            Self::TooManyRows { path, rows } => vec![("file", shown(path)), ("rows", rows.to_string())],
            Self::BadDays(number) | Self::BadRounds(number) => vec![("number", number.to_string())],
            Self::BadOverlap(number) => vec![("number", number.to_string())],
            Self::UnknownCustomers(ids) => {
                let told = ids.iter().take(TOLD_CUSTOMERS).cloned().collect::<Vec<_>>().join(", ");
                let more = if ids.len() > TOLD_CUSTOMERS { ", …" } else { "" };
                vec![("names", told + more)]
            }
            Self::BadMadeUpFile { why } | Self::BadParams { why } | Self::Internal { why } => {
                vec![("why", why.clone())]
            }
            Self::Journey { .. }
            | Self::NoWorkspaceOpen
            | Self::NotASample
            | Self::BadRanking
            | Self::BadValue { .. }
            | Self::EmptyRegion
            | Self::RuleNotReady { .. }
            | Self::NoJourneys
            | Self::BadMargin
            | Self::RunIsStale
            | Self::NoModelMode
            | Self::Cancelled => Vec::new(),
        }
    }
}

/// So many customers who are not known are named.
const TOLD_CUSTOMERS: usize = 10;

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// An error in a person's words.
pub(crate) fn say(error: &Error, speaker: &Speaker) -> ErrorView {
    let nobody = |_: &str| None;
    let findings = match error {
        Error::JourneyHasErrors { findings, journey } | Error::RuleNotReady { findings, journey } => {
            crate::findings::say(findings.clone(), journey, speaker).findings
        }
        _ => Vec::new(),
    };
    ErrorView {
        code: error.code().to_owned(),
        message: speaker.say(&error.message(), &nobody),
        help: speaker.say(&error.help(), &nobody),
        place: error.place(),
        findings,
    }
}

/// An error in English, as programs and people in a terminal read it.
pub fn say_error(error: &Error) -> ErrorView {
    say(error, speaker(Locale::En))
}

/// Our own mistake, as every other error is said.
pub fn internal_error(why: &str) -> ErrorView {
    say_error(&Error::inside(why))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_said_in_every_language() {
        let path = PathBuf::from("a.csv");
        let text = || "x".to_owned();
        let workspace = [
            WorkspaceError::NoSuchFile(path.clone()),
            WorkspaceError::NotAWorkspace { path: path.clone(), why: "w" },
            WorkspaceError::NewerWorkspace { path: path.clone(), found: 2, known: 1 },
            WorkspaceError::Damaged(text()),
            WorkspaceError::Locked,
            WorkspaceError::DiskFull,
            WorkspaceError::ReadOnly(text()),
            WorkspaceError::AlreadyExists(path.clone()),
            WorkspaceError::Unreadable { path: path.clone(), detail: text() },
            WorkspaceError::Database(text()),
            WorkspaceError::UnknownCurrency(text()),
            WorkspaceError::UnknownTimeZone(text()),
            WorkspaceError::CurrencyInUse { held: text(), wanted: text() },
            WorkspaceError::UnknownFile(path.clone()),
            WorkspaceError::NothingToImport(path.clone()),
            WorkspaceError::WrongEncoding { file: text(), line: 2 },
            WorkspaceError::EmptyFile(text()),
            WorkspaceError::MissingColumn { file: text(), column: text() },
            WorkspaceError::DuplicateColumn { file: text(), column: text() },
            WorkspaceError::UnnamedColumn { file: text(), number: 3 },
            WorkspaceError::NotAFile(path.clone()),
            WorkspaceError::FileChanged(text()),
            WorkspaceError::TooManyColumns { file: text(), columns: 3_000 },
            WorkspaceError::NestedColumn { file: text(), column: text() },
            WorkspaceError::UnsupportedFile { file: text(), kind: ".xls" },
            WorkspaceError::NoSuchSheet { file: text(), sheet: text(), sheets: text() },
            WorkspaceError::TooMuchUnpacked { file: text(), gib: 64 },
            WorkspaceError::OpenQuote { file: text(), line: 2 },
            WorkspaceError::EndlessRow { file: text(), line: 2 },
            WorkspaceError::BrokenFile { file: text(), detail: text() },
            WorkspaceError::BadSettings { file: text(), place: text(), reason: text() },
            WorkspaceError::BadMapping { file: text(), place: text(), reason: text() },
            WorkspaceError::UnmappedColumn { file: text(), column: text() },
            WorkspaceError::Cancelled,
            WorkspaceError::RefusedRow { file: text(), column: text(), reason: text() },
            WorkspaceError::NoSuchJourney(text()),
            WorkspaceError::JourneyExists(text()),
            WorkspaceError::NoSuchVersion { id: text(), version: 4 },
            WorkspaceError::NoSuchSegment(text()),
            WorkspaceError::SegmentExists(text()),
            WorkspaceError::SegmentProvided(text()),
            WorkspaceError::SegmentIsList(text()),
            WorkspaceError::NoSuchRun(5),
            WorkspaceError::NoSuchImport(6),
            WorkspaceError::ImportNotLast { import: 6, last: 7 },
            WorkspaceError::ImportUndone(6),
            WorkspaceError::ImportNotKept(6),
            WorkspaceError::NoSuchField(text()),
        ];
        let own = [
            Error::JourneyHasErrors { journey: Box::default(), findings: Vec::new() },
            Error::NoWorkspaceOpen,
            Error::NotASample,
            Error::NoSuchFile(path.clone()),
            Error::NeitherFileNorJourney(text()),
            Error::NotRead { path: path.clone(), why: text() },
            Error::NotWritten { path: path.clone(), why: text() },
            Error::NotText(path.clone()),
            Error::TooLarge(path.clone()),
            Error::BadId(text()),
            Error::BadDay { option: "from", text: text() },
            Error::PeriodReversed { from: text(), to: text() },
            Error::BadCustomers(text()),
            Error::BadDuration(text()),
            Error::NoSuchSegment(text()),
            Error::BadSegmentName(text()),
            Error::SegmentInUse { name: text(), by: text() },
            Error::SegmentCycle { name: text(), through: text() },
            Error::BadRanking,
            Error::RuleNotReady { journey: Box::default(), findings: Vec::new() },
            Error::NoSuchCustomer(text()),
            Error::NoSuchStep(text()),
            Error::NoSuchSale(text()),
            Error::NoSuchFigure(text()),
            Error::NoSuchColumn(text()),
            Error::NoSuchTable { name: text(), tables: text() },
            Error::TooManyRows { path: path.clone(), rows: 2_000_000 },
            Error::BadDays(0),
            Error::BadRounds(0),
            Error::BadMargin,
            Error::BadMessageCost(text()),
            Error::BadFilter(text()),
            Error::NoSuchRun(text()),
            Error::NoSuchItem(text()),
            Error::IdTaken(text()),
            Error::SegmentNotList(text()),
            Error::BadOverlap(4),
            Error::EmptyRegion,
            Error::UnknownCustomers(vec![text(); 20]),
            Error::RunIsStale,
            Error::NoModelMode,
            Error::BadEnding { path: path.clone(), endings: ".json, .xlsx" },
            Error::PictureTooLarge { width: 1, height: 2 },
            Error::BadTraceFile(path),
            Error::UnknownLocale(text()),
            Error::UnknownTemplate(text()),
            Error::UnknownCommand { name: text() },
            Error::BadParams { why: text() },
            Error::Cancelled,
            Error::Internal { why: text() },
        ];
        let values =
            Fault::ALL.into_iter().flat_map(|fault| of_values::COLUMNS.map(|field| Error::BadValue { field, fault }));
        let all: Vec<UsedBy> = of_values::TABLES.map(|table| UsedBy::Rows(table, 2)).into_iter().collect();
        let uses = all
            .into_iter()
            .chain([UsedBy::Journey(text()), UsedBy::Segment(text())])
            .map(|by| Error::InUse { name: text(), by: vec![by.clone(), by] });
        let ids = [Error::IdInUse { id: text(), by: vec![UsedBy::Journey(text())] }];
        let own = own.into_iter().chain(values).chain(uses).chain(ids);
        for error in workspace.into_iter().map(Error::Workspace).chain(own) {
            if let Error::Workspace(inner) = &error {
                assert_eq!(error.code(), inner.code(), "the workspace's own word");
            }
            for locale in Locale::ALL {
                let said = say(&error, speaker(locale));
                for sentence in [&said.message, &said.help] {
                    assert!(!sentence.is_empty() && !sentence.contains(['{', '[']), "{locale:?} {error:?}: {sentence}");
                }
            }
        }
    }

    #[test]
    fn a_journey_that_cannot_be_read_says_where() {
        let error = journey::read_str("{\n  \"format\": 1,\n").unwrap_err();
        let said = say_error(&Error::Journey { file: Some("a.journey.json".to_owned()), error });
        assert_eq!(said.code, "broken-json");
        assert!(said.place.is_some_and(|place| place.starts_with("a.journey.json:")));
        let error =
            journey::read_str(r#"{"format":1,"id":"a","name":"A","nodes":[],"edges":[],"colour":1}"#).unwrap_err();
        let said = say_error(&Error::Journey { file: None, error });
        assert_eq!((said.code.as_str(), said.place.as_deref()), ("unknown-field", Some("/colour")));
    }
}
