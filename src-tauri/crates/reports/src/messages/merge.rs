//! One walk over messages, sales, opens and clicks, customer by customer, on all cores.

use std::collections::BTreeMap;
use std::ops::Range;

use history::{CustomerIndex, EngagementKind, History, Symbol};
use journey::AttributionModel;
use measures::{Share, first_sale_from, related_sales, saturated, shares, window_has_ended};
use rayon::prelude::*;

use super::tally::{Click, Credits, GroupTally};
use super::{Asked, MessagesQuery, MessagesReport};
use crate::calendar::instant_text;
use crate::sales::parted;

/// Makes the messages report.
pub fn messages(history: &History, query: &MessagesQuery) -> MessagesReport {
    let asked = Asked::of(history, query);
    let costs = Costs::of(history, query);
    let mut groups: BTreeMap<Symbol, GroupTally> = BTreeMap::new();
    let mut total = GroupTally::default();
    if asked.message.is_some() {
        let parts: Vec<Part> = parted(history.customers.len())
            .into_par_iter()
            .map(|customers| {
                let mut part = Part::new(&asked, &costs, &customers);
                for customer in customers {
                    part.add_customer(customer);
                }
                part
            })
            .collect();
        for part in parts {
            total.merge(&part.total);
            for (name, group) in part.names.iter().zip(&part.groups) {
                total.add_messages(group);
                groups.entry(*name).or_default().merge(group);
            }
        }
    }
    report(history, query, &groups, &total)
}

fn report(
    history: &History,
    query: &MessagesQuery,
    groups: &BTreeMap<Symbol, GroupTally>,
    total: &GroupTally,
) -> MessagesReport {
    let named = || groups.iter().map(|(name, tally)| (history.text(*name).to_owned(), tally));
    let models = AttributionModel::ALL.into_iter().enumerate();
    // Under `any` the total is credited with each related sale once.
    let distinct = total.credited(AttributionModel::Any as usize);
    let block = |tally: &GroupTally, model: usize| tally.credit_block(history, model, query.margin);
    MessagesReport {
        report: "messages",
        by: query.by,
        window_ms: query.window_ms,
        from: query.from.map(instant_text),
        to: query.to.map(instant_text),
        distinct_sales: distinct.count(),
        distinct_amount_minor: saturated(distinct.amount()),
        groups: named().map(|(name, tally)| (name, tally.group())).collect(),
        total: total.group(),
        models: models
            .clone()
            .map(|(model, key)| (key, named().map(|(name, tally)| (name, block(tally, model))).collect()))
            .collect(),
        totals: models.map(|(model, key)| (key, block(total, model))).collect(),
    }
}

/// What one message costs, by the symbol of its name, then of its channel; empty where nothing is known.
struct Costs {
    messages: Vec<Option<i64>>,
    channels: Vec<Option<i64>>,
}

impl Costs {
    fn of(history: &History, query: &MessagesQuery) -> Self {
        let by_symbol = |costs: &BTreeMap<String, i64>| {
            let known: Vec<(Symbol, i64)> =
                costs.iter().filter_map(|(name, cost)| Some((history.symbols.find(name)?, *cost))).collect();
            let count = known.iter().map(|(symbol, _)| symbol.0 as usize + 1).max().unwrap_or(0);
            let mut costs = vec![None; count];
            for (symbol, cost) in known {
                costs[symbol.0 as usize] = Some(cost);
            }
            costs
        };
        Self { messages: by_symbol(&query.costs), channels: by_symbol(&query.channel_costs) }
    }

    fn of_message(&self, history: &History, row: usize) -> Option<i64> {
        let known = |costs: &[Option<i64>], symbol: Symbol| costs.get(symbol.0 as usize).copied().flatten();
        known(&self.messages, history.activities.message[row])
            .or_else(|| known(&self.channels, history.activities.channel[row]))
    }
}

/// The group of a message that the filters do not let through.
const NO_GROUP: u32 = u32::MAX;

/// What a run of customers comes to.
struct Part<'a> {
    history: &'a History,
    asked: &'a Asked<'a>,
    costs: &'a Costs,
    /// For each symbol its group's number and one.
    numbers: Vec<u32>,
    names: Vec<Symbol>,
    groups: Vec<GroupTally>,
    /// Customers and sales over all groups; messages are added up in the end.
    total: GroupTally,
    /// The next open or click, a place in the history's, which are in order of activities' rows.
    engagement: usize,
    // The messages of the customer at hand: their instants and the numbers of their groups.
    times: Vec<i64>,
    credited_to: Vec<u32>,
    clicks: Vec<Click>,
    // The sale at hand.
    shares: Vec<Share>,
    credits: Vec<(u32, Credits)>,
}

impl<'a> Part<'a> {
    fn new(asked: &'a Asked<'a>, costs: &'a Costs, customers: &Range<CustomerIndex>) -> Self {
        let history = asked.history;
        let first = history.activities.spans.of(customers.start as usize).start;
        Self {
            history,
            asked,
            costs,
            numbers: vec![0; history.symbols.len()],
            names: Vec::new(),
            groups: Vec::new(),
            total: GroupTally::default(),
            engagement: history.engagements.partition_point(|engagement| (engagement.activity as usize) < first),
            times: Vec::new(),
            credited_to: Vec::new(),
            clicks: Vec::new(),
            shares: Vec::new(),
            credits: Vec::new(),
        }
    }

