//! What a step is set to, in one line; and a rule as a sentence, so that it can be read back before it is trusted.
//!
//! The window says the same by `ui/src/journey/{summaries,sentences}.ts`, with the same keys: `tests/summaries.json`
//! holds both to the same texts. A rule is nested no deeper than the reader lets through.

mod sentence;
mod words;

use chrono::DateTime;

use crate::catalogue::{FieldType, VoucherDesign};
use crate::{
    Argument, Assignee, AudienceAction, Catalogue, Comparison, CountIs, DiscountSteps, Duration, EventRule, Join,
    Journey, Node, Operator, Phrase, Reentry, Reference, Rule, Since, Step, Until, Value, VoucherValue,
};

use words::*;

/// One line about a step's settings, or what of them is still to be chosen. Without a catalogue, designs and
/// associates are called by their ids and amounts have no currency.
pub fn summary(node: &Node, journey: &Journey, catalogue: Option<&Catalogue>) -> Phrase {
    Summary { journey, catalogue }.of(&node.step)
}

/// A whole rule as one sentence.
pub fn rule_sentence(rule: &Rule, journey: &Journey, catalogue: Option<&Catalogue>) -> Phrase {
    let clause = Summary { journey, catalogue }.clause(rule);
    Phrase::new("builder-sentence").with("clause", said(clause))
}

/// What a summary speaks of, beside its own step.
#[derive(Clone, Copy)]
struct Summary<'a> {
    journey: &'a Journey,
    catalogue: Option<&'a Catalogue>,
}

