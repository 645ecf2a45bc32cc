//! The rule language a second time, straight from its text: no symbols, no columns, no search, only loops over rows.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone};
use chrono_tz::Tz;
use journey::{Comparison, EventRule, MessageState, Operator, RevenuePerformance, Rule, Since, Value, VoucherState};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::shop::{Raw, Shop};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A value while it is compared.
#[derive(Debug, Clone, PartialEq)]
pub enum Thing {
    Nothing,
    Text(String),
    Number(f64),
    Boolean(bool),
    Date(NaiveDate),
    Instant(i64),
    /// In major units.
    Money(Decimal, String),
}

/// An event or a transaction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Happening {
    Event(usize),
    Sale(usize),
}

/// What a visit knows; steps by id.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub entry_at: i64,
    pub left: Vec<(String, i64)>,
    pub met: Vec<(String, Happening)>,
    /// The trigger that no event started.
    pub began: Option<String>,
    pub sent: Vec<(String, i64)>,
    /// Step, code, assigned at, expires at.
    pub vouchers: Vec<(String, String, i64, Option<i64>)>,
}

pub struct Naive<'a> {
    pub shop: &'a Shop,
    pub customer: &'a str,
    pub at: i64,
    pub zone: Tz,
    pub known: Option<&'a Known>,
    /// What the run changed about her.
    pub changed: &'a Changed,
    /// Segments whose rules are being asked.
    pub within: Vec<String>,
}

/// What a run changed about a customer; the latest holds.
#[derive(Debug, Clone, Default)]
pub struct Changed {
    pub lists: Vec<(String, bool)>,
    pub attributes: Vec<(String, Thing)>,
}

pub static UNCHANGED: Changed = Changed { lists: Vec::new(), attributes: Vec::new() };

fn latest<'a, T>(of: &'a [(String, T)], id: &str) -> Option<&'a T> {
    of.iter().rev().find(|(step, _)| step == id).map(|(_, value)| value)
}

