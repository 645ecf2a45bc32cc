//! What the application does, for every host that shows it: the one surface on which the window, the command line and
//! the browser host for tests stand.
//!
//! - [`call`]: every command of the window, by name, with plain data in and out (`commands` holds the table).
//! - [`Application`]: what is open behind a window; [`OpenWorkspace`]: one workspace, for windows and the command line.
//! - [`Task`], [`Tasks`]: what is under way tells how far it is, and can be stopped.
//! - [`Error`], [`ErrorView`]: what went wrong, with a code, a sentence and what to do.
//!
//! Data go one way: the workspace's rows become a [`history::History`], that becomes results, and those become the
//! plain types here. What computes runs beside the threads that answer.

mod analyses;
mod application;
mod audiences;
mod catalogue;
mod checks;
mod clock;
mod commands;
mod customers;
mod days;
mod designs;
mod errors;
mod exports;
mod files;
mod findings;
mod import;
mod imports;
mod journeys;
mod namings;
mod open_workspace;
mod paths;
mod person;
mod places;
mod playback;
mod population;
mod privacy;
mod reports;
mod runs;
mod segments;
mod sources;
mod task;
mod templates;
mod together;
mod trace_columns;
mod trace_file;
mod types;
mod versions;
mod workspace_settings;

pub use ::reports::{
    CreditBlock, CustomersByReport, MessagesBy, MessagesReport, OccasionFigures, OccasionsReport, Period,
    PlaceboReport, ProductsReport, SalesReport, SegmentsReport, VouchersReport,
};
pub use application::Application;
pub use checks::{CheckedFile, CheckedFiles, check_files};
pub use commands::call;
pub use dry_run::{ExitCause, Summary};
pub use errors::{Error, Fault, UsedBy, internal_error, say_error};
pub use exports::results_of;
pub use files::{Fixed, JourneyText, fixed_text, write_file};
pub use import::ImportOptions;
pub use imports::{draft_mapping, read_mapping, unmapped_columns, write_mapping};
pub use journey::AttributionModel;
pub use journeys::JourneyListing;
pub use measures::SalesBlock;
pub use open_workspace::{NewWorkspace, OpenWorkspace, SampleShop};
pub use places::config_folder;
pub use reports::{Column, Report, ReportAnswer, ReportTable};
pub use runs::{RunAnswer, RunWish, StepName};
pub use task::{Running, Task, Tasks};
pub use types::*;
pub use workspace::{
    ColumnMapping, FileCounts, FileMapping, ImportReport, Mapping, OtherColumns, ReadAs, RejectedRow, Transform,
    mapping_schema,
};

/// The JSON Schema of a journey file.
pub fn journey_schema() -> serde_json::Value {
    journey::schema()
}

/// Stopped by the person, as every other error is said.
pub fn cancelled() -> ErrorView {
    say_error(&Error::Cancelled)
}
