//! Reports over a workspace's history.
//!
//! - this file: the reports, for the window with the period before, for the command line alone
//! - `asked`: from a person's words to what the engine is asked
//! - `answers`: what was prepared and answered stays, so that a repeated question costs nothing
//! - `lists`: the rows behind a number, page by page
//! - `tables`: every report as tables of typed cells
//! - `files`: tables and lists as CSV and XLSX
//! - `scope`, `settings`: what reports are about, what their filters offer, what they are set to
//! - `window`: the same as the window asks for it
//! - `around`: the timeline of a sale, a segment of a list

mod answers;
mod around;
mod asked;
mod files;
mod lists;
mod scope;
mod settings;
mod tables;
mod window;

use std::collections::BTreeMap;
use std::sync::Arc;

use history::minor_digits;
use reports::{
    CustomersByReport, MessagesBy, MessagesReport, OccasionsReport, PlaceboReport, ProductsReport, SalesReport,
    SegmentsReport, VouchersReport,
};
use serde::Serialize;

use crate::errors::Error;
use crate::{
    CustomersByAsk, CustomersByView, JourneyRun, MessagesAsk, MessagesView, OccasionsAsk, OccasionsBefore,
    OccasionsView, OpenWorkspace, PlaceboAsk, ProductsAsk, ProductsView, ReportAsk, SalesAsk, SalesBefore, SalesView,
    SegmentsAsk, SegmentsView, Task, VouchersAsk, VouchersView,
};

pub(crate) use answers::{KeptReports, keep, known};
pub(crate) use files::RowsFile;
pub(crate) use settings::duration;
use tables::Names;
pub use tables::{Column, ReportTable};

/// How often a placebo moves the windows where nobody says it, and at most.
const ROUNDS: u32 = 20;
const MOST_ROUNDS: u32 = 1_000;

/// A report.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Report {
    /// Occasions.
    Occasions(Arc<OccasionsReport>),
    /// Sales.
    Sales(Arc<SalesReport>),
    /// Messages and journeys.
    Messages(Arc<MessagesReport>),
    /// Vouchers.
    Vouchers(Arc<VouchersReport>),
    /// Products and places.
    Products(Arc<ProductsReport>),
    /// Revenue-performance segments.
    Segments(Arc<SegmentsReport>),
    /// Customers by an attribute.
    CustomersBy(Arc<CustomersByReport>),
}

/// A report, and what is needed to say it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportAnswer {
    /// The report.
    pub report: Report,
    /// Of a messages report by journey: the journeys of the library with their last dry runs, by group.
    pub runs: BTreeMap<String, JourneyRun>,
    /// ISO 4217.
    pub currency: String,
    /// Digits after the decimal point.
    pub currency_digits: u32,
    /// IANA.
    pub time_zone: String,
    /// The last known instant.
    data_until_ms: Option<i64>,
    names: Arc<Names>,
}

impl ReportAnswer {
    /// Its tables; the first is the main one.
    pub fn tables(&self) -> Vec<ReportTable> {
        tables::of(&self.report, &self.runs, &self.names, &self.currency)
    }
}

macro_rules! only {
    ($kind:ident of $answer:expr) => {
        match $answer {
            Report::$kind(report) => Ok(Arc::unwrap_or_clone(report)),
            _ => Err(Error::inside("another report was kept")),
        }
    };
}

impl OpenWorkspace {
    /// A report alone.
    pub async fn report(&self, ask: &ReportAsk, task: &Task) -> Result<ReportAnswer, Error> {
        let report = self.answer(&self.query(ask).await?, task).await?;
        let settings = self.workspace.settings().await?;
        let names = self.names(&report).await?;
        let runs = match &report {
            Report::Messages(messages) => self.journey_runs(messages).await?,
            _ => BTreeMap::new(),
        };
        Ok(ReportAnswer {
            report,
            runs,
            currency_digits: minor_digits(&settings.currency),
            currency: settings.currency,
            time_zone: settings.time_zone,
            data_until_ms: self.workspace.last_known().await?,
            names: Arc::new(names),
        })
    }

    /// How many sales would be related by chance.
    pub async fn report_placebo(&self, ask: &PlaceboAsk, task: &Task) -> Result<PlaceboReport, Error> {
        let rounds = ask.rounds.unwrap_or(ROUNDS);
        if rounds == 0 || rounds > MOST_ROUNDS {
            return Err(Error::BadRounds(rounds));
        }
        let query =
            self.sales_query(&SalesAsk { graph: None, coaching: false, list: false, ..ask.sales.clone() }).await?;
        self.placebo(query, rounds, ask.seed.unwrap_or_default(), task).await
    }

