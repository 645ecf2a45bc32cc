//! A sheet being written: cells that mean numbers, money, shares, instants and lengths of time, so that a spreadsheet
//! can reckon with them.

use chrono::DateTime;
use chrono_tz::Tz;
use history::minor_digits;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// What stands in a cell.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    Count(u64),
    /// Minor units of the workspace's currency.
    Money(i64),
    /// Minor units of any currency.
    Amount(i64, String),
    /// So many of so many.
    Share(u64, u64),
    /// A share, 0 to 1.
    Rate(f64),
    /// Any other number.
    Number(f64),
    /// Days of 24 hours.
    Days(f64),
    /// A length of time in seconds.
    Seconds(i64),
    /// Milliseconds since 1970 UTC, shown in the workspace's zone.
    Instant(i64),
    /// A calendar day, `YYYY-MM-DD`.
    Day(String),
}

/// How cells of each meaning look.
pub(crate) struct Formats {
    heading: Format,
    title: Format,
    words: Format,
    count: Format,
    money: Format,
    minor: f64,
    currency: String,
    number: Format,
    share: Format,
    days: Format,
    seconds: Format,
    instant: Format,
    day: Format,
    zone: Tz,
}

impl Formats {
    pub(crate) fn new(currency: &str, zone: Tz) -> Self {
        let (money, minor) = money_format(currency);
        let number = |format: &str| Format::new().set_num_format(format);
        Self {
            heading: Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap(),
            title: Format::new().set_bold(),
            words: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            count: number("#,##0"),
            money,
            minor,
            currency: currency.to_owned(),
            number: number("#,##0.######"),
            share: number("0.0%"),
            days: number("0.##"),
            seconds: number("[h]:mm:ss"),
            instant: number("yyyy-mm-dd hh:mm:ss"),
            day: number("yyyy-mm-dd"),
            zone,
        }
    }
}

/// How amounts of a currency look, and how many minor units one of its units has.
fn money_format(currency: &str) -> (Format, f64) {
    let digits = minor_digits(currency);
    let decimals = if digits == 0 { String::new() } else { format!(".{}", "0".repeat(digits as usize)) };
    let format = Format::new().set_num_format(format!("#,##0{decimals} \"{currency}\""));
    (format, 10_f64.powi(i32::try_from(digits).unwrap_or(2)))
}

/// A sheet being written from top to bottom.
pub(crate) struct Sheet<'f> {
    sheet: Worksheet,
    formats: &'f Formats,
    row: u32,
    columns: u16,
    widths: Vec<usize>,
}

/// Widths of columns, in letters.
const NARROWEST: usize = 9;
const WIDEST: usize = 48;
/// A heading is broken into lines rather than making a column of numbers wide.
const HEADING: usize = 16;

impl<'f> Sheet<'f> {
    /// Begins a sheet with its heading, which stays in sight.
    pub(crate) fn begin(name: &str, headings: &[String], formats: &'f Formats) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 0)?;
        let mut widths = Vec::with_capacity(headings.len());
        let mut columns = 0;
        for heading in headings {
            sheet.write_string_with_format(0, columns, heading, &formats.heading)?;
            widths.push(heading.chars().count().clamp(NARROWEST, HEADING));
            columns += 1;
        }
        Ok(Self { sheet, formats, row: 1, columns, widths })
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), XlsxError> {
        for (column, cell) in (0..self.columns).zip(cells) {
            self.cell(column, cell)?;
        }
        self.row += 1;
        Ok(())
    }

    /// A title of the rows that follow, with an empty row before it.
    pub(super) fn title(&mut self, words: &str) -> Result<(), XlsxError> {
        if self.row > 1 {
            self.row += 1;
        }
        self.sheet.write_string_with_format(self.row, 0, words, &self.formats.title)?;
        self.row += 1;
        Ok(())
    }

