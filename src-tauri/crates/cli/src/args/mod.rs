//! What may be typed; reports have a file of their own.

mod reports;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(crate) use reports::{Bars, By, Period, Report, ReportFormat, ReportOutput};

/// Draw a customer journey, rehearse it on your own customers, see what it would earn.
#[derive(Debug, Parser)]
#[command(name = "rehearse", version, propagate_version = true, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a workspace: one file that holds everything
    Init(Init),
    /// Bring customers and their history in from files
    Import(Import),
    /// Erase a customer with every trace
    Erase(Erase),
    /// Write a copy of a workspace that names nobody and counts the same
    Share(Share),
    /// Say what is built into the sample shop's customers
    Truths(Truths),
    /// What was imported: the history, undoing, rejected rows
    #[command(subcommand)]
    Imports(Imports),
    /// Say what is wrong with a journey, and how to mend it
    Check(Check),
    /// Say what a code means, why it matters, and what to do
    Explain(Explain),
    /// Put journey files in order, every step with a place
    Fmt(Fmt),
    /// Say what differs between two journeys, or two versions of one
    Diff(Diff),
    /// Draw a journey as a picture
    Render(Render),
    /// Walk customers through a journey; nothing is sent
    DryRun(DryRun),
    /// Say what would have happened to one customer, and why
    ExplainCustomer(ExplainCustomer),
    /// Read a report
    #[command(subcommand)]
    Report(Report),
    /// The segments of a workspace
    #[command(subcommand)]
    Segments(Segments),
    /// The journeys saved in a workspace
    #[command(subcommand)]
    Journeys(Journeys),
    /// Print a JSON Schema
    #[command(subcommand)]
    Schema(Schema),
    /// Print what makes a shell complete `rehearse`
    Completions {
        /// Which shell
        shell: Shell,
    },
}

/// How the answer is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Table,
    /// For programs
    Json,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people
    #[default]
    Table,
    /// For programs
    Json,
    /// For code review: SARIF 2.1.0
    Sarif,
}

