//! The words that summaries and sentences share: names, lengths of time, days, comparisons.

use chrono::NaiveDate;

use crate::catalogue::FieldType;
use crate::{
    Argument, Comparison, Day, Duration, EventRule, Every, Join, MessageState, Operator, Phrase, Pick,
    RevenuePerformance, ScheduleUnit, Since, Slot, Value, VoucherState, Weekday,
};

/// The words for what has not been chosen yet.
pub(super) const GAP: Phrase = Phrase::new("builder-gap");

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

pub(super) fn said(phrase: Phrase) -> Argument {
    Argument::Phrase(Box::new(phrase))
}

pub(super) fn text(text: &str) -> Argument {
    Argument::Text(text.to_owned())
}

pub(super) fn count(number: impl Into<f64>) -> Argument {
    Argument::Number(number.into())
}

/// The catalogue's word for a name, or the name as people would write it.
pub(super) fn called(words: &[(&str, &'static str)], name: &str) -> Argument {
    match words.iter().find(|(known, _)| *known == name) {
        Some((_, key)) => said(Phrase::new(key)),
        None => Argument::Text(name.replace('_', " ")),
    }
}

pub(super) fn event_name(event: &str) -> Argument {
    called(EVENTS, event)
}

pub(super) fn field_name(field: &str) -> Argument {
    called(FIELDS, field)
}

pub(super) fn named_field(field: Option<&str>) -> Argument {
    field.map_or_else(|| said(GAP), field_name)
}

pub(super) fn plain(name: Argument) -> Phrase {
    Phrase::new("builder-summary-name").with("name", name)
}

pub(super) fn name_or(name: Option<Argument>, missing: &'static str) -> Phrase {
    name.map_or_else(|| Phrase::new(missing), plain)
}

/// A length of time in the largest unit that needs no fraction; as files write it where minutes are not enough.
pub(super) fn length(duration: Duration) -> Argument {
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
pub(super) fn weekdays(chosen: impl Fn(Weekday) -> bool) -> Argument {
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

pub(super) fn slot(slot: &Slot) -> Phrase {
    match (&slot.from, &slot.to) {
        (Some(from), Some(to)) if !slot.days.is_empty() => Phrase::new("builder-slot")
            .with("days", weekdays(|day| slot.days.contains(&day)))
            .with("from", text(from))
            .with("to", text(to)),
        _ => Phrase::new("builder-slot-unset"),
    }
}

/// So long before or after something.
pub(super) fn shifted(what: Argument, offset: Option<Duration>) -> Argument {
    match offset {
        None | Some(Duration { ms: 0 }) => what,
        Some(Duration { ms }) => {
            let key = if ms < 0 { "builder-summary-before" } else { "builder-summary-after" };
            said(Phrase::new(key).with("length", length(Duration::from_ms(ms.saturating_abs()))).with("what", what))
        }
    }
}

pub(super) fn at_time(what: Argument, at: Option<&str>) -> Phrase {
    match at {
        None => plain(what),
        Some(at) => Phrase::new("builder-summary-at").with("what", what).with("at", text(at)),
    }
}

pub(super) fn day(written: &str) -> Option<Argument> {
    let day = NaiveDate::parse_from_str(written, "%Y-%m-%d").ok().filter(|_| written.len() == 10)?;
    let days = day.signed_duration_since(NaiveDate::default()).num_days();
    i32::try_from(days).ok().map(Argument::Day)
}

pub(super) fn dotted(items: Vec<Argument>) -> Argument {
    Argument::Joined { items, by: Join::Dot }
}

/// The days of a schedule: weekdays as runs, days of the month as numbers.
pub(super) fn schedule_days(days: &[Day]) -> Argument {
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

pub(super) fn schedule(every: &Every) -> Phrase {
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

pub(super) const fn performance(performance: RevenuePerformance) -> [&'static str; 2] {
    match performance {
        RevenuePerformance::More => ["performance-more", "builder-says-performance-more"],
        RevenuePerformance::Less => ["performance-less", "builder-says-performance-less"],
        RevenuePerformance::Steady => ["performance-steady", "builder-says-performance-steady"],
        RevenuePerformance::Inactive => ["performance-inactive", "builder-says-performance-inactive"],
    }
}

pub(super) const fn message_state(state: Option<MessageState>) -> [&'static str; 2] {
    match state {
        None | Some(MessageState::Sent) => ["builder-summary-message-sent", "builder-says-message-sent"],
        Some(MessageState::Opened) => ["builder-summary-message-opened", "builder-says-message-opened"],
        Some(MessageState::Clicked) => ["builder-summary-message-clicked", "builder-says-message-clicked"],
    }
}

pub(super) const fn voucher_state(state: Option<VoucherState>) -> [&'static str; 2] {
    match state {
        None | Some(VoucherState::Redeemed) => ["builder-summary-voucher-redeemed", "builder-says-voucher-redeemed"],
        Some(VoucherState::NotRedeemed) => {
            ["builder-summary-voucher-not_redeemed", "builder-says-voucher-not_redeemed"]
        }
        Some(VoucherState::Expired) => ["builder-summary-voucher-expired", "builder-says-voucher-expired"],
    }
}

/// The sign of an operator, or its words where it has none; and the key of a whole comparison.
pub(super) fn operator(operator: Operator) -> (Argument, &'static str) {
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

pub(super) const fn needs_nothing(operator: Operator) -> bool {
    matches!(operator, Operator::IsSet | Operator::IsNotSet)
}

/// Money is money in every workspace's sales.
pub(super) fn sale_type(field: Option<&str>) -> Option<FieldType> {
    field.filter(|field| matches!(*field, "amount" | "price")).map(|_| FieldType::Money)
}

pub(super) fn number_of(value: &Value) -> Option<f64> {
    use rust_decimal::prelude::ToPrimitive;
    match value {
        Value::Number(number) => number.to_f64(),
        Value::Text(written) => written.trim().parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

/// An aggregate of an event rule: the key of its name, and what it compares.
pub(super) fn aggregate(rule: &EventRule) -> Option<(&'static str, &Comparison)> {
    let of = |key, part: &'_ Option<Comparison>| part.as_ref().map(|_| key);
    let key = of("builder-says-sum", &rule.sum)
        .or_else(|| of("builder-says-min", &rule.min))
        .or_else(|| of("builder-says-max", &rule.max))
        .or_else(|| of("builder-says-average", &rule.average))?;
    Some((key, rule.sum.as_ref().or(rule.min.as_ref()).or(rule.max.as_ref()).or(rule.average.as_ref())?))
}

pub(super) fn pick<'r>(rule: &'r EventRule, [last, first]: [&'static str; 2]) -> Option<(&'static str, &'r Pick)> {
    rule.last.as_ref().map(|pick| (last, pick)).or_else(|| rule.first.as_ref().map(|pick| (first, pick)))
}

/// Something that is asked of so long a time back.
pub(super) fn back(rule: Phrase, within: Option<Duration>) -> Phrase {
    match within {
        None => rule,
        Some(within) => Phrase::new("builder-summary-back").with("rule", said(rule)).with("length", length(within)),
    }
}

/// From when on events count, in words.
pub(super) fn since(since: Option<&Since>) -> Argument {
    said(match since {
        None => Phrase::new("builder-since-unset"),
        Some(Since::Entry) => Phrase::new("builder-since-entry"),
        Some(Since::Ever) => Phrase::new("builder-since-ever"),
        Some(Since::Back(duration)) => Phrase::new("builder-since-back").with("duration", length(*duration)),
        Some(Since::Node(id)) => Phrase::new("builder-since-step").with("step", step(Some(id))),
    })
}

pub(super) fn step(id: Option<&str>) -> Argument {
    match id {
        None | Some("") => said(GAP),
        Some(id) => Argument::Step(id.to_owned()),
    }
}
