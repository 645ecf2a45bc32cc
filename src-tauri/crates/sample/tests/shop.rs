//! The sample shop is believable, whole, and always the same.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use history::{Needs, PURCHASE};
use reports::OccasionsQuery;
use sample::SampleOptions;
use sample::truths::{CHAT_TOPICS, CONSENTS, EMAIL_TOPICS, END, START};
use workspace::{Progress, Watch, Workspace};

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

async fn shop(folder: &tempfile::TempDir, name: &str, customers: u32, seed: u64) -> Workspace {
    sample::create(&folder.path().join(name), SampleOptions { customers, seed }, ()).await.unwrap()
}

#[test]
fn the_same_seed_makes_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    runtime().block_on(async {
        for (name, seed) in [("a", 7), ("b", 7), ("c", 8)] {
            shop(&folder, name, 300, seed).await.close().await;
        }
    });
    let bytes = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    assert!(bytes("a") == bytes("b"), "two shops of one seed");
    assert!(bytes("a") != bytes("c"), "two shops of two seeds");
}

#[test]
fn a_customer_stays_the_same_in_a_larger_shop_but_for_when_she_registers() {
    let folder = tempfile::tempdir().unwrap();
    runtime().block_on(async {
        let (small, large) = (shop(&folder, "small", 50, 0).await, shop(&folder, "large", 100, 0).await);
        let (one, other) = (small.customer("C000007").await.unwrap(), large.customer("C000007").await.unwrap());
        let (one, other) = (one.unwrap(), other.unwrap());
        assert_eq!((one.name, one.email, one.consents), (other.name, other.email, other.consents));
    });
}

#[test]
fn the_shop_is_as_its_truths_say() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, journeys, segments, designs) = runtime().block_on(async {
        let workspace = shop(&folder, "shop", 10_000, 0).await;
        let journeys = workspace.journeys().await.unwrap();
        let segments = workspace.segments().await.unwrap();
        let designs = workspace.message_designs().await.unwrap();
        (workspace, journeys, segments, designs)
    });
    for template in sample::TEMPLATES {
        let journey = journeys.iter().find(|journey| journey.id == template.id).unwrap();
        assert_eq!(journey.name, template.title);
        let document: serde_json::Value = serde_json::from_str(template.document).unwrap();
        assert_eq!((&document["id"], &document["name"]), (&template.id.into(), &template.title.into()));
        for message in document["nodes"].as_array().unwrap().iter().filter_map(|node| node["message"].as_str()) {
            assert!(designs.iter().any(|design| design.id == message), "{}: {message}", template.id);
        }
    }
    let size = |name: &str| segments.iter().find(|segment| segment.name == name).unwrap().customers;
    assert_eq!(size("First-time buyers"), 0);
    assert!(size("VIP") > 50);

    let history = workspace.load_blocking(&Needs::everything(), &mut ()).unwrap();
    assert_eq!(history.customers.len(), 10_000);
    let purchase = history.symbols.find(PURCHASE).unwrap();
    let registration = history.symbols.find(history::ACCOUNT_REGISTERED).unwrap();
    let (mut in_two_days, mut in_fourteen, mut first_amounts) = (0, 0, 0);
    for customer in 0..10_000 {
        let rows = history.events.spans.of(customer);
        let registered = rows.clone().find(|row| history.events.event_type[*row] == registration).unwrap();
        let registered_at = history.events.at[registered];
        assert!((START * 1000..END * 1000).contains(&registered_at));
        let first = rows.clone().find(|row| history.events.event_type[*row] == purchase);
        if let Some(first) = first {
            let days = (history.events.at[first] - registered_at) as f64 / 86_400_000.0;
            assert!(days > 0.0, "nobody buys before registering");
            in_two_days += u32::from(days <= 2.0);
            if days <= 14.0 {
                in_fourteen += 1;
                first_amounts += history.transactions.amount[history.events.source[first] as usize];
            }
        }
    }
    assert!((1_850..2_250).contains(&in_two_days), "a fifth buys within two days: {in_two_days}");
    assert!((3_200..3_800).contains(&in_fourteen), "a third within two weeks: {in_fourteen}");
    let per_thousand = first_amounts / 10 / 100;
    assert!((2_500..6_000).contains(&per_thousand), "EUR from first purchases per 1 000 registrations: {per_thousand}");

    for (channel, share) in CONSENTS.iter().enumerate() {
        let agreed = history.customers.reach.iter().filter(|reach| reach.has_consent(channel)).count();
        assert!(agreed.abs_diff(*share as usize * 10) < 200, "channel {channel}: {agreed}");
    }
    let zones = history.customers.zone.iter().filter(|zone| zone.is_some()).count();
    assert!((3_100..3_600).contains(&zones), "a third has her own time zone: {zones}");
    let transactions = &history.transactions;
    for row in 0..transactions.len() {
        let lines = transactions.lines.spans.of(row);
        let sum: i64 = transactions.lines.amount[lines].iter().flatten().sum();
        assert_eq!(sum, transactions.amount[row], "lines add up to what was paid");
    }
    assert!(transactions.amount.iter().any(|amount| *amount < 0), "some come back");
    let with_codes = (0..transactions.len()).filter(|sale| transactions.voucher[*sale].is_some()).count();
    assert!(with_codes > 500, "vouchers are used: {with_codes}");
    assert!(history.last_known.unwrap() < END * 1000);
}

