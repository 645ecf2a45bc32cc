//! What a group of messages comes to.

use history::{History, Symbol};
use journey::AttributionModel;
use measures::{SalesTally, saturated};

use super::{CreditBlock, MessageGroup};
use crate::rate;

/// One customer's click.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Click {
    /// The group's number.
    pub group: u32,
    pub with_sale: bool,
    pub immature: bool,
}

/// What one group, or all of them, come to. Tallies of disjoint customers merge.
#[derive(Debug, Clone, Default)]
pub(super) struct GroupTally {
    pub sent: u64,
    pub opened: u64,
    pub clicked: u64,
    clickers: u64,
    clickers_with_sale: u64,
    immature_clickers: u64,
    mature_clickers_with_sale: u64,
    pub immature: u64,
    pub cost: i128,
    pub without_cost: u64,
    /// Sales that every model credits in full: all activities of the sale are of the group.
    every: SalesTally,
    /// The others, in the order of `AttributionModel::ALL`.
    credits: [SalesTally; AttributionModel::ALL.len()],
}

impl GroupTally {
    /// Counts a customer who clicked.
    pub fn add_clicker(&mut self, clicks: &[Click]) {
        let with_sale = clicks.iter().any(|click| click.with_sale);
        let immature = clicks.iter().any(|click| click.immature);
        self.clickers += 1;
        self.clickers_with_sale += u64::from(with_sale);
        self.immature_clickers += u64::from(immature);
        self.mature_clickers_with_sale += u64::from(with_sale && !immature);
    }

    /// Adds a sale whose whole amount is the group's under every model.
    pub fn credit_under_every_model(&mut self, history: &History, currency: Symbol, amount_minor: i64) {
        self.every.add(history, currency, amount_minor);
    }

    /// Adds what models credit of a sale; `None` is no credit.
    pub fn credit(&mut self, history: &History, currency: Symbol, credits: &Credits) {
        for (tally, credit) in self.credits.iter_mut().zip(credits) {
            if let Some(credit) = credit {
                tally.add(history, currency, *credit);
            }
        }
    }

    /// Adds the messages of a group to those of all; customers and sales, which may be in several, stay out.
    pub fn add_messages(&mut self, other: &Self) {
        self.sent += other.sent;
        self.opened += other.opened;
        self.clicked += other.clicked;
        self.immature += other.immature;
        self.cost += other.cost;
        self.without_cost += other.without_cost;
    }

    pub fn merge(&mut self, other: &Self) {
        self.add_messages(other);
        self.clickers += other.clickers;
        self.clickers_with_sale += other.clickers_with_sale;
        self.immature_clickers += other.immature_clickers;
        self.mature_clickers_with_sale += other.mature_clickers_with_sale;
        self.every.merge(&other.every);
        for (mine, theirs) in self.credits.iter_mut().zip(&other.credits) {
            mine.merge(theirs);
        }
    }

    pub fn group(&self) -> MessageGroup {
        let mature_clickers = self.clickers - self.immature_clickers;
        MessageGroup {
            sent: self.sent,
            opened: self.opened,
            clicked: self.clicked,
            open_rate: rate(self.opened.into(), self.sent.into()),
            click_rate: rate(self.clicked.into(), self.sent.into()),
            clickers: self.clickers,
            clickers_with_sale: self.clickers_with_sale,
            click_conversion: rate(self.clickers_with_sale.into(), self.clickers.into()),
            immature_clickers: self.immature_clickers,
            mature_click_conversion: rate(self.mature_clickers_with_sale.into(), mature_clickers.into()),
            immature: self.immature,
            cost_minor: saturated(self.cost),
            without_cost: self.without_cost,
        }
    }

    /// The sales credited under a model, by its place in `AttributionModel::ALL`.
    pub fn credited(&self, model: usize) -> SalesTally {
        let mut credits = self.every.clone();
        credits.merge(&self.credits[model]);
        credits
    }

    /// Credits beside cost and, where one is set, margin: hundredths of a percent of the amount.
    pub fn credit_block(&self, history: &History, model: usize, margin: Option<u32>) -> CreditBlock {
        let credits = self.credited(model);
        let minus_cost = credits.amount() - self.cost;
        // Half up.
        let margin = margin.map(|margin| (credits.amount() * i128::from(margin) * 2 + 10_000).div_euclid(20_000));
        CreditBlock {
            sales: credits.block(history),
            minus_cost_minor: saturated(minus_cost),
            return_on_cost: rate(minus_cost, self.cost),
            margin_minor: margin.map(saturated),
            margin_minus_cost_minor: margin.map(|margin| saturated(margin - self.cost)),
            margin_return_on_cost: margin.and_then(|margin| rate(margin - self.cost, self.cost)),
        }
    }
}

/// What each model credits of one sale, in the order of `AttributionModel::ALL`.
pub(super) type Credits = [Option<i64>; AttributionModel::ALL.len()];
