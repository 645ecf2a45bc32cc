//! Who buys more, less, steadily or nothing.

use api::{ReportAnswer, SegmentsReport};

use super::shown::{Shown, open};

pub(super) fn words(answer: &ReportAnswer, report: &SegmentsReport) -> String {
    let about =
        format!("the {} days up to {} compared with those before", report.days, open(report.at.as_ref(), "no instant"));
    let mut shown = Shown::begin(answer, "Revenue performance", &about);
    let columns = ["segment", "customers", "last_amount", "before_amount"];
    shown.table("segments", None, &columns);
    if let Some(flow) = &report.flow {
        shown.say(&format!("as it was at {}:", flow.since));
        shown.gap();
        shown.table("segments_since", None, &columns);
        shown.table("flow", None, &["from_segment", "to_segment", "customers"]);
    }
    shown.text
}
