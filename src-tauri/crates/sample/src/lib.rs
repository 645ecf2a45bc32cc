//! The seeded sample shop: *Casa Verbena*, tea, flowers and small presents in three countries.
//!
//! - [`create`]: a workspace with the shop in it; [`fill_blocking`]: the shop into an empty workspace.
//! - [`truths`]: what is built into its customers' behaviour, for whoever wants to find it again in reports.
//! - `goods`: stores, products and designs; `people`: who they are; `life`: what one customer does in two years;
//!   `occasions`: what associates write about, and what their system keeps of it; `shop`: rows in the workspace's own import path.
//!
//! The same seed and number of customers make the same bytes: the two years end on a fixed day, every customer draws
//! from a stream of her own, and chance goes through integers and exact fractions only. Nobody in it exists: addresses
//! end in `example.com` and telephone numbers begin with zeros that no country gives out.

mod chance;
mod goods;
mod life;
mod occasions;
mod people;
mod shop;
mod templates;
mod texts;
pub mod truths;

use std::path::Path;

pub use templates::{TEMPLATES, Template};

use workspace::{Result, Watch, Workspace, WorkspaceError};

/// The Welcome journey that the shop has.
pub const WELCOME_JOURNEY: &str = include_str!("../../../../examples/welcome.journey.json");

/// The shop's time zone.
pub const TIME_ZONE: &str = "Europe/Prague";
/// The shop's currency.
pub const CURRENCY: &str = "EUR";

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
        Ok(()) => Ok(workspace),
        Err(error) => {
            workspace.discard().await;
            Err(error)
        }
    }
}

/// Puts the shop into a workspace that was just made. Blocks.
pub fn fill_blocking(workspace: &Workspace, options: SampleOptions, watch: &mut dyn Watch) -> Result<()> {
    let version = format!("sample-{}-{}", options.seed, options.customers);
    workspace.pin_blocking("Casa Verbena (sample shop)", &version)?;
    workspace.fill_blocking(|fill| {
        fill.pin_version(&version);
        shop::fill(fill, options, watch)
    })
}
