//! Reports: what the window asks for; the lists behind their numbers, files, settings.

mod files;
mod lists;
mod settings;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use api::{ImportOptions, Progress, Task, Tasks};
use serde_json::{Value, json};

use crate::{Window, empty};

const CUSTOMERS: &str = "\
customer_id,registered_at,name,market,acquisition_channel,home_store_id,tier,email_consent
anna,2025-01-01T10:00:00Z,Anna,IT,eCom,milan,gold,yes
ben,2025-01-02T10:00:00Z,Ben,IT,In-Store,milan,silver,yes
cleo,2025-01-03T10:00:00Z,,PL,eCom,lodz,gold,yes
=dora,2025-01-04T10:00:00Z,=1+1,PL,,lodz,,yes
";

const STORES: &str = "store_id,name,kind,market\nmilan,Milan,physical,IT\nlodz,Łódź,physical,PL\n";

const ASSOCIATES: &str = "associate_id,name,store_id,department\nanita,Anita,milan,Shoes\nzofia,Zofia,lodz,Bags\n";

const PRODUCTS: &str = "product_id,name,category,department,price\np1,Boots,Shoes,Shoes,100\np2,Tote,Bags,Bags,50\n";

const TRANSACTIONS: &str = "\
transaction_id,customer_id,occurred_at,amount,currency,store_id,channel,associate_id,department,voucher_code
t1,anna,2025-03-04T12:00:00Z,50.00,EUR,milan,store,anita,Shoes,
t2,ben,2025-03-20T09:00:00Z,30.00,EUR,milan,store,,Shoes,
t3,cleo,2025-03-21T00:00:00Z,20.00,EUR,lodz,online,zofia,Bags,V1
t4,anna,2025-03-22T00:00:00Z,-10.00,EUR,milan,store,,,
t5,=dora,2025-03-25T00:00:00Z,40.00,PLN,lodz,online,,,
t6,ben,2025-03-26T00:00:00Z,15.00,EUR,lodz,online,,,V1
t7,anna,2025-01-10T00:00:00Z,35.00,EUR,milan,store,,,
t8,cleo,2025-03-30T12:00:00Z,12.50,EUR,,,,,
";

const LINES: &str = "\
transaction_id,product_id,quantity,amount
t1,p1,1,40.00
t1,p2,1,10.00
t2,p1,1,30.00
t3,p2,2,20.00
";

const ACTIVITIES: &str = "\
activity_id,customer_id,occurred_at,type,channel,message,associate_id,campaign,journey,step,occasion_ids
a1,anna,2025-03-03T00:00:00Z,message,email,hello,anita,Spring,Welcome,mail,
a2,ben,2025-03-10T00:00:00Z,call,phone,Hello,anita,,,,
a3,cleo,2025-03-19T00:00:00Z,message,chat,Tea,zofia,,,,o3
a4,cleo,2025-03-20T00:00:00Z,message,email,hello,,Spring,Welcome,mail,
a5,=dora,2025-03-24T00:00:00Z,reminder,,,zofia,,,,
a6,anna,2025-03-29T00:00:00Z,message,email,hello,anita,Spring,Welcome,mail,
";

const OCCASIONS: &str = "\
occasion_id,customer_id,type,created_at,associate_id,store_id,department,expires_at,completed_at,region
o1,anna,Birthday,2025-03-01T00:00:00Z,anita,milan,Shoes,2025-04-10T00:00:00Z,,North
o2,ben,Follow up,2025-03-05T00:00:00Z,anita,milan,Shoes,2025-03-09T00:00:00Z,,North
o3,cleo,Thank you,2025-03-15T00:00:00Z,zofia,lodz,Bags,,,South
o4,=dora,Birthday,2025-03-20T00:00:00Z,zofia,lodz,Bags,,,South
o5,anna,Thank you,2025-03-02T00:00:00Z,anita,milan,Shoes,,,North
";

const EVENTS: &str = "\
event_id,customer_id,occurred_at,type,activity_id
e1,anna,2025-03-03T01:00:00Z,email_opened,a1
e2,anna,2025-03-03T02:00:00Z,link_clicked,a1
e3,cleo,2025-03-20T01:00:00Z,email_opened,a4
e4,ben,2025-03-20T08:00:00Z,page_viewed,
";

const MESSAGE_DESIGNS: &str = "message_id,channel,name,subject,cost\nhello,email,Hello there,Hello,0.02\n";

const VOUCHER_DESIGNS: &str = "design_id,name,discount_kind,discount_value,valid_days\nten,Ten off,percent,10,30\n";

