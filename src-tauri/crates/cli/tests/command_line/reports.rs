//! Reports: shapes, formats, wrong uses.

use serde_json::{Value, json};

use crate::shop::Shop;

const OCCASIONS: &str = "\
occasion_id,customer_id,type,created_at,store_id,department
o1,anna,Birthday,2025-03-01T00:00:00Z,s1,Shoes
o2,ben,Follow up,2025-03-01T00:00:00Z,s1,Bags
";
const VOUCHERS: &str = "code,design_id,customer_id,assigned_at\nV1,ten,anna,2025-03-01T00:00:00Z\n";
const DESIGNS: &str = "design_id,name,discount_kind,discount_value,valid_days\nten,Ten off,percent,10,30\n";

/// The shop with an occasion of Anna's, one of Ben's, and a voucher.
fn shop() -> Shop {
    let shop = Shop::open();
    std::fs::create_dir(shop.path("more")).unwrap();
    shop.write("more/occasions.csv", OCCASIONS);
    shop.write("more/voucher_designs.csv", DESIGNS);
    shop.write("more/vouchers.csv", VOUCHERS);
    shop.write("more/transaction_lines.csv", "transaction_id,product_id,quantity,amount\nt1,p1,2,50.00\n");
    shop.rehearse(&["import", "more", "--workspace", "shop.rehearsal"]).done();
    shop
}

fn report(shop: &Shop, arguments: &[&str]) -> Value {
    shop.json(&[&["report"], arguments, &["--workspace", "shop.rehearsal"]].concat())
}

fn has(value: &Value, names: &[&str]) {
    for name in names {
        assert!(value.get(name).is_some(), "{name} of {value}");
    }
}

#[test]
fn occasions_are_told_by_type_and_one_by_one() {
    let shop = shop();
    let told = report(&shop, &["occasions", "--list"]);
    let total = &told["total"];
    has(
        total,
        &["generated", "completed", "open", "expired", "converted", "completion_rate", "conversion_rate", "wilson"],
    );
    has(total, &["amount_minor", "average_minor", "distinct_sales", "distinct_amount_minor", "median_days_to_convert"]);
    has(&told, &["by_associate", "by_store", "by_department", "by_market"]);
    assert_eq!(
        (&told["report"], &total["generated"], &total["completed"]),
        (&json!("occasions"), &json!(2), &json!(1))
    );
    assert_eq!(total["converted"], 1, "Anna bought twelve hours after the message");
    let cell = &told["types"]["Birthday"]["matrix"]["email|Hello"];
    assert_eq!((&cell["completed"], &cell["converted"], &cell["amount_minor"]), (&json!(1), &json!(1), &json!(5000)));
    let row = json!({"completed_at": "2025-03-04T00:00:00Z", "activity_id": "a1", "sale": "t1"});
    assert_eq!(told["occasions"]["o1"], row);
    assert_eq!(report(&shop, &["occasions", "--occasion-type", "Follow up,Birthday"])["total"]["generated"], 2);
    assert_eq!(report(&shop, &["occasions", "--department", "Bags"])["total"]["generated"], 1);
    assert_eq!(report(&shop, &["occasions", "--at", "2025-03-03"])["total"]["completed"], 0, "the day's end");
    assert_eq!(report(&shop, &["occasions", "--at", "2025-03-04"])["total"]["completed"], 1);
    assert_eq!(report(&shop, &["occasions", "--window", "PT1H"])["total"]["converted"], 0);
}

