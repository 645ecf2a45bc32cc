//! The definitions of reports.md a second time, over plain rows, every pair looked at, nothing shared with the crate
//! but the names in the JSON. Slow and obvious on purpose.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, TimeZone};
use journey::AttributionModel;
use serde_json::{Map, Value, json};

use super::shop::{DAY, Sale, Shop, Touch};
use crate::{MessagesBy, MessagesQuery, Period, SalesQuery};

type Amounts = Vec<(&'static str, i64)>;

/// A sales block over amounts with their currencies.
fn block(amounts: &Amounts) -> Value {
    let own: Vec<i64> = amounts.iter().filter(|(currency, _)| *currency == "EUR").map(|(_, amount)| *amount).collect();
    let mut others: BTreeMap<&str, i64> = BTreeMap::new();
    for (currency, amount) in amounts.iter().filter(|(currency, _)| *currency != "EUR") {
        *others.entry(currency).or_default() += amount;
    }
    let sum: i64 = own.iter().sum();
    let count = own.len() as i64;
    let mut block = json!({
        "count": amounts.len(),
        "amount_minor": sum,
        "min_minor": own.iter().min(),
        // Amounts are not negative here: half up is adding half the divisor before dividing.
        "average_minor": (count > 0).then(|| (sum * 2 + count) / (count * 2)),
        "max_minor": own.iter().max(),
    });
    if !others.is_empty() {
        block["other_currencies"] = json!(others);
    }
    block
}

fn blocks(groups: &BTreeMap<String, Amounts>) -> Value {
    Value::Object(groups.iter().map(|(key, amounts)| (key.clone(), block(amounts))).collect())
}

fn ratio(part: i64, whole: i64) -> Value {
    if whole == 0 { Value::Null } else { json!(part as f64 / whole as f64) }
}

fn text(at: i64) -> String {
    let time = chrono::DateTime::from_timestamp_millis(at).unwrap();
    let fraction = if at.rem_euclid(1000) == 0 { String::new() } else { format!(".{:03}", at.rem_euclid(1000)) };
    format!("{}{fraction}Z", time.format("%Y-%m-%dT%H:%M:%S"))
}

fn within(at: i64, from: Option<i64>, to: Option<i64>) -> bool {
    !(from.is_some_and(|from| at < from) || to.is_some_and(|to| at >= to))
}

fn passes(filter: &[String], value: &str) -> bool {
    filter.is_empty() || filter.iter().any(|wanted| wanted == value)
}

/// Sales in order of time, then id.
fn in_order(shop: &Shop) -> Vec<&Sale> {
    let mut sales: Vec<&Sale> = shop.sales.iter().filter(|sale| sale.amount > 0).collect();
    sales.sort_by_key(|sale| (sale.at, sale.id.clone()));
    sales
}

/// Activities in whose window a sale lies, in order of time, then id.
fn touches_of<'a>(shop: &'a Shop, sale: &Sale, window: i64) -> Vec<(usize, &'a Touch)> {
    let mut touches: Vec<(usize, &Touch)> = shop
        .touches
        .iter()
        .enumerate()
        .filter(|(_, touch)| touch.customer == sale.customer && touch.at <= sale.at && sale.at - touch.at <= window)
        .collect();
    touches.sort_by_key(|(_, touch)| (touch.at, touch.id.clone()));
    touches
}

fn period_blocks(all: &BTreeMap<String, (Amounts, Amounts)>) -> Value {
    let mut out = Map::new();
    for (key, (related, other)) in all {
        let mut period = block(&related.iter().chain(other).copied().collect());
        period["related"] = block(related);
        period["other"] = block(other);
        out.insert(key.clone(), period);
    }
    Value::Object(out)
}

