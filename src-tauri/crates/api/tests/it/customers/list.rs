//! The list: who is left by filters, in which order, with which figures.

use serde_json::{Value, json};

use super::shop::{Chance, DAY, Person, Shop, written};
use crate::{Window, empty};

const CHANNELS: [&str; 4] = ["email", "sms", "chat", "push"];

/// What the list says of a customer, worked out row by row.
struct Plain<'s> {
    person: &'s Person,
    purchases: usize,
    net: i64,
    average: Option<i64>,
    last: Option<i64>,
    class: &'static str,
}

fn spend(shop: &Shop, id: &str, after: i64, until: i64) -> i64 {
    let own = shop.sales_of(id).into_iter().filter(|sale| sale.currency == "EUR");
    own.filter(|sale| after < sale.at && sale.at <= until).map(|sale| sale.minor).sum()
}

/// How the spending of two periods compares.
pub fn class(last: i64, before: i64) -> &'static str {
    match (last > 0, before > 0) {
        (false, false) => "inactive",
        (true, false) => "more",
        (false, true) => "less",
        _ if last * 10 > before * 11 => "more",
        _ if last * 10 < before * 9 => "less",
        _ => "steady",
    }
}

impl<'s> Plain<'s> {
    fn of(shop: &Shop, person: &'s Person, until: i64) -> Self {
        let sales = shop.sales_of(&person.id);
        let bought: Vec<_> = sales.iter().filter(|sale| sale.minor > 0).collect();
        let own: Vec<i64> = bought.iter().filter(|sale| sale.currency == "EUR").map(|sale| sale.minor).collect();
        let count = i64::try_from(own.len()).unwrap();
        let half_up = |sum: i64| (2 * sum + count).div_euclid(2 * count);
        let period = 90 * DAY;
        let recent = spend(shop, &person.id, until - period, until);
        Self {
            purchases: bought.len(),
            net: spend(shop, &person.id, i64::MIN, until),
            average: (count > 0).then(|| half_up(own.iter().sum())),
            last: bought.last().map(|sale| sale.at),
            class: class(recent, spend(shop, &person.id, until - 2 * period, until - period)),
            person,
        }
    }

    fn reaches(&self, channel: usize) -> bool {
        let person = self.person;
        let address = [person.email.is_some(), person.phone.is_some(), person.phone.is_some(), false][channel];
        address && person.consents[channel] == Some(true)
    }

    fn row(&self) -> Value {
        let person = self.person;
        let store = person.store.as_deref().map(|id| if id == "S-1" { "Praha" } else { id });
        json!({
            "id": person.id, "stub": person.stub, "name": person.name, "email": person.email, "phone": person.phone,
            "market": person.market, "home_store": store, "registered_at": person.registered.map(written),
            "purchases": self.purchases, "net_minor": self.net, "average_minor": self.average,
            "last_purchase_at": self.last.map(written), "performance": self.class,
            "can_receive": (0..4).filter(|channel| self.reaches(*channel)).map(|channel| CHANNELS[channel]).collect::<Vec<_>>(),
        })
    }

