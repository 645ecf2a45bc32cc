//! What rules ask about: each subject with the values it can have, and what may change them.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::sets::Set;
use crate::catalogue::{FieldType, SegmentSource};
use crate::checks::Context;
use crate::{
    AttributeRule, Comparison, EventRule, MessageRule, MessageState, Operator, Reference, Rule, Since, Value,
    VoucherRule, VoucherState, vocabulary,
};

/// Something a rule asks about.
pub(super) struct Subject<'a> {
    pub about: About<'a>,
    /// The values it can have at all.
    pub universe: Set,
    /// What becomes of what is known about it while time passes.
    pub fades: Fades,
    /// The steps at which it changes when a visit leaves them.
    pub reads: Vec<usize>,
}

pub(super) enum About<'a> {
    /// An attribute of the customer.
    Attribute(&'a str),
    /// Whether the customer is in a segment; one that nothing but steps can change is a list.
    Segment { name: &'a str, list: bool },
    /// Whether the customer can be reached.
    Reach,
    /// The number of events that match.
    Events(Filter<'a>),
    /// A value over the events that another subject counts, and what it is where there are none.
    Total { over: usize, empty: Set },
    /// What became of the message that a step sends.
    Message(usize),
    /// What became of the voucher that a step assigns.
    Voucher(usize),
    /// Anything else.
    Other,
}

/// What becomes of knowledge while time passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fades {
    /// It stays.
    Never,
    /// It is gone.
    Always,
    /// Numbers only grow.
    Upward,
    /// What holds goes on to hold.
    TrueStays,
    /// What does not hold stays so.
    FalseStays,
    /// A voucher that is open may be redeemed or expire.
    Voucher,
}

/// The events that count.
pub(super) struct Filter<'a> {
    /// Their type; `None` for all types.
    pub event: Option<&'a str>,
    pub since: Since,
    parts: Vec<Part<'a>>,
    lines: Vec<Part<'a>>,
}

/// One comparison of a filter.
struct Part<'a> {
    field: &'a str,
    /// The comparison as it is written.
    key: String,
    /// The values of which it holds, where they are known; of a set, one of its values must.
    set: Option<Set>,
}

/// With more comparisons than this, filters are only compared as a whole.
const MOST_PARTS: usize = 16;

impl Filter<'_> {
    /// Whether every event that matches this one matches the other, whenever it was.
    pub fn narrows(&self, other: &Self) -> bool {
        let each_implied = |narrow: &[Part<'_>], broad: &[Part<'_>]| {
            broad.is_empty()
                || narrow.len() <= MOST_PARTS
                    && broad.len() <= MOST_PARTS
                    && broad.iter().all(|broad| narrow.iter().any(|narrow| narrow.implies(broad)))
        };
        (other.event.is_none() || self.event == other.event)
            && each_implied(&self.parts, &other.parts)
            && each_implied(&self.lines, &other.lines)
    }

    /// Whether every event that counts here counts there, too, at any one instant.
    pub fn within(&self, other: &Self) -> bool {
        let later = match (&self.since, &other.since) {
            (_, Since::Ever) | (Since::Entry | Since::Node(_), Since::Entry) => true,
            (Since::Node(one), Since::Node(other)) => one == other,
            (Since::Back(one), Since::Back(other)) => one <= other,
            _ => false,
        };
        later && self.narrows(other)
    }
}

impl Part<'_> {
    fn implies(&self, other: &Self) -> bool {
        self.field == other.field
            && (self.key == other.key
                || matches!((&self.set, &other.set), (Some(one), Some(other)) if one.within(other)))
    }
}

/// A question: of which values of a subject the answer is yes.
pub(super) struct Leaf {
    pub subject: usize,
    pub holds: Set,
    /// A yes means that there are at least so many events.
    pub needs: Option<(usize, u32)>,
}

/// A rule to reason about.
pub(super) enum Test {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Leaf(Leaf),
    /// Nobody knows: chance, or not filled in.
    Unknown,
}

/// All subjects of a journey.
pub(super) struct Subjects<'c, 'a> {
    context: &'c Context<'a>,
    known: Vec<Subject<'a>>,
    by_key: HashMap<String, usize>,
}

impl<'c, 'a> Subjects<'c, 'a> {
    pub fn new(context: &'c Context<'a>) -> Self {
        Self { context, known: Vec::new(), by_key: HashMap::new() }
    }

    /// How many there are so far.
    pub const fn count(&self) -> usize {
        self.known.len()
    }

