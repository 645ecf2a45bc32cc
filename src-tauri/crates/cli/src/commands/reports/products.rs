//! What is bought, through which channel and where.

use api::{ProductsReport, ReportAnswer};

use super::shown::{Shown, open};
use crate::table::count;

pub(super) fn words(answer: &ReportAnswer, report: &ProductsReport) -> String {
    let about = format!("from {} to {}", open(report.from.as_ref(), "the first"), open(report.to.as_ref(), "the last"));
    let mut shown = Shown::begin(answer, "Products and places", &about);
    let said = format!("{} sales, {}", count(report.sales.count), shown.money(report.sales.amount_minor));
    shown.say(&said);
    if report.without_lines > 0 {
        shown.say(&format!("the lines of {} of them are not known", count(report.without_lines)));
    }
    shown.gap();
    let block = ["sales", "amount", "smallest", "average", "largest"];
    shown.table("by_channel", Some("by channel"), &[&["channel"][..], &block].concat());
    shown.table("top_stores", Some("by store"), &[&["store", "store_name"][..], &block].concat());
    shown.table("by_department", Some("by department"), &["department", "amount", "quantity"]);
    shown.table("top_categories", Some("by category"), &["category", "amount", "quantity"]);
    shown.table("top_products", Some("by product"), &["product", "product_name", "amount", "quantity"]);
    shown.table("department_store", None, &["department", "store", "amount", "quantity"]);
    shown.table("department_channel", None, &["department", "channel", "amount", "quantity"]);
    shown.table("preferred_store_top", Some("bought most often in"), &["store", "store_name", "customers"]);
    shown.text
}
