//! Tables and lists as files: CSV for programs, XLSX with cells of their types for people.
//!
//! In CSV an amount is a decimal in units of its currency, which the heading names (or a column beside it, where there
//! are several), a rate is a number from 0 to 1, an instant RFC 3339 in UTC; what is not known is empty. A text that a
//! spreadsheet would take for a formula gets an apostrophe before it. In XLSX text is text, whatever it begins with.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::DateTime;
use chrono_tz::Tz;
use history::minor_digits;
use phrases::{Locale, Speaker, speaker};
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};
use tokio::runtime::Handle;

use super::lists::FoundRows;
use super::{Column, ReportAnswer, ReportTable};
use crate::errors::Error;
use crate::exports::cells::{Cell, Formats, Sheet, local};
use crate::exports::{ending, write};
use crate::person::{keep, temporary};
use crate::sources::blocking;
use crate::{ExportList, ExportReport, ListRow, OpenWorkspace, TableCell, Task};

const ENDINGS: &str = ".csv, .xlsx";
/// The longest name of a sheet.
const SHEET_NAME: usize = 31;
/// So many rows of a list are told at once.
const CHUNK: usize = 1_000;
/// So many rows fit a sheet, beside the heading.
const SHEET_ROWS: usize = 1_048_575;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csv,
    Xlsx,
}

impl Kind {
    fn of(path: &Path) -> Result<Self, Error> {
        match ending(path).as_deref() {
            Some("csv") => Ok(Self::Csv),
            Some("xlsx") => Ok(Self::Xlsx),
            _ => Err(Error::BadEnding { path: path.to_owned(), endings: ENDINGS }),
        }
    }
}

impl ReportAnswer {
    /// The table of this name; without one the first. An unknown name says which there are.
    pub fn table(&self, name: Option<&str>) -> Result<ReportTable, Error> {
        let tables = self.tables();
        let Some(name) = name else {
            return tables.into_iter().next().ok_or_else(|| Error::inside("a report without a table"));
        };
        let there: Vec<&str> = tables.iter().map(|table| table.name).collect();
        let there = there.join(", ");
        tables
            .into_iter()
            .find(|table| table.name == name)
            .ok_or_else(|| Error::NoSuchTable { name: name.to_owned(), tables: there })
    }

    /// A table as CSV, in English.
    pub fn csv(&self, table: &ReportTable) -> Result<Vec<u8>, Error> {
        self.csv_in(table, speaker(Locale::En))
    }

    /// All tables as sheets, in English; where one is too long for that, the file is named.
    pub fn xlsx(&self, path: &Path) -> Result<Vec<u8>, Error> {
        self.xlsx_in(speaker(Locale::En), path)
    }

    fn csv_in(&self, table: &ReportTable, speaker: &Speaker) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        let mut lines = Lines::begin(&mut bytes, &table.columns, &self.currency, speaker).map_err(Error::inside)?;
        for row in &table.rows {
            lines.row(row).map_err(Error::inside)?;
        }
        lines.end().map_err(Error::inside)?;
        Ok(bytes)
    }

    fn xlsx_in(&self, speaker: &Speaker, path: &Path) -> Result<Vec<u8>, Error> {
        let tables = self.tables();
        for table in &tables {
            fits(table.rows.len(), path)?;
        }
        let zone: Tz = self.time_zone.parse().unwrap_or(Tz::UTC);
        let formats = Formats::new(&self.currency, zone);
        let make = || {
            let mut book = book(self.data_until_ms);
            for table in tables {
                let name: String = table.title(speaker).chars().take(SHEET_NAME).collect();
                let mut sheet = Sheet::begin(&name, &headings(&table.columns, speaker, None), &formats)?;
                for row in table.rows {
                    sheet.row(cells(&table.columns, row, speaker))?;
                }
                book.push_worksheet(sheet.end(true)?);
            }
            book.save_to_buffer()
        };
        make().map_err(|error: XlsxError| Error::inside(error))
    }
}

impl OpenWorkspace {
    /// Writes the tables of a report into a file.
    pub(crate) async fn export_report(
        &self,
        wish: &ExportReport,
        speaker: &'static Speaker,
        task: &Task,
    ) -> Result<(), Error> {
        let path = Path::new(&wish.path);
        let kind = Kind::of(path)?;
        let answer = self.report(&wish.of, task).await?;
        let table = answer.table(wish.table.as_deref())?;
        let named = path.to_owned();
        write(path, task, move || match kind {
            Kind::Csv => answer.csv_in(&table, speaker),
            Kind::Xlsx => answer.xlsx_in(speaker, &named),
        })
        .await
    }

