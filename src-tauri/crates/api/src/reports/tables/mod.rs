//! Every report as tables of typed cells: what the command line prints and what files hold.
//!
//! One file a report gives its tables, the main one first. A cell is what it means — a count, an amount, a rate — and
//! whoever writes it decides how that looks.

mod customers_by;
mod messages;
mod names;
mod occasions;
mod products;
mod sales;
mod segments;
mod vouchers;

use std::collections::{BTreeMap, BTreeSet};

use measures::SalesBlock;
use phrases::Speaker;

use super::Report;
use crate::{CellKind, JourneyRun, TableCell, TableColumn};

pub(crate) use names::Names;

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name; its heading is the text `heading-…`.
    pub name: &'static str,
    /// What its cells mean.
    pub kind: CellKind,
    /// Whether a list can be put in its order.
    pub(crate) ordered: bool,
    /// Whether its amounts may be in several currencies.
    pub(crate) mixed: bool,
}

impl Column {
    pub(crate) const fn new(name: &'static str, kind: CellKind) -> Self {
        Self { name, kind, ordered: false, mixed: false }
    }

    /// Amounts that may be in several currencies.
    pub(crate) const fn mixed(name: &'static str) -> Self {
        Self { name, kind: CellKind::Money, ordered: false, mixed: true }
    }

    /// As the window sees it.
    pub(crate) fn shown(&self) -> TableColumn {
        TableColumn { name: self.name.to_owned(), kind: self.kind, ordered: self.ordered }
    }

    /// Its heading.
    pub fn heading(&self, speaker: &Speaker) -> String {
        said(speaker, key("heading", self.name))
    }
}

/// A table of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportTable {
    /// The report that it is of, as `rehearse report` calls it.
    pub report: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, with a cell for every column.
    pub rows: Vec<Vec<TableCell>>,
}

impl ReportTable {
    /// What it is called.
    pub fn title(&self, speaker: &Speaker) -> String {
        said(speaker, key(&format!("table-{}", self.report), self.name))
    }
}

/// The key of a text: words are divided by hyphens there.
fn key(prefix: &str, name: &str) -> String {
    format!("{prefix}-{}", name.replace('_', "-"))
}

fn said(speaker: &Speaker, key: String) -> String {
    speaker.text(&key).map_or(key, str::to_owned)
}

/// The tables of a report.
pub(super) fn of(
    report: &Report,
    runs: &BTreeMap<String, JourneyRun>,
    names: &Names,
    currency: &str,
) -> Vec<ReportTable> {
    let maker = Maker { currency, names };
    match report {
        Report::Occasions(report) => maker.occasions(report),
        Report::Sales(report) => maker.sales(report),
        Report::Messages(report) => maker.messages(report, runs),
        Report::Vouchers(report) => maker.vouchers(report),
        Report::Products(report) => maker.products(report),
        Report::Segments(report) => maker.segments(report),
        Report::CustomersBy(report) => maker.customers_by(report),
    }
}

/// Makes cells.
#[derive(Debug, Clone, Copy)]
struct Maker<'a> {
    currency: &'a str,
    names: &'a Names,
}

/// The columns of a block of sales. Amounts in other currencies stand in rows of their own below it.
const BLOCK: [Column; 5] = [
    Column::new("sales", CellKind::Count),
    Column::mixed("amount"),
    Column::new("smallest", CellKind::Money),
    Column::new("average", CellKind::Money),
    Column::new("largest", CellKind::Money),
];

impl Maker<'_> {
    fn money(self, minor: i64) -> TableCell {
        TableCell::Money { minor, currency: self.currency.to_owned() }
    }

    fn maybe_money(self, minor: Option<i64>) -> TableCell {
        minor.map_or(TableCell::Empty, |minor| self.money(minor))
    }

    fn block(self, block: &SalesBlock) -> [TableCell; 5] {
        [
            count(block.count),
            self.money(block.amount_minor),
            self.maybe_money(block.min_minor),
            self.maybe_money(block.average_minor),
            self.maybe_money(block.max_minor),
        ]
    }

    /// A table of blocks of sales, one a group.
    fn blocks<'b>(
        self,
        (report, name): (&'static str, &'static str),
        by: By,
        groups: impl IntoIterator<Item = (&'b String, &'b SalesBlock)>,
    ) -> ReportTable {
        let mut columns = by.columns();
        let keys = columns.len();
        columns.extend(BLOCK);
        let mut rows = Vec::new();
        for (key, block) in groups {
            let mut cells = self.keyed(by, key);
            cells.extend(self.block(block));
            add(&mut rows, cells, keys, &[(keys + 1, &block.other_currencies)]);
        }
        ReportTable { report, name, columns, rows }
    }

    /// The cells that name a group: its key and, where it is an id, what people call it.
    fn keyed(self, by: By, key: &str) -> Vec<TableCell> {
        let mut cells = vec![text(key)];
        if let Some(name) = by.name(self.names, key) {
            cells.push(name.map_or(TableCell::Empty, text));
        }
        cells
    }
}

