//! Counts over some customers. Tallies of disjoint sets of customers add up to that of their union.

use std::collections::BTreeMap;

use history::Symbol;
use journey::{AttributionModel, Channel};

use crate::clock::day_text;
use crate::program::Program;
use crate::summary::{DaySummary, ExitCause, UnsentReason};

/// The five causes, in the order of their numbers.
pub(crate) const CAUSES: [ExitCause; 5] =
    [ExitCause::Completed, ExitCause::Goal, ExitCause::Criteria, ExitCause::HeldOut, ExitCause::Stopped];
/// The four reasons, in the order they are tried.
pub(crate) const REASONS: [UnsentReason; 4] =
    [UnsentReason::NoDesign, UnsentReason::NoAddress, UnsentReason::NoConsent, UnsentReason::FrequencyCap];

/// Everything that is counted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tally {
    pub entries: u64,
    pub nodes: Vec<NodeTally>,
    /// By the number of the port among all.
    pub ports: Vec<u64>,
    pub messages: [u64; 4],
    pub messages_by_design: Vec<u64>,
    pub vouchers: Vec<VoucherTally>,
    /// By the place in `Program::records`.
    pub records: Vec<u64>,
    /// What became of the occasions that were created, by the place in `Program::records`.
    pub occasions: Vec<OccasionTally>,
    pub goal_reached: u64,
    pub immature: u64,
    pub conversions: SalesTally,
    pub mature: SalesTally,
    /// By model, in the order of [`AttributionModel::ALL`].
    pub related: Vec<RelatedTally>,
    pub days: Days,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct NodeTally {
    pub entered: u64,
    pub inside: u64,
    pub exits: [u64; 5],
    pub unsent: [u64; 4],
    pub spent: Spent,
}

/// How long visits stayed, of those who left by a port, in whole seconds. Most steps take no time, and most waits the
/// same: those are only counted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spent {
    at_once: u64,
    /// One length of time, and how often it was met.
    usual: u32,
    usually: u64,
    others: Vec<u32>,
    /// More seconds than 32 bits hold: 136 years.
    ages: Vec<i64>,
}

impl Spent {
    pub fn add(&mut self, ms: i64) {
        if ms < 1000 {
            self.at_once += 1;
            return;
        }
        match u32::try_from(ms / 1000) {
            Ok(seconds) if seconds == self.usual => self.usually += 1,
            Ok(seconds) if self.usually == 0 => (self.usual, self.usually) = (seconds, 1),
            Ok(seconds) => self.others.push(seconds),
            Err(_) => self.ages.push(ms / 1000),
        }
    }

    fn absorb(&mut self, other: Self) {
        self.at_once += other.at_once;
        if self.usually == 0 {
            (self.usual, self.usually) = (other.usual, other.usually);
        } else if other.usual == self.usual {
            self.usually += other.usually;
        } else {
            self.others.extend((0..other.usually).map(|_| other.usual));
        }
        self.others.extend(other.others);
        self.ages.extend(other.ages);
    }

    /// The nearest-rank quantiles, `percents` of 100, in whole seconds. Whole seconds keep their order, so that it does
    /// not matter whether they are cut before or after.
    pub fn quantiles<const N: usize>(mut self, percents: [u64; N]) -> [Option<i64>; N] {
        let total = self.at_once + self.usually + self.others.len() as u64 + self.ages.len() as u64;
        percents.map(|percent| {
            let rank = (u128::from(total) * u128::from(percent)).div_ceil(100);
            let rank = u64::try_from(rank).unwrap_or(u64::MAX);
            (rank > 0).then(|| self.ranked(rank))
        })
    }

    /// The length of time with so many up to it.
    fn ranked(&mut self, rank: u64) -> i64 {
        let Some(rank) = rank.checked_sub(self.at_once).filter(|rank| *rank > 0) else { return 0 };
        let below = self.others.iter().filter(|seconds| **seconds < self.usual).count() as u64;
        let place = match rank {
            _ if self.usually > 0 && rank > below && rank <= below + self.usually => return i64::from(self.usual),
            _ if rank > below => rank - self.usually,
            _ => rank,
        };
        let place = usize::try_from(place - 1).unwrap_or(usize::MAX);
        match place.checked_sub(self.others.len()) {
            None => i64::from(*self.others.select_nth_unstable(place).1),
            Some(place) => *self.ages.select_nth_unstable(place).1,
        }
    }
}

