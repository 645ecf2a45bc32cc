//! Counts over some customers. Tallies of disjoint sets of customers add up to that of their union.

use std::collections::BTreeMap;

use history::Symbol;
use journey::{AttributionModel, Channel};

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
    /// By day of the workspace's zone.
    pub days: BTreeMap<i32, DaySummary>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct NodeTally {
    pub entered: u64,
    pub inside: u64,
    pub exits: [u64; 5],
    pub unsent: [u64; 4],
    pub spent: Spent,
}

/// How long visits stayed, of those who left by a port: lengths and how often, neighbours joined.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spent(Vec<(i64, u64)>);

impl Spent {
    pub fn add(&mut self, ms: i64) {
        match self.0.last_mut() {
            Some((last, count)) if *last == ms => *count += 1,
            _ => self.0.push((ms, 1)),
        }
    }

    /// The nearest-rank quantile `percent` of 100, in milliseconds.
    pub fn quantiles<const N: usize>(mut self, percents: [u64; N]) -> [Option<i64>; N] {
        self.0.sort_unstable();
        let total: u64 = self.0.iter().map(|(_, count)| count).sum();
        percents.map(|percent| {
            let rank = (u128::from(total) * u128::from(percent)).div_ceil(100);
            let mut seen = 0_u128;
            self.0.iter().find_map(|(ms, count)| {
                seen += u128::from(*count);
                (seen >= rank && rank > 0).then_some(*ms)
            })
        })
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
            node.spent.0.extend(more.spent.0);
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
        for (day, more) in other.days {
            let day = self.days.entry(day).or_default();
            day.entries += more.entries;
            day.messages += more.messages;
            day.conversions += more.conversions;
        }
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
    use super::Spent;

    fn quantiles(values: &[i64]) -> [Option<i64>; 2] {
        let mut spent = Spent::default();
        values.iter().for_each(|value| spent.add(*value));
        spent.quantiles([50, 90])
    }

    #[test]
    fn quantiles_are_nearest_rank() {
        assert_eq!(quantiles(&[]), [None, None]);
        assert_eq!(quantiles(&[5]), [Some(5), Some(5)]);
        assert_eq!(quantiles(&[4, 1, 3, 2]), [Some(2), Some(4)]);
        assert_eq!(quantiles(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), [Some(5), Some(9)]);
        assert_eq!(quantiles(&[0, 0, 0, 7]), [Some(0), Some(7)]);
    }
}