const VOUCHERS: &str = "\
code,design_id,customer_id,assigned_at,expires_at
V1,ten,cleo,2025-03-18T00:00:00Z,
V2,ten,anna,2025-03-18T00:00:00Z,
V3,ten,ben,2025-01-01T00:00:00Z,2025-02-01T00:00:00Z
";

/// A shop of four customers with a little of everything, imported and open.
async fn shop() -> Window {
    let window = empty().await;
    let data = window.path("data");
    std::fs::create_dir(&data).unwrap();
    for (name, content) in [
        ("customers.csv", CUSTOMERS),
        ("stores.csv", STORES),
        ("associates.csv", ASSOCIATES),
        ("products.csv", PRODUCTS),
        ("transactions.csv", TRANSACTIONS),
        ("transaction_lines.csv", LINES),
        ("activities.csv", ACTIVITIES),
        ("occasions.csv", OCCASIONS),
        ("events.csv", EVENTS),
        ("message_designs.csv", MESSAGE_DESIGNS),
        ("voucher_designs.csv", VOUCHER_DESIGNS),
        ("vouchers.csv", VOUCHERS),
    ] {
        std::fs::write(data.join(name), content).unwrap();
    }
    import(&window, &data).await;
    window
}

/// Imports beside the window, as the command line does.
async fn import(window: &Window, what: &Path) {
    let path = window.path("small.rehearsal");
    let opened = api::OpenWorkspace::open(&path).await.unwrap();
    let report = opened.import(vec![what.to_owned()], ImportOptions::default(), &Task::unwatched()).await.unwrap();
    assert!(report.rejected.is_empty(), "{report:?}");
    opened.close().await;
}

fn list_of(report: &str, ask: &Value, figure: &str, groups: &[(&str, &str)]) -> Value {
    let groups: Vec<Value> = groups.iter().map(|(by, key)| json!({"by": by, "key": key})).collect();
    json!({"of": {"report": report, "ask": ask}, "figure": figure, "groups": groups})
}

async fn page(window: &Window, list: Value) -> Value {
    window.call("report_list", json!({"list": list, "offset": 0, "limit": 500})).await
}

