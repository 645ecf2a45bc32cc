//! Segments, live counts and the values of fields, against a shop whose every row is known.

use std::collections::BTreeSet;

use api::{ImportOptions, NewWorkspace, OpenWorkspace, SampleShop, Task, Tasks};
use chrono::{DateTime, Days, SecondsFormat, Utc};
use history::{Needs, Wanted};
use serde_json::{Value, json};

use crate::{Window, empty};

/// The last day of the shop; its first is 0.
const LAST: u64 = 400;
const PRODUCTS: [(&str, &str, i64); 4] =
    [("p0", "Tea", 1_000), ("p1", "Tea", 2_500), ("p2", "Flowers", 4_999), ("p3", "Flowers", 9_000)];
const STORES: [(&str, &str); 3] = [("s0", "online"), ("s1", "physical"), ("s2", "physical")];

pub(crate) struct Purchase {
    day: u64,
    minor: i64,
    store: usize,
    product: usize,
}

pub(crate) struct Customer {
    registered: u64,
    market: &'static str,
    vip: bool,
    purchases: Vec<Purchase>,
}

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}

pub(crate) fn customers() -> Vec<Customer> {
    let mut chance = Chance(7);
    let mut customers: Vec<Customer> = (0..150)
        .map(|number| Customer {
            registered: chance.below(LAST + 1),
            market: ["CZ", "PL", "IT"][chance.below(3) as usize],
            vip: number % 7 == 0,
            purchases: (0..chance.below(6))
                .map(|_| Purchase {
                    day: chance.below(LAST + 1),
                    minor: 100 * (1 + chance.below(120).cast_signed()),
                    store: chance.below(3) as usize,
                    product: chance.below(4) as usize,
                })
                .collect(),
        })
        .collect();
    // So that the last day is known, and stands at the very border of what a rule sees.
    customers[0].purchases.push(Purchase { day: LAST, minor: 5_000, store: 1, product: 2 });
    customers
}

pub(crate) fn id(number: usize) -> String {
    format!("c{number:03}")
}

