//! The sales of a date range and of stores: whole days of a store, and rows looked at one by one.

use hashbrown::HashMap;
use history::zone::Zone;
use history::{History, Symbol};
use measures::window_has_ended;

use super::SalesQuery;
use super::facts::{Distinct, SalesFacts, number};
use crate::calendar::local_day;
use crate::in_range;
use crate::names::Names;

/// What a query takes of the facts.
pub(super) struct Selection {
    /// Runs of cells all of whose transactions are in.
    pub cells: Vec<std::ops::Range<usize>>,
    /// Rows that are in and in none of these cells, with their places among the related: those of days of which the
    /// range takes a part, and the odd ones.
    pub rows: Vec<(u32, Option<u32>)>,
    /// Whether nothing is left out.
    pub is_whole: bool,
}

impl Selection {
    pub fn of(history: &History, facts: &SalesFacts, query: &SalesQuery) -> Self {
        let stores = Names::of(history, &query.stores);
        let wanted: Vec<bool> = facts.stores.iter().map(|store| stores.contains(*store)).collect();
        let all = facts.cells.all();
        let (mut cells, mut parts) = (Vec::new(), Vec::new());
        let mut run = 0..0;
        for (place, cell) in all.iter().enumerate() {
            if !wanted[cell.store as usize] {
                continue;
            }
            let (first, last) =
                (in_range(cell.first_at, query.from, query.to), in_range(cell.last_at, query.from, query.to));
            if first && last {
                if run.end != place {
                    cells.extend((!run.is_empty()).then_some(run));
                    run = place..place;
                }
                run.end = place + 1;
            } else if first || last || query.from.is_some_and(|from| cell.first_at < from && from <= cell.last_at) {
                parts.push(place);
            }
        }
        cells.extend((!run.is_empty()).then_some(run));
        let is_in = |row: &u32| {
            let transactions = &history.transactions;
            in_range(transactions.at[*row as usize], query.from, query.to)
                && stores.contains(transactions.store[*row as usize])
        };
        let mut rows = rows_of_parts(history, facts, query, &parts);
        rows.extend(facts.odd.iter().copied().filter(is_in));
        rows.sort_unstable();
        let counted: usize = cells.iter().map(std::ops::Range::len).sum();
        let is_whole = counted == all.len() && rows.len() == facts.odd.len();
        let rows = rows.into_iter().map(|row| (row, facts.related_at(row as usize).map(number))).collect();
        Self { cells, rows, is_whole }
    }

    /// The related sales that are in, as places in the facts' `related`, in order.
    pub fn related(&self, facts: &SalesFacts) -> Vec<u32> {
        let whole = || self.cells.iter().cloned().flatten().map(|cell| facts.cells.related(cell));
        let single = self.rows.iter().filter_map(|(_, related)| *related);
        let count: usize = whole().map(<[u32]>::len).sum::<usize>() + self.rows.len();
        // Few are put in order; of many, each is marked and the marks are read in order.
        if count < facts.related.len() / 16 {
            let mut places: Vec<u32> = whole().flatten().copied().chain(single).collect();
            places.sort_unstable();
            return places;
        }
        let mut marks = vec![0_u64; facts.related.len() / 64 + 1];
        let mut mark = |place: u32| marks[place as usize / 64] |= 1 << (place % 64);
        for places in whole() {
            places.iter().for_each(|place| mark(*place));
        }
        single.for_each(mark);
        let mut places = Vec::with_capacity(count);
        for (word, mut bits) in marks.into_iter().enumerate() {
            while bits != 0 {
                places.push(number(word * 64) + bits.trailing_zeros());
                bits &= bits - 1;
            }
        }
        places
    }

    /// The distinct activities to which a sale is related that is in.
    pub fn distinct(&self, history: &History, facts: &SalesFacts) -> Distinct {
        if self.is_whole {
            return facts.distinct.clone();
        }
        let activities = &history.activities;
        let mut distinct = Distinct::default();
        for place in distinct_places(facts, self.related(facts)) {
            let row = facts.activity(place);
            let ended = window_has_ended(activities.at[row], facts.relation.window_ms, history.last_known);
            distinct.add(activities.activity_type[row], !ended);
        }
        distinct
    }
}

/// The activities of these related sales, each once, as places among those chosen. Both ends of a sale's activities only
/// move forward, from customer to customer too.
pub(super) fn distinct_places(facts: &SalesFacts, related: Vec<u32>) -> impl Iterator<Item = usize> + '_ {
    let mut counted = 0;
    related.into_iter().flat_map(move |place| {
        let sale = facts.related[place as usize];
        let fresh = sale.first.max(counted)..sale.end;
        counted = sale.end;
        fresh.map(|place| place as usize)
    })
}

/// The rows of these cells that lie in the range.
fn rows_of_parts(history: &History, facts: &SalesFacts, query: &SalesQuery, parts: &[usize]) -> Vec<u32> {
    let transactions = &history.transactions;
    let cells = facts.cells.all();
    // At each end of the range the instants between which such rows lie.
    let near = |end: Option<i64>| {
        let cut = parts.iter().map(|part| &cells[*part]);
        let cut = cut.filter(|cell| end.is_some_and(|end| cell.first_at <= end && end <= cell.last_at));
        cut.fold((i64::MAX, i64::MIN), |near, cell| (near.0.min(cell.first_at), near.1.max(cell.last_at)))
    };
    let (start, end) = (near(query.from), near(query.to));
    if start.0 > start.1 && end.0 > end.1 {
        return Vec::new();
    }
    let zone = Zone::of(history.time_zone);
    let stores: HashMap<Symbol, u32> = (0..).zip(&facts.stores).map(|(number, store)| (*store, number)).collect();
    let is_in_part = |row: usize| {
        let store = stores.get(&transactions.store[row]);
        let day = local_day(zone, transactions.at[row]);
        let cell = day.zip(store).and_then(|(day, store)| facts.cells.find(day, *store));
        cell.is_some_and(|cell| parts.binary_search(&cell).is_ok())
    };
    let is_near = |at: i64| (start.0 <= at && at <= start.1) || (end.0 <= at && at <= end.1);
    let rows = (0..transactions.len()).filter(|row| {
        let at = transactions.at[*row];
        is_near(at)
            && in_range(at, query.from, query.to)
            && transactions.amount[*row] != 0
            && facts.odd.binary_search(&number(*row)).is_err()
            && is_in_part(*row)
    });
    rows.map(number).collect()
}
