//! A loaded history holds what the rows say.

use history::{EngagementKind, Needs, Scalar, Wanted};
use workspace::ImportOptions;

use crate::Place;

fn shop() -> Place {
    let place = Place::new();
    place.file("csv/stores.csv", "store_id,name,kind\ns1,Centre,physical\n");
    place.file("csv/products.csv", "product_id,category,price\np1,Coats,10\n");
    place.file(
        "csv/customers.csv",
        "customer_id,registered_at,email,phone,push_token,email_consent,sms_consent,time_zone,home_store_id,birthday,size,vip\n\
         c10,2026-01-05T00:00:00Z,a@b,+420,,yes,no,Europe/Rome,s1,1990-02-28,38,yes\n\
         c2,2026-01-06T00:00:00Z,,,tok,,,,,,,\n\
         c1,,x@y,,,no,,,,,40.5,no\n",
    );
    place.file(
        "csv/transactions.csv",
        "transaction_id,customer_id,occurred_at,amount,currency,store_id,voucher_code\n\
         t2,c10,2026-02-01T00:00:00Z,20,,s1,V1\nt1,c10,2026-02-01T00:00:00Z,10,,s1,\nt3,c2,2026-02-02T00:00:00Z,-5,,,\n\
         t4,c2,2026-02-03T00:00:00Z,0,,,\n",
    );
    place.file("csv/transaction_lines.csv", "transaction_id,product_id,quantity,amount\nt1,p1,2,10\nlost,p1,1,1\n");
    place.file(
        "csv/activities.csv",
        "activity_id,customer_id,occurred_at,type,channel,message\nm1,c10,2026-01-20T00:00:00Z,message,email,hello\n",
    );
    place.file(
        "csv/events.csv",
        "event_id,customer_id,occurred_at,type,activity_id,seconds\n\
         e1,c10,2026-01-21T00:00:00Z,email_opened,m1,\ne2,c2,2026-01-05T12:00:00Z,account_registered,,\n\
         e3,c1,2026-03-01T00:00:00Z,page_viewed,,12\n",
    );
    place.file("csv/voucher_designs.csv", "design_id,valid_days\nd,7\n");
    place.file(
        "csv/vouchers.csv",
        "code,design_id,customer_id,assigned_at,expires_at\nV1,d,c10,2026-01-30T00:00:00Z,\nV3,d,,,\nV2,d,,,\n",
    );
    place.file("csv/segments.csv", "segment,customer_id,added_at\nVIP,c10,2026-01-30T00:00:00Z\n");
    let report = place.import_with(&[&place.path("csv")], &ImportOptions::default()).unwrap();
    assert_eq!(report.rejected, []);
    place
}

fn day(day: u32, month: u32) -> i64 {
    chrono::NaiveDate::from_ymd_opt(2026, month, day)
        .unwrap()
        .and_hms_opt(0, 0, 0)
        .unwrap()
        .and_utc()
        .timestamp_millis()
}

