//! `rehearse imports`: what was imported, undone, rejected.

use std::path::{Path, PathBuf};

use api::{ErrorView, ImportEntry, OpenWorkspace, Task};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Format, Imports};
use crate::table::{Table, count};

pub(super) async fn run(wish: Imports, task: &Task) -> Result<Answer, ErrorView> {
    let place = match &wish {
        Imports::List { place, .. } | Imports::Undo { place, .. } | Imports::Rejected { place, .. } => &place.workspace,
    };
    let workspace = super::open(place).await?;
    let answer = match &wish {
        Imports::List { output, .. } => list(&workspace, output.format).await,
        Imports::Undo { import, output, .. } => undo(&workspace, *import, output.format, task).await,
        Imports::Rejected { import, out, output, .. } => rejected(&workspace, *import, out, output.format).await,
    };
    workspace.close().await;
    answer
}

async fn list(workspace: &OpenWorkspace, format: Format) -> Result<Answer, ErrorView> {
    let history = workspace.import_history().await.map_err(super::said)?;
    if format.is_json() {
        return Answer::json(&history);
    }
    if history.is_empty() {
        return Ok(Answer::text("Nothing was imported yet.\n"));
    }
    let mut table = Table::new(&[">import", "at", "outcome", ">rows", ">new", ">changed", ">rejected", "files"]);
    for entry in &history {
        let sum = |of: fn(&api::ImportedFile) -> u64| count(entry.files.iter().map(of).sum::<u64>());
        let names: Vec<&str> = entry.files.iter().map(|file| file.name.as_str()).collect();
        let outcome = if entry.can_undo { format!("{}, can be undone", entry.outcome) } else { entry.outcome.clone() };
        table.row([
            entry.import.to_string(),
            entry.at.clone(),
            outcome,
            sum(|file| file.rows),
            sum(|file| file.new),
            sum(|file| file.changed),
            count(entry.rejected),
            names.join(", "),
        ]);
    }
    Ok(Answer::text(table.to_string()))
}

async fn undo(
    workspace: &OpenWorkspace,
    import: Option<i64>,
    format: Format,
    task: &Task,
) -> Result<Answer, ErrorView> {
    let history = workspace.import_history().await.map_err(super::said)?;
    let last = history.iter().find(|entry| entry.outcome == "done").map(|entry| entry.import);
    let Some(import) = import.or(last) else { return Err(nothing("There is no import to undo.")) };
    workspace.undo_import(import, task).await.map_err(super::said)?;
    if format.is_json() {
        return Answer::json(&json!({ "undone": import }));
    }
    Ok(Answer::text(format!("Import {import} is undone.\n")))
}

async fn rejected(
    workspace: &OpenWorkspace,
    import: Option<i64>,
    out: &Path,
    format: Format,
) -> Result<Answer, ErrorView> {
    let history = workspace.import_history().await.map_err(super::said)?;
    let last = history.iter().find(|entry: &&ImportEntry| entry.rejected > 0).map(|entry| entry.import);
    let Some(import) = import.or(last) else { return Err(nothing("No import has rejected rows.")) };
    let files = workspace.rejected_files(import).await.map_err(super::said)?;
    std::fs::create_dir_all(out).map_err(|error| not_written(out, &error))?;
    let mut written: Vec<PathBuf> = Vec::new();
    for (name, csv) in files {
        let path = free_path(out, &name, &written);
        // The folder may be the one that the whole files lie in.
        if path.exists() {
            return Err(exists(&path));
        }
        api::write_file(&path, csv.into_bytes()).await.map_err(super::said)?;
        written.push(path);
    }
    let names: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    if format.is_json() {
        return Answer::json(&json!({ "import": import, "files": names }));
    }
    if names.is_empty() {
        return Ok(Answer::text(format!("Import {import} has no rejected rows.\n")));
    }
    Ok(Answer::text(format!("Wrote the rejected rows of import {import}: {}\n", names.join(", "))))
}

/// Under the name that the mapping knows them by; what they came from may have been no CSV, or another file of the name.
fn free_path(out: &Path, name: &str, written: &[PathBuf]) -> PathBuf {
    let name = Path::new(name).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let plain = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst")).unwrap_or(&name);
    let stem = plain.rsplit_once('.').map_or(plain, |(stem, _)| stem);
    let mut path = out.join(format!("{stem}.csv"));
    let mut number = 2;
    while written.contains(&path) {
        path = out.join(format!("{stem}-{number}.csv"));
        number += 1;
    }
    path
}

fn exists(path: &Path) -> ErrorView {
    ErrorView {
        code: "file-exists".to_owned(),
        message: format!("{} exists already.", path.display()),
        help: "Name another folder with --out.".to_owned(),
        ..ErrorView::default()
    }
}

fn not_written(path: &Path, error: &std::io::Error) -> ErrorView {
    ErrorView {
        code: "not-written".to_owned(),
        message: format!("{} could not be written: {error}", path.display()),
        help: "Name another folder with --out.".to_owned(),
        ..ErrorView::default()
    }
}

fn nothing(message: &str) -> ErrorView {
    ErrorView {
        code: "no-such-import".to_owned(),
        message: message.to_owned(),
        help: "See rehearse imports list.".to_owned(),
        ..ErrorView::default()
    }
}
