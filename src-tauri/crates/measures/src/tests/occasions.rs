//! Occasions, sentence by sentence, and against a second reading of the same sentences.

use proptest::prelude::*;

use crate::{Completion, Occasion, OccasionMessage, Standing, completions, conversion_end};

const LATE: i64 = 1_000;

fn occasion(created_at: i64, expires_at: i64) -> Occasion {
    Occasion { created_at, expires_at: Some(expires_at), completed_at: None }
}

fn message(at: i64) -> OccasionMessage<'static> {
    OccasionMessage { at, names: &[] }
}

fn by(at: i64, message: usize) -> Option<Completion> {
    Some(Completion { at, message: Some(message) })
}

#[test]
fn an_occasion_is_open_from_its_creation_until_it_expires() {
    let one = [occasion(10, 20)];
    for (at, completed) in [(9, false), (10, true), (19, true), (20, false), (21, false)] {
        let found = completions(&one, &[message(at)], LATE);
        assert_eq!(found, [if completed { by(at, 0) } else { None }], "{at}");
    }
    let for_ever = Occasion { created_at: 10, ..Occasion::default() };
    assert_eq!(completions(&[for_ever], &[message(900)], LATE), [by(900, 0)]);
}

#[test]
fn one_message_completes_every_occasion_that_is_open_and_only_the_first_message_does() {
    let three = [occasion(10, 20), occasion(12, 30), occasion(15, 40)];
    let found = completions(&three, &[message(12), message(15), message(16)], LATE);
    assert_eq!(found, [by(12, 0), by(12, 0), by(15, 1)]);
    assert_eq!(completions(&three[..1], &[message(12), message(12)], LATE), [by(12, 0)], "of equal times the first");
}

#[test]
fn a_message_that_names_an_occasion_completes_it_expired_or_not_but_not_before_it_is_created() {
    let two = [occasion(10, 20), occasion(10, 20)];
    let late = [OccasionMessage { at: 25, names: &[1] }];
    assert_eq!(completions(&two, &late, LATE), [None, by(25, 0)]);
    let early = [OccasionMessage { at: 9, names: &[1] }, OccasionMessage { at: 12, names: &[1] }];
    assert_eq!(completions(&two, &early, LATE), [by(12, 1), by(12, 1)], "and the others that are open");
    let twice = [message(15), OccasionMessage { at: 25, names: &[0] }];
    assert_eq!(completions(&two[..1], &twice, LATE), [by(15, 0)], "it was completed before");
}

#[test]
fn a_known_completion_stands_and_is_the_messages_that_names_it_at_that_instant() {
    let known = Occasion { completed_at: Some(17), ..occasion(10, 20) };
    let alone = Some(Completion { at: 17, message: None });
    assert_eq!(completions(&[known], &[], LATE), [alone]);
    assert_eq!(completions(&[known], &[message(12), message(17)], LATE), [alone], "none of these names it");
    let naming = [OccasionMessage { at: 12, names: &[0] }, message(17), OccasionMessage { at: 17, names: &[0] }];
    assert_eq!(completions(&[known], &naming, LATE), [by(17, 2)]);
    assert_eq!(completions(&[known], &naming, 16), [None], "not yet");
}

#[test]
fn an_occasion_stands_as_it_is_at_the_instant_and_later_messages_are_not_seen() {
    let one = occasion(10, 20);
    for (at, messages, standing) in [
        (14, &[message(15)][..], Standing::Open),
        (15, &[message(15)], Standing::Completed),
        (19, &[], Standing::Open),
        (20, &[], Standing::Expired),
        (20, &[message(15)], Standing::Completed),
    ] {
        let completion = completions(&[one], messages, at)[0];
        assert_eq!(one.standing(completion, at), standing, "{at}");
    }
}

#[test]
fn the_window_of_a_completion_ends_with_its_last_instant_or_where_nothing_more_is_seen() {
    assert_eq!(conversion_end(10, 14, LATE), 24, "both ends count");
    assert_eq!(conversion_end(10, 14, 23), 23, "later sales are not seen");
    assert_eq!(conversion_end(i64::MAX - 3, 14, i64::MAX), i64::MAX);
}

/// Message by message, with a list of what is completed so far.
fn naive(occasions: &[Occasion], messages: &[(i64, Vec<usize>)], at: i64) -> Vec<Option<Completion>> {
    let mut found: Vec<Option<Completion>> = vec![None; occasions.len()];
    for (number, (t, names)) in messages.iter().enumerate() {
        if *t > at {
            continue;
        }
        for (place, occasion) in occasions.iter().enumerate() {
            if occasion.completed_at.is_some() || found[place].is_some() || occasion.created_at > *t {
                continue;
            }
            if names.contains(&place) || occasion.expires_at.is_none_or(|expires_at| *t < expires_at) {
                found[place] = Some(Completion { at: *t, message: Some(number) });
            }
        }
    }
    for (place, occasion) in occasions.iter().enumerate() {
        let Some(completed_at) = occasion.completed_at.filter(|completed_at| *completed_at <= at) else { continue };
        let message = messages.iter().position(|(t, names)| *t == completed_at && names.contains(&place));
        found[place] = Some(Completion { at: completed_at, message });
    }
    found
}

proptest! {
    #[test]
    fn completions_are_those_found_message_by_message(
        occasions in prop::collection::vec((0..30_i64, prop::option::of(0..12_i64), prop::option::weighted(0.2, 0..40_i64)), 0..6),
        mut messages in prop::collection::vec((0..40_i64, prop::collection::vec(0..6_usize, 0..3)), 0..8),
        at in 0..45_i64,
    ) {
        messages.sort_by_key(|(t, _)| *t);
        let occasions: Vec<Occasion> = occasions
            .into_iter()
            .map(|(created_at, length, completed_at)| Occasion {
                created_at,
                expires_at: length.map(|length| created_at + length),
                completed_at,
            })
            .collect();
        let given: Vec<OccasionMessage<'_>> =
            messages.iter().map(|(at, names)| OccasionMessage { at: *at, names }).collect();
        let found = completions(&occasions, &given, at);
        prop_assert_eq!(&found, &naive(&occasions, &messages, at));
        for (occasion, completion) in occasions.iter().zip(found) {
            let standing = occasion.standing(completion, at);
            prop_assert_eq!(standing == Standing::Completed, completion.is_some());
            prop_assert_eq!(standing == Standing::Expired, completion.is_none() && occasion.expires_at.is_some_and(|end| end <= at));
        }
    }
}
