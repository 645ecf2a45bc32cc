//! The report from sums by day and store.
//!
//! Sales, returns, the shares, days since the last activity, stores, months and bars come from the cells; associates,
//! types and channels from the groups of the cells; distinct activities from the related sales that are in, walked once.
//! Rows of days of which the range takes a part, and odd ones, are added one by one.

use std::collections::BTreeMap;

use history::zone::Zone;
use history::{History, Symbol};
use measures::{DAY_MS, SalesBlock, SalesTally, saturated};

use super::cells::Sums;
use super::coaching::coaching;
use super::facts::{ACTIVITY_TYPE, ASSOCIATE, CHANNEL, LAST_CHANNEL, Related, SalesFacts, each_once};
use super::listed::related_rows;
use super::selection::Selection;
use super::{PeriodSales, Returns, SalesQuery, SalesReport};
use crate::calendar::{instant_text, local_day, month_key};
use crate::rate;

/// Makes the sales report from facts that were prepared for the query's relation; where they were prepared for another,
/// they are prepared anew.
pub fn sales_from(history: &History, facts: &SalesFacts, query: &SalesQuery) -> SalesReport {
    if *facts.relation() != query.relation() {
        return sales_from(history, &SalesFacts::prepare(history, &query.relation()), query);
    }
    let selection = Selection::of(history, facts, query);
    let mut collected = Collected::new(history, facts);
    collected.add(&selection);
    collected.report(query, &selection)
}

/// Related sales by the channel of their last activity: prepared, as everything that depends on days and stores alone.
pub fn last_touch_by_channel(
    history: &History,
    facts: &SalesFacts,
    query: &SalesQuery,
) -> BTreeMap<String, SalesBlock> {
    let selection = Selection::of(history, facts, query);
    let mut collected = Collected::new(history, facts);
    let mut groups = collected.group_cells(&selection, LAST_CHANNEL);
    collected.add_rows_to_groups(&selection, LAST_CHANNEL, &mut groups);
    blocks(history, &groups)
}

/// Sales with and without an activity before them.
#[derive(Debug, Default)]
struct Split {
    related: SalesTally,
    other: SalesTally,
}

impl Split {
    fn all(&self) -> SalesTally {
        let mut all = self.related.clone();
        all.merge(&self.other);
        all
    }

    fn merge(&mut self, other: &Self) {
        self.related.merge(&other.related);
        self.other.merge(&other.other);
    }

    fn blocks(&self, history: &History) -> PeriodSales {
        PeriodSales {
            sales: self.all().block(history),
            related: self.related.block(history),
            other: self.other.block(history),
        }
    }
}

/// What a selection comes to.
struct Collected<'a> {
    history: &'a History,
    facts: &'a SalesFacts,
    split: Split,
    returns: SalesTally,
    since_last_ms: i128,
    by_store: BTreeMap<Symbol, SalesTally>,
    by_day: BTreeMap<Option<i32>, Split>,
    // The groups of the sale at hand.
    seen: Vec<Symbol>,
}

impl<'a> Collected<'a> {
    fn new(history: &'a History, facts: &'a SalesFacts) -> Self {
        Self {
            history,
            facts,
            split: Split::default(),
            returns: SalesTally::default(),
            since_last_ms: 0,
            by_store: BTreeMap::new(),
            by_day: BTreeMap::new(),
            seen: Vec::new(),
        }
    }

    fn add(&mut self, selection: &Selection) {
        self.add_cells(selection);
        let zone = Zone::of(self.history.time_zone);
        let transactions = &self.history.transactions;
        for (row, related) in &selection.rows {
            let row = *row as usize;
            if transactions.amount[row] < 0 {
                self.returns.add_transaction(self.history, row);
                continue;
            }
            let day = self.by_day.entry(local_day(zone, transactions.at[row])).or_default();
            let Some(related) = related else {
                self.split.other.add_transaction(self.history, row);
                day.other.add_transaction(self.history, row);
                continue;
            };
            self.split.related.add_transaction(self.history, row);
            day.related.add_transaction(self.history, row);
            self.by_store.entry(transactions.store[row]).or_default().add_transaction(self.history, row);
            let sale = self.facts.related[*related as usize];
            let last = self.history.activities.at[self.facts.activity(sale.end as usize - 1)];
            self.since_last_ms += i128::from(transactions.at[row]) - i128::from(last);
        }
    }

    fn add_cells(&mut self, selection: &Selection) {
        let mut stores = vec![Sums::default(); self.facts.stores.len()];
        let (mut returns, mut returned) = (0_u64, 0_i128);
        // Cells stand in order of days.
        let mut today: Option<(i32, Sums, Sums)> = None;
        for cell in selection.cells.iter().flat_map(|run| &self.facts.cells.all()[run.clone()]) {
            stores[cell.store as usize].merge(&cell.related);
            returns += u64::from(cell.returns);
            returned += i128::from(cell.returned);
            self.since_last_ms += cell.since_last_ms;
            match &mut today {
                Some((day, related, other)) if *day == cell.day => {
                    related.merge(&cell.related);
                    other.merge(&cell.other);
                }
                _ => {
                    self.add_day(today.replace((cell.day, cell.related, cell.other)));
                }
            }
        }
        self.add_day(today);
        // Of returns no range is told.
        self.returns.add_summed(returns, returned, 0, 0);
        for (store, sums) in self.facts.stores.iter().zip(&stores) {
            if sums.count > 0 {
                sums.tell(self.by_store.entry(*store).or_default());
            }
        }
    }

