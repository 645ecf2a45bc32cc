//! Erasing a customer and copies that name nobody: what is left in the bytes, and what is left as it was.

use std::collections::BTreeMap;
use std::path::Path;

use history::Needs;
use workspace::{Copies, ImportOptions, NewRun, OnBadRow, Progress, Saving, Watch, Workspace};

use crate::Place;

const ID: &str = "cust-0007";
const NAME: &str = "Zdislava Vřešťálová";
const EMAIL: &str = "zdislava.vrestalova@pobox.cz";
const PHONE: &str = "+420 604 555 319";
const TOKEN: &str = "apns-81f7aa02";

/// Everything that must be gone, in the ways it may be written.
const TRACES: [&str; 7] = [ID, NAME, "Vřešťálová", EMAIL, PHONE, "604555319", TOKEN];

/// A shop in which she is everywhere.
fn shop() -> Place {
    let place = Place::new();
    let skip = ImportOptions { on_bad_row: OnBadRow::Skip, ..ImportOptions::default() };
    let others: String = (100..400)
        .map(|n| format!("cust-{n},Someone {n},s{n}@pobox.cz,+420 700 100 {n},push-{n},,true,true,true,true\n"))
        .collect();
    let header =
        "customer_id,name,email,phone,push_token,recommended_by,email_consent,sms_consent,chat_consent,push_consent";
    // Her address as it was before lies between the rows until the file is written anew.
    for phone in ["+420 604 555 000", PHONE] {
        place.import(
            "customers.csv",
            format!("{header}\n{ID},{NAME},{EMAIL},{phone},{TOKEN},cust-100,true,true,true,true\ncust-8,Karel,k@pobox.cz,,,{ID},no,no,no,no\n{others}"),
        );
    }
    for (name, content) in [
        ("stores.csv", "store_id,name\ns1,Main street\n".to_owned()),
        ("associates.csv", "associate_id,name,store_id\na1,Bohumila Konvalinková,s1\n".to_owned()),
        ("products.csv", "product_id,name,price\np1,Tea,3.50\n".to_owned()),
        (
            "occasions.csv",
            format!(
                "occasion_id,customer_id,type,created_at\no1,{ID},Birthday,2025-01-04T10:00:00Z\no2,cust-8,Birthday,2025-01-04T10:00:00Z\n"
            ),
        ),
        (
            "transactions.csv",
            format!(
                "transaction_id,customer_id,occurred_at,amount,note\nt1,{ID},2025-02-01T10:00:00Z,12.00,for {NAME}\nt2,cust-8,2025-02-01T10:00:00Z,-3.00,sent to {EMAIL}\n"
            ),
        ),
        ("transaction_lines.csv", "transaction_id,product_id,quantity,amount\nt1,p1,2,7.00\nt2,p1,1,\n".to_owned()),
        (
            "activities.csv",
            format!(
                "activity_id,customer_id,occurred_at,type,channel,campaign,occasion_ids\na1,{ID},2025-01-05T10:00:00Z,message,email,Letter to {NAME},o1;o2\na2,cust-8,2025-01-05T10:00:00Z,message,email,Spring,o1;o2\n"
            ),
        ),
        (
            "events.csv",
            format!(
                "customer_id,occurred_at,type,activity_id,properties\n{ID},2025-01-06T10:00:00Z,email_opened,a1,\"{{\"\"to\"\":\"\"{EMAIL}\"\"}}\"\ncust-8,2025-01-07T10:00:00Z,forwarded,a1,\"{{\"\"to\"\":\"\"{EMAIL}\"\",\"\"n\"\":2}}\"\n"
            ),
        ),
        ("voucher_designs.csv", "design_id,valid_days\nwelcome,14\n".to_owned()),
        ("vouchers.csv", format!("code,design_id,customer_id\nW-1,welcome,{ID}\nW-2,welcome,cust-8\nW-3,welcome,\n")),
        ("segments.csv", format!("segment,customer_id\nVIP,{ID}\nVIP,cust-8\nFriends,{ID}\n")),
    ] {
        place.import(name, content);
    }
    let bad = format!(
        "transaction_id,customer_id,occurred_at,amount,note\nx1,{ID},yesterday,1,\nx2,cust-8,yesterday,1,call 604555319\nx3,cust-9,yesterday,1,\nx4,cust-9,never,1,{NAME}\n"
    );
    place.try_import("transactions.csv", bad, &skip).unwrap();
    for settings in [format!(r#"{{"who":["{ID}"]}}"#), r#"{"who":["all"]}"#.to_owned()] {
        let run = NewRun {
            journey: "welcome",
            version: None,
            run_at_ms: 1,
            figures: "{}",
            settings: &settings,
            summary: "{}",
        };
        place.wait(place.workspace.save_run(&run)).unwrap();
    }
    place
}

/// Whether a text stands in the bytes of any file of a folder.
fn found(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // The files that were imported are not the workspace's.
        if path.extension().is_some_and(|ending| ending == "csv") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let lower = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase();
        if lower(&bytes).contains(&text.to_lowercase()) {
            found.push(format!("{text} in {}", path.display()));
        }
    }
    found
}