#[test]
fn the_occasions_of_the_shop_make_a_report_worth_reading() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = runtime().block_on(shop(&folder, "shop", 10_000, 0));
    let query = OccasionsQuery { window_ms: 14 * 86_400_000, list: true, ..OccasionsQuery::default() };
    let history = workspace.load_blocking(&reports::occasions_needs(&query), &mut ()).unwrap();
    let report = reports::occasions(&history, &query);
    let total = &report.total;
    assert!(total.generated > 1_000 && total.open > 10 && total.expired > 100 && total.immature > 10);
    assert!(total.distinct_messages < total.completed, "some messages complete several occasions");
    assert!(total.distinct_sales < total.converted, "some sales convert several");
    let types: Vec<&str> = report.types.keys().map(String::as_str).collect();
    assert_eq!(types, ["Birthday", "Follow up", "Thank you"]);
    assert!(report.by_associate.len() > 30 && report.by_department.len() == 5 && report.by_market.len() == 3);
    let silent = report
        .occasions
        .unwrap()
        .values()
        .filter(|row| row.completed_at.is_some() && row.activity_id.is_none())
        .count();
    assert!(silent > 50, "some were completed without a message: {silent}");

    for (channel, topics) in [("chat", CHAT_TOPICS), ("email", EMAIL_TOPICS)] {
        let rate = |topic: &str| {
            let cells = report.types.values().filter_map(|figures| figures.matrix.get(&format!("{channel}|{topic}")));
            let (completed, converted) =
                cells.fold((0, 0), |(all, part), cell| (all + cell.completed, part + cell.converted));
            assert!(completed > 20, "{channel} {topic}: {completed}");
            converted as f64 / completed as f64
        };
        if channel == "chat" {
            let [best, .., least, _] = topics.map(|(topic, ..)| topic);
            assert!(rate(best) > rate(least) + 0.08, "what is built in is found: {} {}", rate(best), rate(least));
        } else {
            topics.iter().filter(|(topic, ..)| !topic.is_empty()).for_each(|(topic, ..)| assert!(rate(topic) > 0.0));
        }
    }
}

/// Gives up after a while.
struct Impatient(u32);

impl Watch for Impatient {
    fn progress(&mut self, _: &Progress) {
        self.0 += 1;
    }

    fn is_cancelled(&self) -> bool {
        self.0 > 2
    }
}

#[test]
fn a_cancelled_shop_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let error = runtime()
        .block_on(sample::create(
            &folder.path().join("shop"),
            SampleOptions { customers: 5_000, seed: 0 },
            Impatient(0),
        ))
        .unwrap_err();
    assert_eq!(error.code(), "cancelled");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
