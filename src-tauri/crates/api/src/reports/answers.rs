//! What was prepared and answered, as long as the facts are those it was made of.

use std::sync::Arc;

use history::{History, Needs};
use reports::{OccasionFacts, OccasionsQuery, PlaceboReport, Relation, SalesFacts, SalesQuery};

use super::Report;
use super::asked::Query;
use super::lists::{FoundRows, ListKey};
use crate::errors::Error;
use crate::sources::blocking;
use crate::{OpenWorkspace, ReportScope, Task};

/// So many prepared facts of a kind stay.
const FACTS: usize = 4;
/// So many answers stay.
const ANSWERS: usize = 32;
/// In a window on a workspace of so many rows all reports load together what any of them needs: changing from one to
/// the other then loads nothing.
const TOGETHER_ROWS: u64 = 2_000_000;

/// What reports have prepared and answered.
#[derive(Debug, Default)]
pub(crate) struct KeptReports {
    sales: Vec<(Relation, Arc<SalesFacts>)>,
    occasions: Vec<(OccasionsRelation, Arc<OccasionFacts>)>,
    answers: Vec<(Query, Report)>,
    placebos: Vec<((SalesQuery, u32, u64), PlaceboReport)>,
    pub(super) lists: Vec<(ListKey, Arc<FoundRows>)>,
    pub(super) scope: Option<Arc<ReportScope>>,
    /// Whoever prepares facts holds it meanwhile.
    preparing: Arc<tokio::sync::Mutex<()>>,
}

/// What decides which occasions are completed and converted by what.
#[derive(Debug, Clone, PartialEq, Eq)]
struct OccasionsRelation {
    at: Option<i64>,
    window_ms: i64,
    windows_ms: std::collections::BTreeMap<String, i64>,
}

impl KeptReports {
    /// Another history of the same facts: rows and texts may have other places in it.
    pub(crate) fn forget_places(&mut self) {
        self.sales.clear();
        self.occasions.clear();
        self.lists.clear();
    }
}

/// The value that is kept under a key, which becomes the latest.
pub(crate) fn known<K: PartialEq, V: Clone>(kept: &mut Vec<(K, V)>, key: &K) -> Option<V> {
    let place = kept.iter().position(|(known, _)| known == key)?;
    let found = kept.remove(place);
    let value = found.1.clone();
    kept.insert(0, found);
    Some(value)
}

/// Keeps a value under a key, and lets go of the one that was asked for longest ago.
pub(crate) fn keep<K: PartialEq, V>(kept: &mut Vec<(K, V)>, key: K, value: V, most: usize) {
    kept.retain(|(known, _)| *known != key);
    kept.insert(0, (key, value));
    kept.truncate(most);
}

/// What a report is worked out from.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    pub history: Arc<History>,
    pub sales: Option<Arc<SalesFacts>>,
    pub occasions: Option<Arc<OccasionFacts>>,
}

/// Facts that are kept under what decides them.
type Prepared<K, V> = Vec<(K, Arc<V>)>;

fn sales_of(reports: &mut KeptReports) -> &mut Prepared<Relation, SalesFacts> {
    &mut reports.sales
}

fn occasions_of(reports: &mut KeptReports) -> &mut Prepared<OccasionsRelation, OccasionFacts> {
    &mut reports.occasions
}

impl OpenWorkspace {
    /// The answer to a question about the facts as they are.
    pub(super) async fn answer(&self, query: &Query, task: &Task) -> Result<Report, Error> {
        let version = self.workspace.facts_version().await?;
        if let Some(answer) = known(&mut self.kept(&version).reports.answers, query) {
            return Ok(answer);
        }
        let ground = self.ground(query, task).await?;
        let (asked, watched) = (query.clone(), task.clone());
        let answer = blocking(move || {
            watched.report("report", 1, Some(2));
            let answer = made(&ground, &asked);
            watched.report("report", 2, Some(2));
            answer
        })
        .await?;
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        // A list may be as long as the data; whoever writes it into a file does not ask for it again.
        if !query.lists_rows() {
            keep(&mut self.kept(&version).reports.answers, query.clone(), answer.clone(), ANSWERS);
        }
        Ok(answer)
    }

    /// The history, and the facts that are prepared for a question.
    pub(super) async fn ground(&self, query: &Query, task: &Task) -> Result<Ground, Error> {
        let needs = self.report_needs(query).await?;
        let version = self.workspace.facts_version().await?;
        let history = self.history(&needs, task).await?;
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let mut ground = Ground { history, sales: None, occasions: None };
        match query {
            Query::Sales(query) => {
                let make = |history: &History, relation: &Relation| SalesFacts::prepare(history, relation);
                let facts = self.prepared(&version, &ground.history, sales_of, query.relation(), make, task).await?;
                ground.sales = Some(facts);
            }
            Query::Occasions(query) => {
                let relation = OccasionsRelation {
                    at: query.at,
                    window_ms: query.window_ms,
                    windows_ms: query.windows_ms.clone(),
                };
                let make = |history: &History, relation: &OccasionsRelation| {
                    OccasionFacts::prepare(history, relation.at, relation.window_ms, &relation.windows_ms)
                };
                let facts = self.prepared(&version, &ground.history, occasions_of, relation, make, task).await?;
                ground.occasions = Some(facts);
            }
            _ => {}
        }
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        Ok(ground)
    }

