//! What steps of a run changed about one customer: seen by the later rules of the run, forgotten afterwards.

use chrono_tz::Tz;
use history::{CustomerIndex, History, Reach, Scalar, TextColumn};
use journey::catalogue::FieldType;

use crate::scope::Scope;
use crate::value::{Literal, Operand, To};

/// What a run changed about one customer. Lists and attributes are known by the numbers that [`crate::Compiler::list`]
/// and [`crate::Compiler::attribute`] gave them.
#[derive(Debug, Default)]
pub struct Changes {
    /// Whether she is on a list, where a step decided it.
    lists: Vec<Option<bool>>,
    attributes: Vec<Option<Changed>>,
    /// Texts that the history does not have.
    texts: TextColumn,
    /// Addresses and consents, where a step changed one.
    reach: Option<Reach>,
    zone: Option<Option<Tz>>,
}

/// What an attribute became.
#[derive(Debug, Clone, Copy)]
enum Changed {
    To(Scalar),
    /// A place in the texts.
    ToText(u32),
}

/// A value that an attribute is to take.
#[derive(Debug, Clone, PartialEq)]
pub struct NewValue(New);

#[derive(Debug, Clone, PartialEq)]
enum New {
    Scalar(Scalar),
    /// A text that the history does not have.
    Text(String),
}

/// Attributes on which more than rules depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// Nothing but rules.
    Plain,
    /// The address of these channels.
    Address(Reach),
    /// Consent to a channel.
    Consent(Reach),
    /// Her own time zone.
    Zone,
}

/// `set_attribute`, compiled.
#[derive(Debug, Clone)]
pub struct Setting {
    name: Box<str>,
    number: u32,
    meaning: Meaning,
    /// `None` for an attribute that the workspace lacks: it takes the value as it is written.
    field_type: Option<FieldType>,
    to: To,
}

impl Changes {
    /// None yet, of so many lists and attributes.
    pub fn none(lists: usize, attributes: usize) -> Self {
        Self { lists: vec![None; lists], attributes: vec![None; attributes], ..Self::default() }
    }

    /// Forgets all of them and keeps the memory.
    pub fn forget(&mut self) {
        self.lists.fill(None);
        self.attributes.fill(None);
        self.texts.clear();
        (self.reach, self.zone) = (None, None);
    }

    /// Puts her on a list or takes her off it; gives what an earlier step of the run had decided.
    pub fn put(&mut self, list: u32, on: bool) -> Option<bool> {
        self.lists.get_mut(list as usize).and_then(|decided| decided.replace(on))
    }

    /// Sets an attribute.
    pub fn set(&mut self, setting: &Setting, value: NewValue, history: &History, customer: CustomerIndex) {
        let is_there = value.0 != New::Scalar(Scalar::Absent);
        match setting.meaning {
            Meaning::Plain => {}
            Meaning::Address(bits) => self.reached(bits, is_there, history, customer),
            Meaning::Consent(bits) => {
                self.reached(bits, value.0 == New::Scalar(Scalar::Boolean(true)), history, customer);
            }
            Meaning::Zone => {
                self.zone = Some(match &value.0 {
                    New::Scalar(Scalar::Text(symbol)) => history.text(*symbol).parse().ok(),
                    New::Text(text) => text.parse().ok(),
                    New::Scalar(_) => None,
                });
            }
        }
        let changed = match value.0 {
            New::Scalar(scalar) => Changed::To(scalar),
            New::Text(text) => Changed::ToText(self.texts.push(&text)),
        };
        if let Some(attribute) = self.attributes.get_mut(setting.number as usize) {
            *attribute = Some(changed);
        }
    }

    fn reached(&mut self, bits: Reach, on: bool, history: &History, customer: CustomerIndex) {
        let before = self.reach.unwrap_or_else(|| recorded_reach(history, customer));
        self.reach = Some(Reach(if on { before.0 | bits.0 } else { before.0 & !bits.0 }));
    }

    /// Her own time zone, where a step set it; `Some(None)` where she has none any more.
    pub const fn zone(&self) -> Option<Option<Tz>> {
        self.zone
    }

    pub(crate) fn is_listed(&self, list: u32) -> Option<bool> {
        self.lists.get(list as usize).copied().flatten()
    }

    pub(crate) const fn reach(&self) -> Option<Reach> {
        self.reach
    }

