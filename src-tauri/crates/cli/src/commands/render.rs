//! `rehearse render`: a journey as a picture, to be shown in a pull request or a presentation.

use std::collections::BTreeMap;
use std::path::Path;

use api::{ErrorView, JourneyText, Task};
use drawing::{Arrangement, Options, PixelError, Problems};
use journey::Severity;
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Lang, Render, Theme};

pub(super) async fn run(wish: Render, task: &Task) -> Result<Answer, ErrorView> {
    let pixels = is_pixels(&wish.out)?;
    let workspace = match &wish.workspace {
        Some(path) => Some(super::open(path).await?),
        None => None,
    };
    let read = JourneyText::read(&wish.journey, workspace.as_ref()).await;
    let mut catalogue = None;
    if let (Ok(journey), Some(workspace)) = (&read, &workspace) {
        catalogue = Some(workspace.catalogue_of(journey, task).await.map_err(super::said)?);
    }
    if let Some(workspace) = workspace {
        workspace.close().await;
    }
    let document = read.map_err(super::said)?.document;
    let mut problems: BTreeMap<String, Problems> = BTreeMap::new();
    for finding in journey::check(&document, catalogue.as_deref()).into_iter().filter(|_| wish.problems) {
        let Some(node) = finding.place.node else { continue };
        let counts = problems.entry(node).or_default();
        match finding.severity {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
            Severity::Hint => {}
        }
    }
    let options = Options {
        theme: theme(wish.theme),
        locale: locale(wish.lang),
        arrangement: match wish.columns {
            Some(columns) => Arrangement::Columns(columns),
            None if wish.as_in_file => Arrangement::AsInFile,
            None => Arrangement::Auto,
        },
        problems,
        results: None,
    };
    let picture = drawing::svg(&document, catalogue.as_deref(), &options);
    write(&wish.out, picture, pixels).await?;
    if wish.output.format.is_json() {
        return Answer::json(&json!({ "journey": document.journey.id, "file": wish.out }));
    }
    Ok(Answer::text(format!("Wrote {}.\n", wish.out.display())))
}

/// Whether a picture is to be pixels, as its name says.
pub(super) fn is_pixels(out: &Path) -> Result<bool, ErrorView> {
    let extension = out.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("svg") => Ok(false),
        Some("png") => Ok(true),
        _ => Err(super::wrong_use("A picture ends in .svg or .png.", "Name the file so, as in journey.svg.")),
    }
}

pub(super) async fn write(out: &Path, picture: String, pixels: bool) -> Result<(), ErrorView> {
    let bytes = if pixels { drawing::png(&picture).map_err(|error| refused(&error))? } else { picture.into_bytes() };
    api::write_file(out, bytes).await.map_err(super::said)
}

pub(super) const fn theme(theme: Theme) -> drawing::Theme {
    match theme {
        Theme::Light => drawing::Theme::Light,
        Theme::Dark => drawing::Theme::Dark,
    }
}

pub(super) const fn locale(lang: Lang) -> phrases::Locale {
    match lang {
        Lang::En => phrases::Locale::En,
        Lang::Pl => phrases::Locale::Pl,
        Lang::It => phrases::Locale::It,
    }
}

fn refused(error: &PixelError) -> ErrorView {
    match error {
        PixelError::TooLarge(width, height) => ErrorView {
            code: "picture-too-large".to_owned(),
            message: format!("The picture would be {width} × {height} pixels large."),
            help: "Draw it as .svg, or leave --as-in-file out.".to_owned(),
            ..ErrorView::default()
        },
        PixelError::NotDrawn(_) => api::internal_error(&error.to_string()),
    }
}
