//! `rehearse segments`: who is in which segment, and who is in several.

use api::{ErrorView, SegmentDefinition, SegmentOverlap, SegmentUse, SegmentView, Task, WorkspaceSummary};
use serde_json::json;

use crate::answer::Answer;
use crate::args::Segments;
use crate::table::{BOLD, DIM, Table, count, money, styled};

pub(super) async fn run(wish: Segments, task: &Task) -> Result<Answer, ErrorView> {
    match wish {
        Segments::List { place, output } => {
            let workspace = super::open(&place.workspace).await?;
            let segments = workspace.list_segments().await;
            workspace.close().await;
            let segments = segments.map_err(super::said)?;
            if output.format.is_json() { Answer::json(&json!({ "segments": segments })) } else { Ok(listed(&segments)) }
        }
        Segments::Show { name, place, output } => {
            let workspace = super::open(&place.workspace).await?;
            let shown = workspace.show_segment(&name).await;
            workspace.close().await;
            let (segment, uses) = shown.map_err(super::said)?;
            if output.format.is_json() {
                Answer::json(&json!({ "segment": segment, "uses": uses }))
            } else {
                Ok(shown_as_text(&segment, &uses))
            }
        }
        Segments::Export { name, out, place, output } => {
            let workspace = super::open(&place.workspace).await?;
            let written = workspace.write_segment(&name, &out, task).await;
            workspace.close().await;
            written.map_err(super::said)?;
            if output.format.is_json() {
                Answer::json(&json!({ "segment": name, "file": out }))
            } else {
                Ok(Answer::text(format!("Wrote {}.\n", out.display())))
            }
        }
        Segments::Overlap { names, place, output } => {
            let workspace = super::open(&place.workspace).await?;
            let overlap = workspace.segment_overlap(&names, task).await;
            let summary = workspace.summary().await;
            workspace.close().await;
            let (overlap, summary) = (overlap.map_err(super::said)?, summary.map_err(super::said)?);
            if output.format.is_json() {
                Answer::json(&json!({ "segments": names, "overlap": overlap }))
            } else {
                Ok(overlapping(&names, &overlap, &summary))
            }
        }
    }
}

fn listed(segments: &[SegmentView]) -> Answer {
    let mut table = Table::new(&["name", "by", ">customers", "worked out", "problem"]);
    for segment in segments {
        table.row([
            segment.name.clone(),
            by(segment).to_owned(),
            count(segment.customers),
            segment.updated_at.clone().unwrap_or_default(),
            segment.problem.clone().unwrap_or_default(),
        ]);
    }
    Answer::text(table.to_string())
}

/// What decides who is in it.
fn by(segment: &SegmentView) -> &'static str {
    match &segment.definition {
        None => "list",
        Some(SegmentDefinition::Rule(_)) => "rule",
        Some(SegmentDefinition::Ranking(_)) => "ranking",
    }
}

fn shown_as_text(segment: &SegmentView, uses: &[SegmentUse]) -> Answer {
    let mut text = styled(BOLD, &segment.name) + "\n";
    let provided = if segment.provided { ", provided in every workspace" } else { "" };
    text += &format!("{} customers by a {}{provided}\n", count(segment.customers), by(segment));
    let definition = match &segment.definition {
        None => None,
        Some(SegmentDefinition::Rule(rule)) => serde_json::to_string(rule).ok(),
        Some(SegmentDefinition::Ranking(ranking)) => serde_json::to_string(ranking).ok(),
    };
    if let Some(definition) = definition {
        text += &format!("{definition}\n");
    }
    if let Some(problem) = &segment.problem {
        text += &format!("Its members could not be worked out: {problem}\n");
    }
    if uses.is_empty() {
        text += &(styled(DIM, "Nothing uses it.") + "\n");
        return Answer::text(text);
    }
    let mut table = Table::new(&["used by", "id", "name", "step"]);
    for used in uses {
        table.row([used.by.clone(), used.id.clone(), used.name.clone(), used.node.clone().unwrap_or_default()]);
    }
    Answer::text(text + &table.to_string())
}

fn overlapping(names: &[String], overlap: &SegmentOverlap, summary: &WorkspaceSummary) -> Answer {
    let amount = |minor| money(minor, &summary.currency, summary.currency_digits);
    let mut table = Table::new(&["in", ">customers", ">spent less returns"]);
    for region in &overlap.regions {
        let inside = names.iter().zip(&region.inside).filter(|(_, inside)| **inside);
        let inside: Vec<&str> = inside.map(|(name, _)| name.as_str()).collect();
        let only = if inside.len() == names.len() { "" } else { " only" };
        table.row([inside.join(" + ") + only, count(region.customers), amount(region.net_minor)]);
    }
    let sizes = names.iter().zip(&overlap.sizes).map(|(name, size)| format!("{name}: {} customers", count(*size)));
    let sizes: Vec<String> = sizes.collect();
    Answer::text(format!("{} of {}\n\n{table}", sizes.join(", "), count(overlap.of)))
}
