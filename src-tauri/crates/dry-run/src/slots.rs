//! Recurring intervals of local time: opening slots and quiet hours.

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;
use journey::{QuietHours, Slot, Weekday, minute_of_day};

use crate::clock::{DAY_MINUTES, instant_of, local_time};

/// How many days ahead a slot is looked for. A weekly slot that daylight saving swallows comes again a week later.
const DAYS_AHEAD: u64 = 40;

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

    fn is_on(&self, day: NaiveDate) -> bool {
        self.days >> day.weekday().num_days_from_monday() & 1 == 1
    }

    /// The instants of the interval of a day; where both ends are in one gap there are none.
    fn on(&self, day: NaiveDate, zone: Tz) -> Option<(i64, i64)> {
        let (start, end) = (instant_of(zone, day, self.from)?, instant_of(zone, day, self.to)?);
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
    pub fn end_of_current(&self, at: i64, zone: Tz) -> Option<i64> {
        if self.0.is_empty() {
            return None;
        }
        let today = local_time(zone, at)?.date();
        self.started_before(today)
            .filter_map(|(interval, day)| interval.on(day, zone))
            .filter(|(start, end)| *start <= at && at < *end)
            .map(|(_, end)| end)
            .max()
    }

    /// The instant itself where it lies in an interval, else the start of the next; `None` where none comes.
    pub fn current_or_next(&self, at: i64, zone: Tz) -> Option<i64> {
        if self.end_of_current(at, zone).is_some() {
            return Some(at);
        }
        let today = local_time(zone, at)?.date();
        // An interval of a later day never starts earlier, so that the first day with a start to come decides.
        (0..DAYS_AHEAD).find_map(|ahead| {
            let day = today.checked_add_days(Days::new(ahead))?;
            self.0
                .iter()
                .filter(|interval| interval.is_on(day))
                .filter_map(|interval| interval.on(day, zone))
                .map(|(start, _)| start)
                .filter(|start| *start > at)
                .min()
        })
    }

    /// The intervals as far as they lie in `[start, end)`, in order; those that touch are one.
    pub fn between(&self, start: i64, end: i64, zone: Tz) -> Vec<(i64, i64)> {
        let (Some(first), Some(last)) = (local_time(zone, start), local_time(zone, end)) else { return Vec::new() };
        let mut spans = Vec::new();
        // Those of two days before may reach into the first day.
        let mut day = first.date().checked_sub_days(Days::new(2));
        while let Some(today) = day.filter(|day| *day <= last.date()) {
            let today_on = self.0.iter().filter(|interval| interval.is_on(today));
            spans.extend(today_on.filter_map(|interval| interval.on(today, zone)));
            day = today.succ_opt();
        }
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

    /// The intervals of today, and those of the days before that cross midnight.
    fn started_before(&self, today: NaiveDate) -> impl Iterator<Item = (&Interval, NaiveDate)> {
        (0..=2_u64).flat_map(move |back| {
            let day = today.checked_sub_days(Days::new(back));
            self.0
                .iter()
                .filter_map(move |interval| Some((interval, day?)))
                .filter(move |(interval, day)| (back == 0 || interval.to > DAY_MINUTES) && interval.is_on(*day))
        })
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
