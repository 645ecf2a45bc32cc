//! The rows behind a number of a report, in order and page by page.
//!
//! - this file: finds them, puts them in order, keeps those of the last few lists
//! - `rows`: what is told of each

mod rows;

use std::cmp::Ordering;
use std::sync::Arc;

use history::History;
use rayon::prelude::*;
use reports::{Group, Listed, NoSuchFigure, SalesQuery, VoucherAnomaly};

use super::answers::{Ground, keep, known};
use super::asked::Query;
use crate::errors::Error;
use crate::sources::blocking;
use crate::{ListOf, ListPage, OpenWorkspace, ReportList, Task};

pub(super) use rows::RowKind;

/// So many lists stay.
const LISTS: usize = 6;
/// The longest page.
const LONGEST_PAGE: u32 = 500;

/// What a list is a function of, beside the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListKey {
    query: Query,
    figure: String,
    groups: Vec<Group>,
    order: Option<String>,
    descending: bool,
}

/// A list that was found.
#[derive(Debug)]
pub(crate) struct FoundRows {
    pub(super) ground: Ground,
    pub(super) query: Query,
    pub(super) kind: RowKind,
    /// In order.
    pub(super) rows: Listed,
    /// How many customers they are about.
    pub(super) customers: u64,
    /// What decides which activities came before a sale, where that is told.
    pub(super) activities: Option<SalesQuery>,
}

impl OpenWorkspace {
    /// A page of the rows behind a number.
    pub(crate) async fn report_list(&self, wish: &ReportList, task: &Task) -> Result<ListPage, Error> {
        let found = self.list(&wish.list, wish.order.as_deref(), wish.descending, task).await?;
        let total = found.len();
        let first = (wish.offset as usize).min(total);
        let last = first.saturating_add(wish.limit.min(LONGEST_PAGE) as usize).min(total);
        Ok(ListPage {
            total: total as u64,
            customers: found.customers,
            row: found.kind.name().to_owned(),
            columns: found.columns().iter().map(super::Column::shown).collect(),
            rows: self.list_rows(&found, first..last).await?,
        })
    }

    /// The list, in order.
    pub(super) async fn list(
        &self,
        list: &ListOf,
        order: Option<&str>,
        descending: bool,
        task: &Task,
    ) -> Result<Arc<FoundRows>, Error> {
        let query = self.query(&list.of).await?;
        let group = |group: &crate::GroupIs| Group { by: group.by.clone(), key: group.key.clone() };
        let key = ListKey {
            query: query.clone(),
            figure: list.figure.clone(),
            groups: list.groups.iter().map(group).collect(),
            order: order.map(str::to_owned),
            descending,
        };
        let version = self.workspace.facts_version().await?;
        if let Some(found) = known(&mut self.kept(&version).reports.lists, &key) {
            return Ok(found);
        }
        let ground = self.ground(&query, task).await?;
        let (wanted, watched) = (key.clone(), task.clone());
        let found = blocking(move || {
            watched.report("list", 0, Some(2));
            let rows = listed(&ground, &wanted).map_err(|NoSuchFigure(name)| Error::NoSuchFigure(name))?;
            if watched.is_cancelled() {
                return Err(Error::Cancelled);
            }
            watched.report("list", 1, Some(2));
            let found = FoundRows::new(ground, &wanted, rows)?;
            watched.report("list", 2, Some(2));
            Ok(Arc::new(found))
        })
        .await??;
        let mut kept = self.kept(&version);
        if kept.holds_history(&found.ground.history) {
            keep(&mut kept.reports.lists, key, Arc::clone(&found), LISTS);
        }
        drop(kept);
        Ok(found)
    }

    /// The ids of the customers that a list is about, each once, in order.
    pub(super) async fn customers_of(&self, list: &ListOf, task: &Task) -> Result<Vec<String>, Error> {
        let found = self.list(list, None, false, task).await?;
        blocking(move || {
            let history = &found.ground.history;
            let mut customers: Vec<u32> = (0..found.len()).filter_map(|place| found.customer(place)).collect();
            customers.sort_unstable();
            customers.dedup();
            customers.into_iter().map(|customer| history.customers.id(customer).to_owned()).collect()
        })
        .await
    }
}