/// Counts by day of the workspace's zone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Days {
    /// The days one beside the other, from this one on.
    first: i32,
    near: Vec<DaySummary>,
    /// Days too far away for that.
    far: BTreeMap<i32, DaySummary>,
}

/// So many days, 180 years, are counted one beside the other.
const NEAR_DAYS: i64 = 1 << 16;

impl Days {
    /// The counts of a day.
    #[inline]
    pub fn of(&mut self, day: i32) -> &mut DaySummary {
        // An earlier day becomes a place far beyond the last.
        let place = day.wrapping_sub(self.first).cast_unsigned() as usize;
        if place < self.near.len() { &mut self.near[place] } else { self.of_another(day) }
    }

    /// The counts of a day that is not among the near ones yet.
    #[cold]
    fn of_another(&mut self, day: i32) -> &mut DaySummary {
        if self.near.is_empty() {
            self.first = day;
        }
        let ahead = i64::from(day) - i64::from(self.first);
        let last = self.near.len() as i64 - 1;
        if ahead >= NEAR_DAYS || last - ahead >= NEAR_DAYS {
            return self.far.entry(day).or_default();
        }
        if let Ok(more) = usize::try_from(-ahead) {
            self.near.splice(0..0, std::iter::repeat_n(DaySummary::default(), more));
            self.first = day;
        }
        let place = usize::try_from(ahead).unwrap_or(0);
        if self.near.len() <= place {
            self.near.resize(place + 1, DaySummary::default());
        }
        &mut self.near[place]
    }

    fn absorb(&mut self, other: &Self) {
        for (day, more) in other.counted() {
            let counts = self.of(day);
            counts.entries += more.entries;
            counts.messages += more.messages;
            counts.conversions += more.conversions;
        }
    }

    /// The days on which anything happened.
    fn counted(&self) -> impl Iterator<Item = (i32, DaySummary)> + '_ {
        let near = (self.first..).zip(self.near.iter().copied());
        let far = self.far.iter().map(|(day, counts)| (*day, *counts));
        near.chain(far).filter(|(_, counts)| *counts != DaySummary::default())
    }

    /// The same by `YYYY-MM-DD`.
    pub fn summary(&self) -> BTreeMap<String, DaySummary> {
        self.counted().map(|(day, counts)| (day_text(day), counts)).collect()
    }
}

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct VoucherTally {
    pub assigned: u64,
    pub made: u64,
    pub redeemed: u64,
    pub out_of_stock: u64,
}

/// What became of the occasions of a type.
#[derive(Debug, Clone, Default)]
pub(crate) struct OccasionTally {
    pub completed: u64,
    pub expired: u64,
    /// The sales that converted them; one sale may convert several.
    pub conversions: SalesTally,
}

/// Sales: all are counted, amounts only in the workspace's currency added up.
#[derive(Debug, Clone, Default)]
pub(crate) struct SalesTally {
    pub count: u64,
    pub minor: i128,
    pub other_currencies: BTreeMap<Symbol, i128>,
}

/// Related sales under one model.
#[derive(Debug, Clone, Default)]
pub(crate) struct RelatedTally {
    pub count: u64,
    pub minor: i128,
    /// Sales with a credit and the sum of the credits, by node.
    pub nodes: Vec<(u64, i128)>,
}

impl Tally {
    /// Nothing counted yet.
    pub fn new(program: &Program) -> Self {
        let nodes = program.nodes.len();
        Self {
            nodes: vec![NodeTally::default(); nodes],
            ports: vec![0; program.ports],
            messages_by_design: vec![0; program.messages.len()],
            vouchers: vec![VoucherTally::default(); program.vouchers.len()],
            records: vec![0; program.records.len()],
            occasions: vec![OccasionTally::default(); program.records.len()],
            related: vec![
                RelatedTally { nodes: vec![(0, 0); nodes], ..RelatedTally::default() };
                AttributionModel::ALL.len()
            ],
            ..Self::default()
        }
    }

