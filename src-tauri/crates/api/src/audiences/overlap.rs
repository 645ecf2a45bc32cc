//! Who is in two or three segments at once, and who in one of them only.

use std::collections::BTreeMap;
use std::sync::Arc;

use history::{CustomerIndex, History, Needs, Wanted};
use workspace::WorkspaceError;

use crate::errors::Error;
use crate::segments::check_name;
use crate::sources::blocking;
use crate::types::*;
use crate::{OpenWorkspace, Task};

/// So many customers pass between two looks at whether somebody wants it to stop.
const STRETCH: usize = 1 << 14;

/// The members of segments: for each customer who is in one, a bit for each segment that she is in.
struct Members {
    history: Arc<History>,
    sizes: Vec<u32>,
    of: BTreeMap<CustomerIndex, u8>,
}

impl OpenWorkspace {
    /// How segments overlap, with what the customers of every combination spent.
    pub async fn segment_overlap(&self, segments: &[String], task: &Task) -> Result<SegmentOverlap, Error> {
        let Members { history, sizes, of } = self.members_of(segments, task).await?;
        let (count, task) = (segments.len(), task.clone());
        blocking(move || {
            let at = history.last_known.unwrap_or_default();
            let mut regions: BTreeMap<u8, (u32, i128)> = BTreeMap::new();
            for (number, (customer, inside)) in of.into_iter().enumerate() {
                if number % STRETCH == 0 && task.is_cancelled() {
                    return Err(Error::Cancelled);
                }
                let region = regions.entry(inside).or_default();
                region.0 += 1;
                region.1 += measures::spend(&history, customer, at, i64::MAX).last;
            }
            let region = |(inside, (customers, net)): (u8, (u32, i128))| OverlapRegion {
                inside: (0..count).map(|place| inside & 1 << place != 0).collect(),
                customers,
                net_minor: measures::saturated(net),
            };
            let everybody = u32::try_from(history.customers.len()).unwrap_or(u32::MAX);
            Ok(SegmentOverlap { of: everybody, sizes, regions: regions.into_iter().map(region).collect() })
        })
        .await?
    }

    /// Makes a list of the customers of one region.
    pub(super) async fn segment_of_region(&self, wish: &SegmentOfRegion, task: &Task) -> Result<(), Error> {
        check_name(&wish.name)?;
        if wish.inside.len() != wish.segments.len() {
            return Err(Error::BadParams { why: "inside and segments must be equally many".to_owned() });
        }
        if self.workspace.segments().await?.iter().any(|known| known.name == wish.name) {
            return Err(Error::Workspace(WorkspaceError::SegmentExists(wish.name.clone())));
        }
        let Members { history, of, .. } = self.members_of(&wish.segments, task).await?;
        let bits = wish.inside.iter().enumerate().map(|(place, inside)| u8::from(*inside) << place);
        let wanted = bits.fold(0, |all, bit| all | bit);
        let within = of.into_iter().filter(|(_, inside)| *inside == wanted);
        let customers: Vec<String> = within.map(|(customer, _)| history.customers.id(customer).to_owned()).collect();
        if customers.is_empty() {
            return Err(Error::EmptyRegion);
        }
        self.workspace.make_list(&wish.name, customers).await?;
        self.refresh_stale_segments(task).await?;
        Ok(())
    }

    async fn members_of(&self, segments: &[String], task: &Task) -> Result<Members, Error> {
        let is_twice = |place: usize| segments[..place].contains(&segments[place]);
        if !(2..=3).contains(&segments.len()) || (0..segments.len()).any(is_twice) {
            return Err(Error::BadOverlap(segments.len()));
        }
        for name in segments {
            self.known_segment(name).await?;
        }
        let needs = Needs {
            transactions: true,
            segments: Wanted::Only(segments.iter().cloned().collect()),
            ..Needs::nothing()
        };
        let history = self.history(&needs, task).await?;
        let (mut sizes, mut of) = (Vec::new(), BTreeMap::new());
        for (place, name) in segments.iter().enumerate() {
            let members = history.segment(name).map(|segment| segment.members.as_slice()).unwrap_or_default();
            sizes.push(u32::try_from(members.len()).unwrap_or(u32::MAX));
            for member in members {
                *of.entry(*member).or_default() |= 1 << place;
            }
        }
        Ok(Members { history, sizes, of })
    }
}
