//! Who used which vouchers, when, how, where and for what.

use api::{ReportAnswer, VouchersReport};

use super::shown::{Shown, open};
use crate::table::count;

pub(super) fn words(answer: &ReportAnswer, report: &VouchersReport) -> String {
    let about = format!("as they stand at {}", open(report.at.as_ref(), "no instant"));
    let mut shown = Shown::begin(answer, "Vouchers, and the sales that redeemed them", &about);
    if report.designs.is_empty() {
        shown.say("No vouchers.");
    }
    shown.table(
        "designs",
        Some("voucher design"),
        &[
            "design",
            "assigned",
            "redeemed",
            "redemption_rate",
            "expired",
            "open",
            "sales",
            "amount",
            "discount",
            "median_days",
            "days_p90",
        ],
    );
    shown.table("by_channel", None, &["design", "channel", "sales", "amount"]);
    shown.table("by_store", None, &["design", "store", "sales", "amount"]);
    shown.table("top_products", None, &["design", "product", "product_name", "amount", "quantity"]);
    if !report.anomalies.is_empty() {
        shown.say(&format!("{} sales bear a code but redeem nothing:", count(report.anomalies.len())));
        shown.gap();
        shown.table("anomalies", None, &["code", "design", "transaction", "at", "customer_id", "why"]);
    }
    if !report.unknown_codes.is_empty() {
        shown.say(&format!("codes on sales that no voucher has: {}", report.unknown_codes.join(", ")));
    }
    shown.text
}