    /// Facts of a history: those that are kept, or prepared now. Two questions that need the same at once prepare them
    /// once, the second waits for the first.
    async fn prepared<K, V>(
        &self,
        version: &str,
        history: &Arc<History>,
        of: fn(&mut KeptReports) -> &mut Prepared<K, V>,
        key: K,
        make: fn(&History, &K) -> V,
        task: &Task,
    ) -> Result<Arc<V>, Error>
    where
        K: Clone + PartialEq + Send + 'static,
        V: Send + Sync + 'static,
    {
        let find = || {
            let mut kept = self.kept(version);
            if kept.holds_history(history) { known(of(&mut kept.reports), &key) } else { None }
        };
        if let Some(facts) = find() {
            return Ok(facts);
        }
        let preparing = Arc::clone(&self.kept(version).reports.preparing);
        let _alone = tokio::select! {
            alone = preparing.lock() => alone,
            () = task.cancelled() => return Err(Error::Cancelled),
        };
        if let Some(facts) = find() {
            return Ok(facts);
        }
        let (of_history, asked, watched) = (Arc::clone(history), key.clone(), task.clone());
        let facts = blocking(move || {
            watched.report("report", 0, Some(2));
            Arc::new(make(&of_history, &asked))
        })
        .await?;
        let mut kept = self.kept(version);
        if kept.holds_history(history) {
            keep(of(&mut kept.reports), key, Arc::clone(&facts), FACTS);
        }
        Ok(facts)
    }

    /// How many sales would be related by chance.
    pub(super) async fn placebo(
        &self,
        query: SalesQuery,
        rounds: u32,
        seed: u64,
        task: &Task,
    ) -> Result<PlaceboReport, Error> {
        let version = self.workspace.facts_version().await?;
        let key = (query.clone(), rounds, seed);
        if let Some(answer) = known(&mut self.kept(&version).reports.placebos, &key) {
            return Ok(answer);
        }
        let needs = self.report_needs(&Query::Sales(query.clone())).await?;
        let history = self.history(&needs, task).await?;
        let watched = task.clone();
        let answer = blocking(move || {
            watched.report("report", 0, Some(1));
            reports::placebo(&history, &query, rounds, seed)
        })
        .await?;
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        task.report("report", 1, Some(1));
        keep(&mut self.kept(&version).reports.placebos, key, answer.clone(), ANSWERS);
        Ok(answer)
    }

    /// Whether so little is known that screens load together what any of them needs.
    pub(crate) async fn loads_together(&self) -> Result<bool, Error> {
        let summary = self.workspace.summary().await?;
        let rows = [summary.transactions, summary.transaction_lines, summary.activities, summary.events];
        Ok(rows.iter().sum::<u64>() <= TOGETHER_ROWS)
    }

    /// What a question needs; in a window on a workspace that is not large, what any report needs beside it.
    pub(super) async fn report_needs(&self, query: &Query) -> Result<Needs, Error> {
        let mut needs = match query {
            Query::Occasions(query) => reports::occasions_needs(query),
            Query::Sales(_) => reports::sales_needs(),
            Query::Messages(_) => reports::messages_needs(),
            Query::Vouchers(_) => reports::vouchers_needs(),
            Query::Products(_) => reports::products_needs(),
            Query::Segments(_) => reports::segments_needs(),
            Query::CustomersBy(query) => reports::customers_by_needs(&query.attribute),
        };
        if self.in_window && self.loads_together().await? {
            let usual = reports::occasions_needs(&OccasionsQuery::default());
            for other in [
                usual,
                reports::sales_needs(),
                reports::messages_needs(),
                reports::timeline_needs(),
                reports::vouchers_needs(),
                reports::products_needs(),
                reports::segments_needs(),
            ] {
                needs = needs.and(&other);
            }
        }
        // Lists name the rows they are of.
        if needs.transactions {
            needs.sale_details.id = true;
        }
        Ok(needs)
    }
}

fn made(ground: &Ground, query: &Query) -> Report {
    let Ground { history, sales, occasions } = ground;
    match query {
        Query::Occasions(query) => Report::Occasions(Arc::new(match occasions {
            Some(facts) => reports::occasions_from(history, facts, query),
            None => reports::occasions(history, query),
        })),
        Query::Sales(query) => Report::Sales(Arc::new(match sales {
            Some(facts) => reports::sales_from(history, facts, query),
            None => reports::sales(history, query),
        })),
        Query::Messages(query) => Report::Messages(Arc::new(reports::messages(history, query))),
        Query::Vouchers(query) => Report::Vouchers(Arc::new(reports::vouchers(history, query))),
        Query::Products(query) => Report::Products(Arc::new(reports::products(history, query))),
        Query::Segments(query) => Report::Segments(Arc::new(reports::segments(history, query))),
        Query::CustomersBy(query) => Report::CustomersBy(Arc::new(reports::customers_by(history, query))),
    }
}
