//! Customers by what they bought, where and at which price, each group with the rule that says exactly who they are.

use std::collections::HashMap;

use history::{History, Needs, Product, SaleDetails, Symbol, minor_digits};
use phrases::{Argument, Phrase, Speaker};
use serde_json::{Value, json};

use super::bands;
use crate::errors::Error;
use crate::sources::blocking;
use crate::types::*;
use crate::{OpenWorkspace, Task};

/// So many groups are given at once.
const MOST: u32 = 500;
/// So many customers pass between two looks at whether somebody wants it to stop.
const STRETCH: u32 = 1 << 12;
/// A name of a segment stays shorter than this, so that a person can add to it.
const LONGEST_NAME: usize = 120;

/// What a group is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key {
    /// An id or a word.
    Word(Symbol),
    /// Prices from here on, less than there, minor units.
    Prices(Option<i64>, Option<i64>),
}

/// A group as it is counted.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    customers: u32,
    purchases: u32,
    /// The last customer and the last purchase that were counted, and one more, so that nobody counts twice.
    customer: u32,
    purchase: usize,
}

impl Tally {
    fn add(&mut self, customer: u32, purchase: usize) {
        if self.purchase != purchase + 1 {
            self.purchase = purchase + 1;
            self.purchases = self.purchases.saturating_add(1);
        }
        if self.customer != customer + 1 {
            self.customer = customer + 1;
            self.customers += 1;
        }
    }
}

/// What people call a group, and a second line.
type Told = (String, Option<String>);

impl OpenWorkspace {
    pub(super) async fn purchase_groups(
        &self,
        wish: &PurchaseGroupsAsk,
        speaker: &'static Speaker,
        task: &Task,
    ) -> Result<PurchaseGroups, Error> {
        let by = wish.by;
        let needs = Needs {
            transactions: true,
            sale_details: SaleDetails {
                store: matches!(by, PurchasesBy::Store | PurchasesBy::StoreKind),
                channel: by == PurchasesBy::Channel,
                ..SaleDetails::NONE
            },
            lines: of_lines(by),
            ..Needs::nothing()
        };
        let history = self.history(&needs, task).await?;
        let currency = self.workspace.settings().await?.currency;
        let (wish, task) = (wish.clone(), task.clone());
        blocking(move || {
            let counted = count(&history, by, &task)?;
            let products = history.products.iter().map(|product| (product.id, product)).collect();
            let titles = Titles { history: &history, by, products, currency: &currency, speaker };
            let wanted = wish.search.trim().to_lowercase();
            let mut groups: Vec<(Key, Tally, Told)> = counted
                .into_iter()
                .map(|(key, tally)| (key, tally, titles.of(key)))
                .filter(|(.., (title, _))| wanted.is_empty() || title.to_lowercase().contains(&wanted))
                .collect();
            if by == PurchasesBy::PriceBand {
                groups.sort_by_key(|(key, ..)| *key);
            } else {
                groups.sort_by(|(one, a, (title, _)), (other, b, (with, _))| {
                    b.customers.cmp(&a.customers).then_with(|| title.cmp(with)).then_with(|| {
                        let (one, other) = (titles.word(*one), titles.word(*other));
                        one.cmp(other)
                    })
                });
            }
            let total = u32::try_from(groups.len()).unwrap_or(u32::MAX);
            let page = groups.into_iter().skip(wish.offset as usize).take(wish.limit.min(MOST) as usize);
            let group = |(key, tally, (title, detail)): (Key, Tally, Told)| PurchaseGroup {
                customers: tally.customers,
                purchases: tally.purchases,
                rule: titles.rule(key),
                name: titles.name(&title),
                title,
                detail,
            };
            Ok(PurchaseGroups { total, groups: page.map(group).collect() })
        })
        .await?
    }
}

/// Whether lines of sales tell the groups apart.
const fn of_lines(by: PurchasesBy) -> bool {
    matches!(by, PurchasesBy::Product | PurchasesBy::Category | PurchasesBy::Brand | PurchasesBy::PriceBand)
}

