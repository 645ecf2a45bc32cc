//! Everybody as columns, with what each has bought: worked out once for a state of the facts, so that filters and orders
//! only look at vectors.

use std::cmp::Ordering;
use std::sync::Arc;

use history::{CustomerIndex, History, Needs, Reach, UNKNOWN_INSTANT};
use journey::RevenuePerformance;
use measures::{REVENUE_PERFORMANCE_PERIOD_MS, SalesTally, revenue_performance, saturated, spend};
use rayon::prelude::*;
use workspace::{Roll, WorkspaceError};

use super::list::ListKey;
use crate::errors::Error;
use crate::open_workspace::Watching;
use crate::sources::blocking;
use crate::{CustomerFilter, CustomerOrder, OpenWorkspace, Task};

/// So many customers pass between two looks at whether somebody wants it to stop.
const STRETCH: usize = 1 << 14;
/// How often the roll is read again because somebody wrote meanwhile.
const ATTEMPTS: u32 = 5;

/// Customers in some order, kept for whoever asks again.
pub(super) type Sequence = Arc<Vec<CustomerIndex>>;

/// What the list of customers keeps for a state of the facts. A customer's number is the rank of her id, so that all of
/// it holds for every history of these facts.
#[derive(Debug, Default)]
pub(crate) struct KeptCustomers {
    crowd: Option<Arc<Crowd>>,
    /// Everybody in an order.
    pub(super) orders: Vec<((CustomerOrder, bool), Sequence)>,
    /// Whom filters leave that are not answered by the crowd's columns.
    pub(super) sets: Vec<(CustomerFilter, Sequence)>,
    /// The lists of the last questions, in their order.
    pub(super) lists: Vec<(ListKey, Sequence)>,
    /// Whoever works out one of these holds it meanwhile.
    pub(super) preparing: Arc<tokio::sync::Mutex<()>>,
}

/// Everybody, by number.
#[derive(Debug)]
pub(super) struct Crowd {
    pub roll: Roll,
    pub reach: Vec<Reach>,
    /// Sales in any currency.
    pub purchases: Vec<u32>,
    /// Sales less returns in the workspace's currency, minor units.
    pub net: Vec<i64>,
    /// The mean of the sales in the workspace's currency; [`UNKNOWN_INSTANT`] without one.
    pub average: Vec<i64>,
    /// The last sale in any currency; [`UNKNOWN_INSTANT`] without one.
    pub last_purchase: Vec<i64>,
    pub performance: Vec<RevenuePerformance>,
}

/// What one customer has bought.
struct Bought {
    purchases: u32,
    net: i64,
    average: i64,
    last: i64,
    performance: RevenuePerformance,
}

impl Bought {
    fn of(history: &History, customer: CustomerIndex, at: i64) -> Self {
        let transactions = &history.transactions;
        let rows = transactions.spans.of(customer as usize);
        let (mut tally, mut last) = (SalesTally::default(), UNKNOWN_INSTANT);
        for row in rows.filter(|row| transactions.is_sale(*row)) {
            tally.add_transaction(history, row);
            last = transactions.at[row];
        }
        Self {
            purchases: u32::try_from(tally.count()).unwrap_or(u32::MAX),
            net: saturated(spend(history, customer, at, i64::MAX).last),
            average: tally.block(history).average_minor.unwrap_or(UNKNOWN_INSTANT),
            last,
            performance: revenue_performance(history, customer, at, REVENUE_PERFORMANCE_PERIOD_MS),
        }
    }
}

