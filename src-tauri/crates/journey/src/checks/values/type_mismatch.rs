//! `type-mismatch`: a comparison of two things of different types, which could never hold.

use chrono::{DateTime, NaiveDate};
use rust_decimal::Decimal;

use crate::catalogue::FieldType;
use crate::checks::{Context, Findings, declare};
use crate::read::Expected;
use crate::read::rules::PERFORMANCES;
use crate::terms::{Asked, Subject};
use crate::{Argument, DiscountBy, Operator, Phrase, Value, vocabulary};

declare!("type-mismatch", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for asked in &context.terms.asked {
        let (Some(is), Some(field_type)) = (asked.is, type_of(context, asked)) else { continue };
        if let Some(message) = wrong(context, asked, is, field_type) {
            let message = match asked.subject {
                Subject::Event { field, .. } | Subject::Line { field } => {
                    message.with("field", Argument::Text(field.to_owned()))
                }
                Subject::Attribute { name } => message.with("field", Argument::Text(name.to_owned())),
                Subject::Met(reference) => message.with("field", Argument::Text(reference.field.clone())),
                Subject::Count => message.with("field", Argument::Phrase(Box::new(Phrase::new("subject-count")))),
                Subject::Profile(by) => message.with("field", Argument::Phrase(Box::new(Phrase::new(subject(by))))),
            };
            findings.report_as(context.site(&asked.site), message);
        }
    }
    let attribute = |name: &str| vocabulary::attribute(name, context.catalogue).field_type();
    let dates = context.terms.dates.iter().map(|(site, name)| (site, *name, attribute(name)));
    let moments = context.terms.moments.iter();
    let moments = moments.map(|(site, met)| (site, met.field.as_str(), context.met_field(met).field_type()));
    for (site, name, field_type) in dates.chain(moments) {
        if let Some(field_type) = field_type.filter(|found| !matches!(found, FieldType::Date | FieldType::Instant)) {
            let message = Phrase::new("type-mismatch-no-date").with("type", named(field_type));
            let finding = findings.report_as(context.site(site), message);
            finding.say("field", Argument::Text(name.to_owned())).help = Phrase::new("type-mismatch-no-date-help");
        }
    }
    for (site, name, value) in &context.terms.set {
        if let (Some(value), Some(field_type)) = (value, attribute(name))
            && !holds(context, field_type, value)
        {
            findings
                .report_as(context.site(&site.child("value")), Phrase::new("type-mismatch-set"))
                .say("field", Argument::Text((*name).to_owned()))
                .say("expected", named(field_type))
                .help = Phrase::new("type-mismatch-set-help");
        }
    }
}

fn type_of(context: &Context<'_>, asked: &Asked<'_>) -> Option<FieldType> {
    match asked.subject {
        Subject::Event { event, field } => vocabulary::event_field(event, field, context.catalogue).field_type(),
        Subject::Line { field } => vocabulary::line_field(field).field_type(),
        Subject::Attribute { name } => vocabulary::attribute(name, context.catalogue).field_type(),
        Subject::Count => Some(FieldType::Number),
        Subject::Profile(DiscountBy::RevenuePerformance) => Some(FieldType::Text),
        Subject::Profile(DiscountBy::LastPurchaseAmount) => Some(FieldType::Money),
        Subject::Profile(DiscountBy::DaysSincePurchase) => Some(FieldType::Number),
        Subject::Met(reference) => context.met_field(reference).field_type(),
    }
}

