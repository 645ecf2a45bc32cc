//! Copies of loaded histories as columns, in a folder of the user's cache: for speed alone. Deleting one loses nothing.
//!
//! A copy is a file `SECTIONS DIRECTORY LENGTH CHECKSUM MAGIC`. The directory says of which state of the workspace it is
//! and what it holds, and has each section's place and checksum. A copy that is cut off, damaged, of another state or
//! of another format is never used and never an error. It is written under another name and renamed, for this user's
//! eyes only.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use history::{History, Needs, Sections};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::load::{Shared, watched};
use crate::watch::Watch;
use crate::{Result, Workspace, WorkspaceError};

const MAGIC: &[u8; 8] = b"RHCOLS1\n";
/// Length and checksum of the directory, and the magic.
const TAIL: u64 = 20;
/// A directory is never longer.
const LONGEST_DIRECTORY: u64 = 64 << 20;
/// Read at once, so that the checksum finds the bytes still near.
const STRETCH: usize = 1 << 18;
/// So many copies of one workspace are kept, of different needs.
const KEPT: usize = 4;
/// Counts up whenever loading makes something else of the same rows: a copy made by other code is not used.
const LOADING: u32 = 2;
/// How the names of copies end that are being written, and when nobody writes them any more.
const PART: &str = "part";
const ABANDONED: Duration = Duration::from_secs(60 * 60);
/// Where a folder says of which workspace its copies are.
const OF: &str = "workspace.txt";
const ENDING: &str = "columns";
/// Says that numbers are those of this kind of machine.
const ORDER: u32 = 0x0102_0304;

/// The copies of one workspace's histories.
#[derive(Debug, Clone)]
pub struct Copies {
    workspace: Workspace,
    folder: PathBuf,
    of: PathBuf,
}

/// A history as it was asked for, and the state of the file it is of.
#[derive(Debug)]
pub struct Found {
    /// The history.
    pub history: History,
    /// The state, where a copy is worth keeping.
    pub state: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Directory {
    order: Vec<u8>,
    state: String,
    needs: Needs,
    sections: HashMap<String, Place>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Place {
    start: u64,
    length: u64,
    checksum: u32,
}

/// A copy that can be read.
struct Copy<'s> {
    path: PathBuf,
    bytes: u64,
    directory: Directory,
    shared: &'s Shared,
}

impl Copies {
    /// The copies of a workspace under a folder of the cache.
    pub fn under(cache: &Path, workspace: &Workspace) -> Result<Self> {
        let of = fs::canonicalize(workspace.path()).map_err(|error| WorkspaceError::io(workspace.path(), &error))?;
        let folder = cache.join("columns").join(digest(&[of.as_os_str().as_encoded_bytes()]));
        Ok(Self { workspace: workspace.clone(), folder, of })
    }

    /// The history as far as it is needed: from the smallest copy that holds it, else from the file. Blocks.
    pub fn load_blocking(&self, needs: &Needs, watch: &mut dyn Watch) -> Result<Found> {
        let state = self.state()?;
        let copied = watched(watch, |shared, _| Ok(self.read(&state, needs, shared)))?;
        if let Some(history) = copied {
            return Ok(Found { history, state: None });
        }
        if watch.is_cancelled() {
            return Err(WorkspaceError::Cancelled);
        }
        let history = self.workspace.load_blocking(needs, watch)?;
        // What was written meanwhile may or may not be in it.
        let state = Some(state).filter(|state| self.state().is_ok_and(|now| now == *state));
        Ok(Found { history, state })
    }

    /// Deletes all copies of the workspace, of whatever state: somebody in them is to be forgotten. Blocks.
    pub fn forget_blocking(&self) -> Result<()> {
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(WorkspaceError::io(&self.folder, &error)),
            _ => Ok(()),
        }
    }

