//! Reports over a workspace's history.

mod window;

use std::collections::BTreeMap;

use history::minor_digits;
use journey::Duration;
use reports::{MessagesBy, MessagesQuery, MessagesReport, SalesQuery, SalesReport};

use crate::days::first_instant;
use crate::errors::Error;
use crate::sources::blocking;
use crate::{OpenWorkspace, Task};

/// Asks for the sales report, in the words a person typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SalesWish {
    /// First day or instant.
    pub from: Option<String>,
    /// Day or instant at which the period has ended.
    pub to: Option<String>,
    /// The window, as a duration; without it the workspace's.
    pub window: Option<String>,
    /// Only sales of these stores; all where empty.
    pub stores: Vec<String>,
    /// Only activities of these associates.
    pub associates: Vec<String>,
    /// Only activities of these types.
    pub activity_types: Vec<String>,
    /// Whether related sales are listed.
    pub list: bool,
}

/// The sales report, and how its amounts are written.
#[derive(Debug, Clone, PartialEq)]
pub struct SalesAnswer {
    /// The report.
    pub report: SalesReport,
    /// ISO 4217.
    pub currency: String,
    /// Digits after the decimal point.
    pub currency_digits: u32,
}

/// Asks for the messages report, in the words a person typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MessagesWish {
    /// What to group by.
    pub by: MessagesBy,
    /// First day or instant of the sending.
    pub from: Option<String>,
    /// Day or instant at which the period has ended.
    pub to: Option<String>,
    /// The window, as a duration; without it the workspace's.
    pub window: Option<String>,
}

/// The messages report, and how its amounts are written.
#[derive(Debug, Clone, PartialEq)]
pub struct MessagesAnswer {
    /// The report.
    pub report: MessagesReport,
    /// ISO 4217.
    pub currency: String,
    /// Digits after the decimal point.
    pub currency_digits: u32,
}

impl OpenWorkspace {
    /// Sales, and those in the window after an activity.
    pub async fn report_sales(&self, wish: &SalesWish, task: &Task) -> Result<SalesAnswer, Error> {
        let settings = self.workspace.settings().await?;
        let (from, to) = self.period(wish.from.as_deref(), wish.to.as_deref()).await?;
        let query = SalesQuery {
            from,
            to,
            stores: wish.stores.clone(),
            associates: wish.associates.clone(),
            activity_types: wish.activity_types.clone(),
            list: wish.list,
            ..SalesQuery::all(window(wish.window.as_deref(), settings.attribution_window_ms)?)
        };
        let history = self.history(&reports::sales_needs(), task).await?;
        let report = blocking(move || reports::sales(&history, &query)).await?;
        Ok(SalesAnswer { report, currency_digits: minor_digits(&settings.currency), currency: settings.currency })
    }

    /// Messages, campaigns, journeys or steps, and the sales credited to them.
    pub async fn report_messages(&self, wish: &MessagesWish, task: &Task) -> Result<MessagesAnswer, Error> {
        let settings = self.workspace.settings().await?;
        let (from, to) = self.period(wish.from.as_deref(), wish.to.as_deref()).await?;
        let window = window(wish.window.as_deref(), settings.attribution_window_ms)?;
        let query = MessagesQuery { from, to, costs: self.costs().await?, ..MessagesQuery::all(wish.by, window) };
        let history = self.history(&reports::messages_needs(), task).await?;
        let report = blocking(move || reports::messages(&history, &query)).await?;
        Ok(MessagesAnswer { report, currency_digits: minor_digits(&settings.currency), currency: settings.currency })
    }

    /// What a message costs, by what activities may call it: its design's name or id. An id is nobody else's, so it
    /// counts more than a name that another design happens to have.
    async fn costs(&self) -> Result<BTreeMap<String, i64>, Error> {
        let designs = self.workspace.message_designs().await?;
        let cost = |name: Option<&String>, cost: Option<i64>| Some((name?.clone(), cost?));
        let mut costs: BTreeMap<String, i64> =
            designs.iter().filter_map(|design| cost(design.name.as_ref(), design.cost_minor)).collect();
        costs.extend(designs.iter().filter_map(|design| cost(Some(&design.id), design.cost_minor)));
        Ok(costs)
    }

    /// A period as instants; days are those of the workspace.
    pub(crate) async fn period(
        &self,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<(Option<i64>, Option<i64>), Error> {
        let zone = self.time_zone().await?;
        let instant = |option: &'static str, text: Option<&str>| {
            let Some(text) = text else { return Ok(None) };
            match first_instant(text, zone) {
                Some(instant) => Ok(Some(instant)),
                None => Err(Error::BadDay { option, text: text.to_owned() }),
            }
        };
        let (begin, end) = (instant("from", from)?, instant("to", to)?);
        if let (Some(first), Some(last)) = (begin, end)
            && last < first
        {
            let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
            return Err(Error::PeriodReversed { from: text(from), to: text(to) });
        }
        Ok((begin, end))
    }
}

/// A window as it was typed, or the workspace's.
fn window(typed: Option<&str>, usual: i64) -> Result<i64, Error> {
    let Some(text) = typed else { return Ok(usual) };
    match Duration::parse(text) {
        Ok(window) if window.ms > 0 => Ok(window.ms),
        _ => Err(Error::BadDuration(text.to_owned())),
    }
}
