//! From the document's rules to compiled ones.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use history::{History, minor_digits};
use journey::catalogue::{FieldType, SegmentEntry};
use journey::{Comparison, DiscountSteps, Duration, EventRule, Operator, Pick, Reference, Rule, Since, Until, Value};
use rust_decimal::Decimal;

use crate::changes::Setting;
use crate::discount::Discount;
use crate::event::{Aggregate, Ask, EventLeaf, EventMatcher, SinceWhen};
use crate::field::{EventField, FieldTest, LineField, LineTest};
use crate::leaves::{
    Attribute, AttributeLeaf, Column, CompiledAttribute, ContactedLeaf, Members, MessageLeaf, SegmentLeaf, ValueLeaf,
    VoucherLeaf,
};
use crate::moment::{CompiledMoment, Moment, Source};
use crate::rule::{CompiledRule, Part};
use crate::scope::day_number;
use crate::value::{CompiledValue, Literal, MetField, MetValue, MoneyLiteral, Test, To};

/// Rules nested deeper than this are refused: every walk over a rule is recursive.
const DEEPEST: usize = 128;
/// Segments may ask about segments twice each, and so grow without measure: at most so many questions of theirs are
/// taken into one rule.
const MOST_OF_SEGMENTS: usize = 10_000;

/// What a rule may ask about a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The event that started the visit.
    Trigger,
    /// The event that its rule or its wait met.
    Condition,
    /// The voucher it assigned.
    Voucher,
    /// When it sent its message.
    Message,
    /// Only when it was left.
    Other,
}

/// Why a rule cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Incomplete {
    /// A part is missing or malformed; the checks say which and where.
    #[error("{0} is missing or cannot be read")]
    Lacks(&'static str),
    /// Nested too deep.
    #[error("a rule is nested deeper than {DEEPEST} levels")]
    TooDeep,
    /// The segments that a rule names ask more than can be asked.
    #[error("the segments that a rule names come to more than {MOST_OF_SEGMENTS} questions")]
    TooMany,
}

type Compiled<T> = Result<T, Incomplete>;

/// Compiles rules against one history. The steps they may refer to are made known first; each that a rule refers to
/// gets a slot, so that a visit keeps only what somebody may ask about.
#[derive(Debug)]
pub struct Compiler<'h> {
    history: &'h History,
    segments: &'h [SegmentEntry],
    steps: BTreeMap<String, (Role, Option<u32>)>,
    slots: u32,
    lists: Vec<String>,
    /// Attributes that steps set, with their types where they are known.
    attributes: Vec<(String, Option<FieldType>)>,
    /// Whether what is compiled is asked outside a visit.
    outside: bool,
    /// The segments whose rules are being taken in, and how many questions they came to.
    within: Vec<&'h str>,
    of_segments: usize,
}

impl<'h> Compiler<'h> {
    /// For rules outside a visit until steps are made known.
    pub const fn new(history: &'h History) -> Self {
        Self {
            history,
            segments: &[],
            steps: BTreeMap::new(),
            slots: 0,
            lists: Vec::new(),
            attributes: Vec::new(),
            outside: false,
            within: Vec::new(),
            of_segments: 0,
        }
    }

    /// With the segments of the workspace: those that have a rule are asked by it.
    #[must_use]
    pub const fn with_segments(mut self, segments: &'h [SegmentEntry]) -> Self {
        self.segments = segments;
        self
    }

    /// Makes a step known.
    pub fn add_step(&mut self, id: &str, role: Role) {
        self.steps.insert(id.to_owned(), (role, None));
    }

