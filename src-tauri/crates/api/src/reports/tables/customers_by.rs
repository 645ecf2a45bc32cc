//! Customers by an attribute as a table.

use reports::CustomersByReport;

use super::{BLOCK, By, Column, Maker, ReportTable, add, count, interval, rate};
use crate::CellKind;

impl Maker<'_> {
    pub(super) fn customers_by(self, report: &CustomersByReport) -> Vec<ReportTable> {
        use CellKind as K;
        let by = By::Plain("value");
        let mut columns = by.columns();
        columns.extend([
            Column::new("customers", K::Count),
            Column::new("visitors", K::Count),
            Column::new("buyers", K::Count),
            Column::new("buyer_rate", K::Rate),
            Column::new("rate_low", K::Rate),
            Column::new("rate_high", K::Rate),
        ]);
        let block = columns.len();
        columns.extend(BLOCK);
        columns.extend([
            Column::new("related_sales", K::Count),
            Column::mixed("related_amount"),
            Column::new("per_customer", K::Money),
        ]);
        let mut rows = Vec::new();
        for (value, group) in &report.groups {
            let mut cells = self.keyed(by, value);
            cells.extend([count(group.customers), count(group.visitors), count(group.buyers), rate(group.buyer_rate)]);
            cells.extend(interval(group.wilson));
            cells.extend(self.block(&group.sales));
            cells.extend([
                count(group.related_sales.count),
                self.money(group.related_sales.amount_minor),
                self.maybe_money(group.per_customer_minor),
            ]);
            let amounts = [
                (block + 1, &group.sales.other_currencies),
                (block + BLOCK.len() + 1, &group.related_sales.other_currencies),
            ];
            add(&mut rows, cells, by.columns().len(), &amounts);
        }
        vec![ReportTable { report: "customers-by", name: "groups", columns, rows }]
    }
}