    /// A sentence across all columns.
    pub(super) fn sentence(&mut self, words: &str) -> Result<(), XlsxError> {
        let last = self.columns.saturating_sub(1);
        self.sheet.merge_range(self.row, 0, self.row, last, words, &self.formats.words)?;
        self.sheet.set_row_height(self.row, 48)?;
        self.row += 1;
        Ok(())
    }

    #[allow(clippy::cast_precision_loss, reason = "a spreadsheet knows no other numbers; counts stay below 2^53")]
    fn cell(&mut self, column: u16, cell: Cell) -> Result<(), XlsxError> {
        let Self { sheet, formats, row, .. } = self;
        let row = *row;
        let wide = match cell {
            Cell::Empty => 0,
            Cell::Text(text) => {
                let wide = text.chars().count();
                sheet.write_string(row, column, shown(text))?;
                wide
            }
            Cell::Count(count) => {
                sheet.write_number_with_format(row, column, count as f64, &formats.count)?;
                NARROWEST
            }
            Cell::Money(minor) => {
                sheet.write_number_with_format(row, column, minor as f64 / formats.minor, &formats.money)?;
                18
            }
            Cell::Amount(minor, currency) if currency == formats.currency => {
                sheet.write_number_with_format(row, column, minor as f64 / formats.minor, &formats.money)?;
                18
            }
            Cell::Amount(minor, currency) => {
                let (format, unit) = money_format(&currency);
                sheet.write_number_with_format(row, column, minor as f64 / unit, &format)?;
                18
            }
            Cell::Rate(rate) => {
                sheet.write_number_with_format(row, column, rate, &formats.share)?;
                NARROWEST
            }
            Cell::Number(number) => {
                sheet.write_number_with_format(row, column, number, &formats.number)?;
                NARROWEST
            }
            Cell::Share(_, 0) => 0,
            Cell::Share(part, whole) => {
                sheet.write_number_with_format(row, column, part as f64 / whole as f64, &formats.share)?;
                NARROWEST
            }
            Cell::Days(days) => {
                sheet.write_number_with_format(row, column, days, &formats.days)?;
                NARROWEST
            }
            Cell::Seconds(seconds) => {
                sheet.write_number_with_format(row, column, seconds as f64 / 86_400.0, &formats.seconds)?;
                12
            }
            Cell::Instant(ms) => {
                match local(ms, formats.zone) {
                    Some(instant) => sheet.write_datetime_with_format(row, column, &instant, &formats.instant)?,
                    None => sheet.write_string(row, column, crate::clock::rfc3339(ms))?,
                };
                20
            }
            Cell::Day(text) => {
                match ExcelDateTime::parse_from_str(&text) {
                    Ok(day) => sheet.write_datetime_with_format(row, column, &day, &formats.day)?,
                    Err(_) => sheet.write_string(row, column, text)?,
                };
                12
            }
        };
        if let Some(width) = self.widths.get_mut(usize::from(column)) {
            *width = wide.clamp(*width, WIDEST);
        }
        Ok(())
    }

    /// The sheet with widths by what stands in it, and with a filter where it is a table.
    pub(crate) fn end(mut self, table: bool) -> Result<Worksheet, XlsxError> {
        for (column, width) in (0..self.columns).zip(&self.widths) {
            #[allow(clippy::cast_precision_loss, reason = "at most 48")]
            self.sheet.set_column_width(column, *width as f64 + 2.0)?;
        }
        if table && self.row > 1 {
            self.sheet.autofilter(0, 0, self.row - 1, self.columns.saturating_sub(1))?;
        }
        Ok(self.sheet)
    }
}

/// An instant as a clock in the zone shows it.
pub(crate) fn local(ms: i64, zone: Tz) -> Option<ExcelDateTime> {
    let shown = DateTime::from_timestamp_millis(ms)?.with_timezone(&zone).naive_local();
    ExcelDateTime::from_timestamp(shown.and_utc().timestamp()).ok()
}

/// No cell takes a longer text.
fn shown(text: String) -> String {
    const LONGEST: usize = 32_000;
    if text.chars().count() <= LONGEST { text } else { text.chars().take(LONGEST).collect() }
}