#[test]
fn the_other_reports_keep_their_names() {
    let shop = shop();
    let vouchers = report(&shop, &["vouchers"]);
    has(&vouchers["designs"]["ten"], &["assigned", "redeemed", "expired", "redemption_rate", "amount_minor"]);
    has(&vouchers["designs"]["ten"], &["discount_minor", "anomalies", "days_to_redeem", "by_channel", "by_store"]);
    has(&vouchers, &["anomalies", "unknown_codes"]);
    assert_eq!(vouchers["designs"]["ten"]["assigned"], 1);
    let products = report(&shop, &["products"]);
    has(&products, &["sales", "by_channel", "top_stores", "by_department", "top_categories", "top_products"]);
    has(&products, &["department_store", "preferred_store_top"]);
    let segments = report(&shop, &["segments", "--since", "2025-03-15", "--days", "30"]);
    assert_eq!((&segments["days"], &segments["flow"]["since"]), (&json!(30), &json!("2025-03-15T23:59:59.999Z")));
    for segment in ["more", "less", "steady", "inactive"] {
        has(&segments["segments"][segment], &["customers", "last_minor", "before_minor"]);
    }
    let by = report(&shop, &["customers-by", "--attribute", "email_consent"]);
    has(&by["groups"]["true"], &["customers", "visitors", "buyers", "sales", "related_sales", "per_customer_minor"]);
    let sales =
        report(&shop, &["sales", "--placebo", "--rounds", "3", "--seed", "7", "--coaching", "--graph", "month"]);
    has(&sales, &["returns", "net_minor", "share_amount", "by_month", "coaching", "graph"]);
    assert_eq!((&sales["placebo"]["rounds"], &sales["placebo"]["seed"]), (&json!(3), &json!(7)));
    let journeys = report(&shop, &["journeys"]);
    assert_eq!((&journeys["report"], &journeys["by"]), (&json!("messages"), &json!("journey")));
}

#[test]
fn every_report_is_a_table_for_people_csv_and_sheets() {
    let shop = shop();
    for report in [
        &["sales", "--placebo", "--coaching", "--list"][..],
        &["occasions", "--list"],
        &["messages"],
        &["journeys"],
        &["vouchers"],
        &["products"],
        &["segments", "--since", "2025-03-10"],
        &["customers-by", "--attribute", "email_consent"],
    ] {
        let with =
            |more: &[&str]| shop.rehearse(&[&["report"], report, &["--workspace", "shop.rehearsal"], more].concat());
        let people = with(&[]).done().out();
        assert!(people.lines().count() > 3 && !people.contains('\u{1b}') && !people.contains("heading"), "{people}");
        let csv = with(&["--format", "csv"]).done().out();
        assert!(csv.lines().count() > 1 && csv.lines().next().unwrap().contains(','), "{report:?}: {csv}");
        let sheets = with(&["--format", "xlsx", "--out", "report.xlsx"]).done();
        assert_eq!(sheets.out(), "Wrote report.xlsx.\n");
        assert!(std::fs::read(shop.path("report.xlsx")).unwrap().starts_with(b"PK"));
    }
    let csv = |more: &[&str]| {
        let all = [&["report", "sales", "--workspace", "shop.rehearsal", "--format", "csv"], more].concat();
        shop.rehearse(&all).done().out()
    };
    assert!(csv(&[]).starts_with("Figure,Sales,Amount,Currency,"), "{}", csv(&[]));
    assert_eq!(
        csv(&["--table", "by_channel"]),
        "Channel,Sales,Amount,Currency,Smallest (EUR),Average (EUR),Largest (EUR)\nemail,1,50.00,EUR,50.00,50.00,50.00\n"
    );
    csv(&["--table", "by_channel", "--out", "channels.csv"]);
    assert!(shop.read("channels.csv").starts_with("Channel,"));
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let shop = shop();
    let refused = |arguments: &[&str], code: &str| {
        let all = [&["report"], arguments, &["--workspace", "shop.rehearsal", "--format", "json"]].concat();
        shop.rehearse(&all).refused(code)
    };
    refused(&["sales", "--from", "yesterday"], "bad-day");
    refused(&["occasions", "--at", "2025-13-01"], "bad-day");
    refused(&["segments", "--days", "0"], "bad-days");
    refused(&["sales", "--window", "P1M"], "bad-duration");
    refused(&["sales", "--placebo", "--rounds", "0"], "bad-rounds");
    refused(&["customers-by", "--attribute", "mood"], "no-such-field");
    refused(&["customers-by"], "wrong-use");
    refused(&["sales", "--rounds", "3"], "wrong-use");
    refused(&["sales", "--tabel", "by_store"], "wrong-use");
    refused(&["sales", "--table", "by_store"], "wrong-use");
    let unknown = ["report", "sales", "--workspace", "shop.rehearsal", "--format", "csv", "--table", "by_weather"];
    let ended = shop.rehearse(&unknown);
    assert_eq!((ended.status(), ended.out().as_str()), (2, ""));
    assert!(ended.err().contains("[no-such-table]") && ended.err().contains("by_store"), "{}", ended.err());
}