impl Naive<'_> {
    pub fn holds(&self, rule: &Rule) -> bool {
        match rule {
            Rule::All(rules) => rules.iter().all(|rule| self.holds(rule)),
            Rule::Any(rules) => rules.iter().any(|rule| self.holds(rule)),
            Rule::Not(rule) => !self.holds(rule),
            Rule::Event(rule) => self.event_holds(rule),
            Rule::Attribute(rule) => {
                self.compares(&self.attribute(rule.name.as_ref().unwrap()), rule.is.unwrap(), rule.to.as_ref())
            }
            Rule::Segment(name) => self.is_in(name),
            Rule::CanReceive(channel) => self.reach(*channel) == (true, true),
            Rule::RevenuePerformance(asked) => self.performance() == *asked,
            Rule::Contacted(rule) => self.shop.activities.iter().any(|activity| {
                activity.customer == self.customer
                    && activity.at <= self.at
                    && activity.at >= self.at - rule.within.unwrap().ms
                    && rule.channel.as_ref().is_none_or(|channel| *channel == activity.channel)
                    && rule.activity.as_ref().is_none_or(|kind| *kind == activity.activity)
            }),
            Rule::Message(rule) => {
                let sent = self.known.and_then(|known| latest(&known.sent, rule.node.as_ref().unwrap()));
                match (rule.is.unwrap(), sent) {
                    (MessageState::Sent, Some(at)) => rule.within.is_none_or(|within| self.at - at <= within.ms),
                    _ => false,
                }
            }
            Rule::Voucher(rule) => {
                let found = self.known.and_then(|known| {
                    known.vouchers.iter().rev().find(|(step, ..)| step == rule.node.as_ref().unwrap())
                });
                let Some((_, code, from, to)) = found else { return false };
                let redeemed = self.shop.sales.iter().any(|sale| {
                    sale.customer == self.customer
                        && sale.amount > 0
                        && sale.voucher == *code
                        && *from <= sale.at
                        && to.is_none_or(|to| sale.at < to)
                        && sale.at <= self.at
                });
                match rule.is.unwrap() {
                    VoucherState::Redeemed => redeemed,
                    VoucherState::NotRedeemed => !redeemed,
                    VoucherState::Expired => !redeemed && to.is_some_and(|to| to <= self.at),
                }
            }
            Rule::Value(_) if self.known.is_none() => false,
            Rule::Value(rule) => {
                let of = rule.of.as_ref().unwrap();
                let mut values = self.reference(&of.from, &of.field);
                self.set_compares(&mut values, rule.is.unwrap(), rule.to.as_ref())
            }
            Rule::Chance(_) | Rule::Unreadable => false,
        }
    }

    pub fn attribute(&self, name: &str) -> Thing {
        match latest(&self.changed.attributes, name) {
            Some(thing) => thing.clone(),
            None => self.shop.people[self.customer].attributes.get(name).map_or(Thing::Nothing, thing),
        }
    }

    fn is_in(&self, name: &str) -> bool {
        if let Some(decided) = latest(&self.changed.lists, name) {
            return *decided;
        }
        if let Some((_, rule)) = self.shop.ruled.iter().find(|(segment, _)| segment == name) {
            let within = [&self.within[..], &[name.to_owned()]].concat();
            let asked = Naive { known: None, within, ..*self };
            return !self.within.iter().any(|segment| segment == name) && asked.holds(rule);
        }
        self.shop.members.iter().any(|(segment, customer, added)| {
            segment == name && customer == self.customer && added.is_none_or(|added| added <= self.at)
        })
    }

    /// Address and consent now.
    pub fn reach(&self, channel: journey::Channel) -> (bool, bool) {
        let (address, consented) = self.shop.people[self.customer].reach[channel as usize];
        let (of_address, of_consent) = [
            ("email", "email_consent"),
            ("phone", "sms_consent"),
            ("phone", "chat_consent"),
            ("push_token", "push_consent"),
        ][channel as usize];
        let address = latest(&self.changed.attributes, of_address).map_or(address, |thing| *thing != Thing::Nothing);
        let consent = latest(&self.changed.attributes, of_consent);
        (address, consent.map_or(consented, |thing| *thing == Thing::Boolean(true)))
    }

    /// The event that a rule met.
    pub fn met(&self, rule: &Rule) -> Option<Happening> {
        let leaf = self.first_leaf(rule)?;
        let found = self.matching(leaf);
        if leaf.first.is_some() { found.first().copied() } else { found.last().copied() }
    }

    fn first_leaf<'r>(&self, rule: &'r Rule) -> Option<&'r EventRule> {
        match rule {
            Rule::All(rules) | Rule::Any(rules) => rules.iter().find_map(|rule| self.first_leaf(rule)),
            Rule::Not(rule) => self.first_leaf(rule),
            Rule::Event(leaf) => self.event_holds(leaf).then_some(leaf),
            _ => None,
        }
    }

    /// Everything that happened to the customer, in order of time, type and id.
    pub fn happenings(&self) -> Vec<(i64, String, String, Happening)> {
        let mut all = Vec::new();
        for (index, event) in self.shop.events.iter().enumerate() {
            if event.customer == self.customer {
                all.push((event.at, event.event.clone(), event.id.clone(), Happening::Event(index)));
            }
        }
        for (index, sale) in self.shop.sales.iter().enumerate() {
            if sale.customer == self.customer && sale.amount != 0 {
                let kind = if sale.amount > 0 { "purchase" } else { "return" };
                all.push((sale.at, kind.to_owned(), sale.id.clone(), Happening::Sale(index)));
            }
        }
        all.sort_by(|a, b| (a.0, &a.1, &a.2).cmp(&(b.0, &b.1, &b.2)));
        all
    }

    fn since(&self, since: &Since) -> Option<Option<i64>> {
        match since {
            Since::Ever => Some(None),
            Since::Entry => self.known.map(|known| Some(known.entry_at)),
            Since::Back(duration) => Some(Some(self.at - duration.ms)),
            Since::Node(id) => latest(&self.known?.left, id).map(|left| Some(*left)),
        }
    }

    fn matching(&self, rule: &EventRule) -> Vec<Happening> {
        let Some(since) = self.since(rule.since.as_ref().unwrap()) else { return Vec::new() };
        self.happenings()
            .into_iter()
            .filter(|(time, kind, _, happening)| {
                Some(kind) == rule.event.as_ref()
                    && *time <= self.at
                    && since.is_none_or(|since| *time > since)
                    && self.matches(*happening, &rule.where_)
                    && self.line_matches(*happening, &rule.lines)
            })
            .map(|(.., happening)| happening)
            .collect()
    }

    pub fn matches(&self, happening: Happening, where_: &[Comparison]) -> bool {
        where_.iter().all(|comparison| {
            let mut values = self.fields(happening, comparison.field.as_ref().unwrap());
            self.set_compares(&mut values, comparison.is.unwrap(), comparison.to.as_ref())
        })
    }

    fn line_matches(&self, happening: Happening, lines: &[Comparison]) -> bool {
        if lines.is_empty() {
            return true;
        }
        let Happening::Sale(sale) = happening else { return false };
        self.shop.sales[sale].lines.iter().any(|(product, quantity, amount)| {
            lines.iter().all(|comparison| {
                let value = match comparison.field.as_deref().unwrap() {
                    "quantity" => Thing::Number(*quantity),
                    "amount" => amount.map_or(Thing::Nothing, |minor| {
                        Thing::Money(Decimal::new(minor, 2), self.shop.sales[sale].currency.clone())
                    }),
                    field => self.article(product, field),
                };
                self.compares(&value, comparison.is.unwrap(), comparison.to.as_ref())
            })
        })
    }

    fn event_holds(&self, rule: &EventRule) -> bool {
        if self.since(rule.since.as_ref().unwrap()).is_none() {
            return false;
        }
        let found = self.matching(rule);
        if let Some(count) = &rule.count {
            let number = Thing::Number(found.len() as f64);
            return self.compares(&number, count.is.unwrap(), count.to.as_ref());
        }
        let totals = [(&rule.sum, 0), (&rule.min, 1), (&rule.max, 2), (&rule.average, 3)];
        if let Some((total, which)) = totals.into_iter().find_map(|(total, which)| Some((total.as_ref()?, which))) {
            let field = total.field.as_ref().unwrap();
            let values: Vec<Thing> = found
                .iter()
                .flat_map(|happening| self.fields(*happening, field))
                .filter(|value| !matches!(value, Thing::Nothing))
                .filter(|value| !matches!(value, Thing::Money(_, currency) if *currency != self.shop.currency))
                .collect();
            let money = matches!(field.as_str(), "amount" | "price")
                && matches!(rule.event.as_deref(), Some("purchase" | "return"));
            let value = if money { self.money_total(&values, which) } else { number_total(&values, which) };
            return self.compares(&value, total.is.unwrap(), total.to.as_ref());
        }
        for (pick, first) in [(&rule.last, false), (&rule.first, true)] {
            if let Some(pick) = pick {
                let n = pick.n.unwrap_or(1) as usize;
                if found.len() < n {
                    return false;
                }
                let chosen = if first { &found[..n] } else { &found[found.len() - n..] };
                return chosen.iter().all(|happening| {
                    let mut values = self.fields(*happening, pick.field.as_ref().unwrap());
                    self.set_compares(&mut values, pick.is.unwrap(), pick.to.as_ref())
                });
            }
        }
        !found.is_empty()
    }

    fn money_total(&self, values: &[Thing], which: u8) -> Thing {
        let amounts: Vec<Decimal> = values
            .iter()
            .filter_map(|value| if let Thing::Money(amount, _) = value { Some(*amount) } else { None })
            .collect();
        let sum: Decimal = amounts.iter().sum();
        let total = match which {
            0 => Some(sum),
            1 => amounts.iter().min().copied(),
            2 => amounts.iter().max().copied(),
            _ => (!amounts.is_empty()).then(|| sum / Decimal::from(amounts.len())),
        };
        total.map_or(Thing::Nothing, |total| Thing::Money(total, self.shop.currency.clone()))
    }

    /// The elements of a field; one, unless it is a set.
    pub fn fields(&self, happening: Happening, field: &str) -> Vec<Thing> {
        let text = |text: &str| if text.is_empty() { Thing::Nothing } else { Thing::Text(text.to_owned()) };
        match happening {
            Happening::Event(index) => {
                let event = &self.shop.events[index];
                if field == "occurred_at" {
                    return vec![Thing::Instant(event.at)];
                }
                vec![event.properties.get(field).map_or(Thing::Nothing, thing)]
            }
            Happening::Sale(index) => {
                let sale = &self.shop.sales[index];
                vec![match field {
                    "occurred_at" => Thing::Instant(sale.at),
                    "amount" => Thing::Money(Decimal::new(sale.amount, 2), sale.currency.clone()),
                    "currency" => text(&sale.currency),
                    "store_id" => text(&sale.store),
                    "channel" => text(&sale.channel),
                    "voucher_code" => text(&sale.voucher),
                    "transaction_id" => text(&sale.id),
                    "store_kind" => {
                        let store = self.shop.stores.iter().find(|(id, _)| *id == sale.store);
                        store.map_or(Thing::Nothing, |(_, kind)| text(kind))
                    }
                    "product_id" | "category" | "brand" | "price" => {
                        return sale.lines.iter().map(|(product, ..)| self.article(product, field)).collect();
                    }
                    _ => Thing::Nothing,
                }]
            }
        }
    }

    fn article(&self, product: &str, field: &str) -> Thing {
        let text = |text: &str| if text.is_empty() { Thing::Nothing } else { Thing::Text(text.to_owned()) };
        let article = self.shop.articles.iter().find(|article| article.id == product).unwrap();
        match field {
            "product_id" => text(&article.id),
            "category" => text(&article.category),
            "brand" => text(&article.brand),
            "price" => article
                .price
                .map_or(Thing::Nothing, |minor| Thing::Money(Decimal::new(minor, 2), self.shop.currency.clone())),
            _ => Thing::Nothing,
        }
    }

    pub fn reference(&self, from: &str, field: &str) -> Vec<Thing> {
        let Some(known) = self.known else { return vec![Thing::Nothing] };
        if known.began.as_deref() == Some(from) {
            return vec![if field == "occurred_at" { Thing::Instant(known.entry_at) } else { Thing::Nothing }];
        }
        if let Some(happening) = latest(&known.met, from) {
            return self.fields(*happening, field);
        }
        if let (Some(at), "sent_at") = (latest(&known.sent, from), field) {
            return vec![Thing::Instant(*at)];
        }
        let voucher = known.vouchers.iter().rev().find(|(step, ..)| step == from);
        vec![match (voucher, field) {
            (Some((_, code, ..)), "code") => Thing::Text(code.clone()),
            (Some((_, _, from, _)), "assigned_at") => Thing::Instant(*from),
            (Some((.., Some(to))), "expires_at") => Thing::Instant(*to),
            _ => Thing::Nothing,
        }]
    }

    /// A set: one element satisfies it; `not_equal`: there are elements and none is equal.
    fn set_compares(&self, values: &mut Vec<Thing>, is: Operator, to: Option<&Value>) -> bool {
        values.retain(|value| *value != Thing::Nothing);
        match is {
            Operator::IsNotSet => values.is_empty(),
            Operator::NotEqual => !values.is_empty() && values.iter().all(|value| self.compares(value, is, to)),
            _ => values.iter().any(|value| self.compares(value, is, to)),
        }
    }

    fn compares(&self, value: &Thing, is: Operator, to: Option<&Value>) -> bool {
        match is {
            Operator::IsSet => return *value != Thing::Nothing,
            Operator::IsNotSet => return *value == Thing::Nothing,
            _ if *value == Thing::Nothing => return false,
            _ => {}
        }
        let to = to.unwrap();
        if let Operator::OneOf = is {
            let Value::List(list) = to else { return false };
            return list.iter().any(|one| self.compares(value, Operator::Equal, Some(one)));
        }
        if let Operator::WithinLast | Operator::WithinNext | Operator::DayOfYearIs = is {
            let Value::Text(text) = to else { return false };
            return self.is_near(value, is, text);
        }
        let others: Vec<Thing> = match to {
            Value::Reference(of) => self.reference(&of.from, &of.field),
            Value::Boolean(boolean) => vec![Thing::Boolean(*boolean)],
            Value::Number(number) => vec![match value {
                Thing::Money(..) => Thing::Money(*number, self.shop.currency.clone()),
                _ => Thing::Number(number.to_f64().unwrap()),
            }],
            Value::Text(text) => vec![match value {
                Thing::Money(..) => {
                    text.parse().map_or(Thing::Nothing, |amount| Thing::Money(amount, self.shop.currency.clone()))
                }
                Thing::Date(_) => NaiveDate::parse_from_str(text, "%Y-%m-%d").map_or(Thing::Nothing, Thing::Date),
                Thing::Instant(_) => DateTime::parse_from_rfc3339(text)
                    .map_or(Thing::Nothing, |at| Thing::Instant(at.timestamp_millis())),
                _ => Thing::Text(text.clone()),
            }],
            Value::List(_) => return false,
        };
        let pairs: Vec<Option<bool>> = others.iter().map(|other| self.pair(value, is, other)).collect();
        match is {
            Operator::NotEqual => !pairs.is_empty() && pairs.iter().all(|pair| *pair == Some(true)),
            _ => pairs.contains(&Some(true)),
        }
    }

    /// `None`: they cannot be compared.
    fn pair(&self, a: &Thing, is: Operator, b: &Thing) -> Option<bool> {
        use std::cmp::Ordering::{Equal, Greater, Less};
        if let (Thing::Text(a), Thing::Text(b), Operator::Contains) = (a, b, is) {
            return Some(a.contains(b.as_str()));
        }
        if let (Thing::Text(a), Thing::Text(b), Operator::StartsWith) = (a, b, is) {
            return Some(a.starts_with(b.as_str()));
        }
        let order = match (a, b) {
            (Thing::Text(a), Thing::Text(b)) => a.as_bytes().cmp(b.as_bytes()),
            (Thing::Number(a), Thing::Number(b)) => a.partial_cmp(b)?,
            (Thing::Boolean(a), Thing::Boolean(b)) => a.cmp(b),
            (Thing::Date(a), Thing::Date(b)) => a.cmp(b),
            (Thing::Instant(a), Thing::Instant(b)) => a.cmp(b),
            (Thing::Money(a, m), Thing::Money(b, n)) if m == n && *m == self.shop.currency => a.cmp(b),
            _ => return None,
        };
        Some(match is {
            Operator::Equal => order == Equal,
            Operator::NotEqual => order != Equal,
            Operator::Less => order == Less,
            Operator::AtMost => order != Greater,
            Operator::More => order == Greater,
            Operator::AtLeast => order != Less,
            _ => return None,
        })
    }

    fn is_near(&self, value: &Thing, is: Operator, text: &str) -> bool {
        let local = |at: i64| self.zone.timestamp_millis_opt(at).unwrap().date_naive();
        if is == Operator::DayOfYearIs {
            let day = match value {
                Thing::Date(day) => *day,
                Thing::Instant(at) => local(*at),
                _ => return false,
            };
            let asked = if text == "today" { local(self.at).format("%m-%d").to_string() } else { text.to_owned() };
            return format!("{:02}-{:02}", day.month(), day.day()) == asked;
        }
        let span = journey::Duration::parse(text).unwrap().ms;
        let last = is == Operator::WithinLast;
        match value {
            Thing::Instant(at) if last => *at <= self.at && *at >= self.at - span,
            Thing::Instant(at) => *at >= self.at && *at <= self.at + span,
            Thing::Date(day) => {
                let days = Days::new(u64::try_from(span / DAY).unwrap());
                let today = local(self.at);
                if last { *day <= today && *day >= today - days } else { *day >= today && *day <= today + days }
            }
            _ => false,
        }
    }

    fn performance(&self) -> RevenuePerformance {
        let spent = |after: i64, to: i64| -> i64 {
            self.shop
                .sales
                .iter()
                .filter(|sale| sale.customer == self.customer && sale.currency == self.shop.currency)
                .filter(|sale| sale.at > after && sale.at <= to)
                .map(|sale| sale.amount)
                .sum()
        };
        let period = 90 * DAY;
        let (last, before) =
            (spent(self.at - period, self.at).max(0), spent(self.at - 2 * period, self.at - period).max(0));
        if last == 0 && before == 0 {
            RevenuePerformance::Inactive
        } else if 10 * last > 11 * before {
            RevenuePerformance::More
        } else if 10 * last < 9 * before {
            RevenuePerformance::Less
        } else {
            RevenuePerformance::Steady
        }
    }
}

fn number_total(values: &[Thing], which: u8) -> Thing {
    let numbers: Vec<f64> = values
        .iter()
        .filter_map(|value| if let Thing::Number(number) = value { Some(*number) } else { None })
        .collect();
    let total = match which {
        0 => Some(numbers.iter().sum()),
        1 => numbers.iter().copied().reduce(f64::min),
        2 => numbers.iter().copied().reduce(f64::max),
        _ => (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64),
    };
    total.map_or(Thing::Nothing, Thing::Number)
}

fn thing(raw: &Raw) -> Thing {
    match raw {
        Raw::Text(text) => Thing::Text(text.clone()),
        Raw::Number(number) => Thing::Number(*number),
        Raw::Boolean(boolean) => Thing::Boolean(*boolean),
        Raw::Date(date) => Thing::Date(*date),
        Raw::Instant(at) => Thing::Instant(*at),
    }
}
