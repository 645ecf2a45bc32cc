//! Voucher codes: who used them, when, how, where and with what (reports.md, 4).

use std::collections::BTreeMap;

use hashbrown::HashMap;
use history::{CustomerIndex, History, Needs, SaleDetails, Symbol};
use measures::{DAY_MS, SalesBlock, SalesTally, saturated};
use serde::Serialize;
use ts_rs::TS;

use crate::calendar::instant_text;
use crate::codes::{Anomaly, Codes, Found, Standing, Validity};
use crate::lines::{LinesTally, Quantity, greatest, quantities, sales_blocks};
use crate::rates::{median_days, ninth_decile_days};
use crate::walk::over_customers;
use crate::{Group, Listed, NoSuchFigure, rate, wilson};

/// How many products stand in the table of what was bought with a design's codes.
const TOP_PRODUCTS: usize = 10;

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
    /// A share of the price, in millionths of a percent. Of a price of which everything was given away nothing tells
    /// what it was: a share of 100 % or above counts as no discount on what was paid.
    MillionthsOfPercent(i64),
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
    /// By voucher design: those asked about, and those that a code belongs to.
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
#[derive(Debug, Clone, Copy, Hash, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
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

/// One assignment of a code, as it stands at the report's instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoucherState<'a> {
    /// The design's id.
    pub design: &'a str,
    /// The code.
    pub code: &'a str,
    /// The customer's id.
    pub customer: &'a str,
    /// When it was assigned, where known.
    pub assigned_at: Option<i64>,
    /// When it expires, where known.
    pub expires_at: Option<i64>,
    /// When it was redeemed.
    pub redeemed_at: Option<i64>,
    /// The sale that redeemed it, the first where there are several: a row of `History::transactions`.
    pub sale: Option<u32>,
}

/// What [`vouchers()`] reads.
pub fn vouchers_needs() -> Needs {
    Needs {
        transactions: true,
        sale_details: SaleDetails { id: true, store: true, channel: true, voucher: true, ..SaleDetails::NONE },
        lines: true,
        vouchers: true,
        ..Needs::nothing()
    }
}

/// Makes the vouchers report.
pub fn vouchers(history: &History, query: &VouchersQuery) -> VouchersReport {
    let codes = Codes::new(history, query);
    let collected = over_customers(
        history,
        |customers| {
            let mut collected = Collected { tallies: tallies_of(&codes), ..Collected::default() };
            codes.each(customers, |found| collected.add(&codes, found));
            collected
        },
        Collected::merge,
    );
    collected.report(&codes)
}

/// What a figure of the vouchers report counts: vouchers and sales in order of their rows, anomalies of time.
pub fn vouchers_listed(
    history: &History,
    query: &VouchersQuery,
    figure: &str,
    groups: &[Group],
) -> Result<Listed, NoSuchFigure> {
    let codes = Codes::new(history, query);
    let allowed: &[&str] = match figure {
        "sales" => &["design", "channel", "store"],
        "assigned" | "redeemed" | "expired" | "open" | "anomalies" => &["design"],
        _ => return Err(NoSuchFigure(figure.to_owned())),
    };
    if let Some(group) = groups.iter().find(|group| !allowed.contains(&group.by.as_str())) {
        return Err(NoSuchFigure(group.by.clone()));
    }
    let transactions = &history.transactions;
    let in_groups = |design: usize, sale: Option<usize>| {
        groups.iter().all(|group| match (group.by.as_str(), sale) {
            ("channel", Some(row)) => history.text(transactions.channel[row]) == group.key,
            ("store", Some(row)) => history.text(transactions.store[row]) == group.key,
            _ => codes.designs[design].id == group.key,
        })
    };
    let row = |row: usize| u32::try_from(row).unwrap_or(u32::MAX);
    let (mut rows, mut anomalies) = (Vec::new(), Vec::new());
    codes.each(0..everybody(history), |found| match found {
        Found::Assignment { voucher, design, standing, .. } => {
            let counts = figure == "assigned" || figure == standing.figure();
            if counts && in_groups(design, None) {
                rows.push(row(voucher));
            }
        }
        // A sale that redeems several assignments stands once in the list: they follow one another.
        Found::Redemption { sale, design, .. } => {
            let sale_row = row(sale);
            if figure == "sales" && rows.last() != Some(&sale_row) && in_groups(design, Some(sale)) {
                rows.push(sale_row);
            }
        }
        Found::Anomaly(anomaly) => {
            if figure == "anomalies" && in_groups(anomaly.design, None) {
                anomalies.push(anomaly);
            }
        }
        Found::Unknown(_) => {}
    });
    // A customer's codes are told code by code.
    rows.sort_unstable();
    Ok(match figure {
        "anomalies" => Listed::Anomalies(codes.anomalies(anomalies)),
        "sales" => Listed::Sales(rows),
        _ => Listed::Vouchers(rows),
    })
}