fn folder(workspace: &Workspace) -> &Path {
    workspace.path().parent().unwrap()
}

#[test]
fn an_erased_customer_is_in_no_table_and_in_no_byte() {
    let place = shop();
    let version = place.wait(place.workspace.facts_version()).unwrap();
    let erased = place.workspace.erase_customer_blocking(ID, &mut ()).unwrap();
    let rows: BTreeMap<&str, u64> = erased.rows.iter().map(|(table, rows)| (table.as_str(), *rows)).collect();
    let expected = [
        ("activities", 1),
        ("customers", 1),
        ("events", 1),
        ("occasions", 1),
        ("rejected_rows", 3),
        ("runs", 1),
        ("segment_members", 2),
        ("transaction_lines", 1),
        ("transactions", 1),
        ("vouchers", 1),
        ("words", 2),
    ];
    assert_eq!(rows, BTreeMap::from(expected));
    // Recommended by her; a note; an event that forwards to her, and is of her message; an occasion in another's list.
    assert_eq!(erased.mentions, 5);
    assert!(erased.wiped && erased.backups.is_empty() && erased.named_by.is_empty());
    for trace in TRACES {
        assert_eq!(found(folder(&place.workspace), trace), Vec::<String>::new());
    }
    let summary = place.wait(place.workspace.summary()).unwrap();
    assert_eq!((summary.customers, summary.transactions, summary.vouchers, summary.runs), (301, 1, 2, 1));
    assert_ne!(place.wait(place.workspace.facts_version()).unwrap(), version);
    let others = place.wait(place.workspace.customer("cust-8")).unwrap().unwrap();
    assert!(others.attributes.is_empty(), "who recommended him is not known any more");
    let history = place.workspace.load_blocking(&Needs::everything(), &mut ()).unwrap();
    assert_eq!(history.activities.len(), 1);
    assert_eq!(history.occasions.names.len(), 1, "his message names his own occasion alone");
    let again = place.workspace.erase_customer_blocking(ID, &mut ()).unwrap_err();
    assert_eq!(again.code(), "no-such-customer");
}

#[test]
fn nothing_refers_to_rows_that_are_gone() {
    let place = shop();
    place.workspace.erase_customer_blocking(ID, &mut ()).unwrap();
    let conn = rusqlite::Connection::open(place.workspace.path()).unwrap();
    let broken: i64 = conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
    assert_eq!(broken, 0);
    let whole: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
}

/// Every table that refers to customers, or to rows that go with one, is thought of.
#[test]
fn no_table_refers_to_customers_that_erasing_does_not_know() {
    let place = Place::new();
    let conn = rusqlite::Connection::open(place.workspace.path()).unwrap();
    let mut read = conn
        .prepare(
            "SELECT tables.name || '.' || keys.\"from\" FROM sqlite_schema AS tables \
             JOIN pragma_foreign_key_list(tables.name) AS keys ON keys.\"table\" IN \
             ('customers', 'transactions', 'activities', 'occasions', 'events', 'vouchers', 'rejected_rows', 'runs') \
             WHERE tables.type = 'table' ORDER BY 1",
        )
        .unwrap();
    let found: Vec<String> = read.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let known = [
        "activities.customer_key",
        "computed_members.customer_key",
        "events.activity_key",
        "events.customer_key",
        "occasions.customer_key",
        "segment_members.customer_key",
        "transaction_lines.transaction_key",
        "transactions.customer_key",
        "vouchers.customer_key",
    ];
    assert_eq!(found, known, "erase.rs takes each of these out");
    let mut read = conn
        .prepare(
            "SELECT tables.name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns \
             ON columns.name = 'extra' WHERE tables.type = 'table' ORDER BY 1",
        )
        .unwrap();
    let with_extra: Vec<String> = read.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(with_extra.len(), 13, "erase.rs looks through each of these: {with_extra:?}");
}

