//! One customer's walk through the journey. A walker can stop wherever it needs shared stock and go on later, so that
//! customers are walked one by one wherever they do not see one another.

mod steps;
mod waits;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use chrono_tz::Tz;
use history::{CustomerIndex, History, TextColumn};
use journey::{AttributionModel, Reentry};
use rules::{Changes, Met, Passed, Scope};

use self::steps::Decision;
pub(crate) use self::steps::{make_code, voucher_value};
use crate::program::{Node, Program};
use crate::run::Period;
use crate::settings::Settings;
use crate::stock::Stock;
use crate::summary::ExitCause;
use crate::tally::Tally;
use crate::triggers::{Appointment, own_appointments};
use crate::visit::{Assigned, Created, MOST_STEPS, MOST_STEPS_AT_ONCE, NO_PORT, NOTHING, Sent, StepTaken, Visit, Why};
use history::zone::Zone;

/// What all walkers of a run have in common.
#[derive(Debug, Clone, Copy)]
pub(crate) struct World<'a> {
    pub program: &'a Program,
    pub history: &'a History,
    pub seed: u64,
    pub period: Period,
    /// The instants of triggers that are the same for all customers, in order.
    pub calendar: &'a [Appointment],
    /// The workspace's zone, in whose days is counted.
    pub days: &'static Zone,
    /// Under which models related sales are counted.
    pub models: &'a [AttributionModel],
}

impl<'a> World<'a> {
    /// The world of a run with these settings.
    pub fn new(program: &'a Program, history: &'a History, settings: &Settings, calendar: &'a [Appointment]) -> Self {
        let models = if settings.every_model { &AttributionModel::ALL } else { std::slice::from_ref(&program.model) };
        let period = Period::new(history, settings);
        Self { program, history, seed: settings.seed, period, calendar, days: Zone::of(history.time_zone), models }
    }
}

/// What became of going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// The customer has nothing more to do.
    Done,
    /// She asks for shared stock at this instant.
    AsksForStock(i64),
}

/// A customer on her way.
#[derive(Debug)]
pub(crate) struct Walker {
    pub customer: CustomerIndex,
    zone: &'static Zone,
    /// The instant whose exits and entries are done, and whose steps are being taken.
    now: Option<i64>,
    /// The next event, and the end of hers.
    cursor: usize,
    end: usize,
    /// The instants of triggers that are her own, in order; the next of them, and the next of the common ones.
    appointments: Vec<Appointment>,
    next_own: usize,
    next_common: usize,
    pub visits: Vec<Visit>,
    /// Places in `visits` of those that may be inside.
    active: Vec<u32>,
    inside: u32,
    /// (due, number) of visits that wait; also of some that do not any more.
    due: BinaryHeap<Reverse<(i64, u32)>>,
    may_enter: bool,
    held_out: Option<bool>,
    /// What each visit remembers, one after the other, and how many steps that is.
    passed: Vec<Passed>,
    slots: usize,
    pub sent: Vec<Sent>,
    pub assigned: Vec<Assigned>,
    pub created: Vec<Created>,
    /// For each voucher design the next of her recorded codes to look at.
    next_recorded: Vec<usize>,
    changes: Changes,
    /// Codes made for her that rules may ask for.
    pub codes: TextColumn,
    /// Her steps, if they are kept: in order of visit and step once she is done.
    pub steps: Vec<StepTaken>,
    keeps_steps: bool,
}

impl Walker {
    /// Nobody yet; [`Walker::begin`] gives it a customer.
    pub fn new(program: &Program) -> Self {
        Self {
            customer: 0,
            zone: Zone::of(Tz::UTC),
            now: None,
            cursor: 0,
            end: 0,
            appointments: Vec::new(),
            next_own: 0,
            next_common: 0,
            visits: Vec::new(),
            active: Vec::new(),
            inside: 0,
            due: BinaryHeap::new(),
            may_enter: true,
            held_out: None,
            passed: Vec::new(),
            slots: program.slots,
            sent: Vec::new(),
            assigned: Vec::new(),
            created: Vec::new(),
            next_recorded: vec![0; program.vouchers.len()],
            changes: Changes::none(program.lists, program.attributes),
            codes: TextColumn::default(),
            steps: Vec::new(),
            keeps_steps: false,
        }
    }

