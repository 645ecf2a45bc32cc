//! The compiled rules and the naive ones agree on random shops and rules.

use chrono_tz::Tz;
use history::TextColumn;
use proptest::prelude::*;
use rules::{Changes, Code, Compiler, Met, Passed, Role, Scope, Visit, Voucher};

use crate::naive::{Changed, Happening, Known, Naive, UNCHANGED};
use crate::random::{Chooser, Steps, rule, shop};

const DAY: i64 = 24 * 60 * 60 * 1000;

proptest! {
    #[test]
    fn outside_a_visit(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let shop = shop(choose);
        let history = shop.history();
        for _ in 0..12 {
            let rule = rule(choose, &Steps::default(), 3);
            let segments = shop.segments();
            let compiled = Compiler::new(&history).with_segments(&segments).rule(&rule).unwrap();
            for (number, customer) in shop.people.keys().enumerate() {
                let (at, zone) = (choose.instant(), choose.one(&[Tz::UTC, Tz::Europe__Prague]));
                let naive = Naive { shop: &shop, customer, at, zone, known: None, changed: &UNCHANGED, within: vec![] };
                let number = u32::try_from(number).unwrap();
                let scope = Scope::outside(&history, number, at, zone);
                prop_assert_eq!(compiled.holds(&scope), naive.holds(&rule), "{:?} for {} at {}", rule, customer, at);
                compiled.explain(&scope);
            }
        }
    }

    #[test]
    fn inside_a_visit(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let shop = shop(choose);
        let history = shop.history();
        let name = |text: &str| vec![text.to_owned()];
        let steps = Steps {
            triggers: name("start"),
            conditions: name("asked"),
            messages: name("mail"),
            vouchers: name("voucher"),
            others: name("wait"),
        };
        for _ in 0..12 {
            let rule = rule(choose, &steps, 3);
            let segments = shop.segments();
            let mut compiler = Compiler::new(&history).with_segments(&segments);
            compiler.list("Joined");
            for (id, role) in [
                ("start", Role::Trigger),
                ("asked", Role::Condition),
                ("mail", Role::Message),
                ("voucher", Role::Voucher),
                ("wait", Role::Other),
            ] {
                compiler.add_step(id, role);
            }
            let compiled = compiler.rule(&rule).unwrap();
            for (number, customer) in shop.people.keys().enumerate() {
                let (entry_at, at) = (choose.instant(), choose.instant());
                let mut known = Known { entry_at, ..Known::default() };
                let mut passed = vec![Passed::default(); compiler.slots()];
                let mut codes = TextColumn::default();
                let zone = Tz::Europe__Prague;
                let mut changed = Changed::default();
                let mut changes = Changes::none(compiler.lists(), compiler.attributes());
                if choose.often(50) {
                    let on = choose.often(50);
                    changed.lists.push(("Joined".to_owned(), on));
                    changes.put(0, on);
                }
                let naive = Naive { shop: &shop, customer, at, zone, known: None, changed: &UNCHANGED, within: vec![] };
                let happened = naive.happenings();
                for id in ["start", "asked", "mail", "voucher", "wait"] {
                    if !choose.often(75) {
                        continue;
                    }
                    let left_at = choose.instant();
                    known.left.push((id.to_owned(), left_at));
                    let mut met = Met::Nothing;
                    match id {
                        "start" | "asked" if !happened.is_empty() => {
                            let (time, kind, source, happening) = choose.one(&happened);
                            known.met.push((id.to_owned(), happening));
                            met = Met::Event(row_of(&history, customer, (time, &kind, &source), happening));
                        }
                        "mail" => {
                            known.sent.push((id.to_owned(), left_at));
                            met = Met::Sent(left_at);
                        }
                        "voucher" => {
                            let text = choose.one(&["A1", "A2", "made up"]).to_owned();
                            let code = match history.symbols.find(&text) {
                                Some(symbol) => Code::Recorded(symbol),
                                None => Code::Made(codes.push(&text)),
                            };
                            let expires_at = choose.often(70).then_some(left_at + 5 * DAY);
                            known.vouchers.push((id.to_owned(), text, left_at, expires_at));
                            let value = history::Scalar::Absent;
                            met = Met::Voucher(Voucher { code, value, assigned_at: left_at, expires_at });
                        }
                        _ => {}
                    }
                    if let Some(slot) = compiler.slot(id) {
                        passed[slot as usize] = Passed { left_at: Some(left_at), met };
                    }
                }
                let naive = Naive { known: Some(&known), changed: &changed, ..naive };
                let visit = Some(Visit { entry_at, passed: &passed, codes: &codes });
                let number = u32::try_from(number).unwrap();
                let changes = Some(&changes);
                let scope = Scope { history: &history, customer: number, at, zone, visit, changes };
                prop_assert_eq!(compiled.holds(&scope), naive.holds(&rule), "{:?} for {} at {}", rule, customer, at);
                let met = naive.met(&rule).map(|happening| {
                    let (time, kind, source, _) =
                        happened.iter().find(|(.., other)| *other == happening).unwrap();
                    row_of(&history, customer, (*time, kind, source), happening)
                });
                prop_assert_eq!(compiled.met(&scope), met, "what {:?} met", rule);
                compiled.explain(&scope);
            }
        }
    }
}

/// The event's row in the history: found by what it is, since rows were sorted.
fn row_of(history: &history::History, customer: &str, (time, kind, source): (i64, &str, &str), of: Happening) -> u32 {
    let customer = history.customers.find(customer).unwrap();
    let mut found = history.events.spans.of(customer as usize).filter(|row| {
        history.events.at[*row] == time
            && history.text(history.events.event_type[*row]) == kind
            && match (history.events.transaction(*row), of) {
                (Some(transaction), Happening::Sale(_)) => history.transactions.ids.get(transaction) == source,
                (None, Happening::Event(event)) => history.events.source[*row] as usize == event,
                _ => false,
            }
    });
    u32::try_from(found.next_back().unwrap()).unwrap()
}
