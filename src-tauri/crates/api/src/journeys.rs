//! The journeys of a workspace: the list, versions, templates, files.

use std::collections::BTreeMap;
use std::path::Path;

use journey::layout::{LayoutOptions, layout};
use journey::{Document, Journey, Placing, Position, Step, place};
use phrases::{Locale, Speaker, speaker};
use serde::Serialize;
use serde_json::{Value, json};
use workspace::{JourneyDocument, Saving, WorkspaceError};

use crate::clock::{now_ms, rfc3339};
use crate::errors::Error;
use crate::person::write_whole;
use crate::segments::Counting;
use crate::sources::{blocking, read_journey, read_text};
use crate::{
    CreateJourney, JourneyCard, OpenWorkspace, OpenedJourney, RunFigures, SavedJourney, Task, Thumbnail, ThumbnailStep,
    findings, templates,
};

/// So many cards stand side by side in a thumbnail.
const COLUMNS: u32 = 5;
/// So many stand side by side on the canvas of the smallest comfortable window.
const CANVAS_COLUMNS: u32 = 3;
/// Longer ids fit no list; the check `bad-id` says the same.
const LONGEST_ID: usize = 200;

/// A journey in the list of the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JourneyListing {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many steps it has.
    pub steps: usize,
    /// Its latest version.
    pub version: i64,
    /// When that was saved, RFC 3339.
    pub saved_at: String,
}

impl OpenWorkspace {
    /// The journeys, by name.
    pub async fn list_journeys(&self) -> Result<Vec<JourneyListing>, Error> {
        let mut journeys = Vec::new();
        for entry in self.workspace.journeys().await? {
            let document = read(&self.workspace.journey(&entry.id, None).await?)?;
            journeys.push(JourneyListing {
                id: entry.id,
                name: entry.name,
                steps: document.journey.nodes.len(),
                version: entry.version,
                saved_at: rfc3339(entry.saved_at_ms),
            });
        }
        Ok(journeys)
    }

    /// The journeys as cards: what the checks say, how they look, what their last dry run gave.
    pub(crate) async fn journey_cards(&self, task: &Task) -> Result<Vec<JourneyCard>, Error> {
        let mut cards = Vec::new();
        for entry in self.workspace.journeys().await? {
            if task.is_cancelled() {
                return Err(Error::Cancelled);
            }
            let document = read(&self.workspace.journey(&entry.id, None).await?)?;
            let last_run = self.last_figures(&document.journey).await?;
            let catalogue = self.catalogue_for(&document.journey, Counting::Known, task).await?;
            let saved_at = rfc3339(entry.saved_at_ms);
            cards.push(
                blocking(move || {
                    let checked = findings::check(&document, Some(&catalogue), speaker(Locale::En));
                    card(&document.journey, saved_at, (checked.errors, checked.warnings), last_run)
                })
                .await?,
            );
        }
        Ok(cards)
    }

    /// The stored text of a journey.
    pub(crate) async fn stored_journey(&self, id: &str) -> Result<JourneyDocument, Error> {
        Ok(self.workspace.journey(id, None).await?)
    }

    /// A journey as its file.
    pub async fn journey_text(&self, id: &str) -> Result<String, Error> {
        Ok(journey::format(&read(&self.stored_journey(id).await?)?.source))
    }

    pub(crate) async fn open_journey(&self, id: &str) -> Result<OpenedJourney, Error> {
        let stored = self.stored_journey(id).await?;
        Ok(OpenedJourney { journey: placed(read(&stored)?.source)?, saved_at: rfc3339(stored.saved_at_ms) })
    }

    /// Saves a draft; whatever it lacks, only what nobody can know the meaning of is refused.
    pub(crate) async fn save_draft(&self, journey: Value, saving: Saving) -> Result<SavedJourney, Error> {
        let document = journey::read_value(journey).map_err(|error| Error::Journey { file: None, error })?;
        self.save_document(&document, saving).await
    }

    /// Saves a journey file, `-` for standard input; as a new version where its id is known.
    pub async fn save_journey_file(&self, name: &str) -> Result<SavedJourney, Error> {
        let document = read_journey(name, None).await?;
        self.save_document(&document, Saving::Kept).await
    }

    async fn save_document(&self, document: &Document, saving: Saving) -> Result<SavedJourney, Error> {
        let Journey { id, name, .. } = &document.journey;
        check_id(id)?;
        let now = now_ms();
        self.workspace.save_journey(id, name, &journey::format(&document.source), saving, now).await?;
        Ok(SavedJourney { id: id.clone(), saved_at: rfc3339(now) })
    }