    fn passes(&self, filter: &Value) -> bool {
        let (kind, value) = match filter {
            Value::String(kind) => (kind.as_str(), &Value::Null),
            filter => filter.as_object().unwrap().iter().next().map(|(kind, value)| (kind.as_str(), value)).unwrap(),
        };
        let among = |text: Option<&String>, values: &Value| {
            text.is_some_and(|text| values.as_array().unwrap().contains(&json!(text)))
        };
        // Days of Prague: two hours are as good as any for instants at quarters of UTC days.
        let day = |at: i64| {
            let local = chrono::DateTime::from_timestamp_millis(at).unwrap().with_timezone(&chrono_tz::Europe::Prague);
            json!(local.date_naive().to_string())
        };
        let within = |at: Option<i64>| {
            at.is_some_and(|at| {
                let text = |value: &Value| value.as_str().map(str::to_owned);
                let day = text(&day(at)).unwrap();
                text(&value["from"]).is_none_or(|from| from <= day) && text(&value["to"]).is_none_or(|to| day <= to)
            })
        };
        let number = |found: i64| {
            value["at_least"].as_i64().is_none_or(|least| least <= found)
                && value["at_most"].as_i64().is_none_or(|most| found <= most)
        };
        let channel = || CHANNELS.iter().position(|name| value == name).unwrap();
        match kind {
            "market" => among(self.person.market.as_ref(), value),
            "acquisition_channel" => among(self.person.came_by.as_ref(), value),
            "home_store" => among(self.person.store.as_ref(), value),
            "language" => among(self.person.language.as_ref(), value),
            "performance" => value == self.class,
            "can_receive" => self.reaches(channel()),
            "cannot_receive" => !self.reaches(channel()),
            "registered" => within(self.person.registered),
            "last_purchase" => within(self.last),
            "never_bought" => self.purchases == 0,
            "purchases" => number(i64::try_from(self.purchases).unwrap()),
            "net" => number(self.net),
            "attribute" => among(self.person.tier.as_ref(), &value["values"]),
            other => panic!("{other}"),
        }
    }

    /// By what she stands in an order, as it is compared.
    fn value(&self, order: &str) -> Option<(i64, String)> {
        let number = |value: i64| Some((value, String::new()));
        match order {
            "id" => Some((0, self.person.id.clone())),
            "name" => self.person.name.as_ref().map(|name| (0, plainly(name))),
            "registered" => self.person.registered.and_then(number),
            "purchases" => number(i64::try_from(self.purchases).unwrap()),
            "net" => number(self.net),
            "average" => self.average.and_then(number),
            _ => self.last.and_then(number),
        }
    }
}

/// The names of the shop as they are put in order.
fn plainly(name: &str) -> String {
    let accents = [('á', "a"), ('ł', "l"), ('ż', "z"), ('ø', "o"), ('ß', "ss")];
    let small = name.to_lowercase();
    accents.iter().fold(small, |text, (accent, plain)| text.replace(*accent, plain))
}

fn expected<'p>(people: &'p [Plain<'p>], filters: &[Value], order: &str, descending: bool) -> Vec<&'p Plain<'p>> {
    let mut left: Vec<&Plain<'_>> =
        people.iter().filter(|one| filters.iter().all(|filter| one.passes(filter))).collect();
    left.sort_by(|a, b| {
        let (x, y) = (a.value(order), b.value(order));
        let known = y.is_some().cmp(&x.is_some());
        let values = if descending { y.cmp(&x) } else { x.cmp(&y) };
        known.then(values).then_with(|| a.person.id.cmp(&b.person.id))
    });
    left
}

fn random_filter(chance: &mut Chance) -> Value {
    let day = |chance: &mut Chance| written(chance.at())[..10].to_owned();
    match chance.below(13) {
        0 => json!({"market": ["PL", "IT"]}),
        1 => json!({"acquisition_channel": ["Online"]}),
        2 => json!({"home_store": ["S-1", "nowhere"]}),
        3 => json!({"language": ["cs"]}),
        4 => json!({"performance": chance.of(&["more", "less", "steady", "inactive"])}),
        5 => json!({"can_receive": chance.of(&CHANNELS)}),
        6 => json!({"cannot_receive": chance.of(&CHANNELS)}),
        7 => json!({"registered": {"from": day(chance), "to": null}}),
        8 => json!({"last_purchase": {"from": null, "to": day(chance)}}),
        9 => json!("never_bought"),
        10 => json!({"purchases": {"at_least": 2, "at_most": 5}}),
        11 => json!({"net": {"at_least": chance.below(9_000)}}),
        _ => json!({"attribute": {"name": "tier", "values": ["gold", "12"]}}),
    }
}

