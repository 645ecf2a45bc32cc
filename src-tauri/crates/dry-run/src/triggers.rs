//! Triggers that no event starts: instants of the calendar at which customers enter.

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Tz;
use history::{CustomerIndex, History};
use journey::{Day, Every, Repeat, ScheduleUnit};
use rules::{CompiledMoment, CompiledRule, Moment, Scope};

use crate::clock::{date_of, day_number, local_time};
use crate::program::Program;
use crate::run::Period;
use crate::walker::World;
use history::zone::Zone;

/// An instant at which a trigger may let a customer in, and the trigger's place in [`Program::timed`].
pub(crate) type Appointment = (i64, u32);

/// A trigger that no event starts.
#[derive(Debug)]
pub(crate) struct Timed {
    pub node: u32,
    pub when: When,
}

/// When it lets whom in.
#[derive(Debug)]
pub(crate) enum When {
    /// The members of a segment at an instant.
    Members { at: i64, segment: Box<str>, rule: CompiledRule },
    /// Everybody who is added to a list, a place in `History::segments`; without one nobody.
    Added { segment: Box<str>, list: Option<usize> },
    /// A date of each customer.
    Date(DateOf),
    /// An audience, again and again.
    Schedule { schedule: Schedule, audience: CompiledRule },
}

/// A date of a customer, in her local time.
#[derive(Debug)]
pub(crate) struct DateOf {
    pub attribute: Box<str>,
    pub date: CompiledMoment,
    /// Calendar days.
    pub offset: i32,
    /// Minutes of the day.
    pub minute: u32,
    pub repeat: Repeat,
}

/// Recurring instants in a zone.
#[derive(Debug)]
pub(crate) struct Schedule {
    first: i64,
    zone: Tz,
    /// Bit n: the nth day after Monday.
    weekdays: u8,
    /// Bit n: the nth of the month.
    month_days: u32,
    minute: u32,
}

impl Schedule {
    /// The schedule; `None` where a part is missing. Without days it recurs on the day of `first`.
    pub fn new(first: i64, every: &Every, minute: u32, zone: Tz) -> Option<Self> {
        let day = local_time(zone, first)?.date();
        let (mut weekdays, mut month_days) = (0, 0);
        for day in &every.days {
            match day {
                Day::OfWeek(day) => weekdays |= 1_u8 << (*day as u8),
                Day::OfMonth(day) => month_days |= 1_u32.checked_shl(u32::from(*day))?,
            }
        }
        match every.unit? {
            ScheduleUnit::Week if every.days.is_empty() => weekdays = 1 << day.weekday().num_days_from_monday(),
            ScheduleUnit::Month if every.days.is_empty() => month_days = 1 << day.day(),
            ScheduleUnit::Day | ScheduleUnit::Week | ScheduleUnit::Month => {}
        }
        Some(Self { first, zone, weekdays, month_days, minute })
    }

    /// Whether it comes on a day; a month without one of the days uses its last day.
    fn is_on(&self, day: NaiveDate) -> bool {
        let every_day = self.weekdays == 0 && self.month_days == 0;
        let last = day.succ_opt().is_none_or(|next| next.month() != day.month());
        every_day
            || self.weekdays >> day.weekday().num_days_from_monday() & 1 == 1
            || self.month_days >> day.day() & 1 == 1
            || (last && self.month_days >> day.day() > 1)
    }

    /// Its instants in a period.
    fn instants(&self, period: Period) -> impl Iterator<Item = i64> {
        let (start, end) = (self.first.max(period.from), period.last());
        let days = local_time(self.zone, start).zip(local_time(self.zone, end)).filter(|_| start <= end);
        // What a gap skips may fall on the day after.
        let mut day = days.and_then(|(start, _)| start.date().checked_sub_days(Days::new(2)));
        let last = days.map(|(_, end)| end.date());
        let mut before = None;
        let zone = Zone::of(self.zone);
        std::iter::from_fn(move || {
            loop {
                let today = day.filter(|day| last.is_some_and(|last| *day <= last))?;
                day = today.succ_opt();
                let Some(at) = self.is_on(today).then(|| zone.instant_of(day_number(today), self.minute)).flatten()
                else {
                    continue;
                };
                // Two days whose times one gap skips are one instant.
                if at >= start && at <= end && before.replace(at) != Some(at) {
                    return Some(at);
                }
            }
        })
    }
}

