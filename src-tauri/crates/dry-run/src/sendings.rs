//! The messages that runs send: by day and store, and how many of them one customer gets.
//!
//! Everything here stands on one list of sendings in order of customer and time, from one run or from several over the
//! same customers.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use history::{CustomerIndex, History};
use journey::Channel;

use crate::clock::day_text;
use crate::program::{Action, Program};
use crate::tally::channel_place;
use crate::trace::Trace;
use crate::visit::{Row, Why};
use crate::walker::local_zone;
use history::zone::{DAY_MS, Zone};

/// How long a week of pressure is: `(t − 7 × 24 h, t]`.
const WEEK_MS: i64 = 7 * 24 * 60 * 60 * 1000;
/// So many customers with busy weeks are named.
const MOST_BUSIEST: usize = 100;
/// From the first message to the last so many days are listed without a gap; of more only those with messages.
const MOST_DAYS: i32 = 6_000;

/// A message that a run sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sending {
    /// To whom.
    pub customer: CustomerIndex,
    /// When.
    pub at: i64,
    /// Of which run: its place among those that are looked at together.
    pub run: u16,
    /// The place of the channel in [`Channel::ALL`].
    channel: u8,
    /// The hour of the customer's local week, Monday 00:00 first.
    hour: u8,
    /// The day of the workspace's zone, days since 1970-01-01.
    day: i32,
}

/// The messages of a run, in order of customer and time.
pub fn sendings(program: &Program, history: &History, trace: &Trace, run: u16) -> Vec<Sending> {
    let take = |all: &mut Vec<Sending>, rows: &[Row]| {
        let before = all.len();
        let (mut zone, days) = (None, Zone::of(history.time_zone));
        for row in rows.iter().filter(|row| row.why == Why::Sent) {
            let Action::Send(send) = &program.nodes[row.node as usize].action else { continue };
            let zone = *zone.get_or_insert_with(|| Zone::of(local_zone(row.customer, program, history)));
            all.push(Sending {
                customer: row.customer,
                at: row.at,
                run,
                channel: u8::try_from(channel_place(send.channel)).unwrap_or_default(),
                hour: hour_of_week(zone, row.at),
                day: days.day(row.at).unwrap_or_default(),
            });
        }
        // Visits of one customer go side by side.
        all[before..].sort_unstable();
    };
    trace.fold_customers(Vec::new, take, |all, more| all.extend(more))
}

/// The hour of the local week by the customer's recorded zone, Monday 00:00 being the first.
fn hour_of_week(zone: &Zone, at: i64) -> u8 {
    const HOUR_MS: i64 = 60 * 60 * 1000;
    // 1970-01-01 was a Thursday.
    let week = zone.local(at).unwrap_or_default() + 3 * DAY_MS;
    u8::try_from(week.div_euclid(HOUR_MS).rem_euclid(7 * 24)).unwrap_or_default()
}

/// The sendings of several runs over the same customers as one list.
pub fn together(runs: Vec<Vec<Sending>>) -> Vec<Sending> {
    let mut all = runs.concat();
    all.sort_unstable();
    all
}

/// Messages by day.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// Messages.
    pub messages: u32,
    /// From the day of the first to that of the last, in order.
    pub days: Vec<CalendarDay>,
    /// By home store, most messages first, then by id.
    pub stores: Vec<CalendarStore>,
    /// The busiest day of each channel and of all together, most first.
    pub peaks: Vec<CalendarPeak>,
    /// By the hour of the customers' local week, Monday 00:00 first.
    pub week: [u32; 7 * 24],
}

/// A day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Messages by channel, in the order of [`Channel::ALL`].
    pub channels: [u32; 4],
    /// (place in `stores`, messages), only where there are any.
    pub stores: Vec<(u32, u32)>,
}

/// A store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarStore {
    /// Its id; empty for customers without one.
    pub store: String,
    /// Messages to its customers.
    pub messages: u32,
    /// Its busiest day, of equal days the first.
    pub peak_day: String,
    /// Messages on it.
    pub peak: u32,
}

