//! Which sales are related to which activities, worked out once for a window and a choice of activities, and added up
//! by calendar day and store, so that dates and stores can be changed without looking at every sale again.
//!
//! Memory: 12 bytes for each related sale and 4 for its place by day and store; 24 for each group (associate, type,
//! channel, channel of the last activity) of a day and store, of which there are at most as many as related sales with
//! a group; some 200 bytes for each day and store with a sale; 4 for each activity where a filter chooses among them.

use history::zone::Zone;
use history::{CustomerIndex, History, Symbol, SymbolColumn};
use measures::{Touches, window_has_ended};
use rayon::prelude::*;

use super::cells::{Cell, Cells, Groups, Pair, Sums};
use crate::calendar::local_day;
use crate::names::Names;

/// Which activities may be related to a sale: what [`SalesFacts`] are worked out for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Relation {
    /// The window before a sale.
    pub window_ms: i64,
    /// Only activities of these associates, by id; all where empty.
    pub associates: Vec<String>,
    /// Only activities of these types; all where empty.
    pub activity_types: Vec<String>,
}

/// A sale with an activity in the window before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Related {
    /// The row in `History::transactions`.
    pub row: u32,
    /// Its activities, as places among those chosen.
    pub first: u32,
    pub end: u32,
}

/// Distinct related activities.
#[derive(Debug, Clone, Default)]
pub(super) struct Distinct {
    pub count: u64,
    /// Those whose own window has not ended.
    pub immature: u64,
    pub by_type: Vec<(Symbol, u64)>,
}

impl Distinct {
    pub fn add(&mut self, activity_type: Symbol, immature: bool) {
        self.count += 1;
        self.immature += u64::from(immature);
        self.add_type(activity_type, 1);
    }

    fn add_type(&mut self, activity_type: Symbol, count: u64) {
        // Types are few: the last one is mostly the next one too.
        match self.by_type.iter_mut().find(|(known, _)| *known == activity_type) {
            Some((_, counted)) => *counted += count,
            None => self.by_type.push((activity_type, count)),
        }
    }

    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.immature += other.immature;
        for (activity_type, count) in &other.by_type {
            self.add_type(*activity_type, *count);
        }
    }
}

/// By what related sales are grouped, beside stores: the column of the activities, and whether only the last activity
/// counts. In the order of [`SalesFacts::groups`].
pub(super) const ASSOCIATE: usize = 0;
pub(super) const ACTIVITY_TYPE: usize = 1;
pub(super) const CHANNEL: usize = 2;
pub(super) const LAST_CHANNEL: usize = 3;
pub(super) const GROUPINGS: usize = 4;

/// What a [`Relation`] relates in a history. It answers for that history alone.
#[derive(Debug)]
pub struct SalesFacts {
    pub(super) relation: Relation,
    /// Stores by their numbers here.
    pub(super) stores: Vec<Symbol>,
    /// Sales and returns by day and store.
    pub(super) cells: Cells,
    /// Rows that are in no cell and are looked at one by one: amounts in another currency or beyond 31 bits, instants
    /// without a calendar day.
    pub(super) odd: Vec<u32>,
    /// In order of rows, that is of customers and time.
    pub(super) related: Vec<Related>,
    /// The rows of the activities chosen, of customers with a transaction; `None` where all are.
    chosen: Option<Vec<u32>>,
    /// Related sales of each cell, by associate, type, channel and last channel.
    pub(super) groups: [Groups; GROUPINGS],
    /// Of all related sales.
    pub(super) distinct: Distinct,
}

impl SalesFacts {
    /// Works out what a relation relates, on all cores. Sums are of integers, so that their number never shows.
    pub fn prepare(history: &History, relation: &Relation) -> Self {
        let stores = Numbers::of(history, &history.transactions.store, history.transactions.len());
        let days = Days::of(history);
        let world = World {
            history,
            zone: Zone::of(history.time_zone),
            window_ms: relation.window_ms,
            associates: flags(history, &relation.associates, &history.activities.associate),
            activity_types: flags(history, &relation.activity_types, &history.activities.activity_type),
            stores: &stores,
            first_day: days.first,
            day_stores: u64::try_from(days.count).unwrap_or(0) * stores.names.len() as u64,
        };
        let parts: Vec<Part> = parted(history.customers.len())
            .into_par_iter()
            .map(|customers| {
                let mut part = Part::new(&world);
                for customer in customers {
                    part.add_customer(&world, customer);
                }
                part
            })
            .collect();
        let chooses = world.associates.is_some() || world.activity_types.is_some();
        Self::put_together(history, relation.clone(), chooses, stores.names, parts)
    }

