//! Which sales followed an activity.

use api::{PlaceboReport, ReportAnswer, SalesReport};

use super::shown::{Shown, open};
use crate::table::{count, length, rate};

const BLOCK: [&str; 5] = ["sales", "amount", "smallest", "average", "largest"];

pub(super) fn words(answer: &ReportAnswer, report: &SalesReport, placebo: Option<&PlaceboReport>) -> String {
    let about = format!(
        "from {} to {}, window {}",
        open(report.from.as_ref(), "the first"),
        open(report.to.as_ref(), "the last"),
        length(report.window_ms)
    );
    let mut shown = Shown::begin(answer, "Sales, and those within the window after an activity", &about);
    let of = |first: &'static str| [&[first][..], &BLOCK].concat();
    shown.table("totals", Some("all"), &of("figure"));
    shown.say(&format!(
        "related: {} of the sales, {} of the amount; {} activities ({})",
        rate(report.share_count),
        rate(report.share_amount),
        count(report.related_activities),
        report.activity_types.join(", ")
    ));
    if let Some(days) = report.average_days_from_last_activity {
        shown.say(&format!("on average {days:.1} days from the last activity to the sale"));
    }
    if report.immature > 0 {
        shown.say(&format!("the window of {} of these activities has not ended yet", count(report.immature)));
    }
    if let Some(placebo) = placebo {
        let moved = [placebo.moved_count.mean, placebo.moved_count.low, placebo.moved_count.high];
        let [mean, low, high] =
            moved.map(|number| number.map_or_else(|| "–".to_owned(), |number| format!("{number:.1}")));
        shown.say(&format!(
            "by chance {mean} sales would be related ({} of all; {low} to {high} over {} rounds, seed {})",
            rate(placebo.moved_share.mean),
            count(placebo.rounds),
            placebo.seed
        ));
    }
    shown.gap();
    shown.table("by_store", Some("related, by store"), &of("store"));
    shown.table("by_associate", Some("related, by associate"), &of("associate"));
    shown.table("by_activity_type", Some("related, by activity"), &of("activity_type"));
    shown.table("by_channel", Some("related, by channel"), &of("channel"));
    let periods = ["sales", "amount", "related_sales", "related_amount", "other_sales", "other_amount"];
    shown.table("by_month", Some("all sales, by month"), &[&["month"][..], &periods].concat());
    shown.table("graph", Some("all sales, from"), &[&["day"][..], &periods].concat());
    shown.table(
        "coaching",
        Some("coaching"),
        &["associate", "activities", "followed", "follow_rate", "customers", "sales", "amount", "average_days"],
    );
    shown.table("list", Some("related sale"), &["transaction", "at", "customer_id", "amount", "activities"]);
    shown.text
}
