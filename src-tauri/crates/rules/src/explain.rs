//! The answer in words, with the values that were compared.

use journey::{Argument, MessageState, Phrase, VoucherState};

use crate::changes::Setting;
use crate::event::{Aggregate, Ask, EventLeaf, EventMatcher, SinceWhen};
use crate::leaves::{
    AttributeLeaf, ContactedLeaf, Members, MessageLeaf, SegmentLeaf, ValueLeaf, VoucherLeaf, performance,
};
use crate::rule::{CompiledRule, Part};
use crate::scope::Scope;
use crate::value::Operand;
use crate::words::{self, event_name, instant, phrase};

impl CompiledRule {
    /// Why it holds or does not: of several questions those that decided.
    pub fn explain(&self, scope: &Scope<'_>) -> Phrase {
        self.root.explain(scope)
    }
}

impl Part {
    fn explain(&self, scope: &Scope<'_>) -> Phrase {
        match self {
            Self::All(parts) => match parts.iter().find(|part| !part.holds(scope)) {
                Some(deciding) => deciding.explain(scope),
                None => together(parts, scope),
            },
            Self::Any(parts) => match parts.iter().find(|part| part.holds(scope)) {
                Some(deciding) => deciding.explain(scope),
                None => together(parts, scope),
            },
            Self::Not(part) => part.explain(scope),
            Self::Event(leaf) => leaf.explain(scope),
            Self::Attribute(leaf) => leaf.explain(scope),
            Self::Segment(leaf) => leaf.explain(scope),
            Self::CanReceive(channel) => {
                let key = match scope.reach(*channel) {
                    (false, _) => "reason-no-address",
                    (true, false) => "reason-no-consent",
                    (true, true) => "reason-can-receive",
                };
                Phrase::new(key).with("channel", words::channel_name(*channel))
            }
            Self::RevenuePerformance(asked) => Phrase::new("reason-performance")
                .with("is", words::performance(performance(scope)))
                .with("asked", words::performance(*asked)),
            Self::Contacted(leaf) => leaf.explain(scope),
            Self::Message(leaf) => leaf.explain(scope),
            Self::Voucher(leaf) => leaf.explain(scope),
            Self::Value(leaf) => leaf.explain(scope),
            Self::Chance => Phrase::new("reason-chance"),
            Self::NeedsVisit => Phrase::new("reason-outside-visit"),
        }
    }
}

fn together(parts: &[Part], scope: &Scope<'_>) -> Phrase {
    match parts {
        [] => Phrase::new("reason-nothing-asked"),
        [part] => part.explain(scope),
        parts => {
            let facts = parts.iter().map(|part| phrase(part.explain(scope))).collect();
            Phrase::new("reason-together").with("facts", Argument::List(facts))
        }
    }
}

impl EventLeaf {
    fn explain(&self, scope: &Scope<'_>) -> Phrase {
        let Some(since) = self.since.instant(scope) else {
            return match &self.since {
                SinceWhen::Left { node, .. } => Phrase::new("reason-step-not-passed").with("step", words::step(node)),
                _ => Phrase::new("reason-outside-visit"),
            };
        };
        match &self.ask {
            Ask::Happened => match self.matcher.matching(since, scope).next_back() {
                Some(row) => event_seen(row, scope),
                None => self.explain_nothing(since, scope),
            },
            Ask::Count(test) => self
                .about("reason-event-count", "reason-event-count-ever", since, scope)
                .with("count", words::value(self.count(since, scope), scope))
                .with("test", words::test(test, false, scope)),
            Ask::Aggregate { kind, field, test } => {
                let (key, ever) = match kind {
                    Aggregate::Sum => ("reason-event-sum", "reason-event-sum-ever"),
                    Aggregate::Min => ("reason-event-min", "reason-event-min-ever"),
                    Aggregate::Max => ("reason-event-max", "reason-event-max-ever"),
                    Aggregate::Average => ("reason-event-average", "reason-event-average-ever"),
                };
                let amount = words::is_amount(self.matcher.event_name(), field);
                self.about(key, ever, since, scope)
                    .with("field", words::field(&field.name))
                    .with("value", words::value(self.aggregate(*kind, field, since, scope), scope))
                    .with("test", words::test(test, amount, scope))
            }
            Ask::Each { first, n, .. } => self.explain_each(*first, *n, since, scope),
        }
    }

