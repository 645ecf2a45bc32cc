//! Sorting by counting: rows go to their owner's place column by column, and are put in order there.

use std::cmp::Ordering;
use std::ops::Range;

use rayon::prelude::*;

use crate::{HistoryError, Spans, Symbol, Symbols, TextColumn};

/// Whether somebody wants the work to stop.
pub(crate) type Stop<'a> = &'a (dyn Fn() -> bool + Sync);

/// So many owners are worked on between two looks at whether to stop.
const OWNERS: usize = 1 << 14;

pub(crate) fn check(stop: Stop<'_>) -> Result<(), HistoryError> {
    if stop() { Err(HistoryError::Stopped) } else { Ok(()) }
}

/// The rows of each owner, and for each row of the batches its place among them (stable).
pub(crate) fn place(owners: &[Vec<u32>], count: usize, stop: Stop<'_>) -> Result<(Spans, Vec<u32>), HistoryError> {
    let rows = owners.iter().map(Vec::len).sum::<usize>();
    let mut counts = vec![0_u32; count];
    for batch in owners {
        check(stop)?;
        for owner in batch {
            *counts.get_mut(*owner as usize).ok_or(HistoryError::DanglingRow)? += 1;
        }
    }
    let spans = Spans::from_counts(&counts).ok_or(HistoryError::TooManyRows)?;
    let mut next = counts;
    next.copy_from_slice(&spans.starts()[..count]);
    let mut places = Vec::with_capacity(rows);
    for batch in owners {
        check(stop)?;
        places.extend(batch.iter().map(|owner| {
            let next = &mut next[*owner as usize];
            *next += 1;
            *next - 1
        }));
    }
    Ok((spans, places))
}

/// The owner of every row.
pub(crate) fn owner_of_rows(spans: &Spans) -> Vec<u32> {
    let mut owners = Vec::with_capacity(spans.rows());
    for (owner, ends) in (0_u32..).zip(spans.starts().windows(2)) {
        owners.resize(ends[1] as usize, owner);
    }
    owners
}

/// Puts each row of the batches at its place; nothing where the column was not read. Batches are let go on the way.
pub(crate) fn scatter<T: Copy + Default>(
    batches: Vec<Vec<T>>,
    places: &[u32],
    stop: Stop<'_>,
) -> Result<Vec<T>, HistoryError> {
    if batches.iter().all(Vec::is_empty) {
        return Ok(Vec::new());
    }
    let mut sorted = vec![T::default(); places.len()];
    let mut row = 0;
    for batch in batches {
        check(stop)?;
        let here = places.get(row..row + batch.len()).ok_or(HistoryError::DanglingRow)?;
        for (place, value) in here.iter().zip(&batch) {
            sorted[*place as usize] = *value;
        }
        row += batch.len();
    }
    Ok(sorted)
}

/// Parts of a column with the owners whose rows they hold, and the row at which each begins.
pub(crate) fn parts<'c, T>(spans: &Spans, mut column: &'c mut [T]) -> Vec<(Range<usize>, usize, &'c mut [T])> {
    let mut parts = Vec::with_capacity(spans.owners() / OWNERS + 1);
    let mut first = 0;
    while first < spans.owners() {
        let end = (first + OWNERS).min(spans.owners());
        let (start, after) = (spans.starts()[first] as usize, spans.starts()[end] as usize);
        let (part, rest) = column.split_at_mut(after - start);
        parts.push((first..end, start, part));
        column = rest;
        first = end;
    }
    parts
}

/// The ids of rows that nothing else keeps apart.
pub(crate) type IdsOf<'a> = &'a mut dyn FnMut(&[u32]) -> Result<Vec<String>, HistoryError>;

/// Puts each owner's rows in the order of `compare` (which is asked about places), then of their ids. Gives the places
/// in their new order and changes `places` accordingly; nothing where they were in order.
pub(crate) fn settle(
    spans: &Spans,
    places: &mut [u32],
    compare: impl Fn(usize, usize) -> Ordering + Sync,
    ids_of: IdsOf<'_>,
    stop: Stop<'_>,
) -> Result<Option<Vec<u32>>, HistoryError> {
    let owners = spans.owners();
    let is_settled = (0..owners.div_ceil(OWNERS)).into_par_iter().all(|part| {
        (part * OWNERS..owners.min((part + 1) * OWNERS)).all(|owner| {
            let rows = spans.of(owner);
            rows.len() < 2 || (rows.start + 1..rows.end).all(|row| compare(row - 1, row) == Ordering::Less)
        })
    });
    check(stop)?;
    if is_settled {
        return Ok(None);
    }
    let mut order: Vec<u32> = (0_u32..).take(places.len()).collect();
    let ties: Vec<Vec<Range<usize>>> = parts(spans, &mut order)
        .into_par_iter()
        .map(|(owners, base, order)| {
            let mut ties = Vec::new();
            check(stop)?;
            for owner in owners {
                let rows = spans.of(owner);
                let own = &mut order[rows.start - base..rows.end - base];
                own.sort_by(|a, b| compare(*a as usize, *b as usize));
                let mut first = 0;
                for run in own.chunk_by(|a, b| compare(*a as usize, *b as usize) == Ordering::Equal) {
                    if run.len() > 1 {
                        ties.push(rows.start + first..rows.start + first + run.len());
                    }
                    first += run.len();
                }
            }
            Ok(ties)
        })
        .collect::<Result<_, HistoryError>>()?;
    let rows = inverse(places);
    let ties: Vec<Range<usize>> = ties.into_iter().flatten().collect();
    if !ties.is_empty() {
        let tied: Vec<u32> =
            ties.iter().flat_map(|tie| &order[tie.clone()]).map(|place| rows[*place as usize]).collect();
        let ids = ids_of(&tied)?;
        if ids.len() != tied.len() {
            return Err(HistoryError::DanglingRow);
        }
        let mut ids = ids.iter();
        for tie in ties {
            let mut named: Vec<(&[u8], u32)> =
                ids.by_ref().map(String::as_bytes).zip(order[tie.clone()].iter().copied()).take(tie.len()).collect();
            named.sort_by(|a, b| a.0.cmp(b.0));
            for (place, (_, was)) in order[tie].iter_mut().zip(named) {
                *place = was;
            }
        }
    }
    check(stop)?;
    for (place, was) in (0_u32..).zip(&order) {
        places[rows[*was as usize] as usize] = place;
    }
    Ok(Some(order))
}

