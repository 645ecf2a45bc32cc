//! Findings as SARIF 2.1.0, which code review tools show beside the lines of a pull request.

use std::collections::BTreeSet;

use api::{CheckedFile, CheckedFiles, FindingView};
use serde_json::{Value, json};

/// The log of one check.
pub(super) fn log(checked: &CheckedFiles) -> Value {
    let results: Vec<Value> = checked.files.iter().flat_map(results).collect();
    let codes: BTreeSet<&str> = results.iter().filter_map(|result| result["ruleId"].as_str()).collect();
    let rules: Vec<Value> = codes.into_iter().map(|code| json!({ "id": code })).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "rehearse", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "results": results,
        }],
    })
}

fn results(file: &CheckedFile) -> Vec<Value> {
    let mut results: Vec<Value> = file.findings.iter().flatten().map(|finding| result(file, finding)).collect();
    if let Some(error) = &file.error {
        results.push(json!({
            "ruleId": error.code,
            "level": "error",
            "message": { "text": sentence(&error.message, &error.help) },
            "locations": [{ "physicalLocation": { "artifactLocation": { "uri": file.file } } }],
        }));
    }
    results
}

fn result(file: &CheckedFile, finding: &FindingView) -> Value {
    let level = match finding.severity.as_str() {
        "error" => "error",
        "warning" => "warning",
        _ => "note",
    };
    let place = &finding.place;
    let parts = [
        place.node.clone(),
        place.port.clone(),
        place.edge.map(|edge| format!("edges/{edge}")),
        place.field.as_ref().map(|field| field.trim_start_matches('/').to_owned()),
    ];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join("/");
    let mut location = json!({ "physicalLocation": { "artifactLocation": { "uri": file.file } } });
    if !name.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": name }]);
    }
    let mut result = json!({
        "ruleId": finding.code,
        "level": level,
        "message": { "text": sentence(&finding.message, &finding.help) },
        "locations": [location],
    });
    if let Some(reason) = &finding.accepted {
        result["suppressions"] = json!([{ "kind": "inSource", "justification": reason }]);
    }
    result
}

fn sentence(message: &str, help: &str) -> String {
    if help.is_empty() { message.to_owned() } else { format!("{message} {help}") }
}
