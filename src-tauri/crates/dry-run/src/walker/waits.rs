//! Steps that take time for a date, an instant or an event.

use rules::{EventMatcher, Met, Moment, Scope};

use super::steps::Decision;
use super::{Walker, World};
use crate::program::{Node, WaitUntil};
use crate::visit::{NOTHING, Visit, Why};
use history::zone::{DAY_MS, Zone};

impl WaitUntil {
    /// Until when; `None` where there is no date. On a date the whole days of the offset are calendar days and the
    /// rest of it is exact, on an instant all of it is.
    pub fn target(&self, scope: &Scope<'_>) -> Option<i64> {
        let zone = Zone::of(scope.zone);
        match self.moment.get(scope)? {
            Moment::Day(day) => {
                let days = i32::try_from(self.offset_ms / DAY_MS).ok()?;
                let day = day.checked_add(days)?;
                zone.instant_of(day, self.minute.unwrap_or(0))?.checked_add(self.offset_ms % DAY_MS)
            }
            Moment::Instant(at) => {
                let at = at.checked_add(self.offset_ms)?;
                match self.minute {
                    Some(minute) => zone.instant_of(zone.day(at)?, minute),
                    None => Some(at),
                }
            }
        }
    }
}

impl Walker {
    pub(super) fn wait_until(
        &self,
        visit: &Visit,
        node: &Node,
        wait: &WaitUntil,
        now: i64,
        world: &World<'_>,
    ) -> Decision {
        if visit.waiting {
            return Decision::by(node.chosen(true), Why::Went);
        }
        match wait.target(&self.scope(now, Some(visit), world)) {
            Some(target) if target > now => Decision::WaitUntil(target),
            Some(target) if target == now => Decision::by(node.chosen(true), Why::Went),
            Some(_) => Decision::by(node.chosen(!wait.leaves), Why::Past),
            None => Decision::by(node.chosen(false), Why::NoDate),
        }
    }

    pub(super) fn wait_for_event(
        &mut self,
        visit: &mut Visit,
        node: &Node,
        (matcher, timeout_ms): (&EventMatcher, i64),
        now: i64,
        world: &World<'_>,
    ) -> Decision {
        let (waiting, awaited) = (visit.waiting, visit.awaited);
        if waiting {
            let happened = awaited != NOTHING;
            if happened {
                self.remember(visit, node, || Met::Event(awaited));
            }
            return Decision::Leave { port: node.chosen(happened), why: Why::Went, argument: awaited };
        }
        let latest = now.saturating_add(timeout_ms);
        // What is recorded is known beforehand: the visit sleeps until it happens.
        let found = matcher.first_between(now, latest.min(world.period.until), &self.scope(now, Some(visit), world));
        visit.awaited = found.unwrap_or(NOTHING);
        Decision::WaitUntil(found.map_or(latest, |row| world.history.events.at[row as usize]))
    }
}
