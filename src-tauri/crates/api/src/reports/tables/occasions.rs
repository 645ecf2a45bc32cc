//! The occasions report as tables.

use std::collections::BTreeMap;

use reports::{OccasionFigures, OccasionsReport};

use super::{By, Column, Maker, ReportTable, add, count, day, days, instant, interval, rate, text};
use crate::{CellKind, TableCell};

const REPORT: &str = "occasions";
/// Where among the figures the amount stands.
const AMOUNT: usize = 11;

impl Maker<'_> {
    pub(super) fn occasions(self, report: &OccasionsReport) -> Vec<ReportTable> {
        let types = report.types.iter().map(|(name, figures)| (name.as_str(), &figures.figures));
        let mut tables = vec![
            self.figures("types", By::Plain("type"), types, &report.total),
            self.matrix(report),
            self.grouped("by_associate", By::Associate, &report.by_associate, &report.total),
            self.grouped("by_store", By::Store, &report.by_store, &report.total),
            self.grouped("by_department", By::Plain("department"), &report.by_department, &report.total),
            self.grouped("by_market", By::Plain("market"), &report.by_market, &report.total),
            self.grouped(
                "by_acquisition_channel",
                By::Plain("acquisition_channel"),
                &report.by_acquisition_channel,
                &report.total,
            ),
        ];
        if let Some(graph) = &report.graph {
            let mut table = self.grouped("graph", By::Plain("day"), graph, &report.total);
            table.columns[0].kind = CellKind::Day;
            for row in &mut table.rows {
                if let TableCell::Text { text } = &row[0] {
                    row[0] = day(text);
                }
            }
            tables.push(table);
        }
        if let Some(occasions) = &report.occasions {
            let columns = vec![
                Column::new("occasion", CellKind::Text),
                Column::new("completed", CellKind::Instant),
                Column::new("activity", CellKind::Text),
                Column::new("transaction", CellKind::Text),
            ];
            let rows = occasions.iter().map(|(id, row)| {
                vec![
                    text(id),
                    instant(row.completed_at.as_deref()),
                    text(row.activity_id.as_deref().unwrap_or_default()),
                    text(row.sale.as_deref().unwrap_or_default()),
                ]
            });
            // Whoever asked for the list wants it first.
            tables.insert(0, ReportTable { report: REPORT, name: "occasions", columns, rows: rows.collect() });
        }
        tables
    }

    fn grouped(
        self,
        name: &'static str,
        by: By,
        groups: &BTreeMap<String, OccasionFigures>,
        total: &OccasionFigures,
    ) -> ReportTable {
        self.figures(name, by, groups.iter().map(|(key, figures)| (key.as_str(), figures)), total)
    }

    /// A row a group. Of the table of types the last row is all of them: its sales are not the sum of the others'.
    fn figures<'f>(
        self,
        name: &'static str,
        by: By,
        groups: impl Iterator<Item = (&'f str, &'f OccasionFigures)>,
        total: &OccasionFigures,
    ) -> ReportTable {
        use CellKind as K;
        let mut columns = by.columns();
        let keys = columns.len();
        columns.extend([
            Column::new("generated", K::Count),
            Column::new("open", K::Count),
            Column::new("expired", K::Count),
            Column::new("completed", K::Count),
            Column::new("completion_rate", K::Rate),
            Column::new("converted", K::Count),
            Column::new("conversion_rate", K::Rate),
            Column::new("rate_low", K::Rate),
            Column::new("rate_high", K::Rate),
            Column::new("immature", K::Count),
            Column::new("mature_conversion_rate", K::Rate),
            Column::mixed("amount"),
            Column::new("average", K::Money),
            Column::new("distinct_sales", K::Count),
            Column::new("distinct_amount", K::Money),
            Column::new("distinct_messages", K::Count),
            Column::new("median_days", K::Days),
        ]);
        let amount = keys + AMOUNT;
        let mut rows = Vec::new();
        for (key, figures) in groups {
            let mut cells = self.keyed(by, key);
            cells.extend(self.occasion_cells(figures));
            add(&mut rows, cells, keys, &[(amount, &figures.other_currencies)]);
        }
        if name == "types" {
            let mut cells = vec![text("*")];
            cells.extend(self.occasion_cells(total));
            add(&mut rows, cells, keys, &[(amount, &total.other_currencies)]);
        }
        ReportTable { report: REPORT, name, columns, rows }
    }

    fn occasion_cells(self, figures: &OccasionFigures) -> Vec<TableCell> {
        let mut cells = vec![
            count(figures.generated),
            count(figures.open),
            count(figures.expired),
            count(figures.completed),
            rate(figures.completion_rate),
            count(figures.converted),
            rate(figures.conversion_rate),
        ];
        cells.extend(interval(figures.wilson));
        cells.extend([
            count(figures.immature),
            rate(figures.mature_conversion_rate),
            self.money(figures.amount_minor),
            self.maybe_money(figures.average_minor),
            count(figures.distinct_sales),
            self.money(figures.distinct_amount_minor),
            count(figures.distinct_messages),
            days(figures.median_days_to_convert),
        ]);
        cells
    }

    fn matrix(self, report: &OccasionsReport) -> ReportTable {
        let columns = vec![
            Column::new("type", CellKind::Text),
            Column::new("channel", CellKind::Text),
            Column::new("message", CellKind::Text),
            Column::new("completed", CellKind::Count),
            Column::new("converted", CellKind::Count),
            Column::new("conversion_rate", CellKind::Rate),
            Column::new("rate_low", CellKind::Rate),
            Column::new("rate_high", CellKind::Rate),
            Column::new("immature", CellKind::Count),
            Column::new("amount", CellKind::Money),
        ];
        let mut rows = Vec::new();
        for (name, figures) in &report.types {
            for cell in figures.matrix.values() {
                let mut cells = vec![
                    text(name),
                    text(&cell.channel),
                    text(&cell.message),
                    count(cell.completed),
                    count(cell.converted),
                    rate(cell.conversion_rate),
                ];
                cells.extend(interval(cell.wilson));
                cells.extend([count(cell.immature), self.money(cell.amount_minor)]);
                rows.push(cells);
            }
        }
        ReportTable { report: REPORT, name: "matrix", columns, rows }
    }
}
