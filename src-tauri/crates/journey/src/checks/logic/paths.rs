//! What is known at each step, whichever way a visit came: a forward analysis to a fixed point.
//!
//! A way that contradicts what is known is never taken and says nothing about the steps behind it. Steps are looked at
//! in reverse postorder; after [`SETTLES`] visits a step gives up what still changes, and after twice as many all it
//! knows, so that the work is bounded by steps × facts however loops are nested.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rust_decimal::Decimal;

use super::facts::{Decider, Facts, How};
use super::sets::Set;
use super::subjects::{About, Fades, Leaf, Subjects, Test};
use crate::checks::{Context, times};
use crate::flow::Link;
use crate::{Comparison, HAPPENED, NEXT, NOT_SENT, Operator, Reference, Rule, Since, Step, TIMED_OUT, Value, YES};

/// Visits after which a step gives up what still changes.
const SETTLES: usize = 8;

/// Of more steps it is not known that a visit begins without having passed them.
const MOST_UNPASSED: usize = 32;

/// Exit rules beyond this many are not reasoned about.
const MOST_EXIT_RULES: usize = 16;

/// What is wrong with a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// The step that asks.
    pub node: usize,
    pub kind: Kind,
    /// What decided the answer; empty where the rule itself does.
    pub by: Vec<Decider>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The condition has only this answer.
    Only(bool),
    /// The case has only this answer, for everybody who gets to the step.
    OnlyCase(usize, bool),
    /// Earlier cases take everybody whom this one could take.
    Hidden(usize),
    /// What is waited for never happens.
    NeverHappens,
}

/// Asks every question of the journey.
pub(super) fn verdicts(context: &Context<'_>) -> Vec<Verdict> {
    let mut paths = Paths::new(context);
    paths.walk();
    paths.judge()
}

/// The rules of a step.
enum Asked {
    Nothing,
    Rule(Test),
    Cases(Vec<Test>),
    /// The events waited for or entered by, counted since entry and ever.
    Wait([Option<usize>; 2]),
}

struct Paths<'c, 'a> {
    context: &'c Context<'a>,
    subjects: Subjects<'c, 'a>,
    ranks: Vec<usize>,
    asked: Vec<Asked>,
    /// What the event that a port meets has: the comparisons of the rule behind it.
    met: Vec<Vec<Leaf>>,
    /// What is set by a step.
    sets: Vec<Option<Leaf>>,
    /// No event at all since entry, and since each step that rules count from.
    since_entry: Option<usize>,
    since_step: Vec<Option<usize>>,
    /// The steps that rules ask about, with the subject they ask about: their message or their voucher.
    given: Vec<(usize, usize)>,
    /// What no visit can have done without having ended: the events and how many they stay below.
    exits: Vec<(usize, Set)>,
    arriving: Vec<Option<Facts>>,
}

impl<'c, 'a> Paths<'c, 'a> {
    fn new(context: &'c Context<'a>) -> Self {
        let count = context.journey.nodes.len();
        let mut by_id: Vec<usize> = (0..count).collect();
        by_id.sort_by_key(|index| context.journey.nodes[*index].id.as_str());
        let mut ranks = vec![0; count];
        for (rank, index) in by_id.iter().enumerate() {
            ranks[*index] = rank;
        }
        let mut subjects = Subjects::new(context);
        let asked = context.nodes().map(|(index, _)| questions(context.step(index), &mut subjects)).collect();
        // Beyond what is asked about nothing need be known.
        let questions = subjects.count();
        let of_interest = |leaf: &Leaf| leaf.subject < questions;
        let mut met = Vec::with_capacity(count);
        let mut sets = Vec::with_capacity(count);
        for (index, _) in context.nodes() {
            met.push(met_by(context, index, &mut subjects).into_iter().filter(of_interest).collect());
            sets.push(set_by(context, index, &mut subjects).filter(of_interest));
        }
        let mut given: Vec<(usize, usize)> = (0..questions)
            .filter_map(|subject| match subjects.get(subject).about {
                About::Message(node) | About::Voucher(node) => Some((node, subject)),
                _ => None,
            })
            .collect();
        given.sort_unstable_by_key(|(node, subject)| (ranks[*node], *subject));
        let since_entry = subjects.events(None, &Since::Entry, &[], &[]);
        let mut since_step = vec![None; count];
        for (_, since) in &context.terms.since {
            if let Since::Node(id) = since
                && let Some(node) = context.flow.find(id)
            {
                since_step[node] = subjects.events(None, since, &[], &[]);
            }
        }
        let mut paths = Self {
            context,
            subjects,
            ranks,
            asked,
            met,
            sets,
            since_entry,
            since_step,
            given,
            exits: Vec::new(),
            arriving: vec![None; count],
        };
        for rule in &context.journey.exit_when {
            paths.exit_rule(rule);
        }
        paths
    }

