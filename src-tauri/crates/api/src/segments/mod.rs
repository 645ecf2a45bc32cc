//! The segments of a workspace: what decides who is in them, kept up to date after each import, and live counts.

mod counts;
mod definition;
mod evaluate;

use journey::catalogue::{SegmentEntry, SegmentSource};
use journey::{Journey, Named};
use phrases::{Phrase, Speaker};

use crate::clock::rfc3339;
use crate::errors::Error;
use crate::{OpenWorkspace, SaveSegment, SegmentView, Task};
pub(crate) use counts::Counting;
pub(crate) use definition::Decider;
use definition::{cycle_through, deciders};

/// Longer names fit no list.
const LONGEST_NAME: usize = 200;

impl OpenWorkspace {
    /// The segments by name.
    pub(crate) async fn segments(&self, speaker: &Speaker) -> Result<Vec<SegmentView>, Error> {
        let segments = self.workspace.segments().await?;
        Ok(segments.into_iter().map(|segment| view(segment, speaker)).collect())
    }

    /// Makes a segment, or changes what decides who is in it, and works out its members.
    pub(crate) async fn save_segment(&self, wish: &SaveSegment, task: &Task) -> Result<(), Error> {
        let SaveSegment { name, definition } = wish;
        check_name(name)?;
        let Some(definition) = definition else {
            return Ok(self.workspace.save_segment(name, workspace::SegmentSource::List, None).await?);
        };
        let decider = Decider::read(definition)?;
        if let Decider::Rule(rule) = &decider {
            let mut others = deciders(&self.workspace.segments().await?);
            others.insert(name.clone(), Ok(decider.clone()));
            if let Some(through) = cycle_through(name, &others) {
                return Err(Error::SegmentCycle { name: name.clone(), through });
            }
            rule.check(&*self.catalogue().await?)?;
        }
        let text = serde_json::to_string(definition).map_err(Error::inside)?;
        self.workspace.save_segment(name, decider.source(), Some(&text)).await?;
        self.refresh_segments(task).await?;
        Ok(())
    }

    /// Gives a segment another name, unless something names it.
    pub(crate) async fn rename_segment(&self, name: &str, to: &str) -> Result<(), Error> {
        check_name(to)?;
        self.refuse_used(name).await?;
        Ok(self.workspace.rename_segment(name, to).await?)
    }

    /// Deletes a segment, unless something names it.
    pub(crate) async fn delete_segment(&self, name: &str) -> Result<(), Error> {
        self.refuse_used(name).await?;
        Ok(self.workspace.delete_segment(name).await?)
    }

    /// Journeys and other segments would silently mean something else without it.
    async fn refuse_used(&self, name: &str) -> Result<(), Error> {
        let namings = self.namings().await?;
        let mut by: Vec<String> = Vec::new();
        for naming in namings.of(Named::Segment, name) {
            if !by.contains(&naming.name) {
                by.push(naming.name.clone());
            }
        }
        if by.is_empty() { Ok(()) } else { Err(Error::SegmentInUse { name: name.to_owned(), by: by.join(", ") }) }
    }
}

/// The rules of segments, each as an audience of a journey around it.
pub(crate) fn rules(segments: &[workspace::Segment]) -> Vec<(String, Journey)> {
    let rules = deciders(segments).into_iter().filter_map(|(name, decider)| match decider {
        Ok(Decider::Rule(rule)) => Some((name, rule.into_journey())),
        _ => None,
    });
    rules.collect()
}

/// Segments as journeys may name them.
pub(crate) fn entries(segments: &[workspace::Segment]) -> Vec<SegmentEntry> {
    let mut deciders = deciders(segments);
    let entry = |segment: &workspace::Segment| SegmentEntry {
        name: segment.name.clone(),
        customers: u32::try_from(segment.customers).unwrap_or(u32::MAX),
        source: source(segment.source),
        rule: match deciders.remove(&segment.name) {
            Some(Ok(Decider::Rule(rule))) => Some(rule.rule),
            _ => None,
        },
    };
    segments.iter().map(entry).collect()
}

fn source(source: workspace::SegmentSource) -> SegmentSource {
    match source {
        workspace::SegmentSource::List => SegmentSource::List,
        workspace::SegmentSource::Rule => SegmentSource::Rule,
        workspace::SegmentSource::Ranking => SegmentSource::Ranking,
    }
}

/// What people call a segment.
pub(crate) fn title(segment: &workspace::Segment, speaker: &Speaker) -> String {
    let title = segment.provided.then(|| title_key(&segment.name)).flatten();
    title.map_or_else(|| segment.name.clone(), |key| speaker.say(&Phrase::new(key), &|_: &str| None))
}

fn view(segment: workspace::Segment, speaker: &Speaker) -> SegmentView {
    SegmentView {
        title: title(&segment, speaker),
        name: segment.name,
        source: source(segment.source),
        // A definition of a later version is not shown; its segment stays as it was.
        definition: segment.definition.as_deref().and_then(|text| serde_json::from_str(text).ok()),
        provided: segment.provided,
        customers: u32::try_from(segment.customers).unwrap_or(u32::MAX),
        updated_at: segment.updated_at_ms.map(rfc3339),
        problem: segment.problem,
    }
}

/// What people call the segments that every workspace has.
fn title_key(name: &str) -> Option<&'static str> {
    Some(match name {
        "Buying more" => "segment-buying-more",
        "Buying less" => "segment-buying-less",
        "Steady" => "segment-steady",
        "Lapsed" => "segment-lapsed",
        "New customers" => "segment-new-customers",
        "Top spenders" => "segment-top-spenders",
        _ => return None,
    })
}

pub(crate) fn check_name(name: &str) -> Result<(), Error> {
    let is_sound = !name.trim().is_empty()
        && name.trim() == name
        && name.chars().count() <= LONGEST_NAME
        && !name.chars().any(char::is_control);
    if is_sound { Ok(()) } else { Err(Error::BadSegmentName(name.chars().take(LONGEST_NAME).collect())) }
}

#[cfg(test)]
mod tests {
    use phrases::{Locale, speaker};

    use super::*;

    #[tokio::test]
    async fn every_provided_segment_can_be_read_and_has_a_title_in_every_language() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = workspace::Workspace::create(&folder.path().join("a.rehearsal"), "EUR", "UTC").await.unwrap();
        let segments = workspace.segments().await.unwrap();
        assert_eq!(segments.len(), 6);
        for (name, decider) in deciders(&segments) {
            assert!(decider.is_ok(), "{name}");
        }
        for segment in segments {
            assert!(segment.provided && view(segment.clone(), speaker(Locale::En)).definition.is_some());
            let key = title_key(&segment.name).unwrap();
            for locale in Locale::ALL {
                assert!(speaker(locale).knows(key), "{locale:?} {key}");
            }
        }
    }

    #[test]
    fn names_that_fit_no_list_are_refused() {
        for name in ["", "  ", " VIP", "a\nb", &"x".repeat(201)] {
            assert!(check_name(name).is_err(), "{name:?}");
        }
        assert!(check_name("Herbata: stali klienci / IT").is_ok());
    }
}
