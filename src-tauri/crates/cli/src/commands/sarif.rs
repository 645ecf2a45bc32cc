//! Findings as SARIF 2.1.0, which code review tools show beside the lines of a pull request.

use std::collections::BTreeSet;

use api::{CheckedFile, CheckedFiles, FindingView};
use journey::{Document, Severity, Span, locate};
use serde_json::{Value, json};

use crate::pages::{page, section};

/// A fix that cannot be said as a few replaced values replaces the whole text, where that is not too long.
const SHORT: usize = 64 << 10;

/// The log of one check.
pub(super) fn log(checked: &CheckedFiles) -> Value {
    let findings = checked.files.iter().flat_map(|file| file.findings.iter().flatten());
    let errors = checked.files.iter().filter_map(|file| file.error.as_ref());
    let codes = findings.map(|finding| &finding.code).chain(errors.map(|error| &error.code));
    let codes: Vec<&str> = codes.map(String::as_str).collect::<BTreeSet<_>>().into_iter().collect();
    let results: Vec<Value> = checked.files.iter().flat_map(|file| results(file, &codes)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "rehearse",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(|code| rule(code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: &str) -> Value {
    let check = journey::checks::REGISTRY.iter().find(|check| check.code == code);
    let severity = check.map_or(Severity::Error, |check| check.severity);
    let mut rule = json!({ "id": code, "defaultConfiguration": { "level": level(severity.name()) } });
    let Some(page) = page(code) else { return rule };
    if let Some(text) = section(page, "What it does") {
        rule["shortDescription"] = json!({ "text": text });
    }
    if let Some(text) = section(page, "Why is it bad?") {
        rule["fullDescription"] = json!({ "text": text });
    }
    let text = section(page, "Fix").unwrap_or_else(|| format!("See rehearse explain {code}."));
    rule["help"] = json!({ "text": text, "markdown": page });
    rule
}

fn level(severity: &str) -> &'static str {
    match severity {
        "error" => "error",
        "warning" => "warning",
        _ => "note",
    }
}

fn results(file: &CheckedFile, codes: &[&str]) -> Vec<Value> {
    let index = |code: &str| codes.iter().position(|known| *known == code);
    let artifact = json!({ "uri": uri(&file.file) });
    let mut results = Vec::new();
    let document = journey::read_str(&file.text).ok();
    if let (Some(findings), Some(document)) = (&file.findings, &document) {
        let pointers: Vec<String> = findings.iter().map(|finding| pointer(document, finding)).collect();
        let spans = locate(&file.text, &pointers.iter().map(String::as_str).collect::<Vec<_>>());
        for (finding, span) in findings.iter().zip(spans) {
            let mut result = result(finding, document, &artifact, span);
            result["ruleIndex"] = json!(index(&finding.code));
            if let Some(fix) = fix(finding, document, &file.text, &artifact) {
                result["fixes"] = json!([fix]);
            }
            results.push(result);
        }
    }
    if let Some(error) = &file.error {
        let mut location = json!({ "physicalLocation": { "artifactLocation": artifact } });
        if let Some(region) = place_of_error(&file.text, error.place.as_deref().unwrap_or_default()) {
            location["physicalLocation"]["region"] = region;
        }
        results.push(json!({
            "ruleId": error.code,
            "ruleIndex": index(&error.code),
            "level": "error",
            "message": { "text": sentence(&error.message, &error.help) },
            "locations": [location],
            "suppressions": [],
        }));
    }
    results
}

/// The place of a finding within the whole file.
fn pointer(document: &Document, finding: &FindingView) -> String {
    let place = &finding.place;
    let field = place.field.as_deref().unwrap_or_default();
    if let Some(edge) = place.edge {
        return format!("/edges/{edge}{field}");
    }
    let Some(id) = &place.node else { return field.to_owned() };
    let node = document.journey.nodes.iter().position(|node| node.id == *id);
    // A step as a whole is many lines long; its id says which one it is.
    let field = if field.is_empty() { "/id" } else { field };
    node.map(|index| format!("/nodes/{index}{field}")).unwrap_or_default()
}

fn region(span: Span) -> Value {
    json!({
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    })
}

/// Where a file stopped being readable: `FILE:LINE:COLUMN`, or a JSON pointer behind a `#`.
fn place_of_error(text: &str, place: &str) -> Option<Value> {
    if let Some((_, pointer)) = place.split_once('#').or_else(|| place.starts_with('/').then_some(("", place))) {
        return locate(text, &[pointer]).pop().flatten().map(region);
    }
    let mut parts = place.rsplitn(3, ':');
    let column: u32 = parts.next()?.parse().ok()?;
    let line: u32 = parts.next()?.parse().ok()?;
    Some(json!({ "startLine": line.max(1), "startColumn": column.max(1) }))
}

fn result(finding: &FindingView, document: &Document, artifact: &Value, span: Option<Span>) -> Value {
    let place = &finding.place;
    let mut location = json!({ "physicalLocation": { "artifactLocation": artifact } });
    if let Some(span) = span {
        location["physicalLocation"]["region"] = region(span);
    }
    let mut logical = vec![json!({ "name": document.journey.id, "kind": "module" })];
    if let Some(node) = &place.node {
        let full = format!("{}/{node}", document.journey.id);
        logical.push(json!({ "name": node, "fullyQualifiedName": full, "kind": "object" }));
    }
    if let Some(field) = place.field.as_deref().filter(|field| !field.is_empty()) {
        let owner = place.node.as_deref().map(|node| format!("/{node}")).unwrap_or_default();
        let name = field.rsplit('/').next().unwrap_or(field);
        let full = format!("{}{owner}{field}", document.journey.id);
        logical.push(json!({ "name": name, "fullyQualifiedName": full, "kind": "property" }));
    }
    location["logicalLocations"] = json!(logical);
    let mark = [&place.node, &place.port, &place.field].map(|part| part.as_deref().unwrap_or_default()).join("|");
    let suppressions = match &finding.accepted {
        Some(reason) => json!([{ "kind": "inSource", "justification": reason }]),
        None => json!([]),
    };
    json!({
        "ruleId": finding.code,
        "level": level(&finding.severity),
        "message": { "text": sentence(&finding.message, &finding.help) },
        "locations": [location],
        "partialFingerprints": { "place/v1": format!("{}|{}|{mark}", document.journey.id, finding.code) },
        "suppressions": suppressions,
    })
}

/// The finding's fix as replaced text: the values themselves where nothing but values changes, else the file in order.
fn fix(finding: &FindingView, document: &Document, text: &str, artifact: &Value) -> Option<Value> {
    let fix = finding.fix.as_ref()?;
    let operations = fix.patch.as_array()?;
    let replaced = |operation: &Value| {
        let (op, path) = (operation["op"].as_str()?, operation["path"].as_str()?);
        document.source.pointer(path).filter(|_| op == "replace")?;
        let span = locate(text, &[path]).pop().flatten()?;
        Some(json!({ "deletedRegion": region(span), "insertedContent": { "text": operation["value"].to_string() } }))
    };
    let replacements = match operations.iter().map(replaced).collect::<Option<Vec<Value>>>() {
        Some(replacements) => replacements,
        None if text.len() <= SHORT => {
            let mended = api::fixed_text(document, &fix.patch)?;
            let lines = text.split('\n').count();
            let last = text.rsplit('\n').next().unwrap_or_default().chars().count();
            let whole = json!({ "startLine": 1, "startColumn": 1, "endLine": lines, "endColumn": last + 1 });
            vec![json!({ "deletedRegion": whole, "insertedContent": { "text": mended } })]
        }
        None => return None,
    };
    Some(json!({
        "description": { "text": fix.title },
        "artifactChanges": [{ "artifactLocation": artifact, "replacements": replacements }],
    }))
}

fn sentence(message: &str, help: &str) -> String {
    if help.is_empty() { message.to_owned() } else { format!("{message} {help}") }
}

/// A path as a URI reference: what has a meaning in URIs is written in percent.
fn uri(path: &str) -> String {
    if path == "-" {
        return "stdin".to_owned();
    }
    let mut uri = if path.starts_with('/') { "file://".to_owned() } else { String::new() };
    for byte in path.bytes() {
        match byte {
            b'\\' => uri.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => uri.push(char::from(byte)),
            other => uri += &format!("%{other:02X}"),
        }
    }
    uri
}