#[test]
fn everything_is_where_it_belongs() {
    let place = shop();
    let history = place.workspace.load_blocking(&Needs::everything(), &mut ()).unwrap();
    let ids: Vec<_> = (0..3).map(|number| history.customers.id(number)).collect();
    assert_eq!(ids, ["c1", "c10", "c2"], "bytewise, stubs included if there were any");
    let reach = history.customers.reach[1];
    assert!(reach.has_address(0) && reach.has_consent(0), "e-mail");
    assert!(reach.has_address(1) && !reach.has_consent(1) && reach.has_address(2), "the phone serves SMS and chat");
    assert!(history.customers.reach[2].has_address(3) && !history.customers.reach[2].has_consent(3), "push");
    assert_eq!(history.customers.zone[1], Some(chrono_tz::Europe::Rome));
    assert_eq!(history.customers.zone[2], None);
    let attribute = |name: &str, customer: usize| {
        let symbol = history.symbols.find(name).unwrap();
        history.customers.attribute(symbol).unwrap().values[customer]
    };
    assert_eq!(attribute("size", 1), Scalar::Number(38.0));
    assert_eq!(attribute("vip", 0), Scalar::Boolean(false));
    assert_eq!(attribute("size", 2), Scalar::Absent);
    assert_eq!(attribute("birthday", 1), Scalar::Date(7_363));
    assert_eq!(attribute("registered_at", 1), Scalar::Instant(day(5, 1)));
    assert_eq!(attribute("email_consent", 0), Scalar::Boolean(false));
    let Scalar::Text(store) = attribute("home_store_id", 1) else { panic!("a text") };
    assert_eq!(history.text(store), "s1");

    let events: Vec<(usize, i64, &str)> = (0..3)
        .flat_map(|customer| history.events.spans.of(customer).map(move |row| (customer, row)))
        .map(|(customer, row)| (customer, history.events.at[row], history.text(history.events.event_type[row])))
        .collect();
    assert_eq!(
        events,
        [
            (0, day(1, 3), "page_viewed"),
            (1, day(5, 1), "account_registered"),
            (1, day(21, 1), "email_opened"),
            (1, day(1, 2), "purchase"),
            (1, day(1, 2), "purchase"),
            (2, day(5, 1) + 43_200_000, "account_registered"),
            (2, day(2, 2), "return"),
        ],
        "a recorded registration takes the place of the derived one; zero is neither sale nor return"
    );
    let transactions = &history.transactions;
    assert_eq!((transactions.ids.get(0), transactions.amount[0]), ("t1", 1_000), "by time, then id");
    assert_eq!(history.text(transactions.voucher[1]), "V1");
    let line = transactions.lines.spans.of(0).start;
    assert_eq!((transactions.lines.quantity[line], transactions.lines.amount[line]), (2.0, Some(1_000)));
    assert_eq!(transactions.lines.product.len(), 1, "a line of an unknown transaction waits for it");
    assert_eq!(history.products[0].price, Some(1_000));
    assert_eq!(history.activities.ids.get(0), "m1");
    assert_eq!(history.engagements[0].kind, EngagementKind::Opened);
    let vouchers = &history.vouchers;
    assert_eq!(vouchers.expires_at[vouchers.spans.of(1).start], Some(day(6, 2)), "seven days from its assignment");
    let free: Vec<_> = vouchers.free[0].1.iter().map(|code| history.text(*code)).collect();
    assert_eq!(free, ["V2", "V3"]);
    assert!(history.segment("VIP").unwrap().contains(1, day(30, 1)));
    assert_eq!(history.last_known, Some(day(1, 3)));
}

/// Occasions of `c10` and `c2`, one of nobody known, and activities that name them.
fn occasions(place: &Place) {
    place.import("associates.csv", "associate_id,store_id\nann,s1\n");
    place.import(
        "activities.csv",
        "activity_id,customer_id,occurred_at,type,occasion_ids\n\
         m3,c10,2026-01-20T00:00:00Z,message,o1;o9;o3;lost\nm2,c10,2026-01-20T00:00:00Z,call,o1\n\
         m4,c2,2026-01-20T00:00:00Z,message,\n",
    );
    place.import(
        "occasions.csv",
        "occasion_id,customer_id,type,created_at,associate_id,store_id,department,expires_at,completed_at,ring,since\n\
         o9,c10,Birthday,2026-01-10T00:00:00Z,ann,s1,Coats,2026-01-20T00:00:00Z,,9,2025-02-03\n\
         o1,c10,Thank you,2026-01-10T00:00:00Z,,,,,2026-01-20T00:00:00Z,,\n\
         o2,c10,Thank you,2026-01-09T00:00:00Z,,,,,,7.5,\n\
         o3,c2,Birthday,2026-01-10T00:00:00Z,,,,,,,\n",
    );
}

#[test]
fn occasions_are_in_order_of_customer_creation_and_id_with_the_activities_that_name_them() {
    let place = shop();
    occasions(&place);
    let history = place.workspace.load_blocking(&Needs { occasions: true, ..Needs::nothing() }, &mut ()).unwrap();
    let o = &history.occasions;
    let ids: Vec<_> = (0..o.len()).map(|row| o.ids.get(row)).collect();
    assert_eq!(ids, ["o2", "o1", "o9", "o3"], "what is only named is not there");
    assert_eq!((o.spans.of(0), o.spans.of(1), o.spans.of(2)), (0..0, 0..3, 3..4));
    assert_eq!((o.created_at[0], o.created_at[2]), (day(9, 1), day(10, 1)));
    assert_eq!((o.expiry(0), o.expiry(2)), (None, Some(day(20, 1))));
    assert_eq!((o.known_completion(0), o.known_completion(1)), (None, Some(day(20, 1))));
    let texts = [o.occasion_type[2], o.associate[2], o.store[2], o.department[2], o.department[1]];
    assert_eq!(texts.map(|symbol| history.text(symbol)), ["Birthday", "ann", "s1", "Coats", ""]);
    let names: Vec<_> = o.names.of(0..history.activities.len()).collect();
    let call = (0..history.activities.len())
        .find(|row| history.text(history.activities.activity_type[*row]) == "call")
        .unwrap();
    // m1, then m2 and m3 at one instant.
    let last = history.activities.spans.of(1).end - 1;
    assert_eq!((history.activities.spans.of(1).len(), call + 1), (3, last));
    assert_eq!(names, [(call, 1), (last, 1), (last, 2)], "in order of activity; nobody else's occasion");
    assert_eq!(o.names.of(last..last + 1).count(), 2);
    assert!(o.properties.is_empty() && history.transactions.is_empty());
}