    /// An exit rule that asks whether something has happened ends the visit as soon as it has.
    fn exit_rule(&mut self, rule: &'a Rule) {
        match rule {
            Rule::Any(rules) => rules.iter().for_each(|rule| self.exit_rule(rule)),
            Rule::Event(event)
                if matches!(event.since, Some(Since::Entry | Since::Ever)) && self.exits.len() < MOST_EXIT_RULES =>
            {
                // What is compared with a value that is met on the way may hold before or after it only.
                let met_on_the_way = |comparison: &Comparison| match &comparison.to {
                    Some(Value::Reference(reference)) => !self.is_trigger(reference),
                    Some(Value::List(values)) => values
                        .iter()
                        .any(|value| matches!(value, Value::Reference(reference) if !self.is_trigger(reference))),
                    _ => false,
                };
                if event.where_.iter().chain(&event.lines).any(met_on_the_way) {
                    return;
                }
                let Test::Leaf(leaf) = self.subjects.rule(rule) else { return };
                let moves = self.subjects.get(leaf.subject).fades != Fades::Upward;
                // Only "so many, and any more": what holds then holds as soon as the last of them happens. Those before
                // the entry count for `ever`, so that only one of them is enough for sure.
                let Some(least) = leaf.holds.least().filter(|_| !moves && leaf.holds.upward() == leaf.holds) else {
                    return;
                };
                let counted = matches!(self.subjects.get(leaf.subject).about, About::Events(_));
                let ever = matches!(event.since, Some(Since::Ever));
                if !counted || (ever && least > Decimal::ONE) {
                    return;
                }
                let entered = self.subjects.events(event.event.as_deref(), &Since::Entry, &event.where_, &event.lines);
                self.exits.extend(entered.map(|events| (events, Set::up_to(least))));
            }
            _ => {}
        }
    }

    fn is_trigger(&self, reference: &Reference) -> bool {
        self.context.flow.find(&reference.from).is_some_and(|node| self.context.step(node).is_trigger())
    }

    fn by(&self, node: usize, how: How) -> Decider {
        Decider { rank: self.ranks[node], node, how }
    }

    fn by_port(&self, node: usize, port: &str) -> Decider {
        let place = self.context.flow.ports(node).iter().position(|known| *known == port);
        self.by(node, How::Port(place.unwrap_or_default()))
    }

    fn walk(&mut self) {
        let order = self.order();
        let mut place = vec![usize::MAX; order.len()];
        for (number, node) in order.iter().enumerate() {
            place[*node] = number;
        }
        let mut visits = vec![0_usize; order.len()];
        let mut queue: BinaryHeap<Reverse<usize>> = BinaryHeap::new();
        let mut queued = vec![false; order.len()];
        for trigger in self.context.flow.triggers() {
            self.arriving[trigger] = Some(Facts::default());
            queued[trigger] = true;
            queue.push(Reverse(place[trigger]));
        }
        while let Some(Reverse(number)) = queue.pop() {
            let node = order[number];
            queued[node] = false;
            let Some(facts) = self.arriving[node].clone() else { continue };
            let mut last: Option<(&str, Option<Facts>)> = None;
            for way in self.context.flow.out(node) {
                let port = self.context.flow.port(*way);
                if way.link != Link::Jump && !self.context.flow.ports(node).contains(&port) {
                    continue;
                }
                if last.as_ref().is_none_or(|(before, _)| *before != port) {
                    last = Some((port, self.leave(node, port, &facts).ok()));
                }
                let Some((_, Some(leaving))) = &last else { continue };
                let next = way.to;
                let changed = match &mut self.arriving[next] {
                    Some(known) if visits[next] > 2 * SETTLES => known.clear(),
                    Some(known) => known.join(&self.subjects, leaving, visits[next] > SETTLES),
                    unknown => {
                        *unknown = Some(leaving.clone());
                        true
                    }
                };
                if changed {
                    visits[next] += 1;
                    if !std::mem::replace(&mut queued[next], true) {
                        queue.push(Reverse(place[next]));
                    }
                }
            }
        }
    }

