//! Questions about events: which match, and what is asked of those.

use std::cmp::Ordering;
use std::ops::Range;

use history::Symbol;
use history::times::up_to;

use crate::field::{EventField, FieldTest, LineTest};
use crate::scope::Scope;
use crate::value::{Operand, Test};

/// Events of one type that satisfy comparisons: a trigger, a goal, the events of a rule.
#[derive(Debug, Clone)]
pub struct EventMatcher {
    pub(crate) name: Box<str>,
    /// `None`: the history has no event of this type.
    pub(crate) event: Option<Symbol>,
    pub(crate) tests: Box<[FieldTest]>,
    pub(crate) lines: Box<[LineTest]>,
}

impl EventMatcher {
    /// The event type's name.
    pub fn event_name(&self) -> &str {
        &self.name
    }

    /// The event type, if the history has events of it.
    pub const fn event(&self) -> Option<Symbol> {
        self.event
    }

    /// Whether every event of the type matches.
    pub fn asks_nothing(&self) -> bool {
        self.tests.is_empty() && self.lines.is_empty()
    }

    /// Whether the event in this row of `History::events` matches.
    pub fn matches(&self, row: usize, scope: &Scope<'_>) -> bool {
        Some(scope.history.events.event_type[row]) == self.event
            && self.tests.iter().all(|test| test.holds(row, scope))
            && (self.lines.is_empty() || self.some_line_matches(row, scope))
    }

    /// The first of the customer's events after one instant and up to another that matches, a row of
    /// `History::events`. Each is asked as it is at its own instant.
    pub fn first_between(&self, after: i64, until: i64, scope: &Scope<'_>) -> Option<u32> {
        let found = self
            .seen(after, &Scope { at: until, ..*scope })
            .find(|row| self.matches(*row, &Scope { at: scope.history.events.at[*row], ..*scope }))?;
        u32::try_from(found).ok()
    }

    /// Whether one line satisfies all comparisons of `lines`.
    fn some_line_matches(&self, row: usize, scope: &Scope<'_>) -> bool {
        let Some(transaction) = scope.history.events.transaction(row) else { return false };
        scope.history.transactions.lines.spans.of(transaction).any(|line| {
            self.lines.iter().all(|test| test.test.holds(test.field.read(scope.history, transaction, line), scope))
        })
    }

    /// The customer's events after `since` and up to now that match, in order.
    pub(crate) fn matching<'s>(
        &'s self,
        since: i64,
        scope: &'s Scope<'_>,
    ) -> impl DoubleEndedIterator<Item = usize> + 's {
        self.seen(since, scope).filter(|row| self.matches(*row, scope))
    }

    /// Whether an event after `since` and up to now matches.
    fn happened(&self, since: i64, scope: &Scope<'_>) -> bool {
        if self.asks_nothing() {
            let events = &scope.history.events;
            return self.seen(since, scope).any(|row| Some(events.event_type[row]) == self.event);
        }
        self.matching(since, scope).next_back().is_some()
    }

    /// The rows of the customer's events after `since` and up to now.
    fn seen(&self, since: i64, scope: &Scope<'_>) -> Range<usize> {
        if self.event.is_none() {
            return 0..0;
        }
        let rows = scope.history.events.spans.of(scope.customer as usize);
        let times = &scope.history.events.at[rows.clone()];
        let end = up_to(times, scope.at);
        let start = if since == i64::MIN { 0 } else { up_to(&times[..end], since) };
        rows.start + start..rows.start + end
    }
}

/// From when on events count.
#[derive(Debug, Clone)]
pub(crate) enum SinceWhen {
    Entry,
    Ever,
    Back(i64),
    /// Since the visit left the step with this slot.
    Left {
        node: Box<str>,
        slot: Option<u32>,
    },
}

impl SinceWhen {
    /// Events count strictly after this instant; `None` where that instant does not exist.
    pub fn instant(&self, scope: &Scope<'_>) -> Option<i64> {
        match self {
            Self::Entry => scope.visit.map(|visit| visit.entry_at),
            Self::Ever => Some(i64::MIN),
            Self::Back(ms) => Some(scope.at.saturating_sub(*ms)),
            Self::Left { slot, .. } => scope.passed(*slot).map(|(_, left_at)| left_at),
        }
    }
}

