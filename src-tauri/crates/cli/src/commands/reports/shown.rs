//! Tables of a report as people read them in a terminal.

use std::fmt::Write as _;

use api::{CellKind, Column, ReportAnswer, ReportTable, TableCell};
use phrases::{Locale, speaker};

use crate::table::{BOLD, DIM, Table, count, money, rate, styled};

/// A report being said.
pub(super) struct Shown<'a> {
    answer: &'a ReportAnswer,
    tables: Vec<ReportTable>,
    pub(super) text: String,
}

impl<'a> Shown<'a> {
    /// Begins with a title and what it is about.
    pub(super) fn begin(answer: &'a ReportAnswer, title: &str, about: &str) -> Self {
        let text = format!("{}\n{}\n\n", styled(BOLD, title), styled(DIM, format!("  {about}")));
        Self { answer, tables: answer.tables(), text }
    }

    /// A sentence.
    pub(super) fn say(&mut self, sentence: &str) {
        let _ = writeln!(self.text, "  {sentence}");
    }

    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// An amount in the workspace's currency.
    pub(super) fn money(&self, minor: i64) -> String {
        money(minor, &self.answer.currency, self.answer.currency_digits)
    }

    /// A table with these of its columns, its first under another heading where one is given; nothing where it is empty.
    pub(super) fn table(&mut self, name: &str, first: Option<&str>, columns: &[&str]) {
        let Some(made) = self.tables.iter().find(|table| table.name == name) else { return };
        if made.rows.is_empty() {
            return;
        }
        let chosen: Vec<(usize, &Column)> = columns
            .iter()
            .filter_map(|name| made.columns.iter().enumerate().find(|(_, column)| column.name == *name))
            .collect();
        let english = speaker(Locale::En);
        let headings: Vec<String> = chosen
            .iter()
            .enumerate()
            .map(|(place, (_, column))| {
                let heading = column.heading(english).to_lowercase();
                let heading = first.filter(|_| place == 0).map_or(heading, str::to_owned);
                let is_number = !matches!(column.kind, CellKind::Text | CellKind::Instant | CellKind::Day);
                if is_number { format!(">{heading}") } else { heading }
            })
            .collect();
        let mut table = Table::new(&headings.iter().map(String::as_str).collect::<Vec<_>>());
        for row in &made.rows {
            let cells = chosen.iter().map(|(place, column)| {
                let cell = row.get(*place).unwrap_or(&TableCell::Empty);
                self.cell(cell, column.kind)
            });
            table.cells(cells.collect());
        }
        let _ = writeln!(self.text, "{table}");
    }

    fn cell(&self, cell: &TableCell, kind: CellKind) -> String {
        match cell {
            TableCell::Empty if kind == CellKind::Text => "(none)".to_owned(),
            TableCell::Empty => "–".to_owned(),
            TableCell::Text { text } if text == "*" => "all".to_owned(),
            TableCell::Text { text } => text.clone(),
            TableCell::Count { count: number } | TableCell::Activities { count: number, .. } => count(*number),
            TableCell::Money { minor, currency } if *currency == self.answer.currency => self.money(*minor),
            TableCell::Money { minor, currency } => foreign(*minor, currency),
            TableCell::Rate { rate: share } => rate(Some(*share)),
            TableCell::Days { days } => format!("{days:.1}"),
            TableCell::Number { number } => trimmed(*number),
            TableCell::Instant { at } => at.clone(),
            TableCell::Day { day } => day.clone(),
        }
    }
}

/// An amount in another currency than the workspace's.
pub(super) fn foreign(minor: i64, currency: &str) -> String {
    format!("{} minor units of {currency}", count(minor))
}

/// A number to at most two decimals.
fn trimmed(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// An end of a period as it is written, else a word for none.
pub(super) fn open(end: Option<&String>, word: &str) -> String {
    end.cloned().unwrap_or_else(|| word.to_owned())
}