    /// Puts a customer at the beginning. Memory of the one before is used again.
    pub fn begin(&mut self, customer: CustomerIndex, keeps_steps: bool, world: &World<'_>) {
        let events = &world.history.events;
        let rows = events.spans.of(customer as usize);
        self.customer = customer;
        self.zone = Zone::of(local_zone(customer, world.program, world.history));
        self.now = None;
        self.cursor = if world.period.from == i64::MIN {
            rows.start
        } else {
            rows.start + events.at[rows.clone()].partition_point(|at| *at < world.period.from)
        };
        self.end = rows.end;
        (self.next_own, self.next_common) = (0, 0);
        if !world.program.timed.is_empty() {
            own_appointments(world, customer, self.zone, &mut self.appointments);
        }
        self.visits.clear();
        self.active.clear();
        self.inside = 0;
        self.due.clear();
        self.may_enter = true;
        self.held_out = None;
        self.passed.clear();
        self.sent.clear();
        self.assigned.clear();
        self.created.clear();
        self.next_recorded.fill(0);
        self.changes.forget();
        self.codes.clear();
        self.steps.clear();
        self.keeps_steps = keeps_steps;
    }

    /// Goes on until the customer is done or asks for shared stock. `stock` answers one request.
    pub fn go_on(&mut self, world: &World<'_>, tally: &mut Tally, mut stock: Option<&mut Stock>) -> Progress {
        loop {
            let Some(now) = self.now else {
                match self.next_instant(world) {
                    Some(instant) if instant <= world.period.until => {
                        self.now = Some(instant);
                        self.happen(instant, world, tally);
                    }
                    _ => break,
                }
                continue;
            };
            match self.next_due_at(now) {
                Some(place) => {
                    if let Progress::AsksForStock(at) = self.act(place, now, world, tally, &mut stock) {
                        self.now = Some(at);
                        return Progress::AsksForStock(at);
                    }
                }
                None => self.now = None,
            }
        }
        self.count_inside(tally);
        Progress::Done
    }

    /// The next instant at which something may happen.
    fn next_instant(&mut self, world: &World<'_>) -> Option<i64> {
        let step = loop {
            match self.due.peek() {
                Some(Reverse((due, number))) if self.is_waiting(*due, *number) => break Some(*due),
                Some(_) => drop(self.due.pop()),
                None => break None,
            }
        };
        let appointment = self.next_appointment(world).map(|(at, _)| at);
        let step = step.into_iter().chain(appointment).min();
        let events = &world.history.events;
        let limit = step.unwrap_or(i64::MAX).min(world.period.until);
        let asks = self.inside > 0 && world.program.ends_by_events();
        if !self.may_enter && !asks {
            // Nothing that happens from here on can matter.
            self.cursor = self.end;
        }
        while self.cursor < self.end && events.at[self.cursor] <= limit {
            let (at, event) = (events.at[self.cursor], events.event_type[self.cursor]);
            if asks && world.program.asks_at(event) {
                return Some(at);
            }
            if at >= world.period.to || !self.may_enter {
                if !asks {
                    // Nothing that happens from here on can matter.
                    self.cursor = self.end;
                    break;
                }
            } else if world.program.may_enter_by(event) {
                return Some(at);
            }
            self.cursor += 1;
        }
        step
    }

    /// The next instant at which a trigger that no event starts may let her in; at one instant by the steps' ids.
    fn next_appointment(&self, world: &World<'_>) -> Option<Appointment> {
        if !self.may_enter {
            return None;
        }
        let (own, common) = (self.appointments.get(self.next_own), world.calendar.get(self.next_common));
        own.into_iter().chain(common).min().copied()
    }