    /// Makes a list known that steps put customers on, and gives its number.
    pub fn list(&mut self, name: &str) -> u32 {
        let place = self.lists.iter().position(|known| known == name).unwrap_or_else(|| {
            self.lists.push(name.to_owned());
            self.lists.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    /// Makes an attribute known that steps set, and gives its number. Without a type it takes values as they are
    /// written.
    pub fn attribute(&mut self, name: &str, field_type: Option<FieldType>) -> u32 {
        let place = self.attributes.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.attributes.push((name.to_owned(), field_type));
            self.attributes.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    /// How many attributes steps set.
    pub const fn attributes(&self) -> usize {
        self.attributes.len()
    }

    /// How many lists there are.
    pub const fn lists(&self) -> usize {
        self.lists.len()
    }

    /// The slot of a step, if a rule compiled so far refers to it.
    pub fn slot(&self, id: &str) -> Option<u32> {
        self.steps.get(id).and_then(|(_, slot)| *slot)
    }

    /// How many slots a visit needs.
    pub const fn slots(&self) -> usize {
        self.slots as usize
    }

    /// Compiles a rule.
    pub fn rule(&mut self, rule: &Rule) -> Compiled<CompiledRule> {
        self.of_segments = 0;
        Ok(CompiledRule { root: self.part(rule, 0)? })
    }

    /// Compiles a rule that is asked outside a visit, even where steps are known: audiences, populations, segments.
    /// What needs a visit never holds there.
    pub fn rule_outside_visit(&mut self, rule: &Rule) -> Compiled<CompiledRule> {
        let before = std::mem::replace(&mut self.outside, true);
        let compiled = self.rule(rule);
        self.outside = before;
        compiled
    }

    /// Compiles a trigger's or a goal's event with its comparisons.
    pub fn matcher(&mut self, event: &str, where_: &[Comparison]) -> Compiled<EventMatcher> {
        Ok(EventMatcher {
            name: event.into(),
            event: self.history.symbols.find(event),
            tests: where_.iter().map(|comparison| self.field_test(comparison)).collect::<Compiled<_>>()?,
            lines: Box::default(),
        })
    }

    /// Compiles a value.
    pub fn value(&mut self, value: &Value) -> Compiled<CompiledValue> {
        Ok(CompiledValue(self.to(value)?))
    }

    /// Compiles a discount by the customer's profile.
    pub fn discount(&mut self, steps: &DiscountSteps) -> Compiled<Discount> {
        Ok(Discount {
            by: required(steps.by, "by")?,
            steps: steps
                .steps
                .iter()
                .map(|step| {
                    let value = required(step.value.as_ref(), "value")?;
                    Ok((self.test(step.is, step.to.as_ref())?, self.value(value)?))
                })
                .collect::<Compiled<_>>()?,
            otherwise: steps.otherwise.as_ref().map(|value| self.value(value)).transpose()?,
        })
    }

    /// Compiles a step that sets an attribute; the attribute is made known first.
    pub fn setting(&mut self, attribute: &str, value: &Value) -> Compiled<Setting> {
        let number = self.attribute(attribute, None);
        let field_type = self.attributes.get(number as usize).and_then(|(_, field_type)| *field_type);
        Ok(Setting::new(attribute, number, field_type, self.to(value)?))
    }

    /// Compiles what a step waits for.
    pub fn moment(&mut self, until: &Until) -> Compiled<CompiledMoment> {
        Ok(CompiledMoment(match until {
            Until::Fixed(text) => {
                let of_day = day(text).map(|day| Moment::Day(day_number(day)));
                let moment = of_day.or_else(|| instant(text).map(Moment::Instant));
                Source::Fixed(required(moment, "an instant or a day")?)
            }
            Until::Attribute { attribute } => Source::Attribute(self.attribute_named(attribute)),
            Until::Met(reference) => Source::Met(self.reference(reference)),
        }))
    }

    /// Compiles a date among the customer's attributes.
    pub fn date(&self, attribute: &str) -> CompiledMoment {
        CompiledMoment(Source::Attribute(self.attribute_named(attribute)))
    }

    /// Compiles an attribute of the customer.
    pub fn customers(&self, attribute: &str) -> CompiledAttribute {
        CompiledAttribute(self.attribute_named(attribute))
    }

    fn part(&mut self, rule: &Rule, depth: usize) -> Compiled<Part> {
        if depth > DEEPEST {
            return Err(Incomplete::TooDeep);
        }
        if !self.within.is_empty() {
            self.of_segments += 1;
            if self.of_segments > MOST_OF_SEGMENTS {
                return Err(Incomplete::TooMany);
            }
        }
        if self.outside && needs_visit(rule) {
            return Ok(Part::NeedsVisit);
        }
        let mut parts = |rules: &[Rule]| rules.iter().map(|rule| self.part(rule, depth + 1)).collect::<Compiled<_>>();
        Ok(match rule {
            Rule::All(rules) => Part::All(parts(rules)?),
            Rule::Any(rules) => Part::Any(parts(rules)?),
            Rule::Not(rule) => Part::Not(Box::new(self.part(rule, depth + 1)?)),
            Rule::Event(event) => Part::Event(Box::new(self.event(event)?)),
            Rule::Attribute(attribute) => {
                let name = required(attribute.name.as_deref(), "name")?;
                let test = self.test(attribute.is, attribute.to.as_ref())?;
                Part::Attribute(Box::new(AttributeLeaf { attribute: self.attribute_named(name), test }))
            }
            Rule::Segment(name) => Part::Segment(SegmentLeaf {
                name: name.as_str().into(),
                members: self.members(name, depth)?,
                list: self.lists.iter().position(|list| list == name).and_then(|place| u32::try_from(place).ok()),
            }),
            Rule::CanReceive(channel) => Part::CanReceive(*channel),
            Rule::RevenuePerformance(performance) => Part::RevenuePerformance(*performance),
            Rule::Contacted(contacted) => Part::Contacted(ContactedLeaf {
                channel: contacted.channel.as_deref().map(|name| self.history.symbols.find(name)),
                activity: contacted.activity.as_deref().map(|name| self.history.symbols.find(name)),
                within: required(contacted.within, "within")?.ms,
            }),
            Rule::Message(message) => {
                let node = required(message.node.as_deref(), "node")?;
                Part::Message(MessageLeaf {
                    node: node.into(),
                    slot: self.refer(node).map(|(slot, _)| slot),
                    is: required(message.is, "is")?,
                    within: message.within.map(|within| within.ms),
                })
            }
            Rule::Voucher(voucher) => {
                let node = required(voucher.node.as_deref(), "node")?;
                Part::Voucher(VoucherLeaf {
                    node: node.into(),
                    slot: self.refer(node).map(|(slot, _)| slot),
                    is: required(voucher.is, "is")?,
                })
            }
            Rule::Value(value) => {
                let of = self.reference(required(value.of.as_ref(), "of")?);
                Part::Value(Box::new(ValueLeaf { of, test: self.test(value.is, value.to.as_ref())? }))
            }
            Rule::Chance(_) => Part::Chance,
            Rule::Unreadable => return Err(Incomplete::Lacks("a rule")),
        })
    }

    /// Who is in a segment. Its rule is taken in as it would be asked on its own; asked within itself nobody is in it.
    fn members(&mut self, name: &str, depth: usize) -> Compiled<Members> {
        let segments: &'h [SegmentEntry] = self.segments;
        let entry = segments.iter().find(|segment| segment.name == name);
        let Some((entry, rule)) = entry.and_then(|entry| Some((entry, entry.rule.as_ref()?))) else {
            let symbol = self.history.symbols.find(name);
            let place = self.history.segments.iter().position(|segment| Some(segment.name) == symbol);
            return Ok(place.map_or(Members::Nobody, Members::Listed));
        };
        if self.within.contains(&name) {
            return Ok(Members::Nobody);
        }
        self.within.push(&entry.name);
        let outside = std::mem::replace(&mut self.outside, true);
        let part = self.part(rule, depth + 1);
        self.outside = outside;
        self.within.pop();
        match part {
            Ok(part) => Ok(Members::Rule(Box::new(part))),
            // An unfinished segment is what only the workspace lacks.
            Err(Incomplete::Lacks(_)) => Ok(Members::Nobody),
            Err(problem) => Err(problem),
        }
    }

    fn attribute_named(&self, name: &str) -> Attribute {
        let column =
            self.history.symbols.find(name).and_then(|symbol| {
                self.history.customers.attributes.iter().position(|attribute| attribute.name == symbol)
            });
        let set = self.attributes.iter().position(|(known, _)| known == name);
        Attribute {
            name: name.into(),
            column: match column {
                Some(place) => Column::At(place),
                None if name == "customer_id" => Column::Id,
                None => Column::Nowhere,
            },
            set: set.and_then(|place| u32::try_from(place).ok()),
        }
    }

    fn event(&mut self, rule: &EventRule) -> Compiled<EventLeaf> {
        let mut matcher = self.matcher(required(rule.event.as_deref(), "type")?, &rule.where_)?;
        matcher.lines = rule
            .lines
            .iter()
            .map(|comparison| {
                let name = required(comparison.field.as_deref(), "field")?;
                let test = self.test(comparison.is, comparison.to.as_ref())?;
                Ok(LineTest { name: name.into(), field: LineField::named(name), test })
            })
            .collect::<Compiled<_>>()?;
        let since = match required(rule.since.as_ref(), "since")? {
            Since::Entry => SinceWhen::Entry,
            Since::Ever => SinceWhen::Ever,
            Since::Back(Duration { ms }) => SinceWhen::Back(*ms),
            Since::Node(id) => SinceWhen::Left { node: id.as_str().into(), slot: self.refer(id).map(|(slot, _)| slot) },
        };
        Ok(EventLeaf { matcher, since, ask: self.ask(rule)? })
    }

    fn ask(&mut self, rule: &EventRule) -> Compiled<Ask> {
        if let Some(count) = &rule.count {
            return Ok(Ask::Count(self.test(count.is, count.to.as_ref())?));
        }
        for (kind, comparison) in [
            (Aggregate::Sum, &rule.sum),
            (Aggregate::Min, &rule.min),
            (Aggregate::Max, &rule.max),
            (Aggregate::Average, &rule.average),
        ] {
            if let Some(comparison) = comparison {
                let FieldTest { field, test } = self.field_test(comparison)?;
                return Ok(Ask::Aggregate { kind, field, test });
            }
        }
        for (first, pick) in [(false, &rule.last), (true, &rule.first)] {
            if let Some(Pick { field, is, to, n }) = pick {
                let comparison = Comparison { field: field.clone(), is: *is, to: to.clone() };
                let n = usize::try_from(n.unwrap_or(1)).unwrap_or(usize::MAX);
                return Ok(Ask::Each { first, n, test: self.field_test(&comparison)? });
            }
        }
        Ok(Ask::Happened)
    }

    fn field_test(&mut self, comparison: &Comparison) -> Compiled<FieldTest> {
        let name = required(comparison.field.as_deref(), "field")?;
        Ok(FieldTest {
            field: EventField::named(name, self.history),
            test: self.test(comparison.is, comparison.to.as_ref())?,
        })
    }

    fn test(&mut self, is: Option<Operator>, to: Option<&Value>) -> Compiled<Test> {
        let operator = required(is, "is")?;
        let to = match operator {
            Operator::IsSet | Operator::IsNotSet => To::Nothing,
            Operator::WithinLast | Operator::WithinNext => match required(to, "to")? {
                Value::Text(text) => To::Span(Duration::parse(text).map_err(|_| Incomplete::Lacks("a duration"))?.ms),
                _ => return Err(Incomplete::Lacks("a duration")),
            },
            Operator::DayOfYearIs => match required(to, "to")? {
                Value::Text(text) if text == "today" => To::Today,
                Value::Text(text) => {
                    let (month, day) = day_of_year(text).ok_or(Incomplete::Lacks("MM-DD or today"))?;
                    To::DayOfYear(month, day)
                }
                _ => return Err(Incomplete::Lacks("MM-DD or today")),
            },
            Operator::OneOf => match required(to, "to")? {
                Value::List(values) => To::List(values.iter().map(|value| self.to(value)).collect::<Compiled<_>>()?),
                value => To::List(Box::new([self.to(value)?])),
            },
            _ => self.to(required(to, "to")?)?,
        };
        Ok(Test { operator, to })
    }

    fn to(&mut self, value: &Value) -> Compiled<To> {
        Ok(match value {
            Value::Reference(reference) => To::Reference(self.reference(reference)),
            Value::Boolean(boolean) => To::Literal(Literal { boolean: Some(*boolean), ..Literal::default() }),
            Value::Number(number) => To::Literal(Literal {
                number: number.normalize().to_string().parse().ok(),
                money: Some(self.money(*number)),
                ..Literal::default()
            }),
            Value::Text(text) => To::Literal(Literal {
                text: Some(text.as_str().into()),
                symbol: self.history.symbols.find(text),
                money: text.parse().ok().map(|decimal| self.money(decimal)),
                date: day(text).map(day_number),
                instant: instant(text),
                ..Literal::default()
            }),
            Value::List(_) => return Err(Incomplete::Lacks("a single value")),
        })
    }

    fn reference(&mut self, reference: &Reference) -> MetValue {
        let (slot, role) = self.refer(&reference.from).unzip();
        let field = match (role, reference.field.as_str()) {
            (Some(Role::Trigger | Role::Condition), field) => MetField::Event(EventField::named(field, self.history)),
            (Some(Role::Voucher), "code") => MetField::Code,
            (Some(Role::Voucher), "value") => MetField::Value,
            (Some(Role::Voucher), "assigned_at") => MetField::AssignedAt,
            (Some(Role::Voucher), "expires_at") => MetField::ExpiresAt,
            (Some(Role::Message), "sent_at") => MetField::SentAt,
            _ => MetField::Unknown,
        };
        MetValue { slot, from: reference.from.as_str().into(), name: reference.field.as_str().into(), field }
    }

    /// The slot of a step from now on.
    fn refer(&mut self, id: &str) -> Option<(u32, Role)> {
        if self.outside {
            return None;
        }
        let (role, slot) = self.steps.get_mut(id)?;
        let slot = *slot.get_or_insert_with(|| {
            self.slots += 1;
            self.slots - 1
        });
        Some((slot, *role))
    }

    /// An amount in major units, exactly.
    fn money(&self, major: Decimal) -> MoneyLiteral {
        let major = major.normalize();
        let digits = minor_digits(self.history.text(self.history.currency));
        let (mantissa, scale) = (major.mantissa(), major.scale());
        if scale <= digits {
            // A mantissa has 96 bits, and no currency more than four digits.
            return MoneyLiteral { floor: mantissa * 10_i128.pow(digits - scale), numerator: 0, denominator: 1 };
        }
        let denominator = 10_i128.pow(scale - digits);
        MoneyLiteral {
            floor: mantissa.div_euclid(denominator),
            numerator: mantissa.rem_euclid(denominator).unsigned_abs(),
            denominator: denominator.unsigned_abs(),
        }
    }
}

fn required<T>(part: Option<T>, name: &'static str) -> Compiled<T> {
    part.ok_or(Incomplete::Lacks(name))
}

/// Whether a rule asks about a visit, itself and not what is inside it.
const fn needs_visit(rule: &Rule) -> bool {
    match rule {
        Rule::Event(event) => matches!(event.since, Some(Since::Entry | Since::Node(_))),
        Rule::Message(_) | Rule::Voucher(_) | Rule::Value(_) => true,
        Rule::All(_)
        | Rule::Any(_)
        | Rule::Not(_)
        | Rule::Attribute(_)
        | Rule::Segment(_)
        | Rule::CanReceive(_)
        | Rule::RevenuePerformance(_)
        | Rule::Contacted(_)
        | Rule::Chance(_)
        | Rule::Unreadable => false,
    }
}

/// RFC 3339.
fn instant(text: &str) -> Option<i64> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.timestamp_millis())
}

/// `YYYY-MM-DD`.
fn day(text: &str) -> Option<NaiveDate> {
    (text.len() == 10).then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())?
}

/// `MM-DD`; 29 February is a day.
fn day_of_year(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.split_once('-')?;
    if month.len() != 2 || day.len() != 2 {
        return None;
    }
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    NaiveDate::from_ymd_opt(2000, month, day).map(|_| (month, day))
}
