//! The seeded sample shop: *Casa Verbena*, tea, flowers and small presents in three countries.
//!
//! - [`create`]: a workspace with the shop in it; [`fill_blocking`]: the shop into an empty workspace.
//! - [`truths`]: what is built into its customers' behaviour, for whoever wants to find it again in reports.
//! - [`Truths`]: the same as a document, with what came of it in one shop; [`truths_blocking`], [`options_of`]: those of a
//!   shop that was made before.
//! - `goods`: stores, products and designs; `people`: who they are; `life`: what one customer does in two years;
//!   `occasions`: what associates write about, and what their system keeps of it; `shop`: rows in the workspace's own import path;
//!   `tally`: what of all this happened, counted while it is made.
//!
//! The same seed and number of customers make the same bytes: the two years end on a fixed day, every customer draws
//! from a stream of her own, and chance goes through integers and exact fractions only. Nobody in it exists: addresses
//! end in `example.com` and telephone numbers begin with zeros that no country gives out.

mod chance;
mod document;
mod goods;
mod life;
mod occasions;
mod people;
mod shop;
mod stretch;
mod tally;
mod templates;
mod texts;
pub mod truths;

use std::path::Path;

pub use document::{
    BuiltIn, ChannelTruth, Effect, FirstPurchase, GroupTruth, Purchases, Realised, RealisedGroup, RealisedMessage,
    RealisedVoucher, Truths,
};
pub use templates::{TEMPLATES, Template};

use workspace::{Result, Watch, Workspace, WorkspaceError};

/// The Welcome journey that the shop has.
pub const WELCOME_JOURNEY: &str = include_str!("../../../../examples/welcome.journey.json");

/// The shop's time zone.
pub const TIME_ZONE: &str = "Europe/Prague";
/// The shop's currency.
pub const CURRENCY: &str = "EUR";

/// Counts up whenever the same seed makes another shop.
pub const GENERATOR: u32 = 1;
/// The name of the note in a workspace that says which shop it was made with.
const NOTE: &str = "sample";

/// Which shop to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampleOptions {
    /// How many customers.
    pub customers: u32,
    /// The seed.
    pub seed: u64,
}

impl Default for SampleOptions {
    fn default() -> Self {
        Self { customers: 10_000, seed: 0 }
    }
}

/// Makes a workspace with the shop in it. When it fails or is cancelled, no file is left.
pub async fn create(path: &Path, options: SampleOptions, watch: impl Watch + Send + 'static) -> Result<Workspace> {
    let workspace = Workspace::create(path, CURRENCY, TIME_ZONE).await?;
    let filling = workspace.clone();
    let filled = tokio::task::spawn_blocking(move || {
        let mut watch = watch;
        fill_blocking(&filling, options, &mut watch)
    })
    .await
    .unwrap_or_else(|_| Err(WorkspaceError::Database("the sample shop was not finished".to_owned())));
    match filled {
        Ok(_) => Ok(workspace),
        Err(error) => {
            workspace.discard().await;
            Err(error)
        }
    }
}

/// Puts the shop into a workspace that was just made, and gives its truths. Blocks.
pub fn fill_blocking(workspace: &Workspace, options: SampleOptions, watch: &mut dyn Watch) -> Result<Truths> {
    let SampleOptions { customers, seed } = options;
    let version = format!("sample-{seed}-{customers}");
    workspace.pin_blocking("Casa Verbena (sample shop)", &version)?;
    let mut tally = None;
    workspace.fill_blocking(|fill| {
        fill.pin_version(&version);
        fill.note(NOTE, &format!("{seed} {customers} {GENERATOR}"))?;
        tally = Some(shop::fill(fill, options, watch)?);
        Ok(())
    })?;
    Ok(Truths::new(options, &tally.unwrap_or_default()))
}

/// The truths of a shop, which is made once more for it and kept nowhere. Blocks.
pub fn truths_blocking(options: SampleOptions, watch: &mut dyn Watch) -> Result<Truths> {
    Ok(Truths::new(options, &shop::count(options, watch)?))
}

/// Which shop a workspace was made with; none where it was not, or by a version that made another shop of the same seed.
pub async fn options_of(workspace: &Workspace) -> Result<Option<SampleOptions>> {
    let note = match workspace.note(NOTE).await? {
        Some(note) => note,
        // Before there were notes, the version of untouched facts said it.
        None => match workspace.facts_version().await?.strip_prefix("sample-").map(|of| of.replace('-', " ")) {
            Some(of) => format!("{of} 1"),
            None => return Ok(None),
        },
    };
    let mut parts = note.split(' ');
    let (seed, customers, generator) = (parts.next(), parts.next(), parts.next());
    let read = || Some((seed?.parse().ok()?, customers?.parse().ok()?, generator?.parse::<u32>().ok()?));
    Ok(read()
        .filter(|(.., generator)| *generator == GENERATOR)
        .map(|(seed, customers, _)| SampleOptions { customers, seed }))
}