/// The sales report as JSON.
pub fn sales(shop: &Shop, query: &SalesQuery) -> Value {
    let population = |sale: &Sale| within(sale.at, query.from, query.to) && passes(&query.stores, sale.store);
    let (mut all, mut related, mut other) = (Amounts::new(), Amounts::new(), Amounts::new());
    let mut activities: BTreeSet<usize> = BTreeSet::new();
    let mut days = 0.0;
    let mut groups: [BTreeMap<String, Amounts>; 4] = Default::default();
    let mut months: BTreeMap<String, (Amounts, Amounts)> = BTreeMap::new();
    let mut list = Vec::new();
    for sale in in_order(shop).into_iter().filter(|sale| population(sale)) {
        let amount = (sale.currency, sale.amount);
        let touches: Vec<(usize, &Touch)> =
            touches_of(shop, sale, query.window_ms).into_iter().filter(|(_, touch)| chosen(query, touch)).collect();
        all.push(amount);
        let local = shop.zone.timestamp_millis_opt(sale.at).unwrap();
        let month = months.entry(format!("{}-{:02}", local.year(), local.month())).or_default();
        let Some((_, last)) = touches.last() else {
            other.push(amount);
            month.1.push(amount);
            continue;
        };
        related.push(amount);
        month.0.push(amount);
        days += (sale.at - last.at) as f64 / DAY as f64;
        activities.extend(touches.iter().map(|(place, _)| *place));
        let keys = |value: fn(&Touch) -> &'static str| -> BTreeSet<&'static str> {
            touches.iter().map(|(_, touch)| value(touch)).collect()
        };
        let keys = [
            BTreeSet::from([sale.store]),
            keys(|touch| touch.associate),
            keys(|touch| touch.kind),
            keys(|touch| touch.channel),
        ];
        for (group, keys) in groups.iter_mut().zip(keys) {
            for key in keys {
                group.entry(key.to_owned()).or_default().push(amount);
            }
        }
        list.push(json!({
            "transaction": sale.id, "customer": Shop::customer(sale.customer), "at": text(sale.at),
            "amount_minor": sale.amount, "currency": sale.currency, "store": sale.store, "associate": "",
            "activities": touches.iter().map(|(_, touch)| touch.id.clone()).collect::<Vec<_>>(),
        }));
    }
    let returned: Amounts = shop
        .sales
        .iter()
        .filter(|sale| sale.amount < 0 && population(sale))
        .map(|sale| (sale.currency, sale.amount))
        .collect();
    let own = |amounts: &Amounts| -> i64 { amounts.iter().filter(|(c, _)| *c == "EUR").map(|(_, a)| *a).sum() };
    let types: BTreeSet<&str> = activities.iter().map(|place| shop.touches[*place].kind).collect();
    let immature = activities
        .iter()
        .filter(|place| shop.last_known.is_none_or(|last| shop.touches[**place].at + query.window_ms > last))
        .count();
    let mut returns = json!({ "count": returned.len(), "amount_minor": own(&returned) });
    if let Some(others) = block(&returned).get("other_currencies") {
        returns["other_currencies"] = others.clone();
    }
    let mut report = json!({
        "report": "sales",
        "window_ms": query.window_ms,
        "from": query.from.map(text),
        "to": query.to.map(text),
        "sales": block(&all),
        "returns": returns,
        "net_minor": own(&all) + own(&returned),
        "related_sales": block(&related),
        "other_sales": block(&other),
        "share_count": ratio(related.len() as i64, all.len() as i64),
        "share_amount": ratio(own(&related), own(&all)),
        "related_activities": activities.len(),
        "immature": immature,
        "activity_types": types,
        "related_by_type": types.iter()
            .map(|kind| ((*kind).to_owned(), activities.iter().filter(|place| shop.touches[**place].kind == *kind).count().into()))
            .collect::<Map<_, _>>(),
        "average_days_from_last_activity":
            if related.is_empty() { Value::Null } else { json!(days / related.len() as f64) },
        "by_store": blocks(&groups[0]),
        "by_associate": blocks(&groups[1]),
        "by_activity_type": blocks(&groups[2]),
        "by_channel": blocks(&groups[3]),
        "by_month": period_blocks(&months),
    });
    if query.list {
        report["list"] = Value::Array(list);
    }
    if query.coaching {
        report["coaching"] = coaching(shop, query);
    }
    if let Some(period) = query.graph {
        report["graph"] = period_blocks(&bars(shop, query, period));
    }
    report
}