#[test]
fn journeys_and_segments_that_name_her_are_told_and_backups_listed() {
    let place = shop();
    let document = format!(r#"{{"id":"hers","rule":{{"is":"{EMAIL}"}}}}"#);
    place.wait(place.workspace.save_journey("hers", "Hers", &document, Saving::Kept, 0)).unwrap();
    let backup = place.path("shop.rehearsal.version-1.backup");
    std::fs::copy(place.workspace.path(), &backup).unwrap();
    let erased = place.workspace.erase_customer_blocking(ID, &mut ()).unwrap();
    assert_eq!(erased.named_by, ["hers"]);
    assert_eq!(erased.backups, [backup]);
}

#[test]
fn copies_of_columns_go_with_her() {
    let place = shop();
    let cache = place.path("cache");
    let copies = Copies::under(&cache, &place.workspace).unwrap();
    let found = copies.load_blocking(&Needs::everything(), &mut ()).unwrap();
    let stop = std::sync::atomic::AtomicBool::new(false);
    copies.keep_blocking(&found.state.unwrap(), &Needs::everything(), &found.history, &stop).unwrap();
    copies.forget_blocking().unwrap();
    copies.forget_blocking().unwrap();
    assert_eq!(std::fs::read_dir(cache.join("columns")).unwrap().count(), 0);
}

#[test]
fn while_another_program_reads_her_bytes_stay_in_the_log_and_that_is_said() {
    let place = shop();
    let reader = rusqlite::Connection::open(place.workspace.path()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM customers").unwrap();
    let erased = place.workspace.erase_customer_blocking(ID, &mut ()).unwrap();
    assert!(!erased.wiped);
    drop(reader);
    place.wait(place.workspace.close());
    for trace in TRACES {
        assert_eq!(found(folder(&place.workspace), trace), Vec::<String>::new(), "closed, the log is gone");
    }
}

/// Wants it to stop after having been told a number of times.
struct Impatient(u32);

impl Watch for Impatient {
    fn progress(&mut self, _: &Progress) {
        self.0 = self.0.saturating_sub(1);
    }

    fn is_cancelled(&self) -> bool {
        self.0 == 0
    }
}

#[test]
fn a_cancelled_erasure_changes_nothing() {
    let place = shop();
    let before = place.everything();
    for patience in [0, 1, 3, 8] {
        let error = place.workspace.erase_customer_blocking(ID, &mut Impatient(patience)).unwrap_err();
        assert_eq!(error.code(), "cancelled", "{patience}");
        assert_eq!(place.everything(), before);
    }
}

/// A copy beside the workspace, opened.
fn share(place: &Place, name: &str) -> Workspace {
    let target = place.path(name);
    place.workspace.shareable_copy_blocking(&target, &mut ()).unwrap();
    place.wait(Workspace::open(&target)).unwrap()
}

#[test]
fn a_shareable_copy_has_no_name_address_or_token_in_any_byte() {
    let place = shop();
    let made = place.workspace.shareable_copy_blocking(&place.path("copy.rehearsal"), &mut ()).unwrap();
    assert_eq!((made.customers, made.runs_left_out, made.rejected_left_out), (302, 1, 4));
    let alone = tempfile::tempdir().unwrap();
    std::fs::rename(place.path("copy.rehearsal"), alone.path().join("copy.rehearsal")).unwrap();
    // Ids are no addresses here and stay.
    for trace in &TRACES[1..] {
        assert_eq!(found(alone.path(), trace), Vec::<String>::new());
    }
    for trace in ["Konvalinková", "Bohumila", "@pobox.cz", "Someone 1", "+420 700 100", "push-1"] {
        assert_eq!(found(alone.path(), trace), Vec::<String>::new());
    }
}

#[test]
fn a_shareable_copy_counts_the_same_and_reaches_the_same() {
    let place = shop();
    let copy = share(&place, "copy.rehearsal");
    let mut facts = [&place.workspace, &copy].map(|workspace| {
        let summary = place.wait(workspace.summary()).unwrap();
        (
            workspace::Summary { bytes: 0, name: String::new(), runs: 0, ..summary },
            place.wait(workspace.reach()).unwrap(),
        )
    });
    assert_eq!(facts[0], facts[1]);
    facts[0].0.bytes = 1;
    let [one, other] = [&place.workspace, &copy].map(|workspace| {
        let history = workspace.load_blocking(&Needs::nothing(), &mut ()).unwrap();
        history
            .sections()
            .into_iter()
            .map(|section| (section.name.clone(), section.bytes().into_owned()))
            .collect::<BTreeMap<_, _>>()
    });
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let conn = rusqlite::Connection::open(copy.path()).unwrap();
    let whole: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
    let schema = |path: &Path| {
        let conn = rusqlite::Connection::open(path).unwrap();
        let mut read = conn.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").unwrap();
        let rows = read.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?))
        });
        rows.unwrap().map(Result::unwrap).collect::<Vec<_>>()
    };
    assert_eq!(schema(place.workspace.path()), schema(copy.path()));
}