fn keys(groups: &Value) -> Vec<String> {
    groups.as_object().unwrap().keys().cloned().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_stands_beside_as_many_days_before() {
    let window = shop().await;
    let view = window.call("report_sales", json!({"from": "2025-03-15", "to": "2025-04-01"})).await;
    let before = &view["previous"];
    assert_eq!((&before["from"], &before["to"]), (&json!("2025-02-26"), &json!("2025-03-15")), "17 days");
    assert_eq!(before["report"]["sales"]["count"], 1);
    assert_eq!(window.call("report_sales", json!({"from": "2025-03-15"})).await["previous"], Value::Null, "open");
    assert_eq!(
        window.call("report_sales", json!({"from": "2024-01-01", "to": "2026-01-01"})).await["previous"],
        Value::Null,
        "before anything is known"
    );
    let view = window.call("report_occasions", json!({"from": "2025-03-15", "to": "2025-04-01", "graph": "day"})).await;
    let before = &view["previous"];
    assert_eq!(before["total"]["generated"], 3);
    assert_eq!(before["total"]["completed"], 2, "as they stand at the same instant");
    assert_eq!(keys(&before["graph"]), ["2025-03-01", "2025-03-02", "2025-03-05"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_questions_are_refused_with_a_code() {
    let window = shop().await;
    for (command, ask, code) in [
        ("report_sales", json!({"from": "yesterday"}), "bad-day"),
        ("report_sales", json!({"from": "2025-03-02", "to": "2025-03-01"}), "period-reversed"),
        ("report_sales", json!({"window": "P1M"}), "bad-duration"),
        ("report_sales", json!({"shops": []}), "bad-params"),
        ("report_occasions", json!({"at": "noon"}), "bad-day"),
        ("report_segments", json!({"days": 0}), "bad-days"),
        ("report_segments", json!({"since": "2030-01-01"}), "period-reversed"),
        ("report_customers_by", json!({"attribute": "mood"}), "no-such-field"),
        ("report_placebo", json!({"sales": {}, "rounds": 0}), "bad-rounds"),
        ("sale_timeline", json!({"customer": "anna", "transaction": "t2"}), "no-such-sale"),
    ] {
        assert_eq!(window.refused(command, ask.clone()).await.code, code, "{command} {ask}");
    }
    let sales = json!({"report": "sales", "ask": {}});
    let path = window.path("a.csv");
    let wrong = json!({"of": sales, "table": "by_weather", "path": path});
    let refused = window.refused("export_report", wrong).await;
    assert!(refused.code == "no-such-table" && refused.help.contains("by_store"), "{refused:?}");
    let wrong = json!({"of": sales, "path": window.path("a.pdf")});
    assert_eq!(window.refused("export_report", wrong).await.code, "bad-ending");
    assert!(!path.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sale_has_a_timeline_with_who_and_what() {
    let window = shop().await;
    let view = window.call("sale_timeline", json!({"customer": "anna", "transaction": "t1"})).await;
    assert_eq!((&view["name"], &view["products"]), (&json!("Anna"), &json!(["Boots", "Tote"])));
    let kinds: Vec<&str> =
        view["timeline"]["entries"].as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["activity", "opened", "clicked", "sale"]);
    let unnamed = window.call("sale_timeline", json!({"customer": "cleo", "transaction": "t8", "window": "P1D"})).await;
    assert_eq!((&unnamed["name"], &unnamed["products"]), (&Value::Null, &json!([])));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_follows_the_data() {
    let window = shop().await;
    let count = async || window.call("report_sales", json!({})).await["report"]["sales"]["count"].clone();
    assert_eq!(count().await, 7);
    let file = window.path("transactions.csv");
    std::fs::write(&file, "transaction_id,customer_id,occurred_at,amount\nt9,ben,2025-03-30T13:00:00Z,1.00\n").unwrap();
    import(&window, &file).await;
    assert_eq!(count().await, 8);
    let placebo = json!({"sales": {}, "rounds": 5, "seed": 3});
    let once = window.call("report_placebo", placebo.clone()).await;
    assert_eq!(once["sales"]["count"], 8);
    assert_eq!(window.call("report_placebo", placebo).await, once);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_questions_at_once_prepare_the_same_facts_once() {
    let window = shop().await;
    window.call("report_messages", json!({})).await;
    let begun = Arc::new(Mutex::new(0));
    let ask = async |graph: &str| {
        let into = Arc::clone(&begun);
        let tasks = Tasks::default();
        let running = tasks.start("report");
        let task = Task::new(running.token(), move |progress: Progress| {
            *into.lock().unwrap() += u32::from(progress.stage == "report" && progress.done == 0);
        });
        api::call(&window.application, "report_sales", json!({"graph": graph}), &task).await.unwrap();
    };
    tokio::join!(ask("day"), ask("week"));
    assert_eq!(*begun.lock().unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
#[allow(clippy::disallowed_methods, reason = "how long it takes is printed")]
async fn the_second_report_of_the_sample_shop_loads_nothing() {
    let window = Window::open();
    window.call("open_sample", json!({})).await;
    let scope = window.call("report_scope", json!({})).await;
    let last = scope["last_day"].as_str().unwrap().to_owned();
    let dates = json!({"from": "2024-01-01", "to": last});
    let with = |more: Value| {
        let mut ask = dates.clone();
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask
    };
    let mut loads = Vec::new();
    for (command, ask) in [
        ("report_sales", with(json!({"graph": "week", "coaching": true}))),
        ("report_sales", with(json!({"graph": "day"}))),
        ("report_sales", with(json!({"activity_types": ["message"]}))),
        ("report_occasions", with(json!({"graph": "week"}))),
        ("report_occasions", with(json!({"markets": ["IT"]}))),
        ("report_messages", dates.clone()),
        ("report_vouchers", json!({})),
        ("report_products", dates.clone()),
        ("report_segments", json!({"since": "2024-06-01"})),
        ("report_list", json!({"list": list_of("sales", &dates, "related_sales", &[]), "offset": 0, "limit": 100})),
        ("report_list", json!({"list": list_of("sales", &dates, "related_sales", &[]), "offset": 100, "limit": 100})),
    ] {
        let seen = Arc::new(Mutex::new(Vec::<Progress>::new()));
        let into = Arc::clone(&seen);
        let tasks = Tasks::default();
        let running = tasks.start("report");
        let task = Task::new(running.token(), move |progress| into.lock().unwrap().push(progress));
        let begun = Instant::now();
        api::call(&window.application, command, ask.clone(), &task).await.unwrap();
        println!("{command} {ask}: {:?}", begun.elapsed());
        loads.push(seen.lock().unwrap().iter().any(|progress| progress.stage == "load"));
    }
    assert!(loads[0], "the first one says how far it is");
    assert!(loads[1..].iter().all(|loads| !loads), "{loads:?}");
}
