//! The import wizard: files looked into, mappings tried out, imports made, undone and mended.
//!
//! - `inspect`: what files hold, and how they would become canonical.
//! - `making`: imports, made or only checked.
//! - `history`: what was imported, undone, rejected and mended.
//! - `reasons`: why rows are rejected, in a person's words.

mod history;
mod inspect;
mod making;
mod reasons;

use std::path::{Path, PathBuf};

use workspace::{FileMapping, Mapping, SourceFile, Sources, Table, WorkspaceError};

use crate::errors::Error;
use crate::person::write_whole;
use crate::sources::{blocking, read_text};
use crate::types::*;
use crate::{Application, NewWorkspace, OpenWorkspace, Task};

pub use inspect::draft_mapping;
pub(crate) use making::run_import;

impl Application {
    pub(crate) async fn create_workspace(&self, wish: CreateWorkspace, task: &Task) -> Result<WorkspaceSummary, Error> {
        let CreateWorkspace { path, currency, time_zone } = wish;
        let path = PathBuf::from(path);
        let new = NewWorkspace { path: path.clone(), currency, time_zone, sample: None, truths: None };
        OpenWorkspace::create(&new, task).await?.close().await;
        self.open_file(&path).await
    }

    pub(crate) async fn import_tables(&self, _task: &Task) -> Result<Vec<ImportTable>, Error> {
        Ok(Table::all().map(table_view).collect())
    }

    pub(crate) async fn read_mapping(&self, wish: PathOf, _task: &Task) -> Result<Mapping, Error> {
        read_mapping(Path::new(&wish.path)).await
    }

    pub(crate) async fn save_mapping(&self, wish: SaveMapping, _task: &Task) -> Result<Nothing, Error> {
        write_mapping(Path::new(&wish.path), wish.mapping).await?;
        Ok(Nothing {})
    }
}

/// Reads a mapping from a file, `-` for standard input.
pub async fn read_mapping(path: &Path) -> Result<Mapping, Error> {
    let text = read_text(&path.to_string_lossy()).await?;
    Ok(Mapping::read(&name_of(path), &text)?)
}

/// Writes a mapping into a file, if it can be meant.
pub async fn write_mapping(path: &Path, mapping: Mapping) -> Result<(), Error> {
    let file = name_of(path);
    mapping.check().map_err(|(place, reason)| WorkspaceError::BadMapping { file, place, reason })?;
    let path = path.to_owned();
    blocking(move || write_whole(&path, mapping.to_text().as_bytes())).await?
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn table_view(table: Table) -> ImportTable {
    let column = |column: workspace::TableColumn| ImportColumn {
        name: column.name.to_owned(),
        required: column.required,
        kind: column.kind.to_owned(),
        choices: column.choices.iter().copied().chain(column.refers_to).map(str::to_owned).collect(),
    };
    ImportTable { table: table.name().to_owned(), columns: table.columns().map(column).collect(), takes_others: true }
}

/// The columns that every row of a mapping's table needs and that nothing is mapped to.
pub fn unmapped_columns(mapping: &FileMapping) -> Vec<&'static str> {
    let Some(table) = mapping.table.as_deref().and_then(Table::of_name) else { return Vec::new() };
    let is_mapped = |name: &str| mapping.columns.iter().any(|column| column.to.as_deref() == Some(name));
    let needed = table.columns().filter(|column| column.required && !is_mapped(column.name));
    needed.map(|column| column.name).collect()
}

/// What a file is imported as; none where its mapping leaves it alone.
fn table_of(path: &Path, mapping: Option<&FileMapping>) -> Result<Option<Table>, Error> {
    match mapping {
        Some(FileMapping { table: None, .. }) => Ok(None),
        Some(FileMapping { table: Some(name), .. }) => match Table::of_name(name) {
            Some(table) => Ok(Some(table)),
            None => Err(Error::BadParams { why: format!("table {name:?}") }),
        },
        None => match Table::of_file_name(&name_of(path)) {
            Some(table) => Ok(Some(table)),
            None => Err(WorkspaceError::UnknownFile(path.to_owned()).into()),
        },
    }
}

/// Files in the order in which they are imported.
fn sources_of(files: Vec<FileToImport>, settings: Option<String>) -> Result<Sources, Error> {
    let mut sources = Sources { settings: settings.map(PathBuf::from), ..Sources::default() };
    for FileToImport { path, mapping } in files {
        let path = PathBuf::from(path);
        let about = std::fs::metadata(&path).map_err(|error| Error::not_read(&path, &error))?;
        match table_of(&path, mapping.as_ref())? {
            Some(table) => sources.add(&path, about.len(), table, mapping),
            None => sources.ignored.push(name_of(&path)),
        }
    }
    sources.sort();
    Ok(sources)
}

/// One file, to be looked at.
fn source_of(wish: FileToImport) -> Result<Option<SourceFile>, Error> {
    Ok(sources_of(vec![wish], None)?.files.pop())
}
