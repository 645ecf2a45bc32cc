//! What a customer's visits led to: goals, first sales, related sales, redemptions. Counted once she has walked.

use std::borrow::Cow;

use history::CustomerIndex;
use history::times::up_to;
use journey::AttributionModel;
use measures::{
    Completion, Occasion, OccasionMessage, Share, Standing, Touches, completions, conversion_end, first_sale_after,
    first_sale_from, sales_after, shares, window_has_ended,
};
use rules::{Passed, Scope};

use crate::tally::{RelatedTally, SalesTally, Tally};
use crate::walker::{Walker, World, make_code};

/// Working memory, used again for each customer.
#[derive(Debug, Default)]
pub(crate) struct Counter {
    touches: Vec<i64>,
    shares: Vec<Share>,
    passed: Vec<Passed>,
    /// (node, credit) of one sale.
    credits: Vec<(u32, i128)>,
    /// Occasions of one customer, and the instants of her messages.
    occasions: Vec<Occasion>,
    messages: Vec<i64>,
}

/// The type of recorded activities that complete occasions.
const MESSAGE: &str = "message";

impl Counter {
    /// Counts what a customer's walk led to.
    pub fn count(&mut self, walker: &Walker, world: &World<'_>, tally: &mut Tally) {
        if walker.visits.is_empty() {
            return;
        }
        self.count_goals(walker, world, tally);
        count_first_sales(walker, world, tally);
        count_redemptions(walker, world, tally);
        if !walker.created.is_empty() {
            self.count_occasions(walker, world, tally);
        }
        if !walker.sent.is_empty() {
            self.count_related(walker, world, tally);
        }
    }

    /// A visit reaches the goal by the first matching event with entry < time ≤ entry + window, whether or not it has
    /// ended by then.
    fn count_goals(&mut self, walker: &Walker, world: &World<'_>, tally: &mut Tally) {
        let Some(goal) = &world.program.goal else { return };
        let Some(event) = goal.matcher.event() else { return };
        let events = &world.history.events;
        let rows = events.spans.of(walker.customer as usize);
        for (place, visit) in walker.visits.iter().enumerate() {
            let last = visit.entry_at.saturating_add(world.program.window_ms).min(world.period.until);
            let first = rows.start + up_to(&events.at[rows.clone()], visit.entry_at);
            let reached = (first..rows.end).take_while(|row| events.at[*row] <= last).any(|row| {
                if events.event_type[row] != event {
                    return false;
                }
                if goal.matcher.asks_nothing() {
                    return true;
                }
                walker.passed_before(place, events.at[row], world, &mut self.passed);
                let visit = rules::Visit { entry_at: visit.entry_at, passed: &self.passed, codes: &walker.codes };
                let scope = Scope {
                    history: world.history,
                    customer: walker.customer,
                    at: events.at[row],
                    zone: walker.zone(),
                    visit: Some(visit),
                    changes: None,
                };
                goal.matcher.matches(row, &scope)
            });
            tally.goal_reached += u64::from(reached);
        }
    }

    /// What became of the occasions of the run up to the horizon: completed by its own messages and by recorded ones,
    /// converted by recorded sales.
    fn count_occasions(&mut self, walker: &Walker, world: &World<'_>, tally: &mut Tally) {
        let until = world.period.until;
        let activities = &world.history.activities;
        self.messages.clear();
        self.messages.extend(walker.sent.iter().map(|sent| sent.at));
        if let Some(message) = world.history.symbols.find(MESSAGE) {
            let rows = activities.spans.of(walker.customer as usize);
            let recorded = rows.filter(|row| activities.activity_type[*row] == message);
            self.messages.extend(recorded.map(|row| activities.at[row]));
        }
        self.messages.sort_unstable();
        let messages: Vec<OccasionMessage<'_>> =
            self.messages.iter().map(|at| OccasionMessage { at: *at, names: &[] }).collect();
        self.occasions.clear();
        self.occasions.extend(walker.created.iter().map(|created| created.occasion));
        let completed = completions(&self.occasions, &messages, until);
        for (created, completion) in walker.created.iter().zip(completed) {
            let tally = &mut tally.occasions[created.record as usize];
            match created.occasion.standing(completion, until) {
                Standing::Completed => tally.completed += 1,
                Standing::Expired => tally.expired += 1,
                Standing::Open => {}
            }
            let Some(Completion { at, .. }) = completion else { continue };
            let end = conversion_end(at, created.window_ms, until);
            if let Some(sale) = first_sale_from(world.history, walker.customer, at, end) {
                tally.conversions.add(sale, world);
            }
        }
    }