    /// Makes a journey from a template, or an empty one. Without a name it is called as the template is in the
    /// person's language.
    pub(crate) async fn create_journey(&self, wish: &CreateJourney, speaker: &Speaker) -> Result<OpenedJourney, Error> {
        let mut source = match (wish.template.as_deref(), &wish.segment) {
            (None, None) => json!({"format": journey::FORMAT, "id": "", "name": "", "nodes": [], "edges": []}),
            (None, Some(segment)) => self.for_segment(segment).await?,
            (Some(id), None) => templates::document(id, speaker)?,
            (Some(_), Some(_)) => {
                return Err(Error::BadParams { why: "a template and a segment".to_owned() });
            }
        };
        if !wish.name.trim().is_empty() {
            source["name"] = wish.name.as_str().into();
        }
        let id = slug(source["name"].as_str().unwrap_or_default());
        self.add(source, &id).await
    }

    /// A journey that the members of a segment enter at the last known instant, so that a dry run begins with the
    /// customers as they are known now; called after the segment.
    async fn for_segment(&self, segment: &str) -> Result<Value, Error> {
        if !self.workspace.segments().await?.iter().any(|known| known.name == segment) {
            return Err(Error::NoSuchSegment(segment.to_owned()));
        }
        let at = self.workspace.last_known().await?.unwrap_or_else(now_ms);
        let trigger = json!({"id": "start", "kind": "segment_trigger", "segment": segment, "at": rfc3339(at)});
        Ok(json!({"format": journey::FORMAT, "id": "", "name": segment, "nodes": [trigger], "edges": []}))
    }

    /// A copy under a name that says so.
    pub(crate) async fn duplicate_journey(&self, id: &str) -> Result<OpenedJourney, Error> {
        let stored = self.stored_journey(id).await?;
        let mut source = read(&stored)?.source;
        let taken: Vec<String> = self.workspace.journeys().await?.into_iter().map(|entry| entry.name).collect();
        source["name"] = numbered(&stored.name, |name| !taken.iter().any(|taken| taken == name), " ").into();
        self.add(source, id).await
    }

    /// A journey from a file; one that is there already stays as it is, beside it.
    pub(crate) async fn import_journey(&self, path: &str) -> Result<OpenedJourney, Error> {
        let text = read_text(path).await?;
        let file = Some(path.to_owned());
        let document = journey::read_str(&text).map_err(|error| Error::Journey { file, error })?;
        let id = document.journey.id.clone();
        check_id(&id)?;
        self.add(document.source, &id).await
    }

    /// Writes a journey into a file, as a whole or not at all.
    pub async fn export_journey(&self, id: &str, path: &Path) -> Result<(), Error> {
        let text = self.journey_text(id).await?;
        let path = path.to_owned();
        blocking(move || write_whole(&path, text.as_bytes())).await?
    }