/// The first day of the bar in which an instant lies, as the graph calls it.
pub fn bar(shop: &Shop, period: Period, at: i64) -> String {
    let mut day = shop.zone.timestamp_millis_opt(at).unwrap().date_naive();
    let is_first = |day: &chrono::NaiveDate| match period {
        Period::Day => true,
        Period::Week => day.weekday() == chrono::Weekday::Mon,
        Period::Month => day.day() == 1,
    };
    while !is_first(&day) {
        day = day.pred_opt().unwrap();
    }
    day.to_string()
}

fn bars(shop: &Shop, query: &SalesQuery, period: Period) -> BTreeMap<String, (Amounts, Amounts)> {
    let mut bars: BTreeMap<String, (Amounts, Amounts)> = BTreeMap::new();
    for sale in in_order(shop) {
        if within(sale.at, query.from, query.to) && passes(&query.stores, sale.store) {
            let bar = bars.entry(bar(shop, period, sale.at)).or_default();
            let related = touches_of(shop, sale, query.window_ms).iter().any(|(_, touch)| chosen(query, touch));
            if related { &mut bar.0 } else { &mut bar.1 }.push((sale.currency, sale.amount));
        }
    }
    bars
}

fn chosen(query: &SalesQuery, touch: &Touch) -> bool {
    passes(&query.associates, touch.associate) && passes(&query.activity_types, touch.kind)
}

/// Activities, and those followed.
fn followed(shop: &Shop, query: &SalesQuery, touches: &[&Touch]) -> (usize, usize) {
    let follows = |touch: &&&Touch| {
        shop.sales.iter().any(|sale| {
            sale.customer == touch.customer
                && sale.amount > 0
                && passes(&query.stores, sale.store)
                && touch.at <= sale.at
                && sale.at - touch.at <= query.window_ms
        })
    };
    (touches.len(), touches.iter().filter(follows).count())
}

fn coaching(shop: &Shop, query: &SalesQuery) -> Value {
    let all: Vec<&Touch> = shop.touches.iter().filter(|touch| chosen(query, touch)).collect();
    let names: BTreeSet<&str> = all.iter().map(|touch| touch.associate).collect();
    let mut out = Map::new();
    for name in names {
        let mine: Vec<&Touch> = all
            .iter()
            .copied()
            .filter(|touch| touch.associate == name && within(touch.at, query.from, query.to))
            .collect();
        let (count, with_sale) = followed(shop, query, &mine);
        let mut amounts = Amounts::new();
        let mut days = 0.0;
        for sale in in_order(shop) {
            let last = touches_of(shop, sale, query.window_ms)
                .into_iter()
                .rfind(|(_, touch)| chosen(query, touch) && touch.associate == name);
            if let Some((_, last)) = last
                && within(sale.at, query.from, query.to)
                && passes(&query.stores, sale.store)
            {
                amounts.push((sale.currency, sale.amount));
                days += (sale.at - last.at) as f64 / DAY as f64;
            }
        }
        if mine.is_empty() && amounts.is_empty() {
            continue;
        }
        let by = |value: fn(&Touch) -> &'static str| -> Value {
            let keys: BTreeSet<&str> = mine.iter().map(|touch| value(touch)).collect();
            let figures = |key: &str| {
                let of_key: Vec<&Touch> = mine.iter().copied().filter(|touch| value(touch) == key).collect();
                let (activities, followed) = followed(shop, query, &of_key);
                json!({ "activities": activities, "followed": followed })
            };
            Value::Object(keys.into_iter().map(|key| (key.to_owned(), figures(key))).collect())
        };
        let open = mine.iter().filter(|touch| {
            followed(shop, query, &[touch]).1 == 0
                && shop.last_known.is_none_or(|last| touch.at + query.window_ms > last)
        });
        out.insert(
            name.to_owned(),
            json!({
                "activities": count,
                "followed": with_sale,
                "immature": open.count(),
                "follow_rate": ratio(with_sale as i64, count as i64),
                "wilson": wilson(with_sale as f64, count as f64),
                "customers": mine.iter().map(|touch| touch.customer).collect::<BTreeSet<_>>().len(),
                "sales": block(&amounts),
                "average_days_from_last_activity":
                    if amounts.is_empty() { Value::Null } else { json!(days / amounts.len() as f64) },
                "by_type": by(|touch| touch.kind),
                "by_channel": by(|touch| touch.channel),
            }),
        );
    }
    Value::Object(out)
}