#[test]
fn fakes_are_the_same_in_every_copy_and_different_for_different_people() {
    let place = shop();
    let copies = [share(&place, "one.rehearsal"), share(&place, "two.rehearsal")];
    let [one, two] = copies.map(|copy| {
        let conn = rusqlite::Connection::open(copy.path()).unwrap();
        let mut read =
            conn.prepare("SELECT id, name, email, phone, push_token, extra FROM customers ORDER BY key").unwrap();
        let rows =
            read.query_map([], |row| (0..6).map(|column| row.get(column)).collect::<Result<Vec<Option<String>>, _>>());
        rows.unwrap().map(Result::unwrap).collect::<Vec<_>>()
    });
    assert_eq!(one, two);
    for column in [2, 3, 4] {
        let some: Vec<&String> = one.iter().filter_map(|row| row[column].as_ref()).collect();
        let different: std::collections::BTreeSet<&&String> = some.iter().collect();
        assert_eq!(different.len(), some.len());
    }
    let karel = one.iter().find(|row| row[0].as_deref() == Some("cust-8")).unwrap();
    assert_eq!((&karel[3], &karel[4]), (&None, &None), "what was not there is not there");
    place.wait(place.workspace.facts_version()).unwrap();
}

#[test]
fn ids_that_are_addresses_are_replaced_wherever_they_stand() {
    let place = Place::new();
    place.import("customers.csv", "customer_id,email,recommended_by\nanna@pobox.cz,anna@pobox.cz,\nberta@pobox.cz,,anna@pobox.cz\n+420 600 100 200,,\n");
    let document = r#"{"rule":{"attribute":"recommended_by","is":"anna@pobox.cz"}}"#;
    place.wait(place.workspace.save_journey("j", "J", document, Saving::Kept, 0)).unwrap();
    let copy = share(&place, "copy.rehearsal");
    let everybody = copy.find_customers_blocking("", 10, &mut ()).unwrap();
    let ids: Vec<String> = everybody.into_iter().map(|customer| customer.id).collect();
    assert!(ids.len() == 3 && ids.iter().all(|id| !id.contains("pobox") && !id.contains("600 100")), "{ids:?}");
    let customers: Vec<_> = ids.iter().map(|id| place.wait(copy.customer(id)).unwrap().unwrap()).collect();
    let anna = customers.iter().find(|customer| customer.email.is_some()).unwrap();
    assert_eq!(anna.email.as_ref(), Some(&anna.id));
    let recommended: Vec<&String> =
        customers.iter().filter_map(|customer| customer.attributes.get("recommended_by")).collect();
    assert_eq!(recommended, [&anna.id]);
    let journey = place.wait(copy.journey("j", None)).unwrap();
    assert!(journey.document.contains(&anna.id) && !journey.document.contains("pobox"));
}