    fn is_waiting(&self, due: i64, number: u32) -> bool {
        let visit = &self.visits[number as usize - 1];
        !visit.ended && visit.due == due
    }

    /// The visit with the smallest number that acts at this instant.
    fn next_due_at(&mut self, now: i64) -> Option<usize> {
        while let Some(Reverse((due, number))) = self.due.peek().copied() {
            if !self.is_waiting(due, number) {
                self.due.pop();
            } else if due <= now {
                self.due.pop();
                return Some(number as usize - 1);
            } else {
                break;
            }
        }
        None
    }

    /// What this instant brings: its events end visits, then they start new ones, and so do other triggers.
    fn happen(&mut self, now: i64, world: &World<'_>, tally: &mut Tally) {
        self.meet_events(now, world, tally);
        while let Some((_, timed)) = self.next_appointment(world).filter(|(at, _)| *at == now) {
            let own = self.appointments.get(self.next_own) == Some(&(now, timed));
            *(if own { &mut self.next_own } else { &mut self.next_common }) += 1;
            let trigger = &world.program.timed[timed as usize];
            if trigger.lets_in(&self.scope(now, None, world)) {
                self.enter(trigger.node, NOTHING, now, world, tally);
            }
        }
    }

    fn meet_events(&mut self, now: i64, world: &World<'_>, tally: &mut Tally) {
        let events = &world.history.events;
        if self.cursor >= self.end || events.at[self.cursor] != now {
            return;
        }
        let first = self.cursor;
        while self.cursor < self.end && events.at[self.cursor] == now {
            self.cursor += 1;
        }
        if self.inside > 0 && world.program.ends_by_events() {
            self.end_by_events(first, now, world, tally);
        }
        if now < world.period.from || now >= world.period.to {
            return;
        }
        for row in first..self.cursor {
            let entered_by = world.program.triggers.iter().find(|trigger| {
                trigger.matcher.event() == Some(events.event_type[row])
                    && trigger.matcher.matches(row, &self.scope(now, None, world))
            });
            if let Some(trigger) = entered_by {
                self.enter(trigger.node, index_of(row), now, world, tally);
            }
        }
    }

    /// Ends the visits inside whose exit rules hold with all events of this instant; the goal wins over the criteria.
    fn end_by_events(&mut self, first: usize, now: i64, world: &World<'_>, tally: &mut Tally) {
        let visits = &self.visits;
        self.active.retain(|place| !visits[*place as usize].ended);
        for index in 0..self.active.len() {
            let place = self.active[index] as usize;
            let mut visit = self.visits[place];
            if visit.entry_at >= now {
                continue;
            }
            let scope = self.scope(now, Some(&visit), world);
            let goal = world
                .program
                .goal
                .as_ref()
                .filter(|goal| goal.ends_visit && now <= visit.entry_at.saturating_add(world.program.window_ms))
                .and_then(|goal| (first..self.cursor).find(|row| goal.matcher.matches(*row, &scope)));
            let met = || world.program.exit_rules.iter().position(|rule| rule.holds(&scope));
            let ending = match goal {
                Some(row) => Some((ExitCause::Goal, Why::Goal, row)),
                None => met().map(|rule| (ExitCause::Criteria, Why::Criteria, rule)),
            };
            if let Some((cause, why, argument)) = ending {
                self.end(&mut visit, now, cause, why, index_of(argument), tally);
                self.visits[place] = visit;
            }
        }
    }

