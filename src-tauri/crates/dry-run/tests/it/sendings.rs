//! Messages by day, and how many of them one customer gets.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::{America, Europe};
use dry_run::{Sending, calendar, pressure, sendings, together};
use journey::Channel;
use proptest::prelude::*;

use crate::film::ran;
use crate::properties::{random_journey, rehearsal};
use crate::random::Chooser;
use crate::rehearsal::{BOUGHT, DAY, Rehearsal, journey, mail, wait};
use crate::shop::{Shop, at};

const WEEK: i64 = 7 * DAY;

/// Everybody who buys gets a mail at once and another after a wait.
fn twice(length: &str) -> journey::Journey {
    let nodes = [BOUGHT.to_owned(), mail("first"), wait("w", length), mail("second")];
    journey(&nodes.join(","), "start>first first>w w>second", r#""entry":{"reentry":"always"}"#)
}

#[test]
fn days_are_the_workspaces_and_the_week_is_the_customers() {
    let mut shop = Shop::new(Europe::Prague);
    shop.sale("anna", "2017-05-01T22:30:00Z", 100); // Tuesday 00:30 in Prague
    shop.sale("berta", "2017-05-01T22:30:00Z", 100); // Monday 18:30 in New York
    shop.customer("berta").zone = Some(America::New_York);
    let (history, program, run) = ran(&Rehearsal::new(shop).until("2017-05-10T00:00:00Z"), &twice("P3D"));
    let sent = sendings(&program, &history, &run.trace, 0);
    let home = |customer| if history.customers.id(customer) == "anna" { "s1" } else { "" };
    let calendar = calendar(&sent, home);
    assert_eq!(calendar.messages, 4);
    let days: Vec<(&str, u32)> = calendar.days.iter().map(|day| (day.day.as_str(), day.channels[0])).collect();
    assert_eq!(days, [("2017-05-02", 2), ("2017-05-03", 0), ("2017-05-04", 0), ("2017-05-05", 2)]);
    let stores: Vec<_> =
        calendar.stores.iter().map(|store| (store.store.as_str(), store.messages, store.peak_day.as_str())).collect();
    assert_eq!(stores, [("", 2, "2017-05-02"), ("s1", 2, "2017-05-02")]);
    assert_eq!(calendar.days[3].stores, [(0, 1), (1, 1)]);
    let peaks: Vec<_> = calendar.peaks.iter().map(|peak| (peak.channel, peak.day.as_str(), peak.messages)).collect();
    assert_eq!(peaks, [(None, "2017-05-02", 2), (Some(Channel::Email), "2017-05-02", 2)]);
    assert!((calendar.peaks[0].average - 1.0).abs() < 1e-12, "four messages in four days");
    let hours: Vec<usize> = (0..168).filter(|hour| calendar.week[*hour] > 0).collect();
    assert_eq!(hours, [18, 24, 3 * 24 + 18, 4 * 24], "Monday 18:00, Tuesday 00:00, Thursday 18:00, Friday 00:00");
}

#[test]
fn nothing_sent_is_an_empty_calendar_and_no_pressure() {
    let calendar = calendar(&[], |_| "");
    assert!(calendar.days.is_empty() && calendar.stores.is_empty() && calendar.peaks.is_empty());
    let pressure = pressure(&[], 2, 7);
    assert_eq!((pressure.most_in_week, pressure.busiest.len(), pressure.overlaps.len()), (vec![7], 0, 0));
}

#[test]
fn a_week_ends_before_the_same_instant_a_week_later() {
    let mut shop = Shop::new(Europe::Prague);
    shop.sale("anna", "2017-05-01T10:00:00Z", 100);
    shop.customer("berta");
    let of = |journey: &journey::Journey, run| {
        let (history, program, made) = ran(&Rehearsal::new(shop.clone()).until("2017-06-10T00:00:00Z"), journey);
        sendings(&program, &history, &made.trace, run)
    };
    let exactly = pressure(&of(&twice("P7D"), 0), 1, 2);
    assert_eq!(exactly.most_in_week, [1, 1], "exactly seven days apart are two weeks");
    let nearly = pressure(&of(&twice("P6DT23H59M"), 0), 1, 2);
    assert_eq!(nearly.most_in_week, [1, 0, 1]);
    assert_eq!((nearly.busiest[0].most, nearly.busiest[0].at), (2, at("2017-05-08T09:59:00Z")));
    let both = together(vec![of(&twice("P6DT23H59M"), 0), of(&twice("P20D"), 1)]);
    let both = pressure(&both, 2, 2);
    assert_eq!(both.most_in_week, [1, 0, 0, 1]);
    assert_eq!(both.busiest[0].by_run, [(0, 2), (1, 1)]);
    assert_eq!(both.overlaps, [(0, 1, 1)]);
}

/// By looking at every pair.
fn naive(
    sendings: &[Sending],
    runs: u16,
    population: u32,
) -> (Vec<u32>, BTreeMap<u32, (u32, i64)>, Vec<(u16, u16, u32)>) {
    let customers: BTreeSet<u32> = sendings.iter().map(|sending| sending.customer).collect();
    let mut most = BTreeMap::new();
    let mut met: BTreeMap<(u16, u16), BTreeSet<u32>> = BTreeMap::new();
    for customer in customers {
        let hers: Vec<&Sending> = sendings.iter().filter(|sending| sending.customer == customer).collect();
        let weeks = hers.iter().map(|end| {
            let count = hers.iter().filter(|other| end.at - WEEK < other.at && other.at <= end.at).count();
            (u32::try_from(count).unwrap(), std::cmp::Reverse(end.at))
        });
        let (count, std::cmp::Reverse(at)) = weeks.max().unwrap();
        most.insert(customer, (count, at));
        for one in &hers {
            for other in hers.iter().filter(|other| one.run < other.run && (one.at - other.at).abs() < WEEK) {
                met.entry((one.run, other.run)).or_default().insert(customer);
            }
        }
    }
    let highest = most.values().map(|(count, _)| *count).max().unwrap_or(0);
    let mut histogram = vec![0; highest as usize + 1];
    most.values().for_each(|(count, _)| histogram[*count as usize] += 1);
    histogram[0] = population - u32::try_from(most.len()).unwrap();
    let pairs = (0..runs).flat_map(|first| (first + 1..runs).map(move |second| (first, second)));
    let overlaps = pairs.filter_map(|pair| met.get(&pair).map(|of| (pair.0, pair.1, u32::try_from(of.len()).unwrap())));
    (histogram, most, overlaps.collect())
}

proptest! {
    #[test]
    fn the_calendar_adds_up_to_the_messages_of_the_summary(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let journey = random_journey(choose);
        let (history, program, run) = ran(&rehearsal, &journey);
        let sent = sendings(&program, &history, &run.trace, 0);
        let stores = ["", "s1", "s2"];
        let calendar = calendar(&sent, |customer| stores[customer as usize % 3]);
        let all: u64 = run.summary.messages.values().sum();
        prop_assert_eq!(u64::from(calendar.messages), all);
        for (place, channel) in Channel::ALL.into_iter().enumerate() {
            let of_channel: u64 = calendar.days.iter().map(|day| u64::from(day.channels[place])).sum();
            prop_assert_eq!(of_channel, run.summary.messages.get(channel.name()).copied().unwrap_or(0));
        }
        for day in &calendar.days {
            let of_day: u32 = day.channels.iter().sum();
            let known = run.summary.by_day.get(&day.day).map_or(0, |day| day.messages);
            prop_assert_eq!((u64::from(of_day), day.stores.iter().map(|(_, count)| count).sum::<u32>()), (known, of_day));
        }
        prop_assert_eq!(calendar.stores.iter().map(|store| store.messages).sum::<u32>(), calendar.messages);
        prop_assert_eq!(calendar.week.iter().sum::<u32>(), calendar.messages);
        let peak = calendar.days.iter().map(|day| day.channels.iter().sum::<u32>()).max();
        prop_assert_eq!(calendar.peaks.first().map(|peak| peak.messages), peak);
    }

    #[test]
    fn pressure_is_that_of_every_pair_of_messages(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let runs: Vec<Vec<Sending>> = (0..3)
            .map(|number| {
                let (history, program, run) = ran(&rehearsal, &random_journey(choose));
                sendings(&program, &history, &run.trace, number)
            })
            .collect();
        let sent = together(runs);
        let population = u32::try_from(rehearsal.shop.people.len()).unwrap();
        let found = pressure(&sent, 3, population);
        let (histogram, most, overlaps) = naive(&sent, 3, population);
        prop_assert_eq!(&found.most_in_week, &histogram);
        prop_assert_eq!(found.overlaps, overlaps);
        prop_assert_eq!(found.busiest.len(), most.len());
        for pressed in &found.busiest {
            prop_assert_eq!((pressed.most, pressed.at), most[&pressed.customer]);
            prop_assert_eq!(pressed.by_run.iter().map(|(_, count)| count).sum::<u32>(), pressed.most);
        }
        let order: Vec<_> = found.busiest.iter().map(|of| (std::cmp::Reverse(of.most), of.customer)).collect();
        prop_assert!(order.is_sorted());
    }
}
