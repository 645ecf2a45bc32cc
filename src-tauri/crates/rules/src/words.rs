//! Values, comparisons and names as parts of sentences.

use chrono_tz::Tz;
use history::{History, Scalar};
use journey::{Argument, Channel, Operator, Phrase, RevenuePerformance, Weekday};

use crate::field::{EventField, LineTest};
use crate::scope::Scope;
use crate::value::{Literal, MetField, MetValue, Operand, Test, To};

/// The name of an event type as people call it.
pub fn event_name(event: &str) -> Argument {
    let key = match event {
        history::PURCHASE => "reason-event-purchase",
        history::RETURN => "reason-event-return",
        history::ACCOUNT_REGISTERED => "reason-event-registration",
        "email_opened" => "reason-event-email-opened",
        "link_clicked" => "reason-event-link-clicked",
        "page_viewed" => "reason-event-page-viewed",
        other => return Argument::Text(other.to_owned()),
    };
    phrase(Phrase::new(key))
}

/// The name of a weekday, short.
pub fn weekday_name(day: Weekday) -> Argument {
    phrase(Phrase::new(match day {
        Weekday::Mon => "weekday-mon",
        Weekday::Tue => "weekday-tue",
        Weekday::Wed => "weekday-wed",
        Weekday::Thu => "weekday-thu",
        Weekday::Fri => "weekday-fri",
        Weekday::Sat => "weekday-sat",
        Weekday::Sun => "weekday-sun",
    }))
}

pub(crate) fn phrase(phrase: Phrase) -> Argument {
    Argument::Phrase(Box::new(phrase))
}

pub(crate) fn instant(ms: i64, zone: Tz) -> Argument {
    Argument::Instant { ms, zone: zone.name().to_owned() }
}

/// The name of a channel.
pub fn channel_name(channel: Channel) -> Argument {
    phrase(Phrase::new(match channel {
        Channel::Email => "channel-email",
        Channel::Sms => "channel-sms",
        Channel::Chat => "channel-chat",
        Channel::Push => "channel-push",
    }))
}

pub(crate) fn performance(performance: RevenuePerformance) -> Argument {
    phrase(Phrase::new(match performance {
        RevenuePerformance::More => "performance-more",
        RevenuePerformance::Less => "performance-less",
        RevenuePerformance::Steady => "performance-steady",
        RevenuePerformance::Inactive => "performance-inactive",
    }))
}

/// A field's name as people call it.
pub(crate) fn field(name: &str) -> Argument {
    let key = match name {
        "occurred_at" => "reason-field-occurred-at",
        "amount" => "reason-field-amount",
        "currency" => "reason-field-currency",
        "store_id" => "reason-field-store",
        "channel" => "reason-field-channel",
        "department" => "reason-field-department",
        "voucher_code" => "reason-field-voucher-code",
        "transaction_id" => "reason-field-transaction",
        "store_kind" => "reason-field-store-kind",
        "store_address" => "reason-field-store-address",
        "product_id" => "reason-field-product",
        "category" => "reason-field-category",
        "brand" => "reason-field-brand",
        "price" => "reason-field-price",
        "quantity" => "reason-field-quantity",
        "code" => "reason-field-code",
        "value" => "reason-field-value",
        "assigned_at" => "reason-field-assigned-at",
        "expires_at" => "reason-field-expires-at",
        "sent_at" => "reason-field-sent-at",
        other => return Argument::Text(other.to_owned()),
    };
    phrase(Phrase::new(key))
}

/// A value that is kept; what is not there is "not known".
pub fn value_words(scalar: Scalar, scope: &Scope<'_>) -> Argument {
    value(Operand::of(scope.history, scalar), scope)
}

/// A step by its id.
pub(crate) fn step(id: &str) -> Argument {
    Argument::Step(id.to_owned())
}

/// "amount of Bought again?".
pub(crate) fn met_value(met: &MetValue) -> Phrase {
    Phrase::new("reason-value-of").with("field", field(&met.name)).with("step", step(&met.from))
}

