//! Parts of runs as files.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use api::{Task, Tasks};
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::RowAccessor as _;
use serde_json::{Value, json};

use crate::{Window, empty, run_of};

/// The sample shop with a run of its welcome journey. Its pictures and traces are of ten thousand customers.
async fn welcome() -> (Window, Value) {
    let window = Window::open();
    window.call("open_sample", json!({})).await;
    let journey = window.welcome().await;
    let run = window.call("dry_run", run_of(&journey)).await;
    (window, run)
}

fn wish(run: &Value, part: &str, path: &Path) -> Value {
    json!({"run": run["run"], "part": part, "path": path, "dark": false})
}

async fn export(window: &Window, run: &Value, part: &str, name: &str) -> PathBuf {
    let path = window.path(name);
    window.call("export_run", wish(run, part, &path)).await;
    path
}

fn part_of(book: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(File::open(book).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The names of sheets, in order.
fn sheets(book: &Path) -> Vec<String> {
    let text = part_of(book, "xl/workbook.xml");
    let named = text.split("<sheet name=\"").skip(1).filter_map(|rest| rest.split('"').next());
    named.map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_exported_as_summary_sheets_trace_and_picture() {
    let (window, run) = welcome().await;

    let text = std::fs::read_to_string(export(&window, &run, "summary", "run.json").await).unwrap();
    let printed = serde_json::to_string_pretty(&run["summary"]).unwrap() + "\n";
    assert_eq!(text, printed, "what the command line prints");

    let book = export(&window, &run, "summary", "run.xlsx").await;
    let names = ["Overview", "Steps", "Ways", "Messages", "Vouchers", "Told others", "Days", "Related sales"];
    assert_eq!(sheets(&book), names);
    let words = part_of(&book, "xl/sharedStrings.xml");
    assert!(words.contains("Related is not caused"), "the screen says so, and the sheet too");
    let styles = part_of(&book, "xl/styles.xml");
    for format in ["#,##0.00 &quot;EUR&quot;", "yyyy-mm-dd hh:mm:ss", "[h]:mm:ss", "0.0%"] {
        assert!(styles.contains(format), "{format} in {styles}");
    }
    let steps = part_of(&book, "xl/worksheets/sheet2.xml");
    assert!(steps.contains("state=\"frozen\"") && steps.contains("<autoFilter"), "the heading stays in sight");
    assert!(steps.contains("<v>10000</v>"), "numbers are numbers");
    let days = part_of(&book, "xl/worksheets/sheet7.xml");
    let rows = days.matches("<row ").count();
    assert_eq!(rows, run["summary"]["by_day"].as_object().unwrap().len() + 1);

    window.call("set_locale", json!({"locale": "pl"})).await;
    let polish = export(&window, &run, "summary", "próba.xlsx").await;
    assert_eq!(sheets(&polish)[..3], ["Podsumowanie", "Kroki", "Drogi"]);
    let again = export(&window, &run, "summary", "again.xlsx").await;
    assert_eq!(std::fs::read(&polish).unwrap(), std::fs::read(&again).unwrap(), "the same run makes the same bytes");

    let svg = std::fs::read_to_string(export(&window, &run, "picture", "run.svg").await).unwrap();
    assert!(svg.contains("weszło 10") && svg.ends_with("</svg>\n"));
    let png = std::fs::read(export(&window, &run, "picture", "run.png").await).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    let dark = json!({"run": run["run"], "part": "picture", "path": window.path("dark.svg"), "dark": true});
    window.call("export_run", dark).await;
    assert_ne!(std::fs::read_to_string(window.path("dark.svg")).unwrap(), svg);

    // The columns hold what the lines hold, row by row.
    let lines = export(&window, &run, "trace", "run.csv").await;
    let columns = export(&window, &run, "trace", "run.parquet").await;
    let reader = SerializedFileReader::new(File::open(&columns).unwrap()).unwrap();
    let names: Vec<_> =
        reader.metadata().file_metadata().schema().get_fields().iter().map(|f| f.name().to_owned()).collect();
    let mut csv = csv::Reader::from_path(&lines).unwrap();
    assert_eq!(csv.headers().unwrap().iter().collect::<Vec<_>>(), names);
    let mut rows = reader.get_row_iter(None).unwrap();
    let mut count = 0_u64;
    for line in csv.records() {
        let (line, row) = (line.unwrap(), rows.next().unwrap().unwrap());
        assert_eq!(
            [&line[0], &line[4], &line[5], &line[6]],
            [
                row.get_string(0).unwrap(),
                row.get_string(4).unwrap(),
                row.get_string(5).unwrap(),
                row.get_string(6).unwrap()
            ]
        );
        assert_eq!([&line[1], &line[2]], [row.get_int(1).unwrap().to_string(), row.get_int(2).unwrap().to_string()]);
        let at = chrono::DateTime::parse_from_rfc3339(&line[3]).unwrap().timestamp_millis();
        assert_eq!(at, row.get_timestamp_millis(3).unwrap());
        count += 1;
    }
    assert!(rows.next().is_none() && count > 50_000, "{count} rows");
    println!(
        "{count} rows: {} KB as lines, {} KB as columns",
        std::fs::metadata(&lines).unwrap().len() / 1024,
        std::fs::metadata(&columns).unwrap().len() / 1024
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_exported_says_why_and_leaves_nothing() {
    let window = empty().await;
    let journey = json!({"format": 1, "id": "j", "name": "J", "edges": [], "nodes": [
        {"id": "start", "kind": "event_trigger", "event": "account_registered", "position": {"x": 0, "y": 0}},
    ]});
    let run = window.call("dry_run", run_of(&journey)).await;
    for (part, name, code) in [
        ("summary", "run.csv", "bad-ending"),
        ("summary", "run", "bad-ending"),
        ("picture", "run.jpg", "bad-ending"),
        ("trace", "run.json", "bad-trace-file"),
        ("summary", "none/run.json", "not-written"),
        ("summary", "none/run.xlsx", "not-written"),
        ("picture", "none/run.svg", "not-written"),
        ("trace", "none/run.parquet", "not-written"),
    ] {
        let error = window.refused("export_run", wish(&run, part, &window.path(name))).await;
        assert_eq!(error.code, code, "{part} {name}");
        assert!(!error.help.is_empty());
        assert!(!window.path(name).exists());
    }
    for (part, name) in [("summary", "a.json"), ("trace", "a.csv"), ("picture", "a.svg")] {
        let unknown = wish(&json!({"run": "999"}), part, &window.path(name));
        assert_eq!(window.refused("export_run", unknown).await.code, "no-such-run", "{part}");
    }
    // Stopped before it began: the file that was there stays.
    std::fs::write(window.path("kept.json"), "mine").unwrap();
    let running = Tasks::default();
    let running = running.start("export");
    let token = running.token();
    token.cancel();
    let task = Task::new(token, |_| ());
    for (part, name) in [("summary", "kept.json"), ("trace", "kept.csv"), ("picture", "kept.svg")] {
        let error = api::call(&window.application, "export_run", wish(&run, part, &window.path(name)), &task)
            .await
            .unwrap_err();
        assert_eq!(error.code, "cancelled", "{part}");
    }
    assert_eq!(std::fs::read_to_string(window.path("kept.json")).unwrap(), "mine");
    let left: Vec<_> =
        std::fs::read_dir(window.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with(".rehearsal-")), "{left:?}");

    let nobody = export(&window, &run, "trace", "none.parquet").await;
    let reader = SerializedFileReader::new(File::open(nobody).unwrap()).unwrap();
    assert_eq!(reader.metadata().file_metadata().num_rows(), 0, "nobody entered, and the file is whole");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_of_the_window_is_written_as_it_is_or_as_pixels() {
    let window = empty().await;
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#fff"/><text x="8" y="40" font-family="Inter, sans-serif">Zażółć 12 %</text></svg>"##;
    let export = |svg: &str, name: &str| json!({"svg": svg, "path": window.path(name)});
    window.call("export_picture", export(svg, "chart.svg")).await;
    assert_eq!(std::fs::read_to_string(window.path("chart.svg")).unwrap(), svg);
    window.call("export_picture", export(svg, "chart.png")).await;
    let png = std::fs::read(window.path("chart.png")).unwrap();
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((number(16), number(20)), (400, 200), "two pixels to each");
    for (svg, name, code) in [
        ("<svg", "bad.svg", "bad-params"),
        ("<p>no picture</p>", "bad.png", "bad-params"),
        (svg, "chart.gif", "bad-ending"),
        (svg, "none/chart.svg", "not-written"),
    ] {
        assert_eq!(window.refused("export_picture", export(svg, name)).await.code, code, "{name}");
        assert!(!window.path(name).exists());
    }
}

/// A journey whose occasions are answered in euros alone has no other currencies to tell: what is not there must be read
/// back as nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_created_occasions_is_exported_with_them() {
    let (window, welcome) = welcome().await;
    let mut journey = welcome["journey"].clone();
    journey["nodes"] = serde_json::json!([
        { "id": "start", "kind": "event_trigger", "event": "account_registered" },
        { "id": "thanks", "kind": "create_occasion", "type": "Thank you", "assignee": "home_store", "due": "P7D" },
        { "id": "end", "kind": "exit" }
    ]);
    journey["edges"] = serde_json::json!([{ "from": "start", "to": "thanks" }, { "from": "thanks", "to": "end" }]);
    let wish = serde_json::json!({
        "journey": journey, "from": null, "to": null, "until": null, "customers": "all", "seed": 0
    });
    let run = window.call("dry_run", wish).await;
    let counts = &run["summary"]["occasions"]["Thank you"];
    assert!(counts["created"].as_u64().unwrap() > 0, "{run}");
    for path in ["run.xlsx", "run.json"] {
        export(&window, &run, "summary", path).await;
    }
    let words = part_of(&export(&window, &run, "summary", "again.xlsx").await, "xl/sharedStrings.xml");
    assert!(words.contains("Occasion created") && words.contains("Thank you"), "{words}");
}