    /// Which events are asked about, and since when.
    fn about(&self, key: &'static str, ever: &'static str, since: i64, scope: &Scope<'_>) -> Phrase {
        let event = self.matcher.explain(scope);
        match self.since {
            SinceWhen::Ever => Phrase::new(ever).with("event", event),
            _ => Phrase::new(key).with("event", event).with("since", instant(since, scope.zone)),
        }
    }

    /// No event matched: the last of its type before is worth a word, and so is one in reach that did not match.
    fn explain_nothing(&self, since: i64, scope: &Scope<'_>) -> Phrase {
        let about = self.about("reason-event-none", "reason-event-never", since, scope);
        let events = &scope.history.events;
        let rows = events.spans.of(scope.customer as usize);
        let last =
            rows.rev().find(|row| events.at[*row] <= scope.at && Some(events.event_type[*row]) == self.matcher.event);
        let Some(last) = last else { return about };
        if events.at[last] <= since {
            return Phrase::new("reason-event-none-last")
                .with("nothing", phrase(about))
                .with("last", instant(events.at[last], scope.zone));
        }
        let failing = self.matcher.tests.iter().find(|test| !test.holds(last, scope));
        let Some(failing) = failing else { return about };
        Phrase::new("reason-event-none-other")
            .with("nothing", phrase(about))
            .with("at", instant(events.at[last], scope.zone))
            .with("field", words::field(&failing.field.name))
            .with("value", words::field_value(&failing.field, last, scope))
    }

    fn explain_each(&self, first: bool, n: usize, since: i64, scope: &Scope<'_>) -> Phrase {
        let Ask::Each { test, .. } = &self.ask else { return Phrase::new("reason-nothing-asked") };
        let mut rows: Vec<usize> = self.matcher.matching(since, scope).collect();
        if !first {
            rows.reverse();
        }
        let number = |number: usize| Argument::Number(f64::from(u32::try_from(number).unwrap_or(u32::MAX)));
        let asked = words::test(&test.test, words::is_amount(self.matcher.event_name(), &test.field), scope);
        if rows.len() < n {
            return self
                .about("reason-event-fewer", "reason-event-fewer-ever", since, scope)
                .with("count", number(rows.len()))
                .with("n", number(n));
        }
        rows.truncate(n);
        let deciding = rows.iter().find(|row| !test.holds(**row, scope)).or_else(|| rows.first());
        let Some(row) = deciding.copied() else { return Phrase::new("reason-nothing-asked") };
        Phrase::new(if first { "reason-event-first" } else { "reason-event-last" })
            .with("n", number(n))
            .with("event", event_name(self.matcher.event_name()))
            .with("at", instant(scope.history.events.at[row], scope.zone))
            .with("field", words::field(&test.field.name))
            .with("value", words::field_value(&test.field, row, scope))
            .with("test", asked)
    }
}

impl EventMatcher {
    /// The event's name with what is asked of it.
    pub fn explain(&self, scope: &Scope<'_>) -> Argument {
        let name = self.event_name();
        let mut asked: Vec<Argument> = self
            .tests
            .iter()
            .map(|test| {
                let amount = words::is_amount(name, &test.field);
                phrase(
                    Phrase::new("reason-asked")
                        .with("field", words::field(&test.field.name))
                        .with("test", words::test(&test.test, amount, scope)),
                )
            })
            .collect();
        asked.extend(self.lines.iter().map(|line| words::line_test(line, scope)));
        if asked.is_empty() {
            return event_name(name);
        }
        phrase(Phrase::new("reason-event-with").with("event", event_name(name)).with("asked", Argument::List(asked)))
    }
}

