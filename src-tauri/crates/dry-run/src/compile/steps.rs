//! Each kind of step, compiled.

use history::Scalar;
use journey::{Assignee as WrittenAssignee, AudienceAction, Node as DocumentNode, Step, VoucherValue, WhenPast};

use super::{Compilation, Compiled, at, discount, positive, required};
use crate::needs::HOME_STORE;
use crate::program::{
    Action, Assign, Assignee, CreateOccasion, MessageDesign, Record, Send, VoucherDesign, WaitUntil, Worth,
};
use crate::shares::{Holdout, Shares};
use crate::slots::Intervals;

impl Compilation<'_> {
    pub(super) fn action(&mut self, node: &DocumentNode) -> Compiled<Action> {
        let id = Some(node.id.as_str());
        Ok(match &node.step {
            Step::EventTrigger(_) | Step::SegmentTrigger(_) | Step::DateTrigger(_) | Step::ScheduleTrigger(_) => {
                Action::Trigger
            }
            Step::SendMessage(step) => {
                let channel = required(id, step.channel, "channel")?;
                let name = required(id, step.message.as_deref(), "message")?;
                let design = self
                    .catalogue
                    .messages
                    .iter()
                    .find(|design| design.id == name && design.channel == channel)
                    .map(|design| self.message(name, design.cost_minor.unwrap_or_default()));
                Action::Send(Send { channel, design, name: name.into() })
            }
            Step::Wait(step) => Action::Wait(positive(id, step.for_, "for")?),
            Step::WaitForTimeRange(step) => {
                let slots = required(id, Intervals::of_slots(&step.slots), "slots")?;
                Action::TimeRange(slots, step.slots.clone())
            }
            Step::WaitUntil(step) => {
                let until = required(id, step.until.as_ref(), "until")?;
                Action::WaitUntil(WaitUntil {
                    moment: self.rules.moment(until).map_err(|problem| at(id, problem))?,
                    offset_ms: step.offset.map_or(0, |offset| offset.ms),
                    minute: match step.at.as_deref() {
                        Some(time) => Some(super::minute(id, Some(time))?),
                        None => None,
                    },
                    leaves: required(id, step.when_past, "when_past")? == WhenPast::Leave,
                })
            }
            Step::WaitForEvent(step) => {
                let event = required(id, step.event.as_deref(), "event")?;
                Action::WaitForEvent {
                    matcher: self.rules.matcher(event, &step.where_).map_err(|problem| at(id, problem))?,
                    timeout_ms: positive(id, step.timeout, "timeout")?,
                }
            }
            Step::Condition(step) => Action::Condition(self.rule(id, required(id, step.rule.as_ref(), "rule")?)?),
            Step::Branch(step) => {
                let cases = step.cases.iter().map(|case| {
                    required(id, case.name.as_ref(), "the name of a case")?;
                    self.rule(id, required(id, case.rule.as_ref(), "the rule of a case")?)
                });
                Action::Branch(cases.collect::<Compiled<_>>()?)
            }
            Step::RandomSplit(step) => {
                let weights = step.variants.iter().map(|variant| {
                    required(id, variant.name.as_ref(), "the name of a variant")?;
                    required(id, variant.weight, "the weight of a variant")
                });
                let weights: Vec<f64> = weights.collect::<Compiled<_>>()?;
                Action::Split(required(id, Shares::of_weights(&weights), "weights")?)
            }
            Step::Holdout(step) => {
                let share = required(id, step.share, "share")?;
                Action::Holdout(required(id, Holdout::of_percent(share), "a share from 0 to 100")?)
            }
            Step::AssignVoucher(step) => {
                let design = self.voucher(required(id, step.design.as_deref(), "design")?)?;
                let value = match &step.value {
                    Some(VoucherValue::Plain(value)) => self.rules.value(value).map(Worth::Plain),
                    Some(VoucherValue::Steps(steps)) => self.rules.discount(steps).map(Worth::ByProfile),
                    None => Ok(Worth::AsDesigned),
                };
                Action::Assign(Assign { design, value: value.map_err(|problem| at(id, problem))? })
            }
            Step::AddToSegment(step) => {
                let name = required(id, step.segment.as_deref(), "segment")?;
                Action::AddToSegment(self.rules.list(name), name.into())
            }
            Step::RemoveFromSegment(step) => {
                let name = required(id, step.segment.as_deref(), "segment")?;
                Action::RemoveFromSegment(self.rules.list(name), name.into())
            }
            Step::SetAttribute(step) => {
                let attribute = required(id, step.attribute.as_deref(), "attribute")?;
                let value = required(id, step.value.as_ref(), "value")?;
                Action::Set(self.rules.setting(attribute, value).map_err(|problem| at(id, problem))?)
            }
            Step::CreateOccasion(step) => {
                let name = required(id, step.occasion.as_deref(), "type")?;
                let window_ms = self.catalogue.occasion_windows.get(name).copied();
                Action::CreateOccasion(CreateOccasion {
                    record: self.record(Record::Occasion(name.into())),
                    window_ms: window_ms.unwrap_or(self.catalogue.attribution_window_ms),
                    assignee: match required(id, step.assignee.as_ref(), "assignee")? {
                        WrittenAssignee::HomeStore => Assignee::HomeStore(self.rules.customers(HOME_STORE)),
                        WrittenAssignee::LastAssociate => Assignee::LastAssociate,
                        WrittenAssignee::Associate { associate } => Assignee::Associate(associate.as_str().into()),
                    },
                    due_ms: step.due.map(|due| due.ms),
                })
            }
            Step::SyncAudience(step) => {
                let name = required(id, step.audience.as_deref(), "audience")?.into();
                let record = match required(id, step.action, "action")? {
                    AudienceAction::Add => Record::IntoAudience(name),
                    AudienceAction::Remove => Record::OutOfAudience(name),
                };
                Action::SyncAudience(self.record(record))
            }
            Step::Webhook(step) => {
                Action::Webhook(self.record(Record::Webhook(required(id, step.name.as_deref(), "name")?.into())))
            }
            Step::Goto(_) => Action::Goto,
            Step::Exit(step) => Action::Exit(step.outcome.as_deref().unwrap_or(&node.id).into()),
        })
    }

    /// The number of what a step tells others.
    fn record(&mut self, record: Record) -> u32 {
        let place = self.records.iter().position(|known| *known == record).unwrap_or_else(|| {
            self.records.push(record);
            self.records.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    /// The number of a message design.
    fn message(&mut self, id: &str, cost_minor: i64) -> u32 {
        let place = self.messages.iter().position(|design| &*design.id == id).unwrap_or_else(|| {
            self.messages.push(MessageDesign { id: id.into(), cost_minor });
            self.messages.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    /// The number of a voucher design.
    fn voucher(&mut self, id: &str) -> Compiled<u32> {
        if let Some(place) = self.vouchers.iter().position(|design| &*design.id == id) {
            return Ok(u32::try_from(place).unwrap_or(u32::MAX));
        }
        let design = self.catalogue.vouchers.iter().find(|design| design.id == id);
        let symbol = self.history.symbols.find(id);
        let free = symbol.and_then(|symbol| {
            self.history.vouchers.free.iter().position(|(design, codes)| *design == symbol && !codes.is_empty())
        });
        let is_amount = design.and_then(|design| design.discount_kind.as_deref()) == Some("amount");
        let value = match design.and_then(|design| design.discount_value.as_deref()) {
            Some(text) => {
                let value = self.rules.value(&discount(text)).map_err(|problem| at(None, problem))?;
                value.written(self.history, is_amount)
            }
            None => Scalar::Absent,
        };
        self.vouchers.push(VoucherDesign {
            id: id.into(),
            known: design.is_some(),
            symbol,
            valid_ms: design.and_then(|design| design.valid_days).map(|days| i64::from(days) * 24 * 60 * 60 * 1000),
            prefix: design.and_then(|design| design.code_prefix.as_deref()).unwrap_or_default().into(),
            stock: design.and_then(|design| design.stock),
            free,
            is_amount,
            value,
        });
        Ok(u32::try_from(self.vouchers.len() - 1).unwrap_or(u32::MAX))
    }
}
