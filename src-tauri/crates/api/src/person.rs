//! What this person prefers on this machine, and which workspaces she had open; kept outside workspaces.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use tempfile::NamedTempFile;

use crate::errors::Error;
use crate::{Preferences, RecentWorkspace};

/// So many are remembered.
const RECENT: usize = 12;

/// The folder with a person's preferences.
#[derive(Debug)]
pub(crate) struct Person {
    folder: PathBuf,
}

impl Person {
    pub(crate) const fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub(crate) fn preferences(&self) -> Preferences {
        self.read("preferences.json")
    }

    pub(crate) fn save_preferences(&self, preferences: &Preferences) -> Result<(), Error> {
        self.write("preferences.json", preferences)
    }

    /// Newest first; whether the files are still there is asked now.
    pub(crate) fn recent(&self) -> Vec<RecentWorkspace> {
        let mut recent: Vec<RecentWorkspace> = self.read("recent.json");
        for workspace in &mut recent {
            workspace.missing = !Path::new(&workspace.path).is_file();
        }
        recent
    }

    pub(crate) fn remember(&self, workspace: RecentWorkspace) -> Result<(), Error> {
        let mut recent = self.recent();
        recent.retain(|other| other.path != workspace.path);
        recent.insert(0, workspace);
        recent.truncate(RECENT);
        self.write("recent.json", &recent)
    }

    pub(crate) fn forget(&self, path: &str) -> Result<Vec<RecentWorkspace>, Error> {
        let mut recent = self.recent();
        recent.retain(|workspace| workspace.path != path);
        self.write("recent.json", &recent)?;
        Ok(recent)
    }

    /// What is damaged or not there is as it was the first time: nobody is kept from working by a lost preference.
    fn read<T: DeserializeOwned + Default>(&self, name: &str) -> T {
        let text = std::fs::read(self.folder.join(name)).ok();
        text.and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default()
    }

    fn write<T: Serialize>(&self, name: &str, value: &T) -> Result<(), Error> {
        let text = serde_json::to_vec_pretty(value).map_err(Error::inside)?;
        std::fs::create_dir_all(&self.folder).map_err(|error| Error::not_written(&self.folder, &error))?;
        write_whole(&self.folder.join(name), &text)
    }
}

/// Writes a file beside its place and moves it there, so that there is never half a file.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut file = temporary(path)?;
    file.write_all(bytes).map_err(|error| Error::not_written(path, &error))?;
    keep(file, path)
}

/// A file beside a place, to be moved there when it is whole; dropped, it is gone.
pub(crate) fn temporary(path: &Path) -> Result<NamedTempFile, Error> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let made = tempfile::Builder::new().prefix(".rehearsal-").tempfile_in(folder);
    made.map_err(|error| Error::not_written(path, &error))
}

/// Moves a file that is whole to its place.
pub(crate) fn keep(file: NamedTempFile, path: &Path) -> Result<(), Error> {
    let failed = |error: std::io::Error| Error::not_written(path, &error);
    let before = std::fs::metadata(path).map(|known| known.permissions()).ok();
    let kept = file.persist(path).map_err(|error| failed(error.error))?;
    match before {
        Some(permissions) => kept.set_permissions(permissions).map_err(failed),
        None => open_to_others(&kept).map_err(failed),
    }
}

/// Temporary files are for one's own eyes; a file that a person asked for is like any other she makes.
#[cfg(unix)]
fn open_to_others(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_others(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(path: &str) -> RecentWorkspace {
        RecentWorkspace {
            path: path.to_owned(),
            name: "Shop".to_owned(),
            customers: 3,
            journeys: 1,
            opened_at: "2025-01-01T00:00:00Z".to_owned(),
            size_bytes: 9,
            missing: false,
        }
    }

    #[test]
    fn recent_workspaces_stand_once_newest_first_and_say_when_they_are_gone() {
        let folder = tempfile::tempdir().unwrap();
        let person = Person { folder: folder.path().join("config") };
        let here = folder.path().join("here.rehearsal");
        std::fs::write(&here, "").unwrap();
        person.remember(workspace("gone.rehearsal")).unwrap();
        person.remember(workspace(here.to_str().unwrap())).unwrap();
        person.remember(workspace("gone.rehearsal")).unwrap();
        let recent = person.recent();
        assert_eq!(recent.iter().map(|workspace| workspace.missing).collect::<Vec<_>>(), [true, false]);
        assert_eq!(person.forget("gone.rehearsal").unwrap().len(), 1);
        for number in 0..20 {
            person.remember(workspace(&format!("{number}"))).unwrap();
        }
        assert_eq!(person.recent().len(), RECENT);
    }

    #[test]
    fn damaged_preferences_are_as_the_first_time() {
        let folder = tempfile::tempdir().unwrap();
        let person = Person { folder: folder.path().to_owned() };
        let dark = Preferences { theme: "dark".to_owned(), ..Preferences::default() };
        person.save_preferences(&dark).unwrap();
        assert_eq!(person.preferences(), dark);
        std::fs::write(folder.path().join("preferences.json"), "{\"theme\":").unwrap();
        assert_eq!(person.preferences(), Preferences::default());
    }
}
