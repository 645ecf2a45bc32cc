//! Serves the engine and the window's pages on loopback, so that the same window runs in a browser for tests.
//! Never shipped. `devhost [PORT [PAGES]]`; port 0 takes a free one. It says where it listens on its first line.
//!
//! - `POST /call/{command}` with `{"params": …, "task": "…"}` answers in lines of JSON: `{"progress": …}` any number of
//!   times, then `{"result": …}` or `{"error": …}`.
//! - `POST /cancel/{task}` asks a command to stop.
//! - Everything else is a page of `ui/dist`.

use std::convert::Infallible;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use api::{Application, Task, Tasks};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::UnboundedReceiverStream;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// As strict as in the window (`tauri.conf.json`), so that tests in a browser find what would fail there.
const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; \
    style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
    object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

#[derive(Debug)]
struct Host {
    application: Application,
    tasks: Tasks,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    params: Value,
    task: String,
}

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let port = match arguments.next().map(|port| port.to_str().and_then(|port| port.parse().ok())) {
        None => 4180,
        Some(Some(port)) => port,
        Some(None) => {
            eprintln!("devhost [PORT [PAGES]]");
            return ExitCode::from(2);
        }
    };
    let pages = arguments.next().map_or_else(|| PathBuf::from("ui/dist"), PathBuf::from);
    match serve(port, pages).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("devhost could not serve on port {port}: {error}");
            ExitCode::from(2)
        }
    }
}

async fn serve(port: u16, pages: PathBuf) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
    println!("http://{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    let host = Arc::new(Host { application: Application::for_this_person(), tasks: Tasks::default() });
    axum::serve(listener, router(host, pages)).await
}

fn router(host: Arc<Host>, pages: PathBuf) -> Router {
    let start = ServeFile::new(pages.join("index.html"));
    let policy = SetResponseHeaderLayer::overriding(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(CONTENT_SECURITY_POLICY),
    );
    Router::new()
        .route("/call/{command}", post(call))
        .route("/cancel/{task}", post(cancel))
        .with_state(host)
        .fallback_service(ServeDir::new(pages).fallback(start))
        .layer(policy)
}

async fn call(State(host): State<Arc<Host>>, Path(command): Path<String>, Json(call): Json<Call>) -> Response {
    let (lines, answers) = mpsc::unbounded_channel::<Value>();
    tokio::spawn(async move {
        let running = host.tasks.start(&call.task);
        let progress = lines.clone();
        let task = Task::new(running.token(), move |now| drop(progress.send(json!({ "progress": now }))));
        let answer = api::call(&host.application, &command, call.params, &task);
        tokio::pin!(answer);
        let answer = tokio::select! {
            answer = &mut answer => answer,
            // A page that was closed does not wait for the answer any more. What cannot stop half way ends all the same.
            () = lines.closed() => {
                running.token().cancel();
                answer.await
            }
        };
        drop(lines.send(match answer {
            Ok(result) => json!({ "result": result }),
            Err(error) => json!({ "error": error }),
        }));
    });
    let lines = UnboundedReceiverStream::new(answers).map(|line| Ok::<_, Infallible>(format!("{line}\n")));
    ([(header::CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(lines)).into_response()
}

async fn cancel(State(host): State<Arc<Host>>, Path(task): Path<String>) -> StatusCode {
    host.tasks.cancel(&task);
    StatusCode::NO_CONTENT
}
