//! A second, naive simulator straight from the text of dry-run.md: one clock for all customers, every instant looked
//! at, every row scanned, local time found minute by minute.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use journey::draws::{draw, draw_further};
use journey::{
    ADDED, AttributionModel, AudienceAction, Catalogue, Journey, Node, Reentry, Rule, Slot, Step, Until, Value,
    WhenPast,
};

use crate::appointments::appointments;
use crate::naive::{Changed, Happening, Known, Naive, Thing, UNCHANGED};
use crate::shop::Shop;

const MINUTE: i64 = 60_000;

/// What the naive simulator finds, in the words of the engine's answer.
#[derive(Debug, Default, PartialEq)]
pub struct Found {
    /// `customer visit.step node port-or-ending at`, sorted.
    pub steps: Vec<String>,
    pub entries: u64,
    pub goal_reached: u64,
    pub immature: u64,
    pub conversions: (u64, i64),
    /// Count and amount under `any` and under `last`, and by node.
    pub related: [Related; 2],
    pub messages: BTreeMap<String, u64>,
    pub unsent: BTreeMap<(String, String), u64>,
    /// Assigned, made, redeemed, out of stock.
    pub vouchers: (u64, u64, u64, u64),
    /// Occasions, webhooks, and audiences with `+` or `-`.
    pub told: BTreeMap<String, u64>,
}

/// Count, amount, and both by node.
pub type Related = (u64, i64, BTreeMap<String, (u64, i64)>);

struct Visit {
    customer: String,
    number: usize,
    entry_at: i64,
    node: String,
    arrived: i64,
    due: Option<i64>,
    waiting: bool,
    awaited: Option<Happening>,
    steps: u32,
    still: u32,
    made: u64,
    known: Known,
}

pub struct Simulator<'a> {
    pub shop: &'a Shop,
    pub journey: &'a Journey,
    pub catalogue: &'a Catalogue,
    pub seed: u64,
    pub from: i64,
    pub to: i64,
    pub until: i64,
}

#[derive(Default)]
struct State {
    visits: Vec<Visit>,
    rows: Vec<(String, usize, u32, String)>,
    changed: BTreeMap<String, Changed>,
    /// Customer, at, node, channel.
    sent: Vec<(String, i64, String, String)>,
    /// Customer, code (empty if made), from, to.
    assigned: Vec<(String, String, i64, Option<i64>)>,
    taken: Vec<usize>,
    stock: Option<u32>,
    found: Found,
}