    /// What a history depends on, in short.
    fn state(&self) -> Result<String> {
        let conn: Connection = self.workspace.reading_connection()?;
        let sql = "SELECT facts_version, segments_version, currency, time_zone, \
            ifnull((SELECT value FROM facts WHERE name = 'all'), '') FROM workspace";
        let parts = conn.query_row(sql, [], |row| {
            (0..5).map(|column| row.get::<_, String>(column)).collect::<rusqlite::Result<Vec<_>>>()
        })?;
        // A sample shop that is made anew has the versions of the one before.
        let created = fs::metadata(&self.of).and_then(|about| about.created());
        let created = format!("{:?} {} {LOADING}", created.ok(), env!("CARGO_PKG_VERSION"));
        let parts: Vec<&[u8]> = parts.iter().map(String::as_bytes).chain([created.as_bytes()]).collect();
        Ok(digest(&parts))
    }

    fn read(&self, state: &str, needs: &Needs, shared: &Shared) -> Option<History> {
        let mut copies: Vec<Copy<'_>> = Vec::new();
        for path in self.files() {
            match Copy::open(&path, shared) {
                Some(copy) if copy.directory.state == state => copies.push(copy),
                // Nobody will ever want it.
                _ => drop(fs::remove_file(path)),
            }
        }
        copies.retain(|copy| copy.directory.needs.covers(needs));
        let smallest = copies.into_iter().min_by_key(|copy| copy.bytes)?;
        let history = History::from_sections(needs, &smallest);
        if history.is_none() && !shared.is_cancelled() {
            drop(fs::remove_file(&smallest.path));
        }
        history
    }

    /// The files of copies.
    fn files(&self) -> Vec<PathBuf> {
        self.files_ending(ENDING)
    }

    fn files_ending(&self, wanted: &str) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
        paths.filter(|path| path.extension().is_some_and(|ending| ending == wanted)).collect()
    }

    /// Keeps a copy of a history that was loaded for these needs, and lets go of those that it replaces. Gives up as soon
    /// as `stop` says so. Blocks.
    pub fn keep_blocking(&self, state: &str, needs: &Needs, history: &History, stop: &AtomicBool) -> Result<()> {
        self.keep(state, needs, history, stop).map_err(|error| WorkspaceError::io(&self.folder, &error))
    }

    fn keep(&self, state: &str, needs: &Needs, history: &History, stop: &AtomicBool) -> std::io::Result<()> {
        make_private_folder(&self.folder)?;
        fs::write(self.folder.join(OF), self.of.as_os_str().as_encoded_bytes())?;
        let wanted = serde_json::to_vec(needs)?;
        let name = format!("{}.{ENDING}", &digest(&[state.as_bytes(), &wanted])[..16]);
        // Somebody else may be writing the same.
        static BEGUN: AtomicU32 = AtomicU32::new(0);
        let number = BEGUN.fetch_add(1, Ordering::Relaxed);
        let begun = self.folder.join(format!("{name}.{}-{number}.{PART}", std::process::id()));
        let written =
            write(&begun, state, needs, history, stop).and_then(|()| fs::rename(&begun, self.folder.join(&name)));
        if written.is_err() {
            // What is not there need not be removed.
            drop(fs::remove_file(&begun));
        }
        written?;
        self.tidy(state, needs, &name);
        Ok(())
    }

    /// Lets go of copies of other states, of those that the new one holds all of, of the oldest of too many, and of
    /// those of workspaces that are no more.
    fn tidy(&self, state: &str, needs: &Needs, new: &str) {
        let shared = Shared::default();
        let mut others: Vec<(SystemTime, PathBuf)> = Vec::new();
        for path in self.files().into_iter().filter(|path| path.file_name().is_none_or(|name| name != new)) {
            let copy = Copy::open(&path, &shared);
            if copy.is_some_and(|copy| copy.directory.state == state && !needs.covers(&copy.directory.needs)) {
                let written = fs::metadata(&path).and_then(|about| about.modified());
                others.push((written.unwrap_or(SystemTime::UNIX_EPOCH), path));
            } else {
                drop(fs::remove_file(path));
            }
        }
        others.sort();
        // What was begun long ago nobody will end: the program was stopped meanwhile.
        for path in self.files_ending(PART) {
            let written = fs::metadata(&path).and_then(|about| about.modified()).ok();
            if written.and_then(|written| written.elapsed().ok()).is_some_and(|age| age > ABANDONED) {
                drop(fs::remove_file(path));
            }
        }
        let too_many = (others.len() + 1).saturating_sub(KEPT);
        others.into_iter().take(too_many).for_each(|(_, path)| drop(fs::remove_file(path)));
        let folders = self.folder.parent().and_then(|all| fs::read_dir(all).ok()).into_iter().flatten();
        for folder in folders.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
            if fs::read_to_string(folder.join(OF)).is_ok_and(|of| !Path::new(&of).exists()) {
                drop(fs::remove_dir_all(folder));
            }
        }
    }
}

