//! Occasions a second time, over plain rows, sentence by sentence of reports.md, nothing shared with the crate but the
//! names in the JSON and in the query. Slow and obvious on purpose.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, TimeZone};
use chrono_tz::Tz;
use history::{ActivityRow, Builder, CustomerRow, History, OccasionRow, Scalar, TransactionRow};
use serde_json::{Map, Value, json};

use crate::{OccasionField, OccasionsQuery, Period};

/// A customer: market, the channel that she came by, how many children she has.
#[derive(Debug, Clone, Default)]
pub struct Person {
    pub market: &'static str,
    pub acquisition: &'static str,
    pub children: Option<u8>,
}

#[derive(Debug, Clone, Default)]
pub struct Occasion {
    pub id: String,
    pub customer: usize,
    pub kind: &'static str,
    pub created_at: i64,
    pub expires_at: Option<i64>,
    pub completed_at: Option<i64>,
    pub associate: &'static str,
    pub store: &'static str,
    pub department: &'static str,
    pub language: &'static str,
}

#[derive(Debug, Clone, Default)]
pub struct Touch {
    pub id: String,
    pub customer: usize,
    pub at: i64,
    pub kind: &'static str,
    pub channel: &'static str,
    pub message: &'static str,
    /// Places of occasions, anybody's.
    pub names: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub struct Sale {
    pub id: String,
    pub customer: usize,
    pub at: i64,
    pub amount: i64,
    pub currency: &'static str,
}

#[derive(Debug, Clone)]
pub struct Shop {
    pub zone: Tz,
    pub people: Vec<Person>,
    pub occasions: Vec<Occasion>,
    pub touches: Vec<Touch>,
    pub sales: Vec<Sale>,
    pub last_known: Option<i64>,
}

impl Shop {
    /// As columns.
    pub fn history(&self) -> History {
        let mut builder = Builder::new(self.zone, "EUR");
        let [market, acquisition, children, language] =
            ["market", "acquisition_channel", "children", "language"].map(|name| builder.symbol(name));
        for (number, person) in (0_u32..).zip(&self.people) {
            builder.add_customer(CustomerRow { id: &format!("c{number:02}"), ..CustomerRow::default() }).unwrap();
            for (name, value) in [(market, person.market), (acquisition, person.acquisition)] {
                let value = builder.symbol(value);
                if value.is_some() {
                    builder.set_attribute(name, number, Scalar::Text(value));
                }
            }
            if let Some(count) = person.children {
                builder.set_attribute(children, number, Scalar::Number(count.into()));
            }
        }
        let mut numbers = Vec::new();
        for occasion in &self.occasions {
            let row = OccasionRow {
                id: &occasion.id,
                customer: occasion.customer as u32,
                created_at: occasion.created_at,
                expires_at: occasion.expires_at,
                completed_at: occasion.completed_at,
                occasion_type: builder.symbol(occasion.kind),
                associate: builder.symbol(occasion.associate),
                store: builder.symbol(occasion.store),
                department: builder.symbol(occasion.department),
            };
            let number = builder.add_occasion(row);
            numbers.push(number);
            let value = builder.symbol(occasion.language);
            if value.is_some() {
                builder.set_occasion_property(number, language, Scalar::Text(value));
            }
        }
        for touch in &self.touches {
            let row = ActivityRow {
                id: &touch.id,
                customer: touch.customer as u32,
                at: touch.at,
                activity_type: builder.symbol(touch.kind),
                channel: builder.symbol(touch.channel),
                message: builder.symbol(touch.message),
                ..ActivityRow::default()
            };
            let activity = builder.add_activity(row);
            touch.names.iter().for_each(|place| builder.add_occasion_name(activity, numbers[*place]));
        }
        for sale in &self.sales {
            let currency = builder.symbol(sale.currency);
            builder.add_transaction(TransactionRow {
                id: &sale.id,
                customer: sale.customer as u32,
                at: sale.at,
                amount: sale.amount,
                currency,
                ..TransactionRow::default()
            });
        }
        builder.set_last_known(self.last_known);
        builder.finish().unwrap()
    }
}

/// What became of an occasion.
#[derive(Clone)]
pub struct Fate<'a> {
    pub occasion: &'a Occasion,
    pub person: &'a Person,
    /// When, and by which touch.
    pub completed: Option<(i64, Option<&'a Touch>)>,
    pub expired: bool,
    pub sale: Option<&'a Sale>,
    pub immature: bool,
}

/// The instant of the report.
fn instant(shop: &Shop, query: &OccasionsQuery) -> Option<i64> {
    query.at.or(shop.last_known).or_else(|| shop.occasions.iter().map(|occasion| occasion.created_at).max())
}

/// What became of the occasions that are there at the instant, whatever the filters.
pub fn fates<'a>(shop: &'a Shop, query: &OccasionsQuery) -> Vec<Fate<'a>> {
    let Some(at) = instant(shop, query) else { return Vec::new() };
    let mut messages: Vec<&Touch> =
        shop.touches.iter().filter(|touch| touch.kind == "message" && touch.at <= at).collect();
    messages.sort_by_key(|touch| (touch.at, touch.id.clone()));
    let mut sales: Vec<&Sale> = shop.sales.iter().filter(|sale| sale.amount > 0 && sale.at <= at).collect();
    sales.sort_by_key(|sale| (sale.at, sale.id.clone()));
    let mut fates = Vec::new();
    for (place, occasion) in shop.occasions.iter().enumerate() {
        let mine = |customer: usize| customer == occasion.customer;
        let mut completed = None;
        if let Some(known) = occasion.completed_at {
            if known <= at {
                let by = messages
                    .iter()
                    .find(|touch| mine(touch.customer) && touch.at == known && touch.names.contains(&place));
                completed = Some((known, by.copied()));
            }
        } else {
            for touch in messages.iter().filter(|touch| mine(touch.customer)) {
                let is_open = occasion.created_at <= touch.at && occasion.expires_at.is_none_or(|end| touch.at < end);
                let is_named = touch.names.contains(&place) && occasion.created_at <= touch.at;
                if completed.is_none() && (is_open || is_named) {
                    completed = Some((touch.at, Some(*touch)));
                }
            }
        }
        let window = query.windows_ms.get(occasion.kind).copied().unwrap_or(query.window_ms);
        let sale = completed.and_then(|(done, _)| {
            sales.iter().find(|sale| mine(sale.customer) && done <= sale.at && sale.at <= done + window).copied()
        });
        fates.push(Fate {
            occasion,
            person: &shop.people[occasion.customer],
            completed,
            expired: completed.is_none() && occasion.expires_at.is_some_and(|end| end <= at),
            sale,
            immature: completed.is_some_and(|(done, _)| done + window > at),
        });
    }
    fates
}