/// Goes through every sale, customer by customer.
fn count(history: &History, by: PurchasesBy, task: &Task) -> Result<HashMap<Key, Tally>, Error> {
    let sales = &history.transactions;
    let limits = if by == PurchasesBy::PriceBand { limits(history) } else { Vec::new() };
    let product = |line: usize| history.products.get(*sales.lines.product.get(line)? as usize);
    let key_of_line = |line: usize| {
        let product = product(line)?;
        Some(match by {
            PurchasesBy::Product => Key::Word(product.id),
            PurchasesBy::Category => Key::Word(product.category),
            PurchasesBy::Brand => Key::Word(product.brand),
            _ => band(&limits, product.price?),
        })
    };
    let key_of_sale = |sale: usize| match by {
        PurchasesBy::Store => Some(Key::Word(sales.store[sale])),
        PurchasesBy::StoreKind => history.store(sales.store[sale]).map(|store| Key::Word(store.kind)),
        _ => Some(Key::Word(sales.channel[sale])),
    };
    let mut counted: HashMap<Key, Tally> = HashMap::new();
    for customer in 0..u32::try_from(history.customers.len()).unwrap_or(u32::MAX) {
        if customer % STRETCH == 0 && task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        for sale in sales.spans.of(customer as usize).filter(|sale| sales.is_sale(*sale)) {
            let mut add = |key: Option<Key>| {
                if let Some(key) = key.filter(|key| *key != Key::Word(Symbol::NONE)) {
                    counted.entry(key).or_default().add(customer, sale);
                }
            };
            if of_lines(by) {
                sales.lines.spans.of(sale).for_each(|line| add(key_of_line(line)));
            } else {
                add(key_of_sale(sale));
            }
        }
    }
    Ok(counted)
}

/// The limits between bands of the prices of what was sold.
fn limits(history: &History) -> Vec<i64> {
    let sales = &history.transactions;
    let mut sold = vec![false; history.products.len()];
    for sale in (0..sales.len()).filter(|sale| sales.is_sale(*sale)) {
        for line in sales.lines.spans.of(sale) {
            if let Some(sold) = sales.lines.product.get(line).and_then(|product| sold.get_mut(*product as usize)) {
                *sold = true;
            }
        }
    }
    let prices = history.products.iter().zip(sold).filter(|(_, sold)| *sold).filter_map(|(product, _)| product.price);
    let ends = prices.fold(None, |ends: Option<(i64, i64)>, price| match ends {
        None => Some((price, price)),
        Some((smallest, largest)) => Some((smallest.min(price), largest.max(price))),
    });
    ends.map_or_else(Vec::new, |(smallest, largest)| bands::limits(smallest, largest))
}

/// The band that a price lies in.
fn band(limits: &[i64], price: i64) -> Key {
    let place = limits.partition_point(|limit| *limit <= price);
    let from = place.checked_sub(1).and_then(|before| limits.get(before)).copied();
    Key::Prices(from, limits.get(place).copied())
}

/// What groups are called, and the rules that say who they are.
struct Titles<'a> {
    history: &'a History,
    by: PurchasesBy,
    products: HashMap<Symbol, &'a Product>,
    currency: &'a str,
    speaker: &'static Speaker,
}