fn wrong(context: &Context<'_>, asked: &Asked<'_>, is: Operator, field_type: FieldType) -> Option<Phrase> {
    let typed = |key| Phrase::new(key).with("type", named(field_type));
    if asked.adds && !matches!(field_type, FieldType::Number | FieldType::Money) {
        return Some(typed("type-mismatch-total"));
    }
    let fits = match is {
        Operator::Contains | Operator::StartsWith => field_type == FieldType::Text,
        Operator::Less | Operator::AtMost | Operator::More | Operator::AtLeast => field_type != FieldType::Boolean,
        Operator::WithinLast | Operator::WithinNext | Operator::DayOfYearIs => {
            matches!(field_type, FieldType::Date | FieldType::Instant)
        }
        Operator::Equal | Operator::NotEqual | Operator::OneOf | Operator::IsSet | Operator::IsNotSet => true,
    };
    let performance = matches!(asked.subject, Subject::Profile(DiscountBy::RevenuePerformance));
    let asks_for_a_word = matches!(is, Operator::Equal | Operator::NotEqual | Operator::OneOf);
    if !fits || performance && !asks_for_a_word {
        return Some(typed("type-mismatch-operator"));
    }
    if performance && asked.to.is_some_and(|to| !is_performance(to)) {
        let expected = Argument::Phrase(Box::new(Expected::OneOf(PERFORMANCES.names).phrase()));
        return Some(Phrase::new("type-mismatch").with("expected", expected));
    }
    let to = asked.to?;
    let expected = match (is, to) {
        (Operator::IsSet | Operator::IsNotSet, _) => return None,
        // A text that is no duration is `bad-duration`.
        (Operator::WithinLast | Operator::WithinNext, Value::Text(_)) => return None,
        (Operator::WithinLast | Operator::WithinNext, _) => Phrase::new("type-duration"),
        (Operator::DayOfYearIs, Value::Text(text)) if is_day_of_year(text) => return None,
        (Operator::DayOfYearIs, _) => Phrase::new("type-day-of-year"),
        (Operator::OneOf, Value::List(values)) if values.iter().all(|value| holds(context, field_type, value)) => {
            return None;
        }
        // One value is taken for a list of one.
        (Operator::OneOf, value) if holds(context, field_type, value) => return None,
        (Operator::OneOf, _) => Phrase::new("type-list").with("type", named(field_type)),
        _ if holds(context, field_type, to) => return None,
        _ => phrase(field_type),
    };
    Some(Phrase::new("type-mismatch").with("expected", Argument::Phrase(Box::new(expected))))
}

/// Whether a value can be compared with a field of the type.
fn holds(context: &Context<'_>, field_type: FieldType, value: &Value) -> bool {
    match (field_type, value) {
        // A value whose type is not known beforehand may fit.
        (_, Value::Reference(reference)) => {
            context.met_field(reference).field_type().is_none_or(|met| met == field_type)
        }
        (FieldType::Text, Value::Text(_))
        | (FieldType::Number | FieldType::Money, Value::Number(_))
        | (FieldType::Boolean, Value::Boolean(_)) => true,
        (FieldType::Money, Value::Text(text)) => text.parse::<Decimal>().is_ok(),
        (FieldType::Date, Value::Text(text)) => is_date(text),
        (FieldType::Instant, Value::Text(text)) => DateTime::parse_from_rfc3339(text).is_ok(),
        _ => false,
    }
}

/// Whether a value is a word for how spending moves, or a list of them.
fn is_performance(value: &Value) -> bool {
    match value {
        Value::Text(text) => PERFORMANCES.names.contains(&text.as_str()),
        Value::List(values) => values.iter().all(is_performance),
        Value::Reference(_) => true,
        Value::Boolean(_) | Value::Number(_) => false,
    }
}

fn is_date(text: &str) -> bool {
    text.len() == 10 && NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}

/// `today`, or a month and a day of it.
fn is_day_of_year(text: &str) -> bool {
    // 2000 is a leap year, so 29 February is a day.
    text == "today" || is_date(&format!("2000-{text}"))
}

fn phrase(field_type: FieldType) -> Phrase {
    Phrase::new(match field_type {
        FieldType::Text => "type-text",
        FieldType::Number => "type-number",
        FieldType::Money => "type-money",
        FieldType::Date => "type-date",
        FieldType::Instant => "type-instant",
        FieldType::Boolean => "type-boolean",
    })
}

const fn subject(by: DiscountBy) -> &'static str {
    match by {
        DiscountBy::RevenuePerformance => "subject-revenue-performance",
        DiscountBy::LastPurchaseAmount => "subject-last-purchase-amount",
        DiscountBy::DaysSincePurchase => "subject-days-since-purchase",
    }
}

fn named(field_type: FieldType) -> Argument {
    Argument::Phrase(Box::new(phrase(field_type)))
}
