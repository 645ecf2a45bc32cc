//! What an import does with files, good and bad.

use std::io::Write;

use proptest::prelude::*;
use workspace::{ImportOptions, Missing, OnBadRow, Progress, Sources, UnknownConsent, Watch, WorkspaceError};

use crate::{Place, counts};

const SKIP: ImportOptions = ImportOptions {
    on_bad_row: OnBadRow::Skip,
    missing: Missing::Stub,
    check: false,
    unknown_consent: UnknownConsent::No,
    now_ms: 0,
};

/// A small shop with every file.
const SHOP: [(&str, &str); 13] = [
    ("stores.csv", "store_id,name,kind,market\ns1,Vodičkova,physical,CZ\nweb,Online,online,CZ\n"),
    ("associates.csv", "associate_id,name,store_id\na1,Eva,s1\n"),
    ("products.csv", "product_id,name,category,price\np1,Scarf,Accessories,49.90\np2,Coat,Coats,199\n"),
    (
        "customers.csv",
        "customer_id,registered_at,email,phone,email_consent,time_zone,birthday,Shoe size,Vip,Since,Note\n\
         c1,2026-01-05 10:00,a@example.com,+420123,true,Europe/Rome,1990-02-28,38,yes,2020-01-01,likes \"red\"\n\
         c2,2026-01-06T10:00:00Z,,,no,,,41.5,no,2021-05-05,\n",
    ),
    ("occasions.csv", "occasion_id,customer_id,type,created_at\no1,c1,Birthday,2026-02-01\n"),
    (
        "transactions.csv",
        "transaction_id,customer_id,occurred_at,amount,currency,store_id,channel,voucher_code\n\
         t1,c1,2026-01-07 12:00,99.80,,s1,store,WEL-1\nt2,c2,2026-01-08 12:00,-10,EUR,web,web,\n\
         t3,c2,2026-01-09 12:00,1000,JPY,web,web,\n",
    ),
    (
        "transaction_lines.csv",
        "transaction_id,product_id,quantity,amount\nt1,p1,2,99.80\nt1,p2,1,\nt3,p2,1,1000\nt1,p1,2,99.80\n",
    ),
    (
        "activities.csv",
        "activity_id,customer_id,occurred_at,type,channel,message,associate_id,occasion_ids\n\
         m1,c1,2026-01-06,message,email,welcome,a1,o1\nm2,c2,2026-01-06 08:00,call,phone,,a1,\n",
    ),
    (
        "events.csv",
        "event_id,customer_id,occurred_at,type,activity_id,properties\n\
         e1,c1,2026-01-06 09:00,email_opened,m1,\n\
         ,c1,2026-01-06 10:00,page_viewed,,\"{\"\"page\"\":\"\"/coats\"\",\"\"seconds\"\":12}\"\n\
         ,c1,2026-01-06 10:00,page_viewed,,\"{\"\"seconds\"\":12,\"\"page\"\":\"\"/coats\"\"}\"\n",
    ),
    ("message_designs.csv", "message_id,channel,name,subject,cost\nwelcome,email,Welcome,Hello,0.02\n"),
    (
        "voucher_designs.csv",
        "design_id,name,discount_kind,discount_value,valid_days,code_prefix\nw10,Ten,percent,10,7,WEL-\n",
    ),
    ("vouchers.csv", "code,design_id,customer_id,assigned_at\nWEL-1,w10,c1,2026-01-05\nWEL-2,w10,,\n"),
    ("segments.csv", "segment,customer_id,added_at\nVIP,c1,2026-01-05\nVIP,c2,\n"),
];

fn lay_out(place: &Place, folder: &str) -> std::path::PathBuf {
    for (name, content) in SHOP {
        place.file(&format!("{folder}/{name}"), content);
    }
    place.path(folder)
}

