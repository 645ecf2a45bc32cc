//! Copies of columns: what they hold, and that a wrong one is never used.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use history::{History, Needs, SaleDetails, Wanted};
use workspace::Copies;

use crate::Place;

/// A shop with something in every table.
fn shop() -> Place {
    let place = Place::new();
    for (name, content) in [
        (
            "customers.csv",
            "customer_id,registered_at,email,phone,time_zone,email_consent,sms_consent,tier,children\n\
             10,2025-01-01T10:00:00Z,a@example.com,,Europe/Prague,true,false,gold,2\n\
             9,2025-01-02T10:00:00Z,,+1,Asia/Tokyo,true,true,,\n8,,,,,,,silver,\n",
        ),
        ("stores.csv", "store_id,name,kind\ns1,Main street,physical\n"),
        ("products.csv", "product_id,name,category,price\np1,Tea,Drinks,3.50\np2,Cup,Things,\n"),
        (
            "transactions.csv",
            "transaction_id,customer_id,occurred_at,amount,store_id,channel,department,voucher_code\n\
             t3,10,2025-02-01T10:00:00Z,12.00,s1,store,d1,\nt10,10,2025-02-01T10:00:00Z,-3.00,s1,store,d1,\n\
             t2,9,2025-02-03T10:00:00Z,0,s1,,,W-1\nt1,9,2025-02-02T10:00:00Z,99.00,,web,d2,W-1\n",
        ),
        ("transaction_lines.csv", "transaction_id,product_id,quantity,amount\nt3,p1,2,7.00\nt3,p2,1,\n"),
        (
            "occasions.csv",
            "occasion_id,customer_id,type,created_at,associate_id,store_id,department,expires_at,completed_at,language\n\
             o1,10,Birthday,2025-01-04T10:00:00Z,,s1,d1,2025-01-20T10:00:00Z,,cs\n\
             o0,10,Thank you,2025-01-04T10:00:00Z,,,,,2025-01-04T12:00:00Z,\n",
        ),
        (
            "activities.csv",
            "activity_id,customer_id,occurred_at,type,channel,message,campaign,occasion_ids\n\
             a1,10,2025-01-05T10:00:00Z,message,email,Hello,Spring,o1;o0\n\
             a0,10,2025-01-05T10:00:00Z,message,email,Hello,,o0\n",
        ),
        (
            "events.csv",
            "event_id,customer_id,occurred_at,type,activity_id,properties\n\
             e1,10,2025-01-06T10:00:00Z,email_opened,a1,\n,9,2025-01-07T10:00:00Z,page_viewed,,\"{\"\"page\"\":\"\"b\"\"}\"\n\
             ,9,2025-01-07T10:00:00Z,page_viewed,,\"{\"\"page\"\":\"\"a\"\"}\"\n",
        ),
        ("voucher_designs.csv", "design_id,valid_days\nwelcome,14\n"),
        (
            "vouchers.csv",
            "code,design_id,customer_id,assigned_at\nW-1,welcome,9,2025-01-03T10:00:00Z\nW-9,welcome,,\nW-2,welcome,,\n",
        ),
        ("segments.csv", "segment,customer_id,added_at\nVIP,10,2025-01-01T10:00:00Z\nVIP,8,\n"),
    ] {
        place.import(name, content);
    }
    place
}

fn copies(place: &Place) -> Copies {
    Copies::under(&place.path("cache"), &place.workspace).unwrap()
}

/// Loads and keeps a copy; gives what was loaded.
fn keep(place: &Place, needs: &Needs) -> History {
    let copies = copies(place);
    let found = copies.load_blocking(needs, &mut ()).unwrap();
    copies.keep_blocking(&found.state.unwrap(), needs, &found.history, &AtomicBool::new(false)).unwrap();
    found.history
}

