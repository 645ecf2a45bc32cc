//! Tables in a terminal: aligned, numbers to the right, colour only where somebody sees it.

use std::fmt::{self, Display, Write as _};

use anstyle::{AnsiColor, Style};
use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

/// Titles and totals.
pub(crate) const BOLD: Style = Style::new().bold();
/// What explains the rest.
pub(crate) const DIM: Style = Style::new().dimmed();
/// What is wrong.
pub(crate) const RED: Style = AnsiColor::Red.on_default().bold();
/// What was done.
pub(crate) const GREEN: Style = AnsiColor::Green.on_default().bold();
/// What is surely not meant.
pub(crate) const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
/// What could be better.
pub(crate) const BLUE: Style = AnsiColor::Blue.on_default().bold();

/// Text with a style; outside a terminal the style is taken away again when it is printed.
pub(crate) fn styled(style: Style, text: impl Display) -> String {
    format!("{style}{text}{style:#}")
}

/// On which side a column is flush.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// Columns with a heading each.
#[derive(Debug)]
pub(crate) struct Table {
    headings: Vec<(String, Side)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A heading that begins with `>` stands over numbers.
    pub(crate) fn new(headings: &[&str]) -> Self {
        let heading = |text: &&str| match text.strip_prefix('>') {
            Some(text) => (text.to_owned(), Side::Right),
            None => ((*text).to_owned(), Side::Left),
        };
        Self { headings: headings.iter().map(heading).collect(), rows: Vec::new() }
    }

    pub(crate) fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    pub(crate) fn cells(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut widths: Vec<usize> = self.headings.iter().map(|(text, _)| text.width()).collect();
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(seen(cell));
            }
        }
        let line = |cells: &mut dyn Iterator<Item = &str>| {
            let mut line = String::from(" ");
            for ((cell, width), (_, side)) in cells.zip(&widths).zip(&self.headings) {
                let gap = " ".repeat(width.saturating_sub(seen(cell)));
                let _ = match side {
                    Side::Left => write!(line, " {cell}{gap} "),
                    Side::Right => write!(line, " {gap}{cell} "),
                };
            }
            line.truncate(line.trim_end().len());
            line
        };
        writeln!(f, "{}", styled(DIM, line(&mut self.headings.iter().map(|(text, _)| text.as_str()))))?;
        for row in &self.rows {
            writeln!(f, "{}", line(&mut row.iter().map(String::as_str)))?;
        }
        Ok(())
    }
}

/// How wide a cell looks: styles take no room.
fn seen(cell: &str) -> usize {
    anstream::adapter::strip_str(cell).map(|text| text.width()).sum()
}

/// A whole number in groups of three.
pub(crate) fn count(number: impl TryInto<i128>) -> String {
    let number = number.try_into().unwrap_or_default();
    let digits = number.unsigned_abs().to_string();
    let mut text = if number < 0 { "-".to_owned() } else { String::new() };
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// An amount in minor units as people write it.
pub(crate) fn money(minor: i64, currency: &str, digits: u32) -> String {
    let unit = 10_u64.checked_pow(digits).unwrap_or(1);
    let (whole, rest) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    let sign = if minor < 0 { "-" } else { "" };
    let whole = count(whole);
    match digits {
        0 => format!("{sign}{whole} {currency}"),
        digits => format!("{sign}{whole}.{rest:0>width$} {currency}", width = digits as usize),
    }
}

/// A share as a percentage, to one decimal; a dash over nothing.
pub(crate) fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let tenths = (u128::from(part) * 2000 + u128::from(whole)) / (u128::from(whole) * 2);
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// A rate between 0 and 1 as a percentage; a dash where there is none.
pub(crate) fn rate(rate: Option<f64>) -> String {
    rate.map_or_else(|| "–".to_owned(), |rate| format!("{:.1} %", rate * 100.0))
}

/// A length of time in its two largest units.
pub(crate) fn length(ms: i64) -> String {
    let seconds = ms.unsigned_abs() / 1000;
    let parts = [(seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let shown: Vec<String> = parts
        .iter()
        .skip_while(|(number, _)| *number == 0)
        .take(2)
        .filter(|(number, _)| *number > 0)
        .map(|(number, unit)| format!("{number} {unit}"))
        .collect();
    if shown.is_empty() { "0".to_owned() } else { shown.join(" ") }
}

/// The word that stands for a value in JSON.
pub(crate) fn word(value: &impl Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().map(|word| word.replace('_', " ")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!(count(1_234_567_u64), "1 234 567");
        assert_eq!(count(-999), "-999");
        assert_eq!(money(-123_456, "EUR", 2), "-1 234.56 EUR");
        assert_eq!(money(5, "JPY", 0), "5 JPY");
        assert_eq!(money(5, "KWD", 3), "0.005 KWD");
        assert_eq!(percent(1, 3), "33.3 %");
        assert_eq!(percent(1, 0), "–");
        assert_eq!(length(90_061_000), "1 d 1 h");
        assert_eq!(length(86_400_000), "1 d");
        assert_eq!(length(0), "0");
    }

    #[test]
    fn columns_are_aligned_by_what_is_seen() {
        let mut table = Table::new(&["step", ">people"]);
        table.row(["žofie".to_owned(), "7".to_owned()]);
        table.row(["b".to_owned(), "1 000".to_owned()]);
        let lines: Vec<String> = table.to_string().lines().skip(1).map(str::to_owned).collect();
        assert_eq!(lines, ["  žofie       7", "  b       1 000"]);
    }
}
