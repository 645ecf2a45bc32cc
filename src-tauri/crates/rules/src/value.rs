//! Values and how they are compared.

use std::cmp::Ordering;

use history::{History, Scalar, Symbol};
use journey::Operator;

use crate::field::EventField;
use crate::scope::{Met, Scope, month_and_day};

/// A value at the moment of comparing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Operand<'a> {
    /// Not there.
    Absent,
    /// Text of the history.
    Symbol(Symbol),
    /// Another text.
    Text(&'a str),
    Number(f64),
    Boolean(bool),
    /// Days since 1970-01-01.
    Date(i32),
    Instant(i64),
    /// `minor / per` minor units of the workspace's currency: an amount, or the mean of `per` amounts.
    Money {
        minor: i128,
        per: u64,
    },
    /// An amount in another currency: it is there, and matches no comparison.
    ForeignMoney {
        minor: i64,
        currency: Symbol,
    },
}

impl<'a> Operand<'a> {
    pub fn of(history: &History, scalar: Scalar) -> Self {
        match scalar {
            Scalar::Absent => Self::Absent,
            Scalar::Text(symbol) => Self::text(symbol),
            Scalar::Number(number) => Self::Number(number),
            Scalar::Boolean(boolean) => Self::Boolean(boolean),
            Scalar::Date(day) => Self::Date(day),
            Scalar::Instant(at) => Self::Instant(at),
            Scalar::Money { minor, currency } => Self::money(history, minor, currency),
        }
    }

    pub fn text(symbol: Symbol) -> Self {
        if symbol.is_none() { Self::Absent } else { Self::Symbol(symbol) }
    }

    pub fn money(history: &History, minor: i64, currency: Symbol) -> Self {
        if currency == history.currency {
            Self::Money { minor: i128::from(minor), per: 1 }
        } else {
            Self::ForeignMoney { minor, currency }
        }
    }

    pub fn is_there(&self) -> bool {
        !matches!(self, Self::Absent)
    }

    /// As it is kept; text that the history does not have, and means of amounts, are not.
    pub fn as_scalar(self, history: &History) -> Scalar {
        match self {
            Self::Symbol(symbol) => Scalar::Text(symbol),
            Self::Number(number) => Scalar::Number(number),
            Self::Boolean(boolean) => Scalar::Boolean(boolean),
            Self::Date(day) => Scalar::Date(day),
            Self::Instant(at) => Scalar::Instant(at),
            Self::Money { minor, .. } => {
                i64::try_from(minor).map_or(Scalar::Absent, |minor| Scalar::Money { minor, currency: history.currency })
            }
            Self::ForeignMoney { minor, currency } => Scalar::Money { minor, currency },
            Self::Absent | Self::Text(_) => Scalar::Absent,
        }
    }

    fn as_text(&self, history: &'a History) -> Option<&'a str> {
        match self {
            Self::Symbol(symbol) => Some(history.text(*symbol)),
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// How two values of one type relate; `None` where they are of different types or cannot be compared.
    pub fn compare(&self, other: &Operand<'a>, scope: &Scope<'a>) -> Option<Ordering> {
        match (self, other) {
            (Self::Symbol(a), Self::Symbol(b)) if a == b => Some(Ordering::Equal),
            (Self::Symbol(_) | Self::Text(_), Self::Symbol(_) | Self::Text(_)) => {
                let (a, b) = (self.as_text(scope.history)?, other.as_text(scope.history)?);
                Some(a.as_bytes().cmp(b.as_bytes()))
            }
            (Self::Number(a), Self::Number(b)) => a.partial_cmp(b),
            (Self::Boolean(a), Self::Boolean(b)) => Some(a.cmp(b)),
            (Self::Date(a), Self::Date(b)) => Some(a.cmp(b)),
            (Self::Instant(a), Self::Instant(b)) => Some(a.cmp(b)),
            (Self::Money { minor: a, per: m }, Self::Money { minor: b, per: n }) => {
                // Sums of at most 2³² amounts below 2⁶³, times at most 2³².
                Some((a * i128::from(*n)).cmp(&(b * i128::from(*m))))
            }
            _ => None,
        }
    }
}

/// A literal in every type it can be read as: the field that it meets decides.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Literal {
    pub text: Option<Box<str>>,
    pub symbol: Option<Symbol>,
    pub number: Option<f64>,
    pub money: Option<MoneyLiteral>,
    pub boolean: Option<bool>,
    pub date: Option<i32>,
    pub instant: Option<i64>,
}

/// An exact amount: `floor + numerator / denominator` minor units of the workspace's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MoneyLiteral {
    pub floor: i128,
    pub numerator: u128,
    pub denominator: u128,
}

impl MoneyLiteral {
    /// How `minor / per` relates to it.
    fn compared_to(&self, minor: i128, per: u64) -> Ordering {
        let divisor = i128::from(per.max(1));
        let (whole, rest) = (minor.div_euclid(divisor), minor.rem_euclid(divisor).unsigned_abs());
        // rest < 2³², denominator ≤ 10²⁸, so that the products fit.
        whole.cmp(&self.floor).then_with(|| (rest * self.denominator).cmp(&(self.numerator * u128::from(per.max(1)))))
    }
}

impl Literal {
    fn compare<'a>(&'a self, left: &Operand<'a>, scope: &Scope<'a>) -> Option<Ordering> {
        match left {
            Operand::Symbol(symbol) if self.symbol == Some(*symbol) => Some(Ordering::Equal),
            Operand::Symbol(_) | Operand::Text(_) => left.compare(&Operand::Text(self.text.as_deref()?), scope),
            Operand::Number(_) => left.compare(&Operand::Number(self.number?), scope),
            Operand::Boolean(_) => left.compare(&Operand::Boolean(self.boolean?), scope),
            Operand::Date(_) => left.compare(&Operand::Date(self.date?), scope),
            Operand::Instant(_) => left.compare(&Operand::Instant(self.instant?), scope),
            Operand::Money { minor, per } => Some(self.money?.compared_to(*minor, *per)),
            Operand::Absent | Operand::ForeignMoney { .. } => None,
        }
    }

