//! What becomes of voucher codes: the one walk that the figures and the lists of vouchers stand on.
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
//! nobody's. Its design is that of the reason, of several the one with the smallest id. A code that nobody ever holds and
//! no list has is unknown. Assignments that are made after the report's instant are not counted.

use std::collections::BTreeMap;

use hashbrown::HashMap;
use history::{CustomerIndex, History, Symbol};
use measures::DAY_MS;

use crate::calendar::instant_text;
use crate::rates::half_up;
use crate::{AnomalyReason, Discount, VoucherAnomaly, VoucherDesign, VouchersQuery};

impl VoucherDesign {
    pub(crate) fn valid_ms(&self) -> Option<i64> {
        self.valid_days.map(|days| days.saturating_mul(DAY_MS))
    }
}

impl Discount {
    /// What was given on a sale of this amount.
    pub(crate) fn on(self, amount_minor: i64) -> i64 {
        const WHOLE: i64 = 100 * 1_000_000;
        match self {
            Self::Amount(minor) => minor,
            Self::MillionthsOfPercent(share @ 1..WHOLE) => {
                half_up(i128::from(amount_minor) * i128::from(share), i128::from(WHOLE - share))
            }
            Self::MillionthsOfPercent(_) => 0,
        }
    }
}

/// From when to when an assignment is valid.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Validity {
    pub(crate) assigned_at: Option<i64>,
    pub(crate) expires_at: Option<i64>,
}

impl Validity {
    pub(crate) fn of(history: &History, voucher: usize, valid_ms: Option<i64>) -> Self {
        let assigned_at = history.vouchers.assigned_at[voucher];
        let follows = || Some(assigned_at?.saturating_add(valid_ms?));
        Self { assigned_at, expires_at: history.vouchers.expires_at[voucher].or_else(follows) }
    }

    /// Whether it had been made.
    pub(crate) fn is_made(self, at: i64) -> bool {
        self.assigned_at.is_none_or(|assigned| assigned <= at)
    }

    /// Whether it had expired.
    pub(crate) fn is_over(self, at: i64) -> bool {
        self.expires_at.is_some_and(|expires| expires <= at)
    }

    /// Whether a sale at an instant redeems it.
    pub(crate) fn holds(self, at: i64) -> bool {
        self.is_made(at) && !self.is_over(at)
    }
}

/// A design, by its place in order of ids.
pub(crate) struct Design<'a> {
    pub(crate) id: &'a str,
    valid_ms: Option<i64>,
    pub(crate) discount: Option<Discount>,
}

/// How an assignment stands at the report's instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Redeemed,
    Expired,
    Open,
}

impl Standing {
    pub(crate) const fn figure(self) -> &'static str {
        match self {
            Self::Redeemed => "redeemed",
            Self::Expired => "expired",
            Self::Open => "open",
        }
    }
}

/// A sale that redeems nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Anomaly {
    pub(crate) sale: usize,
    pub(crate) design: usize,
    pub(crate) why: AnomalyReason,
}

/// What the walk over customers comes across; designs by their places.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Found {
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
pub(crate) struct Codes<'a> {
    pub(crate) history: &'a History,
    /// The report's instant; where nothing is known everything recorded is seen, and nothing has expired.
    pub(crate) at: Option<i64>,
    pub(crate) designs: Vec<Design<'a>>,
    places: HashMap<Symbol, usize>,
    /// By code: the first design in which somebody holds it or the list has it.
    held: Vec<u32>,
}

impl<'a> Codes<'a> {
    pub(crate) fn new(history: &'a History, query: &'a VouchersQuery) -> Self {
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
        let vouchers = &self.history.vouchers;
        let assigned = vouchers.code.iter().copied().zip(vouchers.design.iter().copied());
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
    pub(crate) fn until(&self) -> i64 {
        self.at.unwrap_or(i64::MAX)
    }

    /// Tells what became of the codes of customers, and what their sales redeem, customer by customer in order of time.
    pub(crate) fn each(&self, customers: std::ops::Range<CustomerIndex>, mut tell: impl FnMut(Found)) {
        let mut own = Own::default();
        for customer in customers {
            own.fill(self, customer);
            self.each_sale(customer, &mut own, &mut tell);
            for held in own.rows.iter().filter(|held| held.valid.is_made(self.until())) {
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

    /// Anomalies in order of time, then transaction.
    pub(crate) fn anomalies(&self, mut anomalies: Vec<Anomaly>) -> Vec<VoucherAnomaly> {
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

/// The assignments of the customer at hand, by code, then design.
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
            self.rows.push(Held { code: vouchers.code[row], design, valid, place: row - self.first });
        }
        self.rows.sort_unstable_by_key(|held| (held.code, held.design));
    }
}