/// The value of a field of an occasion, as text.
pub fn value(fate: &Fate<'_>, field: &OccasionField) -> String {
    match field {
        OccasionField::Customer(name) => match name.as_str() {
            "market" => fate.person.market.to_owned(),
            "acquisition_channel" => fate.person.acquisition.to_owned(),
            "children" => fate.person.children.map_or_else(String::new, |count| count.to_string()),
            _ => String::new(),
        },
        OccasionField::Occasion(name) => match name.as_str() {
            "store_id" => fate.occasion.store,
            "associate_id" => fate.occasion.associate,
            "department" => fate.occasion.department,
            "language" => fate.occasion.language,
            "type" => fate.occasion.kind,
            _ => "",
        }
        .to_owned(),
    }
}

/// Those that the query is about.
pub fn chosen<'a>(shop: &'a Shop, query: &OccasionsQuery) -> Vec<Fate<'a>> {
    let passes = |wanted: &[String], value: String| wanted.is_empty() || wanted.contains(&value);
    let mut fates = fates(shop, query);
    fates.retain(|fate| {
        let created = fate.occasion.created_at;
        query.from.is_none_or(|from| from <= created)
            && query.to.is_none_or(|to| created < to)
            && passes(&query.occasion_types, fate.occasion.kind.to_owned())
            && passes(&query.markets, value(fate, &query.fields.market))
            && passes(&query.acquisition_channels, value(fate, &query.fields.acquisition_channel))
            && passes(&query.stores, value(fate, &query.fields.store))
            && passes(&query.departments, value(fate, &query.fields.department))
            && passes(&query.associates, value(fate, &query.fields.associate))
    });
    fates
}

