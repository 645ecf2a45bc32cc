//! Customers by the value of an attribute.

use api::{CustomersByReport, ReportAnswer};

use super::shown::Shown;
use crate::table::length;

pub(super) fn words(answer: &ReportAnswer, report: &CustomersByReport) -> String {
    let about = format!("window {} before a sale", length(report.window_ms));
    let mut shown = Shown::begin(answer, &format!("Customers, by {}", report.attribute), &about);
    shown.table(
        "groups",
        Some(&report.attribute),
        &[
            "value",
            "customers",
            "visitors",
            "buyers",
            "buyer_rate",
            "sales",
            "amount",
            "related_sales",
            "related_amount",
            "per_customer",
        ],
    );
    shown.text
}