    fn put_together(
        history: &History,
        relation: Relation,
        chooses: bool,
        stores: Vec<Symbol>,
        mut parts: Vec<Part>,
    ) -> Self {
        let (mut cells, places) = Cells::merged(parts.iter_mut().map(|part| std::mem::take(&mut part.cells)).collect());
        let mut facts_related = Vec::with_capacity(parts.iter().map(|part| part.related.len()).sum());
        let mut related_cells = Vec::with_capacity(facts_related.capacity());
        let mut odd = Vec::new();
        let mut chosen = chooses.then(Vec::new);
        let mut distinct = Distinct::default();
        for (part, places) in parts.iter_mut().zip(&places) {
            let ahead = chosen.as_ref().map_or(0, |chosen: &Vec<u32>| number(chosen.len()));
            facts_related.extend(part.related.drain(..).map(|sale| Related {
                first: sale.first + ahead,
                end: sale.end + ahead,
                ..sale
            }));
            related_cells.extend(
                part.related_cells.drain(..).map(|cell| places.get(cell as usize).copied().unwrap_or(u32::MAX)),
            );
            odd.append(&mut part.odd);
            if let Some(chosen) = &mut chosen {
                chosen.append(&mut part.chosen);
            }
            distinct.merge(&part.distinct);
        }
        cells.place_related(&related_cells);
        let mut groups: [Groups; GROUPINGS] = Default::default();
        let pairs: Vec<&[Vec<Pair>; GROUPINGS]> = parts.iter().map(|part| &part.pairs).collect();
        groups.par_iter_mut().enumerate().for_each(|(grouping, groups)| {
            let pairs: Vec<&[Pair]> = pairs.iter().map(|pairs| &pairs[grouping][..]).collect();
            *groups = Groups::of(cells.len(), history.symbols.len(), &places, &pairs);
        });
        Self { relation, stores, cells, odd, related: facts_related, chosen, groups, distinct }
    }

    /// What it was worked out for.
    pub const fn relation(&self) -> &Relation {
        &self.relation
    }

    /// How many bytes it holds, beside some hundreds.
    pub fn bytes(&self) -> usize {
        let chosen = self.chosen.as_ref().map_or(0, Vec::len);
        self.cells.bytes()
            + self.groups.iter().map(Groups::bytes).sum::<usize>()
            + size_of_val(&self.related[..])
            + 4 * (self.odd.len() + self.stores.len() + chosen)
    }

    /// How many sales are related.
    pub const fn related_sales(&self) -> usize {
        self.related.len()
    }

    /// The rows of a related sale's activities, in order of time, then id.
    pub(super) fn activities(&self, sale: Related) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator + '_ {
        (sale.first as usize..sale.end as usize).map(|place| self.activity(place))
    }

    /// The row of the activity at a place among those chosen.
    pub(super) fn activity(&self, place: usize) -> usize {
        self.chosen.as_ref().map_or(place, |chosen| chosen[place] as usize)
    }

    /// The related sale with this row, as a place in `related`.
    pub(super) fn related_at(&self, row: usize) -> Option<usize> {
        self.related.binary_search_by_key(&row, |sale| sale.row as usize).ok()
    }
}

/// A row or a place as it is kept; histories have no more than 32 bits count.
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// All customers in runs for the cores to share: a few for each, so that none waits long for another.
pub(crate) fn parted(customers: usize) -> Vec<std::ops::Range<CustomerIndex>> {
    let parts = 2 * rayon::current_num_threads().max(1);
    let edge = |part: usize| number(customers * part / parts);
    (0..parts).map(|part| edge(part)..edge(part + 1)).collect()
}

