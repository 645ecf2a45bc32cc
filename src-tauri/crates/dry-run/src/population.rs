//! Who walks.

use history::CustomerIndex;
use journey::draws::draw_parts;
use rules::Scope;

use crate::settings::{Population, RunError};
use crate::walker::{World, local_zone};

/// The customers of a population in order of their ids, and how many ids of a list are unknown.
pub(crate) fn members(
    population: &Population,
    world: &World<'_>,
    at: i64,
) -> Result<(Vec<CustomerIndex>, u64), RunError> {
    let (history, seed) = (world.history, world.seed);
    let everyone = 0..u32::try_from(history.customers.len()).unwrap_or(u32::MAX);
    match population {
        Population::All => Ok((everyone.collect(), 0)),
        Population::Segment(name) => {
            if let Some((_, rule)) = world.program.segments.iter().find(|(segment, _)| **segment == **name) {
                let zone = |customer| local_zone(customer, world.program, history);
                let is_in = |customer: &u32| rule.holds(&Scope::outside(history, *customer, at, zone(*customer)));
                return Ok((everyone.filter(is_in).collect(), 0));
            }
            let segment = history.segment(name).ok_or_else(|| RunError::UnknownSegment(name.clone()))?;
            let members = segment.members.iter().copied().filter(|customer| segment.contains(*customer, at)).collect();
            Ok((members, 0))
        }
        Population::Sample(size) => {
            let seed = seed.to_string();
            let mut drawn: Vec<(u64, CustomerIndex)> = everyone
                .map(|customer| (draw_parts(&[&seed, "sample", history.customers.id(customer)]), customer))
                .collect();
            let size = usize::try_from(*size).unwrap_or(usize::MAX).min(drawn.len());
            if size < drawn.len() {
                drawn.select_nth_unstable(size);
                drawn.truncate(size);
            }
            let mut members: Vec<CustomerIndex> = drawn.into_iter().map(|(_, customer)| customer).collect();
            members.sort_unstable();
            Ok((members, 0))
        }
        Population::List(ids) => {
            let found: Vec<Option<CustomerIndex>> = ids.iter().map(|id| history.customers.find(id)).collect();
            let unknown = found.iter().filter(|customer| customer.is_none()).count() as u64;
            let mut members: Vec<CustomerIndex> = found.into_iter().flatten().collect();
            members.sort_unstable();
            members.dedup();
            Ok((members, unknown))
        }
    }
}