#[test]
fn a_whole_shop_is_imported_and_again_changes_nothing() {
    let place = Place::new();
    let folder = lay_out(&place, "csv");
    let first = place.import_with(&[&folder], &ImportOptions::default()).unwrap();
    assert_eq!(first.rejected, [], "every row is good");
    assert!(first.imported);
    for (name, content) in SHOP {
        let rows = content.lines().count() as u64 - 1;
        assert_eq!(counts(&first, name), [rows, 0, 0, 0], "{name}");
    }
    let before = place.everything();
    let facts = place.wait(place.workspace.facts_version()).unwrap();
    let data = place.wait(place.workspace.data_version()).unwrap();
    let second = place.import_with(&[&folder], &ImportOptions::default()).unwrap();
    for (name, content) in SHOP {
        let rows = content.lines().count() as u64 - 1;
        assert_eq!(counts(&second, name), [0, 0, rows, 0], "{name}");
    }
    assert_eq!(place.everything(), before, "the same file twice changes nothing");
    assert_eq!(place.wait(place.workspace.facts_version()).unwrap(), facts, "so whoever keeps a copy may go on");
    assert_ne!(place.wait(place.workspace.data_version()).unwrap(), data, "yet the import was logged: a write");
}

#[test]
fn types_of_columns_follow_their_values() {
    let place = Place::new();
    lay_out(&place, "csv");
    place.import_with(&[&place.path("csv")], &ImportOptions::default()).unwrap();
    let types = || {
        let attributes = place.wait(place.workspace.attributes()).unwrap();
        attributes
            .into_iter()
            .skip(15)
            .map(|field| format!("{} {:?}", field.name, field.field_type))
            .collect::<Vec<_>>()
    };
    assert_eq!(types(), ["Note Text", "Shoe size Number", "Since Date", "Vip Boolean"]);
    place.import("customers.csv", "customer_id,Shoe size\nc3,M\n");
    assert_eq!(types(), ["Note Text", "Shoe size Text", "Since Date", "Vip Boolean"], "one text makes it text");
    place.import("customers.csv", "customer_id,Shoe size\nc3,40\n");
    assert_eq!(types()[1], "Shoe size Number", "and mending it makes it a number again");
    let events = place.wait(place.workspace.event_types()).unwrap();
    let viewed = events.iter().find(|event| event.name == "page_viewed").unwrap();
    let properties: Vec<_> =
        viewed.properties.iter().map(|field| format!("{} {:?}", field.name, field.field_type)).collect();
    assert_eq!(properties, ["page Text", "seconds Number"]);
    let counted: Vec<_> = events.iter().map(|event| (event.name.as_str(), event.count)).collect();
    assert_eq!(
        counted,
        [("account_registered", 2), ("email_opened", 1), ("page_viewed", 2), ("purchase", 2), ("return", 1)],
        "derived events count too"
    );
}

#[test]
fn a_present_empty_cell_clears_and_an_absent_column_keeps() {
    let place = Place::new();
    place.import("customers.csv", "customer_id,name,phone,size\nc1,Eva,+420,38\n");
    let report = place.import("customers.csv", "customer_id,phone\nc1,\n");
    assert_eq!(counts(&report, "customers.csv"), [0, 1, 0, 0]);
    let eva = place.wait(place.workspace.customer("c1")).unwrap().unwrap();
    assert_eq!((eva.name.as_deref(), eva.phone), (Some("Eva"), None));
    assert_eq!(eva.attributes["size"], "38", "an absent column keeps its value, unlisted ones too");
    place.import("customers.csv", "customer_id,size,colour\nc1,,red\n");
    let eva = place.wait(place.workspace.customer("c1")).unwrap().unwrap();
    assert_eq!(eva.attributes.into_iter().collect::<Vec<_>>(), [("colour".to_owned(), "red".to_owned())]);
}

#[test]
fn an_id_twice_in_a_file_is_the_same_or_rejected() {
    for known_before in [false, true] {
        let place = Place::new();
        if known_before {
            place.import("customers.csv", "customer_id,name\nc1,Old\nc9,Other\n");
        }
        let report =
            place.try_import("customers.csv", "customer_id,name\nc1,Eva\nc1,Eva\nc1,Ivana\nc1,Eva\n", &SKIP).unwrap();
        let expected = if known_before { [0, 1, 2, 1] } else { [1, 0, 2, 1] };
        assert_eq!(counts(&report, "customers.csv"), expected);
        let row = &report.rejected[0];
        assert_eq!((row.line, row.code.as_str(), row.value.as_deref()), (4, "duplicate-id", Some("c1")));
    }
}

