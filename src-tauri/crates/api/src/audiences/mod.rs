//! What the screen of segments asks: previews, uses, overlaps, groups by purchases, members.
//!
//! - `preview`: how many customers a rule or ranking finds, and some of them.
//! - `overlap`: who is in several segments at once.
//! - `bands`, `groups`: who bought what, where and at which price, each with the rule that says so.
//! - `export`: members as a file.

mod bands;
mod export;
mod groups;
mod overlap;
mod preview;

pub(crate) use preview::Counted;

use journey::Named;
use phrases::{Locale, speaker};
use workspace::WorkspaceError;

use crate::errors::Error;
use crate::types::*;
use crate::{Application, OpenWorkspace, Task};

impl Application {
    pub(crate) async fn preview_segment(&self, wish: PreviewSegment, task: &Task) -> Result<SegmentPreview, Error> {
        self.opened()?.preview_segment(&wish.definition, task).await
    }

    pub(crate) async fn segment_uses(&self, wish: SegmentName, _task: &Task) -> Result<Vec<SegmentUse>, Error> {
        self.opened()?.segment_uses(&wish.name).await
    }

    pub(crate) async fn segment_overlap(&self, wish: OverlapAsk, task: &Task) -> Result<SegmentOverlap, Error> {
        self.opened()?.segment_overlap(&wish.segments, task).await
    }

    pub(crate) async fn segment_of_region(
        &self,
        wish: SegmentOfRegion,
        task: &Task,
    ) -> Result<Vec<SegmentView>, Error> {
        self.opened()?.segment_of_region(&wish, task).await?;
        self.segments().await
    }

    pub(crate) async fn change_members(&self, wish: ChangeMembers, task: &Task) -> Result<Vec<SegmentView>, Error> {
        self.opened()?.change_members(wish, task).await?;
        self.segments().await
    }

    pub(crate) async fn export_segment(&self, wish: ExportSegment, task: &Task) -> Result<Nothing, Error> {
        let path = std::path::Path::new(&wish.path);
        self.opened()?.export_segment(&wish.name, path, self.speaker(), task).await?;
        Ok(Nothing {})
    }

    pub(crate) async fn purchase_groups(&self, wish: PurchaseGroupsAsk, task: &Task) -> Result<PurchaseGroups, Error> {
        self.opened()?.purchase_groups(&wish, self.speaker(), task).await
    }
}

impl OpenWorkspace {
    /// The segments by name, in English.
    pub async fn list_segments(&self) -> Result<Vec<SegmentView>, Error> {
        self.segments(speaker(Locale::En)).await
    }

    /// A segment in English, and what names it.
    pub async fn show_segment(&self, name: &str) -> Result<(SegmentView, Vec<SegmentUse>), Error> {
        let uses = self.segment_uses(name).await?;
        let segments = self.list_segments().await?;
        let segment = segments.into_iter().find(|segment| segment.name == name);
        let segment = segment.ok_or_else(|| Error::Workspace(WorkspaceError::NoSuchSegment(name.to_owned())))?;
        Ok((segment, uses))
    }

    /// Writes the members of a segment into a CSV or XLSX file, in English.
    pub async fn write_segment(&self, name: &str, path: &std::path::Path, task: &Task) -> Result<(), Error> {
        self.export_segment(name, path, speaker(Locale::En), task).await
    }

    /// What names a segment: journeys with their steps, and other segments whose rules ask about it.
    async fn segment_uses(&self, name: &str) -> Result<Vec<SegmentUse>, Error> {
        self.known_segment(name).await?;
        let namings = self.namings().await?;
        let uses = namings.of(Named::Segment, name).iter().map(|naming| SegmentUse {
            by: naming.by.word().to_owned(),
            id: naming.id.clone(),
            name: naming.name.clone(),
            node: naming.node.clone(),
        });
        Ok(uses.collect())
    }

    /// Puts customers on a list and takes others off it; none of it where one of them is not known.
    async fn change_members(&self, wish: ChangeMembers, task: &Task) -> Result<(), Error> {
        let segment = self.known_segment(&wish.name).await?;
        if segment.source != workspace::SegmentSource::List {
            return Err(Error::SegmentNotList(wish.name));
        }
        let unknown = self.workspace.change_members(&wish.name, wish.add, wish.remove).await?;
        if !unknown.is_empty() {
            return Err(Error::UnknownCustomers(unknown));
        }
        // Rules may ask who is on a list.
        self.refresh_stale_segments(task).await?;
        Ok(())
    }

    async fn known_segment(&self, name: &str) -> Result<workspace::Segment, Error> {
        let segments = self.workspace.segments().await?;
        let known = segments.into_iter().find(|segment| segment.name == name);
        known.ok_or_else(|| Error::Workspace(WorkspaceError::NoSuchSegment(name.to_owned())))
    }
}