    /// Writes a list into a file, row by row.
    pub(crate) async fn export_list(
        &self,
        wish: &ExportList,
        speaker: &'static Speaker,
        task: &Task,
    ) -> Result<(), Error> {
        let path = Path::new(&wish.path);
        Kind::of(path)?;
        let found = self.list(&wish.list, None, false, task).await?;
        let rows = Rows { workspace: self.clone(), found, task: task.clone(), runtime: Handle::current() };
        let file = RowsFile::of(self, path, &rows.columns()).await?;
        blocking(move || {
            let title = speaker.text(&format!("list-{}", rows.found.kind.name())).unwrap_or_default();
            file.write(rows.found.len(), title, speaker, |row| rows.each(row))
        })
        .await?
    }
}

/// Takes one row after the other.
pub(crate) type Taking<'t> = dyn FnMut(Vec<TableCell>) -> Result<(), Error> + 't;

/// A file of rows that are not all at hand at once.
#[derive(Debug)]
pub(crate) struct RowsFile {
    path: PathBuf,
    kind: Kind,
    columns: Vec<Column>,
    currency: String,
    zone: Tz,
    until: Option<i64>,
}

impl RowsFile {
    /// A file with these columns; its ending says of which format it is.
    pub(crate) async fn of(opened: &OpenWorkspace, path: &Path, columns: &[Column]) -> Result<Self, Error> {
        Ok(Self {
            kind: Kind::of(path)?,
            path: path.to_owned(),
            columns: columns.to_vec(),
            currency: opened.workspace.settings().await?.currency,
            zone: opened.time_zone().await?,
            until: opened.workspace.last_known().await?,
        })
    }

    /// Writes the rows that `give` gives, so many of them; the file is in its place once it is whole.
    pub(crate) fn write(
        self,
        count: usize,
        title: &str,
        speaker: &Speaker,
        give: impl FnOnce(&mut Taking<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let Self { path, kind, columns, currency, zone, until } = self;
        let failed = |error: std::io::Error| Error::not_written(&path, &error);
        if kind == Kind::Xlsx {
            fits(count, &path)?;
        }
        let mut file = temporary(&path)?;
        match kind {
            Kind::Csv => {
                let out = BufWriter::with_capacity(1 << 18, file.as_file_mut());
                let mut lines = Lines::begin(out, &columns, &currency, speaker).map_err(failed)?;
                give(&mut |row| lines.row(&row).map_err(failed))?;
                lines.end().map_err(failed)?;
            }
            Kind::Xlsx => {
                let formats = Formats::new(&currency, zone);
                let name = sheet_name(title);
                let mut sheet =
                    Sheet::begin(&name, &headings(&columns, speaker, None), &formats).map_err(Error::inside)?;
                give(&mut |row| sheet.row(cells(&columns, row, speaker)).map_err(Error::inside))?;
                let mut book = book(until);
                book.push_worksheet(sheet.end(true).map_err(Error::inside)?);
                let bytes = book.save_to_buffer().map_err(Error::inside)?;
                file.write_all(&bytes).map_err(failed)?;
            }
        }
        keep(file, &path)
    }
}

/// A title as the name of a sheet: short, and without the signs that no such name has.
fn sheet_name(title: &str) -> String {
    let fits = |letter: char| if letter.is_control() || r"[]:*?/\".contains(letter) { ' ' } else { letter };
    let name: String = title.chars().map(fits).take(SHEET_NAME).collect();
    let name = name.trim().trim_matches('\'').trim();
    // Spreadsheets keep this name for themselves.
    if name.is_empty() || name.eq_ignore_ascii_case("history") { "1".to_owned() } else { name.to_owned() }
}

/// The rows of a list, for a file.
struct Rows {
    workspace: OpenWorkspace,
    found: Arc<FoundRows>,
    task: Task,
    runtime: Handle,
}

impl Rows {
    /// Its columns, the ids of rows and customers before the others.
    fn columns(&self) -> Vec<Column> {
        let shown = self.found.columns();
        let mut columns: Vec<Column> =
            self.found.kind.id_column().map(|name| Column::new(name, crate::CellKind::Text)).into_iter().collect();
        if !shown.iter().any(|column| column.name == "customer_id") {
            columns.push(Column::new("customer_id", crate::CellKind::Text));
        }
        columns.extend(shown);
        columns
    }

