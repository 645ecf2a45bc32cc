//! The workspace from outside: files in, rows and histories out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod copies;
mod documents;
mod import;
mod interrupted;
mod kinds_of_files;
mod load;
mod mapping;
mod opening;
mod privacy;
mod search;
mod segments;
mod undo;

use std::path::{Path, PathBuf};

use workspace::{ImportOptions, ImportReport, Sources, Workspace, WorkspaceError};

/// A folder of its own with a workspace in euros and Prague's time.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    runtime: tokio::runtime::Runtime,
    pub(crate) workspace: Workspace,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let workspace =
            runtime.block_on(Workspace::create(&folder.path().join("shop.rehearsal"), "EUR", "Europe/Prague")).unwrap();
        Self { folder, runtime, workspace }
    }

    pub(crate) fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    pub(crate) fn import_with(&self, paths: &[&Path], options: &ImportOptions) -> Result<ImportReport, WorkspaceError> {
        self.workspace.import_blocking(&Sources::find(paths)?, options, &mut ())
    }

    /// Imports one file of this name and content.
    pub(crate) fn import(&self, name: &str, content: impl AsRef<[u8]>) -> ImportReport {
        self.try_import(name, content, &ImportOptions::default()).unwrap()
    }

    pub(crate) fn try_import(
        &self,
        name: &str,
        content: impl AsRef<[u8]>,
        options: &ImportOptions,
    ) -> Result<ImportReport, WorkspaceError> {
        let path = self.file(name, content);
        self.import_with(&[&path], options)
    }

    /// Everything in the tables of customers and their history, as text, in order of ids.
    pub(crate) fn everything(&self) -> String {
        let conn = rusqlite::Connection::open(self.workspace.path()).unwrap();
        let mut text = String::new();
        for table in [
            "stores",
            "associates",
            "products",
            "customers",
            "occasions",
            "transactions",
            "transaction_lines",
            "activities",
            "events",
            "message_designs",
            "voucher_designs",
            "vouchers",
            "segments",
            "segment_members",
            "field_types",
        ] {
            let mut statement = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
            let columns = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                text.push_str(table);
                for column in 0..columns {
                    text.push_str(&format!("|{:?}", row.get_ref(column).unwrap()));
                }
                text.push('\n');
            }
        }
        text
    }
}

/// New, changed, same, rejected.
pub(crate) fn counts(report: &ImportReport, file: &str) -> [u64; 4] {
    let counts = &report.files[file];
    assert_eq!(
        counts.rows,
        counts.new + counts.changed + counts.same + counts.rejected,
        "{file}: every row counts once"
    );
    [counts.new, counts.changed, counts.same, counts.rejected]
}