#[derive(Debug, Args)]
pub(crate) struct Output {
    /// How to print the answer
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct InWorkspace {
    /// The workspace
    #[arg(long, value_name = "FILE")]
    pub workspace: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The file to make
    pub file: PathBuf,
    /// Fill it with the made-up sample shop
    #[arg(long)]
    pub sample: bool,
    /// How many customers the sample shop has
    #[arg(long, value_name = "N", requires = "sample", default_value_t = 10_000)]
    pub customers: u32,
    /// The seed of the sample shop: the same seed makes the same shop
    #[arg(long, value_name = "S", requires = "sample", default_value_t = 0)]
    pub seed: u64,
    /// Also write what is built into the sample shop's customers into this file, as JSON
    #[arg(long, value_name = "TRUTHS", requires = "sample")]
    pub truths: Option<PathBuf>,
    /// The currency, ISO 4217 [default: EUR]
    #[arg(long, value_name = "CUR")]
    pub currency: Option<String>,
    /// The time zone, IANA [default: UTC]
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Erase {
    /// The customer's id
    pub customer: String,
    #[command(flatten)]
    pub place: InWorkspace,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Share {
    #[command(flatten)]
    pub place: InWorkspace,
    /// The copy to write; nothing is overwritten
    #[arg(long, value_name = "COPY")]
    pub out: PathBuf,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Truths {
    #[command(flatten)]
    pub place: InWorkspace,
    /// Write them into this file instead of printing them
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// What happens to a bad row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum OnBadRow {
    /// Import nothing if any row is bad
    #[default]
    Stop,
    /// Import the good ones, keep the bad ones aside
    Skip,
}

/// What happens to a row that names something unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Missing {
    /// It is a bad row
    Reject,
    /// What it names is made, with nothing but its id
    #[default]
    Stub,
}

/// How a consent is taken whose whole column is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum UnknownConsent {
    /// Nobody has consented
    #[default]
    No,
    /// Everybody has
    Yes,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// Folders or single files
    #[arg(required = true, value_name = "SOURCE")]
    pub sources: Vec<PathBuf>,
    /// The workspace
    #[arg(long, value_name = "FILE", required_unless_present = "draft_map")]
    pub workspace: Option<PathBuf>,
    /// How files of other systems become canonical: a mapping.json, or `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// Write a drafted mapping into this file, say what is doubtful, and import nothing
    #[arg(long, value_name = "FILE", conflicts_with_all = ["map", "check"])]
    pub draft_map: Option<PathBuf>,
    /// What to do when a row is bad
    #[arg(long, value_enum, value_name = "WHAT", default_value_t)]
    pub on_bad_row: OnBadRow,
    /// What to do when a row names a customer, store, product, … that nobody knows
    #[arg(long, value_enum, value_name = "WHAT", default_value_t)]
    pub missing: Missing,
    /// How to take a consent whose whole column is missing
    #[arg(long, value_enum, value_name = "ANSWER", default_value_t)]
    pub unknown_consent: UnknownConsent,
    /// Only report; change nothing
    #[arg(long)]
    pub check: bool,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Journey files, `-` for standard input, or ids saved in the workspace
    #[arg(required = true, value_name = "JOURNEY")]
    pub journeys: Vec<String>,
    /// The workspace whose designs, segments and events they may name; without it these are not looked at
    #[arg(long, value_name = "FILE")]
    pub workspace: Option<PathBuf>,
    /// Apply every fix first, and write the files; of standard input the mended file is printed
    #[arg(long)]
    pub fix: bool,
    /// How to print the answer
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: CheckFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// A code that `check` or an error names, such as open-port
    pub code: String,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// Journey files, or `-` for standard input
    #[arg(required = true, value_name = "JOURNEY")]
    pub journeys: Vec<String>,
    /// Only say which files are not in order
    #[arg(long)]
    pub check: bool,
    /// Lay all steps out anew, also those that have a place
    #[arg(long)]
    pub layout: bool,
    #[command(flatten)]
    pub output: Output,
}

/// How a difference is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For people
    #[default]
    Table,
    /// For programs
    Json,
    /// As lines of the files, like diff -u
    Text,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The earlier one: a file, `-` for standard input, or in a workspace ID or ID@VERSION
    #[arg(value_name = "A")]
    pub before: String,
    /// The later one
    #[arg(value_name = "B")]
    pub after: String,
    /// The workspace that ids are looked up in
    #[arg(long, value_name = "FILE")]
    pub workspace: Option<PathBuf>,
    /// How to print the answer
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: DiffFormat,
}

/// The colours of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Theme {
    /// Dark words on a light ground
    #[default]
    Light,
    /// Light words on a dark ground
    Dark,
}

/// The language of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Lang {
    /// English
    #[default]
    En,
    /// Polish
    Pl,
    /// Italian
    It,
}

#[derive(Debug, Args)]
pub(crate) struct Render {
    /// A journey file, `-` for standard input, or in a workspace ID or ID@VERSION
    pub journey: String,
    /// The picture to write; it ends in .svg or .png
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The colours
    #[arg(long, value_enum, value_name = "THEME", default_value_t)]
    pub theme: Theme,
    /// How many steps stand beside each other [default: as many as look well]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub columns: Option<u32>,
    /// Leave the steps where the file has them instead of laying them out
    #[arg(long, conflicts_with = "columns")]
    pub as_in_file: bool,
    /// Count errors and warnings in a badge on each step
    #[arg(long)]
    pub problems: bool,
    /// The language
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t)]
    pub lang: Lang,
    /// The workspace that knows the names of designs, and ids
    #[arg(long, value_name = "FILE")]
    pub workspace: Option<PathBuf>,
    #[command(flatten)]
    pub output: Output,
}

/// How the world goes on during a dry run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Mode {
    /// The recorded events are the world
    #[default]
    Replay,
    /// Behaviour is drawn from a model (not in this version)
    Model,
}

