//! The vouchers report as tables.

use measures::SalesBlock;
use reports::{VoucherFigures, VouchersReport};

use super::{BLOCK, By, Column, Maker, ReportTable, add, count, days, greatest, instant, interval, number, rate, text};
use crate::{CellKind, TableCell};

const REPORT: &str = "vouchers";

impl Maker<'_> {
    pub(super) fn vouchers(self, report: &VouchersReport) -> Vec<ReportTable> {
        let by_channel = |design: &VoucherFigures| {
            design.by_channel.iter().flat_map(|(channel, sales)| self.sold_with(vec![text(channel)], sales)).collect()
        };
        let by_store = |design: &VoucherFigures| {
            let rows =
                design.by_store.iter().flat_map(|(store, sales)| self.sold_with(self.keyed(By::Store, store), sales));
            rows.collect()
        };
        let products = |design: &VoucherFigures| {
            let cells = |sold: &reports::Quantity| vec![self.money(sold.amount_minor), number(sold.quantity)];
            let ranked = greatest(&design.top_products, |sold| i128::from(sold.amount_minor)).into_iter();
            ranked.map(|(product, sold)| (self.keyed(By::Product, product), cells(sold))).collect()
        };
        let when = |design: &VoucherFigures| {
            #[allow(clippy::cast_precision_loss, reason = "days that a voucher waited")]
            let rows =
                design.redeemed_by_day.iter().map(|(day, codes)| (vec![number(*day as f64)], vec![count(*codes)]));
            rows.collect()
        };
        let quantity = [Column::new("amount", CellKind::Money), Column::new("quantity", CellKind::Number)];
        vec![
            self.designs(report),
            self.within("by_channel", By::Plain("channel").columns(), &BLOCK, report, by_channel),
            self.within("by_store", By::Store.columns(), &BLOCK, report, by_store),
            self.within("top_products", By::Product.columns(), &quantity, report, products),
            self.within(
                "redeemed_by_day",
                vec![Column::new("days_to_redeem", CellKind::Number)],
                &[Column::new("redeemed", CellKind::Count)],
                report,
                when,
            ),
            self.anomalies(report),
            ReportTable {
                report: REPORT,
                name: "unknown_codes",
                columns: vec![Column::new("code", CellKind::Text)],
                rows: report.unknown_codes.iter().map(|code| vec![text(code)]).collect(),
            },
        ]
    }

    /// A block of a design's sales under its key, and under the same key its amounts in other currencies.
    fn sold_with(self, key: Vec<TableCell>, sales: &SalesBlock) -> Vec<(Vec<TableCell>, Vec<TableCell>)> {
        let mut rows = Vec::new();
        add(&mut rows, self.block(sales).to_vec(), 0, &[(1, &sales.other_currencies)]);
        rows.into_iter().map(|cells| (key.clone(), cells)).collect()
    }

    /// A row a design; the last is all of them.
    fn designs(self, report: &VouchersReport) -> ReportTable {
        use CellKind as K;
        let mut columns = By::VoucherDesign.columns();
        columns.extend([
            Column::new("assigned", K::Count),
            Column::new("redeemed", K::Count),
            Column::new("redemption_rate", K::Rate),
            Column::new("rate_low", K::Rate),
            Column::new("rate_high", K::Rate),
            Column::new("expired", K::Count),
            Column::new("open", K::Count),
        ]);
        let block = columns.len();
        columns.extend(BLOCK);
        columns.extend([
            Column::new("discount", K::Money),
            Column::new("anomalies", K::Count),
            Column::new("median_days", K::Days),
            Column::new("days_p90", K::Days),
        ]);
        let cells = |figures: &VoucherFigures| {
            let mut cells = vec![count(figures.assigned), count(figures.redeemed), rate(figures.redemption_rate)];
            cells.extend(interval(figures.wilson));
            cells.extend([count(figures.expired), count(figures.open)]);
            cells.extend(self.block(&figures.sales));
            cells.extend([
                self.money(figures.discount_minor),
                count(figures.anomalies),
                days(figures.days_to_redeem.median),
                days(figures.days_to_redeem.p90),
            ]);
            cells
        };
        let mut rows: Vec<Vec<TableCell>> = Vec::new();
        for (design, figures) in &report.designs {
            let mut row = self.keyed(By::VoucherDesign, design);
            row.extend(cells(figures));
            add(&mut rows, row, 2, &[(block + 1, &figures.sales.other_currencies)]);
        }
        let mut total = vec![text("*"), TableCell::Empty];
        total.extend(cells(&report.total));
        add(&mut rows, total, 2, &[(block + 1, &report.total.sales.other_currencies)]);
        ReportTable { report: REPORT, name: "designs", columns, rows }
    }

    /// Groups within each design.
    fn within(
        self,
        name: &'static str,
        keys: Vec<Column>,
        figures: &[Column],
        report: &VouchersReport,
        groups: impl Fn(&VoucherFigures) -> Vec<(Vec<TableCell>, Vec<TableCell>)>,
    ) -> ReportTable {
        let mut columns = By::VoucherDesign.columns();
        columns.extend(keys);
        columns.extend_from_slice(figures);
        let mut rows = Vec::new();
        for (design, of) in &report.designs {
            for (key, cells) in groups(of) {
                let mut row = self.keyed(By::VoucherDesign, design);
                row.extend(key);
                row.extend(cells);
                rows.push(row);
            }
        }
        ReportTable { report: REPORT, name, columns, rows }
    }

    fn anomalies(self, report: &VouchersReport) -> ReportTable {
        use CellKind as K;
        let columns = vec![
            Column::new("at", K::Instant),
            Column::new("code", K::Text),
            Column::new("design", K::Text),
            Column::new("customer_id", K::Text),
            Column::new("transaction", K::Text),
            Column::new("why", K::Text),
        ];
        let rows = report.anomalies.iter().map(|anomaly| {
            let why = serde_json::to_value(anomaly.why).unwrap_or_default();
            vec![
                instant(Some(&anomaly.at)),
                text(&anomaly.code),
                text(&anomaly.design),
                text(&anomaly.customer),
                text(&anomaly.transaction),
                text(why.as_str().unwrap_or_default()),
            ]
        });
        ReportTable { report: REPORT, name: "anomalies", columns, rows: rows.collect() }
    }
}
