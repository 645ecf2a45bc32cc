//! The SQLite file of a workspace: import, history, documents. The only place with SQL.
//!
//! - [`Workspace::create`], [`Workspace::open`], [`Workspace::close`]: the file and what it may turn out to be.
//! - [`Sources::find`], [`Workspace::import_blocking`]: canonical files into rows, in one transaction.
//! - [`survey_file`]: what reading a file of any kind to its end shows, without importing it.
//! - [`Workspace::fill_blocking`]: rows from a program, through the same typing (the sample shop).
//! - [`Workspace::load_blocking`]: rows into a [`history::History`], as far as [`history::Needs`] asks.
//! - [`Copies`]: copies of loaded histories as columns in the user's cache, known by the state they are of.
//! - [`Workspace::settings`], [`Workspace::message_designs`], [`Workspace::voucher_designs`],
//!   [`Workspace::stores`], [`Workspace::associates`], [`Workspace::event_types`], [`Workspace::attributes`],
//!   [`Workspace::reach`], [`Workspace::field_values`], [`Workspace::summary`]: what journeys and screens may name.
//! - [`Workspace::activity_types`], [`Workspace::sales_channels`], [`Workspace::occasion_fields`],
//!   [`Workspace::occasion_values`]: what the filters of reports offer.
//! - [`Workspace::segments`], [`Workspace::save_segment`], [`Workspace::make_list`], [`Workspace::store_members_blocking`], …: lists, and what
//!   rules and rankings decide once somebody has evaluated them.
//! - [`Workspace::roll_blocking`], [`Workspace::listed_customers`], [`Workspace::customer`],
//!   [`Workspace::customer_names`], [`Workspace::customer_cards`]: who there is.
//! - [`Workspace::search_blocking`], [`Workspace::find_customers_blocking`]: customers found as somebody types.
//! - [`Workspace::made_up_blocking`]: a customer who does not exist, as a history of her alone.
//! - [`Workspace::journeys`], [`Workspace::save_journey`], [`Workspace::runs`], …: journeys with their versions, and
//!   dry runs, as documents that this crate does not read into.
//! - [`Workspace::erase_customer_blocking`]: a customer taken out of the file, to the last byte.
//! - [`Workspace::shareable_copy_blocking`]: a copy that counts the same, in which nobody can be found.
//! - [`inspect`], [`preview`], [`Mapping`]: files of other systems, looked into and made canonical.
//! - [`Workspace::imports`], [`Workspace::rejected_page`], [`Workspace::settle_rejected`],
//!   [`Workspace::undo_import_blocking`]: the log of imports, the rows to be mended, and the last import undone.
//! - [`Workspace::items`], [`Workspace::save_item`], [`Workspace::delete_item`], [`Workspace::add_codes_blocking`]:
//!   designs, stores, associates and products, one by one.
//!
//! Functions that scan or write much block and say so in their names; the others are async. One connection writes at
//! a time (`BEGIN IMMEDIATE`), any number read. Times come in as arguments: nothing here looks at a clock.

mod catalogue;
mod copies;
mod customers;
mod erase;
mod error;
mod facts;
mod fakes;
mod field_values;
mod fold;
mod import;
mod imports;
mod items;
mod journeys;
mod load;
mod made_up;
mod mapping;
mod open;
mod report_fields;
mod runs;
mod search;
mod segments;
mod settings;
mod share;
mod traces;
mod undo;
mod values;
mod watch;

pub use catalogue::{
    Associate, ChannelReach, EventType, Field, FieldType, MessageDesign, Store, Summary, VoucherDesign,
};
pub use copies::{Copies, Found};
pub use customers::{Customer, CustomerCard, CustomerName, ListedCustomer};
pub use erase::Erased;
pub use error::{Result, WorkspaceError};
pub use field_values::{FieldValue, ValuesOf};
pub use import::{
    Compression, Delimiter, Encoding, FileCounts, FileShape, FileSurvey, Fill, Format, HeldRows, ImportOptions,
    ImportReport, Missing, OnBadRow, ReadAs, RejectedRow, SourceFile, Sources, Table, TableColumn, UnknownConsent,
    survey_file,
};
pub use imports::{LoggedImport, RejectedEntry, RejectedFile, RejectedPage};
pub use items::{AddedCodes, CodeCounts, Item, ItemPage, ItemTable, ItemWritten};
pub use journeys::{JourneyDocument, JourneyEntry, JourneyVersion, STRETCH_MS, Saving};
pub use load::Roll;
pub use made_up::{MadeUp, MadeUpHappening};
pub use mapping::{
    ColumnMapping, Doubt, DoubtChoice, FileMapping, Inspected, InspectedColumn, MAPPING_FORMAT, Mapping, OtherColumns,
    Preview, PreviewFault, PreviewRow, Transform, inspect, mapping_schema, preview,
};
pub use open::Workspace;
pub use runs::{NewRun, Run, RunEntry};
pub use segments::{Segment, SegmentSource, WorkedOut};
pub use settings::{
    FrequencyCap, GeneralSettings, OCCASION_COLUMNS, QuietHours, REPORT_FILTERS, ReportField, ReportFilter,
    ReportSettings, Settings,
};
pub use share::Shareable;
pub use values::rejection_codes;
pub use watch::{Progress, Watch};