impl Simulator<'_> {
    pub fn run(&self) -> Found {
        let mut state = State { stock: self.catalogue.vouchers[0].stock, ..State::default() };
        let mut instants: Vec<i64> = self
            .shop
            .people
            .keys()
            .flat_map(|customer| self.asked(&state, customer, 0, None).happenings())
            .map(|(at, ..)| at)
            .collect();
        let mut appointed: BTreeMap<&str, Vec<(i64, &Node)>> = BTreeMap::new();
        for customer in self.shop.people.keys() {
            let hers = appointments(self, customer);
            instants.extend(hers.iter().map(|(at, _)| *at));
            appointed.insert(customer, hers);
        }
        loop {
            let dues = state.visits.iter().filter_map(|visit| visit.due);
            let Some(now) = instants.iter().copied().chain(dues).min().filter(|now| *now <= self.until) else { break };
            instants.retain(|at| *at > now);
            for customer in self.shop.people.keys() {
                self.end_visits(&mut state, customer, now);
                self.start_visits(&mut state, customer, now, &appointed[customer.as_str()]);
                while let Some(place) =
                    state.visits.iter().position(|visit| visit.customer == *customer && visit.due == Some(now))
                {
                    self.step(&mut state, place, now);
                }
            }
        }
        self.finish(state)
    }

    /// The customer's zone as it is recorded, else the journey's, else the workspace's.
    pub fn recorded_zone(&self, customer: &str) -> Tz {
        self.shop.people[customer].zone.unwrap_or_else(|| self.journeys_zone())
    }

    pub fn journeys_zone(&self) -> Tz {
        self.journey.time_zone.as_ref().map_or(self.shop.zone, |name| name.parse().unwrap())
    }

    fn zone(&self, state: &State, customer: &str) -> Tz {
        let changed = state.changed.get(customer).unwrap_or(&UNCHANGED);
        match changed.attributes.iter().rev().find(|(name, _)| name == "time_zone") {
            Some((_, Thing::Text(name))) => name.parse().unwrap_or_else(|_| self.journeys_zone()),
            Some(_) => self.journeys_zone(),
            None => self.recorded_zone(customer),
        }
    }

    fn asked<'s>(&'s self, state: &'s State, customer: &'s str, at: i64, known: Option<&'s Known>) -> Naive<'s> {
        let changed = state.changed.get(customer).unwrap_or(&UNCHANGED);
        Naive { shop: self.shop, customer, at, zone: self.zone(state, customer), known, changed, within: Vec::new() }
    }

    fn at(&self, state: &State, customer: &str, now: i64) -> Vec<(String, Happening)> {
        let all = self.asked(state, customer, now, None).happenings();
        all.into_iter().filter(|(at, ..)| *at == now).map(|(_, kind, _, happening)| (kind, happening)).collect()
    }

    fn window(&self) -> i64 {
        self.journey.goal.as_ref().map_or(self.catalogue.attribution_window_ms, |goal| goal.window.unwrap().ms)
    }

    fn end_visits(&self, state: &mut State, customer: &str, now: i64) {
        let here = self.at(state, customer, now);
        if here.is_empty() {
            return;
        }
        for place in 0..state.visits.len() {
            let visit = &state.visits[place];
            if visit.customer != customer || visit.due.is_none() || visit.entry_at >= now {
                continue;
            }
            let asked = self.asked(state, customer, now, Some(&visit.known));
            let goal = self.journey.goal.as_ref().is_some_and(|goal| {
                goal.ends_visit == Some(true)
                    && now <= visit.entry_at + self.window()
                    && here.iter().any(|(kind, happening)| {
                        Some(kind) == goal.event.as_ref() && asked.matches(*happening, &goal.where_)
                    })
            });
            let criteria = self.journey.exit_when.iter().any(|rule| asked.holds(rule));
            if goal || criteria {
                let cause = if goal { "goal" } else { "criteria" };
                end(state, place, now, cause);
            }
        }
    }

    fn start_visits(&self, state: &mut State, customer: &str, now: i64, appointed: &[(i64, &Node)]) {
        if now < self.from || now >= self.to {
            return;
        }
        let mut triggers: Vec<&Node> =
            self.journey.nodes.iter().filter(|node| matches!(node.step, Step::EventTrigger(_))).collect();
        triggers.sort_by_key(|node| node.id.clone());
        for (kind, happening) in self.at(state, customer, now) {
            let asked = self.asked(state, customer, now, None);
            let trigger = triggers.iter().find(|node| {
                let Step::EventTrigger(trigger) = &node.step else { return false };
                trigger.event.as_ref() == Some(&kind) && asked.matches(happening, &trigger.where_)
            });
            if let Some(trigger) = trigger {
                self.enter(state, customer, &trigger.id, Some(happening), now);
            }
        }
        // After the events the other triggers, in order of their ids.
        for (_, trigger) in appointed.iter().filter(|(at, _)| *at == now) {
            let asked = self.asked(state, customer, now, None);
            let mut lets_in = true;
            if let Step::SegmentTrigger(segment) = &trigger.step
                && segment.at.as_deref() != Some(ADDED)
            {
                lets_in = asked.holds(&Rule::Segment(segment.segment.clone().unwrap()));
            }
            if let Step::ScheduleTrigger(schedule) = &trigger.step {
                lets_in = asked.holds(schedule.audience.as_ref().unwrap());
            }
            if lets_in {
                self.enter(state, customer, &trigger.id, None, now);
            }
        }
    }

    fn enter(&self, state: &mut State, customer: &str, trigger: &str, event: Option<Happening>, now: i64) {
        let hers: Vec<&Visit> = state.visits.iter().filter(|visit| visit.customer == customer).collect();
        let entry = self.journey.entry.clone().unwrap_or_default();
        let allowed = match entry.reentry.unwrap_or_default() {
            Reentry::Once => hers.is_empty(),
            Reentry::AfterExit => hers.iter().all(|visit| visit.due.is_none()),
            Reentry::Always => true,
        };
        let last = hers.iter().map(|visit| visit.entry_at).max();
        let cool = entry.cooldown.is_none_or(|cooldown| last.is_none_or(|last| now - last >= cooldown.ms));
        if !allowed || !cool {
            return;
        }
        let number = hers.len() + 1;
        let mut known = Known { entry_at: now, ..Known::default() };
        match event {
            Some(happening) => known.met.push((trigger.to_owned(), happening)),
            None => known.began = Some(trigger.to_owned()),
        }
        state.visits.push(Visit {
            customer: customer.to_owned(),
            number,
            entry_at: now,
            node: trigger.to_owned(),
            arrived: now,
            due: Some(now),
            waiting: false,
            awaited: None,
            steps: 1,
            still: 1,
            made: 0,
            known,
        });
        state.found.entries += 1;
    }

    /// One step of a visit that is due.
    fn step(&self, state: &mut State, place: usize, now: i64) {
        let visit = &state.visits[place];
        let (customer, id, waiting) = (visit.customer.clone(), visit.node.clone(), visit.waiting);
        let node = self.journey.nodes.iter().find(|node| node.id == id).unwrap();
        let zone = self.zone(state, &customer);
        let port = match &node.step {
            Step::EventTrigger(_) | Step::SegmentTrigger(_) | Step::DateTrigger(_) | Step::ScheduleTrigger(_) => {
                let share = self.journey.holdout.unwrap_or(0.0);
                // Whole percents only.
                let kept = u128::from(draw(self.seed, 0, &customer, "journey")) * 100 < (share as u128) << 64;
                if kept {
                    return end(state, place, now, "held_out");
                }
                "next"
            }
            Step::Wait(wait) if !waiting => return park(state, place, now + wait.for_.unwrap().ms),
            Step::WaitForTimeRange(range) if !waiting => match next_opening(&range.slots, zone, now) {
                opening if opening == now => "next",
                opening => return park(state, place, opening),
            },
            Step::Wait(_) | Step::WaitForTimeRange(_) => "next",
            Step::WaitUntil(_) if waiting => "next",
            Step::WaitUntil(wait) => {
                let asked = self.asked(state, &customer, now, Some(&state.visits[place].known));
                let past = if wait.when_past == Some(WhenPast::Leave) { "past" } else { "next" };
                match target(&asked, wait) {
                    None => "past",
                    Some(target) if target < now => past,
                    Some(target) if target == now => "next",
                    Some(target) => return park(state, place, target),
                }
            }
            Step::WaitForEvent(_) if waiting => match state.visits[place].awaited {
                Some(happening) => {
                    state.visits[place].known.met.push((id.clone(), happening));
                    "happened"
                }
                None => "timed_out",
            },
            Step::WaitForEvent(wait) => {
                let end = now + wait.timeout.unwrap().ms;
                let asked = self.asked(state, &customer, now, Some(&state.visits[place].known));
                let found = asked.happenings().into_iter().find(|(at, kind, _, happening)| {
                    now < *at
                        && *at <= end
                        && Some(kind) == wait.event.as_ref()
                        && Naive { at: *at, within: Vec::new(), ..asked }.matches(*happening, &wait.where_)
                });
                state.visits[place].awaited = found.as_ref().map(|(.., happening)| *happening);
                return park(state, place, found.map_or(end, |(at, ..)| at));
            }
            Step::Branch(branch) => {
                let asked = self.asked(state, &customer, now, Some(&state.visits[place].known));
                let case = branch.cases.iter().find(|case| asked.holds(case.rule.as_ref().unwrap()));
                let met = case.and_then(|case| asked.met(case.rule.as_ref().unwrap()));
                state.visits[place].known.met.extend(met.map(|met| (id.clone(), met)));
                case.map_or("otherwise", |case| case.name.as_ref().unwrap())
            }
            Step::RandomSplit(split) => {
                // Tenths of a percent.
                let weights = split.variants.iter().map(|variant| (variant.weight.unwrap() * 10.0).round() as u128);
                let weights: Vec<u128> = weights.collect();
                let drawn = u128::from(draw(self.seed, 0, &customer, &id)) * weights.iter().sum::<u128>();
                let chosen = (0..weights.len()).find(|n| drawn < weights[..=*n].iter().sum::<u128>() << 64).unwrap();
                split.variants[chosen].name.as_ref().unwrap()
            }
            Step::Holdout(holdout) => {
                let tenths = (holdout.share.unwrap() * 10.0).round() as u128;
                let out = u128::from(draw(self.seed, 0, &customer, &id)) * 1000 < tenths << 64;
                if out { "held_out" } else { "treated" }
            }
            Step::Condition(condition) => {
                let rule = condition.rule.as_ref().unwrap();
                let asked = self.asked(state, &customer, now, Some(&state.visits[place].known));
                let holds = asked.holds(rule);
                let met = if holds { asked.met(rule) } else { None };
                state.visits[place].known.met.extend(met.map(|met| (id.clone(), met)));
                if holds { "yes" } else { "no" }
            }
            Step::SendMessage(send) => {
                if let Some(hours) = &self.journey.quiet_hours {
                    let days = [0, 1, 2, 3, 4, 5, 6].to_vec();
                    let interval = (days, hours.from.as_str(), hours.to.as_str());
                    let inside =
                        intervals(&[interval], zone, now).into_iter().find(|(from, to)| *from <= now && now < *to);
                    if let Some((_, end)) = inside {
                        return park(state, place, end);
                    }
                }
                let channel = send.channel.unwrap();
                let (address, consent) = self.asked(state, &customer, now, None).reach(channel);
                let design = self
                    .catalogue
                    .messages
                    .iter()
                    .any(|design| Some(&design.id) == send.message.as_ref() && design.channel == channel);
                let capped = self.journey.frequency_cap.as_ref().is_some_and(|cap| {
                    let counts = |on: &str| cap.channel.is_none_or(|only| only.name() == on);
                    let recent = state.sent.iter().filter(|(whom, at, _, on)| {
                        *whom == customer && *at > now - cap.per.unwrap().ms && *at <= now && counts(on)
                    });
                    counts(channel.name()) && recent.count() >= cap.messages as usize
                });
                let reason = match (design, address, consent, capped) {
                    (false, ..) => Some("no_design"),
                    (_, false, ..) => Some("no_address"),
                    (_, _, false, _) => Some("no_consent"),
                    (.., true) => Some("frequency_cap"),
                    _ => None,
                };
                match reason {
                    None => {
                        state.sent.push((customer.clone(), now, id.clone(), channel.name().to_owned()));
                        *state.found.messages.entry(channel.name().to_owned()).or_default() += 1;
                        state.visits[place].known.sent.push((id.clone(), now));
                        "next"
                    }
                    Some(reason) => {
                        *state.found.unsent.entry((id.clone(), reason.to_owned())).or_default() += 1;
                        if self.target(&id, "not_sent").is_some() { "not_sent" } else { "next" }
                    }
                }
            }
            Step::AssignVoucher(_) => self.assign(state, place, now),
            Step::AddToSegment(add) => {
                let lists = &mut state.changed.entry(customer).or_default().lists;
                lists.push((add.segment.clone().unwrap(), true));
                "next"
            }
            Step::RemoveFromSegment(remove) => {
                let lists = &mut state.changed.entry(customer).or_default().lists;
                lists.push((remove.segment.clone().unwrap(), false));
                "next"
            }
            Step::SetAttribute(set) => {
                let name = set.attribute.clone().unwrap();
                let asked = self.asked(state, &customer, now, Some(&state.visits[place].known));
                let value = match set.value.as_ref().unwrap() {
                    Value::Reference(of) => asked.reference(&of.from, &of.field).remove(0),
                    Value::Boolean(boolean) => Thing::Boolean(*boolean),
                    Value::Number(number) => Thing::Number(number.to_string().parse().unwrap()),
                    Value::Text(text) if name == "renewal" => Thing::Date(text.parse().unwrap()),
                    Value::Text(text) => Thing::Text(text.clone()),
                    Value::List(_) => unreachable!(),
                };
                state.changed.entry(customer).or_default().attributes.push((name, value));
                "next"
            }
            Step::CreateOccasion(occasion) => told(state, occasion.occasion.clone().unwrap()),
            Step::SyncAudience(sync) => {
                let sign = if sync.action == Some(AudienceAction::Add) { '+' } else { '-' };
                told(state, format!("{sign}{}", sync.audience.as_ref().unwrap()))
            }
            Step::Webhook(webhook) => told(state, webhook.name.clone().unwrap()),
            Step::Goto(_) => "next",
            Step::Exit(_) => return end(state, place, now, "completed"),
        };
        self.leave(state, place, now, port);
    }

    fn assign(&self, state: &mut State, place: usize, now: i64) -> &'static str {
        let design = &self.catalogue.vouchers[0];
        if state.stock == Some(0) {
            state.found.vouchers.3 += 1;
            return "out_of_stock";
        }
        state.stock = state.stock.map(|stock| stock - 1);
        let visit = &mut state.visits[place];
        let mut candidates: Vec<(bool, Option<i64>, &str, usize)> = self
            .shop
            .vouchers
            .iter()
            .enumerate()
            .filter(|(index, voucher)| {
                voucher.design == design.id
                    && !state.taken.contains(index)
                    && voucher.customer.as_ref().is_none_or(|customer| *customer == visit.customer)
            })
            .map(|(index, voucher)| (voucher.customer.is_none(), voucher.assigned_at, voucher.code.as_str(), index))
            .map(|(free, at, code, index)| (free, if free { None } else { at }, code, index))
            .collect();
        candidates.sort_unstable();
        let to = design.valid_days.map(|days| now + i64::from(days) * 24 * 60 * MINUTE);
        let code = match candidates.first() {
            Some((.., code, index)) => {
                state.taken.push(*index);
                (*code).to_owned()
            }
            None => {
                state.found.vouchers.1 += 1;
                visit.made += 1;
                let parts = [visit.number as u64, visit.made];
                made(draw_further(self.seed, 0, &visit.customer, &visit.node, &parts))
            }
        };
        state.found.vouchers.0 += 1;
        visit.known.vouchers.push((visit.node.clone(), code.clone(), now, to));
        state.assigned.push((visit.customer.clone(), code, now, to));
        "next"
    }

    fn target(&self, node: &str, port: &str) -> Option<&str> {
        if let Some(Step::Goto(jump)) = self.journey.nodes.iter().find(|of| of.id == node).map(|of| &of.step) {
            return jump.node.as_deref();
        }
        let edge = self.journey.edges.iter().find(|edge| edge.from == node && edge.port() == port);
        edge.map(|edge| edge.to.as_str())
    }

    fn leave(&self, state: &mut State, place: usize, now: i64, port: &str) {
        row(state, place, now, port);
        let visit = &mut state.visits[place];
        visit.known.left.push((visit.node.clone(), now));
        let Some(target) = self.target(&visit.node, port) else {
            visit.due = None;
            return;
        };
        visit.still = if visit.arrived < now { 1 } else { visit.still + 1 };
        visit.node = target.to_owned();
        visit.arrived = now;
        visit.waiting = false;
        visit.due = Some(now);
        visit.steps += 1;
        if visit.steps > 10_000 || visit.still > 1_000 {
            end(state, place, now, "stopped");
        }
    }

    fn finish(&self, mut state: State) -> Found {
        for place in 0..state.visits.len() {
            if state.visits[place].due.is_some() {
                let arrived = state.visits[place].arrived;
                row(&mut state, place, arrived, "inside");
            }
        }
        self.count_goals_and_sales(&mut state);
        self.count_related(&mut state);
        for (customer, code, from, to) in &state.assigned {
            let redeemed = self.shop.sales.iter().any(|sale| {
                sale.customer == *customer
                    && sale.amount > 0
                    && sale.voucher == *code
                    && *from <= sale.at
                    && to.is_none_or(|to| sale.at < to)
                    && sale.at <= self.until
            });
            state.found.vouchers.2 += u64::from(redeemed);
        }
        state.rows.sort();
        state.found.steps = state.rows.iter().map(|(.., text)| text.clone()).collect();
        state.found
    }

    fn count_goals_and_sales(&self, state: &mut State) {
        let mut first_sales = Vec::new();
        let mut reached = 0;
        let mut immature = 0;
        for visit in &state.visits {
            let end = visit.entry_at + self.window();
            immature += u64::from(end > self.until);
            let inside = |at: i64| visit.entry_at < at && at <= end && at <= self.until;
            if let Some(goal) = &self.journey.goal {
                let asked = self.asked(state, &visit.customer, 0, None);
                let met = asked.happenings().into_iter().any(|(at, kind, _, happening)| {
                    let asked = self.asked(state, &visit.customer, at, None);
                    inside(at) && Some(&kind) == goal.event.as_ref() && asked.matches(happening, &goal.where_)
                });
                reached += u64::from(met);
            }
            let mut sales: Vec<(i64, &str, usize)> = self
                .shop
                .sales
                .iter()
                .enumerate()
                .filter(|(_, sale)| sale.customer == visit.customer && sale.amount > 0 && inside(sale.at))
                .map(|(index, sale)| (sale.at, sale.id.as_str(), index))
                .collect();
            sales.sort_unstable();
            first_sales.extend(sales.first().map(|(.., index)| *index));
        }
        first_sales.sort_unstable();
        first_sales.dedup();
        state.found.goal_reached = reached;
        state.found.immature = immature;
        let amounts = first_sales.iter().map(|sale| &self.shop.sales[*sale]).filter(|sale| sale.currency == "EUR");
        state.found.conversions = (first_sales.len() as u64, amounts.map(|sale| sale.amount).sum());
    }

    fn count_related(&self, state: &mut State) {
        for sale in self.shop.sales.iter().filter(|sale| sale.amount > 0 && sale.at <= self.until) {
            let amount = if sale.currency == "EUR" { sale.amount } else { 0 };
            // In order of sending, which at one instant is by visit, then step.
            let touches: Vec<&str> = state
                .sent
                .iter()
                .filter(|(customer, at, ..)| {
                    *customer == sale.customer && *at <= sale.at && sale.at <= at + self.window()
                })
                .map(|(_, _, node, _)| node.as_str())
                .collect();
            let Some(last) = touches.last() else { continue };
            let mut all = touches.clone();
            all.sort_unstable();
            all.dedup();
            for (found, nodes) in state.found.related.iter_mut().zip([all, vec![*last]]) {
                found.0 += 1;
                found.1 += amount;
                for node in nodes {
                    let credit = found.2.entry(node.to_owned()).or_default();
                    credit.0 += 1;
                    credit.1 += amount;
                }
            }
        }
    }
}