/// What is asked of the events that match.
#[derive(Debug, Clone)]
pub(crate) enum Ask {
    Happened,
    Count(Test),
    Aggregate {
        kind: Aggregate,
        field: EventField,
        test: Test,
    },
    /// Each of the first or last `n`.
    Each {
        first: bool,
        n: usize,
        test: FieldTest,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aggregate {
    Sum,
    Min,
    Max,
    Average,
}

/// `event {…}`.
#[derive(Debug, Clone)]
pub(crate) struct EventLeaf {
    pub matcher: EventMatcher,
    pub since: SinceWhen,
    pub ask: Ask,
}

impl EventLeaf {
    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        let Some(since) = self.since.instant(scope) else { return false };
        match &self.ask {
            Ask::Happened => self.matcher.happened(since, scope),
            Ask::Count(test) => test.holds(self.count(since, scope), scope),
            Ask::Aggregate { kind, field, test } => test.holds(self.aggregate(*kind, field, since, scope), scope),
            Ask::Each { first: true, n, test } => each(self.matcher.matching(since, scope), *n, test, scope),
            Ask::Each { first: false, n, test } => each(self.matcher.matching(since, scope).rev(), *n, test, scope),
        }
    }

    /// The event it met: the latest match, for `first` the first.
    pub fn met(&self, scope: &Scope<'_>) -> Option<usize> {
        let mut matching = self.matcher.matching(self.since.instant(scope)?, scope);
        match self.ask {
            Ask::Each { first: true, .. } => matching.next(),
            _ => matching.next_back(),
        }
    }

    pub fn count<'a>(&self, since: i64, scope: &Scope<'a>) -> Operand<'a> {
        let count = self.matcher.matching(since, scope).count();
        Operand::Number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)))
    }

    /// Over nothing a sum is 0 and everything else is absent. Amounts in another currency do not enter.
    pub fn aggregate<'a>(&self, kind: Aggregate, field: &EventField, since: i64, scope: &Scope<'a>) -> Operand<'a> {
        let history = scope.history;
        let values = self
            .matcher
            .matching(since, scope)
            .flat_map(|row| field.read(history, row).elements(history))
            .filter(|operand| !matches!(operand, Operand::ForeignMoney { .. }));
        match kind {
            Aggregate::Sum | Aggregate::Average => {
                let mut total = Total::default();
                values.for_each(|operand| total.add(operand));
                let money = field.is_money() && matches!(&*self.matcher.name, history::PURCHASE | history::RETURN);
                if kind == Aggregate::Sum { total.sum(money) } else { total.average() }
            }
            Aggregate::Min => extreme(values, Ordering::Less, scope),
            Aggregate::Max => extreme(values, Ordering::Greater, scope),
        }
    }
}

fn each(mut matching: impl Iterator<Item = usize>, n: usize, test: &FieldTest, scope: &Scope<'_>) -> bool {
    (0..n).all(|_| matching.next().is_some_and(|row| test.holds(row, scope)))
}

fn extreme<'a>(values: impl Iterator<Item = Operand<'a>>, wanted: Ordering, scope: &Scope<'a>) -> Operand<'a> {
    values.fold(Operand::Absent, |best, value| {
        if !best.is_there() || value.compare(&best, scope) == Some(wanted) { value } else { best }
    })
}

/// Numbers or amounts added up; amounts stay exact.
#[derive(Debug, Default)]
struct Total {
    minor: i128,
    amounts: u64,
    number: f64,
    numbers: u32,
}

impl Total {
    fn add(&mut self, operand: Operand<'_>) {
        match operand {
            Operand::Money { minor, .. } => {
                self.minor += minor;
                self.amounts += 1;
            }
            Operand::Number(number) => {
                self.number += number;
                self.numbers += 1;
            }
            _ => {}
        }
    }

    fn sum<'a>(&self, money: bool) -> Operand<'a> {
        if self.amounts > 0 || (money && self.numbers == 0) {
            Operand::Money { minor: self.minor, per: 1 }
        } else {
            Operand::Number(self.number)
        }
    }

    fn average<'a>(&self) -> Operand<'a> {
        if self.amounts > 0 {
            Operand::Money { minor: self.minor, per: self.amounts }
        } else if self.numbers > 0 {
            Operand::Number(self.number / f64::from(self.numbers))
        } else {
            Operand::Absent
        }
    }
}
