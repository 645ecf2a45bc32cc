//! A rule as a sentence.

use super::Summary;
use super::words::*;

use crate::catalogue::FieldType;
use crate::{Argument, Comparison, CountIs, EventRule, Join, Operator, Phrase, Rule, Value, vocabulary};

impl Summary<'_> {
    /// A rule as a clause of a sentence.
    pub(super) fn clause(self, rule: &Rule) -> Phrase {
        match rule {
            Rule::All(rules) => self.group(rules, Join::And),
            Rule::Any(rules) => self.group(rules, Join::Or),
            Rule::Not(rule) => Phrase::new("builder-says-not").with("clause", said(self.clause(rule))),
            Rule::Event(rule) => self.event_clause(rule),
            Rule::Attribute(rule) => {
                let field_type = rule.name.as_deref().and_then(|name| self.attribute_type(name));
                let subject = named_field(rule.name.as_deref());
                let comparison = self.compared(subject, rule.is, rule.to.as_ref(), field_type);
                Phrase::new("builder-says-attribute").with("comparison", said(comparison))
            }
            Rule::Segment(segment) => {
                let segment = if segment.is_empty() { said(GAP) } else { text(segment) };
                Phrase::new("builder-says-segment").with("segment", segment)
            }
            Rule::CanReceive(channel) => {
                Phrase::new("builder-says-can-receive").with("channel", called(CHANNELS, channel.name()))
            }
            Rule::RevenuePerformance(how) => Phrase::new(performance(*how)[1]),
            Rule::Contacted(contacted) => {
                let within = contacted.within.map_or_else(|| said(GAP), length);
                match &contacted.channel {
                    None => Phrase::new("builder-says-contacted").with("within", within),
                    Some(channel) => Phrase::new("builder-says-contacted-by")
                        .with("within", within)
                        .with("channel", called(CHANNELS, channel)),
                }
            }
            Rule::Message(message) => {
                let clause = Phrase::new(message_state(message.is)[1]).with("step", step(message.node.as_deref()));
                match message.within {
                    None => clause,
                    Some(within) => {
                        Phrase::new("builder-says-within").with("clause", said(clause)).with("within", length(within))
                    }
                }
            }
            Rule::Voucher(voucher) => {
                Phrase::new(voucher_state(voucher.is)[1]).with("step", step(voucher.node.as_deref()))
            }
            Rule::Value(value) => {
                let subject = value.of.as_ref().map_or(GAP, |of| self.met(of));
                self.compared(said(subject), value.is, value.to.as_ref(), None)
            }
            Rule::Chance(chance) => Phrase::new("builder-says-chance").with("share", count((chance * 100.0).round())),
            Rule::Unreadable => GAP,
        }
    }

    fn group(self, rules: &[Rule], by: Join) -> Phrase {
        if rules.is_empty() {
            return Phrase::new(if by == Join::And { "builder-says-always" } else { "builder-says-never" });
        }
        let clause = |rule: &Rule| {
            let words = self.clause(rule);
            // “a and b or c” could be read both ways.
            let nested = matches!(rule, Rule::All(rules) | Rule::Any(rules) if rules.len() > 1);
            said(if nested { Phrase::new("builder-says-group").with("clause", said(words)) } else { words })
        };
        let items = rules.iter().map(clause).collect();
        Phrase::new("builder-says-list").with("list", Argument::Joined { items, by })
    }

    fn event_clause(self, rule: &EventRule) -> Phrase {
        let type_of = |field: Option<&str>| {
            let (event, field) = (rule.event.as_deref()?, field?);
            vocabulary::event_field(event, field, self.catalogue).field_type()
        };
        let compare = |test: &Comparison| {
            let field = test.field.as_deref();
            said(self.compared(named_field(field), test.is, test.to.as_ref(), type_of(field)))
        };
        let noun = rule.event.as_deref().map_or_else(|| said(GAP), event_name);
        let about = |key| Phrase::new(key).with("event", noun.clone()).with("since", since(rule.since.as_ref()));
        let base = if let Some(CountIs { is, to }) = &rule.count {
            let number = said(Phrase::new("builder-says-their-number"));
            let times = self.compared(number, *is, to.as_ref(), Some(FieldType::Number));
            about("builder-says-event-count").with("times", said(times))
        } else if let Some((key, part)) = aggregate(rule) {
            let field = part.field.as_deref();
            let subject = said(Phrase::new(key).with("field", named_field(field)));
            let times = self.compared(subject, part.is, part.to.as_ref(), type_of(field));
            about("builder-says-event-count").with("times", said(times))
        } else if let Some((key, pick)) = pick(rule, ["builder-says-last", "builder-says-first"]) {
            let field = pick.field.as_deref();
            let comparison = self.compared(named_field(field), pick.is, pick.to.as_ref(), type_of(field));
            about(key).with("n", count(pick.n.unwrap_or(1))).with("comparison", said(comparison))
        } else if rule.event.as_deref() == Some("purchase") {
            Phrase::new("builder-says-bought").with("since", since(rule.since.as_ref()))
        } else {
            about("builder-says-event")
        };
        let tests: Vec<Argument> = rule.where_.iter().chain(&rule.lines).map(compare).collect();
        if tests.is_empty() {
            return base;
        }
        let tests = Argument::Joined { items: tests, by: Join::And };
        Phrase::new("builder-says-where").with("clause", said(base)).with("where", tests)
    }

    pub(super) fn compared(
        self,
        subject: Argument,
        is: Option<Operator>,
        to: Option<&Value>,
        field_type: Option<FieldType>,
    ) -> Phrase {
        let Some(is) = is else { return Phrase::new("builder-compared-unset").with("subject", subject) };
        let phrase = Phrase::new(operator(is).1).with("subject", subject);
        if needs_nothing(is) { phrase } else { phrase.with("value", self.value(to, field_type)) }
    }
}