fn told(state: &mut State, name: String) -> &'static str {
    *state.found.told.entry(name).or_default() += 1;
    "next"
}

/// Until when a step waits.
fn target(asked: &Naive<'_>, wait: &journey::WaitUntil) -> Option<i64> {
    let offset = wait.offset.map_or(0, |offset| offset.ms);
    let thing = match wait.until.as_ref().unwrap() {
        Until::Fixed(text) if text.len() == 10 => Thing::Date(text.parse().unwrap()),
        Until::Fixed(text) => Thing::Instant(crate::shop::at(text)),
        Until::Attribute { attribute } => asked.attribute(attribute),
        Until::Met(of) => asked.reference(&of.from, &of.field).remove(0),
    };
    let clock = wait.at.as_deref();
    match thing {
        Thing::Date(day) => {
            let days = chrono::Duration::days(offset / (24 * 60 * MINUTE));
            let at = first_instant(asked.zone, local(day + days, clock.unwrap_or("00:00")));
            Some(at + offset % (24 * 60 * MINUTE))
        }
        Thing::Instant(at) => {
            let day = asked.zone.timestamp_millis_opt(at + offset).unwrap().date_naive();
            Some(clock.map_or(at + offset, |clock| first_instant(asked.zone, local(day, clock))))
        }
        _ => None,
    }
}