/// The two roots of (p̂ − p)² n = z² p (1 − p), by which Wilson's interval is defined.
fn wilson(part: f64, whole: f64) -> Value {
    if whole == 0.0 {
        return Value::Null;
    }
    let (p, z2) = (part / whole, 1.959_963_984_540_054_f64.powi(2));
    let (a, b, c) = (whole + z2, -(2.0 * whole * p + z2), whole * p * p);
    let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
    json!([((-b - root) / (2.0 * a)).max(0.0), ((-b + root) / (2.0 * a)).min(1.0)])
}

/// Shares as the model's definition reads, in rational arithmetic over small numbers.
fn shares(model: AttributionModel, sale_at: i64, amount: i64, touches: &[i64]) -> Vec<Option<i64>> {
    let n = touches.len();
    if n == 0 {
        return Vec::new();
    }
    let weights: Vec<i128> = match model {
        AttributionModel::Any => return vec![Some(amount); n],
        AttributionModel::First => (0..n).map(|place| i128::from(place == 0)).collect(),
        AttributionModel::Last => (0..n).map(|place| i128::from(place == n - 1)).collect(),
        AttributionModel::Linear => vec![1; n],
        AttributionModel::Position => match n {
            1 => vec![1],
            2 => vec![1, 1],
            // Of 5 (n − 2) parts: 40 %, then one part each, then 40 %.
            _ => (0..n).map(|place| if place == 0 || place == n - 1 { 2 * (n as i128 - 2) } else { 1 }).collect(),
        },
        AttributionModel::TimeDecay => {
            touches.iter().map(|at| (40.0 - (sale_at - at) as f64 / (7 * DAY) as f64).exp2().round() as i128).collect()
        }
    };
    let total: i128 = weights.iter().sum();
    let mut parts: Vec<i128> = weights.iter().map(|weight| i128::from(amount) * weight / total).collect();
    let mut left = i128::from(amount) - parts.iter().sum::<i128>();
    let mut given = vec![false; n];
    while left > 0 {
        let mut best: Option<usize> = None;
        for (place, taken) in given.iter().enumerate() {
            let rest = |place: usize| i128::from(amount) * weights[place] % total;
            if !taken && best.is_none_or(|best| rest(place) > rest(best)) {
                best = Some(place);
            }
        }
        let best = best.unwrap();
        given[best] = true;
        parts[best] += 1;
        left -= 1;
    }
    weights.iter().zip(parts).map(|(weight, part)| (*weight > 0).then_some(part as i64)).collect()
}

fn cost(query: &MessagesQuery, touch: &Touch) -> Option<i64> {
    query.costs.get(touch.message).or_else(|| query.channel_costs.get(touch.channel)).copied()
}

