//! Which files are imported as what, and where their listed columns are.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::opened::OpenedFile;
use super::tables::{Spec, Table};
use crate::mapping::{FileMapping, Mapping, Shop};
use crate::{Result, WorkspaceError};

/// A file among the sources, before it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name, as reports show it.
    pub name: String,
    /// What it holds.
    pub table: Table,
    /// Its size on disk in bytes.
    pub bytes: u64,
    /// How its rows become canonical; none where they are.
    pub mapping: Option<FileMapping>,
    /// Rows that are kept instead of a file.
    pub held: Option<HeldRows>,
}

/// Rows of a file that is not read again: rejected ones that a person has mended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeldRows {
    /// The file's columns.
    pub names: Vec<String>,
    /// Each row's line in the file, and its fields.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// What a list of directories and files amounts to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// `settings.json`, if there is one.
    pub settings: Option<PathBuf>,
    /// The tables' files, in the order in which they are imported.
    pub files: Vec<SourceFile>,
    /// Other files in the directories, which are left alone.
    pub ignored: Vec<String>,
}

impl Sources {
    /// Finds the canonical files in directories and takes single files as they are.
    pub fn find<P: AsRef<Path>>(paths: &[P]) -> Result<Self> {
        Self::find_with(paths, None)
    }

    /// The same with a mapping: a file takes the first entry of whose pattern it is; a file of none is canonical or is
    /// left alone.
    pub fn find_mapped<P: AsRef<Path>>(paths: &[P], mapping: &Mapping) -> Result<Self> {
        Self::find_with(paths, Some(mapping))
    }

    fn find_with<P: AsRef<Path>>(paths: &[P], mapping: Option<&Mapping>) -> Result<Self> {
        let mut sources = Self::default();
        for path in paths {
            let path = path.as_ref();
            let about = std::fs::metadata(path).map_err(|error| WorkspaceError::io(path, &error))?;
            if !about.is_dir() {
                if !sources.take(path, about.len(), mapping) {
                    if mapping.is_none() {
                        return Err(WorkspaceError::UnknownFile(path.to_owned()));
                    }
                    sources.ignored.push(name_of(path));
                }
                continue;
            }
            let mut entries = std::fs::read_dir(path)
                .and_then(Iterator::collect::<io::Result<Vec<_>>>)
                .map_err(|error| WorkspaceError::io(path, &error))?;
            entries.sort_by_key(std::fs::DirEntry::file_name);
            let before = sources.files.len() + usize::from(sources.settings.is_some());
            for entry in entries {
                let entry = entry.path();
                let about = std::fs::metadata(&entry).map_err(|error| WorkspaceError::io(&entry, &error))?;
                if about.is_file() && !sources.take(&entry, about.len(), mapping) {
                    sources.ignored.push(name_of(&entry));
                }
            }
            if mapping.is_none() && sources.files.len() + usize::from(sources.settings.is_some()) == before {
                return Err(WorkspaceError::NothingToImport(path.to_owned()));
            }
        }
        if mapping.is_some() && sources.files.is_empty() && sources.settings.is_none() {
            let path = paths.first().map(|path| path.as_ref().to_owned()).unwrap_or_default();
            return Err(WorkspaceError::NothingToImport(path));
        }
        sources.sort();
        Ok(sources)
    }

    fn take(&mut self, path: &Path, bytes: u64, mapping: Option<&Mapping>) -> bool {
        let name = name_of(path);
        let entry = mapping.and_then(|mapping| mapping.entry_for(&name));
        if let Some(entry) = entry {
            let Some(table) = entry.table.as_deref().and_then(Table::of_name) else { return false };
            self.add(path, bytes, table, Some(entry.clone()));
            return true;
        }
        if name == "settings.json" {
            self.settings = Some(path.to_owned());
            return true;
        }
        let Some(table) = Table::of_file_name(&name) else { return false };
        self.add(path, bytes, table, None);
        true
    }

    /// Adds a file.
    pub fn add(&mut self, path: &Path, bytes: u64, table: Table, mapping: Option<FileMapping>) {
        let name = name_of(path);
        // Two files of one name are told apart by their paths.
        let name = if self.files.iter().any(|file| file.name == name) { path.display().to_string() } else { name };
        self.files.push(SourceFile { path: path.to_owned(), name, table, bytes, mapping, held: None });
    }

    /// Puts the files into the order in which they are imported; those of one table keep theirs.
    pub fn sort(&mut self) {
        self.files.sort_by_key(|file| file.table);
    }

    /// The consent columns that `customers.csv` lacks altogether: how to take them is worth a question.
    pub fn missing_consents(&self) -> Result<Vec<&'static str>> {
        let mut missing = Vec::new();
        for file in self.files.iter().filter(|file| file.table == Table::Customers) {
            // The columns that there are depend on neither.
            let shop = Shop { zone: chrono_tz::UTC, currency: "EUR" };
            let opened = OpenedFile::open(file, shop, Arc::default())?;
            for name in ["email_consent", "sms_consent", "chat_consent", "push_consent"] {
                if !opened.names().iter().any(|column| column == name) && !missing.contains(&name) {
                    missing.push(name);
                }
            }
        }
        Ok(missing)
    }
}

pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The header of a file: where the listed columns are, and which others there are.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    pub names: Vec<String>,
    /// For each listed column its place in the file.
    pub places: Vec<Option<usize>>,
    /// Places of the columns that are not listed.
    pub extras: Vec<usize>,
}

impl Header {
    pub(crate) fn new(file: &str, spec: &Spec, names: Vec<String>) -> Result<Self> {
        for (number, name) in names.iter().enumerate() {
            if name.is_empty() {
                return Err(WorkspaceError::UnnamedColumn { file: file.to_owned(), number: number + 1 });
            }
            if names[..number].contains(name) {
                return Err(WorkspaceError::DuplicateColumn { file: file.to_owned(), column: name.clone() });
            }
        }
        let places: Vec<Option<usize>> =
            spec.columns.iter().map(|column| names.iter().position(|name| name == column.name)).collect();
        for (column, place) in spec.columns.iter().zip(&places) {
            if column.required && place.is_none() {
                return Err(WorkspaceError::MissingColumn { file: file.to_owned(), column: column.name.to_owned() });
            }
        }
        let mut extras: Vec<usize> = (0..names.len()).filter(|place| !places.contains(&Some(*place))).collect();
        // By name, so that an object of them is the same whatever the order of columns.
        extras.sort_by(|a, b| names[*a].cmp(&names[*b]));
        Ok(Self { names, places, extras })
    }
}