/// The models that the naive simulator knows, in its order.
pub const MODELS: [AttributionModel; 2] = [AttributionModel::Any, AttributionModel::Last];

/// The prefix of the design, and thirteen characters of five bits each.
fn made(mut draw: u64) -> String {
    let characters: Vec<char> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect();
    let mut code = Vec::new();
    for _ in 0..13 {
        code.push(characters[usize::try_from(draw % 32).unwrap()]);
        draw /= 32;
    }
    format!("TEN-{}", code.iter().rev().collect::<String>())
}

fn row(state: &mut State, place: usize, now: i64, port: &str) {
    let Visit { customer, number, steps, node, .. } = &state.visits[place];
    let text = format!("{customer} {number}.{steps} {node} {port} {}", dry_run::rfc3339(now));
    state.rows.push((customer.clone(), *number, *steps, text));
}

fn end(state: &mut State, place: usize, now: i64, cause: &str) {
    row(state, place, now, cause);
    state.visits[place].due = None;
}

fn park(state: &mut State, place: usize, due: i64) {
    state.visits[place].due = Some(due);
    state.visits[place].waiting = true;
}

fn next_opening(slots: &[Slot], zone: Tz, now: i64) -> i64 {
    let slots: Vec<(Vec<u32>, &str, &str)> = slots
        .iter()
        .map(|slot| {
            let days = slot.days.iter().map(|day| *day as u32).collect();
            (days, slot.from.as_deref().unwrap(), slot.to.as_deref().unwrap())
        })
        .collect();
    let all = intervals(&slots, zone, now);
    if all.iter().any(|(from, to)| *from <= now && now < *to) {
        return now;
    }
    all.iter().map(|(from, _)| *from).filter(|from| *from > now).min().unwrap_or(i64::MAX)
}