impl Summary<'_> {
    fn of(self, step: &Step) -> Phrase {
        match step {
            Step::EventTrigger(trigger) => self.event_trigger(trigger.event.as_deref(), &trigger.where_),
            Step::SegmentTrigger(trigger) => match (&trigger.segment, trigger.at.as_deref()) {
                (None, _) => Phrase::new("builder-summary-no-segment"),
                (_, None) => Phrase::new("builder-summary-no-moment"),
                (Some(segment), Some(crate::ADDED)) => {
                    Phrase::new("builder-summary-segment-added").with("segment", text(segment))
                }
                (Some(segment), Some(at)) => {
                    Phrase::new("builder-summary-at").with("what", text(segment)).with("at", self.moment(at))
                }
            },
            Step::DateTrigger(trigger) => match &trigger.attribute {
                None => Phrase::new("builder-summary-no-date"),
                Some(attribute) => {
                    let offset = trigger.offset_days.map(|days| Duration::from_days(i64::from(days)));
                    at_time(shifted(field_name(attribute), offset), trigger.at.as_deref())
                }
            },
            Step::ScheduleTrigger(trigger) => schedule(&trigger.every.clone().unwrap_or_default()),
            Step::SendMessage(message) => {
                name_or(message.message.as_deref().map(|id| self.message(id)), "builder-summary-no-message")
            }
            Step::Wait(wait) => name_or(wait.for_.map(length), "builder-summary-no-duration"),
            Step::WaitForTimeRange(range) => match range.slots.as_slice() {
                [] => Phrase::new("builder-summary-no-slot"),
                [only] => slot(only),
                [first, more @ ..] => Phrase::new("builder-summary-slots")
                    .with("first", said(slot(first)))
                    .with("more", Argument::Number(more.len() as f64)),
            },
            Step::WaitUntil(wait) => match wait.until.as_ref().and_then(|until| self.until(until)) {
                None => Phrase::new("builder-summary-no-moment"),
                Some(what) => at_time(shifted(what, wait.offset), wait.at.as_deref()),
            },
            Step::WaitForEvent(wait) => match (&wait.event, wait.timeout) {
                (None, _) => Phrase::new("builder-summary-no-event"),
                (_, None) => Phrase::new("builder-summary-no-duration"),
                (Some(event), Some(timeout)) => Phrase::new("builder-summary-at-most")
                    .with("event", event_name(event))
                    .with("timeout", length(timeout)),
            },
            Step::Condition(condition) => {
                condition.rule.as_ref().map_or(Phrase::new("builder-summary-no-rule"), |rule| self.rule(rule))
            }
            Step::Branch(branch) => {
                let name = |case: &crate::Case| case.name.as_deref().map_or_else(|| said(GAP), text);
                self.listed(branch.cases.iter().map(name).collect(), "builder-summary-no-cases")
            }
            Step::RandomSplit(split) => {
                let variant = |variant: &crate::Variant| {
                    let name = variant.name.as_deref().map_or_else(|| said(GAP), text);
                    let share = count(variant.weight.unwrap_or_default());
                    said(Phrase::new("builder-summary-variant").with("name", name).with("share", share))
                };
                self.listed(split.variants.iter().map(variant).collect(), "builder-summary-no-variants")
            }
            Step::Holdout(holdout) => match holdout.share {
                None => Phrase::new("builder-summary-no-share"),
                Some(share) => Phrase::new("builder-summary-held-out").with("share", count(share)),
            },
            Step::AssignVoucher(voucher) => self.voucher(voucher.design.as_deref(), voucher.value.as_ref()),
            Step::AddToSegment(list) => name_or(list.segment.as_deref().map(text), "builder-summary-no-segment"),
            Step::RemoveFromSegment(list) => name_or(list.segment.as_deref().map(text), "builder-summary-no-segment"),
            Step::SetAttribute(set) => match &set.attribute {
                None => Phrase::new("builder-summary-no-attribute"),
                Some(attribute) => {
                    let value = self.short_value(set.value.as_ref(), self.attribute_type(attribute));
                    Phrase::new("builder-summary-set").with("attribute", field_name(attribute)).with("value", value)
                }
            },
            Step::CreateOccasion(occasion) => match (&occasion.occasion, &occasion.assignee) {
                (None, _) => Phrase::new("builder-summary-no-occasion"),
                (Some(kind), None) => plain(text(kind)),
                (Some(kind), Some(assignee)) => plain(dotted(vec![text(kind), self.assignee(assignee)])),
            },
            Step::SyncAudience(sync) => match &sync.audience {
                None => Phrase::new("builder-summary-no-audience"),
                Some(audience) => {
                    let key = match sync.action {
                        None | Some(AudienceAction::Add) => "builder-summary-audience-add",
                        Some(AudienceAction::Remove) => "builder-summary-audience-remove",
                    };
                    Phrase::new(key).with("audience", text(audience))
                }
            },
            Step::Webhook(webhook) => name_or(webhook.name.as_deref().map(text), "builder-summary-no-webhook"),
            Step::Goto(jump) => match &jump.node {
                None => Phrase::new("builder-summary-no-step"),
                Some(node) => Phrase::new("builder-summary-goto").with("step", Argument::Step(node.clone())),
            },
            Step::Exit(exit) => match exit.outcome.as_deref() {
                None | Some("") => Phrase::new("builder-summary-end"),
                Some(outcome) => Phrase::new("builder-summary-outcome").with("outcome", text(outcome)),
            },
        }
    }

    fn event_trigger(self, event: Option<&str>, filter: &[Comparison]) -> Phrase {
        let Some(event) = event else { return Phrase::new("builder-summary-no-event") };
        if !filter.is_empty() {
            return Phrase::new("builder-summary-event-where").with("event", event_name(event));
        }
        let reentry = match self.journey.entry.as_ref().and_then(|entry| entry.reentry).unwrap_or_default() {
            Reentry::Once => "once",
            Reentry::AfterExit => "after_exit",
            Reentry::Always => "always",
        };
        Phrase::new("builder-summary-event").with("event", event_name(event)).with("reentry", text(reentry))
    }

    fn listed(self, items: Vec<Argument>, none: &'static str) -> Phrase {
        if items.is_empty() { Phrase::new(none) } else { plain(dotted(items)) }
    }

    fn message(self, id: &str) -> Argument {
        let designs = self.catalogue.into_iter().flat_map(|catalogue| &catalogue.messages);
        let name = designs.filter(|design| design.id == id).find_map(|design| design.name.as_deref());
        text(name.unwrap_or(id))
    }

    fn voucher(self, design: Option<&str>, value: Option<&VoucherValue>) -> Phrase {
        let Some(id) = design else { return Phrase::new("builder-summary-no-voucher") };
        let mut designs = self.catalogue.into_iter().flat_map(|catalogue| &catalogue.vouchers);
        let known = designs.find(|design| design.id == id);
        let name = text(known.and_then(|design| design.name.as_deref()).unwrap_or(id));
        match value {
            None => plain(name),
            Some(value) => plain(dotted(vec![name, self.discount(value, known)])),
        }
    }

    fn discount(self, value: &VoucherValue, design: Option<&VoucherDesign>) -> Argument {
        match value {
            VoucherValue::Steps(DiscountSteps { .. }) => said(Phrase::new("builder-summary-by-profile")),
            VoucherValue::Plain(Value::Reference(reference)) => field_name(&reference.field),
            VoucherValue::Plain(value) => match number_of(value) {
                None => self.value(Some(value), None),
                Some(number) if design.is_some_and(|design| design.discount_kind.as_deref() == Some("amount")) => {
                    self.money(number)
                }
                Some(number) => said(Phrase::new("builder-summary-percent").with("share", count(number))),
            },
        }
    }

    fn assignee(self, assignee: &Assignee) -> Argument {
        match assignee {
            Assignee::HomeStore => said(Phrase::new("builder-assignee-home_store")),
            Assignee::LastAssociate => said(Phrase::new("builder-assignee-last_associate")),
            Assignee::Associate { associate } => {
                let known = self.catalogue.into_iter().flat_map(|catalogue| &catalogue.associates);
                let name = known.filter(|known| known.id == *associate).find_map(|known| known.name.as_deref());
                text(name.unwrap_or(associate))
            }
        }
    }

    fn attribute_type(self, attribute: &str) -> Option<FieldType> {
        let mut known = self.catalogue.into_iter().flat_map(|catalogue| &catalogue.attributes);
        known.find(|field| field.name == attribute).map(|field| field.field_type)
    }

    /// An instant, or a day, as it stands in a file.
    fn moment(self, written: &str) -> Argument {
        day(written).unwrap_or_else(|| match DateTime::parse_from_rfc3339(written) {
            Ok(instant) => {
                let zone = self.journey.time_zone.as_deref();
                let zone = zone.or_else(|| self.catalogue.map(|catalogue| catalogue.time_zone.as_str()));
                Argument::Instant { ms: instant.timestamp_millis(), zone: zone.unwrap_or("UTC").to_owned() }
            }
            Err(_) => text(written),
        })
    }

    fn until(self, until: &Until) -> Option<Argument> {
        match until {
            Until::Fixed(written) => Some(self.moment(written)),
            Until::Attribute { attribute: field } | Until::Met(Reference { field, .. }) => {
                Some(field_name(field)).filter(|_| !field.is_empty())
            }
        }
    }

    fn money(self, major: f64) -> Argument {
        match self.catalogue {
            Some(catalogue) => Argument::Amount { major, currency: catalogue.currency.clone() },
            None => Argument::Number(major),
        }
    }

    /// A value in the fewest words.
    fn short_value(self, value: Option<&Value>, field_type: Option<FieldType>) -> Argument {
        let Some(value) = value else { return said(GAP) };
        match value {
            Value::List(items) => {
                Argument::List(items.iter().map(|item| self.short_value(Some(item), field_type)).collect())
            }
            Value::Reference(reference) => field_name(&reference.field),
            Value::Boolean(_) => self.value(Some(value), None),
            _ if field_type == Some(FieldType::Money) && number_of(value).is_some() => {
                self.value(Some(value), field_type)
            }
            Value::Text(written) if written.is_empty() => said(GAP),
            Value::Text(written) if field_type == Some(FieldType::Date) => {
                day(written).unwrap_or_else(|| self.value(Some(value), None))
            }
            _ => self.value(Some(value), None),
        }
    }

    /// A value in words.
    fn value(self, value: Option<&Value>, field_type: Option<FieldType>) -> Argument {
        let Some(value) = value else { return said(GAP) };
        match value {
            Value::List(items) => {
                let items = items.iter().map(|item| self.value(Some(item), field_type)).collect();
                Argument::Joined { items, by: Join::Or }
            }
            Value::Reference(reference) => said(self.met(reference)),
            Value::Boolean(true) => said(Phrase::new("builder-true")),
            Value::Boolean(false) => said(Phrase::new("builder-false")),
            Value::Text(written) if written.is_empty() => said(GAP),
            Value::Number(_) | Value::Text(_) if field_type == Some(FieldType::Money) => {
                match (number_of(value), value) {
                    (Some(number), _) => self.money(number),
                    (None, Value::Text(written)) => text(written),
                    (None, _) => said(GAP),
                }
            }
            Value::Number(_) => number_of(value).map_or_else(|| said(GAP), Argument::Number),
            Value::Text(written) if written == "today" => said(Phrase::new("builder-today")),
            Value::Text(written) => Duration::parse(written).map_or_else(|_| text(written), length),
        }
    }

    fn met(self, reference: &Reference) -> Phrase {
        let field = if reference.field.is_empty() { said(GAP) } else { field_name(&reference.field) };
        Phrase::new("builder-says-earlier").with("field", field).with("step", step(Some(&reference.from)))
    }

    /// A comparison in the fewest words: amount > €100.
    fn compared_shortly(
        self,
        field: Argument,
        is: Option<Operator>,
        to: Option<&Value>,
        field_type: Option<FieldType>,
    ) -> Phrase {
        let Some(is) = is else { return plain(field) };
        let (sign, _) = operator(is);
        if needs_nothing(is) {
            return Phrase::new("builder-summary-known").with("field", field).with("sign", sign);
        }
        let value = self.short_value(to, field_type);
        Phrase::new("builder-summary-compared").with("field", field).with("sign", sign).with("value", value)
    }

    /// The shortest words for a rule.
    fn rule(self, rule: &Rule) -> Phrase {
        match rule {
            Rule::All(rules) => self.rules(rules, "builder-summary-all"),
            Rule::Any(rules) => self.rules(rules, "builder-summary-any"),
            Rule::Not(rule) => Phrase::new("builder-summary-not").with("rule", said(self.rule(rule))),
            Rule::Event(rule) => self.event(rule),
            Rule::Attribute(rule) => match &rule.name {
                None => Phrase::new("builder-summary-no-rule"),
                Some(name) => self.compared_shortly(field_name(name), rule.is, rule.to.as_ref(), None),
            },
            Rule::Segment(segment) => Phrase::new("builder-summary-in-segment").with("segment", text(segment)),
            Rule::CanReceive(channel) => {
                Phrase::new("builder-summary-can-receive").with("channel", called(CHANNELS, channel.name()))
            }
            Rule::RevenuePerformance(how) => Phrase::new(performance(*how)[0]),
            Rule::Contacted(contacted) => back(Phrase::new("builder-summary-contacted"), contacted.within),
            Rule::Message(message) => Phrase::new(message_state(message.is)[0]),
            Rule::Voucher(voucher) => Phrase::new(voucher_state(voucher.is)[0]),
            Rule::Value(value) => match value.of.as_ref().filter(|of| !of.field.is_empty()) {
                None => Phrase::new("builder-summary-no-rule"),
                Some(of) => {
                    let field_type = sale_type(Some(&of.field));
                    self.compared_shortly(field_name(&of.field), value.is, value.to.as_ref(), field_type)
                }
            },
            Rule::Chance(chance) => {
                Phrase::new("builder-summary-chance").with("share", count((chance * 100.0).round()))
            }
            Rule::Unreadable => Phrase::new("builder-summary-no-rule"),
        }
    }

    fn rules(self, rules: &[Rule], key: &'static str) -> Phrase {
        match rules {
            [] => Phrase::new("builder-summary-no-rule"),
            [only] => self.rule(only),
            [first, more @ ..] => {
                Phrase::new(key).with("first", said(self.rule(first))).with("more", Argument::Number(more.len() as f64))
            }
        }
    }

    fn event(self, rule: &EventRule) -> Phrase {
        let Some(event) = &rule.event else { return Phrase::new("builder-summary-no-rule") };
        let same =
            |test: &&Comparison| test.is == Some(Operator::Equal) && matches!(test.to, Some(Value::Reference(_)));
        if let Some(test) = rule.where_.iter().find(same) {
            // “With the same code” is what people say; the field is called voucher code.
            let field =
                if test.field.as_deref() == Some("voucher_code") { Some("code") } else { test.field.as_deref() };
            return Phrase::new("builder-summary-same").with("field", field.map_or_else(|| text(""), field_name));
        }
        let since = match rule.since {
            Some(Since::Back(duration)) => Some(duration),
            _ => None,
        };
        let of = |subject, is, to: Option<&Value>, field: Option<&str>| {
            let comparison = self.compared_shortly(subject, is, to, sale_type(field));
            let asked = Phrase::new("builder-summary-asked").with("event", event_name(event));
            back(asked.with("comparison", said(comparison)), since)
        };
        if let Some(CountIs { is, to }) = &rule.count {
            return of(said(Phrase::new("builder-summary-count")), *is, to.as_ref(), None);
        }
        if let Some((key, part)) = aggregate(rule) {
            let field = part.field.as_deref();
            return of(said(Phrase::new(key).with("field", named_field(field))), part.is, part.to.as_ref(), field);
        }
        if let Some((key, pick)) = pick(rule, ["builder-summary-last", "builder-summary-first"]) {
            let field = pick.field.as_deref();
            let subject = Phrase::new(key).with("n", count(pick.n.unwrap_or(1))).with("field", named_field(field));
            return of(said(subject), pick.is, pick.to.as_ref(), field);
        }
        match rule.where_.iter().chain(&rule.lines).next() {
            Some(test) => {
                let field = test.field.as_deref();
                of(named_field(field), test.is, test.to.as_ref(), field)
            }
            None => {
                let any = Phrase::new("builder-summary-any-event").with("type", text(event));
                back(any.with("event", event_name(event)), since)
            }
        }
    }
}