    /// Starts a visit if the re-entry rule and the cooldown let it.
    fn enter(&mut self, trigger: u32, event: u32, now: i64, world: &World<'_>, tally: &mut Tally) {
        let program = world.program;
        let allowed = match program.reentry {
            Reentry::Once => self.visits.is_empty(),
            Reentry::AfterExit => self.inside == 0,
            Reentry::Always => true,
        };
        let cool = self.visits.last().is_none_or(|last| now.saturating_sub(last.entry_at) >= program.cooldown_ms);
        if !allowed || !cool {
            return;
        }
        self.may_enter = program.reentry != Reentry::Once;
        let place = self.visits.len();
        let number = index_of(place + 1);
        self.visits.push(Visit {
            number,
            entry_at: now,
            entry_event: event,
            awaited: NOTHING,
            node: trigger,
            arrived: now,
            due: now,
            waiting: false,
            steps: 1,
            steps_at_once: 1,
            made: 0,
            ended: false,
        });
        self.passed.resize(self.passed.len() + program.slots, Passed::default());
        self.active.push(index_of(place));
        self.inside += 1;
        self.due.push(Reverse((now, number)));
        tally.entries += 1;
        tally.nodes[trigger as usize].entered += 1;
        if let Some(day) = world.days.day(now) {
            tally.days.of(day).entries += 1;
        }
    }

    /// Takes a visit's whole chain of steps at this instant. A visit to which nothing else can happen goes on through
    /// its waits, to its end or the horizon.
    fn act(
        &mut self,
        place: usize,
        mut now: i64,
        world: &World<'_>,
        tally: &mut Tally,
        stock: &mut Option<&mut Stock>,
    ) -> Progress {
        // A copy, so that the loop need not look it up at every turn.
        let mut visit = self.visits[place];
        let alone = world.program.leaves_alone();
        loop {
            let node = &world.program.nodes[visit.node as usize];
            match self.decide(&mut visit, node, now, world, tally, stock) {
                Decision::AskForStock => {
                    visit.due = now;
                    self.visits[place] = visit;
                    self.due.push(Reverse((now, visit.number)));
                    return Progress::AsksForStock(now);
                }
                Decision::WaitUntil(due) => {
                    visit.due = due;
                    visit.waiting = true;
                    if !alone {
                        self.due.push(Reverse((due, visit.number)));
                        break;
                    }
                    if due > world.period.until {
                        break;
                    }
                    now = due;
                }
                Decision::End(cause, why) => {
                    self.end(&mut visit, now, cause, why, NOTHING, tally);
                    break;
                }
                Decision::Leave { port, why, argument } => {
                    if !self.leave(&mut visit, node, now, port, (why, argument), tally) {
                        break;
                    }
                }
            }
        }
        self.visits[place] = visit;
        if alone {
            self.pass_over(if visit.ended { now } else { i64::MAX }, world);
        }
        Progress::Done
    }

    /// What might have let her in up to an instant at which she was inside already is gone.
    fn pass_over(&mut self, until: i64, world: &World<'_>) {
        if until == i64::MAX || !self.may_enter {
            // Nothing more can let her in.
            (self.cursor, self.next_own, self.next_common) = (self.end, self.appointments.len(), world.calendar.len());
            return;
        }
        let at = &world.history.events.at;
        while self.cursor < self.end && at[self.cursor] <= until {
            self.cursor += 1;
        }
        while self.appointments.get(self.next_own).is_some_and(|(at, _)| *at <= until) {
            self.next_own += 1;
        }
        self.next_common += world.calendar[self.next_common..].partition_point(|(at, _)| *at <= until);
    }

