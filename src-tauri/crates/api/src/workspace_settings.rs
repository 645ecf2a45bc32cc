//! What a workspace is set to.

use crate::errors::Error;
use crate::types::*;
use crate::{Application, Task};

impl Application {
    pub(crate) async fn workspace_settings(&self, _task: &Task) -> Result<WorkspaceSettings, Error> {
        Err(Error::UnknownCommand { name: "workspace_settings".to_owned() })
    }

    pub(crate) async fn settings_choices(&self, _task: &Task) -> Result<SettingsChoices, Error> {
        Err(Error::UnknownCommand { name: "settings_choices".to_owned() })
    }

    pub(crate) async fn save_workspace_settings(
        &self,
        _wish: WorkspaceSettings,
        _task: &Task,
    ) -> Result<WorkspaceSettings, Error> {
        Err(Error::UnknownCommand { name: "save_workspace_settings".to_owned() })
    }
}
