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

fn chosen(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}
