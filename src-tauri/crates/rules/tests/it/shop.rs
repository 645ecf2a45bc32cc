//! A small shop as plain rows: what tests are written in, what the engine's history is built from, and what the naive
//! evaluator reads.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use history::{
    ActivityRow, Builder, CustomerRow, EventRow, History, LineRow, ProductRow, Reach, Scalar, StoreRow, Symbol,
    TransactionRow, VoucherRow,
};
use journey::Rule;
use journey::catalogue::{SegmentEntry, SegmentSource};

/// An instant as it is written.
pub fn at(text: &str) -> i64 {
    DateTime::parse_from_rfc3339(text).unwrap_or_else(|error| panic!("{text}: {error}")).timestamp_millis()
}

/// A value of an attribute or a property.
#[derive(Debug, Clone, PartialEq)]
pub enum Raw {
    Text(String),
    Number(f64),
    Boolean(bool),
    Date(NaiveDate),
    Instant(i64),
}

#[derive(Debug, Clone, Default)]
pub struct Person {
    pub zone: Option<Tz>,
    /// Address and consent by channel: e-mail, SMS, chat, push.
    pub reach: [(bool, bool); 4],
    pub attributes: BTreeMap<String, Raw>,
}

#[derive(Debug, Clone, Default)]
pub struct Sale {
    pub id: String,
    pub customer: String,
    pub at: i64,
    /// Minor units; below zero a return.
    pub amount: i64,
    pub currency: String,
    pub store: String,
    pub channel: String,
    pub voucher: String,
    pub associate: String,
    /// Product, quantity, amount.
    pub lines: Vec<(String, f64, Option<i64>)>,
}

#[derive(Debug, Clone, Default)]
pub struct Event {
    pub id: String,
    pub customer: String,
    pub at: i64,
    pub event: String,
    pub properties: BTreeMap<String, Raw>,
}

#[derive(Debug, Clone, Default)]
pub struct Activity {
    pub id: String,
    pub customer: String,
    pub at: i64,
    pub activity: String,
    pub channel: String,
}

#[derive(Debug, Clone, Default)]
pub struct VoucherCode {
    pub code: String,
    pub design: String,
    pub customer: Option<String>,
    pub assigned_at: Option<i64>,
}

#[derive(Debug, Clone, Default)]
pub struct Article {
    pub id: String,
    pub category: String,
    pub brand: String,
    pub price: Option<i64>,
}

#[derive(Debug, Clone)]
pub struct Shop {
    pub zone: Tz,
    pub currency: String,
    pub people: BTreeMap<String, Person>,
    pub sales: Vec<Sale>,
    pub events: Vec<Event>,
    pub activities: Vec<Activity>,
    pub vouchers: Vec<VoucherCode>,
    pub articles: Vec<Article>,
    /// Store and kind.
    pub stores: Vec<(String, String)>,
    /// Segment, customer, added at.
    pub members: Vec<(String, String, Option<i64>)>,
    /// Segments with a rule.
    pub ruled: Vec<(String, Rule)>,
}

impl Shop {
    pub fn new(zone: Tz) -> Self {
        Self {
            zone,
            currency: "EUR".to_owned(),
            people: BTreeMap::new(),
            sales: Vec::new(),
            events: Vec::new(),
            activities: Vec::new(),
            vouchers: Vec::new(),
            articles: Vec::new(),
            stores: Vec::new(),
            members: Vec::new(),
            ruled: Vec::new(),
        }
    }

    /// A customer who can be reached by e-mail and SMS.
    pub fn customer(&mut self, id: &str) -> &mut Person {
        let reach = [(true, true), (true, true), (false, false), (false, false)];
        self.people.entry(id.to_owned()).or_insert(Person { reach, ..Person::default() })
    }

    /// An event; its id is its number.
    pub fn event(&mut self, customer: &str, event: &str, when: &str) -> &mut Event {
        self.customer(customer);
        let id = format!("e{:04}", self.events.len());
        self.events.push(Event {
            id,
            customer: customer.to_owned(),
            at: at(when),
            event: event.to_owned(),
            properties: BTreeMap::new(),
        });
        self.events.last_mut().unwrap()
    }

    pub fn register(&mut self, customer: &str, when: &str) {
        self.event(customer, "account_registered", when);
    }

    /// A sale in the workspace's currency; its id is its number.
    pub fn sale(&mut self, customer: &str, when: &str, amount: i64) -> &mut Sale {
        self.customer(customer);
        let id = format!("t{:04}", self.sales.len());
        let currency = self.currency.clone();
        self.sales.push(Sale { id, customer: customer.to_owned(), at: at(when), amount, currency, ..Sale::default() });
        self.sales.last_mut().unwrap()
    }

