//! Who is left of everybody.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono_tz::Tz;
use history::{CustomerIndex, UNKNOWN_INSTANT};
use journey::RevenuePerformance;
use rayon::prelude::*;

use super::crowd::Crowd;
use crate::days::{first_instant, last_instant};
use crate::errors::Error;
use crate::open_workspace::Watching;
use crate::reports::{keep, known};
use crate::sources::blocking;
use crate::{CustomerFilter, OpenWorkspace, Task};

/// So many sets of customers stay.
const SETS: usize = 8;
/// In order of the bits of [`history::Reach`].
pub(super) const CHANNELS: [&str; 4] = ["email", "sms", "chat", "push"];

/// A filter as it is asked about one customer.
pub(super) enum Test {
    /// A column holds one of these places of texts.
    Market(Vec<bool>),
    AcquisitionChannel(Vec<bool>),
    Language(Vec<bool>),
    HomeStore(Vec<bool>),
    Performance(RevenuePerformance),
    /// By the number of the channel.
    Reached {
        channel: usize,
        can: bool,
    },
    Registered {
        from: i64,
        to: i64,
    },
    LastPurchase {
        from: i64,
        to: i64,
    },
    NeverBought,
    Purchases {
        from: u32,
        to: u32,
    },
    Net {
        from: i64,
        to: i64,
    },
    /// One of these, in order.
    Among(Arc<Vec<CustomerIndex>>),
}

impl Test {
    fn holds(&self, crowd: &Crowd, customer: usize) -> bool {
        let one_of = |wanted: &[bool], place: u32| wanted.get(place as usize).copied().unwrap_or_default();
        let within = |at: i64, from: i64, to: i64| at != UNKNOWN_INSTANT && (from..=to).contains(&at);
        match self {
            Self::Market(wanted) => one_of(wanted, crowd.roll.market[customer]),
            Self::AcquisitionChannel(wanted) => one_of(wanted, crowd.roll.acquisition_channel[customer]),
            Self::Language(wanted) => one_of(wanted, crowd.roll.language[customer]),
            Self::HomeStore(wanted) => one_of(wanted, crowd.roll.home_store[customer]),
            Self::Performance(class) => crowd.performance[customer] == *class,
            Self::Reached { channel, can } => {
                let reach = crowd.reach[customer];
                (reach.has_address(*channel) && reach.has_consent(*channel)) == *can
            }
            Self::Registered { from, to } => within(crowd.roll.registered_at[customer], *from, *to),
            Self::LastPurchase { from, to } => within(crowd.last_purchase[customer], *from, *to),
            Self::NeverBought => crowd.purchases[customer] == 0,
            Self::Purchases { from, to } => (*from..=*to).contains(&crowd.purchases[customer]),
            Self::Net { from, to } => (*from..=*to).contains(&crowd.net[customer]),
            Self::Among(customers) => {
                u32::try_from(customer).is_ok_and(|customer| customers.binary_search(&customer).is_ok())
            }
        }
    }
}

/// Whom all filters leave, by number.
pub(super) fn left(crowd: &Crowd, tests: &[Test]) -> Vec<bool> {
    (0..crowd.len())
        .into_par_iter()
        .with_min_len(1 << 12)
        .map(|customer| tests.iter().all(|test| test.holds(crowd, customer)))
        .collect()
}

/// Which places hold one of these texts.
fn places(texts: &BTreeMap<u32, String>, wanted: &[String]) -> Vec<bool> {
    let mut places = Vec::new();
    for (place, text) in texts {
        if wanted.contains(text) {
            let place = *place as usize;
            if places.len() <= place {
                places.resize(place + 1, false);
            }
            places[place] = true;
        }
    }
    places
}

/// The first and last instant of days of a zone; nothing said is no bound.
fn days(from: Option<&String>, to: Option<&String>, zone: Tz) -> Result<(i64, i64), Error> {
    let bad = |option, text: &String| Error::BadDay { option, text: text.clone() };
    let from = match from {
        // The smallest of all is no instant.
        None => UNKNOWN_INSTANT.saturating_add(1),
        Some(text) => first_instant(text, zone).ok_or_else(|| bad("from", text))?,
    };
    let to = match to {
        None => i64::MAX,
        Some(text) => last_instant(text, zone).ok_or_else(|| bad("to", text))?,
    };
    Ok((from, to))
}