    pub(crate) async fn report_occasions(&self, ask: &OccasionsAsk, task: &Task) -> Result<OccasionsView, Error> {
        let whole =
            |ask: OccasionsAsk| async move { self.answer(&self.query(&ReportAsk::Occasions(ask)).await?, task).await };
        let report = only!(Occasions of whole(ask.clone()).await?)?;
        let previous = match self.before(ask.from.as_deref(), ask.to.as_deref()).await? {
            None => None,
            Some(before) => {
                let asked = OccasionsAsk {
                    from: Some(before.from.clone()),
                    to: Some(before.to.clone()),
                    list: false,
                    ..ask.clone()
                };
                let report = only!(Occasions of whole(asked).await?)?;
                let graph = report.graph.unwrap_or_default();
                Some(OccasionsBefore { from: before.from, to: before.to, total: report.total, graph })
            }
        };
        Ok(OccasionsView { report, previous })
    }

    pub(crate) async fn report_sales(&self, ask: &SalesAsk, task: &Task) -> Result<SalesView, Error> {
        let whole = |ask: SalesAsk| async move { self.answer(&self.query(&ReportAsk::Sales(ask)).await?, task).await };
        let report = only!(Sales of whole(ask.clone()).await?)?;
        let previous = match self.before(ask.from.as_deref(), ask.to.as_deref()).await? {
            None => None,
            Some(before) => {
                let asked = SalesAsk {
                    from: Some(before.from.clone()),
                    to: Some(before.to.clone()),
                    graph: None,
                    coaching: false,
                    list: false,
                    ..ask.clone()
                };
                let report = only!(Sales of whole(asked).await?)?;
                Some(SalesBefore { from: before.from, to: before.to, report })
            }
        };
        Ok(SalesView { report, previous })
    }

    pub(crate) async fn report_messages(&self, ask: &MessagesAsk, task: &Task) -> Result<MessagesView, Error> {
        let query = self.query(&ReportAsk::Messages(ask.clone())).await?;
        let report = only!(Messages of self.answer(&query, task).await?)?;
        let runs = self.journey_runs(&report).await?;
        Ok(MessagesView { report, runs })
    }

    pub(crate) async fn report_vouchers(&self, ask: &VouchersAsk, task: &Task) -> Result<VouchersView, Error> {
        let query = self.query(&ReportAsk::Vouchers(ask.clone())).await?;
        let report = only!(Vouchers of self.answer(&query, task).await?)?;
        let bought = report.designs.values().flat_map(|design| design.top_products.keys());
        let products = self.product_names(bought.cloned().collect()).await?;
        Ok(VouchersView { report, products })
    }

    pub(crate) async fn report_products(&self, ask: &ProductsAsk, task: &Task) -> Result<ProductsView, Error> {
        let query = self.query(&ReportAsk::Products(ask.clone())).await?;
        let report = only!(Products of self.answer(&query, task).await?)?;
        let products = self.product_names(report.top_products.keys().cloned().collect()).await?;
        Ok(ProductsView { report, products })
    }

    pub(crate) async fn report_segments(&self, ask: &SegmentsAsk, task: &Task) -> Result<SegmentsView, Error> {
        let query = self.query(&ReportAsk::Segments(ask.clone())).await?;
        Ok(SegmentsView { report: only!(Segments of self.answer(&query, task).await?)? })
    }

    pub(crate) async fn report_customers_by(
        &self,
        ask: &CustomersByAsk,
        task: &Task,
    ) -> Result<CustomersByView, Error> {
        let query = self.query(&ReportAsk::CustomersBy(ask.clone())).await?;
        Ok(CustomersByView { report: only!(CustomersBy of self.answer(&query, task).await?)? })
    }

    /// The journeys of the library that the groups of a report are called after, by name or id, with their last runs.
    async fn journey_runs(&self, report: &MessagesReport) -> Result<BTreeMap<String, JourneyRun>, Error> {
        let mut runs = BTreeMap::new();
        if report.by != MessagesBy::Journey {
            return Ok(runs);
        }
        let journeys = self.workspace.journeys().await?;
        for group in report.groups.keys().filter(|group| !group.is_empty()) {
            // An id is nobody else's, so it counts more than a name.
            let found = journeys.iter().find(|known| known.id == *group);
            let Some(entry) = found.or_else(|| journeys.iter().find(|known| known.name == *group)) else { continue };
            let document = crate::journeys::read(&self.workspace.journey(&entry.id, None).await?)?;
            let run = self.last_figures(&document.journey).await?;
            runs.insert(group.clone(), JourneyRun { journey: entry.id.clone(), name: entry.name.clone(), run });
        }
        Ok(runs)
    }
}
