//! `rehearse fmt`: journey files in the one order, every step with a place.

use std::fmt::Write as _;

use api::{ErrorView, JourneyText};
use journey::Placing;
use serde::Serialize;

use crate::answer::Answer;
use crate::args::Fmt;
use crate::table::{DIM, RED, styled};

/// What became of one file.
#[derive(Serialize)]
struct Formatted {
    file: String,
    /// Whether it is, or would be, written anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    changed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<ErrorView>,
    #[serde(skip)]
    text: String,
}

pub(super) async fn run(wish: Fmt) -> Result<Answer, ErrorView> {
    let placing = if wish.layout { Placing::All } else { Placing::Missing };
    let alone = wish.journeys == ["-"];
    if !alone && wish.journeys.iter().any(|name| name == "-") {
        return Err(super::wrong_use("Standard input is formatted alone.", "Name only - or only files."));
    }
    let mut files = Vec::with_capacity(wish.journeys.len());
    for name in &wish.journeys {
        let mut file = Formatted { file: name.clone(), changed: None, error: None, text: String::new() };
        if let Err(error) = format(&mut file, placing, wish.check).await {
            if alone {
                return Err(super::said(error));
            }
            file.error = Some(super::said(error));
        }
        files.push(file);
    }
    let unread = files.iter().any(|file| file.error.is_some());
    let changes = files.iter().any(|file| file.changed == Some(true));
    let answer = if wish.output.format.is_json() {
        Answer::json(&serde_json::json!({ "files": files }))?
    } else if alone && !wish.check {
        Answer::text(files.pop().map(|file| file.text).unwrap_or_default())
    } else {
        Answer::text(words(&files, wish.check))
    };
    Ok(answer.with_findings(wish.check && changes).with_failures(unread))
}

async fn format(file: &mut Formatted, placing: Placing, only_check: bool) -> Result<(), api::Error> {
    let journey = JourneyText::read(&file.file, None).await?;
    let text = journey.in_order(placing);
    let changed = text != journey.text;
    if changed && !only_check && file.file != "-" {
        journey.write(text.clone(), None).await?;
    }
    (file.changed, file.text) = (Some(changed), text);
    Ok(())
}

fn words(files: &[Formatted], only_check: bool) -> String {
    let mut text = String::new();
    for Formatted { file, changed, error, .. } in files {
        let _ = match (changed, error) {
            (_, Some(error)) => {
                let code = styled(DIM, format!("[{}]", error.code));
                let place = error.place.as_deref().map(|place| format!(" ({place})")).unwrap_or_default();
                writeln!(text, "{file}: {} {}{place} {code}", styled(RED, "unreadable"), error.message)
            }
            (Some(true), _) => writeln!(text, "{file}: {}", if only_check { "not in order" } else { "put in order" }),
            _ => writeln!(text, "{file}: {}", styled(DIM, "in order")),
        };
    }
    text
}