    /// Gives every row to whoever writes it. The names of customers are read for a stretch of them at a time.
    fn each(&self, write: &mut Taking<'_>) -> Result<(), Error> {
        let total = self.found.len();
        let has_id = self.found.kind.id_column().is_some();
        let has_customer = self.found.columns().iter().any(|column| column.name == "customer_id");
        for first in (0..total).step_by(CHUNK) {
            self.task.report("export", first as u64, Some(total as u64));
            if self.task.is_cancelled() {
                return Err(Error::Cancelled);
            }
            let places = first..total.min(first + CHUNK);
            for ListRow { id, customer, cells, .. } in
                self.runtime.block_on(self.workspace.list_rows(&self.found, places))?
            {
                let text = |text: String| TableCell::Text { text };
                let mut row = Vec::with_capacity(cells.len() + 2);
                if has_id {
                    row.push(text(id));
                }
                if !has_customer {
                    row.push(customer.map_or(TableCell::Empty, text));
                }
                row.extend(cells);
                write(row)?;
            }
        }
        self.task.report("export", total as u64, Some(total as u64));
        Ok(())
    }
}

/// Refuses more rows than a sheet takes.
fn fits(rows: usize, path: &Path) -> Result<(), Error> {
    if rows > SHEET_ROWS {
        return Err(Error::TooManyRows { path: path.to_owned(), rows: rows as u64 });
    }
    Ok(())
}

/// A book; the same data make the same bytes.
fn book(until: Option<i64>) -> Workbook {
    let mut book = Workbook::new();
    if let Some(until) = until.and_then(|until| local(until, Tz::UTC)) {
        book.set_properties(&DocProperties::new().set_creation_datetime(&until));
    }
    book
}

/// The headings, with one more behind the first amount of several currencies. Where a currency is given, amounts name
/// it.
fn headings(columns: &[Column], speaker: &Speaker, currency: Option<&str>) -> Vec<String> {
    let mut headings = Vec::with_capacity(columns.len() + 1);
    let mixed = first_mixed(columns);
    for (place, column) in columns.iter().enumerate() {
        let heading = column.heading(speaker);
        match currency {
            Some(currency) if column.kind == crate::CellKind::Money && !column.mixed => {
                headings.push(format!("{heading} ({currency})"));
            }
            _ => headings.push(heading),
        }
        if mixed == Some(place) {
            headings.push(Column::new("currency", crate::CellKind::Text).heading(speaker));
        }
    }
    headings
}

/// Behind this column stands the currency of a row: the amounts of one row are all in the same.
fn first_mixed(columns: &[Column]) -> Option<usize> {
    columns.iter().position(|column| column.mixed)
}

/// The currency of the amounts of a row that may be in several.
fn currency_of<'r>(columns: &[Column], row: &'r [TableCell]) -> Option<&'r str> {
    columns.iter().zip(row).find_map(|(column, cell)| match cell {
        TableCell::Money { currency, .. } if column.mixed => Some(currency.as_str()),
        _ => None,
    })
}

/// Lines of CSV being written.
struct Lines<'c, W: Write> {
    csv: csv::Writer<W>,
    columns: &'c [Column],
}

impl<'c, W: Write> Lines<'c, W> {
    fn begin(out: W, columns: &'c [Column], currency: &str, speaker: &Speaker) -> std::io::Result<Self> {
        let mut csv = csv::Writer::from_writer(out);
        csv.write_record(headings(columns, speaker, Some(currency)).into_iter().map(guarded))?;
        Ok(Self { csv, columns })
    }

    fn row(&mut self, cells: &[TableCell]) -> std::io::Result<()> {
        let mixed = first_mixed(self.columns);
        for (place, cell) in cells.iter().enumerate() {
            self.csv.write_field(field(cell))?;
            if mixed == Some(place) {
                self.csv.write_field(currency_of(self.columns, cells).unwrap_or_default())?;
            }
        }
        Ok(self.csv.write_record(None::<&[u8]>)?)
    }

    fn end(mut self) -> std::io::Result<()> {
        self.csv.flush()
    }
}