/// For each symbol whether a filter of activities lets it through; `None` where it lets all through that are there.
fn flags(history: &History, names: &[String], column: &SymbolColumn) -> Option<Vec<bool>> {
    let Names::Only(symbols) = Names::of(history, names) else { return None };
    let mut flags = vec![false; history.symbols.len()];
    for symbol in symbols {
        flags[symbol.0 as usize] = true;
    }
    let lets_all_through = (0..history.activities.len()).into_par_iter().all(|row| flags[column[row].0 as usize]);
    (!lets_all_through).then_some(flags)
}

/// The values of a column, numbered as they come.
struct Numbers {
    by_symbol: Vec<u32>,
    names: Vec<Symbol>,
}

impl Numbers {
    fn of(history: &History, column: &SymbolColumn, rows: usize) -> Self {
        let mut by_symbol = vec![u32::MAX; history.symbols.len()];
        let mut names = Vec::new();
        for row in 0..rows {
            let symbol = column[row];
            let known = &mut by_symbol[symbol.0 as usize];
            if *known == u32::MAX {
                *known = number(names.len());
                names.push(symbol);
            }
        }
        Self { by_symbol, names }
    }
}

/// The calendar days from the first transaction to the last.
struct Days {
    first: i32,
    count: i64,
}

impl Days {
    fn of(history: &History) -> Self {
        let zone = Zone::of(history.time_zone);
        let at = &history.transactions.at;
        let known = at.par_iter().copied().filter(|at| local_day(zone, *at).is_some());
        let (first, last) = known
            .fold(|| (i64::MAX, i64::MIN), |(first, last), at| (first.min(at), last.max(at)))
            .reduce(|| (i64::MAX, i64::MIN), |one, other| (one.0.min(other.0), one.1.max(other.1)));
        match (local_day(zone, first), local_day(zone, last)) {
            // A clock that goes back over midnight may reach the day before once more.
            (Some(first), Some(last)) => Self { first: first - 1, count: i64::from(last) - i64::from(first) + 3 },
            _ => Self { first: 0, count: 0 },
        }
    }
}

/// What all parts read.
struct World<'a> {
    history: &'a History,
    zone: &'static Zone,
    window_ms: i64,
    associates: Option<Vec<bool>>,
    activity_types: Option<Vec<bool>>,
    stores: &'a Numbers,
    first_day: i32,
    /// How many pairs of a day and a store there may be.
    day_stores: u64,
}

/// What a run of customers comes to.
struct Part {
    cells: Cells,
    odd: Vec<u32>,
    related: Vec<Related>,
    /// The cell of each related sale here; `u32::MAX` for one in none.
    related_cells: Vec<u32>,
    chosen: Vec<u32>,
    pairs: [Vec<Pair>; GROUPINGS],
    distinct: Distinct,
    // Of the customer at hand, where activities are chosen.
    times: Vec<i64>,
    // Of the sale at hand.
    seen: Vec<Symbol>,
}

impl Part {
    fn new(world: &World) -> Self {
        Self {
            cells: Cells::counting(world.day_stores),
            odd: Vec::new(),
            related: Vec::new(),
            related_cells: Vec::new(),
            chosen: Vec::new(),
            pairs: Default::default(),
            distinct: Distinct::default(),
            times: Vec::new(),
            seen: Vec::new(),
        }
    }

    fn add_customer(&mut self, world: &World, customer: CustomerIndex) {
        let history = world.history;
        let sales = history.transactions.spans.of(customer as usize);
        if sales.is_empty() {
            return;
        }
        let activities = &history.activities;
        let span = activities.spans.of(customer as usize);
        if world.associates.is_none() && world.activity_types.is_none() {
            let ahead = span.start;
            self.add_sales(world, sales, &activities.at[span], ahead, |place| ahead + place);
            return;
        }
        let passes =
            |flags: &Option<Vec<bool>>, symbol: Symbol| flags.as_ref().is_none_or(|flags| flags[symbol.0 as usize]);
        let ahead = self.chosen.len();
        let mut times = std::mem::take(&mut self.times);
        times.clear();
        for row in span {
            if passes(&world.activity_types, activities.activity_type[row])
                && passes(&world.associates, activities.associate[row])
            {
                self.chosen.push(number(row));
                times.push(activities.at[row]);
            }
        }
        let rows = std::mem::take(&mut self.chosen);
        self.add_sales(world, sales, &times, ahead, |place| rows[ahead + place] as usize);
        (self.chosen, self.times) = (rows, times);
    }

