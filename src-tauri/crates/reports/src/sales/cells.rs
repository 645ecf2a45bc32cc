//! Sums by calendar day and store, and by groups within them.

use std::ops::Range;

use hashbrown::HashMap;
use history::Symbol;
use measures::SalesTally;

use super::facts::number;

/// Sales in the workspace's currency, each amount below 2³¹: 2³² of them are below 2⁶³.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sums {
    pub count: u32,
    pub min: u32,
    pub max: u32,
    pub amount: i64,
}

impl Default for Sums {
    fn default() -> Self {
        Self { count: 0, min: u32::MAX, max: 0, amount: 0 }
    }
}

impl Sums {
    #[inline]
    pub fn add(&mut self, amount: u32) {
        self.merge(&Self { count: 1, min: amount, max: amount, amount: i64::from(amount) });
    }

    #[inline]
    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
        self.amount += other.amount;
    }

    /// Adds them to a tally.
    pub fn tell(&self, tally: &mut SalesTally) {
        tally.add_summed(self.count.into(), self.amount.into(), self.min.into(), self.max.into());
    }
}

/// Transactions of one day in one store.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    /// Days since 1970-01-01.
    pub day: i32,
    /// The store's number.
    pub store: u32,
    /// Of its transactions the first instant and the last.
    pub first_at: i64,
    pub last_at: i64,
    pub related: Sums,
    pub other: Sums,
    pub returns: u32,
    pub returned: i64,
    /// From the last activity to each related sale.
    pub since_last_ms: i128,
}

impl Cell {
    const fn new(day: i32, store: u32) -> Self {
        let none = Sums { count: 0, min: u32::MAX, max: 0, amount: 0 };
        Self {
            day,
            store,
            first_at: i64::MAX,
            last_at: i64::MIN,
            related: none,
            other: none,
            returns: 0,
            returned: 0,
            since_last_ms: 0,
        }
    }

    fn merge(&mut self, other: &Self) {
        self.first_at = self.first_at.min(other.first_at);
        self.last_at = self.last_at.max(other.last_at);
        self.related.merge(&other.related);
        self.other.merge(&other.other);
        self.returns += other.returns;
        self.returned += other.returned;
        self.since_last_ms += other.since_last_ms;
    }
}

/// Up to so many pairs of a day and a store have a place each; beyond, those that occur are looked up.
const MOST_PLACES: u64 = 1 << 24;

/// Cells: while they are counted in the order in which they occur, afterwards by day and store.
#[derive(Debug, Default)]
pub(super) struct Cells {
    cells: Vec<Cell>,
    /// Where each cell's related sales begin in `related`, and the end of the last.
    starts: Vec<u32>,
    /// Places of related sales, by cell, then row.
    related: Vec<u32>,
    // For each pair its cell's place and one, while they are counted.
    places: Vec<u32>,
    far_places: HashMap<u64, u32>,
}

impl Cells {
    /// None yet, of so many pairs that may occur.
    pub fn counting(pairs: u64) -> Self {
        let places = if pairs <= MOST_PLACES { vec![0; usize::try_from(pairs).unwrap_or(0)] } else { Vec::new() };
        Self { places, ..Self::default() }
    }

    /// The place of a pair's cell, made if it is new.
    #[inline]
    pub fn place(&mut self, pair: u64, day: i32, store: u32) -> u32 {
        let known = match usize::try_from(pair).ok().and_then(|pair| self.places.get_mut(pair)) {
            Some(known) => known,
            None => self.far_places.entry(pair).or_default(),
        };
        if *known == 0 {
            self.cells.push(Cell::new(day, store));
            *known = number(self.cells.len());
        }
        *known - 1
    }

    #[inline]
    pub fn at(&mut self, place: u32) -> &mut Cell {
        &mut self.cells[place as usize]
    }

