//! Occasions added up by group.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use hashbrown::HashMap;
use history::{History, Symbol};
use measures::{SalesTally, saturated};
use rayon::prelude::*;

use super::coded::{By, Coded, NOTHING};
use super::facts::{OccasionFacts, State, pieces};
use super::{
    OccasionCell, OccasionField, OccasionFigures, OccasionRow, OccasionTypeFigures, OccasionsQuery, OccasionsReport,
};
use crate::calendar::instant_text;
use crate::rates::median_days;
use crate::{in_range, rate, wilson};

/// Which occasions a query is about.
pub(super) struct Chosen<'a> {
    created_at: &'a [i64],
    from: Option<i64>,
    to: Option<i64>,
    /// Which values are let through, by their codes; fields that nothing is asked of are left out.
    filters: Vec<(Arc<Coded>, Vec<bool>)>,
}

impl<'a> Chosen<'a> {
    pub(super) fn new(history: &'a History, facts: &'a OccasionFacts, query: &OccasionsQuery) -> Self {
        let fields = &query.fields;
        let mut filters = Vec::new();
        for (names, by) in [
            (&query.occasion_types, By::Type),
            (&query.markets, By::Field(fields.market.clone())),
            (&query.acquisition_channels, By::Field(fields.acquisition_channel.clone())),
            (&query.stores, By::Field(fields.store.clone())),
            (&query.departments, By::Field(fields.department.clone())),
            (&query.associates, By::Field(fields.associate.clone())),
        ] {
            if names.is_empty() {
                continue;
            }
            let coded = facts.coded(history, &by);
            let mut lets_through = vec![false; coded.keys.len()];
            for code in names.iter().filter_map(|name| coded.code(name)) {
                lets_through[code as usize] = true;
            }
            filters.push((coded, lets_through));
        }
        let created_at = &history.occasions.created_at;
        Self { created_at, from: query.from, to: query.to, filters }
    }

    pub(super) fn contains(&self, occasion: usize) -> bool {
        in_range(self.created_at[occasion], self.from, self.to)
            && self.filters.iter().all(|(coded, lets_through)| lets_through[coded.codes[occasion] as usize])
    }
}

/// How many states an occasion may have.
const STATES: usize = State::ConvertedEarly as usize + 1;

/// The occasions of a group. Each customer's come in order of their completion.
#[derive(Debug, Clone, Default)]
struct Tally {
    states: [u64; STATES],
    /// Sales, each as often as it converts an occasion.
    converting: SalesTally,
    distinct: SalesTally,
    distinct_messages: u64,
    waits_ms: Vec<i64>,
    last_message: Option<usize>,
    last_sale: Option<usize>,
}

impl Tally {
    fn add(&mut self, history: &History, facts: &OccasionFacts, occasion: usize) {
        let state = facts.state[occasion];
        self.states[state as usize] += 1;
        if !state.is_completed() {
            return;
        }
        let message = facts.activity_of(occasion);
        if message.is_some() && message != self.last_message {
            self.distinct_messages += 1;
            self.last_message = message;
        }
        let Some(sale) = facts.sale_of(occasion) else { return };
        self.converting.add_transaction(history, sale);
        self.waits_ms.push(history.transactions.at[sale].saturating_sub(facts.completion(occasion)));
        if self.last_sale != Some(sale) {
            self.distinct.add_transaction(history, sale);
            self.last_sale = Some(sale);
        }
    }

    /// Adds occasions of other customers.
    fn absorb(&mut self, other: Self) {
        for (count, more) in self.states.iter_mut().zip(other.states) {
            *count += more;
        }
        self.converting.merge(&other.converting);
        self.distinct.merge(&other.distinct);
        self.distinct_messages += other.distinct_messages;
        self.waits_ms.extend(other.waits_ms);
    }

    fn count(&self, is_meant: impl Fn(State) -> bool) -> u64 {
        const ALL: [State; STATES] =
            [State::Open, State::Expired, State::Missed, State::Waiting, State::Converted, State::ConvertedEarly];
        ALL.into_iter().filter(|state| is_meant(*state)).map(|state| self.states[state as usize]).sum()
    }

