//! Sets of values: what a comparison allows, and what several allow together.
//!
//! All values stand on one line: not being there, being there without matching anything (an amount in another
//! currency), false, true, then the numbers, texts, days and instants. A set is a list of cuts of that line, so that
//! union, intersection and complement are one sweep. Where values lie closer together than cuts can tell, a set looks
//! larger than it is: that loses findings, and never makes a wrong one.

use chrono::{DateTime, NaiveDate};
use rust_decimal::Decimal;

use crate::catalogue::FieldType;
use crate::{Operator, Value};

/// A stretch of the line of all values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    Absent,
    Incomparable,
    False,
    True,
    /// Numbers, and amounts in the workspace's currency.
    Number,
    /// Texts, by their bytes.
    Text,
    Date,
    Instant,
    End,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Scalar {
    Number(Decimal),
    Text(Box<[u8]>),
    Whole(i64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Before,
    After,
}

/// A place between two values; without a scalar the beginning of its stretch.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Cut {
    line: Line,
    at: Option<(Scalar, Side)>,
}

const fn start(line: Line) -> Cut {
    Cut { line, at: None }
}

/// A set of values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Set {
    /// In order; what lies between the first and the second is in the set, between the second and the third not.
    cuts: Vec<Cut>,
}

/// Where a literal stands on its stretch.
struct Place {
    begin: Cut,
    before: Cut,
    after: Cut,
    end: Cut,
}

impl Set {
    fn between(from: Cut, to: Cut) -> Self {
        Self { cuts: if from < to { vec![from, to] } else { Vec::new() } }
    }

    pub const fn none() -> Self {
        Self { cuts: Vec::new() }
    }

    pub fn all() -> Self {
        Self::between(start(Line::Absent), start(Line::End))
    }

    /// Not being there.
    pub fn absent() -> Self {
        Self::between(start(Line::Absent), start(Line::Incomparable))
    }

    /// Everything that is there.
    pub fn present() -> Self {
        Self::absent().complement()
    }

    /// The answers to a question.
    pub fn answers() -> Self {
        Self::between(start(Line::False), start(Line::Number))
    }

    pub fn answer(answer: bool) -> Self {
        if answer {
            Self::between(start(Line::True), start(Line::Number))
        } else {
            Self::between(start(Line::False), start(Line::True))
        }
    }

    /// The whole numbers from one to another, or to no end.
    pub fn whole(from: u32, to: Option<u32>) -> Self {
        let end = to.map_or(start(Line::Text), |to| whole_cut(Decimal::from(to) + Decimal::ONE));
        Self::between(whole_cut(Decimal::from(from)), end)
    }

    pub fn is_empty(&self) -> bool {
        self.cuts.is_empty()
    }

    /// How many places it is described by.
    pub const fn size(&self) -> usize {
        self.cuts.len()
    }

    fn combine(&self, other: &Self, keep: impl Fn(bool, bool) -> bool) -> Self {
        let (mut left, mut right) = (self.cuts.iter().peekable(), other.cuts.iter().peekable());
        let (mut in_left, mut in_right, mut inside) = (false, false, false);
        let mut cuts = Vec::new();
        while let Some(next) = [left.peek(), right.peek()].into_iter().flatten().min().copied() {
            in_left ^= left.next_if(|cut| *cut == next).is_some();
            in_right ^= right.next_if(|cut| *cut == next).is_some();
            if keep(in_left, in_right) != inside {
                inside = !inside;
                cuts.push(next.clone());
            }
        }
        Self { cuts }
    }

    pub fn and(&self, other: &Self) -> Self {
        self.combine(other, |left, right| left && right)
    }

    pub fn or(&self, other: &Self) -> Self {
        self.combine(other, |left, right| left || right)
    }

    pub fn complement(&self) -> Self {
        self.combine(&Self::all(), |inside, all| all && !inside)
    }

    pub fn within(&self, other: &Self) -> bool {
        self.combine(other, |left, right| left && !right).is_empty()
    }

    /// The smallest of the whole numbers in it, where it begins with one.
    pub fn least(&self) -> Option<Decimal> {
        let numbers = self.and(&Self::between(start(Line::Number), start(Line::Text)));
        match numbers.cuts.first() {
            Some(Cut { at: Some((Scalar::Number(least), _)), .. }) => Some(*least),
            _ => None,
        }
    }