    /// Leaves a step by a port. False where the port leads nowhere or the visit has taken too many steps.
    fn leave(
        &mut self,
        visit: &mut Visit,
        node: &Node,
        now: i64,
        port: usize,
        (why, argument): (Why, u32),
        tally: &mut Tally,
    ) -> bool {
        tally.ports[node.first_port + port] += 1;
        if let Some(slot) = node.slot {
            self.passed[visit.place() * self.slots + slot as usize].left_at = Some(now);
        }
        self.keep_step(visit, now, u16::try_from(port).unwrap_or(NO_PORT), why, argument);
        tally.nodes[visit.node as usize].spent.add(now - visit.arrived);
        let Some(target) = node.ports[port].target else {
            visit.ended = true;
            self.inside -= 1;
            return false;
        };
        if now > visit.arrived {
            visit.steps_at_once = 0;
        }
        visit.node = target;
        visit.arrived = now;
        visit.waiting = false;
        visit.steps += 1;
        visit.steps_at_once += 1;
        tally.nodes[target as usize].entered += 1;
        if visit.steps > MOST_STEPS || visit.steps_at_once > MOST_STEPS_AT_ONCE {
            self.end(visit, now, ExitCause::Stopped, Why::Stopped, NOTHING, tally);
            return false;
        }
        true
    }

    /// What a visit met at a step, for rules that ask about it.
    fn remember(&mut self, visit: &Visit, node: &Node, met: impl FnOnce() -> Met) {
        if let Some(slot) = node.slot {
            self.passed[visit.place() * self.slots + slot as usize].met = met();
        }
    }

    /// Ends a visit where it is.
    fn end(&mut self, visit: &mut Visit, now: i64, cause: ExitCause, why: Why, argument: u32, tally: &mut Tally) {
        visit.ended = true;
        self.inside -= 1;
        tally.nodes[visit.node as usize].exits[cause as usize] += 1;
        self.keep_step(visit, now, NO_PORT, why, argument);
    }

    fn count_inside(&mut self, tally: &mut Tally) {
        for place in 0..self.visits.len() {
            let visit = self.visits[place];
            if !visit.ended {
                tally.nodes[visit.node as usize].inside += 1;
                self.keep_step(&visit, visit.arrived, NO_PORT, Why::Inside, NOTHING);
            }
        }
        if self.visits.len() > 1 {
            // Stable: the steps of a visit stay in their order.
            self.steps.sort_by_key(|step| step.visit);
        }
    }

    fn keep_step(&mut self, visit: &Visit, at: i64, port: u16, why: Why, argument: u32) {
        if self.keeps_steps {
            self.steps.push(StepTaken { at, visit: visit.number, node: visit.node, port, why, argument });
        }
    }

    /// What rules see now, of a visit or outside one.
    fn scope<'a>(&'a self, at: i64, visit: Option<&Visit>, world: &World<'a>) -> Scope<'a> {
        let visit = visit.map(|visit| rules::Visit {
            entry_at: visit.entry_at,
            passed: &self.passed[visit.place() * self.slots..(visit.place() + 1) * self.slots],
            codes: &self.codes,
        });
        Scope {
            history: world.history,
            customer: self.customer,
            at,
            zone: self.zone.tz(),
            visit,
            changes: Some(&self.changes),
        }
    }

    /// What a visit had met before an instant, for a goal that asks about it.
    pub fn passed_before(&self, place: usize, at: i64, world: &World<'_>, into: &mut Vec<Passed>) {
        let slots = world.program.slots;
        into.clear();
        into.extend(self.passed[place * slots..(place + 1) * slots].iter().map(|passed| {
            if passed.left_at.is_some_and(|left_at| left_at < at) { *passed } else { Passed::default() }
        }));
    }

    /// Her local zone.
    pub const fn zone(&self) -> Tz {
        self.zone.tz()
    }
}

/// A place as it is stored; histories are bounded by 32 bits.
fn index_of(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The zone of a customer's local time: hers, else the journey's, else the workspace's.
pub(crate) fn local_zone(customer: CustomerIndex, program: &Program, history: &History) -> Tz {
    zone_of(history.customers.zone.get(customer as usize).copied().flatten(), program, history)
}

/// The zone of local time of somebody with this zone of her own.
pub(crate) fn zone_of(own: Option<Tz>, program: &Program, history: &History) -> Tz {
    own.or(program.zone).unwrap_or(history.time_zone)
}