    fn generated(&self) -> u64 {
        self.states.iter().sum()
    }

    fn figures(&mut self, history: &History) -> OccasionFigures {
        self.waits_ms.sort_unstable();
        let (generated, completed) = (self.generated(), self.count(State::is_completed));
        let converted = self.count(State::is_converted);
        let immature = self.count(State::is_immature);
        let immature_converted = self.count(|state| state.is_converted() && state.is_immature());
        let sales = self.converting.block(history);
        OccasionFigures {
            generated,
            open: self.count(|state| state == State::Open),
            expired: self.count(|state| state == State::Expired),
            completed,
            completion_rate: rate(completed.into(), generated.into()),
            converted,
            conversion_rate: rate(converted.into(), completed.into()),
            wilson: wilson(converted, completed),
            immature,
            immature_converted,
            mature_conversion_rate: rate((converted - immature_converted).into(), (completed - immature).into()),
            amount_minor: sales.amount_minor,
            average_minor: sales.average_minor,
            other_currencies: sales.other_currencies,
            distinct_sales: self.distinct.count(),
            distinct_amount_minor: saturated(self.distinct.amount()),
            distinct_messages: self.distinct_messages,
            median_days_to_convert: median_days(&self.waits_ms),
        }
    }

    fn cell(&self, history: &History, channel: Symbol, message: Symbol) -> OccasionCell {
        let (completed, converted) = (self.generated(), self.count(State::is_converted));
        OccasionCell {
            channel: history.text(channel).to_owned(),
            message: history.text(message).to_owned(),
            completed,
            converted,
            amount_minor: saturated(self.converting.amount()),
            conversion_rate: rate(converted.into(), completed.into()),
            wilson: wilson(converted, completed),
            immature: self.count(State::is_immature),
        }
    }
}

/// The completed occasions by type, channel and message of what completed them.
#[derive(Debug)]
pub(super) struct Cells {
    codes: Vec<u32>,
    /// The code of the type, the channel and the message of each.
    cells: Vec<(u32, Symbol, Symbol)>,
}

impl Cells {
    pub(super) fn of(history: &History, facts: &OccasionFacts, types: &Coded) -> Self {
        let mut known: HashMap<(u32, Symbol, Symbol), u32> = HashMap::new();
        let mut cells = Vec::new();
        let mut code = |occasion: usize| {
            if !facts.state[occasion].is_completed() {
                return NOTHING;
            }
            let activities = &history.activities;
            let (channel, message) = facts
                .activity_of(occasion)
                .map_or((Symbol::NONE, Symbol::NONE), |row| (activities.channel[row], activities.message[row]));
            *known.entry((types.codes[occasion], channel, message)).or_insert_with_key(|cell| {
                cells.push(*cell);
                // There are no more cells than occasions, which 32 bits count.
                (cells.len() - 1) as u32
            })
        };
        let codes = (0..facts.state.len()).map(&mut code).collect();
        Self { codes, cells }
    }
}

/// What a walk over some customers gathers: everything together, and a tally for each code of each grouping.
struct Gathered {
    total: Tally,
    groups: Vec<Vec<Tally>>,
}

impl Gathered {
    fn new(sizes: &[usize]) -> Self {
        Self { total: Tally::default(), groups: sizes.iter().map(|size| vec![Tally::default(); *size]).collect() }
    }

    fn absorb(mut self, other: Self) -> Self {
        self.total.absorb(other.total);
        for (groups, others) in self.groups.iter_mut().zip(other.groups) {
            for (group, other) in groups.iter_mut().zip(others) {
                group.absorb(other);
            }
        }
        self
    }
}