/// One row of `History::vouchers` as it stands at the report's instant; `None` where there is no such row.
pub fn voucher_state<'a>(history: &'a History, query: &VouchersQuery, row: u32) -> Option<VoucherState<'a>> {
    let (row, vouchers, transactions) = (row as usize, &history.vouchers, &history.transactions);
    let (code, design) = (*vouchers.code.get(row)?, *vouchers.design.get(row)?);
    let customer = owner(history, row)?;
    let known = query.designs.get(history.text(design));
    let valid = Validity::of(history, row, known.and_then(VoucherDesign::valid_ms));
    let until = query.at.or(history.last_known).unwrap_or(i64::MAX);
    let sale = transactions.spans.of(customer as usize).find(|sale| {
        let at = transactions.at[*sale];
        at <= until && transactions.is_sale(*sale) && transactions.voucher[*sale] == code && valid.holds(at)
    });
    Some(VoucherState {
        design: history.text(design),
        code: history.text(code),
        customer: history.customers.id(customer),
        assigned_at: valid.assigned_at,
        expires_at: valid.expires_at,
        redeemed_at: sale.map(|sale| transactions.at[sale]),
        sale: sale.and_then(|sale| u32::try_from(sale).ok()),
    })
}

/// How many customers there are.
fn everybody(history: &History) -> CustomerIndex {
    CustomerIndex::try_from(history.customers.len()).unwrap_or(CustomerIndex::MAX)
}

/// Whose a row of `History::vouchers` is.
fn owner(history: &History, row: usize) -> Option<CustomerIndex> {
    let (mut low, mut high) = (0, everybody(history));
    while low < high {
        let middle = low + (high - low) / 2;
        if history.vouchers.spans.of(middle as usize).end <= row { low = middle + 1 } else { high = middle }
    }
    history.vouchers.spans.of(low as usize).contains(&row).then_some(low)
}

/// What the codes of one design come to, or of all of them.
#[derive(Debug, Default)]
struct DesignTally {
    assigned: u64,
    redeemed: u64,
    expired: u64,
    anomalies: u64,
    discount: i128,
    sales: SalesTally,
    waited: Vec<i64>,
    by_channel: HashMap<Symbol, SalesTally>,
    by_store: HashMap<Symbol, SalesTally>,
    products: HashMap<u32, LinesTally>,
}

impl DesignTally {
    fn add_sale(&mut self, history: &History, sale: usize) {
        let transactions = &history.transactions;
        self.sales.add_transaction(history, sale);
        self.by_channel.entry(transactions.channel[sale]).or_default().add_transaction(history, sale);
        self.by_store.entry(transactions.store[sale]).or_default().add_transaction(history, sale);
        if history.is_own_currency(sale) {
            for line in transactions.lines.spans.of(sale) {
                self.products.entry(transactions.lines.product[line]).or_default().add(history, line);
            }
        }
    }

    fn merge(&mut self, other: Self) {
        self.assigned += other.assigned;
        self.redeemed += other.redeemed;
        self.expired += other.expired;
        self.anomalies += other.anomalies;
        self.discount += other.discount;
        self.sales.merge(&other.sales);
        self.waited.extend(other.waited);
        other.by_channel.iter().for_each(|(key, sales)| self.by_channel.entry(*key).or_default().merge(sales));
        other.by_store.iter().for_each(|(key, sales)| self.by_store.entry(*key).or_default().merge(sales));
        other.products.iter().for_each(|(product, lines)| self.products.entry(*product).or_default().merge(lines));
    }

