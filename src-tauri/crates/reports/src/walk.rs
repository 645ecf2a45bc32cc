//! Customers shared out over all cores. What is gathered of each part merges exactly, so that threads never show.

use std::ops::Range;

use history::{CustomerIndex, History};
use rayon::prelude::*;

/// Parts a thread: so many that one with much to do keeps nobody waiting.
const PARTS_PER_THREAD: usize = 4;
/// Fewer customers than this are not worth a part of their own; the small shops of tests are parted all the same.
const FEWEST: usize = if cfg!(test) { 1 } else { 1 << 10 };

/// Gathers something of parts of all customers, each a run of them, and merges it in their order.
pub(crate) fn over_customers<T: Send + Default>(
    history: &History,
    gather: impl Fn(Range<CustomerIndex>) -> T + Sync,
    merge: impl Fn(&mut T, T),
) -> T {
    let customers = history.customers.len();
    let part = customers.div_ceil(rayon::current_num_threads().max(1) * PARTS_PER_THREAD).max(FEWEST);
    let number = |customer: usize| CustomerIndex::try_from(customer.min(customers)).unwrap_or(CustomerIndex::MAX);
    let gathered: Vec<T> = (0..customers.div_ceil(part))
        .into_par_iter()
        .map(|place| gather(number(place * part)..number((place + 1) * part)))
        .collect();
    let mut gathered = gathered.into_iter();
    let mut all = gathered.next().unwrap_or_default();
    gathered.for_each(|more| merge(&mut all, more));
    all
}