impl<'a> Titles<'a> {
    /// The id or word of a group.
    fn word(&self, key: Key) -> &'a str {
        match key {
            Key::Word(word) => self.history.text(word),
            Key::Prices(..) => "",
        }
    }

    fn of(&self, key: Key) -> Told {
        let known = |symbol: Symbol| Some(self.history.text(symbol).to_owned()).filter(|text| !text.trim().is_empty());
        match (self.by, key) {
            (_, Key::Prices(from, to)) => (self.prices(from, to), None),
            (PurchasesBy::Product, Key::Word(id)) => {
                let product = self.products.get(&id);
                let name = product.and_then(|product| known(product.name));
                (name.unwrap_or_else(|| self.word(key).to_owned()), product.and_then(|product| known(product.category)))
            }
            (PurchasesBy::Store, Key::Word(id)) => {
                let store = self.history.store(id);
                let name = store.and_then(|store| known(store.name));
                (name.unwrap_or_else(|| self.word(key).to_owned()), store.and_then(|store| known(store.address)))
            }
            (PurchasesBy::StoreKind, _) => {
                let kind = self.word(key);
                let said = self.speaker.text(&format!("store-kind-{kind}"));
                (said.unwrap_or(kind).to_owned(), None)
            }
            _ => (self.word(key).to_owned(), None),
        }
    }

    fn prices(&self, from: Option<i64>, to: Option<i64>) -> String {
        let amount = |minor: i64| Argument::Money { minor, currency: self.currency.to_owned() };
        let phrase = match (from, to) {
            (None, None) => Phrase::new("prices-any"),
            (None, Some(to)) => Phrase::new("prices-under").with("to", amount(to)),
            (Some(from), None) => Phrase::new("prices-from").with("from", amount(from)),
            (Some(from), Some(to)) => Phrase::new("prices-between").with("from", amount(from)).with("to", amount(to)),
        };
        self.speaker.say(&phrase, &|_| None)
    }

    /// A name for a segment of a group, in the person's language.
    fn name(&self, title: &str) -> String {
        let key = match self.by {
            PurchasesBy::Product | PurchasesBy::Category => "group-bought",
            PurchasesBy::Brand => "group-brand",
            PurchasesBy::PriceBand => "group-prices",
            PurchasesBy::Store | PurchasesBy::StoreKind => "group-store",
            PurchasesBy::Channel => "group-channel",
        };
        // A name is one line, however the data write what it is of.
        let title =
            title.split(|letter: char| letter.is_control() || letter.is_whitespace()).filter(|part| !part.is_empty());
        let title: String = title.collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect();
        let phrase = Phrase::new(key).with("title", Argument::Text(title.trim_end().to_owned()));
        self.speaker.say(&phrase, &|_| None).trim().to_owned()
    }

    fn rule(&self, key: Key) -> Value {
        let field = match self.by {
            PurchasesBy::Product => "product_id",
            PurchasesBy::Category => "category",
            PurchasesBy::Brand => "brand",
            PurchasesBy::PriceBand => "price",
            PurchasesBy::Store => "store_id",
            PurchasesBy::StoreKind => "store_kind",
            PurchasesBy::Channel => "channel",
        };
        match key {
            Key::Word(_) => json!({"event": {"type": "purchase", "since": "ever",
                "where": [{"field": field, "is": "equal", "to": self.word(key)}]}}),
            Key::Prices(from, to) => {
                let mut lines: Vec<Value> = Vec::new();
                lines.extend(from.map(|from| json!({"field": field, "is": "at_least", "to": self.amount(from)})));
                lines.extend(to.map(|to| json!({"field": field, "is": "less", "to": self.amount(to)})));
                if lines.is_empty() {
                    lines.push(json!({"field": field, "is": "is_set"}));
                }
                json!({"event": {"type": "purchase", "since": "ever", "lines": lines}})
            }
        }
    }

    /// An amount as rules write it: a number in major units, where it is a whole one, else a decimal.
    fn amount(&self, minor: i64) -> Value {
        let digits = minor_digits(self.currency);
        let unit = 10_i64.checked_pow(digits).unwrap_or(1);
        if minor % unit == 0 {
            return Value::from(minor / unit);
        }
        let sign = if minor < 0 { "-" } else { "" };
        let (whole, rest) = (minor.unsigned_abs() / unit.unsigned_abs(), minor.unsigned_abs() % unit.unsigned_abs());
        Value::from(format!("{sign}{whole}.{rest:0>width$}", width = digits as usize))
    }
}
