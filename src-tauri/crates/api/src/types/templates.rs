//! The gallery of templates.

use serde::Serialize;
use ts_rs::TS;

use super::Thumbnail;

/// A template in the gallery.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TemplateCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When to use it.
    pub when: String,
    /// What it is measured by.
    pub measured_by: String,
    /// Number of steps.
    pub steps: u32,
    /// Channels it sends on.
    pub channels: Vec<String>,
    /// Whether it hands out vouchers.
    pub vouchers: bool,
    /// The picture of its graph.
    pub thumbnail: Thumbnail,
}
