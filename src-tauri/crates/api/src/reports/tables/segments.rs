//! The revenue-performance segments as tables.

use std::collections::BTreeMap;

use journey::RevenuePerformance;
use reports::{PerformanceFigures, SegmentsReport};

use super::{Column, Maker, ReportTable, count, text};
use crate::{CellKind, TableCell};

const REPORT: &str = "segments";

impl Maker<'_> {
    pub(super) fn segments(self, report: &SegmentsReport) -> Vec<ReportTable> {
        let mut tables = vec![self.performance("segments", &report.segments)];
        if let Some(flow) = &report.flow {
            tables.push(self.performance("segments_since", &flow.segments));
            let columns = vec![
                Column::new("from_segment", CellKind::Text),
                Column::new("to_segment", CellKind::Text),
                Column::new("customers", CellKind::Count),
            ];
            let rows = flow.moved.iter().map(|(way, customers)| {
                let (from, to) = way.split_once('|').unwrap_or((way, ""));
                vec![text(from), text(to), count(*customers)]
            });
            tables.push(ReportTable { report: REPORT, name: "flow", columns, rows: rows.collect() });
        }
        tables
    }

    fn performance(
        self,
        name: &'static str,
        segments: &BTreeMap<RevenuePerformance, PerformanceFigures>,
    ) -> ReportTable {
        let columns = vec![
            Column::new("segment", CellKind::Text),
            Column::new("customers", CellKind::Count),
            Column::new("last_amount", CellKind::Money),
            Column::new("before_amount", CellKind::Money),
        ];
        let rows = segments.iter().map(|(segment, figures)| {
            let word = serde_json::to_value(segment).unwrap_or_default();
            let cells: Vec<TableCell> = vec![
                text(word.as_str().unwrap_or_default()),
                count(figures.customers),
                self.money(figures.last_minor),
                self.money(figures.before_minor),
            ];
            cells
        });
        ReportTable { report: REPORT, name, columns, rows: rows.collect() }
    }
}
