//! The sales report as tables.

use std::collections::BTreeMap;

use measures::SalesBlock;
use reports::{PeriodSales, SalesReport};

use super::{BLOCK, By, Column, Maker, ReportTable, add, count, day, days, instant, interval, rate, text};
use crate::{CellKind, TableCell};

const REPORT: &str = "sales";

impl Maker<'_> {
    pub(super) fn sales(self, report: &SalesReport) -> Vec<ReportTable> {
        let mut tables = vec![self.sales_totals(report)];
        let groups = |name, by, groups| self.blocks((REPORT, name), by, groups);
        tables.extend([
            groups("by_store", By::Store, &report.by_store),
            groups("by_associate", By::Associate, &report.by_associate),
            groups("by_activity_type", By::Plain("activity_type"), &report.by_activity_type),
            groups("by_channel", By::Plain("channel"), &report.by_channel),
            self.periods("by_month", "month", &report.by_month, text),
        ]);
        if let Some(graph) = &report.graph {
            tables.push(self.periods("graph", "day", graph, day));
        }
        if let Some(coaching) = &report.coaching {
            tables.push(self.coaching(coaching));
        }
        if let Some(list) = &report.list {
            let columns = vec![
                Column::new("transaction", CellKind::Text),
                Column::new("customer_id", CellKind::Text),
                Column::new("at", CellKind::Instant),
                Column::mixed("amount"),
                Column::new("store", CellKind::Text),
                Column::new("associate", CellKind::Text),
                Column::new("activities", CellKind::Text),
            ];
            let rows = list.iter().map(|sale| {
                vec![
                    text(&sale.transaction),
                    text(&sale.customer),
                    instant(Some(&sale.at)),
                    TableCell::Money { minor: sale.amount_minor, currency: sale.currency.clone() },
                    text(&sale.store),
                    text(&sale.associate),
                    text(&sale.activities.join(";")),
                ]
            });
            // Whoever asked for the list wants it first.
            tables.insert(0, ReportTable { report: REPORT, name: "list", columns, rows: rows.collect() });
        }
        tables
    }

    fn sales_totals(self, report: &SalesReport) -> ReportTable {
        let mut columns = vec![Column::new("figure", CellKind::Text)];
        columns.extend(BLOCK);
        let mut rows = Vec::new();
        let mut block = |figure: &str, block: &SalesBlock| {
            let mut cells = vec![text(figure)];
            cells.extend(self.block(block));
            add(&mut rows, cells, 1, &[(2, &block.other_currencies)]);
        };
        block("sales", &report.sales);
        block("related_sales", &report.related_sales);
        block("other_sales", &report.other_sales);
        let returns = SalesBlock {
            count: report.returns.count,
            amount_minor: report.returns.amount_minor,
            other_currencies: report.returns.other_currencies.clone(),
            ..SalesBlock::default()
        };
        block("returns", &returns);
        block("net", &SalesBlock { amount_minor: report.net_minor, ..SalesBlock::default() });
        if let Some(net) = rows.last_mut() {
            net[1] = TableCell::Empty;
        }
        ReportTable { report: REPORT, name: "totals", columns, rows }
    }

    fn periods(
        self,
        name: &'static str,
        column: &'static str,
        periods: &BTreeMap<String, PeriodSales>,
        key: fn(&str) -> TableCell,
    ) -> ReportTable {
        let kind = if column == "day" { CellKind::Day } else { CellKind::Text };
        let columns = vec![
            Column::new(column, kind),
            Column::new("sales", CellKind::Count),
            Column::mixed("amount"),
            Column::new("related_sales", CellKind::Count),
            Column::mixed("related_amount"),
            Column::new("other_sales", CellKind::Count),
            Column::mixed("other_amount"),
        ];
        let mut rows = Vec::new();
        for (period, sales) in periods {
            let mut cells = vec![key(period)];
            let mut amounts = Vec::with_capacity(3);
            for block in [&sales.sales, &sales.related, &sales.other] {
                cells.extend([count(block.count), self.money(block.amount_minor)]);
                amounts.push((cells.len() - 1, &block.other_currencies));
            }
            add(&mut rows, cells, 1, &amounts);
        }
        ReportTable { report: REPORT, name, columns, rows }
    }

    fn coaching(self, coaching: &BTreeMap<String, reports::AssociateFigures>) -> ReportTable {
        let mut columns = By::Associate.columns();
        let keys = columns.len();
        columns.extend([
            Column::new("activities", CellKind::Count),
            Column::new("followed", CellKind::Count),
            Column::new("follow_rate", CellKind::Rate),
            Column::new("rate_low", CellKind::Rate),
            Column::new("rate_high", CellKind::Rate),
            Column::new("immature", CellKind::Count),
            Column::new("customers", CellKind::Count),
        ]);
        let block = columns.len();
        columns.extend(BLOCK);
        columns.push(Column::new("average_days", CellKind::Days));
        let mut rows = Vec::new();
        for (associate, figures) in coaching {
            let mut cells = self.keyed(By::Associate, associate);
            cells.extend([count(figures.activities), count(figures.followed), rate(figures.follow_rate)]);
            cells.extend(interval(figures.wilson));
            cells.extend([count(figures.immature), count(figures.customers)]);
            cells.extend(self.block(&figures.sales));
            cells.push(days(figures.average_days_from_last_activity));
            add(&mut rows, cells, keys, &[(block + 1, &figures.sales.other_currencies)]);
        }
        ReportTable { report: REPORT, name: "coaching", columns, rows }
    }
}
