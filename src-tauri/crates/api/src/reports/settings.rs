//! What reports are set to.

use std::collections::BTreeMap;

use journey::{Channel, Duration};
use workspace::{OCCASION_COLUMNS, REPORT_FILTERS, ReportField, ReportFilter, Settings};

use super::asked::window;
use crate::errors::Error;
use crate::{FilterField, FilterSetting, OpenWorkspace, ReportSettings};

/// The whole, in hundredths of a percent.
const WHOLE: u32 = 10_000;
const DAY_MS: i64 = 86_400_000;
/// A longer name fits no filter bar.
const LONGEST_NAME: usize = 60;

impl OpenWorkspace {
    /// Replaces what reports are set to, and gives it as it is stored.
    pub(crate) async fn save_report_settings(&self, wish: &ReportSettings) -> Result<ReportSettings, Error> {
        let mut occasion_windows = BTreeMap::new();
        for (name, text) in &wish.occasion_windows {
            occasion_windows.insert(name.clone(), window(Some(text), 0)?);
        }
        if wish.margin.is_some_and(|margin| margin > WHOLE) {
            return Err(Error::BadMargin);
        }
        for (channel, cost) in &wish.message_costs {
            if *cost < 0 || !Channel::ALL.iter().any(|known| known.name() == channel) {
                return Err(Error::BadMessageCost(channel.clone()));
            }
        }
        let held = view(&self.workspace.settings().await?).filters;
        let mut filters: Vec<ReportFilter> = Vec::new();
        for filter in &wish.filters {
            let again = filters.iter().any(|other| other.filter == filter.filter);
            if again || !REPORT_FILTERS.contains(&filter.filter.as_str()) {
                return Err(Error::BadFilter(filter.filter.clone()));
            }
            // A file may name a field before it is there, and a field may go: what stays as it was is not asked again.
            let stays = held.iter().any(|other| other.filter == filter.filter && other.field == filter.field);
            filters.push(self.checked(filter, stays).await?);
        }
        let settings = workspace::ReportSettings {
            attribution_window_ms: window(Some(&wish.attribution_window), 0)?,
            occasion_windows,
            filters,
            message_costs: wish.message_costs.clone(),
            margin: wish.margin,
        };
        let stored = self.workspace.save_report_settings(settings).await?;
        let version = self.workspace.facts_version().await?;
        self.kept(&version).reports.scope = None;
        Ok(view(&stored))
    }

    /// A filter that can be: its name fits, and the field that it reads is there or stays the one it was.
    async fn checked(&self, filter: &FilterSetting, stays: bool) -> Result<ReportFilter, Error> {
        let name = filter.name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
        if name.as_ref().is_some_and(|name| name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control)) {
            return Err(Error::BadFilter(filter.filter.clone()));
        }
        let field = match &filter.field {
            None => None,
            Some(FilterField::Customer(name)) => {
                let attributes = self.workspace.attributes().await?;
                if !stays && !attributes.iter().any(|known| known.name == *name) {
                    return Err(Error::Workspace(workspace::WorkspaceError::NoSuchField(name.clone())));
                }
                Some(ReportField::Customer(name.clone()))
            }
            Some(FilterField::Occasion(name)) => {
                let listed = OCCASION_COLUMNS.contains(&name.as_str());
                if !stays && !listed && !self.workspace.occasion_fields().await?.contains(name) {
                    return Err(Error::Workspace(workspace::WorkspaceError::NoSuchField(name.clone())));
                }
                Some(ReportField::Occasion(name.clone()))
            }
        };
        Ok(ReportFilter { filter: filter.filter.clone(), name, hidden: filter.hidden, field })
    }
}

/// A window as people say it: in days, where it has no hours beside them.
pub(crate) fn duration(ms: i64) -> String {
    if ms % DAY_MS == 0 { format!("P{}D", ms / DAY_MS) } else { Duration::from_ms(ms).to_string() }
}

/// Settings as the window sees them: every filter, in its order.
pub(super) fn view(settings: &Settings) -> ReportSettings {
    let filter = |name: &&str| {
        let set = settings.report_filters.iter().find(|filter| filter.filter == **name);
        FilterSetting {
            filter: (*name).to_owned(),
            name: set.and_then(|filter| filter.name.clone()),
            hidden: set.is_some_and(|filter| filter.hidden),
            field: set.and_then(|filter| filter.field.clone()).map(|field| match field {
                ReportField::Customer(name) => FilterField::Customer(name),
                ReportField::Occasion(name) => FilterField::Occasion(name),
            }),
        }
    };
    ReportSettings {
        attribution_window: duration(settings.attribution_window_ms),
        occasion_windows: settings.occasion_windows.iter().map(|(name, ms)| (name.clone(), duration(*ms))).collect(),
        filters: REPORT_FILTERS.iter().map(filter).collect(),
        message_costs: settings.message_costs.clone(),
        margin: settings.margin,
    }
}