/// A value; what is not there is "not known".
pub(crate) fn value(operand: Operand<'_>, scope: &Scope<'_>) -> Argument {
    match operand {
        Operand::Absent => phrase(Phrase::new("reason-not-known")),
        Operand::Symbol(symbol) => Argument::Text(scope.history.text(symbol).to_owned()),
        Operand::Text(text) => Argument::Text(text.to_owned()),
        Operand::Number(number) => Argument::Number(number),
        Operand::Boolean(true) => phrase(Phrase::new("reason-true")),
        Operand::Boolean(false) => phrase(Phrase::new("reason-false")),
        Operand::Date(day) => Argument::Day(day),
        Operand::Instant(at) => instant(at, scope.zone),
        Operand::Money { minor, per } => {
            // Half up; sums that no account holds are shown as the largest that can be.
            let twice = i128::from(per.max(1)) * 2;
            let rounded = (minor * 2 + i128::from(per.max(1))).div_euclid(twice);
            money(i64::try_from(rounded).unwrap_or(i64::MAX), scope.history)
        }
        Operand::ForeignMoney { minor, currency } => {
            Argument::Money { minor, currency: scope.history.text(currency).to_owned() }
        }
    }
}

fn money(minor: i64, history: &History) -> Argument {
    Argument::Money { minor, currency: history.text(history.currency).to_owned() }
}

/// The set's elements, or the one value.
pub(crate) fn field_value(field: &EventField, row: usize, scope: &Scope<'_>) -> Argument {
    let mut elements: Vec<Argument> =
        field.read(scope.history, row).elements(scope.history).take(5).map(|element| value(element, scope)).collect();
    match elements.len() {
        0 => value(Operand::Absent, scope),
        1 => elements.remove(0),
        _ => Argument::List(elements),
    }
}

/// "at least € 100.00". `money` says that a bare number is an amount.
pub(crate) fn test(test: &Test, money: bool, scope: &Scope<'_>) -> Argument {
    let key = match test.operator {
        Operator::Equal => "reason-test-equal",
        Operator::NotEqual => "reason-test-not-equal",
        Operator::Less => "reason-test-less",
        Operator::AtMost => "reason-test-at-most",
        Operator::More => "reason-test-more",
        Operator::AtLeast => "reason-test-at-least",
        Operator::OneOf => "reason-test-one-of",
        Operator::Contains => "reason-test-contains",
        Operator::StartsWith => "reason-test-starts-with",
        Operator::IsSet => "reason-test-is-set",
        Operator::IsNotSet => "reason-test-is-not-set",
        Operator::WithinLast => "reason-test-within-last",
        Operator::WithinNext => "reason-test-within-next",
        Operator::DayOfYearIs => "reason-test-day-of-year",
    };
    phrase(Phrase::new(key).with("to", to(&test.to, money, scope)))
}

fn to(to_: &To, is_money: bool, scope: &Scope<'_>) -> Argument {
    match to_ {
        To::Nothing => Argument::Text(String::new()),
        To::Literal(literal) => self::literal(literal, is_money, scope),
        To::Reference(met) => value(met.first(scope), scope),
        To::List(list) => Argument::List(list.iter().map(|item| to(item, is_money, scope)).collect()),
        To::Span(ms) => Argument::Duration(*ms),
        To::DayOfYear(month, day) => Argument::Text(format!("{month:02}-{day:02}")),
        To::Today => phrase(Phrase::new("reason-today")),
    }
}

fn literal(literal: &Literal, is_money: bool, scope: &Scope<'_>) -> Argument {
    match literal {
        Literal { money: Some(amount), .. } if is_money => {
            money(i64::try_from(amount.floor).unwrap_or(i64::MAX), scope.history)
        }
        Literal { number: Some(number), .. } => Argument::Number(*number),
        Literal { boolean: Some(boolean), .. } => value(Operand::Boolean(*boolean), scope),
        Literal { instant: Some(at), .. } => instant(*at, scope.zone),
        Literal { date: Some(day), .. } => Argument::Day(*day),
        Literal { text, .. } => Argument::Text(text.as_deref().unwrap_or_default().to_owned()),
    }
}

/// Whether a bare number compared with this field is an amount.
pub(crate) fn is_amount(event: &str, field: &EventField) -> bool {
    field.is_money() && matches!(event, history::PURCHASE | history::RETURN)
}

/// "amount at least € 100.00", of a line.
pub(crate) fn line_test(line: &LineTest, scope: &Scope<'_>) -> Argument {
    let is_money = matches!(&*line.name, "price" | "amount");
    phrase(Phrase::new("reason-asked").with("field", field(&line.name)).with("test", test(&line.test, is_money, scope)))
}

/// Whether a bare number compared with this value met earlier is an amount.
pub(crate) fn met_is_amount(met: &MetField, operand: Operand<'_>) -> bool {
    matches!(met, MetField::Event(_) | MetField::Value)
        && matches!(operand, Operand::Money { .. } | Operand::ForeignMoney { .. })
}
