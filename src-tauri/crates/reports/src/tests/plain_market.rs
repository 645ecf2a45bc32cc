//! The definitions of vouchers, products, segments and customers by an attribute written down once more, over plain
//! rows, by looking at every pair. Slow and obvious on purpose.

use std::collections::{BTreeMap, BTreeSet};

use history::Scalar;
use serde_json::{Value, json};

use super::market::{GOODS, Market, Sale, Voucher};
use super::shop::DAY;
use crate::{CustomersByQuery, Discount, ProductsQuery, SegmentsQuery, VouchersQuery, instant_text};

fn block(sales: &[&Sale]) -> Value {
    let own: Vec<i64> = sales.iter().filter(|sale| sale.currency == "EUR").map(|sale| sale.amount).collect();
    let (sum, count) = (own.iter().sum::<i64>(), own.len() as i64);
    let mut block = json!({
        "count": sales.len(),
        "amount_minor": sum,
        "min_minor": own.iter().min(),
        "average_minor": (count > 0).then(|| (2 * sum + count) / (2 * count)),
        "max_minor": own.iter().max(),
    });
    let mut others: BTreeMap<&str, i64> = BTreeMap::new();
    for sale in sales.iter().filter(|sale| sale.currency != "EUR") {
        *others.entry(sale.currency).or_default() += sale.amount;
    }
    if !others.is_empty() {
        block["other_currencies"] = json!(others);
    }
    block
}

fn blocks(sales: &[&Sale], key: impl Fn(&Sale) -> &'static str) -> BTreeMap<String, Value> {
    let keys: BTreeSet<&str> = sales.iter().map(|sale| key(sale)).collect();
    let of = |wanted: &str| block(&sales.iter().copied().filter(|sale| key(sale) == wanted).collect::<Vec<_>>());
    keys.into_iter().map(|wanted| (wanted.to_owned(), of(wanted))).collect()
}

fn amount(sales: &[&Sale]) -> i64 {
    sales.iter().filter(|sale| sale.currency == "EUR").map(|sale| sale.amount).sum()
}

fn ratio(part: usize, whole: usize) -> Value {
    if whole == 0 { Value::Null } else { json!(part as f64 / whole as f64) }
}

/// The ends of the interval solve |p̂ − p| = z √(p(1 − p)/n).
fn wilson(part: usize, whole: usize) -> Value {
    if whole == 0 {
        return Value::Null;
    }
    let (n, z2, p) = (whole as f64, 1.959_963_984_540_054_f64.powi(2), part as f64 / whole as f64);
    let (a, b, c) = (1.0 + z2 / n, -2.0 * p - z2 / n, p * p);
    let root = (b * b - 4.0 * a * c).max(0.0).sqrt();
    json!([(-b - root) / (2.0 * a), (-b + root) / (2.0 * a)])
}

/// Quantities and amounts of lines of sales in euros, by what `key` says of a line.
fn lines(sales: &[&Sale], key: impl Fn(&Sale, usize) -> String) -> BTreeMap<String, (i64, f64)> {
    let mut groups: BTreeMap<String, (i64, f64)> = BTreeMap::new();
    for sale in sales.iter().filter(|sale| sale.currency == "EUR") {
        for (product, quantity, amount) in &sale.lines {
            let group = groups.entry(key(sale, *product)).or_default();
            group.0 += amount.unwrap_or(0);
            group.1 += quantity;
        }
    }
    groups
}

fn shown(groups: BTreeMap<String, (i64, f64)>) -> Value {
    let quantity = |(amount, quantity): (i64, f64)| json!({ "amount_minor": amount, "quantity": quantity });
    Value::Object(groups.into_iter().map(|(key, group)| (key, quantity(group))).collect())
}

fn days(mut waited: Vec<i64>) -> (Value, Value) {
    waited.sort_unstable();
    let count = waited.len();
    if count == 0 {
        return (Value::Null, Value::Null);
    }
    let middle = (waited[(count - 1) / 2] + waited[count / 2]) as f64 / 2.0;
    let rank = (1..=count).find(|rank| 10 * rank >= 9 * count).unwrap();
    (json!(middle / DAY as f64), json!(waited[rank - 1] as f64 / DAY as f64))
}