    /// The number that all whole numbers in it stay below; `None` where they have no end.
    pub fn below(&self) -> Option<Decimal> {
        let numbers = self.and(&Self::between(start(Line::Number), start(Line::Text)));
        match numbers.cuts.last() {
            None => Some(Decimal::ZERO),
            Some(Cut { at: Some((Scalar::Number(below), _)), .. }) => Some(*below),
            Some(_) => None,
        }
    }

    /// The numbers from one on.
    pub fn from(least: Decimal) -> Self {
        Self::between(whole_cut(least), start(Line::Text))
    }

    /// The numbers up to one, without it.
    pub fn up_to(below: Decimal) -> Self {
        Self::between(start(Line::Number), whole_cut(below))
    }

    /// The same, and every number above its smallest.
    pub fn upward(&self) -> Self {
        self.least().map_or_else(|| self.clone(), |least| self.or(&Self::from(least)))
    }

    /// The values of which a comparison holds; `None` where only the values themselves could tell.
    pub fn of(field_type: Option<FieldType>, is: Operator, to: Option<&Value>) -> Option<Self> {
        match is {
            Operator::IsSet => Some(Self::present()),
            Operator::IsNotSet => Some(Self::absent()),
            Operator::OneOf => match to? {
                Value::List(values) => {
                    let mut all = Vec::with_capacity(values.len());
                    for value in values {
                        let Place { before, after, .. } = place(field_type, value)?;
                        all.push((before, after));
                    }
                    Some(Self::union(all))
                }
                value => Self::of(field_type, Operator::Equal, Some(value)),
            },
            Operator::StartsWith => match to? {
                Value::Text(prefix) => Some(Self::beginning_with(prefix.as_bytes())),
                _ => None,
            },
            Operator::Contains | Operator::WithinLast | Operator::WithinNext | Operator::DayOfYearIs => None,
            _ => {
                let Place { begin, before, after, end } = place(field_type, to?)?;
                Some(match is {
                    Operator::Less => Self::between(begin, before),
                    Operator::AtMost => Self::between(begin, after),
                    Operator::More => Self::between(after, end),
                    Operator::AtLeast => Self::between(before, end),
                    Operator::NotEqual => Self::between(begin, before).or(&Self::between(after, end)),
                    _ => Self::between(before, after),
                })
            }
        }
    }

    /// The numbers of events of which a comparison holds: whole ones, and always there.
    pub fn of_count(is: Operator, to: Option<&Value>) -> Option<Self> {
        let all = Self::between(start(Line::Number), start(Line::Text));
        if let (Operator::OneOf, Some(Value::List(values))) = (is, to) {
            let mut set = Self::none();
            for value in values.iter().take(Self::LARGEST) {
                set = set.or(&Self::of_count(Operator::Equal, Some(value))?);
            }
            return (values.len() <= Self::LARGEST).then_some(set);
        }
        if matches!(is, Operator::IsSet | Operator::IsNotSet) {
            return Some(if is == Operator::IsSet { all } else { Self::none() });
        }
        let Some(Value::Number(to)) = to else { return None };
        let to = exact(*to)?;
        let (here, next) = (to.ceil(), to.floor().checked_add(Decimal::ONE)?);
        let equal = if here < next { Self::between(whole_cut(here), whole_cut(next)) } else { Self::none() };
        Some(match is {
            Operator::Less => Self::up_to(here),
            Operator::AtMost => Self::up_to(next),
            Operator::More => Self::from(next),
            Operator::AtLeast => Self::from(here),
            Operator::Equal | Operator::OneOf => equal,
            Operator::NotEqual => all.combine(&equal, |all, equal| all && !equal),
            _ => return None,
        })
    }

    /// Sets described by more places than this are not reasoned about.
    pub const LARGEST: usize = 256;

    fn union(mut pieces: Vec<(Cut, Cut)>) -> Self {
        pieces.sort_unstable();
        let mut cuts: Vec<Cut> = Vec::with_capacity(2 * pieces.len());
        for (from, to) in pieces {
            match cuts.last_mut() {
                Some(last) if *last >= from => *last = to.max(last.clone()),
                _ => cuts.extend([from, to]),
            }
        }
        Self { cuts }
    }

