//! What files hold, and how they would become canonical.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use serde_json::Value;
use workspace::{Compression, FileMapping, Inspected, MAPPING_FORMAT, Mapping, OtherColumns, Table, Workspace};

use super::{name_of, reasons, source_of};
use crate::errors::{Error, say};
use crate::sources::blocking;
use crate::types::*;
use crate::{Application, OpenWorkspace, Task};
use phrases::{Locale, Speaker, speaker};

/// Where clocks stand, and what amounts are counted in, while no workspace is open.
const NO_WORKSPACE: (Tz, &str) = (chrono_tz::UTC, "EUR");
/// Files of a folder with these endings are looked into.
const ENDINGS: [&str; 8] = ["csv", "tsv", "txt", "jsonl", "ndjson", "json", "parquet", "xlsx"];

/// What a look into files needs to know.
struct Looking {
    /// The workspace whose earlier imports are asked.
    workspace: Option<Workspace>,
    zone: Tz,
    speaker: &'static Speaker,
    /// A mapping that a person has chosen.
    mapping: Option<Mapping>,
}

impl Application {
    pub(crate) async fn inspect_files(&self, wish: InspectFiles, task: &Task) -> Result<InspectedFiles, Error> {
        let opened = self.opened().ok();
        let looking = Looking::new(opened.as_ref(), self.speaker(), wish.mapping).await?;
        let (paths, task) = (wish.paths.into_iter().map(PathBuf::from).collect(), task.clone());
        blocking(move || looking.files(paths, &task)).await?
    }

    pub(crate) async fn inspect_file(&self, wish: InspectFile, _task: &Task) -> Result<InspectedFile, Error> {
        let opened = self.opened().ok();
        let looking = Looking::new(opened.as_ref(), self.speaker(), None).await?;
        blocking(move || looking.file(Path::new(&wish.path), Some(wish.mapping))).await
    }

    pub(crate) async fn preview_import(&self, wish: FileToImport, _task: &Task) -> Result<MappedPreview, Error> {
        let (zone, currency) = match self.opened() {
            Ok(opened) => {
                let settings = opened.workspace.settings().await?;
                (settings.time_zone.parse().unwrap_or(NO_WORKSPACE.0), settings.currency)
            }
            Err(_) => (NO_WORKSPACE.0, NO_WORKSPACE.1.to_owned()),
        };
        let speaker = self.speaker();
        blocking(move || preview(wish, zone, &currency, speaker)).await
    }
}

/// Drafts a mapping for files and folders, as the window does; what is said about them is in English.
pub async fn draft_mapping(
    paths: Vec<PathBuf>,
    workspace: Option<&OpenWorkspace>,
    task: &Task,
) -> Result<(Mapping, InspectedFiles), Error> {
    let looking = Looking::new(workspace, speaker(Locale::En), None).await?;
    let task = task.clone();
    let files = blocking(move || looking.files(paths, &task)).await??;
    // A canonical file that is taken as it is needs no entry.
    let entries = files.files.iter().filter(|file| file.problem.is_none() && !is_taken_as_it_is(&file.mapping));
    let mapping = Mapping { format: MAPPING_FORMAT, files: entries.map(|file| file.mapping.clone()).collect() };
    Ok((mapping, files))
}

fn is_taken_as_it_is(mapping: &FileMapping) -> bool {
    let own = Table::of_file_name(&mapping.file).map(Table::name);
    own.is_some()
        && own == mapping.table.as_deref()
        && mapping.read.is_found_out()
        && mapping.others == OtherColumns::Keep
        && mapping.columns.iter().all(|column| {
            column.transforms.is_empty()
                && column.value.is_none()
                && matches!((&column.to, &column.from[..]), (Some(to), [from]) if to == from)
        })
}

impl Looking {
    async fn new(
        opened: Option<&OpenWorkspace>,
        speaker: &'static Speaker,
        mapping: Option<Mapping>,
    ) -> Result<Self, Error> {
        let zone = match opened {
            Some(opened) => opened.time_zone().await?,
            None => NO_WORKSPACE.0,
        };
        Ok(Self { workspace: opened.map(|opened| opened.workspace.clone()), zone, speaker, mapping })
    }

    fn files(&self, paths: Vec<PathBuf>, task: &Task) -> Result<InspectedFiles, Error> {
        let mut found = InspectedFiles { files: Vec::new(), settings: None, ignored: Vec::new() };
        let mut wanted = Vec::new();
        for path in paths {
            if !path.is_dir() {
                wanted.push(path);
                continue;
            }
            let entries = std::fs::read_dir(&path).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
            let mut entries = entries.map_err(|error| Error::not_read(&path, &error))?;
            entries.sort_by_key(std::fs::DirEntry::file_name);
            for entry in entries.into_iter().map(|entry| entry.path()).filter(|entry| !entry.is_dir()) {
                if holds_data(&name_of(&entry)) {
                    wanted.push(entry);
                } else {
                    found.ignored.push(name_of(&entry));
                }
            }
        }
        for (number, path) in wanted.iter().enumerate() {
            if task.is_cancelled() {
                return Err(Error::Cancelled);
            }
            task.report("inspect", number as u64, Some(wanted.len() as u64));
            let name = name_of(path);
            if name == "settings.json" {
                found.settings = Some(path.display().to_string());
                continue;
            }
            let said = self.mapping.as_ref().and_then(|mapping| mapping.entry_for(&name)).cloned();
            found.files.push(self.file(path, said));
        }
        Ok(found)
    }