/// The vouchers report as JSON.
pub fn vouchers(market: &Market, query: &VouchersQuery) -> Value {
    let at = query.at.or(market.last_known);
    let is_seen = |instant: i64| at.is_none_or(|at| instant <= at);
    let sales: Vec<&Sale> = market.sales.iter().filter(|sale| sale.amount > 0 && is_seen(sale.at)).collect();
    let held: Vec<&Voucher> = market.vouchers.iter().filter(|one| one.assigned_at.is_none_or(is_seen)).collect();
    let expiry = |voucher: &Voucher| {
        let valid_days = query.designs.get(voucher.design).and_then(|design| design.valid_days);
        voucher.expires_at.or_else(|| Some(voucher.assigned_at? + valid_days? * DAY))
    };
    let redeems = |sale: &Sale, voucher: &Voucher| {
        voucher.customer == Some(sale.customer)
            && voucher.code == sale.voucher
            && voucher.assigned_at.is_none_or(|assigned| assigned <= sale.at)
            && expiry(voucher).is_none_or(|expires| sale.at < expires)
    };

    let mut anomalies = Vec::new();
    let mut unknown = BTreeSet::new();
    for sale in sales.iter().filter(|sale| !sale.voucher.is_empty()) {
        if held.iter().any(|voucher| redeems(sale, voucher)) {
            continue;
        }
        let known: Vec<&Voucher> = market.vouchers.iter().filter(|voucher| voucher.code == sale.voucher).collect();
        let own = || known.iter().filter(|voucher| voucher.customer == Some(sale.customer));
        let expired = || own().filter(|voucher| expiry(voucher).is_some_and(|expires| expires <= sale.at));
        let first = |designs: Vec<&str>| designs.into_iter().min().map(str::to_owned);
        let reasons = [
            (first(expired().map(|voucher| voucher.design).collect()), "after_expiry"),
            (first(own().map(|voucher| voucher.design).collect()), "before_assignment"),
            (first(known.iter().map(|voucher| voucher.design).collect()), "other_customer"),
        ];
        match reasons.into_iter().find_map(|(design, why)| Some((design?, why))) {
            Some((design, why)) => anomalies.push((sale, design, why)),
            None => drop(unknown.insert(sale.voucher)),
        }
    }
    anomalies.sort_by_key(|(sale, ..)| (sale.at, sale.id.clone()));

    let figures = |design: Option<&str>| {
        let is_of = |voucher: &Voucher| design.is_none_or(|design| voucher.design == design);
        let assigned: Vec<&&Voucher> =
            held.iter().filter(|voucher| voucher.customer.is_some() && is_of(voucher)).collect();
        let first = |voucher: &Voucher| sales.iter().filter(|sale| redeems(sale, voucher)).map(|sale| sale.at).min();
        let redeemed = assigned.iter().filter(|voucher| first(voucher).is_some()).count();
        let expired = assigned
            .iter()
            .filter(|voucher| first(voucher).is_none())
            .filter(|voucher| at.is_some_and(|at| expiry(voucher).is_some_and(|expires| expires <= at)))
            .count();
        let valid: Vec<&Sale> =
            sales.iter().copied().filter(|sale| assigned.iter().any(|voucher| redeems(sale, voucher))).collect();
        let mut discount = 0;
        for voucher in &assigned {
            for sale in valid.iter().filter(|sale| sale.currency == "EUR" && redeems(sale, voucher)) {
                discount += match query.designs.get(voucher.design).and_then(|design| design.discount) {
                    Some(Discount::Amount(minor)) => minor,
                    Some(Discount::MillionthsOfPercent(share)) if share < 100_000_000 => {
                        let (amount, share, rest) =
                            (i128::from(sale.amount), i128::from(share), 100_000_000 - i128::from(share));
                        i64::try_from((2 * amount * share + rest) / (2 * rest)).unwrap()
                    }
                    _ => 0,
                };
            }
        }
        let waited = assigned.iter().filter_map(|voucher| Some(first(voucher)? - voucher.assigned_at?));
        let waited: Vec<i64> = waited.collect();
        let mut by_day: BTreeMap<String, u64> = BTreeMap::new();
        waited.iter().for_each(|waited| *by_day.entry((waited / DAY).to_string()).or_default() += 1);
        let (median, p90) = days(waited);
        json!({
            "assigned": assigned.len(),
            "redeemed": redeemed,
            "expired": expired,
            "open": assigned.len() - redeemed - expired,
            "redemption_rate": ratio(redeemed, assigned.len()),
            "wilson": wilson(redeemed, assigned.len()),
            "amount_minor": amount(&valid),
            "sales": block(&valid),
            "discount_minor": discount,
            "anomalies": anomalies.iter().filter(|(_, of, _)| design.is_none_or(|design| design == of)).count(),
            "days_to_redeem": { "median": median, "p90": p90 },
            "redeemed_by_day": by_day,
            "by_channel": blocks(&valid, |sale| sale.channel),
            "by_store": blocks(&valid, |sale| sale.store),
            "top_products": shown(lines(&valid, |_, product| GOODS[product].0.to_owned())),
        })
    };
    let designs: BTreeSet<&str> =
        market.vouchers.iter().map(|voucher| voucher.design).chain(query.designs.keys().map(String::as_str)).collect();
    json!({
        "report": "vouchers",
        "at": at.map(instant_text),
        "designs": designs.into_iter().map(|id| (id, figures(Some(id)))).collect::<BTreeMap<_, _>>(),
        "total": figures(None),
        "anomalies": anomalies.iter().map(|(sale, design, why)| json!({
            "code": sale.voucher, "design": design, "transaction": sale.id, "customer": Market::customer(sale.customer),
            "at": instant_text(sale.at), "why": why,
        })).collect::<Vec<_>>(),
        "unknown_codes": unknown,
    })
}