impl Crowd {
    fn new(history: &History, roll: Roll, task: &Task) -> Result<Self, Error> {
        let at = history.last_known.unwrap_or_default();
        let total = roll.len() as u64;
        let mut crowd = Self {
            reach: history.customers.reach.clone(),
            purchases: Vec::with_capacity(roll.len()),
            net: Vec::with_capacity(roll.len()),
            average: Vec::with_capacity(roll.len()),
            last_purchase: Vec::with_capacity(roll.len()),
            performance: Vec::with_capacity(roll.len()),
            roll,
        };
        for first in (0..crowd.roll.len()).step_by(STRETCH) {
            if task.is_cancelled() {
                return Err(Error::Cancelled);
            }
            task.report("customers", first as u64, Some(total));
            let last = (first + STRETCH).min(crowd.roll.len());
            let bought: Vec<Bought> = (first..last)
                .into_par_iter()
                .with_min_len(STRETCH / 16)
                // Customers are counted by 32 bits.
                .map(|customer| Bought::of(history, customer as u32, at))
                .collect();
            for one in bought {
                crowd.purchases.push(one.purchases);
                crowd.net.push(one.net);
                crowd.average.push(one.average);
                crowd.last_purchase.push(one.last);
                crowd.performance.push(one.performance);
            }
        }
        task.report("customers", total, Some(total));
        Ok(crowd)
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.roll.len()
    }

    /// By what a customer stands in an order that the columns decide, where it is known.
    pub fn value(&self, order: CustomerOrder, customer: CustomerIndex) -> Option<i64> {
        let place = customer as usize;
        let known = |value: i64| Some(value).filter(|value| *value != UNKNOWN_INSTANT);
        match order {
            CustomerOrder::Id | CustomerOrder::Name => Some(i64::from(customer)),
            CustomerOrder::Registered => known(self.roll.registered_at[place]),
            CustomerOrder::Purchases => Some(i64::from(self.purchases[place])),
            CustomerOrder::Net => Some(self.net[place]),
            CustomerOrder::Average => known(self.average[place]),
            CustomerOrder::Relevance | CustomerOrder::LastPurchase => known(self.last_purchase[place]),
        }
    }
}

/// Which of two comes first; what is not known comes last in either direction, and of equals the smaller id first.
pub(super) fn compared(a: (Option<i64>, CustomerIndex), b: (Option<i64>, CustomerIndex), descending: bool) -> Ordering {
    let values = match (a.0, b.0) {
        (Some(a), Some(b)) if descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    values.then(a.1.cmp(&b.1))
}

impl OpenWorkspace {
    /// Everybody, worked out once for a state of the facts, with its version.
    pub(super) async fn crowd(&self, task: &Task) -> Result<(String, Arc<Crowd>), Error> {
        for _ in 0..ATTEMPTS {
            let version = self.workspace.facts_version().await?;
            if let Some(crowd) = &self.kept(&version).customers.crowd {
                return Ok((version, Arc::clone(crowd)));
            }
            let history = self.history(&self.list_needs().await?, task).await?;
            let preparing = Arc::clone(&self.kept(&version).customers.preparing);
            let _alone = tokio::select! {
                alone = preparing.lock() => alone,
                () = task.cancelled() => return Err(Error::Cancelled),
            };
            if let Some(crowd) = &self.kept(&version).customers.crowd {
                return Ok((version, Arc::clone(crowd)));
            }
            let (workspace, watched, wanted) = (self.workspace.clone(), task.clone(), version.clone());
            let made = blocking(move || {
                let roll = workspace.roll_blocking(&mut Watching::new(&watched, "load"))?;
                if roll.version != wanted || roll.len() != history.customers.len() {
                    return Ok(None);
                }
                Ok::<_, Error>(Some(Arc::new(Crowd::new(&history, roll, &watched)?)))
            });
            // Somebody wrote meanwhile: the history and the roll are not of the same facts.
            let Some(crowd) = made.await?? else { continue };
            self.kept(&version).customers.crowd = Some(Arc::clone(&crowd));
            return Ok((version, crowd));
        }
        Err(Error::Workspace(WorkspaceError::Locked))
    }

    /// What the list needs; in a window on a workspace that is not large, what a profile needs beside it.
    async fn list_needs(&self) -> Result<Needs, Error> {
        let needs = Needs { transactions: true, ..Needs::nothing() };
        let together = self.in_window && self.loads_together().await?;
        Ok(if together { needs.and(&super::life::needs()) } else { needs })
    }
}
