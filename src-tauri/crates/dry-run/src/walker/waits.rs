//! Steps that take time for a date, an instant or an event.

use journey::{HAPPENED, NEXT, PAST, TIMED_OUT};
use rules::{EventMatcher, Met, Moment, Scope};

use super::steps::Decision;
use super::{Walker, World};
use crate::clock::{date_of, instant_of, local_time};
use crate::program::{Node, WaitUntil};
use crate::visit::{NOTHING, Why};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

impl WaitUntil {
    /// Until when; `None` where there is no date. On a date the whole days of the offset are calendar days and the
    /// rest of it is exact, on an instant all of it is.
    pub fn target(&self, scope: &Scope<'_>) -> Option<i64> {
        match self.moment.get(scope)? {
            Moment::Day(day) => {
                let days = i32::try_from(self.offset_ms / DAY_MS).ok()?;
                let day = date_of(day.checked_add(days)?)?;
                instant_of(scope.zone, day, self.minute.unwrap_or(0))?.checked_add(self.offset_ms % DAY_MS)
            }
            Moment::Instant(at) => {
                let at = at.checked_add(self.offset_ms)?;
                match self.minute {
                    Some(minute) => instant_of(scope.zone, local_time(scope.zone, at)?.date(), minute),
                    None => Some(at),
                }
            }
        }
    }
}

impl Walker {
    pub(super) fn wait_until(
        &self,
        place: usize,
        node: &Node,
        wait: &WaitUntil,
        now: i64,
        world: &World<'_>,
    ) -> Decision {
        let leave = |port: &str, why: Why| Decision::Leave { port: node.port(port), why, argument: NOTHING, met: None };
        if self.visits[place].waiting {
            return leave(NEXT, Why::Went);
        }
        match wait.target(&self.scope(now, Some(place), world)) {
            Some(target) if target > now => Decision::WaitUntil(target),
            Some(target) if target == now => leave(NEXT, Why::Went),
            Some(_) => leave(if wait.leaves { PAST } else { NEXT }, Why::Past),
            None => leave(PAST, Why::NoDate),
        }
    }

    pub(super) fn wait_for_event(
        &mut self,
        place: usize,
        node: &Node,
        (matcher, timeout_ms): (&EventMatcher, i64),
        now: i64,
        world: &World<'_>,
    ) -> Decision {
        let visit = self.visits[place];
        if visit.waiting {
            let (port, met) = match visit.awaited {
                NOTHING => (TIMED_OUT, None),
                row => (HAPPENED, Some(Met::Event(row))),
            };
            return Decision::Leave { port: node.port(port), why: Why::Went, argument: visit.awaited, met };
        }
        let latest = now.saturating_add(timeout_ms);
        // What is recorded is known beforehand: the visit sleeps until it happens.
        let found = matcher.first_between(now, latest.min(world.period.until), &self.scope(now, Some(place), world));
        self.visits[place].awaited = found.unwrap_or(NOTHING);
        Decision::WaitUntil(found.map_or(latest, |row| world.history.events.at[row as usize]))
    }
}