    /// Adds a journey under the first id of this kind that is free.
    async fn add(&self, mut source: Value, id: &str) -> Result<OpenedJourney, Error> {
        let name = source["name"].as_str().unwrap_or_default().to_owned();
        let mut number = 1_u32;
        loop {
            let id = if number == 1 { id.to_owned() } else { format!("{id}-{number}") };
            source["id"] = id.as_str().into();
            let now = now_ms();
            match self.workspace.add_journey(&id, &name, &journey::format(&source), now).await {
                Ok(()) => return Ok(OpenedJourney { journey: placed(source)?, saved_at: rfc3339(now) }),
                Err(WorkspaceError::JourneyExists(_)) => number += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }
}

/// Reads what the workspace holds; it was readable when it was saved.
pub(crate) fn read(stored: &JourneyDocument) -> Result<Document, Error> {
    journey::read_str(&stored.document).map_err(|error| Error::Journey { file: Some(stored.id.clone()), error })
}

/// The journey as the canvas shows it first: a step without a place, as in a file written by hand, gets one.
/// The file stays as it is until something is changed.
pub(crate) fn placed(source: Value) -> Result<Value, Error> {
    let unplaced = |node: &Value| node.get("position").is_none_or(Value::is_null);
    if !source["nodes"].as_array().is_some_and(|nodes| nodes.iter().any(unplaced)) {
        return Ok(source);
    }
    let document = journey::read_value(source).map_err(|error| Error::Journey { file: None, error })?;
    Ok(place(&document, Placing::Missing, CANVAS_COLUMNS))
}

fn check_id(id: &str) -> Result<(), Error> {
    let sound = !id.trim().is_empty() && id.chars().count() <= LONGEST_ID && !id.chars().any(char::is_control);
    if sound { Ok(()) } else { Err(Error::BadId(id.chars().take(LONGEST_ID).collect())) }
}

/// An id made of a name: its letters and digits, small, with hyphens between words.
fn slug(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase);
    let text: String = letters.map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).take(60).collect();
    let words: Vec<&str> = text.split('-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "journey".to_owned() } else { words.join("-") }
}

/// The name with the first number from 2 on that makes it free.
fn numbered(name: &str, is_free: impl Fn(&str) -> bool, between: &str) -> String {
    // A copy of a copy counts on instead of getting a second number.
    let stem = match name.rsplit_once(between) {
        Some((stem, number)) if number.parse::<u32>().is_ok() => stem,
        _ => name,
    };
    (2_u32..).map(|number| format!("{stem}{between}{number}")).find(|name| is_free(name)).unwrap_or_default()
}

/// The channels that a journey sends on, in the order of its steps, and whether it hands out vouchers.
pub(crate) fn features(journey: &Journey) -> (Vec<String>, bool) {
    let mut channels: Vec<String> = Vec::new();
    for node in &journey.nodes {
        if let Step::SendMessage(journey::SendMessage { channel: Some(channel), .. }) = &node.step
            && !channels.iter().any(|known| known == channel.name())
        {
            channels.push(channel.name().to_owned());
        }
    }
    (channels, journey.nodes.iter().any(|node| matches!(node.step, Step::AssignVoucher(_))))
}

fn card(
    journey: &Journey,
    saved_at: String,
    (errors, warnings): (u32, u32),
    last_run: Option<RunFigures>,
) -> JourneyCard {
    let (channels, vouchers) = features(journey);
    JourneyCard {
        id: journey.id.clone(),
        name: journey.name.clone(),
        steps: u32::try_from(journey.nodes.len()).unwrap_or(u32::MAX),
        channels,
        vouchers,
        saved_at,
        errors,
        warnings,
        thumbnail: thumbnail(journey),
        last_run,
    }
}

/// The graph as it stands on the canvas, or as the layout would place it where a step has no place yet.
pub(crate) fn thumbnail(journey: &Journey) -> Thumbnail {
    let mut places: BTreeMap<&str, Position> =
        journey.nodes.iter().filter_map(|node| Some((node.id.as_str(), node.position?))).collect();
    let made;
    if places.len() < journey.nodes.len() {
        made = layout(journey, LayoutOptions { columns: COLUMNS, direction: journey::layout::Direction::default() });
        places = made.positions.iter().map(|(id, position)| (id.as_str(), *position)).collect();
    }
    let left = places.values().map(|place| place.x).fold(f64::INFINITY, f64::min);
    let top = places.values().map(|place| place.y).fold(f64::INFINITY, f64::min);
    let mut numbers = BTreeMap::new();
    let mut thumbnail = Thumbnail::default();
    for node in &journey.nodes {
        let Some(place) = places.get(node.id.as_str()) else { continue };
        let (x, y) = (place.x - left, place.y - top);
        numbers.entry(node.id.as_str()).or_insert(u32::try_from(thumbnail.steps.len()).unwrap_or(u32::MAX));
        thumbnail.width = thumbnail.width.max(x + journey::layout::CARD_WIDTH);
        thumbnail.height = thumbnail.height.max(y + journey::layout::CARD_HEIGHT);
        thumbnail.steps.push(ThumbnailStep { kind: node.step.kind().to_owned(), x, y });
    }
    let number = |id: &str| numbers.get(id).copied();
    thumbnail.edges = journey.edges.iter().filter_map(|edge| Some((number(&edge.from)?, number(&edge.to)?))).collect();
    thumbnail
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_an_id_that_people_can_type() {
        assert_eq!(slug("Welcome new customers!"), "welcome-new-customers");
        assert_eq!(slug("  Powitanie — Łódź 2 "), "powitanie-łódź-2");
        assert_eq!(slug("../../etc"), "etc");
        assert_eq!(slug("!!!"), "journey");
    }

    #[test]
    fn copies_count_on() {
        let taken = ["Welcome", "Welcome 2", "Welcome 3"];
        let free = |name: &str| !taken.contains(&name);
        assert_eq!(numbered("Welcome", free, " "), "Welcome 4");
        assert_eq!(numbered("Welcome 2", free, " "), "Welcome 4");
    }

    #[test]
    fn ids_that_fit_no_list_are_refused_and_paths_are_only_text() {
        assert!(check_id("").is_err() && check_id(" \n").is_err() && check_id(&"x".repeat(201)).is_err());
        assert!(check_id("../../welcome").is_ok(), "nothing here uses an id as a path");
    }
}