    fn add_day(&mut self, day: Option<(i32, Sums, Sums)>) {
        let Some((day, related, other)) = day.filter(|(_, related, other)| related.count > 0 || other.count > 0) else {
            return;
        };
        let split = self.by_day.entry(Some(day)).or_default();
        for split in [split, &mut self.split] {
            related.tell(&mut split.related);
            other.tell(&mut split.other);
        }
    }

    /// Related sales of whole cells by a grouping.
    fn group_cells(&self, selection: &Selection, grouping: usize) -> BTreeMap<Symbol, SalesTally> {
        let groups = &self.facts.groups[grouping];
        let mut sums = vec![Sums::default(); groups.names.len()];
        for run in &selection.cells {
            for cell in groups.of_cells(run.clone()) {
                sums[cell.group as usize].merge(&cell.sums());
            }
        }
        let named = groups.names.iter().zip(&sums).filter(|(_, sums)| sums.count > 0);
        named
            .map(|(name, sums)| {
                let mut tally = SalesTally::default();
                sums.tell(&mut tally);
                (*name, tally)
            })
            .collect()
    }

    /// Adds a related sale that is in no whole cell to each of its groups once.
    fn add_to_groups(&mut self, sale: Related, grouping: usize, groups: &mut BTreeMap<Symbol, SalesTally>) {
        let activities = &self.history.activities;
        let rows = self.facts.activities(sale);
        match grouping {
            ASSOCIATE => each_once(rows.map(|row| activities.associate[row]), &mut self.seen),
            ACTIVITY_TYPE => each_once(rows.map(|row| activities.activity_type[row]), &mut self.seen),
            CHANNEL => each_once(rows.map(|row| activities.channel[row]), &mut self.seen),
            _ => each_once(rows.rev().take(1).map(|row| activities.channel[row]), &mut self.seen),
        }
        for group in &self.seen {
            groups.entry(*group).or_default().add_transaction(self.history, sale.row as usize);
        }
    }

    fn add_rows_to_groups(
        &mut self,
        selection: &Selection,
        grouping: usize,
        groups: &mut BTreeMap<Symbol, SalesTally>,
    ) {
        for related in selection.rows.iter().filter_map(|(_, related)| *related) {
            self.add_to_groups(self.facts.related[related as usize], grouping, groups);
        }
    }

    fn grouped(&mut self, selection: &Selection, grouping: usize) -> BTreeMap<String, SalesBlock> {
        let mut groups = self.group_cells(selection, grouping);
        self.add_rows_to_groups(selection, grouping, &mut groups);
        blocks(self.history, &groups)
    }

    fn report(mut self, query: &SalesQuery, selection: &Selection) -> SalesReport {
        let (history, facts) = (self.history, self.facts);
        let by_associate = self.grouped(selection, ASSOCIATE);
        let by_activity_type = self.grouped(selection, ACTIVITY_TYPE);
        let by_channel = self.grouped(selection, CHANNEL);
        let distinct = selection.distinct(history, facts);
        let related_by_type: BTreeMap<String, u64> =
            distinct.by_type.iter().map(|(name, count)| (history.text(*name).to_owned(), *count)).collect();
        let all = self.split.all();
        let related = &self.split.related;
        let returned = self.returns.block(history);
        SalesReport {
            report: "sales",
            window_ms: query.window_ms,
            from: query.from.map(instant_text),
            to: query.to.map(instant_text),
            sales: all.block(history),
            net_minor: saturated(all.amount() + self.returns.amount()),
            returns: Returns {
                count: returned.count,
                amount_minor: returned.amount_minor,
                other_currencies: returned.other_currencies,
            },
            related_sales: related.block(history),
            other_sales: self.split.other.block(history),
            share_count: rate(related.count().into(), all.count().into()),
            share_amount: rate(related.amount(), all.amount()),
            related_activities: distinct.count,
            immature: distinct.immature,
            activity_types: related_by_type.keys().cloned().collect(),
            related_by_type,
            average_days_from_last_activity: rate(self.since_last_ms, related.count().into())
                .map(|milliseconds| milliseconds / DAY_MS as f64),
            by_store: blocks(history, &self.by_store),
            by_associate,
            by_activity_type,
            by_channel,
            by_month: self.periods(month_key),
            graph: query.graph.map(|period| self.periods(|day| period.key(day))),
            coaching: query.coaching.then(|| coaching(history, query)),
            list: query.list.then(|| related_rows(history, facts, selection.related(facts))),
        }
    }

    /// The days' sales, put together into longer periods.
    fn periods(&self, key: impl Fn(Option<i32>) -> String) -> BTreeMap<String, PeriodSales> {
        let mut periods: BTreeMap<String, Split> = BTreeMap::new();
        for (day, sales) in &self.by_day {
            periods.entry(key(*day)).or_default().merge(sales);
        }
        periods.into_iter().map(|(key, sales)| (key, sales.blocks(self.history))).collect()
    }
}

fn blocks(history: &History, groups: &BTreeMap<Symbol, SalesTally>) -> BTreeMap<String, SalesBlock> {
    groups.iter().map(|(group, sales)| (history.text(*group).to_owned(), sales.block(history))).collect()
}
