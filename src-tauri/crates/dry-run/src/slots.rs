//! Recurring intervals of local time: opening slots and quiet hours.

use journey::{QuietHours, Slot, Weekday, minute_of_day};

use crate::clock::DAY_MINUTES;
use history::zone::{DAY_MS, MINUTE_MS, Zone};

/// How many days ahead a slot is looked for. A weekly slot that daylight saving swallows comes again a week later.
const DAYS_AHEAD: i32 = 40;

/// An interval of local time on some weekdays, half open. It belongs to the day it starts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Interval {
    /// Bit n: the nth day after Monday.
    days: u8,
    /// Minutes from the start of the day.
    from: u32,
    /// Minutes from the start of the same day, above `from`.
    to: u32,
}

/// Several intervals: a step's slots, or the quiet hours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Intervals(Vec<Interval>);

impl Interval {
    fn new(days: u8, from: &str, to: &str) -> Option<Self> {
        let (from, to) = (u32::from(minute_of_day(from)?), u32::from(minute_of_day(to)?));
        Some(Self { days, from, to: if to <= from { to + DAY_MINUTES } else { to } })
    }

    /// Whether one starts on a day, counted from 1970-01-01, a Thursday.
    const fn is_on(&self, day: i32) -> bool {
        self.days >> (day + 3).rem_euclid(7) & 1 == 1
    }

    /// The instants of the interval of a day; where both ends are in one gap there are none.
    fn on(&self, day: i32, zone: &Zone) -> Option<(i64, i64)> {
        let (start, end) = (zone.instant_of(day, self.from)?, zone.instant_of(day, self.to)?);
        (start < end).then_some((start, end))
    }
}

impl Intervals {
    /// A step's slots; `None` where one is malformed.
    pub fn of_slots(slots: &[Slot]) -> Option<Self> {
        slots
            .iter()
            .map(|slot| {
                let days = slot.days.iter().fold(0, |days, day| days | 1 << weekday_number(*day));
                let (from, to) = (slot.from.as_deref()?, slot.to.as_deref()?);
                (from != to && days != 0).then(|| Interval::new(days, from, to))?
            })
            .collect::<Option<Vec<_>>>()
            .filter(|intervals| !intervals.is_empty())
            .map(Self)
    }

    /// Daily quiet hours; `None` where a time is malformed. Equal ends are no quiet hours.
    pub fn of_quiet_hours(hours: &QuietHours) -> Option<Self> {
        let interval = Interval::new(0b111_1111, &hours.from, &hours.to)?;
        Some(Self(if hours.from == hours.to { Vec::new() } else { vec![interval] }))
    }

    /// The latest end of the intervals in which an instant lies.
    pub fn end_of_current(&self, at: i64, zone: &Zone) -> Option<i64> {
        if self.0.is_empty() {
            return None;
        }
        self.end_of_those_on(at, zone.day(at)?, zone)
    }

    /// Of the intervals of today, and those of the days before that cross midnight.
    fn end_of_those_on(&self, at: i64, today: i32, zone: &Zone) -> Option<i64> {
        let mut latest = None;
        for interval in &self.0 {
            let first = if interval.to > DAY_MINUTES { today - 2 } else { today };
            for day in first..=today {
                if !interval.is_on(day) {
                    continue;
                }
                if let Some((start, end)) = interval.on(day, zone)
                    && start <= at
                    && at < end
                {
                    latest = latest.max(Some(end));
                }
            }
        }
        latest
    }

    /// The instant itself where it lies in an interval, else the start of the next; `None` where none comes.
    pub fn current_or_next(&self, at: i64, zone: &Zone) -> Option<i64> {
        if let Some(offset) = zone.steady(at.saturating_sub(2 * DAY_MS), at.saturating_add(9 * DAY_MS)) {
            return self.current_or_next_local(at + offset).map(|local| local - offset);
        }
        let today = zone.day(at)?;
        if self.end_of_those_on(at, today, zone).is_some() {
            return Some(at);
        }
        // An interval of a later day never starts earlier, so that the first day with a start to come decides.
        (today..today.saturating_add(DAYS_AHEAD)).find_map(|day| {
            let starts = self.0.iter().filter(|interval| interval.is_on(day)).filter_map(|interval| {
                let (start, _) = interval.on(day, zone)?;
                (start > at).then_some(start)
            });
            starts.min()
        })
    }