/// Whether a history comes from a copy, and the history.
fn load(place: &Place, needs: &Needs) -> (bool, History) {
    let found = copies(place).load_blocking(needs, &mut ()).unwrap();
    (found.state.is_none(), found.history)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn copied(place: &Place) -> Vec<PathBuf> {
    let all = files(&place.path("cache")).into_iter();
    all.filter(|path| path.extension().is_some_and(|ending| ending == "columns")).collect()
}

fn bytes(history: &History) -> BTreeMap<String, Vec<u8>> {
    history.sections().into_iter().map(|section| (section.name.clone(), section.bytes().into_owned())).collect()
}

#[test]
fn a_copy_gives_back_everything_that_was_loaded() {
    let place = shop();
    let needs = Needs::everything();
    let before = keep(&place, &needs);
    let (is_copy, after) = load(&place, &needs);
    assert!(is_copy);
    assert_eq!(bytes(&before), bytes(&after));
    assert_eq!(format!("{before:?}"), format!("{after:?}"), "what no section holds is there as well");
}

#[test]
fn of_a_copy_that_holds_more_only_what_is_needed_is_read() {
    let place = shop();
    keep(&place, &Needs::everything());
    let mut needs = Needs { sale_details: SaleDetails { store: true, ..SaleDetails::NONE }, ..Needs::nothing() };
    needs.events.add("purchase");
    needs.attributes.add("tier");
    let (is_copy, history) = load(&place, &needs);
    assert!(is_copy);
    assert_eq!(history.customers.attributes.len(), 1);
    assert_eq!((history.transactions.len(), history.activities.len(), history.vouchers.code.len()), (4, 0, 0));
    assert!(history.text(history.transactions.store[0]) == "s1" || history.text(history.transactions.store[2]) == "s1");
    assert!((0..4).all(|row| history.transactions.channel[row].is_none()), "nobody asked for it");
}

#[test]
fn occasions_come_from_a_copy_with_the_activities_that_name_them_and_only_the_columns_needed() {
    let place = shop();
    keep(&place, &Needs::everything());
    let mut needs = Needs { occasions: true, ..Needs::nothing() };
    let (is_copy, history) = load(&place, &needs);
    assert!(is_copy);
    assert_eq!((history.occasions.len(), history.occasions.names.len(), history.activities.len()), (2, 3, 2));
    assert_eq!(history.occasions.properties.len(), 0, "nobody asked for it");
    needs.occasion_properties.add("language");
    assert_eq!(load(&place, &needs).1.occasions.properties.len(), 1);
    assert_eq!(load(&place, &Needs::nothing()).1.occasions.len(), 0);
}

#[test]
fn a_copy_that_holds_less_or_is_of_another_state_is_not_used() {
    let place = shop();
    keep(&place, &Needs::nothing());
    assert!(load(&place, &Needs::nothing()).0);
    assert!(!load(&place, &Needs { events: Wanted::All, ..Needs::nothing() }).0, "it lacks the events");
    place.import("stores.csv", "store_id,name\ns2,Side street\n");
    let (is_copy, history) = load(&place, &Needs::nothing());
    assert!(!is_copy && history.stores.len() == 2, "the shop has another store");
    assert_eq!(copied(&place), Vec::<PathBuf>::new(), "what is out of date is gone");
}

#[test]
fn a_copy_that_is_cut_off_or_damaged_anywhere_is_neither_used_nor_an_error() {
    let place = shop();
    let expected = bytes(&keep(&place, &Needs::everything()));
    let path = copied(&place).remove(0);
    let whole = std::fs::read(&path).unwrap();
    let stretch = (whole.len() / 40).max(1);
    for at in (0..whole.len()).step_by(stretch).chain([whole.len() - 1]) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x40;
        for content in [damaged.as_slice(), &whole[..at]] {
            std::fs::write(&path, content).unwrap();
            let (is_copy, history) = load(&place, &Needs::everything());
            assert!(!is_copy, "byte {at} of {}", whole.len());
            assert_eq!(bytes(&history), expected);
        }
    }
}

#[test]
fn few_copies_are_kept_and_none_that_another_one_holds() {
    let place = shop();
    for name in ["purchase", "return", "page_viewed", "email_opened", "account_registered"] {
        let mut needs = Needs::nothing();
        needs.events.add(name);
        keep(&place, &needs);
    }
    assert_eq!(copied(&place).len(), 4, "the oldest has gone");
    keep(&place, &Needs::everything());
    assert_eq!(copied(&place).len(), 1, "it holds what the others held");
}

#[test]
fn copies_of_a_workspace_that_is_no_more_go_when_another_is_kept() {
    let (place, other) = (shop(), shop());
    let cache = place.path("cache");
    let kept = |place: &Place| {
        let copies = Copies::under(&cache, &place.workspace).unwrap();
        let found = copies.load_blocking(&Needs::nothing(), &mut ()).unwrap();
        copies
            .keep_blocking(&found.state.unwrap(), &Needs::nothing(), &found.history, &AtomicBool::new(false))
            .unwrap();
    };
    kept(&other);
    drop(other);
    kept(&place);
    assert_eq!(copied(&place).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_copy_is_for_this_users_eyes_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = shop();
    keep(&place, &Needs::everything());
    let path = copied(&place).remove(0);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
}