/// The column in another order, if there is one.
pub(crate) fn reordered<T: Copy>(column: Vec<T>, order: Option<&[u32]>) -> Vec<T> {
    match order {
        Some(order) if !column.is_empty() => order.iter().map(|row| column[*row as usize]).collect(),
        _ => column,
    }
}

/// For each place the row that went there.
pub(crate) fn inverse(places: &[u32]) -> Vec<u32> {
    let mut rows = vec![0; places.len()];
    for (row, place) in (0_u32..).zip(places) {
        rows[*place as usize] = row;
    }
    rows
}

/// For every symbol in use its place in bytewise order.
pub(crate) fn rank_by_text(symbols: &Symbols, used: impl Iterator<Item = Symbol>) -> Vec<u32> {
    let mut seen = vec![false; symbols.len()];
    for symbol in used {
        seen[symbol.0 as usize] = true;
    }
    let mut distinct: Vec<Symbol> =
        (0_u32..).zip(&seen).filter(|(_, seen)| **seen).map(|(index, _)| Symbol(index)).collect();
    distinct.sort_unstable_by(|a, b| symbols.text(*a).as_bytes().cmp(symbols.text(*b).as_bytes()));
    let mut rank = vec![0; symbols.len()];
    for (place, symbol) in (0_u32..).zip(distinct) {
        rank[symbol.0 as usize] = place;
    }
    rank
}

/// How many bytes of a text are compared at once.
const HEAD: usize = 8;
/// Buckets by the first two bytes that differ.
const BUCKETS: usize = 1 << 16;

/// The texts of a column in bytewise order, as their places.
pub(crate) fn bytewise(texts: &TextColumn, stop: Stop<'_>) -> Result<Vec<u32>, HistoryError> {
    let mut entries: Vec<(u64, u32)> = (0_u32..).take(texts.len()).map(|place| (0, place)).collect();
    let from = set_heads(texts, &mut entries, 0);
    if !entries.is_sorted_by(|a, b| texts.get(a.1 as usize).as_bytes() <= texts.get(b.1 as usize).as_bytes()) {
        let bucket = |head: u64| (head >> 48) as usize;
        let mut counts = vec![0_u32; BUCKETS];
        for (head, _) in &entries {
            counts[bucket(*head)] += 1;
        }
        let spans = Spans::from_counts(&counts).ok_or(HistoryError::TooManyRows)?;
        let mut next = counts;
        next.copy_from_slice(&spans.starts()[..BUCKETS]);
        let mut sorted = vec![(0, 0); entries.len()];
        for entry in entries {
            let place = &mut next[bucket(entry.0)];
            sorted[*place as usize] = entry;
            *place += 1;
        }
        let mut buckets = Vec::new();
        let mut rest = &mut sorted[..];
        for rows in spans.starts().windows(2).map(|ends| (ends[1] - ends[0]) as usize).filter(|rows| *rows > 0) {
            let (own, others) = rest.split_at_mut(rows);
            buckets.push(own);
            rest = others;
        }
        buckets.into_par_iter().try_for_each(|bucket| {
            check(stop)?;
            sort_heads(texts, bucket, from);
            Ok(())
        })?;
        entries = sorted;
    }
    Ok(entries.into_iter().map(|(_, place)| place).collect())
}

/// Sets the heads to the bytes behind what all texts have in common from `from` on, and gives where that begins.
fn set_heads(texts: &TextColumn, entries: &mut [(u64, u32)], from: usize) -> usize {
    let tail = |place: u32, from: usize| texts.get(place as usize).as_bytes().get(from..).unwrap_or_default();
    let Some(first) = entries.first().map(|(_, place)| tail(*place, from)) else { return from };
    let common = entries.iter().fold(first.len(), |common, (_, place)| {
        let other = tail(*place, from);
        if other.get(..common) == Some(&first[..common]) {
            return common;
        }
        first[..common].iter().zip(other).take_while(|(a, b)| a == b).count()
    });
    for (head, place) in entries {
        let tail = tail(*place, from + common);
        let mut bytes = [0; HEAD];
        let length = tail.len().min(HEAD);
        bytes[..length].copy_from_slice(&tail[..length]);
        *head = u64::from_be_bytes(bytes);
    }
    from + common
}

/// Sorts entries whose heads begin at `from`; texts before that are the same.
fn sort_heads(texts: &TextColumn, entries: &mut [(u64, u32)], from: usize) {
    entries.sort_unstable();
    for run in entries.chunk_by_mut(|a, b| a.0 == b.0).filter(|run| run.len() > 1) {
        let text = |place: u32| texts.get(place as usize).as_bytes();
        if run.iter().all(|(_, place)| text(*place).len() <= from + HEAD) {
            run.sort_unstable_by(|a, b| text(a.1).cmp(text(b.1)));
        } else {
            let from = set_heads(texts, run, from + HEAD);
            sort_heads(texts, run, from);
        }
    }
}
