//! How many sales would be “related” by chance: the same windows moved to random dates of the same customers.

use measures::SalesBlock;
use serde::Serialize;
use ts_rs::TS;

/// What chance alone would relate, beside what is related.
///
/// In each round all activities of a customer are turned by one random length of time on the circle from the first to
/// the last instant known of her, so that their number and the gaps between them stay as they are.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PlaceboReport {
    /// The seed; the same one moves them alike.
    #[ts(type = "number")]
    pub seed: u64,
    /// How often the windows were moved.
    pub rounds: u32,
    /// Sales of the date range.
    pub sales: SalesBlock,
    /// Those with an activity in the window before them.
    pub related_sales: SalesBlock,
    /// Related sales over all rounds, by number.
    pub moved_count: Spread,
    /// Related sales over all rounds, by amount in minor units of the workspace's currency.
    pub moved_amount: Spread,
    /// Related sales / sales over all rounds, by number.
    pub moved_share: Spread,
}

/// A figure over all rounds.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct Spread {
    /// Its mean; `null` over nothing.
    pub mean: Option<f64>,
    /// Its smallest.
    pub low: Option<f64>,
    /// Its largest.
    pub high: Option<f64>,
}