/// One group's figures as JSON.
fn group(shop: &Shop, query: &MessagesQuery, members: &BTreeSet<usize>) -> Value {
    let ended = |start: i64| shop.last_known.is_some_and(|last| start + query.window_ms <= last);
    let engaged = |clicked: bool| -> BTreeSet<usize> {
        let all = shop.engagements.iter().filter(|e| e.clicked == clicked && members.contains(&e.touch));
        all.map(|engagement| engagement.touch).collect()
    };
    let (opened, clicked) = (engaged(false), engaged(true));
    let clickers: BTreeSet<usize> = clicked.iter().map(|place| shop.touches[*place].customer).collect();
    let clicks_of = |customer: usize| -> Vec<i64> {
        let all = shop.engagements.iter().filter(|e| e.clicked && members.contains(&e.touch));
        all.filter(|e| shop.touches[e.touch].customer == customer).map(|e| e.at).collect()
    };
    let bought = |customer: &usize| {
        clicks_of(*customer).iter().any(|click| {
            shop.sales.iter().any(|sale| {
                sale.customer == *customer && sale.amount > 0 && *click <= sale.at && sale.at <= click + query.window_ms
            })
        })
    };
    let mature: Vec<usize> =
        clickers.iter().copied().filter(|customer| clicks_of(*customer).iter().all(|click| ended(*click))).collect();
    let (sent, with_sale) = (members.len() as i64, clickers.iter().filter(|customer| bought(customer)).count() as i64);
    let cost = |place: &usize| cost(query, &shop.touches[*place]);
    json!({
        "sent": sent,
        "opened": opened.len(),
        "clicked": clicked.len(),
        "open_rate": ratio(opened.len() as i64, sent),
        "click_rate": ratio(clicked.len() as i64, sent),
        "clickers": clickers.len(),
        "clickers_with_sale": with_sale,
        "click_conversion": ratio(with_sale, clickers.len() as i64),
        "immature_clickers": clickers.len() - mature.len(),
        "mature_click_conversion":
            ratio(mature.iter().filter(|customer| bought(customer)).count() as i64, mature.len() as i64),
        "immature": members.iter().filter(|place| !ended(shop.touches[**place].at)).count(),
        "cost_minor": members.iter().filter_map(cost).sum::<i64>(),
        "without_cost": members.iter().filter(|place| cost(place).is_none()).count(),
    })
}

/// Credits of one group under one model as JSON.
fn credits(shop: &Shop, query: &MessagesQuery, members: &BTreeSet<usize>, model: AttributionModel) -> Value {
    let mut amounts = Amounts::new();
    for sale in in_order(shop) {
        let touches: Vec<(usize, &Touch)> =
            touches_of(shop, sale, query.window_ms).into_iter().filter(|(_, touch)| touch.kind == "message").collect();
        let times: Vec<i64> = touches.iter().map(|(_, touch)| touch.at).collect();
        let mine: Vec<i64> = shares(model, sale.at, sale.amount, &times)
            .into_iter()
            .zip(&touches)
            .filter_map(|(share, (place, _))| if members.contains(place) { share } else { None })
            .collect();
        if !mine.is_empty() {
            let credit = if model == AttributionModel::Any { sale.amount } else { mine.iter().sum() };
            amounts.push((sale.currency, credit));
        }
    }
    let mut block = block(&amounts);
    let cost: i64 = members.iter().filter_map(|place| cost(query, &shop.touches[*place])).sum();
    let amount = block["amount_minor"].as_i64().unwrap();
    block["minus_cost_minor"] = json!(amount - cost);
    block["return_on_cost"] = ratio(amount - cost, cost);
    if let Some(margin) = query.margin {
        // Amounts are not negative here: half up is adding half the divisor before dividing.
        let margin = (amount * i64::from(margin) + 5_000) / 10_000;
        block["margin_minor"] = json!(margin);
        block["margin_minus_cost_minor"] = json!(margin - cost);
        if cost != 0 {
            block["margin_return_on_cost"] = ratio(margin - cost, cost);
        }
    }
    block
}