    /// All steps, those that visits can reach first, in reverse postorder from the triggers by their ids.
    fn order(&self) -> Vec<usize> {
        let count = self.context.journey.nodes.len();
        let mut seen = vec![false; count];
        let mut done = Vec::with_capacity(count);
        let mut starts: Vec<usize> = (0..count).collect();
        starts.sort_by_key(|node| (!self.context.step(*node).is_trigger(), self.ranks[*node]));
        for start in starts.into_iter().rev() {
            if std::mem::replace(&mut seen[start], true) {
                continue;
            }
            let mut stack = vec![(start, 0)];
            while let Some((node, next)) = stack.last_mut() {
                match self.context.flow.out(*node).get(*next) {
                    Some(way) => {
                        *next += 1;
                        if !std::mem::replace(&mut seen[way.to], true) {
                            stack.push((way.to, 0));
                        }
                    }
                    None => {
                        done.push(*node);
                        stack.pop();
                    }
                }
            }
        }
        done.reverse();
        done
    }

    /// What is known behind a port; an error where nobody can leave by it, with what decided that.
    fn leave(&self, node: usize, port: &str, arriving: &Facts) -> Result<Facts, Vec<Decider>> {
        let (context, subjects) = (self.context, &self.subjects);
        let step = context.step(node);
        let here = self.by(node, How::Step);
        let taken = self.by_port(node, port);
        let mut facts = arriving.clone();
        if times::may_pass(context, node, port) {
            let waited = match &self.asked[node] {
                Asked::Wait([Some(entered), _]) if port == TIMED_OUT => Some((*entered, taken)),
                _ => None,
            };
            facts.pass_time(subjects, waited);
            self.still_inside(&mut facts, here);
        }
        match &self.asked[node] {
            Asked::Rule(test) if !step.is_trigger() => facts.assume(subjects, test, port == YES, Some(taken))?,
            Asked::Cases(cases) => {
                let names = context.flow.ports(node);
                let same = names.iter().filter(|name| **name == port).count();
                // Two cases of one name cannot be told apart.
                for (place, case) in cases.iter().enumerate().filter(|_| same == 1 && names.len() == cases.len() + 1) {
                    let holds = names[place] == port;
                    facts.assume(subjects, case, holds, Some(taken))?;
                    if holds {
                        break;
                    }
                }
            }
            Asked::Wait(events) if port == HAPPENED => {
                for events in events.iter().flatten() {
                    facts.narrow(subjects, *events, &Set::whole(1, None), Some(taken))?;
                }
            }
            Asked::Nothing | Asked::Rule(_) | Asked::Wait(_) => {}
        }
        if step.is_trigger() {
            self.enter(node, &mut facts)?;
        }
        // What was given here before is given anew.
        facts.forget(subjects, |_, reads| reads.contains(&node));
        let finds = match step {
            Step::Condition(_) => port == YES,
            Step::WaitForEvent(_) => port == HAPPENED,
            _ => step.is_trigger(),
        };
        if finds {
            // A trigger is named as such, every other step by the port that was taken.
            let by = if step.is_trigger() { here } else { taken };
            for leaf in &self.met[node] {
                // What contradicts itself is found where it is asked.
                _ = facts.assume_leaf(subjects, leaf, true, Some(by));
            }
        }
        self.change(node, port, &mut facts);
        if let Some(events) = self.since_step[node] {
            facts.set(subjects, events, Set::whole(0, Some(0)), vec![self.by(node, How::NoTime)]);
        }
        if step.is_trigger() {
            if let Some(events) = self.since_entry {
                facts.set(subjects, events, Set::whole(0, Some(0)), vec![self.by(node, How::NoTime)]);
            }
            self.nothing_passed(node, &mut facts);
            self.still_inside(&mut facts, here);
        }
        Ok(facts)
    }

    /// Whoever enters has passed no other step: nothing was sent, assigned or counted from there.
    fn nothing_passed(&self, trigger: usize, facts: &mut Facts) {
        let subjects = &self.subjects;
        let counted = self.since_step.iter().enumerate().filter_map(|(node, events)| Some((node, (*events)?)));
        let mut counted: Vec<(usize, usize)> = counted.filter(|(node, _)| *node != trigger).collect();
        counted.sort_unstable_by_key(|(node, _)| self.ranks[*node]);
        for (node, subject) in self.given.iter().copied().chain(counted).take(MOST_UNPASSED) {
            let nothing = match subjects.get(subject).about {
                About::Message(_) => Set::answer(false),
                _ => Set::absent(),
            };
            facts.set(subjects, subject, nothing, vec![self.by(node, How::NotPassed)]);
        }
    }

