//! Customers by the value of an attribute: an experiment read by its arms.

use std::collections::BTreeMap;
use std::ops::Range;

use hashbrown::HashMap;
use history::{CustomerIndex, History, Needs, Scalar, Symbol, Wanted};
use measures::{SalesTally, related_sales};
use serde::Serialize;
use ts_rs::TS;

use crate::keys::key_of;
use crate::rates::half_up;
use crate::walk::over_customers;
use crate::{Group, Listed, NoSuchFigure, in_range, rate, wilson};

/// The event type of a visit.
const PAGE_VIEWED: &str = "page_viewed";

/// Which attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomersByQuery {
    /// The attribute's name.
    pub attribute: String,
    /// First instant of the date range of sales; activities before it relate them all the same.
    pub from: Option<i64>,
    /// End of the date range, excluded.
    pub to: Option<i64>,
    /// The window before a sale.
    pub window_ms: i64,
}

/// The report, in the shape of `rehearse report customers-by --format json`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CustomersByReport {
    /// `customers-by`.
    #[ts(type = "\"customers-by\"")]
    pub report: &'static str,
    /// The attribute.
    pub attribute: String,
    /// The window before a sale, milliseconds.
    pub window_ms: i64,
    /// By the attribute's value; `""` where she has none.
    pub groups: BTreeMap<String, CustomerGroup>,
}

/// Customers with one value.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct CustomerGroup {
    /// How many.
    #[ts(type = "number")]
    pub customers: u64,
    /// Those with a `page_viewed` event, whenever.
    #[ts(type = "number")]
    pub visitors: u64,
    /// Those with a sale in the date range.
    #[ts(type = "number")]
    pub buyers: u64,
    /// Their sales.
    pub sales: measures::SalesBlock,
    /// Those with an activity in the window before them.
    pub related_sales: measures::SalesBlock,
    /// Amount of their sales / customers, rounded half up.
    #[ts(type = "number | null")]
    pub per_customer_minor: Option<i64>,
    /// Buyers / customers.
    pub buyer_rate: Option<f64>,
    /// The 95 % interval of the buyer rate (Wilson).
    pub wilson: Option<(f64, f64)>,
}

/// What [`customers_by()`] reads for an attribute.
pub fn customers_by_needs(attribute: &str) -> Needs {
    let only = |name: &str| Wanted::Only([name.to_owned()].into());
    Needs {
        events: only(PAGE_VIEWED),
        attributes: only(attribute),
        transactions: true,
        activities: true,
        ..Needs::nothing()
    }
}

/// Makes the report of customers by an attribute.
pub fn customers_by(history: &History, query: &CustomersByQuery) -> CustomersByReport {
    let asked = Asked::new(history, query);
    let collected = over_customers(history, |customers| Collected::of(&asked, customers), Collected::merge);
    let mut groups: BTreeMap<String, Tally> = BTreeMap::new();
    for (value, tally) in collected.0 {
        groups.entry(value.text(history)).or_default().merge(&tally);
    }
    CustomersByReport {
        report: "customers-by",
        attribute: query.attribute.clone(),
        window_ms: query.window_ms,
        groups: groups.into_iter().map(|(value, tally)| (value, tally.figures(history))).collect(),
    }
}

/// What a figure of the report of customers by an attribute counts, in order of rows.
pub fn customers_by_listed(
    history: &History,
    query: &CustomersByQuery,
    figure: &str,
    groups: &[Group],
) -> Result<Listed, NoSuchFigure> {
    if let Some(group) = groups.iter().find(|group| group.by != "value") {
        return Err(NoSuchFigure(group.by.clone()));
    }
    let asked = Asked::new(history, query);
    let everybody = 0..CustomerIndex::try_from(history.customers.len()).unwrap_or(CustomerIndex::MAX);
    let is_in = |customer: &CustomerIndex| {
        groups.is_empty() || {
            let value = asked.value(*customer).text(history);
            groups.iter().all(|group| group.key == value)
        }
    };
    let customers = everybody.filter(is_in);
    let sales = |customers: &mut dyn Iterator<Item = CustomerIndex>, related: bool| {
        let rows = customers.flat_map(|customer| asked.sales(customer));
        let wanted = rows.filter(|(_, is_related)| *is_related || !related);
        Listed::Sales(wanted.map(|(row, _)| u32::try_from(row).unwrap_or(u32::MAX)).collect())
    };
    Ok(match figure {
        "customers" => Listed::Customers(customers.collect()),
        "visitors" => Listed::Customers(customers.filter(|customer| asked.is_visitor(*customer)).collect()),
        "buyers" => Listed::Customers(customers.filter(|customer| asked.sales(*customer).next().is_some()).collect()),
        "sales" => sales(&mut { customers }, false),
        "related_sales" => sales(&mut { customers }, true),
        _ => return Err(NoSuchFigure(figure.to_owned())),
    })
}

