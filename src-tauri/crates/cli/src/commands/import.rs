//! `rehearse import`: files into a workspace, or a mapping drafted for them.

use std::fmt::Write as _;

use std::path::Path;

use api::{
    ErrorView, FileMapping, ImportOptions, ImportReport, InspectedFile, InspectedFiles, Mapping, OpenWorkspace, Task,
    Transform,
};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Import, Missing, OnBadRow, UnknownConsent};
use crate::table::{BOLD, DIM, RED, Table, count, styled};

/// So many rejected rows are shown to people; programs get more.
const SHOWN: usize = 20;

pub(super) async fn run(wish: Import, task: &Task) -> Result<Answer, ErrorView> {
    if let Some(file) = wish.draft_map.clone() {
        return draft(wish, &file, task).await;
    }
    // The arguments say that it is there.
    let Some(place) = wish.workspace.as_deref() else {
        return Err(super::wrong_use("A workspace is needed.", "Name one with --workspace FILE."));
    };
    let mapping = match &wish.map {
        Some(file) => Some(api::read_mapping(file).await.map_err(super::said)?),
        None => None,
    };
    let options = ImportOptions {
        skip_bad_rows: wish.on_bad_row == OnBadRow::Skip,
        reject_missing: wish.missing == Missing::Reject,
        unknown_consent: wish.unknown_consent == UnknownConsent::Yes,
        check: wish.check,
    };
    let workspace = super::open(place).await?;
    let report = match mapping.clone() {
        Some(mapping) => workspace.import_mapped(wish.sources, mapping, options, task).await,
        None => workspace.import(wish.sources, options, task).await,
    };
    workspace.close().await;
    let report = report.map_err(|error| foreign(super::said(error)))?;
    let rejected = report.rejected_total > 0;
    let answer = if wish.output.format.is_json() {
        Answer::json(&report)?
    } else {
        Answer::text(words(&report, wish.check, mapping.as_ref()))
    };
    Ok(answer.with_findings(rejected))
}

/// A file that is not canonical can be imported all the same.
fn foreign(mut error: ErrorView) -> ErrorView {
    if matches!(error.code.as_str(), "unknown-file" | "nothing-to-import" | "missing-column") {
        error.help += " Files of another system: draft a mapping with --draft-map mapping.json, then import with \
                       --map mapping.json.";
    }
    error
}

/// Drafts a mapping and says what is doubtful.
async fn draft(wish: Import, file: &Path, task: &Task) -> Result<Answer, ErrorView> {
    let workspace = match &wish.workspace {
        Some(place) => Some(super::open(place).await?),
        None => None,
    };
    let drafted = api::draft_mapping(wish.sources, workspace.as_ref(), task).await;
    if let Some(workspace) = &workspace {
        OpenWorkspace::close(workspace).await;
    }
    let (mapping, files) = drafted.map_err(super::said)?;
    api::write_mapping(file, mapping.clone()).await.map_err(super::said)?;
    if wish.output.format.is_json() {
        let problems = files.files.iter().filter_map(|file| file.problem.as_ref().map(|problem| (&file.name, problem)));
        let problems: Vec<_> = problems.map(|(name, error)| json!({ "file": name, "error": error })).collect();
        let doubts = files.files.iter().flat_map(|file| file.doubts.iter().map(move |doubt| (&file.name, doubt)));
        let doubts: Vec<_> = doubts.map(|(name, doubt)| json!({ "file": name, "doubt": doubt })).collect();
        let missing = files
            .files
            .iter()
            .flat_map(|file| api::unmapped_columns(&file.mapping).into_iter().map(move |column| (&file.name, column)));
        let missing: Vec<_> = missing.map(|(name, column)| json!({ "file": name, "column": column })).collect();
        let answer = json!({ "mapping": mapping, "doubts": doubts, "missing": missing, "problems": problems });
        return Answer::json(&answer);
    }
    Ok(Answer::text(draft_words(file, &files)))
}

fn draft_words(to: &Path, files: &InspectedFiles) -> String {
    let mut text = String::new();
    for file in &files.files {
        file_words(file, &mut text);
    }
    if !files.ignored.is_empty() {
        let _ = writeln!(text, "\n{}", styled(DIM, format!("  Left alone: {}", files.ignored.join(", "))));
    }
    let doubts: usize = files.files.iter().map(|file| file.doubts.len()).sum();
    let _ = writeln!(text, "\nThe draft is in {}. Nothing was imported.", to.display());
    if doubts > 0 {
        let _ = writeln!(
            text,
            "Look at what is doubtful ({doubts}) and change the draft where the other reading is right."
        );
    }
    let _ =
        writeln!(text, "{}", styled(DIM, format!("Then: rehearse import … --map {} --workspace FILE", to.display())));
    text
}