#[test]
fn columns_of_occasions_that_are_not_listed_are_loaded_by_name_and_type() {
    let place = shop();
    occasions(&place);
    let mut needs = Needs { occasions: true, ..Needs::nothing() };
    needs.occasion_properties.add("ring");
    let history = place.workspace.load_blocking(&needs, &mut ()).unwrap();
    assert_eq!(history.occasions.properties.len(), 1);
    let ring = history.occasions.property(history.symbols.find("ring").unwrap()).unwrap();
    assert_eq!(ring.values, [Scalar::Number(7.5), Scalar::Absent, Scalar::Number(9.0), Scalar::Absent]);
    needs.occasion_properties = Wanted::All;
    let history = place.workspace.load_blocking(&needs, &mut ()).unwrap();
    let since = history.occasions.property(history.symbols.find("since").unwrap()).unwrap();
    assert!(matches!(since.values[2], Scalar::Date(_)));
}

#[test]
fn only_what_is_needed_is_loaded() {
    let place = shop();
    let nothing = place.workspace.load_blocking(&Needs::nothing(), &mut ()).unwrap();
    assert_eq!((nothing.customers.len(), nothing.events.at.len(), nothing.transactions.len()), (3, 0, 0));
    assert_eq!(nothing.last_known, Some(day(1, 3)), "known without loading");
    let mut needs = Needs::nothing();
    needs.events = Wanted::none();
    needs.events.add("account_registered");
    needs.attributes.add("size");
    let history = place.workspace.load_blocking(&needs, &mut ()).unwrap();
    assert_eq!(history.events.at.len(), 2);
    assert_eq!(history.customers.attributes.len(), 1);
    needs = Needs::nothing();
    needs.engagements = true;
    let history = place.workspace.load_blocking(&needs, &mut ()).unwrap();
    assert_eq!((history.activities.len(), history.engagements.len(), history.events.at.len()), (1, 1, 0));
}

#[test]
fn a_history_larger_than_one_piece_is_loaded_whole_and_in_order() {
    let place = Place::new();
    let rows = 150_000_u32;
    let mut file = String::from("transaction_id,customer_id,occurred_at,amount\n");
    let mut lines = String::from("transaction_id,product_id,quantity\n");
    for number in 0..rows {
        // Later rows happen earlier, so that sorting has something to do.
        let second = rows - number;
        file.push_str(&format!(
            "t{number},c{},2026-01-{:02} {:02}:{:02}:{:02},{}.{:02}\n",
            number % 1_000,
            1 + second / 86_400,
            second / 3_600 % 24,
            second / 60 % 60,
            second % 60,
            number / 100 + 1,
            number % 100,
        ));
        lines.push_str(&format!("t{number},p{},{}\n", number % 7, number % 5));
    }
    place.import("transactions.csv", file);
    place.import("transaction_lines.csv", lines);
    let mut needs = Needs::nothing();
    needs.events.add("purchase");
    needs.lines = true;
    needs.sale_details.id = true;
    let history = place.workspace.load_blocking(&needs, &mut ()).unwrap();
    assert_eq!(history.transactions.len(), rows as usize);
    assert_eq!(history.events.at.len(), rows as usize);
    for row in 0..history.transactions.len() {
        let number: u32 = history.transactions.ids.get(row)[1..].parse().unwrap();
        assert_eq!(history.transactions.amount[row], i64::from(number / 100 + 1) * 100 + i64::from(number % 100));
        let customer = history.customers.id(history.transactions.customer[row]);
        assert_eq!(customer, format!("c{}", number % 1_000));
        let line = history.transactions.lines.spans.of(row).start;
        assert_eq!(history.transactions.lines.quantity[line], f64::from(number % 5));
    }
}

