//! `rehearse check`: what is wrong with journeys.

use std::fmt::Write as _;

use api::{CheckedFile, CheckedFiles, ErrorView, FindingView, Task};

use super::sarif;
use crate::answer::Answer;
use crate::args::{Check, CheckFormat};
use crate::table::{BLUE, BOLD, DIM, GREEN, RED, YELLOW, styled};

pub(super) async fn run(wish: Check, task: &Task) -> Result<Answer, ErrorView> {
    let from_input = wish.journeys.iter().any(|name| name == "-");
    if wish.fix && from_input && wish.journeys.len() > 1 {
        return Err(super::wrong_use("Standard input is mended alone.", "Name only - or only files."));
    }
    let workspace = match &wish.workspace {
        Some(path) => Some(super::open(path).await?),
        None => None,
    };
    let checked = api::check_files(&wish.journeys, workspace.as_ref(), wish.fix, task).await.map_err(super::said)?;
    if let Some(workspace) = workspace {
        workspace.close().await;
    }
    let unread = checked.files.iter().any(|file| file.error.is_some());
    let read = !unread;
    let answer = match wish.format {
        _ if wish.fix && from_input && read => {
            // The mended file is the answer; what is left to mend is for the person who looks on.
            eprint!("{}", anstream::adapter::strip_str(&words(&checked)));
            Answer::text(checked.files.iter().map(|file| file.text.as_str()).collect::<String>())
        }
        CheckFormat::Json => Answer::json(&checked)?,
        CheckFormat::Sarif => Answer::json(&sarif::log(&checked))?,
        CheckFormat::Table => Answer::text(words(&checked)),
    };
    Ok(answer.with_findings(checked.errors > 0).with_failures(unread))
}

fn words(checked: &CheckedFiles) -> String {
    let mut text = String::new();
    for file in &checked.files {
        let _ = writeln!(text, "{}", styled(BOLD, title(file)));
        if let Some(error) = &file.error {
            let place = error.place.as_deref().map(|place| format!(" ({place})")).unwrap_or_default();
            let code = styled(DIM, format!("[{}]", error.code));
            let _ =
                writeln!(text, "  {} {}{place} {code}\n    {}", styled(RED, "unreadable"), error.message, error.help);
        }
        for fixed in file.fixed.iter().flatten() {
            let node = fixed.place.node.as_deref().map(|node| format!(" {node}:")).unwrap_or_default();
            let code = styled(DIM, format!("[{}]", fixed.code));
            let _ = writeln!(text, "  {}{node} {} {code}", styled(GREEN, "mended"), fixed.title);
        }
        for finding in file.findings.iter().flatten() {
            text += &said(finding);
        }
        if file.findings.as_ref().is_some_and(Vec::is_empty) {
            text += "  nothing to mend\n";
        }
        text.push('\n');
    }
    let plural = |number: u32, word: &str| format!("{number} {word}{}", if number == 1 { "" } else { "s" });
    let _ = writeln!(
        text,
        "{}, {}, {}",
        plural(checked.errors, "error"),
        plural(checked.warnings, "warning"),
        plural(checked.hints, "hint")
    );
    text
}

fn title(file: &CheckedFile) -> String {
    match &file.journey {
        Some(journey) if *journey != file.file => format!("{} ({journey})", file.file),
        _ => file.file.clone(),
    }
}

fn said(finding: &FindingView) -> String {
    let style = match finding.severity.as_str() {
        "error" => RED,
        "warning" => YELLOW,
        _ => BLUE,
    };
    let place = &finding.place;
    let parts = [
        place.node.clone(),
        place.port.as_ref().map(|port| format!("port {port}")),
        place.edge.map(|edge| format!("edge {edge}")),
        place.field.clone(),
    ];
    let place: Vec<String> = parts.into_iter().flatten().collect();
    let place = if place.is_empty() { String::new() } else { format!(" {}:", place.join(" ")) };
    let code = styled(DIM, format!("[{}]", finding.code));
    let mut text = format!("  {}{place} {} {code}\n", styled(style, &finding.severity), finding.message);
    if !finding.help.is_empty() {
        let _ = writeln!(text, "    {}", finding.help);
    }
    if let Some(fix) = &finding.fix {
        let _ = writeln!(text, "    {}", styled(DIM, format!("fix: {}", fix.title)));
    }
    if let Some(reason) = &finding.accepted {
        let _ = writeln!(text, "    {}", styled(DIM, format!("accepted: {reason}")));
    }
    text
}
