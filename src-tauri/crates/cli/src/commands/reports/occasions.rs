//! Which occasions were completed, and what followed.

use api::{OccasionsReport, ReportAnswer};

use super::shown::{Shown, open};
use crate::table::{count, length};

pub(super) fn words(answer: &ReportAnswer, report: &OccasionsReport) -> String {
    let about = format!(
        "created from {} to {}, as they stand at {}, window {}",
        open(report.from.as_ref(), "the first"),
        open(report.to.as_ref(), "the last"),
        open(report.at.as_ref(), "no instant"),
        length(report.window_ms)
    );
    let mut shown =
        Shown::begin(answer, "Occasions, the messages that completed them, and the sales that followed", &about);
    if report.total.generated == 0 {
        shown.say("No occasions of this kind.");
        return shown.text;
    }
    let figures = [
        "generated",
        "open",
        "expired",
        "completed",
        "completion_rate",
        "converted",
        "conversion_rate",
        "amount",
        "average",
        "median_days",
    ];
    let of = |first: &'static str| [&[first][..], &figures].concat();
    shown.table("types", Some("occasion"), &of("type"));
    let total = &report.total;
    shown.say(&format!(
        "{} distinct sales of {} converted them, {} distinct messages completed them: one message may complete several, \
         one sale convert several",
        count(total.distinct_sales),
        shown.money(total.distinct_amount_minor),
        count(total.distinct_messages)
    ));
    if let Some((low, high)) = total.wilson.filter(|_| total.converted < 30) {
        shown.say(&format!("few conversions: the rate lies between {:.1} % and {:.1} %", low * 100.0, high * 100.0));
    }
    if total.immature > 0 {
        shown.say(&format!("the window of {} completed ones has not ended yet", count(total.immature)));
    }
    shown.gap();
    shown.table("matrix", None, &["type", "channel", "message", "completed", "converted", "conversion_rate", "amount"]);
    for (name, first, column) in [
        ("by_associate", "by associate", "associate"),
        ("by_store", "by store", "store"),
        ("by_department", "by department", "department"),
        ("by_market", "by market", "market"),
        ("by_acquisition_channel", "by acquisition channel", "acquisition_channel"),
        ("graph", "created from", "day"),
    ] {
        shown.table(name, Some(first), &of(column));
    }
    shown.table("occasions", None, &["occasion", "completed", "activity", "transaction"]);
    shown.text
}