/// The messages report as JSON.
pub fn messages(shop: &Shop, query: &MessagesQuery) -> Value {
    let mut groups: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut total = BTreeSet::new();
    for (place, touch) in shop.touches.iter().enumerate() {
        if touch.kind == "message" && within(touch.at, query.from, query.to) && passes(&query.journeys, touch.journey) {
            let key = match query.by {
                MessagesBy::Message => touch.message,
                MessagesBy::Campaign => touch.campaign,
                MessagesBy::Journey => touch.journey,
                MessagesBy::Step => touch.step,
            };
            groups.entry(key.to_owned()).or_default().insert(place);
            total.insert(place);
        }
    }
    let distinct: Vec<&Sale> = in_order(shop)
        .into_iter()
        .filter(|sale| touches_of(shop, sale, query.window_ms).iter().any(|(place, _)| total.contains(place)))
        .collect();
    let object = |value: &dyn Fn(&BTreeSet<usize>) -> Value| -> Value {
        Value::Object(groups.iter().map(|(key, members)| (key.clone(), value(members))).collect())
    };
    let models = AttributionModel::ALL.into_iter();
    json!({
        "report": "messages",
        "by": query.by.name(),
        "window_ms": query.window_ms,
        "from": query.from.map(text),
        "to": query.to.map(text),
        "distinct_sales": distinct.len(),
        "distinct_amount_minor":
            distinct.iter().filter(|sale| sale.currency == "EUR").map(|sale| sale.amount).sum::<i64>(),
        "groups": object(&|members| group(shop, query, members)),
        "total": group(shop, query, &total),
        "models": models.clone()
            .map(|model| (model.name().to_owned(), object(&|members| credits(shop, query, members, model))))
            .collect::<Map<_, _>>(),
        "totals": models
            .map(|model| (model.name().to_owned(), credits(shop, query, &total, model)))
            .collect::<Map<_, _>>(),
    })
}

/// The placebo as JSON: every activity is turned, then every pair is looked at again.
pub fn placebo(shop: &Shop, query: &SalesQuery, rounds: u32, seed: u64) -> Value {
    let population: Vec<&Sale> = in_order(shop)
        .into_iter()
        .filter(|sale| within(sale.at, query.from, query.to) && passes(&query.stores, sale.store))
        .collect();
    let related = |shop: &Shop| -> Amounts {
        let met = |sale: &&&Sale| touches_of(shop, sale, query.window_ms).iter().any(|(_, touch)| chosen(query, touch));
        population.iter().filter(met).map(|sale| (sale.currency, sale.amount)).collect()
    };
    let own = |amounts: &Amounts| -> i64 { amounts.iter().filter(|(c, _)| *c == "EUR").map(|(_, a)| *a).sum() };
    let (mut counts, mut sums) = (Vec::new(), Vec::new());
    for round in 0..u64::from(rounds) {
        let mut turned = shop.clone();
        for touch in &mut turned.touches {
            let sales = shop.sales.iter().filter(|sale| sale.customer == touch.customer).map(|sale| sale.at);
            let touches = shop.touches.iter().filter(|other| other.customer == touch.customer).map(|other| other.at);
            let known: Vec<i64> = sales.chain(touches).collect();
            let (first, last) =
                (known.iter().min().unwrap(), known.iter().copied().chain(shop.last_known).max().unwrap());
            let circle = last - first + 1;
            let turn = crate::placebo::turn(crate::placebo::key(seed, &Shop::customer(touch.customer)), round, circle);
            touch.at = first + (touch.at - first + turn) % circle;
        }
        let moved = related(&turned);
        counts.push(moved.len() as f64);
        sums.push(own(&moved) as f64);
    }
    let spread = |values: &[f64]| {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        json!({ "mean": values.iter().sum::<f64>() / values.len() as f64, "low": sorted[0], "high": sorted[sorted.len() - 1] })
    };
    let all = population.len() as f64;
    let shares: Vec<f64> = counts.iter().map(|count| count / all).collect();
    json!({
        "seed": seed,
        "rounds": rounds,
        "sales": block(&population.iter().map(|sale| (sale.currency, sale.amount)).collect()),
        "related_sales": block(&related(shop)),
        "moved_count": spread(&counts),
        "moved_amount": spread(&sums),
        "moved_share":
            if population.is_empty() { json!({ "mean": null, "low": null, "high": null }) } else { spread(&shares) },
    })
}