pub(super) fn report(history: &History, facts: &OccasionFacts, query: &OccasionsQuery) -> OccasionsReport {
    let chosen = Chosen::new(history, facts, query);
    let field = |field: &OccasionField| facts.coded(history, &By::Field(field.clone()));
    let fields = &query.fields;
    let mut coded = vec![
        facts.coded(history, &By::Type),
        field(&fields.associate),
        field(&fields.store),
        field(&fields.department),
        field(&fields.market),
        field(&fields.acquisition_channel),
    ];
    coded.extend(query.graph.map(|period| facts.coded(history, &By::Period(period))));
    let cells = facts.cells(history);
    let mut columns: Vec<&[u32]> = coded.iter().map(|coded| coded.codes.as_slice()).collect();
    columns.push(&cells.codes);
    let mut sizes: Vec<usize> = coded.iter().map(|coded| coded.keys.len()).collect();
    sizes.push(cells.cells.len());

    let gather = |mut gathered: Gathered, customers: std::ops::Range<usize>| {
        let rows = |customer| history.occasions.spans.of(customer);
        for occasion in customers.flat_map(|customer| &facts.order[rows(customer)]) {
            let occasion = *occasion as usize;
            if !chosen.contains(occasion) {
                continue;
            }
            gathered.total.add(history, facts, occasion);
            for (groups, codes) in gathered.groups.iter_mut().zip(&columns) {
                if let Some(group) = groups.get_mut(codes[occasion] as usize) {
                    group.add(history, facts, occasion);
                }
            }
        }
        gathered
    };
    let mut gathered = pieces(history)
        .into_par_iter()
        .fold(|| Gathered::new(&sizes), gather)
        .reduce(|| Gathered::new(&sizes), Gathered::absorb);

    let cell_tallies = gathered.groups.pop().unwrap_or_default();
    let mut grouped = gathered.groups.into_iter().zip(&coded).map(|(groups, coded)| {
        let named = coded.keys.iter().cloned().zip(groups).filter(|(_, group)| group.generated() > 0);
        named.map(|(key, mut group)| (key, group.figures(history))).collect::<BTreeMap<_, _>>()
    });
    let mut next = || grouped.next().unwrap_or_default();
    let mut types: BTreeMap<String, OccasionTypeFigures> = next()
        .into_iter()
        .map(|(name, figures)| (name, OccasionTypeFigures { figures, matrix: BTreeMap::new() }))
        .collect();
    // Names may hold the bar themselves: cells of one key are one.
    let mut keyed: BTreeMap<(&str, String), (Tally, Symbol, Symbol)> = BTreeMap::new();
    for ((of_type, channel, message), tally) in cells.cells.iter().zip(cell_tallies) {
        if tally.generated() == 0 {
            continue;
        }
        let key = format!("{}|{}", history.text(*channel), history.text(*message));
        match keyed.entry((coded[0].keys[*of_type as usize].as_str(), key)) {
            Entry::Occupied(mut known) => known.get_mut().0.absorb(tally),
            Entry::Vacant(place) => drop(place.insert((tally, *channel, *message))),
        }
    }
    for ((of_type, key), (tally, channel, message)) in keyed {
        if let Some(figures) = types.get_mut(of_type) {
            figures.matrix.insert(key, tally.cell(history, channel, message));
        }
    }
    OccasionsReport {
        report: "occasions",
        from: query.from.map(instant_text),
        to: query.to.map(instant_text),
        at: facts.at.map(instant_text),
        window_ms: facts.window_ms,
        windows_ms: facts.windows_ms.clone(),
        total: gathered.total.figures(history),
        types,
        by_associate: next(),
        by_store: next(),
        by_department: next(),
        by_market: next(),
        by_acquisition_channel: next(),
        graph: query.graph.map(|_| next()),
        occasions: query.list.then(|| listed(history, facts, &chosen)),
    }
}

fn listed(history: &History, facts: &OccasionFacts, chosen: &Chosen<'_>) -> BTreeMap<String, OccasionRow> {
    let row = |occasion: usize| OccasionRow {
        completed_at: facts.state[occasion].is_completed().then(|| instant_text(facts.completion(occasion))),
        activity_id: facts.activity_of(occasion).map(|row| history.activities.ids.get(row).to_owned()),
        sale: facts.sale_of(occasion).map(|row| history.transactions.ids.get(row).to_owned()),
    };
    (0..facts.state.len())
        .filter(|occasion| chosen.contains(*occasion))
        .map(|occasion| (history.occasions.ids.get(occasion).to_owned(), row(occasion)))
        .collect()
}