    /// Adds a customer's transactions; `times` are the instants of her activities, of which `row_of` tells the rows, and
    /// before which so many places are `ahead`.
    #[inline]
    fn add_sales(
        &mut self,
        world: &World,
        rows: std::ops::Range<usize>,
        times: &[i64],
        ahead: usize,
        row_of: impl Fn(usize) -> usize,
    ) {
        let transactions = &world.history.transactions;
        let activities = &world.history.activities;
        let mut touches = Touches::new(times, world.window_ms);
        // Both ends of a sale's activities only move forward, so those up to here were counted already.
        let mut counted = 0;
        for row in rows {
            let (at, amount) = (transactions.at[row], transactions.amount[row]);
            if amount == 0 {
                continue;
            }
            let reach = if amount > 0 { touches.in_reach(at) } else { 0..0 };
            let day = local_day(world.zone, at).filter(|_| world.history.is_own_currency(row));
            let cell = match (day, i32::try_from(amount)) {
                (Some(day), Ok(amount)) => {
                    let store = world.stores.by_symbol[transactions.store[row].0 as usize];
                    let code = u64::from((day - world.first_day).cast_unsigned()) * world.stores.names.len() as u64
                        + u64::from(store);
                    let place = self.cells.place(code, day, store);
                    let cell = self.cells.at(place);
                    let since_last = times[reach.clone()].last().map(|last| i128::from(at) - i128::from(*last));
                    cell.add(at, amount, since_last);
                    place
                }
                _ => {
                    self.odd.push(number(row));
                    u32::MAX
                }
            };
            if reach.is_empty() {
                continue;
            }
            self.related.push(Related {
                row: number(row),
                first: number(ahead + reach.start),
                end: number(ahead + reach.end),
            });
            self.related_cells.push(cell);
            let fresh = reach.start.max(counted)..reach.end;
            for (place, at) in fresh.clone().zip(&times[fresh]) {
                let ended = window_has_ended(*at, world.window_ms, world.history.last_known);
                self.distinct.add(activities.activity_type[row_of(place)], !ended);
            }
            counted = reach.end;
            if cell == u32::MAX {
                continue;
            }
            let amount = u32::try_from(amount).unwrap_or(u32::MAX);
            let last = activities.channel[row_of(reach.end - 1)];
            self.pairs[LAST_CHANNEL].push(Pair { cell, group: last, amount });
            let columns = [&activities.associate, &activities.activity_type, &activities.channel];
            for (pairs, column) in self.pairs.iter_mut().zip(columns) {
                if reach.len() == 1 {
                    pairs.push(Pair { cell, group: column[row_of(reach.start)], amount });
                    continue;
                }
                each_once(reach.clone().map(|place| column[row_of(place)]), &mut self.seen);
                pairs.extend(self.seen.iter().map(|group| Pair { cell, group: *group, amount }));
            }
        }
    }
}

/// Values, each once.
pub(super) fn each_once(values: impl Iterator<Item = Symbol>, seen: &mut Vec<Symbol>) {
    /// More than so many are put in order first.
    const FEW: usize = 16;
    seen.clear();
    for value in values {
        if seen.len() > FEW || !seen.contains(&value) {
            seen.push(value);
        }
    }
    if seen.len() > FEW {
        seen.sort_unstable();
        seen.dedup();
    }
}

impl Cell {
    /// Adds a sale, with what has passed since its last activity where it is related, or a return.
    #[inline]
    fn add(&mut self, at: i64, amount: i32, since_last: Option<i128>) {
        self.first_at = self.first_at.min(at);
        self.last_at = self.last_at.max(at);
        if amount < 0 {
            self.returns += 1;
            self.returned += i64::from(amount);
            return;
        }
        let sums: &mut Sums = match since_last {
            Some(since_last) => {
                self.since_last_ms += since_last;
                &mut self.related
            }
            None => &mut self.other,
        };
        sums.add(amount.unsigned_abs());
    }
}