/// The rows behind a figure.
fn listed(ground: &Ground, key: &ListKey) -> Result<Listed, NoSuchFigure> {
    let ListKey { query, figure, groups, .. } = key;
    let history = &*ground.history;
    match query {
        Query::Occasions(query) => match &ground.occasions {
            Some(facts) => reports::occasions_listed(history, facts, query, figure, groups),
            None => Err(NoSuchFigure(figure.clone())),
        },
        Query::Sales(query) => match &ground.sales {
            Some(facts) => reports::sales_listed(history, facts, query, figure, groups),
            None => Err(NoSuchFigure(figure.clone())),
        },
        Query::Messages(query) => reports::messages_listed(history, query, figure, groups),
        Query::Vouchers(query) => reports::vouchers_listed(history, query, figure, groups),
        Query::Products(query) => reports::products_listed(history, query, figure, groups),
        Query::Segments(query) => reports::segments_listed(history, query, figure, groups),
        Query::CustomersBy(query) => reports::customers_by_listed(history, query, figure, groups),
    }
}

/// What decides which activities came before a sale of a report.
fn activities_before(query: &Query) -> Option<SalesQuery> {
    match query {
        Query::Sales(query) => Some(query.clone()),
        Query::Messages(query) => {
            Some(SalesQuery { activity_types: vec!["message".to_owned()], ..SalesQuery::all(query.window_ms) })
        }
        Query::CustomersBy(query) => Some(SalesQuery::all(query.window_ms)),
        Query::Occasions(_) | Query::Vouchers(_) | Query::Products(_) | Query::Segments(_) => None,
    }
}

impl FoundRows {
    fn new(ground: Ground, key: &ListKey, rows: Listed) -> Result<Self, Error> {
        let kind = RowKind::of(&rows);
        let activities = activities_before(&key.query).filter(|_| kind == RowKind::Sale);
        let mut found = Self { ground, query: key.query.clone(), kind, rows, customers: 0, activities };
        found.put_in_order(key.order.as_deref(), key.descending)?;
        let mut seen = vec![false; found.ground.history.customers.len()];
        for customer in (0..found.len()).filter_map(|place| found.customer(place)) {
            if let Some(seen) = seen.get_mut(customer as usize) {
                *seen = true;
            }
        }
        found.customers = seen.into_iter().filter(|seen| *seen).count() as u64;
        Ok(found)
    }

    pub(super) fn len(&self) -> usize {
        match &self.rows {
            Listed::Sales(rows)
            | Listed::Activities(rows)
            | Listed::Occasions(rows)
            | Listed::Customers(rows)
            | Listed::Vouchers(rows) => rows.len(),
            Listed::Anomalies(rows) => rows.len(),
        }
    }

    /// The customer whom a row is about.
    pub(super) fn customer(&self, place: usize) -> Option<u32> {
        let history = &*self.ground.history;
        Some(match &self.rows {
            Listed::Sales(rows) => history.transactions.customer[*rows.get(place)? as usize],
            Listed::Activities(rows) => history.activities.customer[*rows.get(place)? as usize],
            Listed::Occasions(rows) => history.occasions.customer[*rows.get(place)? as usize],
            Listed::Customers(rows) => *rows.get(place)?,
            Listed::Vouchers(rows) => owner(history, *rows.get(place)?)?,
            Listed::Anomalies(rows) => history.customers.find(&rows.get(place)?.customer)?,
        })
    }

