//! Voucher codes: who used them, when, how, where and with what (reports.md, 4).
//!
//! A code is somebody's by (code, design, customer): the same code may belong to several designs and customers, and each
//! of these is an assignment of its own. A sale redeems every assignment of the code it bears that is its customer's and
//! valid at its instant, `assigned_at ≤ p < expires_at`, as one sale may convert several occasions: it stands in the
//! figures of each such design, and once in the total (the discounts of several designs add up there). An assignment
//! without a recorded expiry expires `valid_days` × 24 h after it was made; where either is unknown, never. One without a
//! recorded instant was made before everything else: it is always seen, and has no days to its redemption.
//!
//! A sale that bears a known code and redeems nothing is an anomaly. Of its customer's own assignments of the code one
//! that had expired is the reason before one that was yet to come; whoever has none uses what is another customer's or
//! nobody's. Its design is that of the reason, of several the one with the smallest id. A code that as of the report's
//! instant nobody holds and no list has is unknown.

use std::collections::BTreeMap;

use hashbrown::HashMap;
use history::{CustomerIndex, History, Needs, SaleDetails, Symbol};
use measures::{DAY_MS, SalesBlock, SalesTally, saturated};
use serde::Serialize;
use ts_rs::TS;

use crate::calendar::instant_text;
use crate::lines::{LinesTally, Quantity, greatest, quantities, sales_blocks};
use crate::rates::{half_up, median_days, ninth_decile_days};
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
    /// A share of the price, in hundredths of a percent. Of a price of which everything was given away nothing tells
    /// what it was: a share of 100 % or above counts as no discount on what was paid.
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
            let mut collected = Collected { tallies: codes.tallies(), ..Collected::default() };
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

impl VoucherDesign {
    fn valid_ms(&self) -> Option<i64> {
        self.valid_days.map(|days| days.saturating_mul(DAY_MS))
    }
}

impl Discount {
    /// What was given on a sale of this amount.
    fn on(self, amount_minor: i64) -> i64 {
        const WHOLE: i64 = 100 * 100;
        match self {
            Self::Amount(minor) => minor,
            Self::HundredthsOfPercent(share @ 1..WHOLE) => {
                half_up(i128::from(amount_minor) * i128::from(share), i128::from(WHOLE - share))
            }
            Self::HundredthsOfPercent(_) => 0,
        }
    }
}

/// From when to when an assignment is valid.
#[derive(Debug, Clone, Copy)]
struct Validity {
    assigned_at: Option<i64>,
    expires_at: Option<i64>,
}

impl Validity {
    fn of(history: &History, voucher: usize, valid_ms: Option<i64>) -> Self {
        let assigned_at = history.vouchers.assigned_at[voucher];
        let follows = || Some(assigned_at?.saturating_add(valid_ms?));
        Self { assigned_at, expires_at: history.vouchers.expires_at[voucher].or_else(follows) }
    }

    /// Whether it had been made.
    fn is_made(self, at: i64) -> bool {
        self.assigned_at.is_none_or(|assigned| assigned <= at)
    }

    /// Whether it had expired.
    fn is_over(self, at: i64) -> bool {
        self.expires_at.is_some_and(|expires| expires <= at)
    }

    /// Whether a sale at an instant redeems it.
    fn holds(self, at: i64) -> bool {
        self.is_made(at) && !self.is_over(at)
    }
}

/// A design, by its place in order of ids.
struct Design<'a> {
    id: &'a str,
    valid_ms: Option<i64>,
    discount: Option<Discount>,
}

/// How an assignment stands at the report's instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Redeemed,
    Expired,
    Open,
}

impl Standing {
    const fn figure(self) -> &'static str {
        match self {
            Self::Redeemed => "redeemed",
            Self::Expired => "expired",
            Self::Open => "open",
        }
    }
}

/// A sale that redeems nothing.
#[derive(Debug, Clone, Copy)]
struct Anomaly {
    sale: usize,
    design: usize,
    why: AnomalyReason,
}