    /// No exit rule has held so far.
    fn still_inside(&self, facts: &mut Facts, here: Decider) {
        for (events, below) in &self.exits {
            let by = Decider { how: How::ExitRules, ..here };
            // A contradiction means that nobody is here; that is said where it arises.
            _ = facts.narrow(&self.subjects, *events, below, Some(by));
        }
    }

    /// What is known of everybody whom a trigger lets in.
    fn enter(&self, node: usize, facts: &mut Facts) -> Result<(), Vec<Decider>> {
        let by = Some(self.by(node, How::Step));
        if let Asked::Rule(audience) = &self.asked[node] {
            facts.assume(&self.subjects, audience, true, by)?;
        }
        if let Asked::Wait([_, Some(ever)]) = &self.asked[node] {
            facts.narrow(&self.subjects, *ever, &Set::whole(1, None), by)?;
        }
        if let Some(leaf) = &self.sets[node] {
            facts.assume_leaf(&self.subjects, leaf, true, by)?;
        }
        Ok(())
    }

    /// What a step changes about the customer.
    fn change(&self, node: usize, port: &str, facts: &mut Facts) {
        let subjects = &self.subjects;
        match self.context.step(node) {
            Step::SetAttribute(set) => {
                let changed = set.attribute.as_deref();
                facts.forget(subjects, |about, _| match about {
                    About::Attribute(name) => changed == Some(name),
                    About::Segment { list, .. } => !list,
                    About::Reach => true,
                    // The day it is for her.
                    _ => changed == Some("time_zone"),
                });
            }
            Step::AddToSegment(_) | Step::RemoveFromSegment(_) => {
                let changed = match self.context.step(node) {
                    Step::AddToSegment(step) => step.segment.as_deref(),
                    Step::RemoveFromSegment(step) => step.segment.as_deref(),
                    _ => None,
                };
                facts.forget(subjects, |about, _| match about {
                    // A rule may ask about another segment.
                    About::Segment { name, list } => changed == Some(name) || !list,
                    _ => false,
                });
            }
            Step::SendMessage(_) if port == NEXT && self.context.flow.way(node, NOT_SENT).is_none() => return,
            Step::SendMessage(_) if port == NEXT => {}
            _ => return,
        }
        if let Some(leaf) = &self.sets[node] {
            _ = facts.assume_leaf(subjects, leaf, true, Some(self.by(node, How::Step)));
        }
    }

    fn judge(&self) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for (node, facts) in self.arriving.iter().enumerate() {
            let Some(facts) = facts else { continue };
            match &self.asked[node] {
                // An audience of everybody is meant.
                Asked::Rule(test) if self.context.step(node).is_trigger() => {
                    if let Err(by) = Facts::default().assume(&self.subjects, test, true, None) {
                        verdicts.push(Verdict { node, kind: Kind::Only(false), by });
                    }
                }
                Asked::Rule(test) => {
                    let answer = |answer| facts.clone().assume(&self.subjects, test, answer, None);
                    let (only, by) = match (answer(true), answer(false)) {
                        (Ok(()), Err(by)) => (true, by),
                        (Err(by), Ok(())) => (false, by),
                        _ => continue,
                    };
                    verdicts.push(Verdict { node, kind: Kind::Only(only), by });
                }
                Asked::Cases(cases) => self.judge_cases(node, cases, facts, &mut verdicts),
                Asked::Wait(_) if !self.context.step(node).is_trigger() => {
                    if let Err(by) = self.leave(node, HAPPENED, facts) {
                        verdicts.push(Verdict { node, kind: Kind::NeverHappens, by });
                    }
                }
                Asked::Nothing | Asked::Wait(_) => {}
            }
        }
        verdicts
    }

    fn judge_cases(&self, node: usize, cases: &[Test], facts: &Facts, verdicts: &mut Vec<Verdict>) {
        // Nobody is left once a case has taken everybody.
        let mut left: Result<Facts, Vec<Decider>> = Ok(facts.clone());
        for (place, case) in cases.iter().enumerate() {
            let alone = |answer| facts.clone().assume(&self.subjects, case, answer, None);
            let verdict = match (alone(true), alone(false)) {
                (Ok(()), Err(by)) => Some((Kind::OnlyCase(place, true), by)),
                (Err(by), Ok(())) => Some((Kind::OnlyCase(place, false), by)),
                (Ok(()), Ok(())) => None,
                _ => return,
            };
            let hidden = match &left {
                Err(by) => Some(by.clone()),
                Ok(left) => left.clone().assume(&self.subjects, case, true, None).err(),
            };
            match (verdict, hidden) {
                (Some((kind @ Kind::OnlyCase(_, false), by)), _) => verdicts.push(Verdict { node, kind, by }),
                (_, Some(by)) => verdicts.push(Verdict { node, kind: Kind::Hidden(place), by }),
                (Some((kind, by)), None) => verdicts.push(Verdict { node, kind, by }),
                (None, None) => {}
            }
            let taken = Some(self.by(node, How::Port(place)));
            if let Ok(facts) = &mut left
                && facts.assume(&self.subjects, case, false, taken).is_err()
            {
                left = Err(taken.into_iter().collect());
            }
        }
    }
}