    /// Cells of several parts by day and store, and for each part where its cells have come to stand.
    pub fn merged(parts: Vec<Self>) -> (Self, Vec<Vec<u32>>) {
        let mut places: Vec<Vec<u32>> = parts.iter().map(|part| vec![0; part.cells.len()]).collect();
        let mut all: Vec<(i32, u32, u32, u32)> = Vec::new();
        for (number_of_part, part) in parts.iter().enumerate() {
            all.extend(
                part.cells
                    .iter()
                    .enumerate()
                    .map(|(place, cell)| (cell.day, cell.store, number(number_of_part), number(place))),
            );
        }
        all.sort_unstable();
        let mut cells: Vec<Cell> = Vec::new();
        for (day, store, part, place) in all {
            let cell = &parts[part as usize].cells[place as usize];
            match cells.last_mut() {
                Some(last) if (last.day, last.store) == (day, store) => last.merge(cell),
                _ => cells.push(*cell),
            }
            places[part as usize][place as usize] = number(cells.len() - 1);
        }
        (Self { cells, ..Self::default() }, places)
    }

    /// Puts related sales, of which these are the cells, by cell; `u32::MAX` is none.
    pub fn place_related(&mut self, cells: &[u32]) {
        let known = || cells.iter().enumerate().filter(|(_, cell)| **cell != u32::MAX);
        self.starts = starts(self.cells.len(), known().map(|(_, cell)| *cell));
        let mut next = self.starts.clone();
        self.related = vec![0; known().count()];
        for (sale, cell) in known() {
            let place = &mut next[*cell as usize];
            self.related[*place as usize] = number(sale);
            *place += 1;
        }
    }

    pub const fn len(&self) -> usize {
        self.cells.len()
    }

    pub fn all(&self) -> &[Cell] {
        &self.cells
    }

    /// The cell of a day and a store.
    pub fn find(&self, day: i32, store: u32) -> Option<usize> {
        self.cells.binary_search_by_key(&(day, store), |cell| (cell.day, cell.store)).ok()
    }

    /// The related sales of a cell.
    pub fn related(&self, cell: usize) -> &[u32] {
        &self.related[self.starts[cell] as usize..self.starts[cell + 1] as usize]
    }

    pub fn bytes(&self) -> usize {
        size_of_val(&self.cells[..]) + 4 * (self.starts.len() + self.related.len())
    }
}

/// Where the rows of each cell begin, of rows with these cells, and the end of the last.
fn starts(count: usize, cells: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut starts = vec![0_u32; count + 1];
    for cell in cells {
        starts[cell as usize + 1] += 1;
    }
    for cell in 0..count {
        starts[cell + 1] += starts[cell];
    }
    starts
}

/// A related sale in one of its groups.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    /// The cell, by its place in a part.
    pub cell: u32,
    pub group: Symbol,
    pub amount: u32,
}

/// Related sales of a cell in one group.
#[derive(Debug, Clone, Copy)]
pub(super) struct GroupCell {
    /// The group's number.
    pub group: u32,
    count: u32,
    min: u32,
    max: u32,
    amount: i64,
}

impl GroupCell {
    const fn new(group: u32, sums: &Sums) -> Self {
        Self { group, count: sums.count, min: sums.min, max: sums.max, amount: sums.amount }
    }

    fn merge(&mut self, other: &Sums) {
        let mut sums = self.sums();
        sums.merge(other);
        *self = Self::new(self.group, &sums);
    }

    pub const fn sums(&self) -> Sums {
        Sums { count: self.count, min: self.min, max: self.max, amount: self.amount }
    }
}

/// Related sales of all cells by group.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// What each group is called.
    pub names: Vec<Symbol>,
    by_cell: Runs,
    /// The same of every [`BLOCK`] cells, so that a long run of cells is not read one by one.
    by_block: Runs,
}

/// So many cells, some days of all stores, are added up once more; few in tests, whose shops are small.
const BLOCK: usize = if cfg!(test) { 4 } else { 512 };

/// Related sales by group, of each of many cells or blocks in turn.
#[derive(Debug, Default)]
struct Runs {
    starts: Vec<u32>,
    cells: Vec<GroupCell>,
}