    /// The same in local time, while the clock does not change: every interval comes again within a week.
    fn current_or_next_local(&self, local: i64) -> Option<i64> {
        let today = local.div_euclid(DAY_MS);
        let mut next: Option<i64> = None;
        for interval in &self.0 {
            let (from, to) = (i64::from(interval.from) * MINUTE_MS, i64::from(interval.to) * MINUTE_MS);
            let back = if interval.to > DAY_MINUTES { 2 } else { 0 };
            for day in today - back..=today + 7 {
                let midnight = day * DAY_MS;
                // 1970-01-01 was a Thursday.
                if local >= midnight + to || interval.days >> (day + 3).rem_euclid(7) & 1 == 0 {
                    continue;
                }
                if local >= midnight + from {
                    return Some(local);
                }
                next = Some(next.map_or(midnight + from, |next| next.min(midnight + from)));
                break;
            }
        }
        next
    }

    /// The intervals as far as they lie in `[start, end)`, in order; those that touch are one.
    pub fn between(&self, start: i64, end: i64, zone: &Zone) -> Vec<(i64, i64)> {
        let (Some(first), Some(last)) = (zone.day(start), zone.day(end)) else { return Vec::new() };
        // Those of two days before may reach into the first day.
        let mut spans: Vec<(i64, i64)> = (first.saturating_sub(2)..=last)
            .flat_map(|day| {
                let on = self.0.iter().filter(move |interval| interval.is_on(day));
                on.filter_map(move |interval| interval.on(day, zone))
            })
            .collect();
        spans.sort_unstable();
        let mut joined: Vec<(i64, i64)> = Vec::new();
        for (from, to) in spans {
            let (from, to) = (from.max(start), to.min(end));
            match joined.last_mut() {
                _ if from >= to => {}
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => joined.push((from, to)),
            }
        }
        joined
    }
}

const fn weekday_number(day: Weekday) -> u8 {
    match day {
        Weekday::Mon => 0,
        Weekday::Tue => 1,
        Weekday::Wed => 2,
        Weekday::Thu => 3,
        Weekday::Fri => 4,
        Weekday::Sat => 5,
        Weekday::Sun => 6,
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::{America, Europe};

    use super::*;

    /// What the clock's changes would make of it: the way that is taken around them.
    fn by_instants(intervals: &Intervals, at: i64, zone: &Zone) -> Option<i64> {
        let today = zone.day(at)?;
        if intervals.end_of_those_on(at, today, zone).is_some() {
            return Some(at);
        }
        let starts = (today - 2..today + DAYS_AHEAD).flat_map(|day| {
            intervals.0.iter().filter(move |interval| interval.is_on(day)).filter_map(move |found| found.on(day, zone))
        });
        starts.map(|(start, _)| start).filter(|start| *start > at).min()
    }

    #[test]
    fn the_quick_way_far_from_a_change_of_the_clock_is_the_same_as_the_long_one() {
        let slot = |days, from, to| Interval { days, from, to };
        let several = [
            vec![slot(0b001_1111, 540, 1080)],
            vec![slot(0b100_0000, 1320, 1800), slot(0b000_0001, 0, 60)],
            vec![slot(0b010_0000, 600, 2040)],
            vec![slot(0b111_1111, 1380, 1440), slot(0b000_1000, 720, 721)],
        ];
        for intervals in several.map(Intervals) {
            for zone in [Europe::Prague, America::New_York].map(Zone::of) {
                for hour in 0..24 * 40 {
                    let at = 1_488_326_400_000 + hour * 3_600_000 + hour % 7 * 59_999;
                    assert_eq!(intervals.current_or_next(at, zone), by_instants(&intervals, at, zone), "{at}");
                }
            }
        }
    }
}