/// What the walk over customers comes across; designs by their places.
#[derive(Debug, Clone, Copy)]
enum Found {
    /// A sale redeems an assignment; `again`: and has redeemed another one.
    Redemption { sale: usize, design: usize, again: bool },
    /// A sale redeems nothing.
    Anomaly(Anomaly),
    /// A sale bears a code that nobody knows.
    Unknown(Symbol),
    /// An assignment; `waited`: how long until it was redeemed.
    Assignment { voucher: usize, design: usize, standing: Standing, waited: Option<i64> },
}

/// Nobody holds the code.
const NOWHERE: u32 = u32::MAX;

/// All codes, as of the report's instant.
struct Codes<'a> {
    history: &'a History,
    /// The report's instant; where nothing is known everything recorded is seen, and nothing has expired.
    at: Option<i64>,
    designs: Vec<Design<'a>>,
    places: HashMap<Symbol, usize>,
    /// By code: the first design in which somebody holds it or the list has it.
    held: Vec<u32>,
}

impl<'a> Codes<'a> {
    fn new(history: &'a History, query: &'a VouchersQuery) -> Self {
        let vouchers = &history.vouchers;
        let mut known: BTreeMap<&str, Option<&VoucherDesign>> =
            query.designs.iter().map(|(id, design)| (id.as_str(), Some(design))).collect();
        let mut symbols: Vec<Symbol> = vouchers.design.clone();
        symbols.extend(vouchers.free.iter().map(|(design, _)| *design));
        symbols.sort_unstable();
        symbols.dedup();
        for symbol in &symbols {
            known.entry(history.text(*symbol)).or_insert(None);
        }
        let designs = known.into_iter().map(|(id, design)| Design {
            id,
            valid_ms: design.and_then(VoucherDesign::valid_ms),
            discount: design.and_then(|design| design.discount),
        });
        let designs: Vec<Design<'_>> = designs.collect();
        let place = |symbol: &Symbol| designs.binary_search_by_key(&history.text(*symbol), |design| design.id).ok();
        let places = symbols.iter().filter_map(|symbol| Some((*symbol, place(symbol)?))).collect();
        let at = query.at.or(history.last_known);
        let mut codes = Self { history, at, designs, places, held: vec![NOWHERE; history.symbols.len()] };
        codes.hold();
        codes
    }

    /// Fills `held`.
    fn hold(&mut self) {
        let (vouchers, until) = (&self.history.vouchers, self.until());
        let seen = (0..vouchers.code.len()).filter(|row| vouchers.assigned_at[*row].is_none_or(|at| at <= until));
        let assigned = seen.map(|row| (vouchers.code[row], vouchers.design[row]));
        let free = vouchers.free.iter().flat_map(|(design, codes)| codes.iter().map(|code| (*code, *design)));
        let mut held = std::mem::take(&mut self.held);
        for (code, design) in assigned.chain(free) {
            let place = u32::try_from(self.places[&design]).unwrap_or(NOWHERE);
            let first = &mut held[code.0 as usize];
            *first = place.min(*first);
        }
        self.held = held;
    }

    /// The last instant that is seen.
    fn until(&self) -> i64 {
        self.at.unwrap_or(i64::MAX)
    }

    /// Tells what became of the codes of customers, and what their sales redeem, customer by customer in order of time.
    fn each(&self, customers: std::ops::Range<CustomerIndex>, mut tell: impl FnMut(Found)) {
        let mut own = Own::default();
        for customer in customers {
            own.fill(self, customer);
            self.each_sale(customer, &mut own, &mut tell);
            for held in &own.rows {
                let redeemed = own.redeemed_at[held.place];
                let standing = match redeemed {
                    Some(_) => Standing::Redeemed,
                    None if self.at.is_some_and(|at| held.valid.is_over(at)) => Standing::Expired,
                    None => Standing::Open,
                };
                let waited = redeemed.and_then(|at| Some(at.saturating_sub(held.valid.assigned_at?)));
                tell(Found::Assignment { voucher: own.first + held.place, design: held.design, standing, waited });
            }
        }
    }