impl Runs {
    fn of(&self, places: Range<usize>) -> &[GroupCell] {
        &self.cells[self.starts[places.start] as usize..self.starts[places.end] as usize]
    }

    /// Adds up so many groups of each run in turn.
    fn summed<'a, I: IntoIterator<Item = (u32, Sums)>>(groups: usize, runs: impl Iterator<Item = I> + 'a) -> Self {
        let mut summed = Self { starts: vec![0], cells: Vec::new() };
        // For each group its place in the run at hand, if it is behind the run's start.
        let mut known = vec![0_usize; groups];
        for run in runs {
            let start = summed.starts.last().map_or(0, |start| *start as usize);
            for (group, sums) in run {
                let place = &mut known[group as usize];
                let is_known = *place >= start && summed.cells.get(*place).is_some_and(|cell| cell.group == group);
                if is_known {
                    summed.cells[*place].merge(&sums);
                } else {
                    *place = summed.cells.len();
                    summed.cells.push(GroupCell::new(group, &sums));
                }
            }
            summed.starts.push(number(summed.cells.len()));
        }
        summed.cells.shrink_to_fit();
        summed
    }

    const fn bytes(&self) -> usize {
        size_of::<GroupCell>() * self.cells.len() + 4 * self.starts.len()
    }
}

impl Groups {
    /// Adds pairs of several parts up; `places` tell where each part's cells have come to stand.
    pub fn of(cells: usize, symbols: usize, places: &[Vec<u32>], pairs: &[&[Pair]]) -> Self {
        let all = || pairs.iter().zip(places).flat_map(|(pairs, places)| pairs.iter().map(move |pair| (pair, places)));
        let pair_starts = starts(cells, all().map(|(pair, places)| places[pair.cell as usize]));
        let mut next = pair_starts.clone();
        let mut numbers = vec![0_u32; symbols];
        let mut groups = Self::default();
        let mut sorted = vec![(0_u32, 0_u32); *pair_starts.last().unwrap_or(&0) as usize];
        for (pair, places) in all() {
            let known = &mut numbers[pair.group.0 as usize];
            if *known == 0 {
                groups.names.push(pair.group);
                *known = number(groups.names.len());
            }
            let place = &mut next[places[pair.cell as usize] as usize];
            sorted[*place as usize] = (*known - 1, pair.amount);
            *place += 1;
        }
        let count = groups.names.len();
        let one = |(group, amount): &(u32, u32)| {
            (*group, Sums { count: 1, min: *amount, max: *amount, amount: i64::from(*amount) })
        };
        let runs =
            (0..cells).map(|cell| sorted[pair_starts[cell] as usize..pair_starts[cell + 1] as usize].iter().map(one));
        let by_cell = Runs::summed(count, runs);
        let blocks = (0..cells / BLOCK).map(|block| block * BLOCK..(block + 1) * BLOCK);
        let runs = blocks.map(|block| by_cell.of(block).iter().map(|cell| (cell.group, cell.sums())));
        groups.by_block = Runs::summed(count, runs);
        groups.by_cell = by_cell;
        groups
    }

    /// The groups of a run of cells, a group as often as it occurs.
    pub fn of_cells(&self, cells: Range<usize>) -> impl Iterator<Item = &GroupCell> {
        let blocks = cells.start.div_ceil(BLOCK)..cells.end / BLOCK;
        let (before, blocks, after) = if blocks.is_empty() {
            (cells, 0..0, 0..0)
        } else {
            (cells.start..blocks.start * BLOCK, blocks.clone(), blocks.end * BLOCK..cells.end)
        };
        self.by_cell.of(before).iter().chain(self.by_block.of(blocks)).chain(self.by_cell.of(after))
    }

    pub const fn bytes(&self) -> usize {
        self.by_cell.bytes() + self.by_block.bytes() + 4 * self.names.len()
    }
}
