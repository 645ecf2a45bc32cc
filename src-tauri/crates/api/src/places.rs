//! Where things of this person are kept on this machine.

use std::path::PathBuf;

/// Preferences and the list of recent workspaces: `REHEARSAL_CONFIG_DIR`, else the platform's place for them.
pub fn config_folder() -> PathBuf {
    chosen("REHEARSAL_CONFIG_DIR")
        .or_else(|| dirs::config_dir().map(|folder| folder.join("rehearsal")))
        .unwrap_or_else(|| PathBuf::from(".rehearsal"))
}

/// Where workspaces go when the person has not said otherwise: `REHEARSAL_DATA_DIR`, else `Rehearsal` in her documents.
pub fn documents_folder() -> PathBuf {
    chosen("REHEARSAL_DATA_DIR").unwrap_or_else(|| {
        let documents = dirs::document_dir().or_else(|| dirs::home_dir().map(|home| home.join("Documents")));
        documents.unwrap_or_else(|| PathBuf::from(".")).join("Rehearsal")
    })
}

/// Where copies of workspaces' data as columns are kept for speed, and may be deleted at any time:
/// `REHEARSAL_CACHE_DIR`, else the platform's place for them. `REHEARSAL_COPIES=off` keeps and reads none.
pub(crate) fn cache_folder() -> Option<PathBuf> {
    if chosen("REHEARSAL_COPIES").is_some_and(|wish| wish.as_os_str() == "off") {
        return None;
    }
    chosen("REHEARSAL_CACHE_DIR").or_else(|| dirs::cache_dir().map(|folder| folder.join("rehearsal")))
}

fn chosen(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}