#[test]
fn a_copy_overwrites_nothing_and_a_cancelled_one_leaves_nothing() {
    let place = shop();
    let taken = place.file("taken.txt", "mine");
    let error = place.workspace.shareable_copy_blocking(&taken, &mut ()).unwrap_err();
    assert_eq!(error.code(), "file-exists");
    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "mine");
    let count = || std::fs::read_dir(folder(&place.workspace)).unwrap().count();
    let before = count();
    for patience in [0, 1, 5, 12] {
        let error = place
            .workspace
            .shareable_copy_blocking(&place.path("copy.rehearsal"), &mut Impatient(patience))
            .unwrap_err();
        assert_eq!(error.code(), "cancelled", "{patience}");
        assert_eq!(count(), before);
    }
    let nowhere = place.workspace.shareable_copy_blocking(&place.path("no/copy.rehearsal"), &mut ()).unwrap_err();
    assert_eq!(nowhere.code(), "no-such-file");
}

/// A workspace of chance: rows that were added, changed and taken out again in many imports, with whatever texts.
fn random_shop(seed: u64) -> (Place, Vec<[String; 4]>) {
    let place = Place::new();
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut draw = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) % below
    };
    let mut people: Vec<[String; 4]> = Vec::new();
    for round in 0..6 {
        let mut customers = "customer_id,name,email,phone,note\n".to_owned();
        let mut sales = "transaction_id,customer_id,occurred_at,amount,memo\n".to_owned();
        let mut events = "customer_id,occurred_at,type,properties\n".to_owned();
        for _ in 0..120 {
            let number = draw(300);
            let word = |n: u64| format!("qz{:x}", n.wrapping_mul(2_654_435_761) % 0xff_ffff);
            let mark = number * 31 + draw(3);
            let person = [
                format!("id-{number:04}"),
                format!("{} {}", word(mark), word(mark + 7)),
                format!("{}.{mark}@mail{number}.org", word(mark)),
                format!("+39 3{:02} {:03} {:03}", number % 100, mark % 1000, (mark * 7) % 1000),
            ];
            let [id, name, email, phone] = &person;
            let note = ["", name, email, phone, "gold"][draw(5) as usize];
            let long = "x".repeat(draw(400) as usize);
            customers.push_str(&format!("{id},{name},{email},{phone},{note}\n"));
            sales.push_str(&format!("{round}-{number}-{},{id},2025-01-01,5,{long} {note}\n", draw(1_000_000)));
            events.push_str(&format!(
                "{id},2025-01-02,seen,\"{{\"\"by\"\":\"\"{note}\"\",\"\"pad\"\":\"\"{long}\"\"}}\"\n"
            ));
            people.retain(|known| known[0] != person[0]);
            people.push(person);
        }
        let skip = ImportOptions { on_bad_row: OnBadRow::Skip, ..ImportOptions::default() };
        for (name, content) in [("customers.csv", customers), ("transactions.csv", sales), ("events.csv", events)] {
            // The same id twice in a file is refused, and stays in the rejected rows.
            place.try_import(name, content, &skip).unwrap();
        }
    }
    let mut known = Vec::new();
    for [id, ..] in &people {
        let customer = place.wait(place.workspace.customer(id)).unwrap().unwrap();
        known.push([id.clone(), customer.name.unwrap(), customer.email.unwrap(), customer.phone.unwrap()]);
    }
    (place, known)
}

#[test]
fn of_random_workspaces_nothing_is_left_in_the_bytes_either() {
    for seed in 1..=4 {
        let (place, people) = random_shop(seed);
        let copy = place.path("copy.rehearsal");
        place.workspace.shareable_copy_blocking(&copy, &mut ()).unwrap();
        let alone = tempfile::tempdir().unwrap();
        std::fs::rename(&copy, alone.path().join("copy.rehearsal")).unwrap();
        let bytes = String::from_utf8_lossy(&std::fs::read(alone.path().join("copy.rehearsal")).unwrap()).into_owned();
        for person in &people {
            for trace in &person[1..] {
                assert!(!bytes.contains(trace), "seed {seed}: {trace} in the copy");
            }
        }
        for person in people.iter().step_by(people.len() / 12) {
            place.workspace.erase_customer_blocking(&person[0], &mut ()).unwrap();
            for trace in person {
                assert_eq!(found(folder(&place.workspace), trace), Vec::<String>::new(), "seed {seed}");
            }
        }
    }
}