/// A value as something to group by: its kind, and its bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Value {
    Text(Symbol),
    Number(u64),
    Boolean(bool),
    Date(i32),
    Instant(i64),
    Money(i64, Symbol),
}

impl Value {
    const fn of(scalar: Scalar) -> Self {
        match scalar {
            Scalar::Absent => Self::Text(Symbol::NONE),
            Scalar::Text(symbol) => Self::Text(symbol),
            // There is one zero.
            Scalar::Number(number) => Self::Number((number + 0.0).to_bits()),
            Scalar::Boolean(truth) => Self::Boolean(truth),
            Scalar::Date(day) => Self::Date(day),
            Scalar::Instant(at) => Self::Instant(at),
            Scalar::Money { minor, currency } => Self::Money(minor, currency),
        }
    }

    const fn scalar(self) -> Scalar {
        match self {
            Self::Text(symbol) => Scalar::Text(symbol),
            Self::Number(bits) => Scalar::Number(f64::from_bits(bits)),
            Self::Boolean(truth) => Scalar::Boolean(truth),
            Self::Date(day) => Scalar::Date(day),
            Self::Instant(at) => Scalar::Instant(at),
            Self::Money(minor, currency) => Scalar::Money { minor, currency },
        }
    }

    fn text(self, history: &History) -> String {
        key_of(history, self.scalar())
    }
}

/// What is asked about every customer.
struct Asked<'a> {
    history: &'a History,
    query: &'a CustomersByQuery,
    values: &'a [Scalar],
    page_viewed: Option<Symbol>,
}

impl<'a> Asked<'a> {
    fn new(history: &'a History, query: &'a CustomersByQuery) -> Self {
        let attribute = history.symbols.find(&query.attribute).and_then(|name| history.customers.attribute(name));
        Self {
            history,
            query,
            values: attribute.map_or(&[], |attribute| &attribute.values),
            page_viewed: history.symbols.find(PAGE_VIEWED),
        }
    }

    fn value(&self, customer: CustomerIndex) -> Value {
        Value::of(self.values.get(customer as usize).copied().unwrap_or_default())
    }

    fn is_visitor(&self, customer: CustomerIndex) -> bool {
        let events = &self.history.events;
        self.page_viewed
            .is_some_and(|viewed| events.spans.of(customer as usize).any(|row| events.event_type[row] == viewed))
    }

    /// The rows of a customer's sales in the date range, each with whether it is related to an activity.
    fn sales(&self, customer: CustomerIndex) -> impl Iterator<Item = (usize, bool)> + '_ {
        let activities = &self.history.activities;
        let touches = &activities.at[activities.spans.of(customer as usize)];
        related_sales(self.history, customer, touches, self.query.window_ms)
            .filter(|sale| in_range(self.history.transactions.at[sale.transaction], self.query.from, self.query.to))
            .map(|sale| (sale.transaction, !sale.touches.is_empty()))
    }
}

/// Customers with one value.
#[derive(Debug, Default)]
struct Tally {
    customers: u64,
    visitors: u64,
    buyers: u64,
    sales: SalesTally,
    related: SalesTally,
}

impl Tally {
    fn merge(&mut self, other: &Self) {
        self.customers += other.customers;
        self.visitors += other.visitors;
        self.buyers += other.buyers;
        self.sales.merge(&other.sales);
        self.related.merge(&other.related);
    }

    fn figures(&self, history: &History) -> CustomerGroup {
        CustomerGroup {
            customers: self.customers,
            visitors: self.visitors,
            buyers: self.buyers,
            sales: self.sales.block(history),
            related_sales: self.related.block(history),
            per_customer_minor: (self.customers > 0).then(|| half_up(self.sales.amount(), self.customers.into())),
            buyer_rate: rate(self.buyers.into(), self.customers.into()),
            wilson: wilson(self.buyers, self.customers),
        }
    }
}

/// What the walk over all customers gathers.
#[derive(Default)]
struct Collected(HashMap<Value, Tally>);

impl Collected {
    fn of(asked: &Asked<'_>, customers: Range<CustomerIndex>) -> Self {
        let mut groups: HashMap<Value, Tally> = HashMap::new();
        for customer in customers {
            let tally = groups.entry(asked.value(customer)).or_default();
            let before = tally.sales.count();
            for (row, is_related) in asked.sales(customer) {
                tally.sales.add_transaction(asked.history, row);
                if is_related {
                    tally.related.add_transaction(asked.history, row);
                }
            }
            tally.customers += 1;
            tally.visitors += u64::from(asked.is_visitor(customer));
            tally.buyers += u64::from(tally.sales.count() > before);
        }
        Self(groups)
    }

    fn merge(&mut self, other: Self) {
        other.0.iter().for_each(|(value, tally)| self.0.entry(*value).or_default().merge(tally));
    }
}
