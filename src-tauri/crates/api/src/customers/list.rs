//! The list of customers in its order, page by page.

use std::sync::Arc;

use history::CustomerIndex;
use rayon::prelude::*;
use workspace::ListedCustomer;

use super::crowd::{Crowd, compared};
use super::filters::{CHANNELS, left};
use crate::clock::rfc3339;
use crate::errors::Error;
use crate::open_workspace::Watching;
use crate::reports::{keep, known};
use crate::sources::blocking;
use crate::{
    CustomerChoices, CustomerFilter, CustomerList, CustomerOrder, CustomerRow, CustomersAsk, FilterValue,
    OpenWorkspace, Task,
};

/// The longest page.
const LONGEST_PAGE: u32 = 500;
/// So many lists and orders of everybody stay.
const LISTS: usize = 6;
const ORDERS: usize = 4;

/// What a list is a function of, beside the facts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ListKey {
    search: String,
    filters: Vec<CustomerFilter>,
    order: CustomerOrder,
    descending: bool,
}

impl OpenWorkspace {
    /// A page of the list of customers.
    pub(crate) async fn customer_list(&self, wish: &CustomersAsk, task: &Task) -> Result<CustomerList, Error> {
        let (version, crowd) = self.crowd(task).await?;
        let found = self.found(&version, &crowd, wish, task).await?;
        let first = (wish.offset as usize).min(found.len());
        let last = first.saturating_add(wish.limit.min(LONGEST_PAGE) as usize).min(found.len());
        Ok(CustomerList {
            // Customers are counted by 32 bits.
            total: found.len() as u32,
            of: crowd.len() as u32,
            customers: self.rows(&crowd, &found[first..last]).await?,
        })
    }

    /// Those who match, in order.
    async fn found(
        &self,
        version: &str,
        crowd: &Arc<Crowd>,
        wish: &CustomersAsk,
        task: &Task,
    ) -> Result<Arc<Vec<CustomerIndex>>, Error> {
        let search = wish.search.trim();
        // Without a search nobody is more relevant: then the last purchase decides, the latest first.
        let (order, descending) = match wish.order {
            CustomerOrder::Relevance if search.is_empty() => (CustomerOrder::LastPurchase, true),
            CustomerOrder::Relevance => (CustomerOrder::Relevance, true),
            order => (order, wish.descending),
        };
        let key = ListKey { search: search.to_owned(), filters: wish.filters.clone(), order, descending };
        if let Some(found) = known(&mut self.kept(version).customers.lists, &key) {
            return Ok(found);
        }
        let tests = self.tests(version, crowd, &wish.filters, task).await?;
        let everybody = match order {
            CustomerOrder::Relevance => self.everybody(version, crowd, CustomerOrder::LastPurchase, true, task).await?,
            order => self.everybody(version, crowd, order, descending, task).await?,
        };
        let (of, workspace, watched) = (Arc::clone(crowd), self.workspace.clone(), task.clone());
        let typed = search.to_owned();
        let found = blocking(move || {
            if tests.is_empty() && typed.is_empty() {
                return Ok(everybody);
            }
            let mut left = left(&of, &tests);
            if typed.is_empty() {
                let found = everybody.iter().copied().filter(|customer| left[*customer as usize]);
                return Ok(Arc::new(found.collect::<Vec<_>>()));
            }
            let keys = workspace.search_blocking(&typed, &mut Watching::new(&watched, "search"))?;
            let is_left = |key: &u32| of.roll.number(*key).is_some_and(|number| left[number as usize]);
            let keys: Vec<u32> = keys.into_iter().filter(is_left).collect();
            let ranked = match order {
                CustomerOrder::Relevance => workspace.ranked_blocking(&typed, &keys)?,
                _ => Vec::new(),
            };
            left.fill(false);
            for key in &keys {
                // Those who were left have a number.
                left[of.roll.number(*key).unwrap_or_default() as usize] = true;
            }
            let mut found: Vec<CustomerIndex> = ranked.into_iter().filter_map(|key| of.roll.number(key)).collect();
            for customer in &found {
                left[*customer as usize] = false;
            }
            if found.len() < keys.len() {
                found.extend(everybody.iter().copied().filter(|customer| left[*customer as usize]));
            }
            Ok::<_, Error>(Arc::new(found))
        })
        .await??;
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        keep(&mut self.kept(version).customers.lists, key, Arc::clone(&found), LISTS);
        Ok(found)
    }