pub async fn listed(window: &Window, ask: Value) -> Value {
    let mut whole = json!({"search": "", "filters": [], "order": "id", "descending": false, "offset": 0, "limit": 500});
    for (name, value) in ask.as_object().unwrap() {
        whole[name] = value.clone();
    }
    window.call("customers", whole).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_says_what_a_plain_reading_of_the_rows_says() {
    for seed in 0..6 {
        let shop = Shop::random(seed, 40);
        let window = shop.opened().await;
        let last_known = window.call("workspace", json!({})).await["last_known"].clone();
        let until = chrono::DateTime::parse_from_rfc3339(last_known.as_str().unwrap()).unwrap().timestamp_millis();
        let people: Vec<Plain<'_>> = shop.people.iter().map(|person| Plain::of(&shop, person, until)).collect();
        let mut chance = Chance::new(seed + 100);
        for _ in 0..60 {
            let filters: Vec<Value> = (0..chance.below(3)).map(|_| random_filter(&mut chance)).collect();
            let orders = ["relevance", "name", "id", "registered", "purchases", "net", "average", "last_purchase"];
            let (order, descending) = (*chance.of(&orders), chance.below(2) == 0);
            // Without a search nobody is more relevant than another.
            let plain_order = if order == "relevance" { ("last_purchase", true) } else { (order, descending) };
            let expected = expected(&people, &filters, plain_order.0, plain_order.1);
            let (offset, limit) = (chance.below(8), 1 + chance.below(12));
            let ask =
                json!({"filters": filters, "order": order, "descending": descending, "offset": offset, "limit": limit});
            let found = listed(&window, ask.clone()).await;
            assert_eq!(found["total"], expected.len(), "{seed} {ask}");
            assert_eq!(found["of"], shop.people.len());
            let page = expected.iter().skip(usize::try_from(offset).unwrap()).take(usize::try_from(limit).unwrap());
            let page: Vec<Value> = page.map(|one| one.row()).collect();
            assert_eq!(found["customers"], json!(page), "{seed} {ask}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn segments_narrow_the_list_and_an_unknown_one_is_said() {
    let shop = Shop::random(7, 40);
    let window = shop.opened().await;
    for segment in window.call("segments", json!({})).await.as_array().unwrap() {
        let found = listed(&window, json!({"filters": [{"segment": segment["name"]}]})).await;
        assert_eq!(found["total"], segment["customers"], "{segment}");
    }
    let ask = |filters: Value| json!({"search": "", "filters": filters, "order": "id", "descending": false, "offset": 0, "limit": 5});
    assert_eq!(window.refused("customers", ask(json!([{"segment": "None"}]))).await.code, "no-such-segment");
    assert_eq!(window.refused("customers", ask(json!([{"can_receive": "fax"}]))).await.code, "bad-params");
    let day = json!([{"registered": {"from": "yesterday"}}]);
    assert_eq!(window.refused("customers", ask(day)).await.code, "bad-day");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_filters_offer_what_customers_have() {
    let shop = Shop::random(8, 40);
    let window = shop.opened().await;
    let offered = window.call("customer_choices", json!({})).await;
    for (name, of) in [
        ("markets", (|person: &Person| person.market.clone()) as fn(&Person) -> Option<String>),
        ("acquisition_channels", |person| person.came_by.clone()),
        ("languages", |person| person.language.clone()),
        ("home_stores", |person| person.store.clone()),
    ] {
        let mut expected: Vec<String> = shop.people.iter().filter_map(of).collect();
        expected.sort();
        expected.dedup();
        let values: Vec<Value> = offered[name].as_array().unwrap().iter().map(|one| one["value"].clone()).collect();
        assert_eq!(json!(values), json!(expected), "{name}");
    }
    assert_eq!(offered["home_stores"][0], json!({"value": "S-1", "title": "Praha", "detail": "CZ"}));
    assert!(offered["attributes"].as_array().unwrap().contains(&json!("tier")));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_a_list_too() {
    let window = empty().await;
    let found = listed(&window, json!({})).await;
    assert_eq!(found, json!({"total": 0, "of": 0, "customers": []}));
    assert_eq!(window.call("customer_choices", json!({})).await["markets"], json!([]));
    assert_eq!(window.refused("customer", json!({"id": "C-1"})).await.code, "no-such-customer");
    assert_eq!(window.refused("customer_journeys", json!({"id": "C-1"})).await.code, "no-such-customer");
}
