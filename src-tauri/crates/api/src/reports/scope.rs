//! What reports are about, and what their filters offer.

use std::sync::Arc;

use chrono::DateTime;
use chrono_tz::Tz;
use reports::OccasionFields;
use workspace::{Associate, Settings, Store};

use super::settings;
use crate::clock::rfc3339;
use crate::errors::Error;
use crate::{FilterChoice, FilterField, FilterSetting, FilterValue, OpenWorkspace, ReportScope};

/// So many values of a field are offered at most.
const MOST_VALUES: usize = 500;

impl OpenWorkspace {
    /// What reports are about; put together once for every state of the facts and the settings.
    pub(crate) async fn report_scope(&self) -> Result<ReportScope, Error> {
        let version = self.workspace.facts_version().await?;
        let stored = self.workspace.settings().await?;
        let set = settings::view(&stored);
        let kept = self.kept(&version).reports.scope.clone();
        if let Some(kept) = kept.filter(|kept| kept.settings == set) {
            return Ok((*kept).clone());
        }
        let made = Arc::new(self.scope(&stored).await?);
        self.kept(&version).reports.scope = Some(Arc::clone(&made));
        Ok((*made).clone())
    }

    async fn scope(&self, stored: &Settings) -> Result<ReportScope, Error> {
        let workspace = &self.workspace;
        let summary = workspace.summary().await?;
        let zone = self.time_zone().await?;
        let named = Named { stores: workspace.stores().await?, associates: workspace.associates().await? };
        let set = settings::view(stored);
        let mut filters = Vec::with_capacity(set.filters.len());
        for setting in &set.filters {
            filters.push(FilterChoice { values: self.offered(setting, &named).await?, setting: setting.clone() });
        }
        let plain = |values: Vec<String>| values.into_iter().map(plain).collect::<Vec<_>>();
        Ok(ReportScope {
            data_from: summary.first_known.map(rfc3339),
            data_until: summary.last_known.map(rfc3339),
            first_day: summary.first_known.and_then(|at| day_of(at, zone)),
            last_day: summary.last_known.and_then(|at| day_of(at, zone)),
            filters,
            occasion_types: plain(workspace.occasion_types().await?),
            activity_types: plain(workspace.activity_types().await?),
            stores: named.stores.iter().map(|store| named.store(&store.id)).collect(),
            associates: named.associates.iter().map(|associate| named.associate(&associate.id)).collect(),
            sales_channels: plain(workspace.sales_channels().await?),
            attributes: workspace.attributes().await?.into_iter().map(|field| field.name).collect(),
            occasion_fields: workspace.occasion_fields().await?,
            message_designs: workspace
                .message_designs()
                .await?
                .into_iter()
                .filter_map(|design| Some((design.id, design.name?)))
                .collect(),
            voucher_designs: workspace
                .voucher_designs()
                .await?
                .into_iter()
                .filter_map(|design| Some((design.id, design.name?)))
                .collect(),
            settings: set,
        })
    }

    /// The values of the field that a filter reads.
    async fn offered(&self, setting: &FilterSetting, named: &Named) -> Result<Vec<FilterValue>, Error> {
        let usual = OccasionFields::default();
        let usual = match setting.filter.as_str() {
            "market" => usual.market,
            "acquisition_channel" => usual.acquisition_channel,
            "store" => usual.store,
            "department" => usual.department,
            _ => usual.associate,
        };
        let field = match (&setting.field, usual) {
            (Some(field), _) => field.clone(),
            (None, reports::OccasionField::Customer(name)) => FilterField::Customer(name),
            (None, reports::OccasionField::Occasion(name)) => FilterField::Occasion(name),
        };
        match field {
            FilterField::Customer(name) => {
                let of = workspace::ValuesOf::Attribute(name.clone());
                let mut values: Vec<FilterValue> = self
                    .workspace
                    .field_values(of, None, MOST_VALUES)
                    .await?
                    .into_iter()
                    .map(|found| match name.as_str() {
                        "home_store_id" => named.store(&found.value),
                        _ => FilterValue { value: found.value, title: found.title, detail: None },
                    })
                    .collect();
                values.sort_by(|a, b| a.value.cmp(&b.value));
                Ok(values)
            }
            FilterField::Occasion(name) => {
                let mut values = self.workspace.occasion_values(&name).await?;
                values.truncate(MOST_VALUES.max(named.stores.len()).max(named.associates.len()));
                let value = |value: String| match name.as_str() {
                    "store_id" => named.store(&value),
                    "associate_id" => named.associate(&value),
                    _ => plain(value),
                };
                Ok(values.into_iter().map(value).collect())
            }
        }
    }
}

/// Stores and associates with what people call them.
struct Named {
    stores: Vec<Store>,
    associates: Vec<Associate>,
}

impl Named {
    fn store(&self, id: &str) -> FilterValue {
        let known = self.stores.iter().find(|store| store.id == id);
        FilterValue {
            value: id.to_owned(),
            title: known.and_then(|store| store.name.clone()).filter(|name| name != id),
            detail: known.and_then(|store| store.market.clone()),
        }
    }

    fn associate(&self, id: &str) -> FilterValue {
        let known = self.associates.iter().find(|associate| associate.id == id);
        let store = known.and_then(|associate| associate.store.as_deref());
        let store = store.and_then(|store| self.stores.iter().find(|known| known.id == store));
        FilterValue {
            value: id.to_owned(),
            title: known.and_then(|associate| associate.name.clone()).filter(|name| name != id),
            detail: store.map(|store| store.name.clone().unwrap_or_else(|| store.id.clone())),
        }
    }
}

fn plain(value: String) -> FilterValue {
    FilterValue { value, title: None, detail: None }
}

/// The calendar day of the workspace on which an instant lies.
fn day_of(at: i64, zone: Tz) -> Option<String> {
    let day = DateTime::from_timestamp_millis(at)?.with_timezone(&zone).date_naive();
    Some(day.format("%Y-%m-%d").to_string())
}