    /// Counts what another tally of other customers counted.
    pub fn absorb(&mut self, other: Self) {
        self.entries += other.entries;
        for (node, more) in self.nodes.iter_mut().zip(other.nodes) {
            node.entered += more.entered;
            node.inside += more.inside;
            add_each(&mut node.exits, &more.exits);
            add_each(&mut node.unsent, &more.unsent);
            node.spent.absorb(more.spent);
        }
        add_each(&mut self.ports, &other.ports);
        add_each(&mut self.messages, &other.messages);
        add_each(&mut self.messages_by_design, &other.messages_by_design);
        for (design, more) in self.vouchers.iter_mut().zip(other.vouchers) {
            design.assigned += more.assigned;
            design.made += more.made;
            design.redeemed += more.redeemed;
            design.out_of_stock += more.out_of_stock;
        }
        add_each(&mut self.records, &other.records);
        for (occasions, more) in self.occasions.iter_mut().zip(other.occasions) {
            occasions.completed += more.completed;
            occasions.expired += more.expired;
            occasions.conversions.absorb(more.conversions);
        }
        self.goal_reached += other.goal_reached;
        self.immature += other.immature;
        self.conversions.absorb(other.conversions);
        self.mature.absorb(other.mature);
        for (model, more) in self.related.iter_mut().zip(other.related) {
            model.count += more.count;
            model.minor += more.minor;
            for (node, (count, minor)) in model.nodes.iter_mut().zip(more.nodes) {
                node.0 += count;
                node.1 += minor;
            }
        }
        self.days.absorb(&other.days);
    }
}

impl SalesTally {
    fn absorb(&mut self, other: Self) {
        self.count += other.count;
        self.minor += other.minor;
        for (currency, minor) in other.other_currencies {
            *self.other_currencies.entry(currency).or_default() += minor;
        }
    }
}

fn add_each(counts: &mut [u64], more: &[u64]) {
    for (count, more) in counts.iter_mut().zip(more) {
        *count += more;
    }
}

/// The place of a channel in [`Tally::messages`].
pub(crate) const fn channel_place(channel: Channel) -> usize {
    match channel {
        Channel::Email => 0,
        Channel::Sms => 1,
        Channel::Chat => 2,
        Channel::Push => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::{Days, Spent};

    fn quantiles(seconds: &[i64]) -> [Option<i64>; 2] {
        let mut spent = Spent::default();
        seconds.iter().for_each(|seconds| spent.add(seconds * 1000 + 999));
        spent.quantiles([50, 90])
    }

    #[test]
    fn quantiles_are_nearest_rank_in_whole_seconds() {
        const AGE: i64 = 1 << 40;
        assert_eq!(quantiles(&[]), [None, None]);
        assert_eq!(quantiles(&[5]), [Some(5), Some(5)]);
        assert_eq!(quantiles(&[4, 1, 3, 2]), [Some(2), Some(4)]);
        assert_eq!(quantiles(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), [Some(5), Some(9)]);
        assert_eq!(quantiles(&[0, 0, 0, 7]), [Some(0), Some(7)]);
        assert_eq!(quantiles(&[0, 7, 7, AGE]), [Some(7), Some(AGE)]);
    }

    #[test]
    fn quantiles_of_parts_put_together_are_those_of_the_whole() {
        let mut state = 1_u64;
        for round in 0..200 {
            let mut all: Vec<i64> = Vec::new();
            let mut whole = Spent::default();
            for _ in 0..=round % 4 {
                let mut part = Spent::default();
                for _ in 0..round % 23 {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    let ms = i64::try_from(state >> 40).unwrap() % 9 * 500;
                    part.add(ms);
                    all.push(ms / 1000);
                }
                whole.absorb(part);
            }
            all.sort_unstable();
            let ranked = |percent: usize| (!all.is_empty()).then(|| all[(all.len() * percent).div_ceil(100) - 1]);
            assert_eq!(whole.quantiles([50, 90]), [ranked(50), ranked(90)], "{all:?}");
        }
    }

    #[test]
    fn days_may_come_in_any_order() {
        let mut days = Days::default();
        for day in [5, 7, 2, 5, -1] {
            days.of(day).entries += 1;
        }
        let mut more = Days::default();
        more.of(9).messages += 1;
        more.of(-4).entries += 1;
        more.of(2_000_000).entries += 1;
        days.absorb(&more);
        let found: Vec<_> = days.counted().map(|(day, counts)| (day, counts.entries, counts.messages)).collect();
        assert_eq!(found, [(-4, 1, 0), (-1, 1, 0), (2, 1, 0), (5, 2, 0), (7, 1, 0), (9, 0, 1), (2_000_000, 1, 0)]);
    }
}