    fn beginning_with(prefix: &[u8]) -> Self {
        let text = |bytes: &[u8]| Cut { line: Line::Text, at: Some((Scalar::Text(bytes.into()), Side::Before)) };
        // The next text that does not begin so: the last byte that can grow grows.
        let grown = prefix.iter().rposition(|byte| *byte < u8::MAX).map(|last| {
            let mut next = prefix[..=last].to_vec();
            next[last] += 1;
            next
        });
        Self::between(text(prefix), grown.map_or(start(Line::Date), |next| text(&next)))
    }
}

fn whole_cut(number: Decimal) -> Cut {
    Cut { line: Line::Number, at: Some((Scalar::Number(number), Side::Before)) }
}

/// A number that means the same when it is computed with in binary.
fn exact(number: Decimal) -> Option<Decimal> {
    let number = number.normalize();
    (number.mantissa().unsigned_abs() < 1_000_000_000_000_000).then_some(number)
}

/// Where a literal stands among the values of a field. Without the field's type only what can have one type counts.
fn place(field_type: Option<FieldType>, literal: &Value) -> Option<Place> {
    match (field_type, literal) {
        (None | Some(FieldType::Boolean), Value::Boolean(truth)) => {
            let (before, after) = if *truth { (Line::True, Line::Number) } else { (Line::False, Line::True) };
            Some(Place {
                begin: start(Line::False),
                before: start(before),
                after: start(after),
                end: start(Line::Number),
            })
        }
        (None | Some(FieldType::Number), Value::Number(number)) => {
            Some(dense(Line::Number, Line::Text, &Scalar::Number(exact(*number)?)))
        }
        (Some(FieldType::Money), Value::Number(amount)) => {
            Some(dense(Line::Number, Line::Text, &Scalar::Number(amount.normalize())))
        }
        (Some(FieldType::Money), Value::Text(amount)) => {
            Some(dense(Line::Number, Line::Text, &Scalar::Number(amount.parse::<Decimal>().ok()?.normalize())))
        }
        (Some(FieldType::Text), Value::Text(text)) => {
            Some(dense(Line::Text, Line::Date, &Scalar::Text(text.as_bytes().into())))
        }
        (None, Value::Text(text)) => {
            let ambiguous = text.parse::<Decimal>().is_ok() || day(text).is_some() || instant(text).is_some();
            (!ambiguous).then(|| dense(Line::Text, Line::Date, &Scalar::Text(text.as_bytes().into())))
        }
        (Some(FieldType::Date), Value::Text(text)) => stepwise(Line::Date, Line::Instant, day(text)?),
        (Some(FieldType::Instant), Value::Text(text)) => stepwise(Line::Instant, Line::End, instant(text)?),
        _ => None,
    }
}

fn dense(line: Line, next: Line, scalar: &Scalar) -> Place {
    let cut = |side| Cut { line, at: Some((scalar.clone(), side)) };
    Place { begin: start(line), before: cut(Side::Before), after: cut(Side::After), end: start(next) }
}

/// Between two neighbouring days or milliseconds there is nothing.
fn stepwise(line: Line, next: Line, at: i64) -> Option<Place> {
    let cut = |at| Cut { line, at: Some((Scalar::Whole(at), Side::Before)) };
    Some(Place { begin: start(line), before: cut(at), after: cut(at.checked_add(1)?), end: start(next) })
}

fn day(text: &str) -> Option<i64> {
    let date = (text.len() == 10).then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())??;
    Some(date.signed_duration_since(NaiveDate::default()).num_days())
}