    fn figures(mut self, history: &History) -> VoucherFigures {
        self.waited.sort_unstable();
        let mut redeemed_by_day: BTreeMap<i64, u64> = BTreeMap::new();
        for waited in &self.waited {
            *redeemed_by_day.entry(waited / DAY_MS).or_default() += 1;
        }
        let products = self.products.into_iter().map(|(product, lines)| (history.products[product as usize].id, lines));
        let products = greatest(history, products, LinesTally::amount, TOP_PRODUCTS);
        VoucherFigures {
            assigned: self.assigned,
            redeemed: self.redeemed,
            expired: self.expired,
            open: self.assigned - self.redeemed - self.expired,
            redemption_rate: rate(self.redeemed.into(), self.assigned.into()),
            wilson: wilson(self.redeemed, self.assigned),
            amount_minor: saturated(self.sales.amount()),
            sales: self.sales.block(history),
            discount_minor: saturated(self.discount),
            anomalies: self.anomalies,
            days_to_redeem: DaysToRedeem { median: median_days(&self.waited), p90: ninth_decile_days(&self.waited) },
            redeemed_by_day,
            by_channel: sales_blocks(history, &self.by_channel),
            by_store: sales_blocks(history, &self.by_store),
            top_products: quantities(history, &products),
        }
    }
}

/// A tally for every design, and one for all.
fn tallies_of(codes: &Codes<'_>) -> Vec<DesignTally> {
    let mut tallies = Vec::new();
    tallies.resize_with(codes.designs.len() + 1, DesignTally::default);
    tallies
}

/// What the walk over customers gathers: by design, and behind them all together.
#[derive(Debug, Default)]
struct Collected {
    tallies: Vec<DesignTally>,
    anomalies: Vec<Anomaly>,
    unknown: Vec<Symbol>,
}

impl Collected {
    fn add(&mut self, codes: &Codes<'_>, found: Found) {
        let total = codes.designs.len();
        match found {
            Found::Redemption { sale, design, again } => {
                self.tallies[design].add_sale(codes.history, sale);
                if !again {
                    self.tallies[total].add_sale(codes.history, sale);
                }
                if let Some(discount) = codes.designs[design].discount
                    && codes.history.is_own_currency(sale)
                {
                    let given = i128::from(discount.on(codes.history.transactions.amount[sale]));
                    self.tallies[design].discount += given;
                    self.tallies[total].discount += given;
                }
            }
            Found::Anomaly(anomaly) => {
                self.tallies[anomaly.design].anomalies += 1;
                self.tallies[total].anomalies += 1;
                self.anomalies.push(anomaly);
            }
            Found::Unknown(code) => {
                if self.unknown.last() != Some(&code) {
                    self.unknown.push(code);
                }
            }
            Found::Assignment { design, standing, waited, .. } => {
                for place in [design, total] {
                    let tally = &mut self.tallies[place];
                    tally.assigned += 1;
                    tally.redeemed += u64::from(standing == Standing::Redeemed);
                    tally.expired += u64::from(standing == Standing::Expired);
                    tally.waited.extend(waited);
                }
            }
        }
    }

    fn merge(&mut self, other: Self) {
        self.tallies.iter_mut().zip(other.tallies).for_each(|(tally, more)| tally.merge(more));
        self.anomalies.extend(other.anomalies);
        self.unknown.extend(other.unknown);
    }

    fn report(mut self, codes: &Codes<'_>) -> VouchersReport {
        let history = codes.history;
        if self.tallies.is_empty() {
            self.tallies = tallies_of(codes);
        }
        let total = self.tallies.pop().unwrap_or_default();
        let designs = codes.designs.iter().zip(self.tallies);
        self.unknown.sort_unstable();
        self.unknown.dedup();
        let mut unknown_codes: Vec<String> = self.unknown.iter().map(|code| history.text(*code).to_owned()).collect();
        unknown_codes.sort_unstable();
        VouchersReport {
            report: "vouchers",
            at: codes.at.map(instant_text),
            designs: designs.map(|(design, tally)| (design.id.to_owned(), tally.figures(history))).collect(),
            total: total.figures(history),
            anomalies: codes.anomalies(self.anomalies),
            unknown_codes,
        }
    }
}