#[test]
fn bad_rows_are_named_with_line_column_value_and_reason() {
    let place = Place::new();
    let long = "x".repeat(65_537);
    let file = format!(
        "transaction_id,customer_id,occurred_at,amount,currency\n\
         ok,c1,2026-01-01,12.50,EUR\n\
         t1,c1,yesterday,1,EUR\n\
         t2,c1,2026-01-01,1.005,EUR\n\
         t3,c1,2026-01-01,NaN,EUR\n\
         t4,c1,2026-01-01,99999999999999999999,EUR\n\
         t5,c1,2026-01-01,1,EURO\n\
         t6,c1,2026-01-01\n\
         t7,,2026-01-01,1,EUR\n\
         \"t\n8\",c1,2026-01-01,1.5,JPY\n\
         {long},c1,2026-01-01,1,EUR\n"
    );
    let report = place.try_import("transactions.csv", file, &SKIP).unwrap();
    assert_eq!(counts(&report, "transactions.csv"), [1, 0, 0, 9]);
    let found: Vec<_> =
        report.rejected.iter().map(|row| (row.line, row.column.as_deref().unwrap_or(""), row.code.as_str())).collect();
    assert_eq!(
        found,
        [
            (3, "occurred_at", "bad-time"),
            (4, "amount", "too-many-decimals"),
            (5, "amount", "bad-amount"),
            (6, "amount", "amount-overflow"),
            (7, "currency", "unknown-currency"),
            (8, "", "wrong-field-count"),
            (9, "customer_id", "missing-value"),
            (10, "amount", "too-many-decimals"),
            (12, "transaction_id", "field-too-long"),
        ]
    );
    assert_eq!(report.rejected[0].value.as_deref(), Some("yesterday"));
    let kept = place.wait(place.workspace.rejected_rows(report.import.unwrap(), 0, 100)).unwrap();
    assert_eq!(kept, report.rejected, "every one is kept");
    let files = place.wait(place.workspace.rejected_files(report.import.unwrap())).unwrap();
    assert_eq!(files.len(), 1);
    let mended = files[0].csv.replace("yesterday", "2026-01-02").replace("EURO", "EUR").replace("1.5,JPY", "15,JPY");
    let again = place.try_import("transactions.csv", mended, &SKIP).unwrap();
    assert_eq!(counts(&again, "transactions.csv"), [3, 0, 0, 6], "what was downloaded imports once it is mended");
}

#[test]
fn stop_imports_nothing_but_keeps_the_rejected_rows_and_the_counts() {
    let place = Place::new();
    let before = place.everything();
    let report = place.import("customers.csv", "customer_id,birthday\nc1,1990-01-01\nc2,soon\nc3,\n");
    assert!(!report.imported);
    assert_eq!(counts(&report, "customers.csv"), [2, 0, 0, 1], "counts are those that would have been");
    assert_eq!(place.everything(), before, "nothing was imported");
    let log = place.wait(place.workspace.imports()).unwrap();
    assert_eq!((log.len(), log[0].imported, log[0].rejected), (1, false, 1));
    assert_eq!(place.wait(place.workspace.rejected_rows(log[0].import, 0, 10)).unwrap().len(), 1);
}

#[test]
fn check_only_reports() {
    let place = Place::new();
    let before = place.everything();
    let version = place.wait(place.workspace.data_version()).unwrap();
    let options = ImportOptions { check: true, ..SKIP };
    let report = place.try_import("customers.csv", "customer_id,birthday\nc1,1990-01-01\nc2,soon\n", &options).unwrap();
    assert_eq!(counts(&report, "customers.csv"), [1, 0, 0, 1]);
    assert!(!report.imported && report.import.is_none());
    assert_eq!(place.everything(), before);
    assert_eq!(place.wait(place.workspace.data_version()).unwrap(), version, "not even the log is written");
}