fn at(day: u64) -> String {
    let first: DateTime<Utc> = "2025-01-01T12:00:00Z".parse().unwrap();
    (first + Days::new(day)).to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The shop's files.
pub(crate) fn files(customers: &[Customer]) -> Vec<(&'static str, String)> {
    let mut of_customers = "customer_id,registered_at,market,shoe_size,club\n".to_owned();
    let mut sales = "transaction_id,customer_id,occurred_at,amount,store_id,channel\n".to_owned();
    let mut lines = "transaction_id,product_id,quantity,amount\n".to_owned();
    let mut lists = "segment,customer_id,added_at\n".to_owned();
    for (number, customer) in customers.iter().enumerate() {
        let (name, club) = (id(number), if customer.vip { "Gold" } else { "" });
        of_customers += &format!("{name},{},{},{number},{club}\n", at(customer.registered), customer.market);
        for (place, purchase) in customer.purchases.iter().enumerate() {
            let Purchase { day, minor, store, product } = purchase;
            let amount = format!("{}.{:02}", minor / 100, minor % 100);
            let (kind, store) = (STORES[*store].1, STORES[*store].0);
            sales += &format!("{name}-{place},{name},{},{amount},{store},{kind}\n", at(*day));
            lines += &format!("{name}-{place},{},1,{amount}\n", PRODUCTS[*product].0);
        }
        if customer.vip {
            lists += &format!("VIP,{name},2025-06-01\n");
        }
    }
    let stores = STORES.iter().map(|(id, kind)| format!("{id},Store {id},{kind}\n")).collect::<String>();
    let products =
        PRODUCTS.iter().map(|(id, category, price)| format!("{id},{category},{}.{:02}\n", price / 100, price % 100));
    vec![
        ("stores.csv", format!("store_id,name,kind\n{stores}s9,Not yet open,physical\n")),
        ("products.csv", format!("product_id,category,price\n{}", products.collect::<String>())),
        ("customers.csv", of_customers),
        ("transactions.csv", sales),
        ("transaction_lines.csv", lines),
        ("segments.csv", lists),
    ]
}

pub(crate) async fn import(window: &Window, files: &[(&str, String)]) -> api::ImportReport {
    let folder = window.path("csv");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir(&folder).unwrap();
    for (name, content) in files {
        std::fs::write(folder.join(name), content).unwrap();
    }
    let workspace = OpenWorkspace::open(&window.path("small.rehearsal")).await.unwrap();
    let report = workspace.import(vec![folder], ImportOptions::default(), &Task::unwatched()).await.unwrap();
    workspace.close().await;
    report
}

async fn shop() -> (Window, Vec<Customer>) {
    let window = empty().await;
    let customers = customers();
    assert_eq!(import(&window, &files(&customers)).await.segment_problems, Vec::<String>::new());
    (window, customers)
}

/// The ids of a segment's members, as a dry run would see them.
async fn members(window: &Window, name: &str) -> BTreeSet<String> {
    let workspace = workspace::Workspace::open(&window.path("small.rehearsal")).await.unwrap();
    let name = name.to_owned();
    tokio::task::spawn_blocking(move || {
        let history = workspace.load_blocking(&Needs { segments: Wanted::All, ..Needs::nothing() }, &mut ()).unwrap();
        let members = &history.segment(&name).unwrap().members;
        members.iter().map(|member| history.customers.id(*member).to_owned()).collect()
    })
    .await
    .unwrap()
}

async fn segment(window: &Window, name: &str) -> Value {
    let segments = window.call("segments", json!({})).await;
    segments.as_array().unwrap().iter().find(|segment| segment["name"] == name).unwrap().clone()
}

async fn count(window: &Window, rule: &Value) -> Value {
    window.call("count_customers", json!({"rule": rule})).await
}

fn those(customers: &[Customer], holds: impl Fn(&Customer) -> bool) -> Vec<bool> {
    customers.iter().map(holds).collect()
}

fn any(customer: &Customer, holds: impl Fn(&Purchase) -> bool) -> bool {
    customer.purchases.iter().any(holds)
}

/// Rules by product, price band, category, store, place of purchase and more, each with whom a plain loop finds.
fn leaves(customers: &[Customer]) -> Vec<(Value, Vec<bool>)> {
    let bought = |more: Value| {
        let mut event = json!({"type": "purchase", "since": "ever"});
        event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({"event": event})
    };
    let is = |field: &str, to: &str| json!([{"field": field, "is": "equal", "to": to}]);
    let price = |purchase: &Purchase| PRODUCTS[purchase.product].2;
    vec![
        (bought(json!({"where": is("product_id", "p2")})), those(customers, |c| any(c, |p| p.product == 2))),
        (
            bought(json!({"lines": [
                {"field": "price", "is": "at_least", "to": 20}, {"field": "price", "is": "less", "to": "50"}
            ]})),
            those(customers, |c| any(c, |p| (2_000..5_000).contains(&price(p)))),
        ),
        (bought(json!({"lines": is("category", "Tea")})), those(customers, |c| any(c, |p| p.product < 2))),
        (bought(json!({"where": is("store_id", "s1")})), those(customers, |c| any(c, |p| p.store == 1))),
        (bought(json!({"where": is("store_kind", "online")})), those(customers, |c| any(c, |p| p.store == 0))),
        (
            bought(json!({"since": "P90D", "sum": {"field": "amount", "is": "at_least", "to": 100}})),
            those(customers, |c| {
                let recent = c.purchases.iter().filter(|p| p.day > LAST - 90);
                recent.map(|p| p.minor).sum::<i64>() >= 10_000
            }),
        ),
        (bought(json!({"count": {"is": "at_least", "to": 3}})), those(customers, |c| c.purchases.len() >= 3)),
        (
            json!({"attribute": {"name": "market", "is": "one_of", "to": ["CZ", "IT"]}}),
            those(customers, |c| c.market != "PL"),
        ),
        (json!({"segment": "VIP"}), those(customers, |c| c.vip)),
        (json!({"segment": "New customers"}), those(customers, |c| c.registered > LAST - 30)),
    ]
}

fn ids(holds: &[bool]) -> BTreeSet<String> {
    (0..).zip(holds).filter(|(_, holds)| **holds).map(|(number, _)| id(number)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_segment_has_whom_a_plain_loop_over_the_customers_finds_and_the_live_count_agrees() {
    let (window, customers) = shop().await;
    let mut rules = leaves(&customers);
    let mut chance = Chance(1);
    for _ in 0..25 {
        let (one, other) = (chance.below(rules.len() as u64) as usize, chance.below(rules.len() as u64) as usize);
        let ((a, in_a), (b, in_b)) = (rules[one].clone(), rules[other].clone());
        let both = |join: fn(bool, bool) -> bool| in_a.iter().zip(&in_b).map(|(a, b)| join(*a, *b)).collect::<Vec<_>>();
        rules.push(match chance.below(3) {
            0 => (json!({"all": [a, b]}), both(|a, b| a && b)),
            1 => (json!({"any": [a, b]}), both(|a, b| a || b)),
            _ => (json!({"not": a}), in_a.iter().map(|holds| !holds).collect()),
        });
    }
    for (rule, holds) in &rules {
        let counted = count(&window, rule).await;
        assert_eq!(counted, json!({"count": ids(holds).len(), "of": customers.len()}), "{rule}");
    }
    for (rule, holds) in rules.iter().step_by(4) {
        window.call("save_segment", json!({"name": "Mine", "definition": {"rule": rule}})).await;
        assert_eq!(members(&window, "Mine").await, ids(holds), "{rule}");
        let saved = segment(&window, "Mine").await;
        assert_eq!((&saved["customers"], &saved["source"]), (&json!(ids(holds).len()), &json!("rule")));
        assert_eq!(saved["definition"]["rule"], *rule);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_provided_segments_are_as_documented_and_follow_every_import() {
    let (window, mut customers) = shop().await;
    let spend = |c: &Customer, from: u64, to: u64| {
        let sales = c.purchases.iter().filter(|p| from < p.day && p.day <= to);
        sales.map(|p| p.minor).sum::<i64>()
    };
    for round in 0..2 {
        let (last, before): (Vec<i64>, Vec<i64>) =
            customers.iter().map(|c| (spend(c, LAST - 90, LAST), spend(c, LAST - 180, LAST - 90))).unzip();
        let moved = |holds: fn(i64, i64) -> bool| -> Vec<bool> {
            last.iter().zip(&before).map(|(last, before)| holds(*last, *before)).collect()
        };
        let more = moved(|last, before| 10 * last > 11 * before);
        let less = moved(|last, before| 10 * last < 9 * before);
        let steady = moved(|last, before| last > 0 && 10 * last <= 11 * before && 10 * last >= 9 * before);
        let lapsed = those(&customers, |c| !c.purchases.is_empty() && !any(c, |p| p.day > LAST - 180));
        let new = those(&customers, |c| c.registered > LAST - 30);
        for (name, holds) in [
            ("Buying more", more),
            ("Buying less", less),
            ("Steady", steady),
            ("Lapsed", lapsed),
            ("New customers", new),
        ] {
            assert_eq!(members(&window, name).await, ids(&holds), "{name}, {round}");
        }
        let mut ranked: Vec<(i64, usize)> = customers
            .iter()
            .enumerate()
            .map(|(number, c)| (c.purchases.iter().map(|p| p.minor).sum(), number))
            .collect();
        ranked.sort_by_key(|(spend, number)| (-spend, *number));
        let top: BTreeSet<String> =
            ranked[..customers.len().div_ceil(10)].iter().map(|(_, number)| id(*number)).collect();
        assert_eq!(members(&window, "Top spenders").await, top);

        let version = window.call("workspace", json!({})).await["data_version"].clone();
        import(&window, &files(&customers)).await;
        let again = window.call("workspace", json!({})).await["data_version"].clone();
        assert_eq!(version, again, "the same files twice change nothing, members neither");
        customers[3].purchases.push(Purchase { day: LAST - 1, minor: 99_900, store: 0, product: 3 });
        customers[5].registered = LAST;
        import(&window, &files(&customers)).await;
    }
}

#[tokio::test]
async fn rankings_lists_and_names() {
    let (window, customers) = shop().await;
    let ranking = json!({"by": "recency", "top": {"n": 3}, "within": "P30D"});
    let save = |name: &str, definition: Value| json!({"name": name, "definition": definition});
    window.call("save_segment", save("Just here", json!({"ranking": ranking}))).await;
    let found = segment(&window, "Just here").await;
    assert_eq!((&found["source"], &found["definition"]["ranking"]), (&json!("ranking"), &ranking));
    let mut latest: Vec<(u64, usize)> = (0..)
        .zip(&customers)
        .filter_map(|(number, c)| Some((c.purchases.iter().map(|p| p.day).max()?, number)))
        .map(|(day, number): (u64, usize)| (LAST - day, number))
        .filter(|(ago, _)| *ago < 30)
        .collect();
    latest.sort_unstable();
    let latest: BTreeSet<String> = latest.iter().take(3).map(|(_, number)| id(*number)).collect();
    assert_eq!(members(&window, "Just here").await, latest);

    // A list is made empty; a rule becomes a list of those it found last; a list with customers becomes no rule.
    window.call("save_segment", save("Empty", Value::Null)).await;
    assert_eq!(segment(&window, "Empty").await["customers"], 0);
    window.call("save_segment", save("Just here", Value::Null)).await;
    assert_eq!(
        (segment(&window, "Just here").await["source"].clone(), members(&window, "Just here").await),
        (json!("list"), latest)
    );
    let everybody = json!({"rule": {"all": []}});
    assert_eq!(window.refused("save_segment", save("VIP", everybody)).await.code, "segment-is-list");
    let rule = json!({"rule": {"segment": "VIP"}});
    window.call("save_segment", save("Empty", rule.clone())).await;
    assert_eq!(members(&window, "Empty").await.len(), customers.iter().filter(|c| c.vip).count());

    for (name, code) in [("Lapsed", "segment-provided"), ("", "bad-segment-name"), (" x", "bad-segment-name")] {
        assert_eq!(window.refused("save_segment", save(name, rule.clone())).await.code, code, "{name}");
    }
    let none = json!({"ranking": {"by": "spend", "top": {"percent": 0}}});
    assert_eq!(window.refused("save_segment", save("None", none)).await.code, "bad-ranking");
    let never = json!({"ranking": {"by": "spend", "top": {"n": 1}, "within": "P1M"}});
    assert_eq!(window.refused("save_segment", save("None", never)).await.code, "bad-duration");

    // Names: what names a segment keeps it.
    assert_eq!(window.refused("rename_segment", json!({"name": "VIP", "to": "V"})).await.code, "segment-in-use");
    window.call("save_segment", save("A", json!({"rule": {"segment": "Empty"}}))).await;
    let circle = window.refused("save_segment", save("Empty", json!({"rule": {"not": {"segment": "A"}}}))).await;
    assert_eq!(circle.code, "segment-cycle");
    assert!(circle.message.contains("Empty → A → Empty"), "{}", circle.message);
    assert_eq!(
        window.refused("save_segment", save("B", json!({"rule": {"segment": "B"}}))).await.code,
        "segment-cycle"
    );
    let used = window.refused("delete_segment", json!({"name": "Empty"})).await;
    assert!(used.code == "segment-in-use" && used.message.contains('A'), "{used:?}");
    window.call("rename_segment", json!({"name": "A", "to": "Z"})).await;
    assert_eq!(window.refused("rename_segment", json!({"name": "Z", "to": "VIP"})).await.code, "segment-exists");
    let made = window.call("create_journey", json!({"template": null, "name": "Z walk"})).await["journey"].clone();
    let mut journey = made;
    journey["nodes"] = json!([{"id": "s", "kind": "segment_trigger", "segment": "Z", "at": "added"}]);
    window.call("save_journey", json!({"journey": journey})).await;
    let used = window.refused("delete_segment", json!({"name": "Z"})).await;
    assert!(used.code == "segment-in-use" && used.message.contains("Z walk"), "{used:?}");
    window.call("delete_journey", json!({"id": "z-walk"})).await;
    let left = window.call("delete_segment", json!({"name": "Z"})).await;
    assert!(left.as_array().unwrap().iter().all(|segment| segment["name"] != "Z"));
    assert_eq!(window.refused("delete_segment", json!({"name": "Z"})).await.code, "no-such-segment");
    assert_eq!(window.refused("delete_segment", json!({"name": "Steady"})).await.code, "segment-provided");

    window.call("set_locale", json!({"locale": "it"})).await;
    let steady = segment(&window, "Steady").await;
    assert_eq!((&steady["title"], &steady["provided"]), (&json!("Comprano con costanza"), &json!(true)));
    let catalogue = window.call("catalogue", json!({})).await;
    let entry = catalogue["segments"].as_array().unwrap().iter().find(|entry| entry["name"] == "Empty").unwrap();
    assert_eq!((&entry["source"], &entry["rule"]), (&json!("rule"), &json!({"segment": "VIP"})));
}

#[tokio::test]
async fn a_file_may_bring_a_list_for_a_provided_segment_but_not_for_a_rule() {
    let (window, _) = shop().await;
    window.call("save_segment", json!({"name": "Mine", "definition": {"rule": {"segment": "VIP"}}})).await;
    let list = |name: &str| [("segments.csv", format!("segment,customer_id\n{name},c001\n{name},c001\n"))];
    let report = import(&window, &list("Mine")).await;
    assert!(!report.imported && report.rejected[0].code == "computed-segment", "{report:?}");
    let report = import(&window, &list("Lapsed")).await;
    assert_eq!((report.imported, report.files["segments.csv"].new, report.files["segments.csv"].same), (true, 1, 1));
    let lapsed = segment(&window, "Lapsed").await;
    assert_eq!(
        (&lapsed["source"], &lapsed["provided"], &lapsed["customers"]),
        (&json!("list"), &json!(false), &json!(1))
    );
}

#[tokio::test]
async fn a_rule_that_cannot_be_asked_says_what_it_lacks() {
    let (window, _) = shop().await;
    for rule in [
        json!(null),
        json!({"event": {"since": "ever"}}),
        json!({"all": [{"attribute": {"name": "market", "is": "equal"}}]}),
        json!({"event": {"type": "purchase", "since": "entry"}}),
        json!({"event": {"type": "purchase", "since": "ever", "where": [
            {"field": "voucher_code", "is": "equal", "to": {"from": "voucher", "field": "code"}}
        ]}}),
        json!({"message": {"node": "mail", "is": "sent"}}),
        json!({"value": {"of": {"from": "start", "field": "amount"}, "is": "is_set"}}),
        json!({"attribute": {"name": "no such thing", "is": "is_set"}}),
        json!({"segment": "no such segment"}),
    ] {
        let refused = window.refused("count_customers", json!({"rule": rule})).await;
        assert_eq!(refused.code, "rule-not-ready", "{rule}");
        assert!(!refused.findings.is_empty(), "{rule}");
        let save = json!({"name": "Mine", "definition": {"rule": rule}});
        assert_eq!(window.refused("save_segment", save).await.code, "rule-not-ready", "{rule}");
    }
    let unknown = window.refused("count_customers", json!({"rule": {"all": [{"evnt": {}}]}})).await;
    assert_eq!((unknown.code.as_str(), unknown.place.as_deref()), ("unknown-rule", Some("/all/0/evnt")));
    let tasks = Tasks::default();
    let running = tasks.start("count");
    let task = Task::new(running.token(), |_| ());
    tasks.cancel("count");
    let stopped = api::call(&window.application, "count_customers", json!({"rule": {"all": []}}), &task).await;
    assert_eq!(stopped.unwrap_err().code, "cancelled");
    let everybody = count(&window, &json!({"all": []})).await;
    assert_eq!(everybody["count"], everybody["of"]);
}

#[tokio::test]
async fn the_values_of_a_field_come_with_titles_the_most_frequent_first() {
    let (window, customers) = shop().await;
    let values = async |of: Value| {
        let found = window.call("field_values", json!({"of": of})).await;
        found
            .as_array()
            .unwrap()
            .iter()
            .map(|found| (found["value"].as_str().unwrap().to_owned(), found["count"].as_u64().unwrap()))
            .collect::<Vec<_>>()
    };
    let sold =
        |holds: fn(&Purchase) -> bool| customers.iter().flat_map(|c| &c.purchases).filter(|p| holds(p)).count() as u64;
    let purchase = |field: &str| json!({"event": "purchase", "field": field});
    let stores = values(purchase("store_id")).await;
    assert_eq!(stores.len(), 4);
    assert!(stores.is_sorted_by_key(|(_, count)| std::cmp::Reverse(*count)));
    assert!(stores.contains(&("s1".to_owned(), sold(|p| p.store == 1))));
    assert_eq!(stores[3], ("s9".to_owned(), 0), "there even where nothing was sold yet");
    assert_eq!(values(purchase("channel")).await.len(), 2);
    assert_eq!(values(json!({"event": "return", "field": "channel"})).await, []);
    let categories = values(json!({"line": "category"})).await;
    assert!(categories.contains(&("Tea".to_owned(), sold(|p| p.product < 2))), "{categories:?}");
    assert_eq!(values(purchase("category")).await, categories);
    assert_eq!(
        values(json!({"attribute": "club"})).await,
        [("Gold".to_owned(), customers.iter().filter(|c| c.vip).count() as u64)]
    );
    assert_eq!(values(json!({"attribute": "market"})).await.len(), 3);
    for none in [
        purchase("amount"),
        json!({"attribute": "shoe_size"}),
        json!({"attribute": "registered_at"}),
        json!({"event": "x\"y", "field": "a\"b"}),
    ] {
        assert_eq!(values(none.clone()).await, [], "{none}");
    }
    let begin = json!({"of": purchase("store_id"), "starts_with": "not", "limit": 5});
    assert_eq!(window.call("field_values", begin).await, json!([{"value": "s9", "title": "Not yet open", "count": 0}]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_seed_makes_the_same_bytes_members_of_segments_included() {
    let folder = tempfile::tempdir().unwrap();
    let mut made = Vec::new();
    for name in ["one", "two"] {
        let path = folder.path().join(name).join("shop.rehearsal");
        let shop = SampleShop { customers: 200, seed: 3 };
        let new =
            NewWorkspace { path: path.clone(), currency: None, time_zone: None, sample: Some(shop), truths: None };
        let opened = OpenWorkspace::create(&new, &Task::unwatched()).await.unwrap();
        opened.close().await;
        made.push(std::fs::read(&path).unwrap());
        let opened = workspace::Workspace::open(&path).await.unwrap();
        let top = opened.segments().await.unwrap().into_iter().find(|segment| segment.name == "Top spenders").unwrap();
        assert_eq!(top.customers, 20);
        opened.close().await;
    }
    assert!(made[0] == made[1]);
}
