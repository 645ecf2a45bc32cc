//! Erasing a customer, and copies that name nobody.

use std::path::Path;

use workspace::Copies;

use crate::errors::Error;
use crate::open_workspace::Watching;
use crate::places::cache_folder;
use crate::sources::blocking;
use crate::types::*;
use crate::{Application, OpenWorkspace, Task};

impl Application {
    /// Erases a customer, and forgets the runs that are in memory with her.
    pub(crate) async fn erase_customer(&self, wish: EraseCustomer, task: &Task) -> Result<ErasedCustomer, Error> {
        let erased = self.opened()?.erase_customer(&wish.id, task).await;
        self.forget_runs_in_memory();
        erased
    }

    pub(crate) async fn share_workspace(&self, wish: PathOf, task: &Task) -> Result<Nothing, Error> {
        self.opened()?.share(Path::new(&wish.path), task).await?;
        Ok(Nothing {})
    }
}

impl OpenWorkspace {
    /// Erases a customer with every trace: in the workspace, in the copies of its columns in the cache, in memory.
    /// Segments are worked out anew.
    pub async fn erase_customer(&self, id: &str, task: &Task) -> Result<ErasedCustomer, Error> {
        // Nobody loads a history with her meanwhile, and no copy of one is being written.
        let loading = self.nothing_loads().await;
        let (workspace, watching, id) = (self.workspace.clone(), task.clone(), id.to_owned());
        let erased = blocking(move || {
            let erased = workspace.erase_customer_blocking(&id, &mut Watching::new(&watching, "erase"))?;
            if let Some(cache) = cache_folder() {
                Copies::under(&cache, &workspace)?.forget_blocking()?;
            }
            Ok::<_, Error>(erased)
        });
        let erased = erased.await??;
        self.forget_what_was_read();
        drop(loading);
        // She is gone, whatever happens now; segments that could not be worked out are when the workspace is next opened.
        if let Err(error) = self.refresh_stale_segments(task).await {
            tracing::warn!(%error, "segments could not be worked out");
        }
        Ok(ErasedCustomer {
            rows: erased.rows,
            mentions: erased.mentions,
            named_by: erased.named_by,
            backups: erased.backups.iter().map(|backup| backup.display().to_string()).collect(),
            wiped: erased.wiped,
        })
    }

    /// Writes a copy of the workspace that counts the same and in which nobody can be found.
    pub async fn share(&self, target: &Path, task: &Task) -> Result<SharedCopy, Error> {
        let (workspace, watching, target) = (self.workspace.clone(), task.clone(), target.to_owned());
        let made = blocking(move || workspace.shareable_copy_blocking(&target, &mut Watching::new(&watching, "share")));
        let workspace::Shareable { customers, runs_left_out, rejected_left_out } = made.await??;
        Ok(SharedCopy { customers, runs_left_out, rejected_left_out })
    }
}