/// Gives up at once.
struct Impatient;

impl workspace::Watch for Impatient {
    fn progress(&mut self, _: &workspace::Progress) {}

    fn is_cancelled(&self) -> bool {
        true
    }
}

#[test]
fn a_load_can_be_cancelled() {
    let place = shop();
    let error = place.workspace.load_blocking(&Needs::everything(), &mut Impatient).unwrap_err();
    assert_eq!(error.code(), "cancelled");
}

/// Counts the longest silence, and gives up once so many rows were read.
struct Listening {
    heard: std::time::Instant,
    longest: std::time::Duration,
    rows: u64,
    gives_up_at: u64,
}

impl Listening {
    #[allow(clippy::disallowed_methods, reason = "a test of how long something takes")]
    fn until(gives_up_at: u64) -> Self {
        Self { heard: std::time::Instant::now(), longest: std::time::Duration::ZERO, rows: 0, gives_up_at }
    }
}

impl workspace::Watch for Listening {
    #[allow(clippy::disallowed_methods, reason = "a test of how long something takes")]
    fn progress(&mut self, progress: &workspace::Progress) {
        self.longest = self.longest.max(self.heard.elapsed());
        self.heard = std::time::Instant::now();
        self.rows = progress.rows;
    }

    fn is_cancelled(&self) -> bool {
        self.rows >= self.gives_up_at
    }
}

#[test]
fn a_load_is_never_silent_for_long_and_stops_in_the_middle() {
    let place = Place::new();
    let mut file = "customer_id,registered_at,email\n".to_owned();
    for number in 0..100_000 {
        file.push_str(&format!("c{number},2025-01-01T10:00:00Z,c{number}@example.com\n"));
    }
    place.import("customers.csv", file);
    let mut whole = Listening::until(u64::MAX);
    place.workspace.load_blocking(&Needs::everything(), &mut whole).unwrap();
    // A fiftieth of this on a machine that has nothing else to do.
    assert!(whole.longest < std::time::Duration::from_secs(5), "silent for {:?}", whole.longest);
    let error = place.workspace.load_blocking(&Needs::everything(), &mut Listening::until(0)).unwrap_err();
    assert_eq!(error.code(), "cancelled");
}

/// What the order of rows in the file is must not be seen: rows that are equal in time and type are kept apart by their
/// ids, though those are not read, and events without one by all that they say.
#[test]
fn rows_at_one_instant_are_in_the_order_of_ids_that_were_not_read() {
    let sales = ["t1,a,2025-01-01T10:00:00Z,1", "t10,a,2025-01-01T10:00:00Z,2", "t2,a,2025-01-01T10:00:00Z,3"];
    let events = [
        ",a,2025-01-02T10:00:00Z,page_viewed,\"{\"\"page\"\":\"\"x\"\"}\"",
        ",a,2025-01-02T10:00:00Z,page_viewed,\"{\"\"page\"\":\"\"y\"\"}\"",
        "e1,a,2025-01-02T10:00:00Z,page_viewed,\"{\"\"page\"\":\"\"z\"\"}\"",
    ];
    let load = |order: [usize; 3]| {
        let place = Place::new();
        place.import("customers.csv", "customer_id\na\n");
        let rows = |header: &str, rows: [&str; 3]| format!("{header}\n{}\n", order.map(|row| rows[row]).join("\n"));
        place.import("transactions.csv", rows("transaction_id,customer_id,occurred_at,amount", sales));
        place.import("events.csv", rows("event_id,customer_id,occurred_at,type,properties", events));
        let mut needs = Needs::nothing();
        needs.events = Wanted::All;
        needs.properties = Wanted::All;
        let history = place.workspace.load_blocking(&needs, &mut ()).unwrap();
        let page = history.events.property(history.symbols.find("page").unwrap()).unwrap();
        let pages: Vec<String> = (3..6)
            .map(|row| match page.get(history.events.source[row]) {
                history::Scalar::Text(text) => history.text(text).to_owned(),
                other => format!("{other:?}"),
            })
            .collect();
        assert!(history.transactions.ids.is_empty(), "nobody asked for ids");
        (history.transactions.amount.clone(), pages)
    };
    let expected = load([0, 1, 2]);
    assert_eq!(expected.0, [100, 200, 300]);
    for order in [[2, 1, 0], [1, 2, 0], [0, 2, 1]] {
        assert_eq!(load(order), expected, "{order:?}");
    }
}