/// The first day of the period in which an occasion was created.
pub fn period_of(shop: &Shop, period: Period, fate: &Fate<'_>) -> String {
    let day: NaiveDate = shop.zone.timestamp_millis_opt(fate.occasion.created_at).unwrap().date_naive();
    let back = match period {
        Period::Day => 0,
        Period::Week => u64::from(day.weekday().num_days_from_monday()),
        Period::Month => u64::from(day.day0()),
    };
    (day - Days::new(back)).to_string()
}

pub fn channel_and_message(fate: &Fate<'_>) -> Option<(String, String)> {
    let (_, by) = fate.completed?;
    Some(by.map_or_else(Default::default, |touch| (touch.channel.to_owned(), touch.message.to_owned())))
}

fn ratio(part: usize, whole: usize) -> Value {
    if whole == 0 { Value::Null } else { json!(part as f64 / whole as f64) }
}

fn interval(part: usize, whole: usize) -> Value {
    if whole == 0 {
        return Value::Null;
    }
    let (p, n, z) = (part as f64 / whole as f64, whole as f64, 1.959_963_984_540_054_f64);
    let centre = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let margin = z / (1.0 + z * z / n) * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    json!([(centre - margin).max(0.0), (centre + margin).min(1.0)])
}

fn own(sales: &[&Sale]) -> Vec<i64> {
    sales.iter().filter(|sale| sale.currency == "EUR").map(|sale| sale.amount).collect()
}