fn field(cell: &TableCell) -> String {
    match cell {
        TableCell::Empty => String::new(),
        TableCell::Text { text } => guarded(text.clone()),
        TableCell::Count { count } | TableCell::Activities { count, .. } => count.to_string(),
        TableCell::Money { minor, currency } => decimal(*minor, minor_digits(currency)),
        TableCell::Rate { rate: number } | TableCell::Days { days: number } | TableCell::Number { number } => {
            number.to_string()
        }
        TableCell::Instant { at: text } | TableCell::Day { day: text } => text.clone(),
    }
}

/// An amount in units of its currency.
fn decimal(minor: i64, digits: u32) -> String {
    let unit = 10_u64.checked_pow(digits).unwrap_or(1);
    let (whole, rest) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    let sign = if minor < 0 { "-" } else { "" };
    if digits == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest:0>width$}", width = digits as usize)
    }
}

/// A spreadsheet takes what begins like this for a formula, and would reckon with it or ask another machine.
fn guarded(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

/// The cells of a sheet, with one more behind the first amount of several currencies.
fn cells(columns: &[Column], row: Vec<TableCell>, speaker: &Speaker) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(row.len() + 1);
    let mixed = first_mixed(columns);
    let currency = currency_of(columns, &row).map(str::to_owned);
    for (place, (column, cell)) in columns.iter().zip(row).enumerate() {
        cells.push(match cell {
            TableCell::Empty => Cell::Empty,
            TableCell::Text { text } => Cell::Text(worded(column, text, speaker)),
            TableCell::Count { count } | TableCell::Activities { count, .. } => Cell::Count(count),
            TableCell::Money { minor, currency } => Cell::Amount(minor, currency),
            TableCell::Rate { rate } => Cell::Rate(rate),
            TableCell::Days { days } => Cell::Days(days),
            TableCell::Number { number } => Cell::Number(number),
            TableCell::Instant { at } => match DateTime::parse_from_rfc3339(&at) {
                Ok(instant) => Cell::Instant(instant.timestamp_millis()),
                Err(_) => Cell::Text(at),
            },
            TableCell::Day { day } => Cell::Day(day),
        });
        if mixed == Some(place) {
            cells.push(currency.clone().map_or(Cell::Empty, Cell::Text));
        }
    }
    cells
}

/// A word of the report in the person's language; any text of the workspace as it is.
fn worded(column: &Column, text: String, speaker: &Speaker) -> String {
    let words = match column.name {
        // All groups together.
        _ if text == "*" => return speaker.text("word-all").map_or(text, str::to_owned),
        "model" => "model",
        "segment" | "from_segment" | "to_segment" => "performance",
        "figure" | "status" | "why" => "word",
        _ => return text,
    };
    speaker.text(&format!("{words}-{}", text.replace('_', "-"))).map_or(text, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_decimals_of_their_currency() {
        assert_eq!(decimal(123_450, 2), "1234.50");
        assert_eq!(decimal(-5, 2), "-0.05");
        assert_eq!(decimal(-5, 0), "-5");
        assert_eq!(decimal(i64::MIN, 3), "-9223372036854775.808");
    }

    #[test]
    fn more_rows_than_a_sheet_takes_are_refused_by_the_name_of_the_file() {
        let path = Path::new("sales.xlsx");
        assert!(fits(SHEET_ROWS, path).is_ok());
        assert!(matches!(fits(SHEET_ROWS + 1, path), Err(Error::TooManyRows { rows: 1_048_576, .. })));
    }

    #[test]
    fn a_sheet_has_a_name_that_sheets_can_have() {
        assert_eq!(sheet_name("VIP / Praha [2025]: 'all'"), "VIP   Praha  2025   'all");
        assert_eq!(sheet_name(&"ż".repeat(40)).chars().count(), 31);
        for title in ["", "  ", "'", "History", "?*"] {
            assert_eq!(sheet_name(title), "1", "{title:?}");
        }
    }

    #[test]
    fn no_text_becomes_a_formula() {
        for text in ["=1+1", "+48 22", "-10 % off", "@home", "\t=1"] {
            assert!(guarded(text.to_owned()).starts_with('\''), "{text:?}");
        }
        assert_eq!(guarded("Follow up".to_owned()), "Follow up");
        assert_eq!(field(&TableCell::Money { minor: -100, currency: "EUR".to_owned() }), "-1.00", "a number stays one");
    }
}
