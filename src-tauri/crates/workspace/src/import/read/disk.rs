//! A file on the disk: what can be opened, bytes counted, changes while it is read.

use std::fs::{File, Metadata};
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use crate::{Result, WorkspaceError};

/// An open file, and what it was when it was opened.
pub(super) struct Disk {
    path: PathBuf,
    file: Arc<File>,
    size: u64,
    modified: Option<SystemTime>,
}

impl Disk {
    /// Opens an ordinary file; anything else (a folder, a pipe, a device) is refused before it is touched.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let failed = |error: io::Error| WorkspaceError::io(path, &error);
        // Opening a pipe would wait for whoever writes into it.
        let about = std::fs::metadata(path).map_err(failed)?;
        if !about.is_file() {
            return Err(WorkspaceError::NotAFile(path.to_owned()));
        }
        let file = File::open(path).map_err(failed)?;
        let about = file.metadata().map_err(failed)?;
        Ok(Self { path: path.to_owned(), size: about.len(), modified: modified(&about), file: Arc::new(file) })
    }

    /// The first bytes of the file, which is left at its beginning.
    pub(super) fn start(&self) -> Result<Vec<u8>> {
        let mut start = Vec::new();
        let mut file = self.file();
        let read = file.take(512).read_to_end(&mut start).and_then(|_| file.rewind());
        read.map_err(|error| WorkspaceError::io(&self.path, &error))?;
        Ok(start)
    }

    /// The file itself.
    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Its size in bytes when it was opened.
    pub(super) const fn size(&self) -> u64 {
        self.size
    }

    /// The file from where it is, its bytes counted.
    pub(super) fn counted(&self, bytes: Arc<AtomicU64>) -> Counted {
        Counted { inner: Arc::clone(&self.file), bytes }
    }

    /// Whether nobody wrote into the file meanwhile; whoever put another in its place did no harm.
    pub(super) fn is_unchanged(&self) -> bool {
        self.file.metadata().is_ok_and(|now| now.len() == self.size && modified(&now) == self.modified)
    }
}

fn modified(about: &Metadata) -> Option<SystemTime> {
    about.modified().ok()
}

/// Counts what is read from the disk.
pub(super) struct Counted {
    inner: Arc<File>,
    bytes: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = (&*self.inner).read(buffer)?;
        self.bytes.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
