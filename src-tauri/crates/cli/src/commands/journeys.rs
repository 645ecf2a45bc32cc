//! `rehearse journeys`: the journeys saved in a workspace.

use api::{ErrorView, JourneyListing};
use serde_json::json;

use crate::answer::Answer;
use crate::args::Journeys;
use crate::table::Table;

pub(super) async fn run(wish: Journeys) -> Result<Answer, ErrorView> {
    match wish {
        Journeys::List { place, output } => {
            let workspace = super::open(&place.workspace).await?;
            let journeys = workspace.list_journeys().await.map_err(super::said)?;
            workspace.close().await;
            if output.format.is_json() { Answer::json(&json!({ "journeys": journeys })) } else { Ok(listed(&journeys)) }
        }
        Journeys::Export { id, out, place, output } => {
            let workspace = super::open(&place.workspace).await?;
            let text = match &out {
                Some(path) => workspace.export_journey(&id, path).await.map(|()| None),
                None => workspace.journey_text(&id).await.map(Some),
            };
            workspace.close().await;
            match (text.map_err(super::said)?, out) {
                (Some(text), _) => Ok(Answer::text(text)),
                (None, Some(path)) if output.format.is_json() => Answer::json(&json!({ "id": id, "file": path })),
                (None, path) => Ok(Answer::text(format!("Wrote {}.\n", path.unwrap_or_default().display()))),
            }
        }
        Journeys::Save { journey, place, output } => {
            let workspace = super::open(&place.workspace).await?;
            let saved = workspace.save_journey_file(&journey).await;
            workspace.close().await;
            let saved = saved.map_err(super::said)?;
            if output.format.is_json() {
                Answer::json(&saved)
            } else {
                Ok(Answer::text(format!("Saved {}.\n", saved.id)))
            }
        }
    }
}

fn listed(journeys: &[JourneyListing]) -> Answer {
    if journeys.is_empty() {
        return Answer::text("No journeys yet. Save one with: rehearse journeys save FILE --workspace …\n");
    }
    let mut table = Table::new(&["id", "name", ">steps", ">version", "saved"]);
    for journey in journeys {
        table.row([
            journey.id.clone(),
            journey.name.clone(),
            journey.steps.to_string(),
            journey.version.to_string(),
            journey.saved_at.clone(),
        ]);
    }
    Answer::text(table.to_string())
}