/// The instants of daily intervals from two days before an instant to 16 days after it.
fn intervals(slots: &[(Vec<u32>, &str, &str)], zone: Tz, now: i64) -> Vec<(i64, i64)> {
    let today = zone.timestamp_millis_opt(now).unwrap().date_naive();
    let mut all = Vec::new();
    for ahead in 0..18 {
        let day = today - Days::new(2) + Days::new(ahead);
        for (days, from, to) in slots {
            if !days.contains(&day.weekday().num_days_from_monday()) {
                continue;
            }
            let end_day = if to <= from { day + Days::new(1) } else { day };
            let (start, end) = (first_instant(zone, local(day, from)), first_instant(zone, local(end_day, to)));
            if start < end {
                all.push((start, end));
            }
        }
    }
    all
}

pub fn local(day: NaiveDate, time: &str) -> NaiveDateTime {
    if time == "24:00" {
        return (day + Days::new(1)).and_hms_opt(0, 0, 0).unwrap();
    }
    day.and_time(chrono::NaiveTime::parse_from_str(time, "%H:%M").unwrap())
}

/// The first instant whose local time is not before this one.
pub fn first_instant(zone: Tz, wanted: NaiveDateTime) -> i64 {
    let middle = wanted.and_utc().timestamp_millis();
    // Offsets lie between -12 and +14 hours; a step of 30 minutes never jumps over a change and back.
    let shows = |at: i64| zone.timestamp_millis_opt(at).unwrap().naive_local();
    let mut at = middle - 15 * 60 * MINUTE;
    while shows(at + 30 * MINUTE) < wanted {
        at += 30 * MINUTE;
    }
    while shows(at) < wanted {
        at += MINUTE;
    }
    at
}