    pub fn get(&self, subject: usize) -> &Subject<'a> {
        &self.known[subject]
    }

    fn subject(&mut self, key: String, make: impl FnOnce() -> Subject<'a>) -> usize {
        *self.by_key.entry(key).or_insert_with(|| {
            self.known.push(make());
            self.known.len() - 1
        })
    }

    /// A rule; nesting is bounded by the reader, so this may recurse.
    pub fn rule(&mut self, rule: &'a Rule) -> Test {
        match rule {
            Rule::All(rules) => Test::All(rules.iter().map(|rule| self.rule(rule)).collect()),
            Rule::Any(rules) => Test::Any(rules.iter().map(|rule| self.rule(rule)).collect()),
            Rule::Not(rule) => Test::Not(Box::new(self.rule(rule))),
            _ => self.leaf(rule).map_or(Test::Unknown, Test::Leaf),
        }
    }

    fn leaf(&mut self, rule: &'a Rule) -> Option<Leaf> {
        match rule {
            Rule::Event(event) => self.event(rule, event),
            Rule::Attribute(attribute) => self.attribute(rule, attribute),
            Rule::Value(value) => {
                let of = value.of.as_ref()?;
                self.met(of, value.is?, value.to.as_ref())
            }
            Rule::Segment(name) => Some(self.segment(name, true)),
            Rule::CanReceive(_) => Some(self.question(rule, About::Reach, Fades::Always, Vec::new())),
            Rule::Contacted(contacted) => {
                contacted.within?;
                Some(self.question(rule, About::Other, Fades::Always, Vec::new()))
            }
            Rule::RevenuePerformance(asked) => {
                let subject = self.subject("performance".to_owned(), || Subject {
                    about: About::Other,
                    universe: Set::whole(0, Some(3)),
                    fades: Fades::Always,
                    reads: Vec::new(),
                });
                let asked = *asked as u32;
                Some(Leaf { subject, holds: Set::whole(asked, Some(asked)), needs: None })
            }
            Rule::Message(message) => self.message(rule, message),
            Rule::Voucher(voucher) => self.voucher(voucher),
            Rule::All(_) | Rule::Any(_) | Rule::Not(_) | Rule::Chance(_) | Rule::Unreadable => None,
        }
    }

    /// A question that can only be compared with itself.
    fn question(&mut self, rule: &Rule, about: About<'a>, fades: Fades, reads: Vec<usize>) -> Leaf {
        let subject = self.subject(format!("{rule:?}"), || Subject { about, universe: Set::answers(), fades, reads });
        Leaf { subject, holds: Set::answer(true), needs: None }
    }

    /// Whether the customer is in a segment.
    pub fn segment(&mut self, name: &'a str, answer: bool) -> Leaf {
        let list = self.context.segment(name).is_some_and(|segment| segment.source == SegmentSource::List);
        let subject = self.subject(format!("segment {name:?}"), || Subject {
            about: About::Segment { name, list },
            universe: Set::answers(),
            fades: Fades::Always,
            reads: Vec::new(),
        });
        Leaf { subject, holds: Set::answer(answer), needs: None }
    }

    fn attribute(&mut self, rule: &'a Rule, attribute: &'a AttributeRule) -> Option<Leaf> {
        self.of_attribute(attribute.name.as_deref()?, attribute.is?, attribute.to.as_ref()).or_else(|| {
            let name = attribute.name.as_deref()?;
            let reads = self.read_by(attribute.to.as_ref())?;
            Some(self.question(rule, About::Attribute(name), Fades::Always, reads))
        })
    }

    /// A comparison of an attribute whose values are known.
    pub fn of_attribute(&mut self, name: &'a str, is: Operator, to: Option<&Value>) -> Option<Leaf> {
        let field_type = vocabulary::attribute(name, self.context.catalogue).field_type();
        let holds = limited(Set::of(field_type, is, to))?;
        let subject = self.subject(format!("attribute {name:?}"), || Subject {
            about: About::Attribute(name),
            universe: Set::all(),
            fades: Fades::Always,
            reads: Vec::new(),
        });
        Some(Leaf { subject, holds, needs: None })
    }

    /// A comparison of a value met earlier; it changes when the step that gives it is passed again.
    pub fn met(&mut self, of: &Reference, is: Operator, to: Option<&'a Value>) -> Option<Leaf> {
        let source = self.context.flow.find(&of.from)?;
        let several = several(None, &of.field);
        let holds = limited(Set::of(self.context.met_field(of).field_type(), is, to)).filter(|_| !several);
        if let Some(holds) = holds {
            let subject = self.subject(format!("met {of:?}"), || Subject {
                about: About::Other,
                universe: Set::all(),
                fades: Fades::Never,
                reads: vec![source],
            });
            return Some(Leaf { subject, holds, needs: None });
        }
        let mut reads = self.read_by(to)?;
        reads.push(source);
        let fades = if moves_with_time(is) { Fades::Always } else { Fades::Never };
        let subject = self.subject(format!("met {of:?} {is:?} {to:?}"), || Subject {
            about: About::Other,
            universe: Set::answers(),
            fades,
            reads,
        });
        Some(Leaf { subject, holds: Set::answer(true), needs: None })
    }

    fn message(&mut self, rule: &Rule, message: &MessageRule) -> Option<Leaf> {
        let node = self.context.flow.find(message.node.as_deref()?)?;
        let fades = match message.is? {
            MessageState::Sent if message.within.is_none() => Fades::Never,
            MessageState::Sent => Fades::FalseStays,
            MessageState::Opened | MessageState::Clicked => Fades::TrueStays,
        };
        Some(self.question(rule, About::Message(node), fades, vec![node]))
    }

    /// Whether a step has sent its message.
    pub fn sent(&mut self, id: &str) -> Option<Leaf> {
        let message = MessageRule { node: Some(id.to_owned()), is: Some(MessageState::Sent), within: None };
        self.message(&Rule::Message(message.clone()), &message)
    }

    /// What became of a voucher: open, redeemed or expired, in this order.
    fn voucher(&mut self, voucher: &VoucherRule) -> Option<Leaf> {
        let node = self.context.flow.find(voucher.node.as_deref()?)?;
        let subject = self.subject(format!("voucher {node}"), || Subject {
            about: About::Voucher(node),
            universe: Set::absent().or(&Set::whole(0, Some(2))),
            fades: Fades::Voucher,
            reads: vec![node],
        });
        let holds = match voucher.is? {
            VoucherState::Redeemed => Set::whole(1, Some(1)),
            VoucherState::NotRedeemed => Set::whole(0, Some(0)).or(&Set::whole(2, Some(2))),
            VoucherState::Expired => Set::whole(2, Some(2)),
        };
        Some(Leaf { subject, holds, needs: None })
    }

    fn event(&mut self, rule: &'a Rule, asked: &'a EventRule) -> Option<Leaf> {
        let over = self.events(Some(asked.event.as_deref()?), asked.since.as_ref()?, &asked.where_, &asked.lines)?;
        if let Some(count) = &asked.count {
            return Some(Leaf {
                subject: over,
                holds: limited(Set::of_count(count.is?, count.to.as_ref()))?,
                needs: None,
            });
        }
        let totals = [("sum", &asked.sum), ("min", &asked.min), ("max", &asked.max), ("average", &asked.average)];
        if let Some((kind, Comparison { field, is, to })) =
            totals.into_iter().find_map(|(kind, total)| Some((kind, total.as_ref()?)))
        {
            return self.total(rule, over, kind, (field.as_deref()?, (*is)?, to.as_ref()), asked);
        }
        let pick = asked.last.as_ref().map(|pick| (pick, Fades::Always));
        let Some((pick, fades)) = pick.or(asked.first.as_ref().map(|pick| (pick, Fades::TrueStays))) else {
            return Some(Leaf { subject: over, holds: Set::whole(1, None), needs: None });
        };
        let mut reads = self.read_by(pick.to.as_ref())?;
        reads.extend(&self.known[over].reads);
        // The first ones stay the first, unless what counts moves with time.
        let moves = moves_with_time(pick.is?) || self.known[over].fades != Fades::Upward;
        let fades = if moves { Fades::Always } else { fades };
        let leaf = self.question(rule, About::Other, fades, reads);
        Some(Leaf { needs: Some((over, pick.n.unwrap_or(1))), ..leaf })
    }

    /// A sum, a smallest, a largest or a mean value.
    fn total(
        &mut self,
        rule: &'a Rule,
        over: usize,
        kind: &str,
        (field, is, to): (&str, Operator, Option<&Value>),
        asked: &EventRule,
    ) -> Option<Leaf> {
        let field_type = vocabulary::event_field(asked.event.as_deref()?, field, self.context.catalogue).field_type();
        let mut reads = self.read_by(to)?;
        reads.extend(&self.known[over].reads);
        let Some(holds) = limited(Set::of(field_type, is, to)) else {
            return Some(self.question(rule, About::Other, Fades::Always, reads));
        };
        // Where the step was not passed nothing holds; that is told apart from a value that is not there only by this.
        let counted_from_a_step = matches!(asked.since, Some(Since::Node(_)));
        if counted_from_a_step && !holds.and(&Set::absent()).is_empty() {
            return Some(self.question(rule, About::Other, Fades::Always, reads));
        }
        let empty = if kind == "sum" { zero() } else { Set::absent() };
        let needs = (kind != "sum" && holds.and(&Set::absent()).is_empty()).then_some((over, 1));
        let subject = self.subject(format!("{kind} {field:?} {over}"), || Subject {
            about: About::Total { over, empty },
            universe: Set::all(),
            fades: Fades::Always,
            reads,
        });
        Some(Leaf { subject, holds, needs })
    }

    /// The number of events that match; `None` where a comparison is not filled in.
    pub fn events(
        &mut self,
        event: Option<&'a str>,
        since: &Since,
        where_: &'a [Comparison],
        lines: &'a [Comparison],
    ) -> Option<usize> {
        let mut reads = match since {
            Since::Node(id) => vec![self.context.flow.find(id)?],
            _ => Vec::new(),
        };
        let mut moves = matches!(since, Since::Back(_));
        for comparison in where_.iter().chain(lines) {
            reads.extend(self.read_by(comparison.to.as_ref())?);
            moves |= moves_with_time(comparison.is?);
        }
        let parts = self.parts(event, where_)?;
        let lines = self.parts(None, lines)?;
        let keys = |parts: &[Part<'_>]| {
            let mut keys: Vec<&str> = parts.iter().map(|part| part.key.as_str()).collect();
            keys.sort_unstable();
            format!("{keys:?}")
        };
        let key = format!("events {event:?} {since:?} {} {}", keys(&parts), keys(&lines));
        // Where the step was not passed there is no number.
        let passed = Set::whole(0, None);
        let universe = if matches!(since, Since::Node(_)) { passed.or(&Set::absent()) } else { passed };
        let since = since.clone();
        Some(self.subject(key, || Subject {
            about: About::Events(Filter { event, since, parts, lines }),
            universe,
            fades: if moves { Fades::Always } else { Fades::Upward },
            reads,
        }))
    }

    fn parts(&self, event: Option<&str>, comparisons: &'a [Comparison]) -> Option<Vec<Part<'a>>> {
        let part = |comparison: &'a Comparison| {
            let (field, is) = (comparison.field.as_deref()?, comparison.is?);
            // Of a set, one element satisfies a comparison, and none is equal: the two are not of one kind.
            let none_is = matches!(is, Operator::NotEqual | Operator::IsNotSet);
            let field_type = match event {
                Some(event) => vocabulary::event_field(event, field, self.context.catalogue).field_type(),
                None => vocabulary::line_field(field).field_type(),
            };
            let set = limited(Set::of(field_type, is, comparison.to.as_ref()));
            let set = set.filter(|_| !(none_is && event.is_some() && several(event, field)));
            Some(Part { field, key: format!("{comparison:?}"), set })
        };
        comparisons.iter().map(part).collect()
    }

    /// The steps whose values something is compared with; `None` where one does not exist.
    fn read_by(&self, to: Option<&Value>) -> Option<Vec<usize>> {
        let step = |value: &Value| match value {
            Value::Reference(reference) => self.context.flow.find(&reference.from).map(|node| vec![node]),
            _ => Some(Vec::new()),
        };
        match to {
            Some(Value::List(values)) => {
                let steps: Option<Vec<Vec<usize>>> = values.iter().map(step).collect();
                Some(steps?.concat())
            }
            Some(value) => step(value),
            None => Some(Vec::new()),
        }
    }
}

/// Whether a field may hold several values at once, as those of the lines of a sale do.
fn several(event: Option<&str>, field: &str) -> bool {
    event.is_none_or(|event| vocabulary::SALES.contains(&event))
        && matches!(field, "product_id" | "category" | "brand" | "price")
}

/// Whether the answer may change although nothing happens.
const fn moves_with_time(is: Operator) -> bool {
    matches!(is, Operator::WithinLast | Operator::WithinNext | Operator::DayOfYearIs)
}

fn limited(set: Option<Set>) -> Option<Set> {
    set.filter(|set| set.size() <= Set::LARGEST)
}

/// What a sum over nothing is.
fn zero() -> Set {
    let to = Value::Number(Decimal::ZERO);
    Set::of(Some(FieldType::Number), Operator::Equal, Some(&to)).unwrap_or_else(Set::all)
}
