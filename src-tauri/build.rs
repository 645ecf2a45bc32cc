//! Tells Tauri which commands there are; nothing else may be called from the window.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["call", "cancel", "print_page"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