#[test]
fn unknown_references_become_stubs_or_are_rejected() {
    let place = Place::new();
    let file = "transaction_id,customer_id,occurred_at,amount,store_id\nt1,c1,2026-01-01,5,s1\nt2,c1,2026-01-01,5,s2\n";
    let strict = ImportOptions { missing: Missing::Reject, ..SKIP };
    let report = place.try_import("transactions.csv", file, &strict).unwrap();
    assert_eq!(counts(&report, "transactions.csv"), [0, 0, 0, 2]);
    assert_eq!(report.rejected[0].code, "unknown-reference");
    assert_eq!(report.rejected[0].column.as_deref(), Some("customer_id"));
    let report = place.try_import("transactions.csv", file, &SKIP).unwrap();
    assert_eq!(counts(&report, "transactions.csv"), [2, 0, 0, 0]);
    let stubs: Vec<_> = report.files["transactions.csv"].stubs.iter().map(|(table, n)| (table.as_str(), *n)).collect();
    assert_eq!(stubs, [("customers", 1), ("stores", 2)]);
    let report = place.import("stores.csv", "store_id,name\ns1,Vodičkova\n");
    assert_eq!(counts(&report, "stores.csv"), [1, 0, 0, 0], "a stub that gets its row is new");
    // A rejected row leaves no stub behind.
    let bad = "transaction_id,customer_id,occurred_at,amount,store_id\nt1,c7,2026-01-01,6,s7\nt1,c8,2026-01-01,7,s8\n";
    let report = place.try_import("transactions.csv", bad, &SKIP).unwrap();
    assert_eq!(counts(&report, "transactions.csv"), [0, 1, 0, 1]);
    assert_eq!(place.wait(place.workspace.customer("c8")).unwrap(), None);
}

#[test]
fn lines_of_a_file_replace_those_of_their_transactions() {
    let place = Place::new();
    let base = "transaction_id,customer_id,occurred_at,amount\nt1,c1,2026-01-01,5\nt2,c1,2026-01-01,5\n";
    place.import("transactions.csv", base);
    // Rows of one transaction need not stand together.
    let file = "transaction_id,product_id,quantity\nt1,p1,1\nt2,p1,1\nt1,p2,3\nt1,p1,1\n";
    assert_eq!(counts(&place.import("transaction_lines.csv", file), "transaction_lines.csv"), [4, 0, 0, 0]);
    assert_eq!(counts(&place.import("transaction_lines.csv", file), "transaction_lines.csv"), [0, 0, 4, 0]);
    let file = "transaction_id,product_id,quantity\nt1,p1,1\nt1,p2,4\n";
    let report = place.import("transaction_lines.csv", file);
    assert_eq!(counts(&report, "transaction_lines.csv"), [0, 1, 1, 0]);
    assert_eq!(report.files["transaction_lines.csv"].removed, 1, "one of the two equal lines is gone");
    assert_eq!(place.wait(place.workspace.summary()).unwrap().transaction_lines, 3, "t2 was not in the file");
}

#[test]
fn events_without_an_id_are_told_apart_by_all_their_values() {
    let place = Place::new();
    let line = "c1,2026-01-01 10:00,page_viewed,\n";
    let file = |n: usize| format!("customer_id,occurred_at,type,activity_id\n{}", line.repeat(n));
    assert_eq!(counts(&place.import("events.csv", file(3)), "events.csv"), [3, 0, 0, 0]);
    assert_eq!(counts(&place.import("events.csv", file(5)), "events.csv"), [2, 0, 3, 0]);
    assert_eq!(counts(&place.import("events.csv", file(5)), "events.csv"), [0, 0, 5, 0]);
    let other_order = "type,occurred_at,customer_id\npage_viewed,2026-01-01T09:00:00Z,c1\n";
    assert_eq!(counts(&place.import("events.csv", other_order), "events.csv"), [0, 0, 1, 0], "the same event");
    let another = "type,occurred_at,customer_id,page\npage_viewed,2026-01-01T09:00:00Z,c1,/\n";
    assert_eq!(counts(&place.import("events.csv", another), "events.csv"), [1, 0, 0, 0]);
}