impl DateOf {
    /// The instants of a customer's date in a period.
    fn instants(&self, scope: &Scope<'_>, period: Period, mut take: impl FnMut(i64)) {
        let Some(date) = self.day(scope) else { return };
        let zone = Zone::of(scope.zone);
        let mut at = |year: i32| {
            let instant = anniversary(date, year)
                .and_then(|day| moved(day, self.offset))
                .and_then(|day| zone.instant_of(day_number(day), self.minute));
            instant.into_iter().filter(|instant| period.lets_in_at(*instant)).for_each(&mut take);
        };
        if self.repeat == Repeat::Once {
            return at(date.year());
        }
        // The years whose dates, moved, can fall into the period; none before the date itself.
        let year_of = |at: i64| Some(moved(local_time(scope.zone, at)?.date(), self.offset.saturating_neg())?.year());
        let Some(last) = year_of(period.last()) else { return };
        let first = year_of(period.from).map_or(date.year(), |first| date.year().max(first - 1));
        (first..=last + 1).for_each(at);
    }

    /// The date itself.
    pub fn day(&self, scope: &Scope<'_>) -> Option<NaiveDate> {
        match self.date.get(scope)? {
            Moment::Day(day) => date_of(day),
            Moment::Instant(at) => Some(local_time(scope.zone, at)?.date()),
        }
    }
}

/// The same day in another year; 29 February is 28 February there if need be.
fn anniversary(date: NaiveDate, year: i32) -> Option<NaiveDate> {
    date.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28).filter(|_| date.month() == 2))
}

fn moved(day: NaiveDate, days: i32) -> Option<NaiveDate> {
    let length = Days::new(u64::from(days.unsigned_abs()));
    if days < 0 { day.checked_sub_days(length) } else { day.checked_add_days(length) }
}

impl Timed {
    /// Whether it lets the customer in at its instant.
    pub fn lets_in(&self, scope: &Scope<'_>) -> bool {
        match &self.when {
            When::Members { rule, .. } => rule.holds(scope),
            When::Schedule { audience, .. } => audience.holds(scope),
            When::Added { .. } | When::Date(_) => true,
        }
    }
}

/// The instants that are the same for all customers, in order.
pub(crate) fn common_appointments(program: &Program, period: Period) -> Vec<Appointment> {
    let mut appointments = Vec::new();
    for (place, timed) in (0_u32..).zip(&program.timed) {
        match &timed.when {
            When::Members { at, .. } if period.lets_in_at(*at) => appointments.push((*at, place)),
            When::Schedule { schedule, .. } => {
                appointments.extend(schedule.instants(period).map(|at| (at, place)));
            }
            When::Members { .. } | When::Added { .. } | When::Date(_) => {}
        }
    }
    appointments.sort_unstable();
    appointments
}

/// The instants that are a customer's own, in order.
pub(crate) fn own_appointments(world: &World<'_>, customer: CustomerIndex, zone: &Zone, into: &mut Vec<Appointment>) {
    into.clear();
    for (place, timed) in (0_u32..).zip(&world.program.timed) {
        match &timed.when {
            When::Added { list: Some(list), .. } => {
                let added = added_at(world.history, *list, customer);
                into.extend(added.filter(|at| world.period.lets_in_at(*at)).map(|at| (at, place)));
            }
            When::Date(date) => {
                let scope = Scope::outside(world.history, customer, world.period.until, zone.tz());
                date.instants(&scope, world.period, |at| into.push((at, place)));
            }
            When::Members { .. } | When::Added { list: None, .. } | When::Schedule { .. } => {}
        }
    }
    into.sort_unstable();
}

/// When a customer was added to a list; those who always were in it never are.
fn added_at(history: &History, list: usize, customer: CustomerIndex) -> Option<i64> {
    let segment = history.segments.get(list)?;
    segment.added_at[segment.members.binary_search(&customer).ok()?]
}
