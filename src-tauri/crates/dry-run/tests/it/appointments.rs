//! When triggers that no event starts may let a customer in, found by looking at every day of the years around.

use chrono::{Datelike, Days, NaiveDate, TimeZone};
use journey::{ADDED, Day, Node, Repeat, ScheduleUnit, Step};

use crate::shop::{Raw, at};
use crate::simulator::{Simulator, first_instant, local};

/// The instants, each with its trigger, in order of the triggers' ids.
pub fn appointments<'s>(simulator: &Simulator<'s>, customer: &str) -> Vec<(i64, &'s Node)> {
    let mut triggers: Vec<&Node> = simulator.journey.nodes.iter().collect();
    triggers.sort_by_key(|node| node.id.clone());
    let mut found = Vec::new();
    for node in triggers {
        let instants = match &node.step {
            Step::SegmentTrigger(trigger) if trigger.at.as_deref() == Some(ADDED) => {
                let segment = trigger.segment.as_ref().unwrap();
                let ruled = simulator.shop.ruled.iter().any(|(name, _)| name == segment);
                let members = simulator.shop.members.iter().filter(|(name, ..)| name == segment && !ruled);
                members.filter(|(_, member, _)| member == customer).filter_map(|(.., added)| *added).collect()
            }
            Step::SegmentTrigger(trigger) => vec![at(trigger.at.as_ref().unwrap())],
            Step::DateTrigger(trigger) => {
                let zone = simulator.recorded_zone(customer);
                let attributes = &simulator.shop.people[customer].attributes;
                let date = match attributes.get(trigger.attribute.as_ref().unwrap()) {
                    Some(Raw::Date(date)) => Some(*date),
                    Some(Raw::Instant(at)) => Some(zone.timestamp_millis_opt(*at).unwrap().date_naive()),
                    _ => None,
                };
                let comes = |day: NaiveDate| {
                    date.is_some_and(|date| match trigger.repeat.unwrap() {
                        Repeat::Once => day == date,
                        Repeat::Yearly => {
                            let same = (day.month(), day.day()) == (date.month(), date.day());
                            let leap = (date.month(), date.day()) == (2, 29) && (day.month(), day.day()) == (2, 28);
                            day >= date && (same || leap && !day.leap_year())
                        }
                    })
                };
                let offset = chrono::Duration::days(trigger.offset_days.unwrap_or(0).into());
                let days = years().filter(|day| comes(*day));
                days.map(|day| first_instant(zone, local(day + offset, trigger.at.as_ref().unwrap()))).collect()
            }
            Step::ScheduleTrigger(trigger) => {
                let zone = simulator.journeys_zone();
                let first = at(trigger.first.as_ref().unwrap());
                let start = zone.timestamp_millis_opt(first).unwrap().date_naive();
                let every = trigger.every.as_ref().unwrap();
                let named = match (every.unit.unwrap(), &every.days[..]) {
                    (ScheduleUnit::Week, []) => vec![Named::Weekday(start.weekday().num_days_from_monday())],
                    (ScheduleUnit::Month, []) => vec![Named::Date(start.day())],
                    (_, days) => days
                        .iter()
                        .map(|day| match day {
                            Day::OfWeek(day) => Named::Weekday(*day as u32),
                            Day::OfMonth(day) => Named::Date(u32::from(*day)),
                        })
                        .collect(),
                };
                let comes = |day: NaiveDate| {
                    let month = u32::from(day.num_days_in_month());
                    named.is_empty()
                        || named.iter().any(|named| match named {
                            Named::Weekday(weekday) => day.weekday().num_days_from_monday() == *weekday,
                            Named::Date(date) => day.day() == (*date).min(month),
                        })
                };
                let days = years().filter(|day| *day + Days::new(1) >= start && comes(*day));
                let instants = days.map(|day| first_instant(zone, local(day, every.time.as_ref().unwrap())));
                instants.filter(|at| *at >= first).collect()
            }
            // Events start these visits, or none starts here.
            Step::EventTrigger(_)
            | Step::SendMessage(_)
            | Step::Wait(_)
            | Step::WaitForTimeRange(_)
            | Step::WaitUntil(_)
            | Step::WaitForEvent(_)
            | Step::Condition(_)
            | Step::Branch(_)
            | Step::RandomSplit(_)
            | Step::Holdout(_)
            | Step::AssignVoucher(_)
            | Step::AddToSegment(_)
            | Step::RemoveFromSegment(_)
            | Step::SetAttribute(_)
            | Step::CreateOccasion(_)
            | Step::SyncAudience(_)
            | Step::Webhook(_)
            | Step::Goto(_)
            | Step::Exit(_) => Vec::new(),
        };
        found.extend(instants.into_iter().map(|at| (at, node)));
    }
    found.retain(|(at, _)| simulator.from <= *at && *at < simulator.to && *at <= simulator.until);
    found
}

enum Named {
    Weekday(u32),
    Date(u32),
}

fn years() -> impl Iterator<Item = NaiveDate> {
    let start = NaiveDate::from_ymd_opt(2014, 12, 1).unwrap();
    (0..970).map(move |days| start + Days::new(days))
}