#[test]
fn a_row_without_currency_keeps_the_currency_it_had() {
    let place = Place::new();
    place.import(
        "transactions.csv",
        "transaction_id,customer_id,occurred_at,amount,currency\nt1,c1,2026-01-01,500,JPY\n",
    );
    let again = "transaction_id,customer_id,occurred_at,amount\nt1,c1,2026-01-01,500\n";
    assert_eq!(counts(&place.import("transactions.csv", again), "transactions.csv"), [0, 0, 1, 0]);
}

#[test]
fn separators_marks_and_compression_are_found_by_themselves() {
    let plain = "customer_id,name,Note\nc1,Žofie,\"a,b\"\nc2,Łucja,\"x \"\"y\"\"\"\n";
    let semicolon = "customer_id;name;Note\nc1;Žofie;a,b\nc2;Łucja;\"x \"\"y\"\"\"\n";
    let tab = semicolon.replace(';', "\t");
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(plain.as_bytes()).unwrap();
    let zst = zstd::encode_all(plain.as_bytes(), 1).unwrap();
    let mut tables = Vec::new();
    for (name, content) in [
        ("customers.csv", plain.as_bytes().to_vec()),
        ("customers.csv", format!("\u{feff}{}", semicolon.replace('\n', "\r\n")).into_bytes()),
        ("customers.csv", tab.into_bytes()),
        ("customers.csv.gz", gz.finish().unwrap()),
        ("customers.csv.zst", zst),
    ] {
        let place = Place::new();
        assert_eq!(counts(&place.import(name, content), name), [2, 0, 0, 0]);
        tables.push(place.everything());
    }
    assert!(tables.iter().all(|table| *table == tables[0]), "{tables:?}");
}

