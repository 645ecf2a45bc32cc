//! What a step is set to, in one line; and a rule as a sentence, so that it can be read back before it is trusted.
//!
//! The window says the same by `ui/src/journey/{summaries,sentences}.ts`, with the same keys: `tests/summaries.json`
//! holds both to the same texts. A rule is nested no deeper than the reader lets through.

use chrono::{DateTime, NaiveDate};

use crate::catalogue::{FieldType, VoucherDesign};
use crate::{
    Argument, Assignee, AudienceAction, Catalogue, Comparison, CountIs, Day, DiscountSteps, Duration, EventRule, Every,
    Join, Journey, MessageState, Node, Operator, Phrase, Pick, Reentry, Reference, RevenuePerformance, Rule,
    ScheduleUnit, Since, Slot, Step, Until, Value, VoucherState, VoucherValue, Weekday, vocabulary,
};

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

/// The words for what has not been chosen yet.
const GAP: Phrase = Phrase::new("builder-gap");

/// Declares the names that the catalogue has words for.
macro_rules! words {
    ($(#[$doc:meta])* $table:ident, $prefix:literal: $($name:literal)+) => {
        $(#[$doc])*
        pub(crate) const $table: &[(&str, &str)] = &[$(($name, concat!($prefix, $name))),+];
    };
}

words! {
    /// Event types that have a name of their own in the catalogue; others are called as the data call them.
    EVENTS, "builder-event-":
    "purchase" "return" "account_registered" "email_opened" "link_clicked" "page_viewed"
}

words! {
    /// Fields and attributes that have a name of their own in the catalogue.
    FIELDS, "builder-field-":
    "occurred_at" "amount" "currency" "store_id" "channel" "department" "voucher_code" "transaction_id" "store_kind"
    "store_address" "product_id" "category" "brand" "price" "quantity" "code" "value" "assigned_at" "expires_at"
    "sent_at" "customer_id" "registered_at" "name" "email" "phone" "birthday" "language" "time_zone" "market"
    "acquisition_channel" "home_store_id" "push_token" "email_consent" "sms_consent" "chat_consent" "push_consent"
}

words! {
    /// Channels.
    CHANNELS, "channel-": "email" "sms" "chat" "push"
}

fn said(phrase: Phrase) -> Argument {
    Argument::Phrase(Box::new(phrase))
}

fn text(text: &str) -> Argument {
    Argument::Text(text.to_owned())
}

fn count(number: impl Into<f64>) -> Argument {
    Argument::Number(number.into())
}

/// The catalogue's word for a name, or the name as people would write it.
fn called(words: &[(&str, &'static str)], name: &str) -> Argument {
    match words.iter().find(|(known, _)| *known == name) {
        Some((_, key)) => said(Phrase::new(key)),
        None => Argument::Text(name.replace('_', " ")),
    }
}

fn event_name(event: &str) -> Argument {
    called(EVENTS, event)
}

fn field_name(field: &str) -> Argument {
    called(FIELDS, field)
}

fn named_field(field: Option<&str>) -> Argument {
    field.map_or_else(|| said(GAP), field_name)
}

fn plain(name: Argument) -> Phrase {
    Phrase::new("builder-summary-name").with("name", name)
}

fn name_or(name: Option<Argument>, missing: &'static str) -> Phrase {
    name.map_or_else(|| Phrase::new(missing), plain)
}

/// A length of time in the largest unit that needs no fraction; as files write it where minutes are not enough.
fn length(duration: Duration) -> Argument {
    let seconds = duration.ms / 1_000;
    let units = [("length-days", 86_400), ("length-hours", 3_600), ("length-minutes", 60)];
    let unit = units.into_iter().find(|(_, size)| duration.ms % (size * 1_000) == 0);
    match unit {
        #[allow(clippy::cast_precision_loss, reason = "minutes in an i64 of milliseconds stay below 2^53")]
        Some((key, size)) => said(Phrase::new(key).with("count", Argument::Number((seconds / size) as f64))),
        None => Argument::Text(duration.to_string()),
    }
}

const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Mon, "weekday-mon"),
    (Weekday::Tue, "weekday-tue"),
    (Weekday::Wed, "weekday-wed"),
    (Weekday::Thu, "weekday-thu"),
    (Weekday::Fri, "weekday-fri"),
    (Weekday::Sat, "weekday-sat"),
    (Weekday::Sun, "weekday-sun"),
];

/// Weekdays as runs: Mon–Fri, Sun.
fn weekdays(chosen: impl Fn(Weekday) -> bool) -> Argument {
    let chosen = WEEK.map(|(day, _)| chosen(day));
    if chosen == [true; 7] {
        return said(Phrase::new("builder-days-all"));
    }
    let mut runs = Vec::new();
    let mut start = 0;
    while start < WEEK.len() {
        let end = (start..WEEK.len()).find(|day| !chosen[*day]).unwrap_or(WEEK.len());
        if end > start {
            let (from, to) = (Phrase::new(WEEK[start].1), Phrase::new(WEEK[end - 1].1));
            runs.push(said(if end - start == 1 {
                from
            } else {
                Phrase::new("builder-days-run").with("from", said(from)).with("to", said(to))
            }));
        }
        start = end + 1;
    }
    Argument::List(runs)
}

fn slot(slot: &Slot) -> Phrase {
    match (&slot.from, &slot.to) {
        (Some(from), Some(to)) if !slot.days.is_empty() => Phrase::new("builder-slot")
            .with("days", weekdays(|day| slot.days.contains(&day)))
            .with("from", text(from))
            .with("to", text(to)),
        _ => Phrase::new("builder-slot-unset"),
    }
}

/// So long before or after something.
fn shifted(what: Argument, offset: Option<Duration>) -> Argument {
    match offset {
        None | Some(Duration { ms: 0 }) => what,
        Some(Duration { ms }) => {
            let key = if ms < 0 { "builder-summary-before" } else { "builder-summary-after" };
            said(Phrase::new(key).with("length", length(Duration::from_ms(ms.saturating_abs()))).with("what", what))
        }
    }
}

fn at_time(what: Argument, at: Option<&str>) -> Phrase {
    match at {
        None => plain(what),
        Some(at) => Phrase::new("builder-summary-at").with("what", what).with("at", text(at)),
    }
}

fn day(written: &str) -> Option<Argument> {
    let day = NaiveDate::parse_from_str(written, "%Y-%m-%d").ok().filter(|_| written.len() == 10)?;
    let days = day.signed_duration_since(NaiveDate::default()).num_days();
    i32::try_from(days).ok().map(Argument::Day)
}

fn dotted(items: Vec<Argument>) -> Argument {
    Argument::Joined { items, by: Join::Dot }
}

/// The days of a schedule: weekdays as runs, days of the month as numbers.
fn schedule_days(days: &[Day]) -> Argument {
    let on = |day| days.contains(&Day::OfWeek(day));
    if WEEK.iter().any(|(day, _)| on(*day)) {
        return weekdays(on);
    }
    let mut numbers: Vec<u8> = days
        .iter()
        .filter_map(|day| match day {
            Day::OfMonth(number) => Some(*number),
            Day::OfWeek(_) => None,
        })
        .collect();
    numbers.sort_unstable();
    Argument::List(numbers.into_iter().map(|number| Argument::Text(number.to_string())).collect())
}

fn schedule(every: &Every) -> Phrase {
    let Some(unit) = every.unit else { return Phrase::new("builder-summary-no-moment") };
    let what = if every.days.is_empty() {
        said(Phrase::new(match unit {
            ScheduleUnit::Day => "builder-summary-every-day",
            ScheduleUnit::Week => "builder-summary-every-week",
            ScheduleUnit::Month => "builder-summary-every-month",
        }))
    } else if unit == ScheduleUnit::Month {
        said(Phrase::new("builder-summary-monthly").with("days", schedule_days(&every.days)))
    } else {
        schedule_days(&every.days)
    };
    at_time(what, every.time.as_deref())
}

const fn performance(performance: RevenuePerformance) -> [&'static str; 2] {
    match performance {
        RevenuePerformance::More => ["performance-more", "builder-says-performance-more"],
        RevenuePerformance::Less => ["performance-less", "builder-says-performance-less"],
        RevenuePerformance::Steady => ["performance-steady", "builder-says-performance-steady"],
        RevenuePerformance::Inactive => ["performance-inactive", "builder-says-performance-inactive"],
    }
}

const fn message_state(state: Option<MessageState>) -> [&'static str; 2] {
    match state {
        None | Some(MessageState::Sent) => ["builder-summary-message-sent", "builder-says-message-sent"],
        Some(MessageState::Opened) => ["builder-summary-message-opened", "builder-says-message-opened"],
        Some(MessageState::Clicked) => ["builder-summary-message-clicked", "builder-says-message-clicked"],
    }
}

const fn voucher_state(state: Option<VoucherState>) -> [&'static str; 2] {
    match state {
        None | Some(VoucherState::Redeemed) => ["builder-summary-voucher-redeemed", "builder-says-voucher-redeemed"],
        Some(VoucherState::NotRedeemed) => {
            ["builder-summary-voucher-not_redeemed", "builder-says-voucher-not_redeemed"]
        }
        Some(VoucherState::Expired) => ["builder-summary-voucher-expired", "builder-says-voucher-expired"],
    }
}

/// The sign of an operator, or its words where it has none; and the key of a whole comparison.
fn operator(operator: Operator) -> (Argument, &'static str) {
    let sign = |sign| text(sign);
    let word = |key| said(Phrase::new(key));
    match operator {
        Operator::Equal => (sign("="), "builder-compared-equal"),
        Operator::NotEqual => (sign("≠"), "builder-compared-not_equal"),
        Operator::Less => (sign("<"), "builder-compared-less"),
        Operator::AtMost => (sign("≤"), "builder-compared-at_most"),
        Operator::More => (sign(">"), "builder-compared-more"),
        Operator::AtLeast => (sign("≥"), "builder-compared-at_least"),
        Operator::OneOf => (sign("="), "builder-compared-one_of"),
        Operator::Contains => (word("operator-contains"), "builder-compared-contains"),
        Operator::StartsWith => (word("operator-starts-with"), "builder-compared-starts_with"),
        Operator::IsSet => (word("operator-is-set"), "builder-compared-is_set"),
        Operator::IsNotSet => (word("operator-is-not-set"), "builder-compared-is_not_set"),
        Operator::WithinLast => (word("operator-within-last"), "builder-compared-within_last"),
        Operator::WithinNext => (word("operator-within-next"), "builder-compared-within_next"),
        Operator::DayOfYearIs => (word("operator-day-of-year-is"), "builder-compared-day_of_year_is"),
    }
}

const fn needs_nothing(operator: Operator) -> bool {
    matches!(operator, Operator::IsSet | Operator::IsNotSet)
}

/// Money is money in every workspace's sales.
fn sale_type(field: Option<&str>) -> Option<FieldType> {
    field.filter(|field| matches!(*field, "amount" | "price")).map(|_| FieldType::Money)
}

fn number_of(value: &Value) -> Option<f64> {
    use rust_decimal::prelude::ToPrimitive;
    match value {
        Value::Number(number) => number.to_f64(),
        Value::Text(written) => written.trim().parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

/// An aggregate of an event rule: the key of its name, and what it compares.
fn aggregate(rule: &EventRule) -> Option<(&'static str, &Comparison)> {
    let of = |key, part: &'_ Option<Comparison>| part.as_ref().map(|_| key);
    let key = of("builder-says-sum", &rule.sum)
        .or_else(|| of("builder-says-min", &rule.min))
        .or_else(|| of("builder-says-max", &rule.max))
        .or_else(|| of("builder-says-average", &rule.average))?;
    Some((key, rule.sum.as_ref().or(rule.min.as_ref()).or(rule.max.as_ref()).or(rule.average.as_ref())?))
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

    /// A rule as a clause of a sentence.
    fn clause(self, rule: &Rule) -> Phrase {
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

    fn compared(
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

fn pick<'r>(rule: &'r EventRule, [last, first]: [&'static str; 2]) -> Option<(&'static str, &'r Pick)> {
    rule.last.as_ref().map(|pick| (last, pick)).or_else(|| rule.first.as_ref().map(|pick| (first, pick)))
}

/// Something that is asked of so long a time back.
fn back(rule: Phrase, within: Option<Duration>) -> Phrase {
    match within {
        None => rule,
        Some(within) => Phrase::new("builder-summary-back").with("rule", said(rule)).with("length", length(within)),
    }
}

/// From when on events count, in words.
fn since(since: Option<&Since>) -> Argument {
    said(match since {
        None => Phrase::new("builder-since-unset"),
        Some(Since::Entry) => Phrase::new("builder-since-entry"),
        Some(Since::Ever) => Phrase::new("builder-since-ever"),
        Some(Since::Back(duration)) => Phrase::new("builder-since-back").with("duration", length(*duration)),
        Some(Since::Node(id)) => Phrase::new("builder-since-step").with("step", step(Some(id))),
    })
}

fn step(id: Option<&str>) -> Argument {
    match id {
        None | Some("") => said(GAP),
        Some(id) => Argument::Step(id.to_owned()),
    }
}