    /// The segments with a rule as a catalogue has them.
    pub fn segments(&self) -> Vec<SegmentEntry> {
        let entry = |(name, rule): &(String, Rule)| SegmentEntry {
            name: name.clone(),
            customers: 0,
            source: SegmentSource::Rule,
            rule: Some(rule.clone()),
        };
        self.ruled.iter().map(entry).collect()
    }

    /// The last instant of everything that was recorded.
    pub fn last_known(&self) -> Option<i64> {
        let sales = self.sales.iter().map(|sale| sale.at);
        let events = self.events.iter().map(|event| event.at);
        sales.chain(events).chain(self.activities.iter().map(|activity| activity.at)).max()
    }

    /// The engine's history of it.
    pub fn history(&self) -> History {
        self.history_known_until(self.last_known())
    }

    /// The engine's history of rows of which some may have been left out.
    pub fn history_known_until(&self, last_known: Option<i64>) -> History {
        let mut builder = Builder::new(self.zone, &self.currency);
        let mut numbers = BTreeMap::new();
        for (id, person) in &self.people {
            let mut reach = Reach::default();
            for (channel, (address, consent)) in person.reach.into_iter().enumerate() {
                reach = if address { reach.with_address(channel) } else { reach };
                reach = if consent { reach.with_consent(channel) } else { reach };
            }
            let number = builder.add_customer(CustomerRow { id, zone: person.zone, reach }).unwrap();
            numbers.insert(id.clone(), number);
            for (name, value) in &person.attributes {
                let (name, value) = (builder.symbol(name), scalar(&mut builder, value));
                builder.set_attribute(name, number, value);
            }
        }
        let mut products = BTreeMap::new();
        for article in &self.articles {
            let product = ProductRow {
                id: builder.symbol(&article.id),
                category: builder.symbol(&article.category),
                brand: builder.symbol(&article.brand),
                price: article.price,
                ..ProductRow::default()
            };
            products.insert(article.id.clone(), builder.add_product(product));
        }
        for (id, kind) in &self.stores {
            let store = StoreRow { id: builder.symbol(id), kind: builder.symbol(kind), ..StoreRow::default() };
            builder.add_store(store);
        }
        for sale in &self.sales {
            let row = TransactionRow {
                id: &sale.id,
                customer: numbers[&sale.customer],
                at: sale.at,
                amount: sale.amount,
                currency: builder.symbol(&sale.currency),
                store: builder.symbol(&sale.store),
                channel: builder.symbol(&sale.channel),
                associate: builder.symbol(&sale.associate),
                department: Symbol::NONE,
                voucher: builder.symbol(&sale.voucher),
            };
            let transaction = builder.add_transaction(row);
            for (product, quantity, amount) in &sale.lines {
                let product = products[product];
                builder.add_line(LineRow { transaction, product, quantity: *quantity, amount: *amount });
            }
        }
        for event in &self.events {
            let event_type = builder.symbol(&event.event);
            let row = EventRow { id: &event.id, customer: numbers[&event.customer], at: event.at, event_type };
            let number = builder.add_event(row);
            for (name, value) in &event.properties {
                let (name, value) = (builder.symbol(name), scalar(&mut builder, value));
                builder.set_property(number, name, value);
            }
        }
        for activity in &self.activities {
            let row = ActivityRow {
                id: &activity.id,
                customer: numbers[&activity.customer],
                at: activity.at,
                activity_type: builder.symbol(&activity.activity),
                channel: builder.symbol(&activity.channel),
                ..ActivityRow::default()
            };
            builder.add_activity(row);
        }
        for voucher in &self.vouchers {
            let row = VoucherRow {
                code: builder.symbol(&voucher.code),
                design: builder.symbol(&voucher.design),
                customer: voucher.customer.as_ref().map(|customer| numbers[customer]),
                assigned_at: voucher.assigned_at,
                expires_at: None,
            };
            builder.add_voucher(row);
        }
        for (segment, customer, added_at) in &self.members {
            let segment = builder.symbol(segment);
            builder.add_member(segment, numbers[customer], *added_at);
        }
        builder.set_last_known(last_known);
        builder.finish().unwrap()
    }
}

fn scalar(builder: &mut Builder, raw: &Raw) -> Scalar {
    match raw {
        Raw::Text(text) => Scalar::Text(builder.symbol(text)),
        Raw::Number(number) => Scalar::Number(*number),
        Raw::Boolean(boolean) => Scalar::Boolean(*boolean),
        Raw::Date(date) => Scalar::Date(i32::try_from((*date - NaiveDate::default()).num_days()).unwrap()),
        Raw::Instant(at) => Scalar::Instant(*at),
    }
}
