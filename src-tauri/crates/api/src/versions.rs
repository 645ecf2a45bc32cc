//! The versions of a journey: named, opened, brought back, compared.

use journey::{Change, EdgeDiff, FieldDiff, Hunk, Side, StepDiff, diff};
use workspace::Saving;

use crate::clock::{now_ms, rfc3339};
use crate::errors::Error;
use crate::journeys::{placed, read};
use crate::sources::blocking;
use crate::{
    ChangeKind, CompareVersions, EdgeChange, FieldChange, JourneyComparison, LineKind, NameVersion, OpenWorkspace,
    OpenedJourney, StepChange, TextLine, VersionOf, VersionView,
};

/// A longer name fits no list.
const LONGEST_NAME: usize = 200;

impl OpenWorkspace {
    /// The versions of a journey, the latest first.
    pub(crate) async fn journey_versions(&self, id: &str) -> Result<Vec<VersionView>, Error> {
        let versions = self.workspace.journey_versions(id).await?;
        let view = |(place, version): (usize, workspace::JourneyVersion)| VersionView {
            version: version.version,
            saved_at: rfc3339(version.saved_at_ms),
            name: version.name,
            autosaved: version.autosaved,
            ran: version.ran,
            current: place == 0,
        };
        Ok(versions.into_iter().enumerate().map(view).collect())
    }

    pub(crate) async fn open_version(&self, of: &VersionOf) -> Result<OpenedJourney, Error> {
        let stored = self.workspace.journey(&of.id, Some(of.version)).await?;
        Ok(OpenedJourney { journey: placed(read(&stored)?.source)?, saved_at: rfc3339(stored.saved_at_ms) })
    }

    pub(crate) async fn name_version(&self, wish: &NameVersion) -> Result<Vec<VersionView>, Error> {
        let name = given_name(wish.name.as_deref());
        self.workspace.name_version(&wish.id, wish.version, name.as_deref()).await?;
        self.journey_versions(&wish.id).await
    }

    /// Makes a new version with the content of an earlier one; the one that was worked on stays before it.
    pub(crate) async fn restore_version(&self, of: &VersionOf) -> Result<OpenedJourney, Error> {
        let stored = self.workspace.journey(&of.id, Some(of.version)).await?;
        let document = read(&stored)?;
        let now = now_ms();
        self.workspace.save_journey(&of.id, &document.journey.name, &stored.document, Saving::Kept, now).await?;
        self.open_journey(&of.id).await
    }

    /// What differs between two versions.
    pub(crate) async fn compare_versions(&self, wish: &CompareVersions) -> Result<JourneyComparison, Error> {
        let before = read(&self.workspace.journey(&wish.id, Some(wish.before)).await?)?.source;
        let after = read(&self.workspace.journey(&wish.id, Some(wish.after)).await?)?.source;
        blocking(move || {
            let found = diff(&before, &after);
            Ok(JourneyComparison {
                text: whole_text(&found.hunks, &journey::format(&after)),
                steps: found.steps.into_iter().map(step).collect(),
                edges: found.edges.into_iter().map(edge).collect(),
                settings: found.settings.into_iter().map(field).collect(),
                before: placed(before)?,
                after: placed(after)?,
            })
        })
        .await?
    }
}

/// A name as a person meant it: without blanks around it, and no longer than a list shows. A blank one is none.
pub(crate) fn given_name(typed: Option<&str>) -> Option<String> {
    let name: String = typed?.trim().chars().take(LONGEST_NAME).collect();
    (!name.is_empty()).then_some(name)
}

fn step(step: StepDiff) -> StepChange {
    StepChange { id: step.id, change: kind(step.change), fields: step.fields.into_iter().map(field).collect() }
}

fn edge(edge: EdgeDiff) -> EdgeChange {
    EdgeChange { from: edge.from, port: edge.port, to: edge.to, change: kind(edge.change) }
}

fn field(field: FieldDiff) -> FieldChange {
    let FieldDiff { pointer, before, after } = field;
    FieldChange { pointer, before: before.unwrap_or_default(), after: after.unwrap_or_default() }
}

const fn kind(change: Change) -> ChangeKind {
    match change {
        Change::Added => ChangeKind::Added,
        Change::Removed => ChangeKind::Removed,
        Change::Changed => ChangeKind::Changed,
        Change::Moved => ChangeKind::Moved,
    }
}

/// The lines of both files: those that differ, and between them those of the later file, which both have.
fn whole_text(hunks: &[Hunk], later: &str) -> Vec<TextLine> {
    let later: Vec<&str> = later.lines().collect();
    let same = |text: &&str| TextLine { line: LineKind::Same, text: (*text).to_owned() };
    let mut text = Vec::with_capacity(later.len());
    let mut next = 0;
    for hunk in hunks {
        let first = usize::try_from(hunk.after).unwrap_or(usize::MAX).saturating_sub(1).clamp(next, later.len());
        text.extend(later[next..first].iter().map(same));
        next = first;
        for line in &hunk.lines {
            let kind = match line.side {
                Side::Both => LineKind::Same,
                Side::After => LineKind::Added,
                Side::Before => LineKind::Removed,
            };
            next += usize::from(kind != LineKind::Removed);
            text.push(TextLine { line: kind, text: line.text.clone() });
        }
    }
    text.extend(later.iter().skip(next).map(same));
    text
}
