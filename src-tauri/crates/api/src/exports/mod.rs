//! Parts of a run as files that other programs read. Each is whole or is not there.
//!
//! - this file: the summary as JSON, pictures
//! - `sheets`: the summary as sheets, one after the other
//! - `cells`: a sheet being written, with what its cells mean; reports write theirs in the same way
//!
//! Traces are written by `trace_file`.

pub(crate) mod cells;
mod overview;
mod sheets;

use std::path::Path;

use drawing::{Arrangement, Counts, Options, PixelError, Results, Theme};
use dry_run::Summary;
use phrases::{Locale, Speaker};
use serde_json::Value;

use crate::errors::Error;
use crate::person::write_whole;
use crate::sources::blocking;
use crate::{OpenWorkspace, Task};

use sheets::Sheets;

const SUMMARIES: &str = ".json, .xlsx";
const PICTURES: &str = ".svg, .png";

impl OpenWorkspace {
    /// Writes the answer of a run: the JSON that the command line prints, or sheets in the person's language.
    pub(crate) async fn export_summary(
        &self,
        id: &str,
        path: &Path,
        speaker: &'static Speaker,
        task: &Task,
    ) -> Result<(), Error> {
        let as_sheets = match ending(path).as_deref() {
            Some("json") => false,
            Some("xlsx") => true,
            _ => return Err(Error::BadEnding { path: path.to_owned(), endings: SUMMARIES }),
        };
        let kept = self.kept_answer(id).await?;
        let (catalogue, zone) = (self.catalogue().await?, self.time_zone().await?);
        write(path, task, move || {
            if as_sheets {
                let summary: Summary = serde_json::from_str(&kept.summary).map_err(Error::inside)?;
                let journey = &kept.document.journey;
                let sheets = Sheets {
                    summary: &summary,
                    journey,
                    catalogue: &catalogue,
                    zone,
                    made_at_ms: kept.made_at_ms,
                    speaker,
                };
                sheets.book().map_err(Error::inside)
            } else {
                let summary: Value = serde_json::from_str(&kept.summary).map_err(Error::inside)?;
                let text = serde_json::to_string_pretty(&summary).map_err(Error::inside)?;
                Ok((text + "\n").into_bytes())
            }
        })
        .await
    }

    /// Writes the canvas of a run with its counts.
    pub(crate) async fn export_canvas(
        &self,
        id: &str,
        path: &Path,
        theme: Theme,
        locale: Locale,
        task: &Task,
    ) -> Result<(), Error> {
        let pixels = is_pixels(path)?;
        let kept = self.kept_answer(id).await?;
        let catalogue = self.catalogue().await?;
        write(path, task, move || {
            let summary: Summary = serde_json::from_str(&kept.summary).map_err(Error::inside)?;
            let options = Options {
                theme,
                locale,
                arrangement: Arrangement::AsInFile,
                results: Some(results_of(&summary)),
                ..Options::default()
            };
            picture(drawing::svg(&kept.document, Some(&catalogue), &options), pixels)
        })
        .await
    }
}

/// Writes a picture that a window drew.
pub(crate) async fn export_picture(svg: String, path: &Path, task: &Task) -> Result<(), Error> {
    let pixels = is_pixels(path)?;
    write(path, task, move || {
        drawing::check_svg(&svg).map_err(|error| Error::BadParams { why: error.to_string() })?;
        picture(svg, pixels)
    })
    .await
}

/// The numbers of a run as a picture shows them.
pub fn results_of(summary: &Summary) -> Results {
    let counts = |node: &dry_run::NodeSummary| Counts {
        entered: node.entered,
        inside: node.inside,
        ended: node.exits.values().sum(),
        ports: node.ports.clone(),
    };
    Results {
        entries: summary.entries,
        inside: summary.inside,
        steps: summary.nodes.iter().map(|(id, node)| (id.clone(), counts(node))).collect(),
    }
}

/// Makes what goes into a file, and writes all of it or nothing; what nobody wants any more is not written.
pub(crate) async fn write(
    path: &Path,
    task: &Task,
    make: impl FnOnce() -> Result<Vec<u8>, Error> + Send + 'static,
) -> Result<(), Error> {
    let (path, task) = (path.to_owned(), task.clone());
    blocking(move || {
        task.report("export", 0, Some(1));
        let bytes = make()?;
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        write_whole(&path, &bytes)?;
        task.report("export", 1, Some(1));
        Ok(())
    })
    .await?
}

fn picture(svg: String, pixels: bool) -> Result<Vec<u8>, Error> {
    if !pixels {
        return Ok(svg.into_bytes());
    }
    drawing::png(&svg).map_err(|error| match error {
        PixelError::TooLarge(width, height) => Error::PictureTooLarge { width, height },
        PixelError::NotDrawn(why) => Error::inside(why),
    })
}

fn is_pixels(path: &Path) -> Result<bool, Error> {
    match ending(path).as_deref() {
        Some("svg") => Ok(false),
        Some("png") => Ok(true),
        _ => Err(Error::BadEnding { path: path.to_owned(), endings: PICTURES }),
    }
}

pub(crate) fn ending(path: &Path) -> Option<String> {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase())
}