    /// Sales up to the horizon that are related to the messages of this run, under each model.
    fn count_related(&mut self, walker: &Walker, world: &World<'_>, tally: &mut Tally) {
        let Some(first_sent) = walker.sent.first().map(|sent| sent.at) else { return };
        self.touches.clear();
        self.touches.extend(walker.sent.iter().map(|sent| sent.at));
        let mut touches = Touches::new(&self.touches, world.program.window_ms);
        let transactions = &world.history.transactions;
        // A sale at the instant of a sending is related to it: sales from the first sending on.
        for sale in sales_after(world.history, walker.customer, first_sent.saturating_sub(1), world.period.until) {
            let reach = touches.in_reach(transactions.at[sale]);
            if reach.is_empty() {
                continue;
            }
            let amount = if world.history.is_own_currency(sale) { transactions.amount[sale] } else { 0 };
            let sent = &walker.sent[reach.clone()];
            for model in world.models {
                let tally = &mut tally.related[*model as usize];
                let model = *model;
                tally.count += 1;
                tally.minor += i128::from(amount);
                let only = match model {
                    _ if sent.len() == 1 => sent.first(),
                    AttributionModel::First => sent.first(),
                    AttributionModel::Last => sent.last(),
                    _ => None,
                };
                if let Some(only) = only {
                    tally.credit(only.node, i128::from(amount));
                    continue;
                }
                shares(model, transactions.at[sale], amount, &self.touches[reach.clone()], &mut self.shares);
                self.credits.clear();
                for (share, sent) in self.shares.iter().zip(sent) {
                    if !share.credited {
                        continue;
                    }
                    let minor = i128::from(share.amount_minor);
                    match self.credits.iter_mut().find(|(node, _)| *node == sent.node) {
                        // Under `any` a group is credited with the sale once.
                        Some(_) if model == AttributionModel::Any => {}
                        Some((_, credit)) => *credit += minor,
                        None => self.credits.push((sent.node, minor)),
                    }
                }
                for (node, credit) in &self.credits {
                    tally.credit(*node, *credit);
                }
            }
        }
    }
}

impl RelatedTally {
    fn credit(&mut self, node: u32, minor: i128) {
        let node = &mut self.nodes[node as usize];
        node.0 += 1;
        node.1 += minor;
    }
}

/// Each visit's first sale with entry < p ≤ entry + window; a sale that is first for several visits counts once.
fn count_first_sales(walker: &Walker, world: &World<'_>, tally: &mut Tally) {
    let window_ms = world.program.window_ms;
    let (mut last, mut last_mature) = (None, None);
    for visit in &walker.visits {
        let mature = window_has_ended(visit.entry_at, window_ms, Some(world.period.until));
        tally.immature += u64::from(!mature);
        let end = visit.entry_at.saturating_add(window_ms).min(world.period.until);
        let Some(sale) = first_sale_after(world.history, walker.customer, visit.entry_at, end) else { continue };
        // Visits are in order of entry, so that those with the same first sale are neighbours.
        if last != Some(sale) {
            last = Some(sale);
            tally.conversions.add(sale, world);
            if let Some(day) = world.days.day(world.history.transactions.at[sale]) {
                tally.days.of(day).conversions += 1;
            }
        }
        if mature && last_mature != Some(sale) {
            last_mature = Some(sale);
            tally.mature.add(sale, world);
        }
    }
}

/// Vouchers of the run with which the customer bought while they were valid.
fn count_redemptions(walker: &Walker, world: &World<'_>, tally: &mut Tally) {
    for assigned in &walker.assigned {
        let customer: CustomerIndex = walker.customer;
        let code = || match assigned.made {
            Some(made) => {
                let prefix = &world.program.vouchers[assigned.design as usize].prefix;
                Cow::Owned(make_code(world, customer, made, prefix))
            }
            None => Cow::Borrowed(assigned.voucher.code.text(world.history, &walker.codes)),
        };
        let sale = assigned.voucher.redeemed_with(code, world.history, customer, world.period.until);
        tally.vouchers[assigned.design as usize].redeemed += u64::from(sale.is_some());
    }
}

impl SalesTally {
    fn add(&mut self, sale: usize, world: &World<'_>) {
        let transactions = &world.history.transactions;
        let minor = i128::from(transactions.amount[sale]);
        self.count += 1;
        if world.history.is_own_currency(sale) {
            self.minor += minor;
        } else {
            *self.other_currencies.entry(transactions.currency[sale]).or_default() += minor;
        }
    }
}