fn instant(text: &str) -> Option<i64> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.timestamp_millis())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(number: i64) -> Value {
        Value::Number(Decimal::from(number))
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn set(is: Operator, to: &Value) -> Set {
        Set::of(None, is, Some(to)).unwrap()
    }

    #[test]
    fn a_comparison_with_a_value_that_is_not_there_never_holds() {
        for is in [Operator::Equal, Operator::NotEqual, Operator::Less, Operator::AtLeast] {
            assert!(set(is, &number(5)).within(&Set::present()), "{is:?}");
        }
        // So that two opposite comparisons leave something out.
        let either = set(Operator::Less, &number(5)).or(&set(Operator::AtLeast, &number(5)));
        assert!(!Set::all().within(&either));
    }

    #[test]
    fn counts_know_nothing_between_two_whole_numbers() {
        let some = Set::of_count(Operator::AtLeast, Some(&number(1))).unwrap();
        assert_eq!(Set::of_count(Operator::More, Some(&number(0))).unwrap(), some);
        let half = Value::Number(Decimal::new(5, 1));
        assert_eq!(Set::of_count(Operator::More, Some(&half)).unwrap(), some);
        assert!(Set::of_count(Operator::Equal, Some(&half)).unwrap().is_empty());
        assert_eq!(some.least(), Some(Decimal::ONE));
        assert_eq!(Set::whole(0, Some(2)).below(), Some(Decimal::from(3)));
    }

    #[test]
    fn a_text_that_may_be_something_else_is_not_reasoned_about_without_its_type() {
        for ambiguous in ["10", "2026-03-28", "2026-03-28T10:00:00Z"] {
            assert_eq!(Set::of(None, Operator::Equal, Some(&text(ambiguous))), None, "{ambiguous}");
        }
        let instant = |text: &Value| Set::of(Some(FieldType::Instant), Operator::Equal, Some(text)).unwrap();
        assert_eq!(instant(&text("2026-03-28T10:00:00Z")), instant(&text("2026-03-28T11:00:00+01:00")));
        let money = |value: &Value| Set::of(Some(FieldType::Money), Operator::Equal, Some(value)).unwrap();
        assert_eq!(money(&text("100.00")), money(&number(100)));
    }

    #[test]
    fn texts_that_begin_alike_lie_together() {
        let vip = set(Operator::StartsWith, &text("VIP"));
        assert!(set(Operator::Equal, &text("VIP gold")).within(&vip));
        assert!(set(Operator::Equal, &text("VIQ")).and(&vip).is_empty());
        assert!(set(Operator::StartsWith, &text("VI")).and(&vip) == vip);
    }

    fn operator() -> impl Strategy<Value = Operator> {
        prop::sample::select(vec![
            Operator::Equal,
            Operator::NotEqual,
            Operator::Less,
            Operator::AtMost,
            Operator::More,
            Operator::AtLeast,
            Operator::IsSet,
            Operator::IsNotSet,
        ])
    }

    fn holds(value: Option<i64>, is: Operator, to: i64) -> bool {
        match (is, value) {
            (Operator::IsNotSet, value) => value.is_none(),
            (_, None) => false,
            (Operator::Equal, Some(value)) => value == to,
            (Operator::NotEqual, Some(value)) => value != to,
            (Operator::Less, Some(value)) => value < to,
            (Operator::AtMost, Some(value)) => value <= to,
            (Operator::More, Some(value)) => value > to,
            (Operator::AtLeast, Some(value)) => value >= to,
            _ => true,
        }
    }

    proptest! {
        /// Sets and the comparisons they stand for agree about every value.
        #[test]
        fn sets_agree_with_comparisons(
            tests in prop::collection::vec((operator(), -3_i64..4, any::<bool>()), 1..6),
            value in prop::option::of(-4_i64..5),
        ) {
            let point = value.map_or_else(Set::absent, |value| set(Operator::Equal, &number(value)));
            let (mut both, mut either) = (Set::all(), Set::none());
            let (mut all_hold, mut one_holds) = (true, false);
            for (is, to, answer) in tests {
                let one = set(is, &number(to));
                let one = if answer { one } else { one.complement() };
                prop_assert_eq!(one.complement().complement(), one.clone());
                both = both.and(&one);
                either = either.or(&one);
                all_hold &= holds(value, is, to) == answer;
                one_holds |= holds(value, is, to) == answer;
            }
            prop_assert_eq!(point.within(&both), all_hold);
            prop_assert_eq!(point.and(&both).is_empty(), !all_hold);
            prop_assert_eq!(point.within(&either), one_holds);
            prop_assert!(both.within(&either));
        }
    }
}
