//! One customer: figures, what moments did, and her class over time.

use std::collections::{BTreeMap, BTreeSet};

use api::{NewWorkspace, OpenWorkspace, SampleShop, Task};
use serde_json::{Value, json};

use super::list::class;
use super::shop::{DAY, Shop, written};
use crate::{Window, run_of};

fn ms(text: &Value) -> i64 {
    chrono::DateTime::parse_from_rfc3339(text.as_str().unwrap()).unwrap().timestamp_millis()
}

fn array(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("{value}"))
}

fn effects<'v>(moment: &'v Value, is: &'static str) -> impl Iterator<Item = &'v Value> {
    moment["effects"].as_array().into_iter().flatten().filter(move |effect| effect["is"] == is)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_says_what_the_rows_say() {
    for seed in 0..4 {
        let shop = Shop::random(seed, 25);
        let window = shop.opened().await;
        for person in &shop.people {
            let profile = window.call("customer", json!({"id": person.id})).await;
            let sales = shop.sales_of(&person.id);
            let (figures, life) = (&profile["figures"], &profile["life"]);
            let own = |sign: fn(&i64) -> bool| -> i64 {
                sales.iter().filter(|sale| sale.currency == "EUR").map(|sale| sale.minor).filter(sign).sum()
            };
            let (gross, returned) = (own(|minor| *minor > 0), own(|minor| *minor < 0));
            assert_eq!(figures["gross_minor"], gross);
            assert_eq!(figures["returned_minor"], returned);
            assert_eq!(figures["net_minor"], gross + returned);
            assert_eq!(figures["purchases"], sales.iter().filter(|sale| sale.minor > 0).count());
            assert_eq!(figures["returns"], sales.iter().filter(|sale| sale.minor < 0).count());
            let others = sales.iter().filter(|sale| sale.minor != 0 && sale.currency != "EUR").count();
            assert_eq!(figures["other_currencies"], others);
            let last = sales.iter().rev().find(|sale| sale.minor > 0);
            assert_eq!(figures["last_purchase_at"], json!(last.map(|sale| written(sale.at))));
            assert_eq!(figures["days_since"], json!(last.map(|sale| (ms(&life["until"]) - sale.at) / DAY)));
            let mut stores: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
            for (place, sale) in sales.iter().enumerate().filter(|(_, sale)| sale.minor > 0) {
                let Some(store) = sale.store.as_deref() else { continue };
                let (count, latest) = stores.entry(store).or_default();
                (*count, *latest) = (*count + 1, place);
            }
            let usual = stores.into_iter().max_by_key(|(_, counts)| *counts);
            assert_eq!(figures["usual_store"], json!(usual.map(|(id, _)| if id == "S-1" { "Praha" } else { id })));
            assert_eq!(figures["usual_store_purchases"], usual.map_or(0, |(_, (count, _))| count));
            assert_eq!(profile["stub"], person.stub);
            assert_eq!(
                profile["attributes"],
                match &person.tier {
                    Some(tier) => json!({"tier": tier}),
                    None => json!({}),
                }
            );
            let consents: Vec<&Value> = array(&profile["channels"]).iter().map(|channel| &channel["consent"]).collect();
            assert_eq!(json!(consents), json!(person.consents));
            // Every transaction is a moment of its own, in order of time.
            let moments = array(&life["moments"]);
            assert!(moments.iter().map(|moment| ms(&moment["at"])).is_sorted());
            let told: Vec<&str> = moments
                .iter()
                .filter(|moment| moment["amount_minor"].is_i64())
                .map(|moment| moment["id"].as_str().unwrap())
                .collect();
            let mut ids: Vec<&str> = sales.iter().map(|sale| sale.id.as_str()).collect();
            let mut sorted = told.clone();
            ids.sort_unstable();
            sorted.sort_unstable();
            assert_eq!(sorted, ids);
            let all: BTreeSet<&str> = moments.iter().map(|moment| moment["id"].as_str().unwrap()).collect();
            assert_eq!(all.len(), moments.len(), "no two moments have one id");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_moments_did_adds_up_to_what_reports_say() {
    for seed in 10..14 {
        let shop = Shop::random(seed, 25);
        let window = shop.opened().await;
        let (mut completes, mut converts, mut related, mut redeemed) = (0, 0, 0, 0);
        let (mut opened, mut clicked) = (0, 0);
        for person in &shop.people {
            let life = window.call("customer", json!({"id": person.id})).await["life"].clone();
            let occasions = array(&life["occasions"]);
            for moment in array(&life["moments"]) {
                completes += effects(moment, "completes").count();
                converts += effects(moment, "converts").count();
                if moment["kind"] == "purchase" {
                    related += usize::from(effects(moment, "related_to").next().is_some());
                }
                for effect in effects(moment, "related_to") {
                    let other = array(&life["moments"]).iter().find(|other| other["id"] == effect["moment"]).unwrap();
                    let back = effects(other, "related_to").find(|back| back["moment"] == moment["id"]).unwrap();
                    assert_eq!(back["apart_ms"], effect["apart_ms"]);
                    assert_eq!((ms(&moment["at"]) - ms(&other["at"])).abs(), effect["apart_ms"].as_i64().unwrap());
                }
                opened += usize::from(moment["kind"] == "opened" && moment["of"].is_string());
                clicked += usize::from(moment["kind"] == "clicked" && moment["properties"]["link"] == "shirts");
            }
            for occasion in occasions.iter().filter(|occasion| occasion["state"] == "converted") {
                let sale =
                    array(&life["moments"]).iter().find(|moment| moment["id"] == occasion["converted_by"]).unwrap();
                assert!(effects(sale, "converts").any(|effect| effect["occasion"] == occasion["id"]));
            }
            redeemed += array(&life["vouchers"]).iter().filter(|voucher| voucher["state"] == "redeemed").count();
            for voucher in array(&life["vouchers"]) {
                assert_eq!(voucher["design"], "Welcome gift");
                if voucher["state"] == "redeemed" {
                    let sale =
                        array(&life["moments"]).iter().find(|moment| moment["id"] == voucher["redeemed_by"]).unwrap();
                    assert!(effects(sale, "redeems").any(|effect| effect["code"] == voucher["code"]));
                }
            }
        }
        let occasions = window.call("report_occasions", json!({})).await["report"]["total"].clone();
        assert_eq!(
            (json!(completes), json!(converts)),
            (occasions["completed"].clone(), occasions["converted"].clone())
        );
        assert!(converts > 0 && completes > 0 && opened > 0 && clicked > 0);
        let sales = window.call("report_sales", json!({})).await["report"].clone();
        assert_eq!(related, sales["related_sales"]["count"], "{sales}");
        let vouchers = window.call("report_vouchers", json!({})).await["report"]["total"].clone();
        assert_eq!(redeemed, vouchers["redeemed"], "{vouchers}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_class_of_spending_is_told_without_gaps_and_is_right_at_every_instant() {
    let shop = Shop::random(20, 25);
    let window = shop.opened().await;
    for person in &shop.people {
        let profile = window.call("customer", json!({"id": person.id})).await;
        let life = &profile["life"];
        let stretches = array(&life["spending"]);
        let (from, until) = (ms(&life["from"]), ms(&life["until"]));
        let mut end = from;
        for stretch in stretches {
            assert_eq!(ms(&stretch["from"]), end, "no gap");
            end = ms(&stretch["until"]);
        }
        assert_eq!(end, until.max(from));
        assert!(stretches.windows(2).all(|two| two[0]["performance"] != two[1]["performance"]), "neighbours differ");
        // Instants lie at quarters of days, so that all changes do.
        let period = 90 * DAY;
        let own: Vec<(i64, i64)> = shop
            .sales_of(&person.id)
            .into_iter()
            .filter(|sale| sale.currency == "EUR")
            .map(|sale| (sale.at, sale.minor))
            .collect();
        let sum = |after: i64, until: i64| {
            own.iter().filter(|(at, _)| after < *at && *at <= until).map(|(_, minor)| minor).sum()
        };
        for stretch in stretches {
            for at in (ms(&stretch["from"])..ms(&stretch["until"])).step_by(usize::try_from(DAY / 4).unwrap()) {
                let plain = class(sum(at - period, at), sum(at - 2 * period, at - period));
                assert_eq!(stretch["performance"], plain, "{} {}", person.id, written(at));
            }
        }
        let figures = &profile["figures"];
        let (recent, before) = (sum(until - period, until), sum(until - 2 * period, until - period));
        assert_eq!(figures["recent_minor"], recent);
        assert_eq!(figures["before_minor"], before);
        assert_eq!(figures["performance"], class(recent, before));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_customer_is_said() {
    let window = Shop::random(1, 10).opened().await;
    let error = window.refused("customer", json!({"id": "nobody"})).await;
    assert_eq!(error.code, "no-such-customer");
    assert!(error.message.contains("nobody"), "{error:?}");
    assert_eq!(window.refused("customer_journeys", json!({"id": "nobody"})).await.code, "no-such-customer");
}

#[tokio::test(flavor = "multi_thread")]
async fn journeys_of_the_library_do_with_her_what_their_dry_runs_do() {
    let window = Window::open();
    let path = window.path("shop.rehearsal");
    let sample = Some(SampleShop { customers: 200, seed: 3 });
    let new = NewWorkspace { path: path.clone(), currency: None, time_zone: None, sample, truths: None };
    OpenWorkspace::create(&new, &Task::unwatched()).await.unwrap().close().await;
    window.call("open_workspace", json!({"path": path})).await;
    window.call("create_journey", json!({"name": "Unfinished"})).await;
    let listed = window.call(
        "customers",
        json!({
            "search": "", "filters": [], "order": "purchases", "descending": true, "offset": 0, "limit": 200,
        }),
    );
    let listed = listed.await;
    let ids: Vec<&Value> = array(&listed["customers"]).iter().step_by(40).map(|customer| &customer["id"]).collect();
    for journey in window.call("journeys", json!({})).await.as_array().unwrap() {
        let document = window.call("open_journey", json!({"id": journey["id"]})).await["journey"].clone();
        let run = window.try_call("dry_run", run_of(&document)).await;
        let has_dates = array(&document["nodes"]).iter().any(|node| node["kind"] == "date_trigger");
        for id in &ids {
            let told = window.call("customer_journeys", json!({"id": id})).await;
            let told = array(&told).iter().find(|told| told["id"] == journey["id"]).unwrap().clone();
            let Ok(run) = &run else {
                assert!(told["problem"].is_string() && array(&told["visits"]).is_empty(), "{told}");
                continue;
            };
            if has_dates {
                continue;
            }
            let path = window.call("run_path", json!({"run": run["run"], "customer": id})).await;
            assert_eq!(told["absent"], path["absent"], "{journey}");
            let visits = array(&path["visits"]);
            assert_eq!(array(&told["visits"]).len(), visits.len());
            for (told, visit) in array(&told["visits"]).iter().zip(visits) {
                let steps = array(&visit["steps"]);
                assert_eq!(told["entered_at"], steps[0]["arrived_at"]);
                assert_eq!(told["ending"], visit["ending"]);
                assert_eq!(told["steps"], steps.len());
                assert_eq!(told["ended_at"].is_null(), visit["inside"] == true);
            }
        }
    }
}