/// The products report as JSON, of a shop with fewer of everything than the tables have room for.
pub fn products(market: &Market, query: &ProductsQuery) -> Value {
    let is_one_of = |filter: &[String], value: &str| filter.is_empty() || filter.iter().any(|name| name == value);
    let sales: Vec<&Sale> = market
        .sales
        .iter()
        .filter(|sale| sale.amount > 0)
        .filter(|sale| query.from.is_none_or(|from| from <= sale.at) && query.to.is_none_or(|to| sale.at < to))
        .filter(|sale| is_one_of(&query.stores, sale.store) && is_one_of(&query.channels, sale.channel))
        .collect();
    let mut preferred: BTreeMap<&str, u64> = BTreeMap::new();
    for customer in 0..market.customers {
        let stores: Vec<&str> = sales.iter().filter(|sale| sale.customer == customer).map(|sale| sale.store).collect();
        let times = |store: &str| stores.iter().filter(|other| **other == store).count();
        let mut sorted = stores.clone();
        sorted.sort_by_key(|store| (usize::MAX - times(store), *store));
        if let Some(store) = sorted.first() {
            *preferred.entry(store).or_default() += 1;
        }
    }
    let table = |key: fn(&Sale, usize) -> String| shown(lines(&sales, key));
    json!({
        "report": "products",
        "from": query.from.map(instant_text),
        "to": query.to.map(instant_text),
        "sales": block(&sales),
        "by_channel": blocks(&sales, |sale| sale.channel),
        "top_stores": blocks(&sales, |sale| sale.store),
        "by_department": table(|_, product| GOODS[product].2.to_owned()),
        "top_categories": table(|_, product| GOODS[product].1.to_owned()),
        "top_products": table(|_, product| GOODS[product].0.to_owned()),
        "department_store": table(|sale, product| format!("{}|{}", GOODS[product].2, sale.store)),
        "department_channel": table(|sale, product| format!("{}|{}", GOODS[product].2, sale.channel)),
        "category_channel": table(|sale, product| format!("{}|{}", GOODS[product].1, sale.channel)),
        "category_store": table(|sale, product| format!("{}|{}", GOODS[product].1, sale.store)),
        "product_channel": table(|sale, product| format!("{}|{}", GOODS[product].0, sale.channel)),
        "product_store": table(|sale, product| format!("{}|{}", GOODS[product].0, sale.store)),
        "preferred_store_top": preferred,
        "without_lines": sales.iter().filter(|sale| sale.lines.is_empty()).count(),
    })
}

