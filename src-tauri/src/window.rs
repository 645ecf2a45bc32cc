//! The one window, and where it stood last time.

use std::path::Path;

use serde::{Deserialize, Serialize};
use tauri::{App, LogicalSize, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

const LABEL: &str = "main";
const WIDTH: f64 = 1280.0;
const HEIGHT: f64 = 800.0;
const SMALLEST: LogicalSize<f64> = LogicalSize::new(1024.0, 640.0);

/// How large the window was.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Stand {
    width: f64,
    height: f64,
    maximized: bool,
}

impl Stand {
    /// As it was left, or the first time's; a file that makes no sense is as good as none.
    fn read(file: &Path) -> Self {
        let read = std::fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let stand = read.unwrap_or(Self { width: WIDTH, height: HEIGHT, maximized: false });
        Self { width: stand.width.max(SMALLEST.width), height: stand.height.max(SMALLEST.height), ..stand }
    }

    fn of(window: &WebviewWindow, before: Self) -> Option<Self> {
        let maximized = window.is_maximized().ok()?;
        if maximized {
            // The size to come back to is the one before it filled the screen.
            return Some(Self { maximized, ..before });
        }
        let size = window.inner_size().ok()?.to_logical(window.scale_factor().ok()?);
        Some(Self { width: size.width, height: size.height, maximized })
    }

    fn write(self, file: &Path) {
        // Not to remember a size is no reason to bother anybody.
        if let Ok(text) = serde_json::to_vec(&self) {
            let _ = std::fs::write(file, text);
        }
    }
}

/// Opens the window.
pub fn open(app: &App) -> tauri::Result<()> {
    let file = api::config_folder().join("window.json");
    let stand = Stand::read(&file);
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Rehearsal")
        .inner_size(stand.width, stand.height)
        .min_inner_size(SMALLEST.width, SMALLEST.height)
        .maximized(stand.maximized)
        // HTML5 drag and drop is taken over by the window otherwise; the palette works by pointer events.
        .disable_drag_drop_handler()
        .build()?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::CloseRequested { .. })
            && let Some(now) = handle.get_webview_window(LABEL).and_then(|window| Stand::of(&window, stand))
        {
            now.write(&file);
        }
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_comes_back_as_it_was_and_never_too_small_to_use() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("window.json");
        assert_eq!(Stand::read(&file), Stand { width: WIDTH, height: HEIGHT, maximized: false }, "the first time");
        let left = Stand { width: 1600.0, height: 900.0, maximized: true };
        left.write(&file);
        assert_eq!(Stand::read(&file), left);
        Stand { width: 1.0, ..left }.write(&file);
        assert_eq!(Stand::read(&file).width, SMALLEST.width);
        std::fs::write(&file, "{").unwrap();
        assert_eq!(Stand::read(&file).height, HEIGHT, "damaged");
    }
}
