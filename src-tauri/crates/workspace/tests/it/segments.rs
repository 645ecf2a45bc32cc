//! Segments: lists, and members that somebody worked out.

use workspace::SegmentSource;

use crate::Place;

fn members(place: &Place, name: &str) -> Vec<u32> {
    let needs = history::Needs { segments: history::Wanted::All, ..history::Needs::nothing() };
    place.workspace.load_blocking(&needs, &mut ()).unwrap().segment(name).unwrap().members.clone()
}

#[test]
fn members_are_stored_for_the_facts_they_were_worked_out_from_and_draw_a_version_only_when_they_change() {
    let place = Place::new();
    place.import("customers.csv", "customer_id\nb\na\nc\n");
    let work = &place.workspace;
    place.wait(work.save_segment("Mine", SegmentSource::Rule, Some("{}"))).unwrap();
    let version = || place.wait(work.facts_version()).unwrap();
    let store = |version: &str, found: Vec<u32>, now_ms| {
        work.store_members_blocking(version, &[("Mine".to_owned(), Ok(found))], now_ms, false).unwrap()
    };
    assert!(!store("other", vec![0], 1), "facts that are not there any more");
    assert!(!place.wait(work.segments_are_current()).unwrap());
    let before = version();
    assert!(store(&before, vec![0, 2], 1));
    let after = version();
    assert_ne!(before, after);
    assert!(place.wait(work.segments_are_current()).unwrap());
    assert_eq!(members(&place, "Mine"), [0, 2], "numbers are ranks of ids");
    assert!(store(&after, vec![0, 2], 2));
    assert_eq!(version(), after, "nothing changed");
    let mine = place.wait(work.segments()).unwrap().into_iter().find(|segment| segment.name == "Mine").unwrap();
    assert_eq!((mine.customers, mine.updated_at_ms), (2, Some(2)));
    let person = place.wait(work.customer("c")).unwrap().unwrap();
    assert_eq!(person.segments, ["Mine"]);

    let failed = [("Mine".to_owned(), Err("rule-not-ready".to_owned())), ("None".to_owned(), Ok(vec![1]))];
    assert!(work.store_members_blocking(&after, &failed, 3, false).unwrap());
    let mine = place.wait(work.segments()).unwrap().into_iter().find(|segment| segment.name == "Mine").unwrap();
    assert_eq!((mine.customers, mine.problem.as_deref()), (2, Some("rule-not-ready")), "the members stay");
    place.import("customers.csv", "customer_id\nd\n");
    assert!(!place.wait(work.segments_are_current()).unwrap());
}
