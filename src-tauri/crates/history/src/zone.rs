//! Time zones as tables of their offsets, so that nobody looks rules up at every row.

use std::sync::{LazyLock, OnceLock};

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

use crate::clock;

/// 24 hours.
pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// A minute.
pub const MINUTE_MS: i64 = 60 * 1000;

/// The tables reach from 1970 to 2100; instants outside are looked up in the rules themselves.
const FIRST: i64 = 0;
const END: i64 = 4_102_444_800_000;
/// How far apart offsets are probed. No zone changes its clock twice within a week in that time.
const PROBE_MS: i64 = 7 * DAY_MS;
/// More than any zone's distance from UTC.
const FARTHEST_MS: i64 = 16 * 60 * 60 * 1000;

/// A zone with the spans of its offsets. There is one table for each zone in the whole program: what it says depends
/// on nothing but the zone.
#[derive(Debug)]
pub struct Zone {
    tz: Tz,
    /// When each span begins, in order, and behind them the end of all time.
    starts: Box<[i64]>,
    /// What local time is ahead of UTC in each.
    offsets: Box<[i64]>,
    /// For each stretch of 2^31 ms, some 25 days, the span in which it begins.
    stretches: Box<[u16]>,
}

/// How far an instant is shifted to become the number of its stretch.
const STRETCH: u32 = 31;

impl Zone {
    /// The table of a zone.
    pub fn of(tz: Tz) -> &'static Self {
        static TABLES: LazyLock<Vec<OnceLock<Zone>>> =
            LazyLock::new(|| TZ_VARIANTS.iter().map(|_| OnceLock::new()).collect());
        TABLES[tz as usize].get_or_init(|| Self::probed(tz))
    }

    fn probed(tz: Tz) -> Self {
        let (mut starts, mut offsets) = (vec![FIRST], vec![ruled_offset(tz, FIRST).unwrap_or(0)]);
        let mut offset = offsets[0];
        let mut at = FIRST;
        while at < END {
            let next = (at + PROBE_MS).min(END);
            let found = ruled_offset(tz, next).unwrap_or(offset);
            if found != offset {
                let (mut low, mut high) = (at, next);
                while high - low > 1 {
                    let middle = low + (high - low) / 2;
                    if ruled_offset(tz, middle) == Some(offset) { low = middle } else { high = middle }
                }
                starts.push(high);
                offsets.push(found);
                offset = found;
            }
            at = next;
        }
        let span = |at: i64| starts.partition_point(|start| *start <= at).saturating_sub(1);
        let stretches = (0..END >> STRETCH).map(|stretch| u16::try_from(span(stretch << STRETCH)).unwrap_or(0));
        let stretches = stretches.collect();
        starts.push(i64::MAX);
        Self { tz, stretches, starts: starts.into(), offsets: offsets.into() }
    }

    /// Which zone it is.
    pub const fn tz(&self) -> Tz {
        self.tz
    }

    /// The span in which an instant lies; `None` for one that is not in the table.
    #[inline]
    fn span(&self, at: i64) -> Option<usize> {
        // A negative instant becomes a stretch far beyond the last.
        let mut span = usize::from(*self.stretches.get((at >> STRETCH).cast_unsigned() as usize)?);
        while at >= self.starts[span + 1] {
            span += 1;
        }
        Some(span)
    }

    /// Local time at an instant, as milliseconds since 1970-01-01 00:00 of that local time.
    #[inline]
    pub fn local(&self, at: i64) -> Option<i64> {
        match self.span(at) {
            Some(span) => Some(at + self.offsets[span]),
            None => at.checked_add(ruled_offset(self.tz, at)?),
        }
    }

    /// The calendar day of an instant, days since 1970-01-01.
    pub fn day(&self, at: i64) -> Option<i32> {
        i32::try_from(self.local(at)?.div_euclid(DAY_MS)).ok()
    }

    /// What local time is ahead of UTC, where the clock does not change from one instant to another.
    pub fn steady(&self, from: i64, until: i64) -> Option<i64> {
        if from < FIRST || until >= END {
            return None;
        }
        let span = self.span(from)?;
        (until < self.starts[span + 1]).then(|| self.offsets[span])
    }

    /// The instant of a local time, `minute` minutes into a day; 1440 and more are in the next day. A local time that
    /// daylight saving skips becomes the first instant after the gap, a doubled one the earlier.
    pub fn instant_of(&self, day: i32, minute: u32) -> Option<i64> {
        let local = i64::from(day) * DAY_MS + i64::from(minute) * MINUTE_MS;
        if !(FIRST + FARTHEST_MS..END - FARTHEST_MS).contains(&local) {
            return clock::instant_of(self.tz, clock::date_of(day)?, minute);
        }
        // No span before this one can hold it.
        let mut span = self.span(local - FARTHEST_MS)?;
        while local - self.offsets[span] >= self.starts[span + 1] {
            span += 1;
        }
        Some((local - self.offsets[span]).max(self.starts[span]))
    }

    /// The changes of the clock after one instant and up to another, between 1970 and 2100: when, and by how much local
    /// time jumps ahead.
    pub fn changes(&self, after: i64, until: i64) -> impl Iterator<Item = (i64, i64)> {
        let jumps = self.offsets.windows(2).map(|pair| pair[1] - pair[0]);
        let changes = self.starts.iter().skip(1).copied().zip(jumps);
        changes.skip_while(move |(at, _)| *at <= after).take_while(move |(at, _)| *at <= until)
    }
}