fn file_words(file: &InspectedFile, text: &mut String) {
    let holds = match (&file.problem, &file.mapping.table) {
        (Some(problem), _) => problem.message.clone(),
        (None, Some(table)) => table.clone(),
        (None, None) => "unknown: left alone".to_owned(),
    };
    let _ = writeln!(text, "\n{}  {holds}", styled(BOLD, &file.name));
    if let Some(shape) = &file.shape {
        let parts = [
            Some(shape.format.clone()),
            shape.compression.clone(),
            shape.encoding.clone(),
            shape.delimiter.as_deref().map(delimiter_words),
            shape.sheet.clone().map(|sheet| format!("sheet {sheet}")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let _ = writeln!(text, "{}", styled(DIM, format!("  {}", parts.join(", "))));
    }
    text.push_str(&mapping_words(&file.mapping));
    for column in api::unmapped_columns(&file.mapping) {
        let _ = writeln!(
            text,
            "  {} {column}: no column of the file looks like it, and every row needs it",
            styled(RED, "!")
        );
    }
    for doubt in &file.doubts {
        let choice = |choice: &api::DoubtChoice| format!("{} “{}” is {}", choice.from, choice.example, choice.becomes);
        let choices: Vec<String> = doubt.choices.iter().map(choice).collect();
        let _ = writeln!(text, "  {} {}: {}", styled(RED, "?"), doubt.to, choices.join("; or "));
    }
}

fn delimiter_words(delimiter: &str) -> String {
    match delimiter {
        "," => "commas".to_owned(),
        ";" => "semicolons".to_owned(),
        "\t" => "tabs".to_owned(),
        "|" => "bars".to_owned(),
        other => format!("“{other}”"),
    }
}

/// Which columns come from where, a line each.
fn mapping_words(mapping: &FileMapping) -> String {
    let mut table = Table::new(&["", "column", "comes from", "how"]);
    for column in &mapping.columns {
        let from = match (&column.from[..], &column.value) {
            ([], Some(value)) => format!("always “{}”", short(value)),
            (from, _) => from.join(" + "),
        };
        let how: Vec<String> = column.transforms.iter().map(transform_words).collect();
        let to = column.to.clone().unwrap_or_else(|| "not imported".to_owned());
        table.row([String::new(), to, from, how.join(", ")]);
    }
    table.to_string()
}

fn transform_words(transform: &Transform) -> String {
    match transform {
        Transform::Trim => "without spaces around".to_owned(),
        Transform::Lower => "in small letters".to_owned(),
        Transform::Upper => "in capitals".to_owned(),
        Transform::Title => "words with capitals".to_owned(),
        Transform::Decimal { point } => format!("decimals behind “{point}”"),
        Transform::Date { format, zone } => match zone {
            Some(zone) => format!("{format} in {zone}"),
            None => format.clone(),
        },
        Transform::Epoch { unit } => format!("{unit} since 1970"),
        Transform::ExcelSerial { .. } => "days as Excel counts them".to_owned(),
        Transform::Words(words) => {
            let words: Vec<String> = words.iter().map(|(from, to)| format!("{from} → {to}")).collect();
            words.join(", ")
        }
    }
}

fn words(report: &ImportReport, check: bool, mapping: Option<&Mapping>) -> String {
    let mut table = Table::new(&["file", ">rows", ">new", ">changed", ">same", ">rejected", "made for unknown ids"]);
    for (name, file) in &report.files {
        let stubs: Vec<String> = file.stubs.iter().map(|(table, made)| format!("{} {table}", count(*made))).collect();
        table.row([
            name.clone(),
            count(file.rows),
            count(file.new),
            count(file.changed),
            count(file.same),
            count(file.rejected),
            stubs.join(", "),
        ]);
    }
    let mut text = table.to_string();
    for (name, read) in report.files.iter().filter_map(|(name, file)| Some((name, file.read.as_ref()?))) {
        let _ = writeln!(text, "\n{}", styled(DIM, format!("  {name}: read as {read}")));
    }
    for (name, file) in report.files.iter().filter(|(_, file)| file.table.is_some()) {
        let table = file.table.as_deref().unwrap_or_default();
        let _ = writeln!(text, "\n{}", styled(DIM, format!("  {name} as {table}")));
        if let Some(entry) = mapping.and_then(|mapping| mapping.entry_for(name)) {
            text.push_str(&mapping_words(entry));
        }
    }
    if !report.ignored.is_empty() {
        let _ = writeln!(text, "\n{}", styled(DIM, format!("  Left alone: {}", report.ignored.join(", "))));
    }
    if !report.rejected.is_empty() {
        let mut table = Table::new(&["file", ">line", "column", "value", "why"]);
        for row in report.rejected.iter().take(SHOWN) {
            table.row([
                row.file.clone(),
                row.line.to_string(),
                row.column.clone().unwrap_or_default(),
                row.value.as_deref().map(short).unwrap_or_default(),
                row.reason.clone(),
            ]);
        }
        let _ = write!(text, "\n{}\n{table}", styled(BOLD, "  Rejected rows"));
        let rest = report.rejected_total.saturating_sub(SHOWN as u64);
        if rest > 0 {
            let _ = writeln!(text, "{}", styled(DIM, format!("  … and {} more", count(rest))));
        }
    }
    let rejected = count(report.rejected_total);
    let ending = match (report.imported, check, report.rejected_total) {
        (_, true, 0) => "Every row is good. Nothing was imported: this was only a check.".to_owned(),
        (_, true, _) => format!("{rejected} rows are bad. Nothing was imported: this was only a check."),
        (true, _, 0) => "Imported.".to_owned(),
        (true, ..) => format!("Imported, but for {rejected} rejected rows, which the workspace keeps aside."),
        (false, ..) => {
            let why = format!("Nothing was imported: {rejected} rows are bad, and the workspace keeps them aside.");
            styled(RED, why) + "\nMend them and import again, or take the good ones with --on-bad-row skip."
        }
    };
    let _ = writeln!(text, "\n{ending}");
    text
}

/// A value cut to what fits a table; control characters would tear it.
fn short(value: &str) -> String {
    let mut text: String =
        value.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(40).collect();
    if value.chars().nth(40).is_some() {
        text.push('…');
    }
    text
}
