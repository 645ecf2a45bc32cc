//! What the screens of customers cost in a shop of many: `cargo bench -p tests --bench customers -- FOLDER CUSTOMERS`.
//! The sample shop is made in the folder and stays there for the next time; its search begins anew.

#![allow(clippy::expect_used, reason = "a benchmark that cannot be set up has nothing to measure")]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use api::{Application, NewWorkspace, OpenWorkspace, SampleShop, Task};
use serde_json::{Value, json};

const ROUNDS: usize = 5;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "target/customers".to_owned()));
    let customers = arguments.next().and_then(|argument| argument.parse().ok()).unwrap_or(1_000_000);
    std::fs::create_dir_all(&folder).expect("a folder for the workspace");
    tokio::runtime::Runtime::new().expect("a runtime").block_on(measure(&folder, customers));
}

struct Bench(Application);

impl Bench {
    async fn call(&self, name: &str, params: Value) -> (Duration, Value) {
        let begun = Instant::now();
        let answer = api::call(&self.0, name, params, &Task::unwatched()).await.expect("an answer");
        (begun.elapsed(), answer)
    }

    /// A command once, telling how long it took and what came of it.
    async fn once(&self, what: &str, name: &str, params: Value) -> Value {
        let (took, answer) = self.call(name, params).await;
        println!("{what:<64} {:>10.1} ms   {}", took.as_secs_f64() * 1e3, told(&answer));
        answer
    }

    /// A command several times, telling the median.
    async fn median(&self, what: &str, name: &str, params: Value) -> Value {
        let (mut times, mut last) = (Vec::new(), Value::Null);
        for _ in 0..ROUNDS {
            let (took, answer) = self.call(name, params.clone()).await;
            times.push(took);
            last = answer;
        }
        times.sort_unstable();
        println!("{what:<64} {:>10.1} ms   {}", times[ROUNDS / 2].as_secs_f64() * 1e3, told(&last));
        last
    }
}

fn told(answer: &Value) -> String {
    answer["total"].as_u64().map(|total| format!("{total} found")).unwrap_or_default()
}

fn ask(search: &str, filters: &Value, order: &str, offset: u64) -> Value {
    json!({"search": search, "filters": filters, "order": order, "descending": true, "offset": offset, "limit": 100})
}

async fn measure(folder: &Path, customers: u32) {
    let path = folder.join(format!("sample-{customers}.rehearsal"));
    if !path.exists() {
        let begun = folder.join(format!("begun-{customers}.rehearsal"));
        let _ = std::fs::remove_file(&begun);
        let sample = Some(SampleShop { customers, seed: 1 });
        let new = NewWorkspace { path: begun.clone(), currency: None, time_zone: None, sample, truths: None };
        OpenWorkspace::create(&new, &Task::unwatched()).await.expect("a shop").close().await;
        std::fs::rename(&begun, &path).expect("the shop under its name");
    }
    let size = || std::fs::metadata(&path).map_or(0, |about| about.len()) >> 20;
    let before = size();
    let bench = Bench(Application::new(folder.join("config"), folder.join("documents")));
    bench.call("open_workspace", json!({"path": path})).await;
    let everybody = json!([]);
    bench.once("first page, nothing loaded", "customers", ask("", &everybody, "last_purchase", 0)).await;
    for order in ["name", "net", "average", "registered", "id", "purchases"] {
        bench.once(&format!("first page by {order}, first time"), "customers", ask("", &everybody, order, 0)).await;
    }
    let middle = u64::from(customers / 2);
    bench.median("a page in the middle of a list that is kept", "customers", ask("", &everybody, "net", middle)).await;
    let offered = bench.once("what the filters offer", "customer_choices", json!({})).await;
    let market = json!([{"market": [offered["markets"][0]["value"]]}, {"can_receive": "email"}]);
    bench.once("market and e-mail, by net, first time", "customers", ask("", &market, "net", 0)).await;
    bench.once("a segment, by net, first time", "customers", ask("", &json!([{"segment": "Lapsed"}]), "net", 0)).await;
    let gold = json!([{"attribute": {"name": "tier", "values": ["gold"]}}]);
    bench.once("an attribute of its own, first time", "customers", ask("", &gold, "net", 0)).await;

    let listed = bench.call("customers", ask("", &json!([{"net": {"at_least": 1}}]), "net", middle / 4)).await.1;
    let somebody = &listed["customers"][0];
    let name = somebody["name"].as_str().unwrap_or("anna novak").to_lowercase();
    let found = bench.call("customers", ask("", &json!([{"can_receive": "sms"}]), "net", 7)).await.1;
    let phone: String =
        found["customers"][0]["phone"].as_str().unwrap_or("601000417").chars().filter(char::is_ascii_digit).collect();
    bench.once("search, index made", "customers", ask(&name, &everybody, "relevance", 0)).await;
    println!("{:<64} {:>10} MiB, with the index {} MiB", "the file", before, size());
    let mut typed = String::new();
    for letter in name.chars() {
        typed.push(letter);
        bench.once(&format!("search “{typed}”"), "customers", ask(&typed, &everybody, "relevance", 0)).await;
    }
    let id = somebody["id"].as_str().unwrap_or_default();
    for typed in
        [&id[..1], &id[..id.len() / 2], id, &phone[phone.len() - 3..], &phone[phone.len() - 4..], &phone, "example.com"]
    {
        bench.once(&format!("search “{typed}”"), "customers", ask(typed, &everybody, "relevance", 0)).await;
    }
    bench.once("search by the first letter, by net", "customers", ask(&name[..1], &everybody, "net", 0)).await;
    bench.median("find any customer", "find_customers", json!({"text": name, "limit": 20})).await;

    bench.once("a profile, nothing but the list loaded", "customer", json!({"id": id})).await;
    let profile = bench.median("a profile", "customer", json!({"id": id})).await;
    println!("{:<64} {:>10} moments", "…", profile["life"]["moments"].as_array().map_or(0, Vec::len));
    bench.once("journeys of the library for her, first time", "customer_journeys", json!({"id": id})).await;
    bench.median("journeys of the library for her", "customer_journeys", json!({"id": id})).await;
    bench.call("close_workspace", json!({})).await;
}