    fn file(&self, path: &Path, said: Option<FileMapping>) -> InspectedFile {
        let name = name_of(path);
        let bytes = std::fs::metadata(path).map_or(0, |about| about.len());
        let mut inspected = workspace::inspect(path, said.as_ref(), self.zone);
        let mut remembered = false;
        if let (Ok(found), None, Some(workspace)) = (&mut inspected, &said, &self.workspace) {
            let columns: Vec<String> = found.columns.iter().map(|column| column.name.clone()).collect();
            match workspace.remembered_mapping_blocking(&name, &columns) {
                Ok(Some(mapping)) => {
                    found.mapping = FileMapping { file: name.clone(), ..mapping };
                    found.doubts.clear();
                    remembered = true;
                }
                Ok(None) => {}
                // What was done earlier is only a proposal.
                Err(error) => tracing::warn!(%error, "an earlier mapping could not be read"),
            }
        }
        let (path, name) = (path.display().to_string(), name);
        match inspected {
            Ok(found) => view(path, name, bytes, found, remembered),
            Err(error) => InspectedFile {
                mapping: said.unwrap_or_else(|| FileMapping {
                    file: name.clone(),
                    table: Table::of_file_name(&name).map(|table| table.name().to_owned()),
                    ..FileMapping::default()
                }),
                path,
                name,
                bytes,
                shape: None,
                problem: Some(say(&Error::from(error), self.speaker)),
                columns: Vec::new(),
                rows: Vec::new(),
                guesses: Vec::new(),
                remembered: false,
                doubts: Vec::new(),
            },
        }
    }
}

fn holds_data(name: &str) -> bool {
    let small = name.to_lowercase();
    let plain = small.strip_suffix(".gz").or_else(|| small.strip_suffix(".zst")).unwrap_or(&small);
    let ending = plain.rsplit_once('.').map(|(_, ending)| ending);
    !small.starts_with('.')
        && ending.is_some_and(|ending| ENDINGS.contains(&ending) && (ending != "json" || plain == "settings.json"))
}

fn view(path: String, name: String, bytes: u64, found: Inspected, remembered: bool) -> InspectedFile {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let columns = found.columns.into_iter().map(|column| SourceColumn {
        name: column.name,
        samples: column.samples,
        looks: column.looks.to_owned(),
        filled: number(column.filled),
        of: number(column.of),
    });
    let doubts = found.doubts.into_iter().map(|doubt| Doubt {
        to: doubt.to,
        from: doubt.from,
        about: doubt.about.to_owned(),
        choices: doubt
            .choices
            .into_iter()
            .map(|choice| DoubtChoice {
                from: choice.from,
                transforms: choice.transforms,
                example: choice.example,
                becomes: choice.becomes,
            })
            .collect(),
    });
    InspectedFile {
        path,
        name,
        bytes,
        shape: Some(shape(&found.shape)),
        problem: None,
        columns: columns.collect(),
        rows: found.rows.into_iter().map(|(line, fields)| SourceRow { line, fields }).collect(),
        guesses: found
            .guesses
            .into_iter()
            .map(|(table, score)| TableGuess { table: table.name().to_owned(), score })
            .collect(),
        mapping: found.mapping,
        remembered,
        doubts: doubts.collect(),
    }
}

/// The word that JSON has for a value of a list.
fn word<T: serde::Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// How a file is read, as the surface has it.
pub(super) fn shape(shape: &workspace::FileShape) -> FileShape {
    FileShape {
        format: word(shape.format),
        compression: shape.compression.map(word::<Compression>),
        encoding: shape.encoding.map(word),
        encoding_guessed: !shape.is_marked
            && shape.encoding.is_some_and(|encoding| encoding != workspace::Encoding::Utf8),
        delimiter: shape.delimiter.map(word),
        sheets: shape.sheets.clone(),
        sheet: shape.sheet.clone(),
        nested: shape.nested.clone(),
    }
}

fn preview(wish: FileToImport, zone: Tz, currency: &str, speaker: &'static Speaker) -> MappedPreview {
    let mut view = MappedPreview { columns: Vec::new(), rows: Vec::new(), missing: Vec::new(), problem: None };
    let looked = source_of(wish).and_then(|source| match source {
        Some(source) => workspace::preview(&source, zone, currency).map(Some).map_err(Error::from),
        None => Ok(None),
    });
    match looked {
        Ok(Some(found)) => {
            view.columns = found.columns;
            view.missing = found.missing;
            view.rows = found
                .rows
                .into_iter()
                .map(|row| MappedRow {
                    line: row.line,
                    fields: row.fields,
                    fault: row.fault.map(|fault| RowFault {
                        column: fault.column,
                        value: fault.value,
                        reason: reasons::reason(fault.code, "", speaker),
                        code: fault.code.to_owned(),
                    }),
                })
                .collect();
        }
        // A file that is left alone has no rows.
        Ok(None) => {}
        Err(error) => view.problem = Some(say(&error, speaker)),
    }
    view
}