/// What the groups of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Store,
    Associate,
    Product,
    VoucherDesign,
    Message,
    /// Anything whose key is what people call it: the name of the column.
    Plain(&'static str),
}

impl By {
    const fn column(self) -> &'static str {
        match self {
            Self::Store => "store",
            Self::Associate => "associate",
            Self::Product => "product",
            Self::VoucherDesign => "design",
            Self::Message => "message",
            Self::Plain(name) => name,
        }
    }

    fn columns(self) -> Vec<Column> {
        let mut columns = vec![Column::new(self.column(), CellKind::Text)];
        let named = match self {
            Self::Store => Some("store_name"),
            Self::Associate => Some("associate_name"),
            Self::Product => Some("product_name"),
            Self::VoucherDesign => Some("design_name"),
            Self::Message => Some("message_name"),
            Self::Plain(_) => None,
        };
        columns.extend(named.map(|name| Column::new(name, CellKind::Text)));
        columns
    }

    /// What people call a group; none at all where the key says it.
    fn name<'n>(self, names: &'n Names, key: &str) -> Option<Option<&'n str>> {
        match self {
            Self::Store => Some(names.known_store(key)),
            Self::Associate => Some(names.known_associate(key)),
            Self::Product => Some(names.known_product(key)),
            Self::VoucherDesign => Some(names.known_voucher_design(key)),
            Self::Message => Some(names.known_message(key)),
            Self::Plain(_) => None,
        }
    }
}

/// Adds a row, and below it one for every other currency: its first cells, which name it, and the amounts at their places.
fn add(rows: &mut Vec<Vec<TableCell>>, row: Vec<TableCell>, keys: usize, amounts: &[(usize, &BTreeMap<String, i64>)]) {
    let currencies: BTreeSet<&String> = amounts.iter().flat_map(|(_, others)| others.keys()).collect();
    let others = currencies.into_iter().map(|currency| {
        let mut cells = row[..keys].to_vec();
        cells.resize(row.len(), TableCell::Empty);
        for (place, others) in amounts {
            if let Some(minor) = others.get(currency) {
                cells[*place] = TableCell::Money { minor: *minor, currency: currency.clone() };
            }
        }
        cells
    });
    let others: Vec<Vec<TableCell>> = others.collect();
    rows.push(row);
    rows.extend(others);
}

/// Groups as a list of the greatest: by amount descending, then by key.
fn greatest<V>(groups: &BTreeMap<String, V>, amount: impl Fn(&V) -> i128) -> Vec<(&String, &V)> {
    let mut ranked: Vec<(&String, &V)> = groups.iter().collect();
    // They come by key, and the sort is stable.
    ranked.sort_by_key(|(_, group)| std::cmp::Reverse(amount(group)));
    ranked
}

fn text(text: &str) -> TableCell {
    if text.is_empty() { TableCell::Empty } else { TableCell::Text { text: text.to_owned() } }
}

fn count(count: u64) -> TableCell {
    TableCell::Count { count }
}

fn rate(rate: Option<f64>) -> TableCell {
    rate.map_or(TableCell::Empty, |rate| TableCell::Rate { rate })
}

fn interval(interval: Option<(f64, f64)>) -> [TableCell; 2] {
    [rate(interval.map(|(low, _)| low)), rate(interval.map(|(_, high)| high))]
}

fn days(days: Option<f64>) -> TableCell {
    days.map_or(TableCell::Empty, |days| TableCell::Days { days })
}

fn number(number: f64) -> TableCell {
    TableCell::Number { number }
}

fn day(day: &str) -> TableCell {
    if day.is_empty() { TableCell::Empty } else { TableCell::Day { day: day.to_owned() } }
}

fn instant(at: Option<&str>) -> TableCell {
    at.map_or(TableCell::Empty, |at| TableCell::Instant { at: at.to_owned() })
}