/// The first half of the SHA-256 of parts, in hexadecimal digits.
fn digest(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize()[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn write(path: &Path, state: &str, needs: &Needs, history: &History, stop: &AtomicBool) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = BufWriter::new(options.open(path)?);
    let mut sections = HashMap::new();
    let mut start = 0;
    for section in history.sections() {
        if stop.load(Ordering::Relaxed) {
            return Err(std::io::ErrorKind::Interrupted.into());
        }
        let bytes = section.bytes();
        file.write_all(&bytes)?;
        let length = bytes.len() as u64;
        sections.insert(section.name.clone(), Place { start, length, checksum: crc32fast::hash(&bytes) });
        start += length;
    }
    let order = ORDER.to_ne_bytes().to_vec();
    let directory = Directory { order, state: state.to_owned(), needs: needs.clone(), sections };
    let directory = serde_json::to_vec(&directory)?;
    file.write_all(&directory)?;
    file.write_all(&(directory.len() as u64).to_le_bytes())?;
    file.write_all(&crc32fast::hash(&directory).to_le_bytes())?;
    file.write_all(MAGIC)?;
    file.flush()
}

impl<'s> Copy<'s> {
    /// A copy whose directory is whole.
    fn open(path: &Path, shared: &'s Shared) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        let bytes = file.metadata().ok()?.len();
        let mut tail = [0; TAIL as usize];
        file.seek(SeekFrom::Start(bytes.checked_sub(TAIL)?)).ok()?;
        file.read_exact(&mut tail).ok()?;
        let (length, rest) = tail.split_first_chunk::<8>()?;
        let (checksum, magic) = rest.split_first_chunk::<4>()?;
        let length = u64::from_le_bytes(*length);
        if magic != MAGIC || length > LONGEST_DIRECTORY {
            return None;
        }
        file.seek(SeekFrom::Start((bytes - TAIL).checked_sub(length)?)).ok()?;
        let mut text = vec![0; usize::try_from(length).ok()?];
        file.read_exact(&mut text).ok()?;
        if crc32fast::hash(&text) != u32::from_le_bytes(*checksum) {
            return None;
        }
        let directory: Directory = serde_json::from_slice(&text).ok()?;
        (directory.order == ORDER.to_ne_bytes()).then(|| Self { path: path.to_owned(), bytes, directory, shared })
    }
}

impl Sections for Copy<'_> {
    fn length(&self, name: &str) -> Option<usize> {
        let length = self.directory.sections.get(name)?.length;
        // A section is never longer than its file, so that nobody makes room for more.
        usize::try_from(length).ok().filter(|_| length <= self.bytes)
    }

    fn read(&self, name: &str, into: &mut [u8]) -> Option<()> {
        let place = self.directory.sections.get(name)?;
        if into.is_empty() {
            return Some(());
        }
        let mut file = File::open(&self.path).ok()?;
        file.seek(SeekFrom::Start(place.start)).ok()?;
        let mut hash = crc32fast::Hasher::new();
        for stretch in into.chunks_mut(STRETCH) {
            if self.shared.is_cancelled() {
                return None;
            }
            file.read_exact(stretch).ok()?;
            hash.update(stretch);
        }
        (hash.finalize() == place.checksum).then_some(())
    }
}