    /// The literal on its own, where no field decides its type: as it was written.
    pub fn as_scalar(&self, money: bool, history: &History) -> Scalar {
        if let Some(boolean) = self.boolean {
            return Scalar::Boolean(boolean);
        }
        if let (true, Some(amount)) = (money, self.money) {
            let minor = i64::try_from(amount.floor).unwrap_or(i64::MAX);
            return Scalar::Money { minor, currency: history.currency };
        }
        match (self.number, self.symbol) {
            (Some(number), _) => Scalar::Number(number),
            (None, Some(symbol)) if symbol.is_some() => Scalar::Text(symbol),
            _ => Scalar::Absent,
        }
    }
}

/// `{"from": NODE, "field": F}`, resolved.
#[derive(Debug, Clone)]
pub(crate) struct MetValue {
    /// The step's slot; `None` for a step that is not there.
    pub slot: Option<u32>,
    pub from: Box<str>,
    pub name: Box<str>,
    pub field: MetField,
}

/// Which value of a step.
#[derive(Debug, Clone)]
pub(crate) enum MetField {
    /// Of the event it met.
    Event(EventField),
    Code,
    Value,
    AssignedAt,
    ExpiresAt,
    SentAt,
    /// The step has no such value.
    Unknown,
}

impl MetValue {
    /// Whether some element of the value satisfies `test`; the value has one element unless it is a set.
    pub fn any<'a>(&self, scope: &Scope<'a>, mut test: impl FnMut(Operand<'a>) -> bool) -> bool {
        let Some((passed, _)) = scope.passed(self.slot) else { return test(Operand::Absent) };
        match (&self.field, passed.met) {
            (MetField::Event(field), Met::Event(row)) => {
                field.read(scope.history, row as usize).any(scope.history, test)
            }
            (MetField::Event(field), Met::Entry(at)) if field.is_time() => test(Operand::Instant(at)),
            (MetField::Code, Met::Voucher(voucher)) => test(match voucher.code {
                crate::Code::Recorded(symbol) => Operand::text(symbol),
                crate::Code::Made(place) => match scope.visit {
                    Some(visit) => Operand::Text(visit.codes.get(place as usize)),
                    None => Operand::Absent,
                },
            }),
            (MetField::Value, Met::Voucher(voucher)) => test(Operand::of(scope.history, voucher.value)),
            (MetField::AssignedAt, Met::Voucher(voucher)) => test(Operand::Instant(voucher.assigned_at)),
            (MetField::ExpiresAt, Met::Voucher(voucher)) => {
                test(voucher.expires_at.map_or(Operand::Absent, Operand::Instant))
            }
            (MetField::SentAt, Met::Sent(at)) => test(Operand::Instant(at)),
            _ => test(Operand::Absent),
        }
    }

    /// The value, or the first element of a set.
    pub fn first<'a>(&self, scope: &Scope<'a>) -> Operand<'a> {
        let mut first = Operand::Absent;
        self.any(scope, |operand| {
            first = operand;
            true
        });
        first
    }
}

/// A value of the document, compiled: what a voucher is worth, for example.
#[derive(Debug, Clone)]
pub struct CompiledValue(pub(crate) To);

impl CompiledValue {
    /// The value as it is written, where it is: nothing of a value met earlier.
    pub fn written(&self, history: &History, money: bool) -> Scalar {
        match &self.0 {
            To::Literal(literal) => literal.as_scalar(money, history),
            _ => Scalar::Absent,
        }
    }

    /// The value now; a decimal literal is an amount where `money` says so.
    pub fn get(&self, scope: &Scope<'_>, money: bool) -> Scalar {
        match &self.0 {
            To::Literal(literal) => literal.as_scalar(money, scope.history),
            To::Reference(met) => met.first(scope).as_scalar(scope.history),
            _ => Scalar::Absent,
        }
    }
}

