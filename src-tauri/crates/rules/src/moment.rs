//! Dates and instants that a step waits for or starts at.

use journey::{Argument, Phrase};

use crate::leaves::Attribute;
use crate::scope::Scope;
use crate::value::{MetValue, Operand};
use crate::words::{self, phrase};

/// A date or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A calendar day, days since 1970-01-01.
    Day(i32),
    /// An instant, milliseconds since 1970 UTC.
    Instant(i64),
}

/// Where a date or an instant comes from.
#[derive(Debug, Clone)]
pub struct CompiledMoment(pub(crate) Source);

#[derive(Debug, Clone)]
pub(crate) enum Source {
    Fixed(Moment),
    Attribute(Attribute),
    Met(MetValue),
}

impl CompiledMoment {
    /// The date or the instant now; `None` where there is none.
    pub fn get(&self, scope: &Scope<'_>) -> Option<Moment> {
        match self.operand(scope) {
            Operand::Date(day) => Some(Moment::Day(day)),
            Operand::Instant(at) => Some(Moment::Instant(at)),
            _ => None,
        }
    }

    fn operand<'a>(&self, scope: &Scope<'a>) -> Operand<'a> {
        match &self.0 {
            Source::Fixed(Moment::Day(day)) => Operand::Date(*day),
            Source::Fixed(Moment::Instant(at)) => Operand::Instant(*at),
            Source::Attribute(attribute) => attribute.value(scope),
            Source::Met(met) => met.first(scope),
        }
    }

    /// What it is, with its value now.
    pub fn explain(&self, scope: &Scope<'_>) -> Phrase {
        let value = words::value(self.operand(scope), scope);
        let field = match &self.0 {
            Source::Fixed(_) => return Phrase::new("reason-moment-fixed").with("value", value),
            Source::Attribute(attribute) => Argument::Text(attribute.name.to_string()),
            Source::Met(met) => phrase(words::met_value(met)),
        };
        Phrase::new("reason-moment").with("field", field).with("value", value)
    }
}
