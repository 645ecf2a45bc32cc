//! Where visits start, compiled.

use chrono::DateTime;
use chrono_tz::Tz;
use journey::{ADDED, Rule, SegmentTrigger, Step};
use rules::CompiledRule;

use super::{Compilation, Compiled, at, minute, required};
use crate::program::Trigger;
use crate::triggers::{DateOf, Schedule, Timed, When};

impl Compilation<'_> {
    /// The triggers in order of their steps' ids: those that events start, and the others.
    pub(super) fn triggers(&mut self, schedules_zone: Tz) -> Compiled<(Vec<Trigger>, Vec<Timed>)> {
        let sorted = std::mem::take(&mut self.sorted);
        let (mut triggers, mut timed) = (Vec::new(), Vec::new());
        for (place, node) in (0_u32..).zip(&sorted) {
            let id = Some(node.id.as_str());
            let when = match &node.step {
                Step::EventTrigger(trigger) => {
                    let event = required(id, trigger.event.as_deref(), "event")?;
                    let matcher = self.rules.matcher(event, &trigger.where_).map_err(|problem| at(id, problem))?;
                    triggers.push(Trigger { node: place, matcher });
                    continue;
                }
                Step::SegmentTrigger(trigger) => self.segment_trigger(id, trigger)?,
                Step::DateTrigger(trigger) => {
                    let attribute = required(id, trigger.attribute.as_deref(), "attribute")?;
                    When::Date(DateOf {
                        attribute: attribute.into(),
                        date: self.rules.date(attribute),
                        offset: trigger.offset_days.unwrap_or_default(),
                        minute: minute(id, trigger.at.as_deref())?,
                        repeat: required(id, trigger.repeat, "repeat")?,
                    })
                }
                Step::ScheduleTrigger(trigger) => {
                    let first = instant(id, trigger.first.as_deref(), "first")?;
                    let every = required(id, trigger.every.as_ref(), "every")?;
                    let minute = minute(id, every.time.as_deref())?;
                    let audience = required(id, trigger.audience.as_ref(), "audience")?;
                    When::Schedule {
                        schedule: required(id, Schedule::new(first, every, minute, schedules_zone), "every")?,
                        audience: self.outside(id, audience)?,
                    }
                }
                Step::SendMessage(_)
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
                | Step::Exit(_) => continue,
            };
            timed.push(Timed { node: place, when });
        }
        self.sorted = sorted;
        Ok((triggers, timed))
    }

    fn segment_trigger(&mut self, id: Option<&str>, trigger: &SegmentTrigger) -> Compiled<When> {
        let name = required(id, trigger.segment.as_deref(), "segment")?;
        let segment = Box::from(name);
        if trigger.at.as_deref() == Some(ADDED) {
            // Nobody is ever added to a segment that a rule decides.
            let ruled = self.catalogue.segments.iter().any(|segment| segment.name == name && segment.rule.is_some());
            let symbol = self.history.symbols.find(name).filter(|_| !ruled);
            let list = self.history.segments.iter().position(|segment| Some(segment.name) == symbol);
            return Ok(When::Added { segment, list });
        }
        let at = instant(id, trigger.at.as_deref(), "at")?;
        Ok(When::Members { at, segment, rule: self.outside(id, &Rule::Segment(name.to_owned()))? })
    }

    fn outside(&mut self, id: Option<&str>, rule: &Rule) -> Compiled<CompiledRule> {
        self.rules.rule_outside_visit(rule).map_err(|problem| at(id, problem))
    }

    /// The segments of the workspace that have a rule. One that cannot be asked is left out: nothing of the journey
    /// names it.
    pub(super) fn segments(&mut self) -> Vec<(Box<str>, CompiledRule)> {
        let ruled = self.catalogue.segments.iter().filter(|segment| segment.rule.is_some());
        ruled
            .filter_map(|segment| {
                let rule = self.rules.rule_outside_visit(&Rule::Segment(segment.name.clone())).ok()?;
                Some((segment.name.as_str().into(), rule))
            })
            .collect()
    }
}

fn instant(id: Option<&str>, text: Option<&str>, what: &'static str) -> Compiled<i64> {
    let at = text.and_then(|text| DateTime::parse_from_rfc3339(text).ok()).map(|at| at.timestamp_millis());
    required(id, at, what)
}