    /// What an attribute became; `None` where no step set it.
    pub(crate) fn attribute(&self, number: u32, history: &History) -> Option<Operand<'_>> {
        Some(match self.attributes.get(number as usize).copied().flatten()? {
            Changed::To(scalar) => Operand::of(history, scalar),
            Changed::ToText(place) => Operand::Text(self.texts.get(place as usize)),
        })
    }
}

pub(crate) fn recorded_reach(history: &History, customer: CustomerIndex) -> Reach {
    history.customers.reach.get(customer as usize).copied().unwrap_or_default()
}

impl Meaning {
    fn of(attribute: &str) -> Self {
        let (address, consent) =
            (|channel| Reach::default().with_address(channel), |channel| Reach::default().with_consent(channel));
        match attribute {
            "email" => Self::Address(address(0)),
            // Chat uses the phone.
            "phone" => Self::Address(address(1).with_address(2)),
            "push_token" => Self::Address(address(3)),
            "email_consent" => Self::Consent(consent(0)),
            "sms_consent" => Self::Consent(consent(1)),
            "chat_consent" => Self::Consent(consent(2)),
            "push_consent" => Self::Consent(consent(3)),
            "time_zone" => Self::Zone,
            _ => Self::Plain,
        }
    }
}

impl Setting {
    pub(crate) fn new(name: &str, number: u32, field_type: Option<FieldType>, to: To) -> Self {
        Self { name: name.into(), number, meaning: Meaning::of(name), field_type, to }
    }

    /// The attribute's name.
    pub fn attribute(&self) -> &str {
        &self.name
    }

    /// The value now, typed like the attribute; not there where it cannot be typed so. Empty text is no value.
    pub fn value(&self, scope: &Scope<'_>) -> NewValue {
        let operand = match &self.to {
            To::Literal(literal) => typed(literal, self.field_type, scope.history),
            To::Reference(met) => met.first(scope),
            _ => Operand::Absent,
        };
        let fits = match (self.field_type, operand) {
            (None, _) => true,
            (Some(FieldType::Text), operand) => matches!(operand, Operand::Symbol(_) | Operand::Text(_)),
            (Some(FieldType::Number), operand) => matches!(operand, Operand::Number(_)),
            (Some(FieldType::Money), operand) => {
                matches!(operand, Operand::Money { .. } | Operand::ForeignMoney { .. })
            }
            (Some(FieldType::Date), operand) => matches!(operand, Operand::Date(_)),
            (Some(FieldType::Instant), operand) => matches!(operand, Operand::Instant(_)),
            (Some(FieldType::Boolean), operand) => matches!(operand, Operand::Boolean(_)),
        };
        NewValue(match operand {
            _ if !fits => New::Scalar(Scalar::Absent),
            Operand::Text("") => New::Scalar(Scalar::Absent),
            Operand::Text(text) => match scope.history.symbols.find(text) {
                Some(symbol) => New::Scalar(Scalar::Text(symbol)),
                None => New::Text(text.to_owned()),
            },
            other => New::Scalar(other.as_scalar(scope.history)),
        })
    }
}

impl NewValue {
    pub(crate) fn operand<'a>(&'a self, history: &History) -> Operand<'a> {
        match &self.0 {
            New::Scalar(scalar) => Operand::of(history, *scalar),
            New::Text(text) => Operand::Text(text),
        }
    }
}

/// A literal as the type of an attribute reads it; without a type as it is written.
fn typed<'a>(literal: &'a Literal, field_type: Option<FieldType>, history: &History) -> Operand<'a> {
    let text = || literal.text.as_deref().map(Operand::Text);
    let number = || literal.number.map(Operand::Number);
    let boolean = || literal.boolean.map(Operand::Boolean);
    match field_type {
        None => boolean().or_else(number).or_else(text),
        Some(FieldType::Text) => text(),
        Some(FieldType::Number) => number(),
        Some(FieldType::Money) => literal.money.map(|_| Operand::of(history, literal.as_scalar(true, history))),
        Some(FieldType::Date) => literal.date.map(Operand::Date),
        Some(FieldType::Instant) => literal.instant.map(Operand::Instant),
        Some(FieldType::Boolean) => boolean(),
    }
    .unwrap_or(Operand::Absent)
}