#[test]
fn files_that_cannot_be_used_are_refused_with_a_code_and_change_nothing() {
    let place = Place::new();
    let before = place.everything();
    for (name, content, code) in [
        ("customers.csv", b"customer_id,name\nc1,\x81\x8d\x90\n".as_slice(), "wrong-encoding"),
        ("customers.csv", b"\xff\xfec\0u\0s\0t\0", "missing-column"),
        ("customers.csv", b"customer_id,name\nc1,\"Eva\nc2,Ivana\n", "open-quote"),
        ("customers.jsonl", b"{\"name\":\"Eva\"}\n", "missing-column"),
        ("customers.parquet", b"customer_id\nc1\n", "broken-file"),
        ("customers.xlsx", b"customer_id\nc1\n", "broken-file"),
        ("customers.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "unsupported-file"),
        ("customers.parquet.gz", b"", "unknown-file"),
        ("customers.csv", b"", "empty-file"),
        ("customers.csv", b"\n \n", "empty-file"),
        ("customers.csv", b"name,email\nEva,a@b\n", "missing-column"),
        ("customers.csv", b"customer_id,name,name\nc1,a,b\n", "duplicate-column"),
        ("customers.csv", b",customer_id\n0,c1\n", "unnamed-column"),
        ("customers.csv.gz", b"customer_id\nc1\n", "broken-file"),
        ("customers.csv.zst", b"customer_id\nc1\n", "broken-file"),
        ("clients.csv", b"customer_id\nc1\n", "unknown-file"),
        ("settings.json", b"{\"time_zone\": \"Mars/Olympus\"}", "bad-settings"),
        ("settings.json", b"{\"currency\": \"euro\"}", "bad-settings"),
        ("settings.json", b"{\"colour\": \"red\"}", "bad-settings"),
        ("settings.json", b"{\"attribution_window\": \"P1M\"}", "bad-settings"),
        ("settings.json", b"[]", "bad-settings"),
    ] {
        let error = place.try_import(name, content, &ImportOptions::default()).unwrap_err();
        assert_eq!(error.code(), code, "{name}: {error}");
        assert!(!error.help().is_empty());
    }
    let empty = place.path("nothing");
    std::fs::create_dir(&empty).unwrap();
    assert_eq!(place.import_with(&[&empty], &SKIP).unwrap_err().code(), "nothing-to-import");
    assert_eq!(place.import_with(&[&place.path("nowhere")], &SKIP).unwrap_err().code(), "no-such-file");
    assert_eq!(place.everything(), before);
    let WorkspaceError::WrongEncoding { line, .. } =
        place.try_import("customers.csv", b"customer_id,name\nc1,ok\nc2,\x81\x8d\x90\n", &SKIP).unwrap_err()
    else {
        panic!("a wrong encoding has its line");
    };
    assert_eq!(line, 3);
}

#[test]
fn a_row_without_end_is_refused_without_reading_it_whole() {
    let place = Place::new();
    let mut content = b"customer_id,name\nc1,\"".to_vec();
    content.resize(70 << 20, b'x');
    assert_eq!(place.try_import("customers.csv", content, &SKIP).unwrap_err().code(), "endless-row");
}

#[test]
fn a_field_of_a_million_characters_is_a_rejected_row() {
    let place = Place::new();
    let file = format!("customer_id,name\nc1,{}\nc2,Eva\n", "x".repeat(1_000_000));
    let report = place.try_import("customers.csv", file, &SKIP).unwrap();
    assert_eq!(counts(&report, "customers.csv"), [1, 0, 0, 1]);
    assert_eq!(report.rejected[0].code, "field-too-long");
    assert!(report.rejected[0].value.as_ref().unwrap().chars().count() <= 201, "the report shows its beginning");
}

#[test]
fn settings_are_taken_before_the_rows() {
    let place = Place::new();
    let settings = r#"{"time_zone":"America/New_York","currency":"JPY","attribution_window":"P7D",
        "occasion_windows":{"Birthday":"P30D"},"quiet_hours":{"from":"21:00","to":"08:00"},
        "frequency_cap":{"messages":2,"per":"P7D","channel":"sms"}}"#;
    place.file("all/settings.json", settings);
    place.file("all/customers.csv", "customer_id,registered_at\nc1,2026-03-08 02:30\n");
    place.file("all/transactions.csv", "transaction_id,customer_id,occurred_at,amount\nt1,c1,2026-03-08,500\n");
    let report = place.import_with(&[&place.path("all")], &ImportOptions::default()).unwrap();
    assert_eq!(counts(&report, "settings.json"), [0, 1, 0, 0]);
    let taken = place.wait(place.workspace.settings()).unwrap();
    assert_eq!((taken.currency.as_str(), taken.attribution_window_ms), ("JPY", 7 * 86_400_000));
    assert_eq!(taken.frequency_cap.as_ref().unwrap().messages, 2);
    let eva = place.wait(place.workspace.customer("c1")).unwrap().unwrap();
    assert_eq!(eva.registered_at_ms, Some(1_772_953_200_000), "02:30 was skipped that night: 07:00 UTC");
    let refused = place.try_import("settings.json", r#"{"currency":"EUR"}"#, &SKIP).unwrap_err();
    assert_eq!(refused.code(), "currency-in-use");
    let again = place.import("settings.json", settings);
    assert_eq!(counts(&again, "settings.json"), [0, 0, 1, 0]);
}

#[test]
fn missing_consent_columns_are_taken_as_asked() {
    let place = Place::new();
    let path = place.file("customers.csv", "customer_id,sms_consent,phone\nc1,,+420\n");
    let sources = Sources::find(&[&path]).unwrap();
    assert_eq!(sources.missing_consents().unwrap(), ["email_consent", "chat_consent", "push_consent"]);
    let yes = ImportOptions { unknown_consent: UnknownConsent::Yes, ..SKIP };
    place.import_with(&[&path], &yes).unwrap();
    let eva = place.wait(place.workspace.customer("c1")).unwrap().unwrap();
    assert_eq!(eva.consents, [true, false, true, true], "an empty cell is unknown, and unknown is none");
}

/// Cancels once so many rows were seen.
struct Impatient {
    after: u64,
    seen: u64,
}

impl Watch for Impatient {
    fn progress(&mut self, progress: &Progress) {
        assert!(progress.rows >= self.seen && progress.bytes <= progress.total_bytes, "progress only grows");
        self.seen = progress.rows;
    }

    fn is_cancelled(&self) -> bool {
        self.seen >= self.after
    }
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let place = Place::new();
    let before = place.everything();
    let rows: String = (0..20_000).map(|n| format!("c{n}\n")).collect();
    let path = place.file("customers.csv", format!("customer_id\n{rows}"));
    let sources = Sources::find(&[&path]).unwrap();
    let mut watch = Impatient { after: 3_000, seen: 0 };
    let error = place.workspace.import_blocking(&sources, &SKIP, &mut watch).unwrap_err();
    assert_eq!(error.code(), "cancelled");
    assert_eq!(place.everything(), before);
    let report = place.import_with(&[&path], &SKIP).unwrap();
    assert_eq!(counts(&report, "customers.csv"), [20_000, 0, 0, 0], "and the next import is as if there had been none");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn twice_is_once(rows in proptest::collection::vec(
        (0_u8..6, 0_u8..4, proptest::option::of(0_i32..3), "[a-z\",;\\n]{0,3}"), 0..40)
    ) {
        let place = Place::new();
        let mut customers = String::from("customer_id,name,size\n");
        let mut events = String::from("event_id,customer_id,occurred_at,type,page\n");
        let mut lines = String::from("transaction_id,product_id,quantity\n");
        for (id, other, size, text) in &rows {
            let quoted = format!("\"{}\"", text.replace('"', "\"\""));
            let size = size.map(|size| size.to_string()).unwrap_or_default();
            customers.push_str(&format!("c{id},{quoted},{size}\n"));
            let event_id = if *other == 0 { String::new() } else { format!("e{id}") };
            events.push_str(&format!("{event_id},c{other},2026-01-0{} 10:00,view,{quoted}\n", id + 1));
            lines.push_str(&format!("t{id},p{other},{size}\n"));
        }
        let options = SKIP;
        let first: Vec<_> = [("customers.csv", &customers), ("events.csv", &events), ("transaction_lines.csv", &lines)]
            .into_iter()
            .map(|(name, content)| counts(&place.try_import(name, content, &options).unwrap(), name))
            .collect();
        let before = place.everything();
        let second: Vec<_> = [("customers.csv", &customers), ("events.csv", &events), ("transaction_lines.csv", &lines)]
            .into_iter()
            .map(|(name, content)| counts(&place.try_import(name, content, &options).unwrap(), name))
            .collect();
        prop_assert_eq!(place.everything(), before);
        for (first, second) in first.iter().zip(&second) {
            prop_assert_eq!(second[0] + second[1], 0, "nothing new, nothing changed");
            prop_assert_eq!(first[3], second[3], "the same rows are bad");
        }
    }
}

/// Says that it is half way, then waits for the end of standard input.
struct Halfway;

impl Watch for Halfway {
    fn progress(&mut self, progress: &Progress) {
        if progress.rows >= 10_000 {
            println!("half way");
            std::io::stdin().read_line(&mut String::new()).unwrap();
        }
    }

    fn is_cancelled(&self) -> bool {
        false
    }
}

/// Where the child of the next test finds its workspace and its file.
const CHILD: &str = "REHEARSAL_TEST_IMPORT_TO_BE_KILLED";

#[test]
fn an_import_that_is_killed_leaves_nothing() {
    if let Some(child) = std::env::var_os(CHILD) {
        let folder = std::path::PathBuf::from(child);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let workspace = runtime.block_on(workspace::Workspace::open(&folder.join("shop.rehearsal"))).unwrap();
        let sources = Sources::find(&[folder.join("customers.csv")]).unwrap();
        workspace.import_blocking(&sources, &SKIP, &mut Halfway).unwrap();
        panic!("it was to be killed");
    }
    let place = Place::new();
    let before = place.everything();
    let rows: String = (0..60_000).map(|n| format!("c{n},{}\n", "x".repeat(200))).collect();
    let path = place.file("customers.csv", format!("customer_id,name\n{rows}"));
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "import::an_import_that_is_killed_leaves_nothing", "--nocapture"])
        .env(CHILD, place.path(""))
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let output = std::io::BufReader::new(child.stdout.take().unwrap());
    let reached = std::io::BufRead::lines(output).any(|line| line.unwrap().contains("half way"));
    assert!(reached, "the child got half way");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(place.everything(), before, "the transaction never happened");
    assert_eq!(counts(&place.import_with(&[&path], &SKIP).unwrap(), "customers.csv"), [60_000, 0, 0, 0]);
}