fn figures(fates: &[&Fate<'_>]) -> Value {
    let completed: Vec<_> = fates.iter().filter(|fate| fate.completed.is_some()).collect();
    let converted: Vec<_> = completed.iter().filter(|fate| fate.sale.is_some()).collect();
    let sales: Vec<&Sale> = converted.iter().filter_map(|fate| fate.sale).collect();
    let mut distinct: Vec<&Sale> = sales.clone();
    distinct.sort_by_key(|sale| &sale.id);
    distinct.dedup_by_key(|sale| &sale.id);
    let messages: BTreeSet<&str> =
        completed.iter().filter_map(|fate| fate.completed.unwrap().1).map(|touch| touch.id.as_str()).collect();
    let expired = fates.iter().filter(|fate| fate.expired).count();
    let immature = completed.iter().filter(|fate| fate.immature).count();
    let early = converted.iter().filter(|fate| fate.immature).count();
    let amounts = own(&sales);
    let (sum, count) = (amounts.iter().sum::<i64>(), amounts.len() as i64);
    let mut waits: Vec<i64> = converted.iter().map(|fate| fate.sale.unwrap().at - fate.completed.unwrap().0).collect();
    waits.sort_unstable();
    let half = waits.len() / 2;
    let median = match waits.len() {
        0 => Value::Null,
        odd if odd % 2 == 1 => json!(waits[half] as f64 / 86_400_000.0),
        _ => json!((waits[half - 1] + waits[half]) as f64 / 2.0 / 86_400_000.0),
    };
    let mut figures = json!({
        "generated": fates.len(),
        "open": fates.len() - completed.len() - expired,
        "expired": expired,
        "completed": completed.len(),
        "completion_rate": ratio(completed.len(), fates.len()),
        "converted": converted.len(),
        "conversion_rate": ratio(converted.len(), completed.len()),
        "wilson": interval(converted.len(), completed.len()),
        "immature": immature,
        "immature_converted": early,
        "mature_conversion_rate": ratio(converted.len() - early, completed.len() - immature),
        "amount_minor": sum,
        "average_minor": (count > 0).then(|| (sum * 2 + count) / (count * 2)),
        "distinct_sales": distinct.len(),
        "distinct_amount_minor": own(&distinct).iter().sum::<i64>(),
        "distinct_messages": messages.len(),
        "median_days_to_convert": median,
    });
    let mut others: BTreeMap<&str, i64> = BTreeMap::new();
    for sale in sales.iter().filter(|sale| sale.currency != "EUR") {
        *others.entry(sale.currency).or_default() += sale.amount;
    }
    if !others.is_empty() {
        figures["other_currencies"] = json!(others);
    }
    figures
}

fn text(at: i64) -> String {
    let time = chrono::DateTime::from_timestamp_millis(at).unwrap();
    let fraction = if at.rem_euclid(1000) == 0 { String::new() } else { format!(".{:03}", at.rem_euclid(1000)) };
    format!("{}{fraction}Z", time.format("%Y-%m-%dT%H:%M:%S"))
}

/// The whole report.
pub fn occasions(shop: &Shop, query: &OccasionsQuery) -> Value {
    let fates = chosen(shop, query);
    let split = |key: &dyn Fn(&Fate<'_>) -> String| {
        let mut groups: BTreeMap<String, Vec<&Fate<'_>>> = BTreeMap::new();
        for fate in &fates {
            groups.entry(key(fate)).or_default().push(fate);
        }
        groups
    };
    let group = |key: &dyn Fn(&Fate<'_>) -> String| {
        Value::Object(split(key).into_iter().map(|(key, fates)| (key, figures(&fates))).collect::<Map<_, _>>())
    };
    let mut types = Map::new();
    for (kind, fates) in split(&|fate| fate.occasion.kind.to_owned()) {
        let mut cells: BTreeMap<(String, String), Vec<&Fate<'_>>> = BTreeMap::new();
        for fate in &fates {
            if let Some(cell) = channel_and_message(fate) {
                cells.entry(cell).or_default().push(fate);
            }
        }
        let mut all = figures(&fates);
        all["matrix"] = cells
            .into_iter()
            .map(|((channel, message), fates)| {
                let sales: Vec<&Sale> = fates.iter().filter_map(|fate| fate.sale).collect();
                let cell = json!({
                    "channel": channel,
                    "message": message,
                    "completed": fates.len(),
                    "converted": sales.len(),
                    "amount_minor": own(&sales).iter().sum::<i64>(),
                    "conversion_rate": ratio(sales.len(), fates.len()),
                    "wilson": interval(sales.len(), fates.len()),
                    "immature": fates.iter().filter(|fate| fate.immature).count(),
                });
                (format!("{channel}|{message}"), cell)
            })
            .collect::<Map<_, _>>()
            .into();
        types.insert(kind, all);
    }
    let by = |field: &OccasionField| group(&|fate| value(fate, field));
    let mut report = json!({
        "report": "occasions",
        "from": query.from.map(text),
        "to": query.to.map(text),
        "at": instant(shop, query).map(text),
        "window_ms": query.window_ms,
        "windows_ms": query.windows_ms,
        "total": figures(&fates.iter().collect::<Vec<_>>()),
        "types": types,
        "by_associate": by(&query.fields.associate),
        "by_store": by(&query.fields.store),
        "by_department": by(&query.fields.department),
        "by_market": by(&query.fields.market),
        "by_acquisition_channel": by(&query.fields.acquisition_channel),
    });
    if let Some(period) = query.graph {
        report["graph"] = group(&|fate| period_of(shop, period, fate));
    }
    if query.list {
        let row = |fate: &Fate<'_>| {
            json!({
                "completed_at": fate.completed.map(|(at, _)| text(at)),
                "activity_id": fate.completed.and_then(|(_, by)| by).map(|touch| touch.id.clone()),
                "sale": fate.sale.map(|sale| sale.id.clone()),
            })
        };
        report["occasions"] =
            fates.iter().map(|fate| (fate.occasion.id.clone(), row(fate))).collect::<Map<_, _>>().into();
    }
    report
}