    fn each_sale(&self, customer: CustomerIndex, own: &mut Own, tell: &mut impl FnMut(Found)) {
        let transactions = &self.history.transactions;
        for sale in transactions.spans.of(customer as usize) {
            let (code, at) = (transactions.voucher[sale], transactions.at[sale]);
            if at > self.until() {
                break;
            }
            if code.is_none() || !transactions.is_sale(sale) {
                continue;
            }
            let mut redeems = false;
            let mut reason: Option<(bool, usize)> = None;
            let first = own.rows.partition_point(|held| held.code < code);
            for held in own.rows[first..].iter().take_while(|held| held.code == code) {
                if held.valid.holds(at) {
                    own.redeemed_at[held.place].get_or_insert(at);
                    tell(Found::Redemption { sale, design: held.design, again: redeems });
                    redeems = true;
                } else {
                    let why = (!held.valid.is_over(at), held.design);
                    reason = Some(reason.map_or(why, |other| other.min(why)));
                }
            }
            if redeems {
                continue;
            }
            tell(match (reason, self.held[code.0 as usize]) {
                (Some((false, design)), _) => Found::Anomaly(Anomaly { sale, design, why: AnomalyReason::AfterExpiry }),
                (Some((true, design)), _) => {
                    Found::Anomaly(Anomaly { sale, design, why: AnomalyReason::BeforeAssignment })
                }
                (None, NOWHERE) => Found::Unknown(code),
                (None, design) => {
                    Found::Anomaly(Anomaly { sale, design: design as usize, why: AnomalyReason::OtherCustomer })
                }
            });
        }
    }

    fn tallies(&self) -> Vec<DesignTally> {
        let mut tallies = Vec::new();
        tallies.resize_with(self.designs.len() + 1, DesignTally::default);
        tallies
    }

    /// Anomalies in order of time, then transaction.
    fn anomalies(&self, mut anomalies: Vec<Anomaly>) -> Vec<VoucherAnomaly> {
        let transactions = &self.history.transactions;
        anomalies.sort_by(|a, b| {
            let id = |anomaly: &Anomaly| transactions.ids.get(anomaly.sale).as_bytes();
            transactions.at[a.sale].cmp(&transactions.at[b.sale]).then_with(|| id(a).cmp(id(b)))
        });
        let shown = anomalies.into_iter().map(|Anomaly { sale, design, why }| VoucherAnomaly {
            code: self.history.text(transactions.voucher[sale]).to_owned(),
            design: self.designs[design].id.to_owned(),
            transaction: transactions.ids.get(sale).to_owned(),
            customer: self.history.customers.id(transactions.customer[sale]).to_owned(),
            at: instant_text(transactions.at[sale]),
            why,
        });
        shown.collect()
    }
}

/// An assignment of the customer at hand.
#[derive(Debug, Clone, Copy)]
struct Held {
    code: Symbol,
    design: usize,
    valid: Validity,
    /// Its place among hers.
    place: usize,
}

/// The assignments of the customer at hand that are seen, by code, then design.
#[derive(Debug, Default)]
struct Own {
    /// Her first row of `History::vouchers`.
    first: usize,
    rows: Vec<Held>,
    /// By place: the first sale that redeems it.
    redeemed_at: Vec<Option<i64>>,
}

impl Own {
    fn fill(&mut self, codes: &Codes<'_>, customer: CustomerIndex) {
        let vouchers = &codes.history.vouchers;
        let span = vouchers.spans.of(customer as usize);
        self.first = span.start;
        self.redeemed_at.clear();
        self.redeemed_at.resize(span.len(), None);
        self.rows.clear();
        for row in span {
            let design = codes.places[&vouchers.design[row]];
            let valid = Validity::of(codes.history, row, codes.designs[design].valid_ms);
            if valid.is_made(codes.until()) {
                self.rows.push(Held { code: vouchers.code[row], design, valid, place: row - self.first });
            }
        }
        self.rows.sort_unstable_by_key(|held| (held.code, held.design));
    }
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
            self.tallies = codes.tallies();
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