/// The segments report as JSON.
pub fn segments(market: &Market, query: &SegmentsQuery) -> Value {
    let period = i64::from(query.days) * DAY;
    let spent = |customer: usize, after: i64, until: i64| -> i64 {
        let sales = market.sales.iter().filter(|sale| sale.customer == customer && sale.currency == "EUR");
        sales.filter(|sale| after < sale.at && sale.at <= until).map(|sale| sale.amount).sum()
    };
    let at_instant = |at: Option<i64>| -> Vec<(&str, i64, i64)> {
        let of = |customer: usize| {
            let Some(at) = at else { return ("inactive", 0, 0) };
            let (last, before) = (spent(customer, at - period, at), spent(customer, at - 2 * period, at - period));
            let name = match (last.max(0), before.max(0)) {
                (0, 0) => "inactive",
                (0, _) => "less",
                (last, before) if last * 10 > before * 11 => "more",
                (last, before) if last * 10 < before * 9 => "less",
                _ => "steady",
            };
            (name, last, before)
        };
        (0..market.customers).map(of).collect()
    };
    let figures = |all: &[(&str, i64, i64)]| -> Value {
        let of = |wanted: &str| {
            let those = || all.iter().filter(|(name, ..)| *name == wanted);
            json!({
                "customers": those().count(),
                "last_minor": those().map(|(_, last, _)| last).sum::<i64>(),
                "before_minor": those().map(|(.., before)| before).sum::<i64>(),
            })
        };
        json!({ "more": of("more"), "less": of("less"), "steady": of("steady"), "inactive": of("inactive") })
    };
    let at = query.at.or(market.last_known);
    let now = at_instant(at);
    let mut report = json!({
        "report": "segments", "at": at.map(instant_text), "days": query.days, "segments": figures(&now),
    });
    if let Some(since) = query.since {
        let then = at_instant(Some(since));
        let mut moved: BTreeMap<String, u64> = BTreeMap::new();
        for ((from, ..), (to, ..)) in then.iter().zip(&now) {
            *moved.entry(format!("{from}|{to}")).or_default() += 1;
        }
        report["flow"] = json!({ "since": instant_text(since), "segments": figures(&then), "moved": moved });
    }
    report
}

/// The report of customers by their arm as JSON.
pub fn customers_by(market: &Market, query: &CustomersByQuery) -> Value {
    let value = |customer: usize| match market.arms.get(customer) {
        Some(Scalar::Text(symbol)) => ["", "a", "b"][symbol.0 as usize].to_owned(),
        Some(Scalar::Number(number)) => number.to_string(),
        Some(Scalar::Boolean(truth)) => truth.to_string(),
        _ => String::new(),
    };
    let values: BTreeSet<String> = (0..market.customers).map(value).collect();
    let group = |wanted: &String| {
        let members: Vec<usize> = (0..market.customers).filter(|customer| value(*customer) == *wanted).collect();
        let sales: Vec<&Sale> = market
            .sales
            .iter()
            .filter(|sale| sale.amount > 0 && members.contains(&sale.customer))
            .filter(|sale| query.from.is_none_or(|from| from <= sale.at) && query.to.is_none_or(|to| sale.at < to))
            .collect();
        let is_related = |sale: &&Sale| {
            let touches = market.touches.iter().filter(|(customer, _)| *customer == sale.customer);
            touches.into_iter().any(|(_, at)| *at <= sale.at && sale.at - at <= query.window_ms)
        };
        let related: Vec<&Sale> = sales.iter().copied().filter(is_related).collect();
        let buyers = members.iter().filter(|member| sales.iter().any(|sale| sale.customer == **member)).count();
        let has_viewed = |member: &&usize| {
            market.events.iter().any(|(customer, _, kind)| customer == *member && *kind == "page_viewed")
        };
        let (sum, count) = (amount(&sales), members.len() as i64);
        json!({
            "customers": members.len(),
            "visitors": members.iter().filter(has_viewed).count(),
            "buyers": buyers,
            "sales": block(&sales),
            "related_sales": block(&related),
            "per_customer_minor": (2 * sum + count) / (2 * count),
            "buyer_rate": ratio(buyers, members.len()),
            "wilson": wilson(buyers, members.len()),
        })
    };
    json!({
        "report": "customers-by",
        "attribute": "arm",
        "window_ms": query.window_ms,
        "groups": values.iter().map(|wanted| (wanted.clone(), group(wanted))).collect::<BTreeMap<_, _>>(),
    })
}