/// A busiest day.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarPeak {
    /// None for all channels together.
    pub channel: Option<Channel>,
    /// `YYYY-MM-DD`; of equal days the first.
    pub day: String,
    /// Messages on it.
    pub messages: u32,
    /// Messages on an average day of the calendar.
    pub average: f64,
}

/// Messages by day. `store_of` names a customer's home store, and is asked once for each.
pub fn calendar<'s>(sendings: &[Sending], store_of: impl Fn(CustomerIndex) -> &'s str) -> Calendar {
    let mut week = [0; 7 * 24];
    let mut days: BTreeMap<i32, [u32; 4]> = BTreeMap::new();
    let mut stores: BTreeMap<&str, BTreeMap<i32, u32>> = BTreeMap::new();
    for of_customer in sendings.chunk_by(|a, b| a.customer == b.customer) {
        let of_store = stores.entry(of_customer.first().map_or("", |sending| store_of(sending.customer))).or_default();
        for sending in of_customer {
            week[usize::from(sending.hour)] += 1;
            days.entry(sending.day).or_default()[usize::from(sending.channel)] += 1;
            *of_store.entry(sending.day).or_default() += 1;
        }
    }
    let (first, last) = (sendings.iter().map(|of| of.day).min(), sendings.iter().map(|of| of.day).max());
    let (first, last) = (first.unwrap_or(0), last.unwrap_or(-1));
    let length = f64::from(last.saturating_sub(first).saturating_add(1).max(1));
    if last.saturating_sub(first) < MOST_DAYS {
        for day in first..=last {
            days.entry(day).or_default();
        }
    }
    let mut named: Vec<(CalendarStore, BTreeMap<i32, u32>)> = stores
        .into_iter()
        .map(|(store, by_day)| {
            let (peak_day, peak) = peak(by_day.iter().map(|(day, count)| (*day, *count)));
            let messages = by_day.values().sum();
            (CalendarStore { store: store.to_owned(), messages, peak_day: day_text(peak_day), peak }, by_day)
        })
        .collect();
    named.sort_by_key(|(store, _)| Reverse(store.messages));
    let mut of_days: BTreeMap<i32, Vec<(u32, u32)>> = BTreeMap::new();
    for (place, (_, by_day)) in (0..).zip(&named) {
        by_day.iter().for_each(|(day, count)| of_days.entry(*day).or_default().push((place, *count)));
    }
    let all = |counts: &[u32; 4]| counts.iter().sum::<u32>();
    let peak_of = |channel: Option<Channel>| {
        let of_day = |counts: &[u32; 4]| channel.map_or_else(|| all(counts), |channel| counts[channel_place(channel)]);
        let (day, messages) = peak(days.iter().map(|(day, counts)| (*day, of_day(counts))));
        let total: u32 = days.values().map(of_day).sum();
        (total > 0).then(|| CalendarPeak { channel, day: day_text(day), messages, average: f64::from(total) / length })
    };
    let mut peaks: Vec<CalendarPeak> =
        std::iter::once(None).chain(Channel::ALL.into_iter().map(Some)).filter_map(peak_of).collect();
    peaks.sort_by_key(|peak| Reverse(peak.messages));
    Calendar {
        messages: u32::try_from(sendings.len()).unwrap_or(u32::MAX),
        days: days
            .into_iter()
            .map(|(day, channels)| CalendarDay {
                day: day_text(day),
                channels,
                stores: of_days.remove(&day).unwrap_or_default(),
            })
            .collect(),
        stores: named.into_iter().map(|(store, _)| store).collect(),
        peaks,
        week,
    }
}

/// The day with the most, of equal days the first.
fn peak(days: impl Iterator<Item = (i32, u32)>) -> (i32, u32) {
    days.fold((0, 0), |most, day| if day.1 > most.1 { day } else { most })
}

