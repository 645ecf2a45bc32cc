//! Who buys more, less, steadily or nothing, and who moved between them (reports.md, 6).

use std::collections::BTreeMap;

use journey::RevenuePerformance;
use serde::Serialize;
use ts_rs::TS;

/// As of when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SegmentsQuery {
    /// The report's instant. Without it the last known one.
    pub at: Option<i64>,
    /// An earlier instant from which movements are shown.
    pub since: Option<i64>,
    /// The length of each of the two periods that are compared, days of 24 hours.
    pub days: u32,
}

/// The segments report, in the shape of `rehearse report segments --format json`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SegmentsReport {
    /// `segments`.
    #[ts(type = "\"segments\"")]
    pub report: &'static str,
    /// The report's instant, RFC 3339.
    pub at: Option<String>,
    /// The length of each of the two periods that are compared, days of 24 hours.
    pub days: u32,
    /// The four of them, always all.
    #[ts(as = "BTreeMap<String, PerformanceFigures>")]
    pub segments: BTreeMap<RevenuePerformance, PerformanceFigures>,
    /// Who moved, where an earlier instant is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub flow: Option<SegmentFlow>,
}

/// Customers whose spending moves alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct PerformanceFigures {
    /// How many.
    #[ts(type = "number")]
    pub customers: u64,
    /// Their net spend in the last period.
    #[ts(type = "number")]
    pub last_minor: i64,
    /// Their net spend in the period before.
    #[ts(type = "number")]
    pub before_minor: i64,
}

/// Movements between two instants.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct SegmentFlow {
    /// The earlier instant, RFC 3339.
    pub since: String,
    /// The four as they were then.
    #[ts(as = "BTreeMap<String, PerformanceFigures>")]
    pub segments: BTreeMap<RevenuePerformance, PerformanceFigures>,
    /// Customers by `from|to`, such as `steady|less`; all sixteen that are not empty.
    #[ts(type = "Record<string, number>")]
    pub moved: BTreeMap<String, u64>,
}