/// An event that happened, a row of `History::events`: what and when; a purchase with its amount.
pub fn event_seen(row: usize, scope: &Scope<'_>) -> Phrase {
    let history = scope.history;
    if row >= history.events.at.len() {
        return Phrase::new("reason-nothing-asked");
    }
    let event = history.text(history.events.event_type[row]);
    let at = instant(history.events.at[row], scope.zone);
    match history.events.transaction(row) {
        Some(transaction) => {
            let transactions = &history.transactions;
            let amount = Argument::Money {
                minor: transactions.amount[transaction],
                currency: history.text(transactions.currency[transaction]).to_owned(),
            };
            Phrase::new("reason-event-seen-amount")
                .with("event", event_name(event))
                .with("at", at)
                .with("amount", amount)
        }
        None => Phrase::new("reason-event-seen").with("event", event_name(event)).with("at", at),
    }
}

impl AttributeLeaf {
    fn explain(&self, scope: &Scope<'_>) -> Phrase {
        let value = self.attribute.value(scope);
        let amount = matches!(value, Operand::Money { .. } | Operand::ForeignMoney { .. });
        Phrase::new("reason-fact")
            .with("field", Argument::Text(self.attribute.name.to_string()))
            .with("value", words::value(value, scope))
            .with("test", words::test(&self.test, amount, scope))
    }
}

impl SegmentLeaf {
    fn explain(&self, scope: &Scope<'_>) -> Phrase {
        let is_in = self.holds(scope);
        let plain = Phrase::new(if is_in { "reason-segment-in" } else { "reason-segment-out" })
            .with("segment", Argument::Text(self.name.to_string()));
        match &self.members {
            // A step of the run may have decided otherwise than the rule.
            Members::Rule(part) if part.holds(scope) == is_in => Phrase::new("reason-segment-rule")
                .with("membership", phrase(plain))
                .with("why", phrase(part.explain(scope))),
            _ => plain,
        }
    }
}

impl Setting {
    /// The attribute with what it becomes.
    pub fn explain(&self, scope: &Scope<'_>) -> Phrase {
        let value = self.value(scope);
        Phrase::new("reason-set")
            .with("attribute", Argument::Text(self.attribute().to_owned()))
            .with("value", words::value(value.operand(scope.history), scope))
    }
}

impl ContactedLeaf {
    fn explain(&self, scope: &Scope<'_>) -> Phrase {
        match self.latest(scope) {
            Some(row) => {
                Phrase::new("reason-contacted").with("at", instant(scope.history.activities.at[row], scope.zone))
            }
            None => Phrase::new("reason-not-contacted").with("within", Argument::Duration(self.within)),
        }
    }
}

impl MessageLeaf {
    fn explain(&self, scope: &Scope<'_>) -> Phrase {
        let Some(at) = self.sent_at(scope) else {
            return Phrase::new("reason-message-not-sent").with("step", words::step(&self.node));
        };
        let key = match self.is {
            MessageState::Sent => "reason-message-sent",
            MessageState::Opened | MessageState::Clicked => "reason-message-unopened",
        };
        Phrase::new(key).with("step", words::step(&self.node)).with("at", instant(at, scope.zone))
    }
}

impl VoucherLeaf {
    fn explain(&self, scope: &Scope<'_>) -> Phrase {
        let (Some(voucher), Some(visit)) = (self.assigned(scope), scope.visit) else {
            return Phrase::new("reason-voucher-none").with("step", words::step(&self.node));
        };
        let code = Argument::Text(voucher.code.text(scope.history, visit.codes).to_owned());
        if let Some(sale) = self.redeemed(scope) {
            return Phrase::new("reason-voucher-redeemed")
                .with("code", code)
                .with("at", instant(scope.history.transactions.at[sale], scope.zone));
        }
        match voucher.expires_at {
            Some(at) if at <= scope.at || self.is == VoucherState::Expired => {
                let key = if at <= scope.at { "reason-voucher-expired" } else { "reason-voucher-valid" };
                Phrase::new(key).with("code", code).with("at", instant(at, scope.zone))
            }
            _ => Phrase::new("reason-voucher-unused").with("code", code),
        }
    }
}

impl ValueLeaf {
    fn explain(&self, scope: &Scope<'_>) -> Phrase {
        let value = self.of.first(scope);
        Phrase::new("reason-fact")
            .with("field", phrase(words::met_value(&self.of)))
            .with("value", words::value(value, scope))
            .with("test", words::test(&self.test, words::met_is_amount(&self.of.field, value), scope))
    }
}
