//! Undoing imports, and the rows that are still to be mended.

use std::collections::BTreeMap;

use proptest::prelude::*;
use workspace::{ImportOptions, ImportReport, OnBadRow, Progress, Sources, Watch};

use crate::{Place, counts};

const SKIP: ImportOptions = ImportOptions {
    on_bad_row: OnBadRow::Skip,
    missing: workspace::Missing::Stub,
    check: false,
    unknown_consent: workspace::UnknownConsent::No,
    now_ms: 7,
};

impl Place {
    fn undo(&self, import: i64) -> Result<(), workspace::WorkspaceError> {
        self.workspace.undo_import_blocking(import, 99, &mut ())
    }

    /// All rows of all tables that an import writes, settings and facts too.
    fn all_rows(&self) -> String {
        let conn = rusqlite::Connection::open(self.workspace.path()).unwrap();
        let mut text = self.everything();
        for sql in ["SELECT * FROM words", "SELECT value FROM facts", "SELECT * FROM workspace"] {
            let mut statement = conn.prepare(sql).unwrap();
            let names: Vec<String> = statement.column_names().iter().map(|name| (*name).to_owned()).collect();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                // Versions are drawn by chance.
                for (column, name) in names.iter().enumerate().filter(|(_, name)| !name.ends_with("_version")) {
                    text.push_str(&format!("{name}={:?}|", row.get_ref(column).unwrap()));
                }
                text.push('\n');
            }
        }
        text
    }

    fn sql(&self, sql: &str) {
        rusqlite::Connection::open(self.workspace.path()).unwrap().execute_batch(sql).unwrap();
    }

    fn ask<T: rusqlite::types::FromSql>(&self, sql: &str) -> T {
        let conn = rusqlite::Connection::open(self.workspace.path()).unwrap();
        conn.query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

/// What random rows are made of: the file, and three small numbers.
type Seed = (u8, u8, u8, u8);

const HEADERS: [(&str, &str); 12] = [
    ("customers.csv", "customer_id,name,birthday,language,home_store_id,size,email_consent"),
    ("transactions.csv", "transaction_id,customer_id,occurred_at,amount,store_id,channel,note"),
    ("transaction_lines.csv", "transaction_id,product_id,quantity,colour"),
    ("activities.csv", "activity_id,customer_id,occurred_at,type,channel,occasion_ids"),
    ("events.csv", "event_id,customer_id,occurred_at,type,page"),
    ("vouchers.csv", "code,design_id,customer_id,assigned_at"),
    ("segments.csv", "segment,customer_id,added_at"),
    ("stores.csv", "store_id,name,kind,market"),
    ("occasions.csv", "occasion_id,customer_id,type,created_at"),
    ("products.csv", "product_id,name,category,price"),
    ("message_designs.csv", "message_id,channel,subject,cost"),
    ("associates.csv", "associate_id,name,store_id"),
];

/// Lays out the files that these rows make, some of them bad, and finds them.
fn files(place: &Place, folder: &str, rows: &[Seed], settings: Option<u8>) -> Sources {
    let mut files: BTreeMap<&str, String> = BTreeMap::new();
    for (file, a, b, c) in rows {
        let (name, header) = HEADERS[usize::from(*file) % HEADERS.len()];
        let day = format!("2026-01-0{}", c + 1);
        let row = match name {
            "customers.csv" => format!("c{a},Name {b},199{c}-01-01,l{c},s{b},{b},{}", c % 2),
            "transactions.csv" => {
                format!("t{a},c{b},{day},{}.{c}0,s{c},{},n{c}", b % 3, ["store", "web"][usize::from(c % 2)])
            }
            // Quantities that need all their digits.
            "transaction_lines.csv" => format!("t{a},p{b},{},k{c}", 0.1 + 0.2 * f64::from(*c)),
            "activities.csv" => format!("m{a},c{b},{day},{},email,o{a};o{c}", ["message", "call"][usize::from(c % 2)]),
            "events.csv" => format!("{},c{b},{day},viewed,/{c}", if *a == 0 { String::new() } else { format!("e{a}") }),
            "vouchers.csv" => format!("V{a},d{c},{},{day}", if *b == 0 { String::new() } else { format!("c{b}") }),
            "segments.csv" => format!("{},c{b},{day}", ["VIP", "Lapsed", "Steady", "New"][usize::from(a % 4)]),
            "stores.csv" => format!("s{a},Store {b},{},M{c}", ["physical", "online", "bad"][usize::from(c % 3)]),
            "occasions.csv" => format!("o{a},c{b},Birthday {c},{day}"),
            "products.csv" => format!("p{a},Product {b},K{c},{b}.5"),
            "message_designs.csv" => format!("d{a},{},Subject {b},0.0{c}", ["email", "sms"][usize::from(b % 2)]),
            _ => format!("a{a},Name {b},s{c}"),
        };
        let content = files.entry(name).or_insert_with(|| format!("{header}\n"));
        content.push_str(&row);
        content.push('\n');
    }
    let folder = place.path(folder);
    std::fs::create_dir_all(&folder).unwrap();
    for (name, content) in &files {
        std::fs::write(folder.join(name), content).unwrap();
    }
    let settings = settings.unwrap_or_default();
    let text =
        format!(r#"{{"attribution_window":"P{}D","time_zone":"Europe/Rome","margin":0.{settings}}}"#, settings + 1);
    std::fs::write(folder.join("settings.json"), text).unwrap();
    Sources::find(&[&folder]).unwrap()
}

fn rows() -> impl Strategy<Value = Vec<Seed>> {
    proptest::collection::vec((0_u8..12, 0_u8..5, 0_u8..4, 0_u8..4), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn undone_imports_leave_the_rows_of_before_and_may_be_made_again(
        first in rows(), second in rows(), third in rows(), settings in proptest::option::of(0_u8..9),
    ) {
        let place = Place::new();
        let mut states = vec![place.all_rows()];
        let mut reports: Vec<ImportReport> = Vec::new();
        let all: Vec<Sources> = [(&first, None), (&second, settings), (&third, None)].into_iter().enumerate()
            .map(|(number, (rows, settings))| files(&place, &number.to_string(), rows, settings)).collect();
        for sources in &all {
            reports.push(place.workspace.import_blocking(sources, &SKIP, &mut ()).unwrap());
            states.push(place.all_rows());
        }
        for number in [2, 1, 0] {
            let import = reports[number].import.unwrap();
            place.undo(import).unwrap();
            prop_assert_eq!(place.all_rows(), states[number].as_str(), "the rows before import {}", import);
        }
        for (number, sources) in all.iter().enumerate() {
            let again = place.workspace.import_blocking(sources, &SKIP, &mut ()).unwrap();
            prop_assert_eq!(&again.files, &reports[number].files);
            prop_assert_eq!(place.all_rows(), states[number + 1].as_str(), "importing again gives the same rows");
        }
    }
}

const CUSTOMERS: &str = "customer_id,name,home_store_id\nc1,Eva,s1\nc2,Ivo,s1\n";

#[test]
fn what_people_made_later_stays_and_what_it_refers_to_stays_as_a_stub() {
    let place = Place::new();
    let import = place.import("customers.csv", CUSTOMERS).import.unwrap();
    place.sql("INSERT INTO associates (id, name, store_key) SELECT 'a1', 'Zoe', key FROM stores WHERE id = 's1'");
    place.wait(place.workspace.make_list("Guests", vec!["c2".to_owned()])).unwrap();
    place.undo(import).unwrap();
    assert_eq!(place.ask::<String>("SELECT group_concat(id) FROM customers"), "c2", "she is on a list");
    assert_eq!(place.ask::<i64>("SELECT stub AND name IS NULL AND home_store_key IS NULL FROM customers"), 1);
    assert_eq!(place.ask::<i64>("SELECT stub FROM stores WHERE id = 's1'"), 1);
    assert_eq!(place.ask::<String>("SELECT name FROM associates"), "Zoe");
    assert_eq!(place.ask::<i64>("SELECT count(*) FROM pragma_foreign_key_check"), 0, "no reference is broken");
    let report = place.import("customers.csv", CUSTOMERS);
    assert_eq!(counts(&report, "customers.csv"), [2, 0, 0, 0], "importing again fills the stub");
}

#[test]
fn what_was_deleted_since_is_not_put_back_and_its_key_is_nobody_elses() {
    let place = Place::new();
    place.import("customers.csv", "customer_id,name\nc1,Eva\n");
    place.import("transactions.csv", "transaction_id,customer_id,occurred_at,amount\nt1,c1,2026-01-01,5\n");
    place.import("transaction_lines.csv", "transaction_id,product_id\nt1,p1\nt1,p2\n");
    place.file("all/customers.csv", "customer_id,name\nc1,Jana\nc2,Ivo\n");
    place.file("all/transactions.csv", "transaction_id,customer_id,occurred_at,amount\nt1,c2,2026-01-01,6\n");
    place.file("all/transaction_lines.csv", "transaction_id,product_id\nt1,p1\n");
    let report = place.import_with(&[&place.path("all")], &SKIP).unwrap();
    assert_eq!(report.files["transaction_lines.csv"].removed, 1);
    // Both customers and the sale are erased, and a customer is made by hand: her key was that of c2.
    place.sql(
        "DELETE FROM transaction_lines; DELETE FROM transactions; DELETE FROM customers; \
         INSERT INTO customers (key, id, name) VALUES (2, 'c9', 'Zoe')",
    );
    assert_eq!(place.ask::<i64>("SELECT count(*) FROM import_images"), 0, "no trace of them is kept");
    place.undo(report.import.unwrap()).unwrap();
    assert_eq!(place.ask::<String>("SELECT group_concat(id || name) FROM customers"), "c9Zoe");
    assert_eq!(place.ask::<i64>("SELECT count(*) FROM transactions"), 0);
    assert_eq!(place.ask::<i64>("SELECT count(*) FROM transaction_lines"), 0, "nor lines of a sale that is gone");
}

#[test]
fn a_reference_to_somebody_erased_is_not_put_back() {
    let place = Place::new();
    let sale = |customer: &str, amount: u8| {
        format!("transaction_id,customer_id,occurred_at,amount\nt1,{customer},2026-01-01,{amount}\n")
    };
    place.import("transactions.csv", sale("c1", 5));
    let import = place.import("transactions.csv", sale("c2", 6)).import.unwrap();
    place.sql("DELETE FROM customers WHERE id = 'c1'");
    place.undo(import).unwrap();
    let found: String = place
        .ask("SELECT customers.id || amount_minor FROM transactions JOIN customers ON customers.key = customer_key");
    assert_eq!(found, "c2500", "the amount is as before, the customer the one who is there");
}

#[test]
fn a_list_of_the_shop_that_was_a_provided_segment_is_one_again() {
    let place = Place::new();
    let import = place.import("segments.csv", "segment,customer_id\nLapsed,c1\n").import.unwrap();
    assert_eq!(place.ask::<String>("SELECT source || provided FROM segments WHERE id = 'Lapsed'"), "list0");
    place.undo(import).unwrap();
    let lapsed = "SELECT source || provided || (definition IS NOT NULL) FROM segments WHERE id = 'Lapsed'";
    assert_eq!(place.ask::<String>(lapsed), "rule11");
}

#[test]
fn settings_go_back_but_the_currency_stays_while_amounts_are_counted_in_it() {
    for (has_design, currency) in [(false, "EUR"), (true, "CZK")] {
        let place = Place::new();
        let settings = r#"{"currency":"CZK","attribution_window":"P7D","message_costs":{"sms":1}}"#;
        let import = place.import("settings.json", settings).import.unwrap();
        if has_design {
            place.sql("INSERT INTO message_designs (id, cost_minor) VALUES ('d1', 250)");
        }
        place.undo(import).unwrap();
        let settings = place.wait(place.workspace.settings()).unwrap();
        assert_eq!((settings.currency.as_str(), settings.attribution_window_ms), (currency, 14 * 86_400_000));
        assert!(settings.message_costs.is_empty());
    }
}

#[test]
fn only_the_last_import_can_be_undone_and_the_log_says_which() {
    let place = Place::new();
    let first = place.import("customers.csv", CUSTOMERS).import.unwrap();
    let stopped = place.import("customers.csv", "customer_id,birthday\nc3,soon\n").import.unwrap();
    let second = place.import("customers.csv", "customer_id,name\nc1,Jana\n").import.unwrap();
    let refused = |import| place.undo(import).unwrap_err().code();
    assert_eq!(refused(first), "import-not-last");
    assert_eq!(refused(stopped), "import-not-kept");
    assert_eq!(refused(77), "no-such-import");
    let can_undo = || -> Vec<i64> {
        let log = place.wait(place.workspace.imports()).unwrap();
        log.iter().filter(|import| import.can_undo).map(|import| import.import).collect()
    };
    assert_eq!(can_undo(), [second]);
    let version = place.wait(place.workspace.facts_version()).unwrap();
    place.undo(second).unwrap();
    assert_ne!(place.wait(place.workspace.facts_version()).unwrap(), version, "copies of the history are stale");
    assert_eq!(refused(second), "import-undone");
    assert_eq!(can_undo(), [first]);
    place.undo(first).unwrap();
    assert_eq!(can_undo(), [] as [i64; 0]);
    let log = place.wait(place.workspace.imports()).unwrap();
    assert_eq!(log.iter().map(|import| import.undone_at_ms).collect::<Vec<_>>(), [Some(99), None, Some(99)]);
    assert_eq!(log[0].sources, [place.path("customers.csv").display().to_string()]);
    assert_eq!((log[0].took_ms, log[0].files["customers.csv"].changed), (None, 1), "nobody looked at a clock");
}

#[test]
fn of_the_last_ten_imports_the_earlier_rows_are_kept() {
    let place = Place::new();
    for number in 0..12 {
        place.import("customers.csv", format!("customer_id,name\nc1,Name {number}\n"));
    }
    for import in (3..=12).rev() {
        place.undo(import).unwrap();
    }
    assert_eq!(place.ask::<String>("SELECT name FROM customers"), "Name 1");
    assert_eq!(place.undo(2).unwrap_err().code(), "import-not-kept");
}

/// Cancels at once.
struct Hasty;

impl Watch for Hasty {
    fn progress(&mut self, _: &Progress) {}

    fn is_cancelled(&self) -> bool {
        true
    }

    fn elapsed_ms(&self) -> Option<u64> {
        Some(1_500)
    }
}

#[test]
fn an_undoing_that_is_cancelled_changes_nothing() {
    let place = Place::new();
    let import = place.import("customers.csv", CUSTOMERS).import.unwrap();
    let before = place.all_rows();
    let error = place.workspace.undo_import_blocking(import, 99, &mut Hasty).unwrap_err();
    assert_eq!(error.code(), "cancelled");
    assert_eq!(place.all_rows(), before);
    place.undo(import).unwrap();
}

#[test]
fn rejected_rows_come_with_their_fields_and_leave_the_list_once_settled() {
    let place = Place::new();
    let file =
        "customer_id,name,birthday\nc1,\"Eva, \"\"E\"\"\",soon\nc2,Ivo,1990-01-01\nc3,\"two\nlines\",never\nc4,x\n";
    let import = place.try_import("customers.csv", file, &SKIP).unwrap().import.unwrap();
    let page = place.wait(place.workspace.rejected_page(import, 0, 2)).unwrap();
    assert_eq!((page.total, page.rows.len()), (3, 2));
    assert_eq!(page.rows[0].names, ["customer_id", "name", "birthday"]);
    assert_eq!(page.rows[0].fields, ["c1", "Eva, \"E\"", "soon"]);
    assert_eq!(page.rows[1].fields[1], "two\nlines");
    assert_eq!((page.rows[1].row.line, page.rows[1].row.code.as_str()), (4, "bad-date"));
    let rest = place.wait(place.workspace.rejected_page(import, 2, 2)).unwrap();
    assert_eq!(rest.rows[0].fields, ["c4", "x"], "a row with too few fields has those that it has");
    let settled = place.wait(place.workspace.settle_rejected(vec![page.rows[0].number, 1_000])).unwrap();
    assert_eq!(settled, 1);
    assert_eq!(place.wait(place.workspace.rejected_page(import, 0, 9)).unwrap().total, 2);
    let log = place.wait(place.workspace.imports()).unwrap();
    assert_eq!((log[0].rejected, log[0].rejected_left), (3, 2), "the log keeps what was");
}