    /// Everybody in an order, put in it once for a state of the facts.
    async fn everybody(
        &self,
        version: &str,
        crowd: &Arc<Crowd>,
        order: CustomerOrder,
        descending: bool,
        task: &Task,
    ) -> Result<Arc<Vec<CustomerIndex>>, Error> {
        let key = (order, descending);
        if let Some(everybody) = known(&mut self.kept(version).customers.orders, &key) {
            return Ok(everybody);
        }
        let (workspace, of, watched) = (self.workspace.clone(), Arc::clone(crowd), task.clone());
        let everybody = blocking(move || {
            let value: Box<dyn Fn(CustomerIndex) -> Option<i64> + Sync> = if order == CustomerOrder::Name {
                let (keys, names) = workspace.folded_names_blocking(&mut Watching::new(&watched, "load"))?;
                let mut places: Vec<u32> = (0..u32::try_from(keys.len()).unwrap_or(u32::MAX)).collect();
                places.par_sort_unstable_by_key(|place| names.get(*place as usize));
                let mut ranks = vec![None; of.len()];
                let mut before: Option<(&str, i64)> = None;
                for (place, rank) in places.iter().zip(0..) {
                    let name = names.get(*place as usize);
                    // Who has the same name stands by id, in either direction.
                    let rank = before.filter(|(other, _)| *other == name).map_or(rank, |(_, rank)| rank);
                    before = Some((name, rank));
                    if let Some(number) = of.roll.number(keys[*place as usize]) {
                        ranks[number as usize] = Some(rank);
                    }
                }
                Box::new(move |customer| ranks[customer as usize])
            } else {
                let of = Arc::clone(&of);
                Box::new(move |customer| of.value(order, customer))
            };
            let mut everybody: Vec<CustomerIndex> = (0..of.len() as u32).collect();
            everybody.par_sort_unstable_by(|a, b| compared((value(*a), *a), (value(*b), *b), descending));
            Ok::<_, Error>(Arc::new(everybody))
        })
        .await??;
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        keep(&mut self.kept(version).customers.orders, key, Arc::clone(&everybody), ORDERS);
        Ok(everybody)
    }

    /// What the list says of some customers, by their numbers.
    pub(crate) async fn customer_rows(
        &self,
        customers: &[CustomerIndex],
        task: &Task,
    ) -> Result<Vec<CustomerRow>, Error> {
        if customers.is_empty() {
            return Ok(Vec::new());
        }
        let (_, crowd) = self.crowd(task).await?;
        self.rows(&crowd, customers).await
    }

    /// What the list says of these customers; their names are read for them alone.
    async fn rows(&self, crowd: &Crowd, customers: &[CustomerIndex]) -> Result<Vec<CustomerRow>, Error> {
        let keys: Vec<u32> = customers.iter().map(|customer| crowd.roll.keys[*customer as usize]).collect();
        let mut listed = self.workspace.listed_customers(&keys).await?;
        let rows =
            customers.iter().zip(keys).filter_map(|(customer, key)| Some(row(crowd, *customer, listed.remove(&key)?)));
        Ok(rows.collect())
    }

    /// What the filters of the list offer.
    pub(crate) async fn customer_choices(&self, task: &Task) -> Result<CustomerChoices, Error> {
        let (_, crowd) = self.crowd(task).await?;
        let stores = self.workspace.stores().await?;
        let attributes = self.workspace.attributes().await?.into_iter().map(|field| field.name).collect();
        blocking(move || {
            let roll = &crowd.roll;
            let of = |column: &[u32], texts: &std::collections::BTreeMap<u32, String>| {
                let mut places = column.to_vec();
                places.par_sort_unstable();
                places.dedup();
                let mut values: Vec<FilterValue> = places
                    .into_iter()
                    .filter_map(|place| {
                        Some(FilterValue { value: texts.get(&place)?.clone(), title: None, detail: None })
                    })
                    .collect();
                values.sort_by(|a, b| a.value.cmp(&b.value));
                values
            };
            let mut home_stores = of(&roll.home_store, &roll.stores);
            for value in &mut home_stores {
                let known = stores.iter().find(|store| store.id == value.value);
                value.title = known.and_then(|store| store.name.clone()).filter(|name| *name != value.value);
                value.detail = known.and_then(|store| store.market.clone());
            }
            CustomerChoices {
                markets: of(&roll.market, &roll.texts),
                acquisition_channels: of(&roll.acquisition_channel, &roll.texts),
                languages: of(&roll.language, &roll.texts),
                home_stores,
                attributes,
            }
        })
        .await
    }
}

fn row(crowd: &Crowd, customer: CustomerIndex, listed: ListedCustomer) -> CustomerRow {
    let place = customer as usize;
    let reach = crowd.reach[place];
    let receives = |channel: &usize| reach.has_address(*channel) && reach.has_consent(*channel);
    let instant = |order| crowd.value(order, customer).map(rfc3339);
    CustomerRow {
        id: listed.id,
        name: listed.name,
        email: listed.email,
        phone: listed.phone,
        market: listed.market,
        home_store: listed.home_store,
        stub: listed.stub,
        registered_at: instant(CustomerOrder::Registered),
        purchases: crowd.purchases[place],
        net_minor: crowd.net[place],
        average_minor: crowd.value(CustomerOrder::Average, customer),
        last_purchase_at: instant(CustomerOrder::LastPurchase),
        performance: crowd.performance[place],
        can_receive: (0..CHANNELS.len()).filter(receives).map(|channel| CHANNELS[channel].to_owned()).collect(),
    }
}
