//! Voucher codes: who used them, when, how, where and with what (reports.md, 4).

use std::collections::BTreeMap;

use measures::SalesBlock;
use serde::Serialize;
use ts_rs::TS;

use crate::Quantity;

/// As of when, and what the designs give.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VouchersQuery {
    /// The report's instant; later codes and sales are not seen. Without it the last known one.
    pub at: Option<i64>,
    /// Voucher designs by id.
    pub designs: BTreeMap<String, VoucherDesign>,
}

/// What a report must know of a voucher design.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VoucherDesign {
    /// How long a code is valid where it does not say, days of 24 hours.
    pub valid_days: Option<i64>,
    /// What it gives.
    pub discount: Option<Discount>,
}

/// What a voucher gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discount {
    /// A share of the price, in hundredths of a percent.
    HundredthsOfPercent(i64),
    /// An amount in minor units of the workspace's currency.
    Amount(i64),
}

/// The vouchers report, in the shape of `rehearse report vouchers --format json`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct VouchersReport {
    /// `vouchers`.
    #[ts(type = "\"vouchers\"")]
    pub report: &'static str,
    /// The report's instant, RFC 3339.
    pub at: Option<String>,
    /// By voucher design.
    pub designs: BTreeMap<String, VoucherFigures>,
    /// All designs together.
    pub total: VoucherFigures,
    /// Sales that bear a code but redeem nothing, in order of time, then transaction.
    pub anomalies: Vec<VoucherAnomaly>,
    /// Codes on sales that no voucher has, in order.
    pub unknown_codes: Vec<String>,
}

/// What became of the codes of a design.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct VoucherFigures {
    /// Given to a customer.
    #[ts(type = "number")]
    pub assigned: u64,
    /// Of these, used by her while valid.
    #[ts(type = "number")]
    pub redeemed: u64,
    /// Not redeemed, and past.
    #[ts(type = "number")]
    pub expired: u64,
    /// Not redeemed, and still valid.
    #[ts(type = "number")]
    pub open: u64,
    /// Redeemed / assigned.
    pub redemption_rate: Option<f64>,
    /// The 95 % interval of the redemption rate (Wilson).
    pub wilson: Option<(f64, f64)>,
    /// Amounts of all valid sales with the codes.
    #[ts(type = "number")]
    pub amount_minor: i64,
    /// The valid sales.
    pub sales: SalesBlock,
    /// Discount given on them.
    #[ts(type = "number")]
    pub discount_minor: i64,
    /// Sales that bear a code of the design but redeem nothing.
    #[ts(type = "number")]
    pub anomalies: u64,
    /// Days from the assignment to the first valid sale.
    pub days_to_redeem: DaysToRedeem,
    /// Redeemed codes by whole days from the assignment.
    #[ts(type = "Record<string, number>")]
    pub redeemed_by_day: BTreeMap<i64, u64>,
    /// Valid sales by their channel.
    pub by_channel: BTreeMap<String, SalesBlock>,
    /// Valid sales by their store.
    pub by_store: BTreeMap<String, SalesBlock>,
    /// What was bought with the codes: the ten products of the greatest amount.
    pub top_products: BTreeMap<String, Quantity>,
}

/// How long codes waited.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct DaysToRedeem {
    /// The median.
    pub median: Option<f64>,
    /// Nine of ten were used within (nearest rank).
    pub p90: Option<f64>,
}

/// A sale that bears a code but redeems nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct VoucherAnomaly {
    /// The code.
    pub code: String,
    /// The code's design.
    pub design: String,
    /// The transaction.
    pub transaction: String,
    /// Who bought.
    pub customer: String,
    /// When, RFC 3339.
    pub at: String,
    /// Why it redeems nothing.
    pub why: AnomalyReason,
}

/// Why a sale that bears a code redeems nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AnomalyReason {
    /// The code is another customer's, or nobody's.
    OtherCustomer,
    /// The code had expired.
    AfterExpiry,
    /// The code was given out later.
    BeforeAssignment,
}
