//! How every occasion stands at an instant, what completed it and which sale converted it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use history::{CustomerIndex, History, Symbol};
use measures::{Occasion, OccasionMessage, Standing, completions, conversion_end, first_sale_from, window_has_ended};
use rayon::prelude::*;

use super::coded::{By, Coded};
use super::tally::Cells;

const NOBODY: u32 = u32::MAX;
/// Customers are parted into so many pieces a thread, so that none waits long for another.
const PIECES: usize = 8;

/// How an occasion stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Open,
    Expired,
    /// Its window has ended without a sale.
    Missed,
    /// Its window has not ended, and there is no sale yet.
    Waiting,
    Converted,
    /// Converted although its window has not ended.
    ConvertedEarly,
}

impl State {
    pub(super) const fn is_completed(self) -> bool {
        matches!(self, Self::Missed | Self::Waiting) || self.is_converted()
    }

    pub(super) const fn is_converted(self) -> bool {
        matches!(self, Self::Converted | Self::ConvertedEarly)
    }

    pub(super) const fn is_immature(self) -> bool {
        matches!(self, Self::Waiting | Self::ConvertedEarly)
    }
}

/// All occasions of a history as they stand at an instant: of which every query with this instant and these windows is
/// answered. An occasion takes 21 bytes, and four for each field that it is told apart by.
#[derive(Debug)]
pub struct OccasionFacts {
    pub(super) at: Option<i64>,
    pub(super) window_ms: i64,
    pub(super) windows_ms: BTreeMap<String, i64>,
    pub(super) state: Vec<State>,
    completed_at: Vec<i64>,
    activity: Vec<u32>,
    sale: Vec<u32>,
    /// Each customer's rows in order of their completion: those that one message completed, and those that one sale
    /// converted, follow each other, whichever of them are looked at.
    pub(super) order: Vec<u32>,
    coded: Mutex<Vec<(By, Arc<Coded>)>>,
    cells: OnceLock<Cells>,
}

/// How an occasion stands, for whoever shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OccasionState {
    /// Open, completed or expired.
    pub standing: Standing,
    /// When it was completed.
    pub completed_at: Option<i64>,
    /// The message that completed it, as a row of `History::activities`.
    pub activity: Option<usize>,
    /// The sale that converted it, as a row of `History::transactions`.
    pub sale: Option<usize>,
    /// Whether it is completed and its window has not ended.
    pub is_immature: bool,
}

/// How an occasion stands, by its row in `History::occasions`. One that is created later than the report's instant
/// stands open.
pub fn occasion_state(facts: &OccasionFacts, occasion: usize) -> OccasionState {
    let state = facts.state[occasion];
    OccasionState {
        standing: match state {
            State::Expired => Standing::Expired,
            State::Open => Standing::Open,
            _ => Standing::Completed,
        },
        completed_at: state.is_completed().then(|| facts.completed_at[occasion]),
        activity: facts.activity_of(occasion),
        sale: facts.sale_of(occasion),
        is_immature: state.is_immature(),
    }
}

/// How the occasions of one customer stand at an instant, in order of their rows: what [`OccasionFacts::prepare`] and
/// [`occasion_state`] say of them, without looking at anybody else.
pub fn customer_occasions(
    history: &History,
    customer: CustomerIndex,
    at: i64,
    window_ms: i64,
    windows_ms: &BTreeMap<String, i64>,
) -> Vec<OccasionState> {
    let (mut found, mut room) = (Found::default(), Room::default());
    Finding::new(history, at, window_ms, windows_ms).customer(customer as usize, &mut room, &mut found);
    let mut facts = OccasionFacts::empty(Some(at), window_ms, windows_ms);
    facts.take(found);
    (0..facts.state.len()).map(|place| occasion_state(&facts, place)).collect()
}

/// What is found out about the occasions of some customers.
#[derive(Default)]
struct Found {
    state: Vec<State>,
    completed_at: Vec<i64>,
    activity: Vec<u32>,
    sale: Vec<u32>,
    order: Vec<u32>,
}