pub(super) fn channel(name: &str) -> Result<usize, Error> {
    let place = CHANNELS.iter().position(|channel| *channel == name);
    place.ok_or_else(|| Error::BadParams { why: format!("no channel {name:?}") })
}

impl OpenWorkspace {
    /// Filters as they are asked.
    pub(super) async fn tests(
        &self,
        version: &str,
        crowd: &Arc<Crowd>,
        filters: &[CustomerFilter],
        task: &Task,
    ) -> Result<Vec<Test>, Error> {
        let zone = self.time_zone().await?;
        let mut tests = Vec::with_capacity(filters.len());
        for filter in filters {
            tests.push(match filter {
                CustomerFilter::Segment(_) | CustomerFilter::Attribute { .. } => {
                    Test::Among(self.customers_of_filter(version, crowd, filter, task).await?)
                }
                CustomerFilter::Market(wanted) => Test::Market(places(&crowd.roll.texts, wanted)),
                CustomerFilter::AcquisitionChannel(wanted) => {
                    Test::AcquisitionChannel(places(&crowd.roll.texts, wanted))
                }
                CustomerFilter::Language(wanted) => Test::Language(places(&crowd.roll.texts, wanted)),
                CustomerFilter::HomeStore(wanted) => Test::HomeStore(places(&crowd.roll.stores, wanted)),
                CustomerFilter::Performance(class) => Test::Performance(*class),
                CustomerFilter::CanReceive(name) => Test::Reached { channel: channel(name)?, can: true },
                CustomerFilter::CannotReceive(name) => Test::Reached { channel: channel(name)?, can: false },
                CustomerFilter::Registered { from, to } => {
                    let (from, to) = days(from.as_ref(), to.as_ref(), zone)?;
                    Test::Registered { from, to }
                }
                CustomerFilter::LastPurchase { from, to } => {
                    let (from, to) = days(from.as_ref(), to.as_ref(), zone)?;
                    Test::LastPurchase { from, to }
                }
                CustomerFilter::NeverBought => Test::NeverBought,
                CustomerFilter::Purchases { at_least, at_most } => {
                    Test::Purchases { from: at_least.unwrap_or(0), to: at_most.unwrap_or(u32::MAX) }
                }
                CustomerFilter::Net { at_least, at_most } => {
                    Test::Net { from: at_least.unwrap_or(i64::MIN), to: at_most.unwrap_or(i64::MAX) }
                }
            });
        }
        Ok(tests)
    }

    /// Whom a filter leaves that the file answers, in order of their numbers; found once for a state of the facts.
    async fn customers_of_filter(
        &self,
        version: &str,
        crowd: &Arc<Crowd>,
        filter: &CustomerFilter,
        task: &Task,
    ) -> Result<Arc<Vec<CustomerIndex>>, Error> {
        if let Some(found) = known(&mut self.kept(version).customers.sets, filter) {
            return Ok(found);
        }
        let (workspace, asked, of, watched) = (self.workspace.clone(), filter.clone(), Arc::clone(crowd), task.clone());
        let found = blocking(move || {
            let keys = match &asked {
                CustomerFilter::Segment(name) => {
                    workspace.members_blocking(name)?.ok_or_else(|| Error::NoSuchSegment(name.clone()))?
                }
                CustomerFilter::Attribute { name, values } => {
                    workspace.customers_with_blocking(name, values, &mut Watching::new(&watched, "load"))?
                }
                _ => return Err(Error::inside("the columns answer this filter")),
            };
            let mut numbers: Vec<CustomerIndex> = keys.into_iter().filter_map(|key| of.roll.number(key)).collect();
            numbers.sort_unstable();
            Ok::<_, Error>(Arc::new(numbers))
        })
        .await??;
        keep(&mut self.kept(version).customers.sets, filter.clone(), Arc::clone(&found), SETS);
        Ok(found)
    }
}