/// What local time is ahead of UTC at an instant, by the zone's rules.
fn ruled_offset(tz: Tz, at: i64) -> Option<i64> {
    let utc = DateTime::from_timestamp_millis(at)?.naive_utc();
    Some(i64::from(tz.offset_from_utc_datetime(&utc).fix().local_minus_utc()) * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{date_of, day_number, local_time};

    fn day_of(tz: Tz, at: i64) -> Option<i32> {
        Some(day_number(local_time(tz, at)?.date()))
    }

    /// A day apart, and at odd hours, so that a span a probe has missed would be met.
    const STEP: i64 = DAY_MS + 7 * 60 * MINUTE_MS + 1;

    #[test]
    fn the_tables_say_what_the_rules_say_for_every_zone() {
        for tz in TZ_VARIANTS {
            let zone = Zone::of(tz);
            let mut at = -3 * STEP;
            while at < 2_145_916_800_000 {
                let offset = ruled_offset(tz, at).unwrap();
                assert_eq!(zone.local(at), Some(at + offset), "{tz} {at}");
                at += STEP;
            }
        }
    }

    #[test]
    fn local_times_around_every_change_of_the_clock_become_the_same_instants() {
        for tz in [
            chrono_tz::Europe::Prague,
            chrono_tz::America::New_York,
            chrono_tz::Australia::Lord_Howe,
            chrono_tz::Pacific::Apia,
            chrono_tz::Africa::Casablanca,
            chrono_tz::Asia::Gaza,
            chrono_tz::Antarctica::Troll,
        ] {
            let zone = Zone::of(tz);
            for start in &zone.starts[1..zone.offsets.len()] {
                let day = zone.day(*start).unwrap();
                for (day, minute) in (-1..=1).flat_map(|ahead| (0..1500).step_by(15).map(move |m| (day + ahead, m))) {
                    let expected = clock::instant_of(tz, date_of(day).unwrap(), minute);
                    assert_eq!(zone.instant_of(day, minute), expected, "{tz} {day} {minute}");
                }
                assert_eq!(zone.day(*start - 1), day_of(tz, *start - 1));
            }
        }
    }

    #[test]
    fn instants_far_away_are_looked_up_in_the_rules() {
        let zone = Zone::of(chrono_tz::Europe::Prague);
        let day = 60_000;
        assert_eq!(zone.instant_of(day, 600), clock::instant_of(zone.tz(), date_of(day).unwrap(), 600));
        assert_eq!(zone.day(-5_000_000_000_000), day_of(zone.tz(), -5_000_000_000_000));
        assert_eq!(zone.local(i64::MAX), None);
        assert_eq!(zone.instant_of(i32::MAX, 0), None);
    }
}
