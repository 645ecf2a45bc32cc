//! The messages report as tables.

use std::collections::BTreeMap;

use reports::{MessageGroup, MessagesBy, MessagesReport};

use super::{BLOCK, By, Column, Maker, ReportTable, add, count, rate, text};
use crate::{CellKind, JourneyRun, TableCell};

const REPORT: &str = "messages";

impl Maker<'_> {
    pub(super) fn messages(self, report: &MessagesReport, runs: &BTreeMap<String, JourneyRun>) -> Vec<ReportTable> {
        let by = match report.by {
            MessagesBy::Message => By::Message,
            MessagesBy::Campaign => By::Plain("campaign"),
            MessagesBy::Journey => By::Plain("journey"),
            MessagesBy::Step => By::Plain("step"),
        };
        let mut tables = vec![self.message_groups(report, by), self.models(report, by)];
        if report.by == MessagesBy::Journey {
            tables.push(self.runs(runs));
        }
        tables
    }

    /// A row a group; the last is all of them, since a customer who clicked in two counts once.
    fn message_groups(self, report: &MessagesReport, by: By) -> ReportTable {
        use CellKind as K;
        let mut columns = by.columns();
        columns.extend([
            Column::new("sent", K::Count),
            Column::new("opened", K::Count),
            Column::new("open_rate", K::Rate),
            Column::new("clicked", K::Count),
            Column::new("click_rate", K::Rate),
            Column::new("clickers", K::Count),
            Column::new("clickers_with_sale", K::Count),
            Column::new("click_conversion", K::Rate),
            Column::new("immature_clickers", K::Count),
            Column::new("mature_click_conversion", K::Rate),
            Column::new("immature", K::Count),
            Column::new("cost", K::Money),
            Column::new("without_cost", K::Count),
        ]);
        let cells = |group: &MessageGroup| {
            [
                count(group.sent),
                count(group.opened),
                rate(group.open_rate),
                count(group.clicked),
                rate(group.click_rate),
                count(group.clickers),
                count(group.clickers_with_sale),
                rate(group.click_conversion),
                count(group.immature_clickers),
                rate(group.mature_click_conversion),
                count(group.immature),
                self.money(group.cost_minor),
                count(group.without_cost),
            ]
        };
        let mut rows: Vec<Vec<TableCell>> = report
            .groups
            .iter()
            .map(|(key, group)| {
                let mut row = self.keyed(by, key);
                row.extend(cells(group));
                row
            })
            .collect();
        let mut total = vec![text("*")];
        total.resize(by.columns().len(), TableCell::Empty);
        total.extend(cells(&report.total));
        rows.push(total);
        ReportTable { report: REPORT, name: "groups", columns, rows }
    }

    /// A row a model and group.
    fn models(self, report: &MessagesReport, by: By) -> ReportTable {
        use CellKind as K;
        let mut columns = vec![Column::new("model", K::Text)];
        columns.extend(by.columns());
        let keys = columns.len();
        columns.extend(BLOCK);
        columns.extend([
            Column::new("cost", K::Money),
            Column::new("minus_cost", K::Money),
            Column::new("return_on_cost", K::Number),
            Column::new("margin", K::Money),
            Column::new("margin_minus_cost", K::Money),
            Column::new("margin_return_on_cost", K::Number),
        ]);
        let number = |number: Option<f64>| number.map_or(TableCell::Empty, super::number);
        let mut rows = Vec::new();
        for (model, groups) in &report.models {
            let named = groups.iter().map(|(key, credit)| (Some(key), report.groups.get(key), credit));
            let total = report.totals.get(model).map(|credit| (None, Some(&report.total), credit));
            for (key, group, credit) in named.chain(total) {
                let mut row = vec![text(model.name())];
                match key {
                    Some(key) => row.extend(self.keyed(by, key)),
                    None => {
                        row.push(text("*"));
                        row.resize(keys, TableCell::Empty);
                    }
                }
                row.extend(self.block(&credit.sales));
                row.extend([
                    group.map_or(TableCell::Empty, |group| self.money(group.cost_minor)),
                    self.money(credit.minus_cost_minor),
                    number(credit.return_on_cost),
                    self.maybe_money(credit.margin_minor),
                    self.maybe_money(credit.margin_minus_cost_minor),
                    number(credit.margin_return_on_cost),
                ]);
                add(&mut rows, row, keys, &[(keys + 1, &credit.sales.other_currencies)]);
            }
        }
        ReportTable { report: REPORT, name: "models", columns, rows }
    }

    /// The journeys of the library that groups are called after, with their last dry runs.
    fn runs(self, runs: &BTreeMap<String, JourneyRun>) -> ReportTable {
        use CellKind as K;
        let columns = vec![
            Column::new("journey", K::Text),
            Column::new("name", K::Text),
            Column::new("run", K::Text),
            Column::new("run_at", K::Instant),
            Column::new("entries", K::Count),
            Column::new("messages", K::Count),
            Column::new("per_1000_entries", K::Money),
        ];
        let rows = runs.iter().map(|(group, journey)| {
            let mut cells = vec![text(group), text(&journey.name)];
            match &journey.run {
                Some(run) => cells.extend([
                    text(&run.run),
                    super::instant(Some(&run.made_at)),
                    count(run.entries),
                    count(run.messages),
                    self.maybe_money(run.per_1000_entries_minor),
                ]),
                None => cells.resize(7, TableCell::Empty),
            }
            cells
        });
        ReportTable { report: REPORT, name: "runs", columns, rows: rows.collect() }
    }
}
