//! What may be typed after `rehearse report`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::InWorkspace;

#[derive(Debug, Subcommand)]
pub(crate) enum Report {
    /// Which sales followed an activity
    Sales(Sales),
    /// Which occasions were completed, and what followed
    Occasions(Occasions),
    /// What messages are related to, under each of the six models
    Messages(Messages),
    /// The same by journey, beside what their dry runs promise
    Journeys(Journeys),
    /// Who used which vouchers, when, how, where and for what
    Vouchers(Vouchers),
    /// What is bought, through which channel and where
    Products(Products),
    /// Who buys more, less, steadily or nothing
    Segments(Segments),
    /// Customers by the value of an attribute, such as the arm of an experiment
    CustomersBy(CustomersBy),
}

/// How a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people
    #[default]
    Table,
    /// For programs
    Json,
    /// One table, for programs and spreadsheets
    Csv,
    /// All tables with cells of their types, for spreadsheets
    Xlsx,
}

#[derive(Debug, Args)]
pub(crate) struct ReportOutput {
    /// How to print the report
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: ReportFormat,
    /// Which table to print as CSV [default: the report's main one]
    #[arg(long, value_name = "NAME")]
    pub table: Option<String>,
    /// Write it into this file instead of printing it
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Dates {
    /// First day (of the workspace's time zone) or instant
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Day or instant at which the period has ended
    #[arg(long, value_name = "D")]
    pub to: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Period {
    #[command(flatten)]
    pub dates: Dates,
    /// How long after an activity a sale is related to it, such as P14D [default: the workspace's]
    #[arg(long, value_name = "DURATION")]
    pub window: Option<String>,
}

/// Bars of a graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, reason = "the names say it")]
pub(crate) enum Bars {
    Day,
    Week,
    Month,
}

#[derive(Debug, Args)]
pub(crate) struct Sales {
    #[command(flatten)]
    pub place: InWorkspace,
    #[command(flatten)]
    pub period: Period,
    /// Only sales of these stores
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub store: Vec<String>,
    /// Only activities of these associates
    #[arg(long, value_name = "X", value_delimiter = ',')]
    pub associate: Vec<String>,
    /// Only activities of these types
    #[arg(long, value_name = "T", value_delimiter = ',')]
    pub activity_type: Vec<String>,
    /// Related and other sales by day, week or month
    #[arg(long, value_enum, value_name = "BARS")]
    pub graph: Option<Bars>,
    /// What each associate did, and what followed
    #[arg(long)]
    pub coaching: bool,
    /// List the related sales with what came before them
    #[arg(long)]
    pub list: bool,
    /// Say how many sales would be related by chance: the same windows on random dates of the same customers
    #[arg(long)]
    pub placebo: bool,
    /// How often the windows are moved [default: 20]
    #[arg(long, value_name = "N", requires = "placebo")]
    pub rounds: Option<u32>,
    /// The seed of the random dates [default: 0]
    #[arg(long, value_name = "S", requires = "placebo")]
    pub seed: Option<u64>,
    #[command(flatten)]
    pub output: ReportOutput,
}

#[derive(Debug, Args)]
pub(crate) struct Occasions {
    #[command(flatten)]
    pub place: InWorkspace,
    #[command(flatten)]
    pub dates: Dates,
    /// As they stood at this instant, or at the end of this day [default: the last known one]
    #[arg(long, value_name = "D")]
    pub at: Option<String>,
    /// How long after its completion a sale converts an occasion, of every type [default: the workspace's windows]
    #[arg(long, value_name = "DURATION")]
    pub window: Option<String>,
    /// Only customers of these markets
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub market: Vec<String>,
    /// Only customers who came by these channels
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub acquisition_channel: Vec<String>,
    /// Only occasions of these stores
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub store: Vec<String>,
    /// Only occasions of these departments
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub department: Vec<String>,
    /// Only occasions of these associates
    #[arg(long, value_name = "X", value_delimiter = ',')]
    pub associate: Vec<String>,
    /// Only occasions of these types
    #[arg(long, value_name = "T", value_delimiter = ',')]
    pub occasion_type: Vec<String>,
    /// The same by day, week or month of creation
    #[arg(long, value_enum, value_name = "BARS")]
    pub graph: Option<Bars>,
    /// Tell each occasion
    #[arg(long)]
    pub list: bool,
    #[command(flatten)]
    pub output: ReportOutput,
}

/// What messages are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
#[allow(missing_docs, reason = "the names say it")]
pub(crate) enum By {
    #[default]
    Message,
    Campaign,
    Journey,
    Step,
}

#[derive(Debug, Args)]
pub(crate) struct Messages {
    #[command(flatten)]
    pub place: InWorkspace,
    #[command(flatten)]
    pub period: Period,
    /// What to group by
    #[arg(long, value_enum, value_name = "WHAT", default_value_t)]
    pub by: By,
    #[command(flatten)]
    pub output: ReportOutput,
}

#[derive(Debug, Args)]
pub(crate) struct Journeys {
    #[command(flatten)]
    pub place: InWorkspace,
    #[command(flatten)]
    pub period: Period,
    #[command(flatten)]
    pub output: ReportOutput,
}

#[derive(Debug, Args)]
pub(crate) struct Vouchers {
    #[command(flatten)]
    pub place: InWorkspace,
    /// As they stood at this instant, or at the end of this day [default: the last known one]
    #[arg(long, value_name = "D")]
    pub at: Option<String>,
    #[command(flatten)]
    pub output: ReportOutput,
}

#[derive(Debug, Args)]
pub(crate) struct Products {
    #[command(flatten)]
    pub place: InWorkspace,
    #[command(flatten)]
    pub dates: Dates,
    /// Only sales of these stores
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub store: Vec<String>,
    /// Only sales of these channels
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub channel: Vec<String>,
    #[command(flatten)]
    pub output: ReportOutput,
}

#[derive(Debug, Args)]
pub(crate) struct Segments {
    #[command(flatten)]
    pub place: InWorkspace,
    /// As of this instant, or the end of this day [default: the last known one]
    #[arg(long, value_name = "D")]
    pub at: Option<String>,
    /// Show who moved since this instant, or the end of this day
    #[arg(long, value_name = "D")]
    pub since: Option<String>,
    /// The length of each of the two periods that are compared, days [default: 90]
    #[arg(long, value_name = "N")]
    pub days: Option<u32>,
    #[command(flatten)]
    pub output: ReportOutput,
}

#[derive(Debug, Args)]
pub(crate) struct CustomersBy {
    #[command(flatten)]
    pub place: InWorkspace,
    /// The attribute
    #[arg(long, value_name = "A")]
    pub attribute: String,
    #[command(flatten)]
    pub period: Period,
    #[command(flatten)]
    pub output: ReportOutput,
}