/// What is known of a customer while she is looked at, kept for the memory that it has.
#[derive(Default)]
struct Room {
    occasions: Vec<Occasion>,
    /// Rows of her messages, and when they were.
    messages: Vec<(usize, i64)>,
    /// The occasions that messages name, as places among hers.
    names: Vec<usize>,
    /// For each message where its names begin.
    begins: Vec<usize>,
    order: Vec<u32>,
}

impl OccasionFacts {
    /// Finds out how all occasions stand at an instant, the last known one where none is given. `windows_ms` are those of
    /// the types that have one of their own.
    pub fn prepare(history: &History, at: Option<i64>, window_ms: i64, windows_ms: &BTreeMap<String, i64>) -> Self {
        let at = at.or(history.last_known).or_else(|| history.occasions.created_at.iter().max().copied());
        let mut facts = Self::empty(at, window_ms, windows_ms);
        let Some(at) = at else { return facts };
        let finding = Finding::new(history, at, window_ms, windows_ms);
        let found: Vec<Found> = pieces(history)
            .into_par_iter()
            .map(|customers| {
                let (mut found, mut room) = (Found::default(), Room::default());
                for customer in customers {
                    finding.customer(customer, &mut room, &mut found);
                }
                found
            })
            .collect();
        for found in found {
            facts.take(found);
        }
        facts
    }

    fn empty(at: Option<i64>, window_ms: i64, windows_ms: &BTreeMap<String, i64>) -> Self {
        Self {
            at,
            window_ms,
            windows_ms: windows_ms.clone(),
            state: Vec::new(),
            completed_at: Vec::new(),
            activity: Vec::new(),
            sale: Vec::new(),
            order: Vec::new(),
            coded: Mutex::new(Vec::new()),
            cells: OnceLock::new(),
        }
    }

    fn take(&mut self, found: Found) {
        self.state.extend(found.state);
        self.completed_at.extend(found.completed_at);
        self.activity.extend(found.activity);
        self.sale.extend(found.sale);
        self.order.extend(found.order);
    }

    /// The message that completed an occasion, as a row of the activities.
    pub(super) fn activity_of(&self, occasion: usize) -> Option<usize> {
        Some(self.activity[occasion]).filter(|row| *row != NOBODY).map(|row| row as usize)
    }

    /// The sale that converted an occasion, as a row of the transactions.
    pub(super) fn sale_of(&self, occasion: usize) -> Option<usize> {
        Some(self.sale[occasion]).filter(|row| *row != NOBODY).map(|row| row as usize)
    }

    /// When a completed occasion was.
    pub(super) fn completion(&self, occasion: usize) -> i64 {
        self.completed_at[occasion]
    }

    /// The completed occasions by type, channel and message; found when they are first asked for.
    pub(super) fn cells(&self, history: &History) -> &Cells {
        self.cells.get_or_init(|| Cells::of(history, self, &self.coded(history, &By::Type)))
    }

    /// What occasions are told apart by; made when it is first asked for.
    pub(super) fn coded(&self, history: &History, by: &By) -> Arc<Coded> {
        let mut known = self.coded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, coded)) = known.iter().find(|(other, _)| other == by) {
            return Arc::clone(coded);
        }
        let coded = Arc::new(Coded::of(history, self, by));
        known.push((by.clone(), Arc::clone(&coded)));
        coded
    }
}

