//! The desktop shell: a window around the engine. What the program does is in the crate `api`.
//!
//! - [`commands`]: the two ways from the window to the engine.
//! - [`printing`]: the page that the window shows, as a file.
//! - [`window`]: the one window, and where it stood last time.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod printing;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use api::Application;

fn main() -> ExitCode {
    avoid_blank_window();
    let mut application = Application::for_this_person();
    // `rehearsal FILE.rehearsal`, which is also how a file manager opens one. The window asks for it when it is ready,
    // so that an error is shown there and not on a terminal that nobody sees.
    if let Some(path) = std::env::args_os().nth(1).map(PathBuf::from) {
        application.open_when_asked(path);
    }
    let made = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Arc::new(application))
        .manage(api::Tasks::default())
        .invoke_handler(tauri::generate_handler![commands::call, commands::cancel, printing::print_page])
        .setup(|app| Ok(window::open(app)?))
        .run(tauri::generate_context!());
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The window could not be opened: {error}");
            ExitCode::from(2)
        }
    }
}

/// WebKitGTK shows an empty window on some graphics drivers unless this is set before it starts.
#[expect(unsafe_code, reason = "the environment is changed before any other thread exists")]
fn avoid_blank_window() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if cfg!(target_os = "linux") && std::env::var_os(SWITCH).is_none() {
        unsafe { std::env::set_var(SWITCH, "1") };
    }
}
