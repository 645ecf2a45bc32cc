//! The import wizard: files looked into, mappings tried out, imports made, undone and mended.

use crate::errors::Error;
use workspace::Mapping;

use crate::types::*;
use crate::{Application, Task};

impl Application {
    pub(crate) async fn create_workspace(
        &self,
        _wish: CreateWorkspace,
        _task: &Task,
    ) -> Result<WorkspaceSummary, Error> {
        Err(Error::UnknownCommand { name: "create_workspace".to_owned() })
    }

    pub(crate) async fn import_tables(&self, _task: &Task) -> Result<Vec<ImportTable>, Error> {
        Err(Error::UnknownCommand { name: "import_tables".to_owned() })
    }

    pub(crate) async fn inspect_files(&self, _wish: InspectFiles, _task: &Task) -> Result<InspectedFiles, Error> {
        Err(Error::UnknownCommand { name: "inspect_files".to_owned() })
    }

    pub(crate) async fn inspect_file(&self, _wish: InspectFile, _task: &Task) -> Result<InspectedFile, Error> {
        Err(Error::UnknownCommand { name: "inspect_file".to_owned() })
    }

    pub(crate) async fn preview_import(&self, _wish: FileToImport, _task: &Task) -> Result<MappedPreview, Error> {
        Err(Error::UnknownCommand { name: "preview_import".to_owned() })
    }

    pub(crate) async fn import_files(&self, _wish: ImportFiles, _task: &Task) -> Result<ImportView, Error> {
        Err(Error::UnknownCommand { name: "import_files".to_owned() })
    }

    pub(crate) async fn imports(&self, _task: &Task) -> Result<Vec<ImportEntry>, Error> {
        Err(Error::UnknownCommand { name: "imports".to_owned() })
    }

    pub(crate) async fn undo_import(&self, _wish: ImportOf, _task: &Task) -> Result<Vec<ImportEntry>, Error> {
        Err(Error::UnknownCommand { name: "undo_import".to_owned() })
    }

    pub(crate) async fn rejected_rows(&self, _wish: RejectedAsk, _task: &Task) -> Result<RejectedPage, Error> {
        Err(Error::UnknownCommand { name: "rejected_rows".to_owned() })
    }

    pub(crate) async fn mend_rows(&self, _wish: MendRows, _task: &Task) -> Result<ImportView, Error> {
        Err(Error::UnknownCommand { name: "mend_rows".to_owned() })
    }

    pub(crate) async fn export_rejected(&self, _wish: ExportRejected, _task: &Task) -> Result<Nothing, Error> {
        Err(Error::UnknownCommand { name: "export_rejected".to_owned() })
    }

    pub(crate) async fn read_mapping(&self, _wish: PathOf, _task: &Task) -> Result<Mapping, Error> {
        Err(Error::UnknownCommand { name: "read_mapping".to_owned() })
    }

    pub(crate) async fn save_mapping(&self, _wish: SaveMapping, _task: &Task) -> Result<Nothing, Error> {
        Err(Error::UnknownCommand { name: "save_mapping".to_owned() })
    }
}
