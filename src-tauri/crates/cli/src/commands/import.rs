//! `rehearse import`: canonical files into a workspace.

use std::fmt::Write as _;

use api::{ErrorView, ImportOptions, ImportReport, Task};

use crate::answer::Answer;
use crate::args::{Import, Missing, OnBadRow, UnknownConsent};
use crate::table::{BOLD, DIM, RED, Table, count, styled};

/// So many rejected rows are shown to people; programs get more.
const SHOWN: usize = 20;

pub(super) async fn run(wish: Import, task: &Task) -> Result<Answer, ErrorView> {
    let options = ImportOptions {
        skip_bad_rows: wish.on_bad_row == OnBadRow::Skip,
        reject_missing: wish.missing == Missing::Reject,
        unknown_consent: wish.unknown_consent == UnknownConsent::Yes,
        check: wish.check,
    };
    let workspace = super::open(&wish.place.workspace).await?;
    let report = workspace.import(wish.sources, options, task).await;
    workspace.close().await;
    let report = report.map_err(super::said)?;
    let rejected = report.rejected_total > 0;
    let answer =
        if wish.output.format.is_json() { Answer::json(&report)? } else { Answer::text(words(&report, wish.check)) };
    Ok(answer.with_findings(rejected))
}

fn words(report: &ImportReport, check: bool) -> String {
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