#[derive(Debug, Args)]
pub(crate) struct RunOptions {
    /// First day (of the workspace's time zone) or instant at which customers enter
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Day or instant from which nobody enters any more
    #[arg(long, value_name = "D")]
    pub to: Option<String>,
    /// Last day or instant of the run [default: the last known event]
    #[arg(long, value_name = "D")]
    pub until: Option<String>,
    /// How the world goes on
    #[arg(long, value_enum, value_name = "MODE", default_value_t)]
    pub mode: Mode,
    /// The seed of every draw
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub seed: u64,
    /// How often to run (model mode) [default: 1]
    #[arg(long, value_name = "N")]
    pub replications: Option<u32>,
    /// Who walks: all, segment:NAME, sample:N, customer:ID or file:PATH (one customer id a line)
    #[arg(long, value_name = "WHO", default_value = "all")]
    pub customers: String,
    /// How many threads work [default: one a core]
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
    /// Tell related sales under all six attribution models, not the goal's alone
    #[arg(long)]
    pub every_model: bool,
}

#[derive(Debug, Args)]
pub(crate) struct DryRun {
    /// A journey file, `-` for standard input, or the id of one saved in the workspace
    pub journey: String,
    #[command(flatten)]
    pub place: InWorkspace,
    #[command(flatten)]
    pub options: RunOptions,
    /// Write every step of every customer into this file (.csv, .jsonl or .parquet)
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
    /// Draw the journey with its counts into this file (.svg or .png)
    #[arg(long, value_name = "FILE")]
    pub picture: Option<PathBuf>,
    /// The colours of the picture
    #[arg(long, value_enum, value_name = "THEME", default_value_t, requires = "picture")]
    pub theme: Theme,
    /// The language of the picture
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t, requires = "picture")]
    pub lang: Lang,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainCustomer {
    /// A journey file, `-` for standard input, or the id of one saved in the workspace
    pub journey: String,
    /// The customer's id
    #[arg(required_unless_present = "made_up", conflicts_with = "made_up")]
    pub customer: Option<String>,
    /// A customer who does not exist: a JSON file of her attributes and events, `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub made_up: Option<String>,
    #[command(flatten)]
    pub place: InWorkspace,
    #[command(flatten)]
    pub options: RunOptions,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Journeys {
    /// List them
    List {
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
    /// Print one as its file
    Export {
        /// Its id
        id: String,
        /// Write it into this file instead of printing it
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
    /// Save a journey file into the workspace, as a new version where its id is known
    Save {
        /// The file, or `-` for standard input
        journey: String,
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Imports {
    /// List them, the latest first
    List {
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
    /// Undo the last one, or say why it cannot be
    Undo {
        /// Its number [default: the last one that is not undone]
        #[arg(long, value_name = "N")]
        import: Option<i64>,
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
    /// Write rejected rows into CSV files, one for each file that they came from, to be mended and imported again
    Rejected {
        /// The import's number [default: the last one with rejected rows]
        #[arg(long, value_name = "N")]
        import: Option<i64>,
        /// The folder to write into; existing files are not overwritten
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Segments {
    /// List them
    List {
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
    /// Say what decides who is in one, and what uses it
    Show {
        /// Its name
        name: String,
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
    /// Write its customers into a file, .csv or .xlsx
    Export {
        /// Its name
        name: String,
        /// The file
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
    /// Say how two or three of them overlap, and what those customers spent
    Overlap {
        /// Their names
        #[arg(required = true, num_args = 2..=3, value_name = "NAME")]
        names: Vec<String>,
        #[command(flatten)]
        place: InWorkspace,
        #[command(flatten)]
        output: Output,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Schema {
    /// Of a journey file
    Journey {
        #[command(flatten)]
        output: Output,
    },
    /// Of a mapping.json
    Mapping {
        #[command(flatten)]
        output: Output,
    },
}
