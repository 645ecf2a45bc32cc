//! `rehearse diff`: what differs between two journeys, or two versions of one.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use api::{ErrorView, JourneyText};
use journey::{Change, Document, FieldDiff, JourneyDiff, Side};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::args::{Diff, DiffFormat};
use crate::table::{BOLD, DIM, styled};

const NEW: Style = AnsiColor::Green.on_default();
const GONE: Style = AnsiColor::Red.on_default();
const OTHER: Style = AnsiColor::Yellow.on_default();

pub(super) async fn run(wish: Diff) -> Result<Answer, ErrorView> {
    if wish.before == "-" && wish.after == "-" {
        return Err(super::wrong_use("Standard input can be only one of the two.", "Name a file, or ID@VERSION."));
    }
    let workspace = match &wish.workspace {
        Some(path) => Some(super::open(path).await?),
        None => None,
    };
    let before = JourneyText::read(&wish.before, workspace.as_ref()).await;
    let after = JourneyText::read(&wish.after, workspace.as_ref()).await;
    if let Some(workspace) = workspace {
        workspace.close().await;
    }
    let (before, after) = (before.map_err(super::said)?, after.map_err(super::said)?);
    let diff = journey::diff(&before.document.source, &after.document.source);
    let differs = !diff.is_empty();
    let answer = match wish.format {
        DiffFormat::Json => Answer::json(&json!({
            "before": before.name, "after": after.name, "same": !differs,
            "steps": diff.steps, "edges": diff.edges, "settings": diff.settings, "notes": diff.notes,
            "hunks": diff.hunks,
        }))?,
        DiffFormat::Text => Answer::text(lines(&before.name, &after.name, &diff)),
        DiffFormat::Table => Answer::text(words(&before, &after, &diff)),
    };
    Ok(answer.with_findings(differs))
}

fn words(before: &JourneyText, after: &JourneyText, diff: &JourneyDiff) -> String {
    if diff.is_empty() {
        return "Nothing differs.\n".to_owned();
    }
    let mut text = String::new();
    let heading = |text: &mut String, title: &str| {
        if !text.is_empty() {
            text.push('\n');
        }
        let _ = writeln!(text, "{}", styled(BOLD, title));
    };
    if !diff.settings.is_empty() {
        heading(&mut text, "Settings");
        diff.settings.iter().for_each(|field| text += &value(field, "  "));
    }
    if !diff.steps.is_empty() {
        heading(&mut text, "Steps");
    }
    for step in &diff.steps {
        let holder = if step.change == Change::Removed { before } else { after };
        let title = said(&holder.document, &step.id);
        let _ = writeln!(text, "  {} {} {}", sign(step.change), step.id, styled(DIM, title));
        if step.change == Change::Changed {
            step.fields.iter().for_each(|field| text += &value(field, "      "));
        }
    }
    if !diff.edges.is_empty() {
        heading(&mut text, "Connections");
    }
    for edge in &diff.edges {
        let port = if edge.port == journey::NEXT { String::new() } else { format!(" ({})", edge.port) };
        let _ = writeln!(text, "  {} {}{port} → {}", sign(edge.change), edge.from, edge.to);
    }
    if !diff.notes.is_empty() {
        heading(&mut text, "Notes");
    }
    for note in &diff.notes {
        let (holder, index) = match (note.after, note.before) {
            (Some(index), _) => (after, index),
            (None, Some(index)) => (before, index),
            (None, None) => continue,
        };
        let words = holder.document.source.pointer(&format!("/notes/{index}/text")).and_then(Value::as_str);
        let line: String = words.unwrap_or_default().lines().next().unwrap_or_default().chars().take(72).collect();
        let _ = writeln!(text, "  {} {line}", sign(note.change));
    }
    text
}

fn sign(change: Change) -> String {
    match change {
        Change::Added => styled(NEW, "+ added  "),
        Change::Removed => styled(GONE, "- removed"),
        Change::Changed => styled(OTHER, "~ changed"),
        Change::Moved => styled(DIM, "> moved  "),
    }
}

/// What a step is called and what it is set to.
fn said(document: &Document, id: &str) -> String {
    let journey = &document.journey;
    let Some(node) = journey.nodes.iter().find(|node| node.id == id) else { return String::new() };
    let speaker = phrases::speaker(phrases::Locale::En);
    let titles = |id: &str| journey.nodes.iter().find(|node| node.id == id).map(|node| speaker.title(node));
    format!("{}: {}", speaker.title(node), speaker.say(&journey::summary(node, journey, None), &titles))
}

fn value(FieldDiff { pointer, before, after }: &FieldDiff, indent: &str) -> String {
    let short = |value: &Value| {
        let text = value.to_string();
        match text.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text,
        }
    };
    let change = match (before, after) {
        (Some(before), Some(after)) => format!("{} → {}", styled(GONE, short(before)), styled(NEW, short(after))),
        (None, Some(after)) => styled(NEW, format!("+ {}", short(after))),
        (Some(before), None) => styled(GONE, format!("- {}", short(before))),
        (None, None) => String::new(),
    };
    format!("{indent}{} {change}\n", if pointer.is_empty() { "/" } else { pointer })
}

/// As `diff -u` has it.
fn lines(before: &str, after: &str, diff: &JourneyDiff) -> String {
    let mut text = String::new();
    if diff.hunks.is_empty() {
        return text;
    }
    let _ = writeln!(text, "{}\n{}", styled(BOLD, format!("--- {before}")), styled(BOLD, format!("+++ {after}")));
    for hunk in &diff.hunks {
        let count = |side| hunk.lines.iter().filter(|line| line.side == Side::Both || line.side == side).count();
        let place = format!("@@ -{},{} +{},{} @@", hunk.before, count(Side::Before), hunk.after, count(Side::After));
        let _ = writeln!(text, "{}", styled(DIM, place));
        for line in &hunk.lines {
            let _ = match line.side {
                Side::Both => writeln!(text, " {}", line.text),
                Side::Before => writeln!(text, "{}", styled(GONE, format!("-{}", line.text))),
                Side::After => writeln!(text, "{}", styled(NEW, format!("+{}", line.text))),
            };
        }
    }
    text
}
