//! What a workspace is set to, besides its reports.

use chrono_tz::{TZ_VARIANTS, Tz};
use history::{currencies, currency_digits};
use journey::{Channel, Duration};
use workspace::{FrequencyCap, GeneralSettings, QuietHours, Settings};

use crate::errors::{Error, Fault};
use crate::types::*;
use crate::{Application, OpenWorkspace, Task};

/// A longer name fits no title.
const LONGEST_NAME: usize = 80;

impl Application {
    pub(crate) async fn workspace_settings(&self, _task: &Task) -> Result<WorkspaceSettings, Error> {
        Ok(view(self.opened()?.workspace.settings().await?))
    }

    pub(crate) async fn settings_choices(&self, _task: &Task) -> Result<SettingsChoices, Error> {
        let mut time_zones: Vec<String> = TZ_VARIANTS.iter().map(|zone| zone.name().to_owned()).collect();
        time_zones.sort_unstable();
        Ok(SettingsChoices {
            currency_in_use: self.opened()?.workspace.currency_is_in_use().await?,
            currencies: currencies()
                .into_iter()
                .map(|(code, digits)| CurrencyChoice { code: code.to_owned(), digits })
                .collect(),
            time_zones,
        })
    }

    pub(crate) async fn save_workspace_settings(
        &self,
        wish: WorkspaceSettings,
        task: &Task,
    ) -> Result<WorkspaceSettings, Error> {
        let opened = self.opened()?;
        let saved = opened.save_workspace_settings(wish, task).await?;
        // The list of recent workspaces calls it by its name.
        self.remember(&opened.summary().await?)?;
        Ok(saved)
    }
}

impl OpenWorkspace {
    async fn save_workspace_settings(&self, wish: WorkspaceSettings, task: &Task) -> Result<WorkspaceSettings, Error> {
        let saved = self.workspace.save_general_settings(checked(wish)?).await?;
        // In another zone rules about days may hold for others.
        self.refresh_stale_segments(task).await?;
        Ok(view(saved))
    }
}

/// Settings that can be; else the field that cannot.
fn checked(wish: WorkspaceSettings) -> Result<GeneralSettings, Error> {
    let wrong = |field, fault| Err(Error::BadValue { field, fault });
    let name = wish.name.trim().to_owned();
    if name.is_empty() {
        return wrong("name", Fault::Missing);
    }
    if name.chars().count() > LONGEST_NAME {
        return wrong("name", Fault::TooLong);
    }
    if name.chars().any(char::is_control) {
        return wrong("name", Fault::Signs);
    }
    if currency_digits(&wish.currency).is_none() {
        return wrong("currency", Fault::Currency);
    }
    if wish.time_zone.parse::<Tz>().is_err() {
        return wrong("time_zone", Fault::TimeZone);
    }
    let quiet_hours = wish.quiet_hours.map(|hours| QuietHours { from: hours.from, to: hours.to });
    if quiet_hours.as_ref().is_some_and(|hours| !hours.is_sound()) {
        return wrong("quiet_hours", Fault::Hours);
    }
    let frequency_cap = match wish.frequency_cap {
        None => None,
        Some(cap) => {
            let per = Duration::parse(&cap.per).ok().filter(|length| length.ms > 0);
            let Some(per) = per else { return wrong("frequency_cap", Fault::Length) };
            if cap.messages == 0 {
                return wrong("frequency_cap", Fault::Nothing);
            }
            if cap.channel.as_ref().is_some_and(|channel| !Channel::ALL.iter().any(|known| known.name() == channel)) {
                return wrong("frequency_cap", Fault::Choice);
            }
            Some(FrequencyCap { messages: cap.messages, per_ms: per.ms, channel: cap.channel })
        }
    };
    Ok(GeneralSettings { name, currency: wish.currency, time_zone: wish.time_zone, quiet_hours, frequency_cap })
}

fn view(settings: Settings) -> WorkspaceSettings {
    WorkspaceSettings {
        name: settings.name,
        currency: settings.currency,
        time_zone: settings.time_zone,
        quiet_hours: settings.quiet_hours.map(|hours| journey::QuietHours { from: hours.from, to: hours.to }),
        frequency_cap: settings.frequency_cap.map(|cap| CapSetting {
            messages: cap.messages,
            per: crate::reports::duration(cap.per_ms),
            channel: cap.channel,
        }),
    }
}