/// What a value is compared with.
#[derive(Debug, Clone)]
pub(crate) enum To {
    Nothing,
    Literal(Literal),
    Reference(MetValue),
    List(Box<[To]>),
    /// A length of time.
    Span(i64),
    /// Month and day of the month.
    DayOfYear(u32, u32),
    /// Her local day.
    Today,
}

impl To {
    fn any<'a>(
        &'a self,
        left: &Operand<'a>,
        scope: &Scope<'a>,
        mut fits: impl FnMut(Option<Ordering>) -> bool,
    ) -> bool {
        match self {
            Self::Literal(literal) => fits(literal.compare(left, scope)),
            Self::Reference(met) => met.any(scope, |right| fits(left.compare(&right, scope))),
            _ => false,
        }
    }

    fn any_text<'a>(&'a self, scope: &Scope<'a>, mut fits: impl FnMut(&str) -> bool) -> bool {
        match self {
            Self::Literal(literal) => literal.text.as_deref().is_some_and(fits),
            Self::Reference(met) => met.any(scope, |right| right.as_text(scope.history).is_some_and(&mut fits)),
            _ => false,
        }
    }
}

/// `is OP, to VALUE`.
#[derive(Debug, Clone)]
pub(crate) struct Test {
    pub operator: Operator,
    pub to: To,
}

impl Test {
    /// Whether a value that is not a set satisfies it. Any comparison with a value that is not there is false.
    pub fn holds<'a>(&'a self, left: Operand<'a>, scope: &Scope<'a>) -> bool {
        match self.operator {
            Operator::IsSet => return left.is_there(),
            Operator::IsNotSet => return !left.is_there(),
            _ if !left.is_there() => return false,
            _ => {}
        }
        match self.operator {
            Operator::Equal => self.orders(&left, scope, |order| order == Ordering::Equal),
            // The other side may be a set, none of whose elements may be equal; nor may one be of another type.
            Operator::NotEqual => {
                !self.to.any(&left, scope, |order| order.is_none_or(|order| order == Ordering::Equal))
                    && self.to.any(&left, scope, |order| order.is_some())
            }
            Operator::Less => self.orders(&left, scope, |order| order == Ordering::Less),
            Operator::AtMost => self.orders(&left, scope, |order| order != Ordering::Greater),
            Operator::More => self.orders(&left, scope, |order| order == Ordering::Greater),
            Operator::AtLeast => self.orders(&left, scope, |order| order != Ordering::Less),
            Operator::OneOf => {
                let To::List(list) = &self.to else { return false };
                list.iter().any(|to| to.any(&left, scope, |order| order == Some(Ordering::Equal)))
            }
            Operator::Contains => {
                left.as_text(scope.history).is_some_and(|text| self.to.any_text(scope, |part| text.contains(part)))
            }
            Operator::StartsWith => {
                left.as_text(scope.history).is_some_and(|text| self.to.any_text(scope, |part| text.starts_with(part)))
            }
            Operator::WithinLast => self.distance(&left, scope).is_some_and(|(ago, span)| 0 <= ago && ago <= span),
            Operator::WithinNext => self.distance(&left, scope).is_some_and(|(ago, span)| -span <= ago && ago <= 0),
            Operator::DayOfYearIs => self.falls_on_day(&left, scope),
            Operator::IsSet | Operator::IsNotSet => false,
        }
    }

    fn orders<'a>(&'a self, left: &Operand<'a>, scope: &Scope<'a>, fits: impl Fn(Ordering) -> bool) -> bool {
        self.to.any(left, scope, |order| order.is_some_and(&fits))
    }

    /// How long ago a date or an instant was (negative where it is to come), and how far it may be. Dates are whole
    /// days: today is no time ago.
    fn distance(&self, left: &Operand<'_>, scope: &Scope<'_>) -> Option<(i64, i64)> {
        const DAY_MS: i64 = 24 * 60 * 60 * 1000;
        let To::Span(span) = self.to else { return None };
        match left {
            Operand::Instant(at) => Some((scope.at.saturating_sub(*at), span)),
            Operand::Date(day) => {
                let days = i64::from(scope.local_day(scope.at)?) - i64::from(*day);
                Some((days.saturating_mul(DAY_MS), span))
            }
            _ => None,
        }
    }

    fn falls_on_day(&self, left: &Operand<'_>, scope: &Scope<'_>) -> bool {
        let day = match left {
            Operand::Date(day) => Some(*day),
            Operand::Instant(at) => scope.local_day(*at),
            _ => None,
        };
        let asked = match self.to {
            To::DayOfYear(month, day) => Some((month, day)),
            To::Today => scope.local_day(scope.at).and_then(month_and_day),
            _ => None,
        };
        match (day.and_then(month_and_day), asked) {
            (Some(day), Some(asked)) => day == asked,
            _ => false,
        }
    }
}