    /// By the column asked for; without one by time, the latest first, or by id. Rows that are equal in it stand in
    /// order of their ids, those that have nothing there at the end.
    fn put_in_order(&mut self, order: Option<&str>, descending: bool) -> Result<(), Error> {
        let usual = self.kind.usual_order();
        let (by, descending) = order.map_or(usual, |order| (order, descending));
        if !self.columns().iter().any(|column| column.name == by && column.ordered) {
            return Err(Error::NoSuchColumn(by.to_owned()));
        }
        let by = by.to_owned();
        let rows = std::mem::replace(&mut self.rows, Listed::Customers(Vec::new()));
        let keyed = |rows: Vec<u32>| -> Vec<u32> {
            let mut keyed: Vec<(Option<i64>, u32)> =
                rows.into_par_iter().map(|row| (self.key(row, &by), row)).collect();
            keyed.par_sort_by(|(a, one), (b, other)| {
                compared(*a, *b, descending).then_with(|| self.compare_ids(*one, *other, &by, descending))
            });
            keyed.into_iter().map(|(_, row)| row).collect()
        };
        let ordered = match rows {
            Listed::Sales(rows) => Listed::Sales(keyed(rows)),
            Listed::Activities(rows) => Listed::Activities(keyed(rows)),
            Listed::Occasions(rows) => Listed::Occasions(keyed(rows)),
            Listed::Customers(rows) => Listed::Customers(keyed(rows)),
            Listed::Vouchers(rows) => Listed::Vouchers(keyed(rows)),
            Listed::Anomalies(mut rows) => {
                let ids = |row: &VoucherAnomaly| (row.at.clone(), row.transaction.clone(), row.code.clone());
                rows.sort_by_cached_key(ids);
                match (by.as_str(), descending) {
                    ("code", false) => rows.sort_by(|a, b| a.code.cmp(&b.code)),
                    ("code", true) => rows.sort_by(|a, b| b.code.cmp(&a.code)),
                    (_, true) => rows.sort_by(|a, b| b.at.cmp(&a.at)),
                    (_, false) => {}
                }
                Listed::Anomalies(rows)
            }
        };
        self.rows = ordered;
        Ok(())
    }

    /// Rows equal in what was asked for stand in order of their ids; where ids were asked for, in that direction.
    fn compare_ids(&self, one: u32, other: u32, by: &str, descending: bool) -> Ordering {
        let history = &*self.ground.history;
        let (a, b) = (one as usize, other as usize);
        let ids = match self.kind {
            RowKind::Sale => history.transactions.ids.get(a).cmp(history.transactions.ids.get(b)),
            RowKind::Activity => history.activities.ids.get(a).cmp(history.activities.ids.get(b)),
            RowKind::Occasion => history.occasions.ids.get(a).cmp(history.occasions.ids.get(b)),
            // A customer's number is the rank of her id.
            RowKind::Customer => one.cmp(&other),
            RowKind::Voucher => {
                let code = |row: usize| history.text(history.vouchers.code[row]);
                code(a).cmp(code(b)).then(one.cmp(&other))
            }
            RowKind::Anomaly => Ordering::Equal,
        };
        if descending && matches!(by, "customer_id" | "code") { ids.reverse() } else { ids }
    }
}

/// What is not there stands at the end in either direction.
fn compared(a: Option<i64>, b: Option<i64>, descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// The customer to whom a row of vouchers belongs.
fn owner(history: &History, row: u32) -> Option<u32> {
    // The rows of customers follow one another; whoever has none ends where the one before ended.
    let customers = u32::try_from(history.customers.len()).ok()?;
    let (mut low, mut high) = (0, customers);
    while low < high {
        let middle = low + (high - low) / 2;
        if history.vouchers.spans.of(middle as usize).end <= row as usize {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    (low < customers).then_some(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_stands_at_the_end_in_either_direction() {
        for descending in [false, true] {
            let mut keys = [None, Some(1), Some(3), None, Some(2)];
            keys.sort_by(|a, b| compared(*a, *b, descending));
            let known: Vec<_> = keys.iter().flatten().copied().collect();
            assert_eq!(known, if descending { [3, 2, 1] } else { [1, 2, 3] });
            assert_eq!(keys[3..], [None, None]);
        }
    }
}
