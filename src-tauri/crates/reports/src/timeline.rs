//! What happened in the window before one sale, in order of time.

use std::collections::BTreeMap;

use history::{EngagementKind, History, Needs, SaleDetails, Symbol};
use journey::AttributionModel;
use measures::{is_related, shares};
use serde::Serialize;
use ts_rs::TS;

use crate::calendar::instant_text;

/// A sale and what came before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Timeline {
    /// The transaction's id.
    pub transaction: String,
    /// The customer's id.
    pub customer: String,
    /// The window before the sale, milliseconds.
    pub window_ms: i64,
    /// Activities, opens and clicks in the window, in order of time; the sale is the last.
    pub entries: Vec<TimelineEntry>,
}

/// What an entry is. At one instant they stand in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TimelineKind {
    /// Something done towards the customer.
    Activity,
    /// She opened a message.
    Opened,
    /// She clicked in a message.
    Clicked,
    /// The sale.
    Sale,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TimelineEntry {
    /// When, RFC 3339.
    pub at: String,
    /// What.
    pub kind: TimelineKind,
    /// The activity's id (also of an open and a click), or the transaction's.
    pub id: String,
    /// `message`, `call`, …; empty for the sale.
    pub activity_type: String,
    /// The channel.
    pub channel: String,
    /// The design's or topic's name.
    pub message: String,
    /// The associate's id.
    pub associate: String,
    /// The campaign.
    pub campaign: String,
    /// The journey.
    pub journey: String,
    /// The step of the journey.
    pub step: String,
    /// The store's id; empty but for the sale.
    pub store: String,
    /// The amount; `null` but for the sale.
    #[ts(type = "number | null")]
    pub amount_minor: Option<i64>,
    /// ISO 4217 code; empty but for the sale.
    pub currency: String,
    /// What the activity is credited with under each model, minor units of the sale's currency, over all activities of
    /// the window whatever their type; empty but for activities. A model that gives it no weight says zero.
    #[ts(type = "Record<string, number>")]
    pub credits: BTreeMap<AttributionModel, i64>,
}

/// What [`timeline()`] reads.
pub fn timeline_needs() -> Needs {
    Needs {
        transactions: true,
        sale_details: SaleDetails::ALL,
        activities: true,
        activity_details: true,
        engagements: true,
        ..Needs::nothing()
    }
}

/// The window before a customer's sale: every activity, open and click in it, whatever a report's filters say. `None`
/// where the customer has no such sale.
pub fn timeline(history: &History, customer: &str, transaction: &str, window_ms: i64) -> Option<Timeline> {
    let index = history.customers.find(customer)? as usize;
    let transactions = &history.transactions;
    let sale = transactions
        .spans
        .of(index)
        .find(|row| transactions.is_sale(*row) && transactions.ids.get(*row) == transaction)?;
    let sale_at = transactions.at[sale];

    let activities = &history.activities;
    let span = activities.spans.of(index);
    let mut found: Vec<(i64, TimelineKind, usize)> = span
        .clone()
        .filter(|row| is_related(activities.at[*row], sale_at, window_ms))
        .map(|row| (activities.at[row], TimelineKind::Activity, row))
        .collect();
    let first = history.engagements.partition_point(|engagement| (engagement.activity as usize) < span.start);
    for engagement in &history.engagements[first..] {
        if engagement.activity as usize >= span.end {
            break;
        }
        if is_related(engagement.at, sale_at, window_ms) {
            let kind = match engagement.kind {
                EngagementKind::Opened => TimelineKind::Opened,
                EngagementKind::Clicked => TimelineKind::Clicked,
            };
            found.push((engagement.at, kind, engagement.activity as usize));
        }
    }
    // An activity's row is its place by time and id, so that this is also the order of ids.
    found.sort_unstable();
    let credits = credits(history, sale, &found);

    let text = |symbol: Symbol| history.text(symbol).to_owned();
    let mut entries: Vec<TimelineEntry> = found
        .into_iter()
        .map(|(at, kind, row)| TimelineEntry {
            at: instant_text(at),
            kind,
            id: activities.ids.get(row).to_owned(),
            activity_type: text(activities.activity_type[row]),
            channel: text(activities.channel[row]),
            message: text(activities.message[row]),
            associate: text(activities.associate[row]),
            campaign: text(activities.campaign[row]),
            journey: text(activities.journey[row]),
            step: text(activities.step[row]),
            store: String::new(),
            amount_minor: None,
            currency: String::new(),
            credits: match kind {
                TimelineKind::Activity => credits.get(&row).cloned().unwrap_or_default(),
                _ => BTreeMap::new(),
            },
        })
        .collect();
    entries.push(TimelineEntry {
        at: instant_text(sale_at),
        kind: TimelineKind::Sale,
        id: transaction.to_owned(),
        activity_type: String::new(),
        channel: text(transactions.channel[sale]),
        message: String::new(),
        associate: text(transactions.associate[sale]),
        campaign: String::new(),
        journey: String::new(),
        step: String::new(),
        store: text(transactions.store[sale]),
        amount_minor: Some(transactions.amount[sale]),
        currency: text(transactions.currency[sale]),
        credits: BTreeMap::new(),
    });
    Some(Timeline { transaction: transaction.to_owned(), customer: customer.to_owned(), window_ms, entries })
}

/// What each activity of the window is credited with, by its row.
fn credits(
    history: &History,
    sale: usize,
    found: &[(i64, TimelineKind, usize)],
) -> BTreeMap<usize, BTreeMap<AttributionModel, i64>> {
    let activities = || found.iter().filter(|(_, kind, _)| *kind == TimelineKind::Activity);
    let times: Vec<i64> = activities().map(|(at, _, _)| *at).collect();
    let mut credits: BTreeMap<usize, BTreeMap<AttributionModel, i64>> = BTreeMap::new();
    let mut out = Vec::new();
    for model in AttributionModel::ALL {
        shares(model, history.transactions.at[sale], history.transactions.amount[sale], &times, &mut out);
        for (share, (_, _, row)) in out.iter().zip(activities()) {
            credits.entry(*row).or_default().insert(model, share.amount_minor);
        }
    }
    credits
}
