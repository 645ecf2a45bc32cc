//! The page that the window shows, on paper or in a file.

use std::path::PathBuf;

use api::ErrorView;
use tauri::WebviewWindow;

/// Prints the page into a PDF file where a file is named. Without one it asks whether a file has to be: it answers
/// `true` where the system's own print dialog has taken over (which writes PDF files as well), and `false` where
/// this has to be called again with a file.
#[tauri::command]
pub async fn print_page(window: WebviewWindow, path: Option<PathBuf>) -> Result<bool, ErrorView> {
    match path {
        Some(path) => write(&window, path).await.map(|()| true),
        None if cfg!(target_os = "linux") => Ok(false),
        None => window.print().map(|()| true).map_err(|error| api::internal_error(&error.to_string())),
    }
}

#[cfg(not(target_os = "linux"))]
async fn write(_: &WebviewWindow, path: PathBuf) -> Result<(), ErrorView> {
    Err(not_written(path, "only the system's own print dialog writes PDF files here".to_owned()))
}

/// The whole file or none: it is printed beside its place and moved there when it is done.
#[cfg(target_os = "linux")]
async fn write(window: &WebviewWindow, path: PathBuf) -> Result<(), ErrorView> {
    let begun = path.with_extension(format!("{}.part", std::process::id()));
    let done = printed(window, begun.clone()).await.and_then(|()| {
        // A printing that was given up says so only by what it leaves.
        let length = std::fs::metadata(&begun).map_or(0, |file| file.len());
        if length == 0 { Err("nothing was printed".to_owned()) } else { Ok(()) }
    });
    let moved = done.and_then(|()| std::fs::rename(&begun, &path).map_err(|error| error.to_string()));
    moved.map_err(|why| {
        // What is left of it is of no use to anybody; where nothing is, nothing is to be done.
        let _ = std::fs::remove_file(&begun);
        not_written(path, why)
    })
}

fn not_written(path: PathBuf, why: String) -> ErrorView {
    api::say_error(&api::Error::NotWritten { path, why })
}

#[cfg(target_os = "linux")]
async fn printed(window: &WebviewWindow, path: PathBuf) -> Result<(), String> {
    use gtk::PrintSettings;
    use gtk::glib::{dgettext, filename_to_uri};
    use std::sync::{Arc, Mutex};
    use webkit2gtk::{PrintOperation, PrintOperationExt};

    let uri = filename_to_uri(&path, None).map_err(|error| error.to_string())?;
    let (sender, receiver) = tokio::sync::oneshot::channel::<Result<(), String>>();
    let sender = Arc::new(Mutex::new(Some(sender)));
    let tell = move |said: Result<(), String>| {
        if let Some(sender) = sender.lock().ok().and_then(|mut sender| sender.take()) {
            let _ = sender.send(said);
        }
    };
    let shown = window.with_webview(move |webview| {
        let settings = PrintSettings::new();
        // The printer that writes files, by the name that GTK gives it in the person's language.
        settings.set_printer(&dgettext(Some("gtk30"), "Print to File"));
        settings.set(gtk::PRINT_SETTINGS_OUTPUT_URI, Some(&uri));
        settings.set(gtk::PRINT_SETTINGS_OUTPUT_FILE_FORMAT, Some("pdf"));
        let operation = PrintOperation::new(&webview.inner());
        operation.set_print_settings(&settings);
        let failed = tell.clone();
        operation.connect_failed(move |_, error| failed(Err(error.to_string())));
        // It must live until it is done; what it holds of itself goes with the channel's end.
        let alive = Mutex::new(Some(operation.clone()));
        operation.connect_finished(move |_| {
            tell(Ok(()));
            drop(alive.lock().map(|mut operation| operation.take()));
        });
        operation.print();
    });
    shown.map_err(|error| error.to_string())?;
    receiver.await.unwrap_or_else(|_| Err("the window went away".to_owned()))
}
