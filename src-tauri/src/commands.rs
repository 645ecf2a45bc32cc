//! The two ways from the window to the engine.

use std::sync::Arc;

use api::{Application, ErrorView, Progress, Task, Tasks};
use serde_json::Value;
use tauri::State;
use tauri::ipc::Channel;

/// Runs a command of the engine; progress goes through the channel, the result comes back.
#[tauri::command]
pub async fn call(
    application: State<'_, Arc<Application>>,
    tasks: State<'_, Tasks>,
    name: String,
    params: Value,
    task: String,
    channel: Channel<Progress>,
) -> Result<Value, ErrorView> {
    let running = tasks.start(&task);
    // A window that has gone away cannot be told anything; the task ends by itself or is cancelled.
    let task = Task::new(running.token(), move |progress| drop(channel.send(progress)));
    api::call(&application, &name, params, &task).await
}

/// Stops a command that is under way.
#[tauri::command]
pub fn cancel(tasks: State<'_, Tasks>, task: String) {
    tasks.cancel(&task);
}
