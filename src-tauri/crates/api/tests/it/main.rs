//! The commands as a window calls them: by name, with JSON in and out, on the real engine and the real sample shop.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod analyses;
mod audiences;
mod commands;
mod customers;
mod designs;
mod exports;
mod imports;
mod library;
mod privacy;
mod reports;
mod segments;
mod versions;

use std::path::{Path, PathBuf};

use api::{Application, ErrorView, Task};
use serde_json::{Value, json};
use tempfile::TempDir;

struct Window {
    application: Application,
    folder: TempDir,
}

impl Window {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { application: application(folder.path()), folder }
    }

    /// The same person's window after the program was closed and started again.
    async fn again(self) -> Self {
        self.call("close_workspace", json!({})).await;
        Self { application: application(self.folder.path()), folder: self.folder }
    }

    async fn try_call(&self, name: &str, params: Value) -> Result<Value, ErrorView> {
        api::call(&self.application, name, params, &Task::unwatched()).await
    }

    async fn call(&self, name: &str, params: Value) -> Value {
        self.try_call(name, params).await.unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    async fn refused(&self, name: &str, params: Value) -> ErrorView {
        self.try_call(name, params).await.unwrap_err()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn shop(&self) -> String {
        self.folder.path().join("documents/sample-shop.rehearsal").display().to_string()
    }

    async fn welcome(&self) -> Value {
        self.call("open_journey", json!({"id": "welcome"})).await["journey"].clone()
    }
}

fn application(folder: &Path) -> Application {
    Application::new(folder.join("config"), folder.join("documents"))
}

fn run_of(journey: &Value) -> Value {
    json!({"journey": journey, "from": null, "to": null, "until": null, "customers": "all", "seed": 0})
}

/// A small workspace without the sample shop.
async fn empty() -> Window {
    let window = Window::open();
    let path = window.folder.path().join("small.rehearsal");
    let new = api::NewWorkspace { path: path.clone(), currency: None, time_zone: None, sample: None, truths: None };
    api::OpenWorkspace::create(&new, &Task::unwatched()).await.unwrap().close().await;
    window.call("open_workspace", json!({"path": path})).await;
    window
}
