//! The products report as tables.

use std::collections::BTreeMap;

use reports::{ProductsReport, Quantity};

use super::{By, Column, Maker, ReportTable, count, greatest, number};
use crate::CellKind;

const REPORT: &str = "products";

impl Maker<'_> {
    pub(super) fn products(self, report: &ProductsReport) -> Vec<ReportTable> {
        let (department, category, channel) = (By::Plain("department"), By::Plain("category"), By::Plain("channel"));
        let sold = |sold: &Quantity| i128::from(sold.amount_minor);
        let one = |name, by, groups| self.sold(name, &[by], greatest(groups, sold));
        let two = |name, first, second, groups: &BTreeMap<String, Quantity>| {
            self.sold(name, &[first, second], groups.iter().collect())
        };
        let stores = greatest(&report.top_stores, |block| i128::from(block.amount_minor));
        let mut preferred = By::Store.columns();
        preferred.push(Column::new("customers", CellKind::Count));
        let prefer = greatest(&report.preferred_store_top, |customers| i128::from(*customers)).into_iter().map(
            |(store, customers)| {
                let mut cells = self.keyed(By::Store, store);
                cells.push(count(*customers));
                cells
            },
        );
        vec![
            one("top_products", By::Product, &report.top_products),
            one("top_categories", category, &report.top_categories),
            one("by_department", department, &report.by_department),
            self.blocks((REPORT, "by_channel"), channel, &report.by_channel),
            self.blocks((REPORT, "top_stores"), By::Store, stores),
            two("department_store", department, By::Store, &report.department_store),
            two("department_channel", department, channel, &report.department_channel),
            two("category_store", category, By::Store, &report.category_store),
            two("category_channel", category, channel, &report.category_channel),
            two("product_store", By::Product, By::Store, &report.product_store),
            two("product_channel", By::Product, channel, &report.product_channel),
            ReportTable { report: REPORT, name: "preferred_store_top", columns: preferred, rows: prefer.collect() },
        ]
    }

    /// What was sold by one thing, or by two, whose keys are divided by `|`.
    fn sold(self, name: &'static str, by: &[By], groups: Vec<(&String, &Quantity)>) -> ReportTable {
        let mut columns: Vec<Column> = by.iter().flat_map(|by| by.columns()).collect();
        columns.extend([Column::new("amount", CellKind::Money), Column::new("quantity", CellKind::Number)]);
        let rows = groups.into_iter().map(|(key, sold)| {
            let mut cells = Vec::new();
            match by {
                [one] => cells.extend(self.keyed(*one, key)),
                // Channels and stores have no bar in their ids; of several it is the last that divides.
                _ => {
                    let (first, second) = key.rsplit_once('|').unwrap_or((key, ""));
                    for (by, key) in by.iter().zip([first, second]) {
                        cells.extend(self.keyed(*by, key));
                    }
                }
            }
            cells.extend([self.money(sold.amount_minor), number(sold.quantity)]);
            cells
        });
        ReportTable { report: REPORT, name, columns, rows: rows.collect() }
    }
}
