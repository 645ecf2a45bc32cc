//! What the screen of segments asks: previews, uses, overlaps, groups by purchases, members.

use crate::errors::Error;
use crate::types::*;
use crate::{Application, Task};

impl Application {
    pub(crate) async fn preview_segment(&self, _wish: PreviewSegment, _task: &Task) -> Result<SegmentPreview, Error> {
        Err(Error::UnknownCommand { name: "preview_segment".to_owned() })
    }

    pub(crate) async fn segment_uses(&self, _wish: SegmentName, _task: &Task) -> Result<Vec<SegmentUse>, Error> {
        Err(Error::UnknownCommand { name: "segment_uses".to_owned() })
    }

    pub(crate) async fn segment_overlap(&self, _wish: OverlapAsk, _task: &Task) -> Result<SegmentOverlap, Error> {
        Err(Error::UnknownCommand { name: "segment_overlap".to_owned() })
    }

    pub(crate) async fn segment_of_region(
        &self,
        _wish: SegmentOfRegion,
        _task: &Task,
    ) -> Result<Vec<SegmentView>, Error> {
        Err(Error::UnknownCommand { name: "segment_of_region".to_owned() })
    }

    pub(crate) async fn change_members(&self, _wish: ChangeMembers, _task: &Task) -> Result<Vec<SegmentView>, Error> {
        Err(Error::UnknownCommand { name: "change_members".to_owned() })
    }

    pub(crate) async fn export_segment(&self, _wish: ExportSegment, _task: &Task) -> Result<Nothing, Error> {
        Err(Error::UnknownCommand { name: "export_segment".to_owned() })
    }

    pub(crate) async fn purchase_groups(
        &self,
        _wish: PurchaseGroupsAsk,
        _task: &Task,
    ) -> Result<PurchaseGroups, Error> {
        Err(Error::UnknownCommand { name: "purchase_groups".to_owned() })
    }
}