    fn add_customer(&mut self, customer: CustomerIndex) {
        let history = self.history;
        let activities = &history.activities;
        self.times.clear();
        self.credited_to.clear();
        let mut any_asked_for = false;
        for row in activities.spans.of(customer as usize) {
            if !self.asked.is_message(row) {
                continue;
            }
            self.times.push(activities.at[row]);
            let Some(name) = self.asked.group(row) else {
                self.credited_to.push(NO_GROUP);
                continue;
            };
            any_asked_for = true;
            let group = self.number(name);
            self.credited_to.push(group);
            self.add_sending(group, row);
            self.add_engagements(group, row, customer);
        }
        if !any_asked_for {
            return;
        }
        self.add_clickers();
        let times = std::mem::take(&mut self.times);
        for sale in related_sales(history, customer, &times, self.asked.query.window_ms) {
            if !sale.touches.is_empty() {
                self.add_sale(sale.transaction, sale.touches, &times);
            }
        }
        self.times = times;
    }

    fn number(&mut self, name: Symbol) -> u32 {
        let known = &mut self.numbers[name.0 as usize];
        if *known == 0 {
            self.names.push(name);
            self.groups.push(GroupTally::default());
            *known = u32::try_from(self.names.len()).unwrap_or(NO_GROUP);
        }
        *known - 1
    }

    fn add_sending(&mut self, group: u32, row: usize) {
        let at = self.history.activities.at[row];
        let immature = !window_has_ended(at, self.asked.query.window_ms, self.history.last_known);
        let cost = self.costs.of_message(self.history, row);
        let tally = &mut self.groups[group as usize];
        tally.sent += 1;
        tally.immature += u64::from(immature);
        tally.cost += i128::from(cost.unwrap_or(0));
        tally.without_cost += u64::from(cost.is_none());
    }

    /// Opens and clicks of a message.
    fn add_engagements(&mut self, group: u32, row: usize, customer: CustomerIndex) {
        let (history, window_ms) = (self.history, self.asked.query.window_ms);
        let (mut opened, mut clicked) = (false, false);
        while let Some(found) = history.engagements.get(self.engagement)
            && found.activity as usize <= row
        {
            self.engagement += 1;
            if (found.activity as usize) < row {
                continue;
            }
            match found.kind {
                EngagementKind::Opened => opened = true,
                EngagementKind::Clicked => {
                    clicked = true;
                    let until = found.at.saturating_add(window_ms);
                    self.clicks.push(Click {
                        group,
                        with_sale: first_sale_from(history, customer, found.at, until).is_some(),
                        immature: !window_has_ended(found.at, window_ms, history.last_known),
                    });
                }
            }
        }
        let tally = &mut self.groups[group as usize];
        tally.opened += u64::from(opened);
        tally.clicked += u64::from(clicked);
    }

    /// Counts the customer at hand once in every group in which she clicked, and once in all.
    fn add_clickers(&mut self) {
        if self.clicks.is_empty() {
            return;
        }
        self.clicks.sort_unstable();
        for clicks in self.clicks.chunk_by(|a, b| a.group == b.group) {
            self.groups[clicks[0].group as usize].add_clicker(clicks);
        }
        self.total.add_clicker(&self.clicks);
        self.clicks.clear();
    }

    fn add_sale(&mut self, transaction: usize, touches: Range<usize>, times: &[i64]) {
        let history = self.history;
        let transactions = &history.transactions;
        let (amount, currency) = (transactions.amount[transaction], transactions.currency[transaction]);
        let groups = &self.credited_to[touches.clone()];
        let first = groups[0];
        if groups.iter().all(|group| *group == first) {
            // One group, or nothing asked for: shares add up to the amount under every model.
            if first != NO_GROUP {
                self.groups[first as usize].credit_under_every_model(history, currency, amount);
                self.total.credit_under_every_model(history, currency, amount);
            }
            return;
        }
        let all_asked_for = groups.iter().all(|group| *group != NO_GROUP);
        let mut total = [None; AttributionModel::ALL.len()];
        self.credits.clear();
        let credits = &mut self.credits;
        let mut credit = |model: usize, group: u32, share: i64| {
            if group == NO_GROUP {
                return;
            }
            add(&mut total[model], share);
            let place = credits.iter().position(|(known, _)| *known == group).unwrap_or_else(|| {
                credits.push((group, Credits::default()));
                credits.len() - 1
            });
            add(&mut credits[place].1[model], share);
        };
        for (model, kind) in AttributionModel::ALL.into_iter().enumerate() {
            match kind {
                AttributionModel::Any => {}
                AttributionModel::First => credit(model, first, amount),
                AttributionModel::Last => credit(model, groups[groups.len() - 1], amount),
                _ => {
                    let at = transactions.at[transaction];
                    shares(kind, at, amount, &times[touches.clone()], &mut self.shares);
                    for (share, group) in self.shares.iter().zip(groups) {
                        if share.credited {
                            credit(model, *group, share.amount_minor);
                        }
                    }
                }
            }
        }
        // Linear credits every activity, so that all groups are known by now. Under `any` each is credited with the
        // whole amount once.
        for (group, credits) in &mut self.credits {
            credits[AttributionModel::Any as usize] = Some(amount);
            self.groups[*group as usize].credit(history, currency, credits);
        }
        if all_asked_for {
            self.total.credit_under_every_model(history, currency, amount);
        } else {
            total[AttributionModel::Any as usize] = Some(amount);
            self.total.credit(history, currency, &total);
        }
    }
}

fn add(credit: &mut Option<i64>, share: i64) {
    *credit = Some(credit.unwrap_or(0).saturating_add(share));
}