/// How many messages one customer gets in any seven days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressure {
    /// Customers by the messages of their busiest seven days; those without any stand at 0.
    pub most_in_week: Vec<u32>,
    /// The customers with the busiest weeks: most first, then by id.
    pub busiest: Vec<Pressed>,
    /// Customers who get messages of both within seven days, by pairs of runs, the smaller first.
    pub overlaps: Vec<(u16, u16, u32)>,
}

/// A customer with a busy week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressed {
    /// Who.
    pub customer: CustomerIndex,
    /// Messages in her busiest seven days.
    pub most: u32,
    /// When that was reached first.
    pub at: i64,
    /// Messages in all.
    pub messages: u32,
    /// Messages of that week, by run.
    pub by_run: Vec<(u16, u32)>,
}

/// How much of the sendings of `runs` runs one of so many customers gets.
pub fn pressure(sendings: &[Sending], runs: u16, population: u32) -> Pressure {
    let mut most_in_week = vec![0_u32];
    let mut busiest: Vec<Pressed> = Vec::new();
    let runs = usize::from(runs);
    let mut overlaps = vec![0_u32; runs * runs];
    let mut customers = 0;
    for of_customer in sendings.chunk_by(|a, b| a.customer == b.customer) {
        customers += 1;
        let pressed = busiest_week(of_customer, runs, &mut overlaps);
        let place = usize::try_from(pressed.most).unwrap_or(usize::MAX);
        if most_in_week.len() <= place {
            most_in_week.resize(place + 1, 0);
        }
        most_in_week[place] += 1;
        busiest.push(pressed);
        if busiest.len() == 2 * MOST_BUSIEST {
            keep_busiest(&mut busiest);
        }
    }
    keep_busiest(&mut busiest);
    most_in_week[0] = population.saturating_sub(customers);
    let number = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
    let pairs = (0..runs).flat_map(|first| (first + 1..runs).map(move |second| (first, second)));
    Pressure {
        most_in_week,
        busiest,
        overlaps: pairs
            .map(|(first, second)| (number(first), number(second), overlaps[first * runs + second]))
            .filter(|(.., customers)| *customers > 0)
            .collect(),
    }
}

/// Customers come by id, so that a stable order keeps the smaller ids first.
fn keep_busiest(busiest: &mut Vec<Pressed>) {
    busiest.sort_by_key(|pressed| Reverse(pressed.most));
    busiest.truncate(MOST_BUSIEST);
}

/// A customer's busiest week; counts her for each pair of runs of which she gets messages within a week.
fn busiest_week(sendings: &[Sending], runs: usize, overlaps: &mut [u32]) -> Pressed {
    let mut in_week = vec![0_u32; runs];
    let mut met: Vec<(usize, usize)> = Vec::new();
    let (mut first, mut most, mut end) = (0, 0, 0);
    for (place, sending) in sendings.iter().enumerate() {
        while sendings[first].at <= sending.at.saturating_sub(WEEK_MS) {
            in_week[usize::from(sendings[first].run)] -= 1;
            first += 1;
        }
        let run = usize::from(sending.run);
        in_week[run] += 1;
        for (other, _) in in_week.iter().enumerate().filter(|(other, count)| *other != run && **count > 0) {
            let pair = (run.min(other), run.max(other));
            if !met.contains(&pair) {
                met.push(pair);
            }
        }
        if place + 1 - first > most {
            (most, end) = (place + 1 - first, place);
        }
    }
    for (first, second) in met {
        overlaps[first * runs + second] += 1;
    }
    let mut by_run: BTreeMap<u16, u32> = BTreeMap::new();
    for sending in &sendings[end + 1 - most..=end] {
        *by_run.entry(sending.run).or_default() += 1;
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Pressed {
        customer: sendings[end].customer,
        most: count(most),
        at: sendings[end].at,
        messages: count(sendings.len()),
        by_run: by_run.into_iter().collect(),
    }
}