fn questions<'a>(step: &'a Step, subjects: &mut Subjects<'_, 'a>) -> Asked {
    match step {
        Step::Condition(condition) => {
            condition.rule.as_ref().map_or(Asked::Nothing, |rule| Asked::Rule(subjects.rule(rule)))
        }
        Step::Branch(branch) => Asked::Cases(
            branch
                .cases
                .iter()
                .map(|case| case.rule.as_ref().map_or(Test::Unknown, |rule| subjects.rule(rule)))
                .collect(),
        ),
        Step::ScheduleTrigger(trigger) => {
            trigger.audience.as_ref().map_or(Asked::Nothing, |rule| Asked::Rule(subjects.rule(rule)))
        }
        Step::WaitForEvent(wait) => {
            let mut events = |since| subjects.events(Some(wait.event.as_deref()?), since, &wait.where_, &[]);
            Asked::Wait([events(&Since::Entry), events(&Since::Ever)])
        }
        Step::EventTrigger(trigger) => {
            let mut events = |since| subjects.events(Some(trigger.event.as_deref()?), since, &trigger.where_, &[]);
            Asked::Wait([None, events(&Since::Ever)])
        }
        _ => Asked::Nothing,
    }
}

/// What is known of the event that a step meets.
fn met_by<'a>(context: &Context<'a>, node: usize, subjects: &mut Subjects<'_, 'a>) -> Vec<Leaf> {
    let where_ = match context.step(node) {
        Step::EventTrigger(trigger) => &trigger.where_,
        Step::WaitForEvent(wait) => &wait.where_,
        // The latest that matches is met, so that one there must be.
        Step::Condition(condition) => match &condition.rule {
            Some(Rule::Event(event)) if event.count.is_none() && event.sum.is_none() => &event.where_,
            _ => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    let id = &context.journey.nodes[node].id;
    let leaf = |comparison: &'a Comparison| {
        let of = Reference { from: id.clone(), field: comparison.field.clone()? };
        // A comparison with a value of this very step was about the one before.
        let mut own = std::iter::once(comparison.to.as_ref()?).chain(match &comparison.to {
            Some(Value::List(values)) => values.as_slice(),
            _ => &[],
        });
        if own.any(|value| matches!(value, Value::Reference(reference) if reference.from == *id)) {
            return None;
        }
        subjects.met(&of, comparison.is?, comparison.to.as_ref())
    };
    where_.iter().filter_map(leaf).collect()
}

/// What a step makes true.
fn set_by<'a>(context: &Context<'a>, node: usize, subjects: &mut Subjects<'_, 'a>) -> Option<Leaf> {
    match context.step(node) {
        Step::SendMessage(_) => subjects.sent(&context.journey.nodes[node].id),
        Step::SetAttribute(set) => {
            let value = set.value.as_ref().filter(|value| !matches!(value, Value::Reference(_) | Value::List(_)))?;
            subjects.of_attribute(set.attribute.as_deref()?, Operator::Equal, Some(value))
        }
        Step::AddToSegment(add) => Some(subjects.segment(add.segment.as_deref()?, true)),
        Step::RemoveFromSegment(remove) => Some(subjects.segment(remove.segment.as_deref()?, false)),
        Step::SegmentTrigger(trigger) => Some(subjects.segment(trigger.segment.as_deref()?, true)),
        Step::DateTrigger(trigger) => subjects.of_attribute(trigger.attribute.as_deref()?, Operator::IsSet, None),
        _ => None,
    }
}