/// All customers in a few pieces with about as many occasions each.
pub(super) fn pieces(history: &History) -> Vec<Range<usize>> {
    let (customers, spans) = (history.customers.len(), &history.occasions.spans);
    let count = rayon::current_num_threads() * PIECES;
    let step = history.occasions.len().div_ceil(count).max(1);
    let mut pieces = Vec::with_capacity(count);
    let mut first = 0;
    while first < customers {
        let wanted = spans.of(first).start + step;
        // The first customer whose rows end there or behind.
        let (mut low, mut high) = (first + 1, customers);
        while low < high {
            let middle = low + (high - low) / 2;
            if spans.of(middle - 1).end < wanted {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        pieces.push(first..high);
        first = high;
    }
    pieces
}

struct Finding<'a> {
    history: &'a History,
    at: i64,
    window_ms: i64,
    /// Those of types that have one of their own, in order.
    windows: Vec<(Symbol, i64)>,
    /// The type of activities that complete occasions, where there is any.
    message: Option<Symbol>,
}

impl<'a> Finding<'a> {
    fn new(history: &'a History, at: i64, window_ms: i64, windows_ms: &BTreeMap<String, i64>) -> Self {
        let mut windows: Vec<(Symbol, i64)> =
            windows_ms.iter().filter_map(|(name, window_ms)| Some((history.symbols.find(name)?, *window_ms))).collect();
        windows.sort_unstable();
        Self { history, at, window_ms, windows, message: history.symbols.find("message") }
    }

    fn window_of(&self, occasion_type: Symbol) -> i64 {
        match self.windows.binary_search_by_key(&occasion_type, |(name, _)| *name) {
            Ok(place) => self.windows[place].1,
            Err(_) => self.window_ms,
        }
    }

    fn customer(&self, customer: usize, room: &mut Room, found: &mut Found) {
        let (history, occasions) = (self.history, &self.history.occasions);
        let rows = occasions.spans.of(customer);
        if rows.is_empty() {
            return;
        }
        room.occasions.clear();
        room.occasions.extend(rows.clone().map(|row| Occasion {
            created_at: occasions.created_at[row],
            expires_at: occasions.expiry(row),
            completed_at: occasions.known_completion(row),
        }));
        self.read_messages(customer, rows.start, room);
        let messages: Vec<OccasionMessage<'_>> = room
            .messages
            .iter()
            .zip(room.begins.windows(2))
            .map(|((_, at), ends)| OccasionMessage { at: *at, names: &room.names[ends[0]..ends[1]] })
            .collect();
        let completions = completions(&room.occasions, &messages, self.at);
        // There are as many customers as 32 bits count.
        let customer = customer as u32;
        let first = found.state.len();
        for ((occasion, completion), row) in room.occasions.iter().zip(&completions).zip(rows.clone()) {
            let window_ms = self.window_of(occasions.occasion_type[row]);
            let sale = completion.and_then(|completion| {
                let end = conversion_end(completion.at, window_ms, self.at);
                first_sale_from(history, customer, completion.at, end)
            });
            let ended = completion.is_none_or(|done| window_has_ended(done.at, window_ms, Some(self.at)));
            let state = match (occasion.standing(*completion, self.at), sale.is_some(), ended) {
                (Standing::Open, ..) => State::Open,
                (Standing::Expired, ..) => State::Expired,
                (Standing::Completed, false, true) => State::Missed,
                (Standing::Completed, false, false) => State::Waiting,
                (Standing::Completed, true, true) => State::Converted,
                (Standing::Completed, true, false) => State::ConvertedEarly,
            };
            let message = completion.and_then(|completion| completion.message);
            // Rows are counted by 32 bits.
            let row_of = |row: Option<usize>| row.map_or(NOBODY, |row| row as u32);
            found.state.push(state);
            found.completed_at.push(completion.map_or(i64::MAX, |completion| completion.at));
            found.activity.push(row_of(message.map(|place| room.messages[place].0)));
            found.sale.push(row_of(sale));
        }
        let place = |row: u32| first + row as usize - rows.start;
        room.order.clear();
        room.order.extend(rows.clone().map(|row| row as u32));
        room.order.sort_by_key(|row| (found.completed_at[place(*row)], found.activity[place(*row)]));
        found.order.extend(&room.order);
    }

    /// Her messages in order of time, then id, with the occasions that they name.
    fn read_messages(&self, customer: usize, first_occasion: usize, room: &mut Room) {
        let (activities, names) = (&self.history.activities, &self.history.occasions.names);
        room.messages.clear();
        room.names.clear();
        room.begins.clear();
        room.begins.push(0);
        let Some(message) = self.message else { return };
        let span = activities.spans.of(customer);
        let mut named = names.of(span.clone()).peekable();
        for row in span {
            let is_message = activities.activity_type[row] == message;
            while let Some((_, occasion)) = named.next_if(|(activity, _)| *activity == row) {
                if is_message {
                    room.names.push(occasion - first_occasion);
                }
            }
            if is_message {
                room.messages.push((row, activities.at[row]));
                room.begins.push(room.names.len());
            }
        }
    }
}
