//! All fixes that there are, one after the other, until none is left that changes anything.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use crate::{Catalogue, Document, Finding, PatchOperation, Phrase, Place, Severity, apply_patch, check, read_value};

/// A file after its fixes.
#[derive(Debug, Clone, PartialEq)]
pub struct Mended {
    /// The file.
    pub document: Document,
    /// What was done, in its order.
    pub done: Vec<Mending>,
}

/// A fix that was applied.
#[derive(Debug, Clone, PartialEq)]
pub struct Mending {
    /// The code of the finding.
    pub code: &'static str,
    /// Where the finding was.
    pub place: Place,
    /// What was done.
    pub title: Phrase,
}

/// A fix may bring to light what another one mends; that ends after a few rounds, or goes round in circles.
const ROUNDS: usize = 64;

/// Applies the fixes of all findings that nobody has accepted. A fix that would leave a file that cannot be read, or an
/// error that was not there before, is left out.
pub fn mend(document: Document, catalogue: Option<&Catalogue>) -> Mended {
    let mut mended = Mended { document, done: Vec::new() };
    let mut refused = BTreeSet::new();
    let mut seen = BTreeSet::from([mended.document.source.to_string()]);
    for _ in 0..ROUNDS {
        let findings = check(&mended.document, catalogue);
        let errors = errors(&findings);
        let chosen = compatible(&findings, &refused);
        if chosen.is_empty() {
            break;
        }
        match attempt(&mended.document, &chosen, &errors, catalogue) {
            Some(document) => take(&mut mended, document, &chosen),
            // One of them does harm: each is tried alone, and the first that helps is taken.
            None => {
                let helping = chosen.iter().find_map(|finding| {
                    let alone = attempt(&mended.document, &[*finding], &errors, catalogue);
                    if alone.is_none() {
                        refused.insert(key(finding));
                    }
                    alone.map(|document| (*finding, document))
                });
                match helping {
                    Some((finding, document)) => take(&mut mended, document, &[finding]),
                    None => continue,
                }
            }
        }
        if !seen.insert(mended.document.source.to_string()) {
            break;
        }
    }
    mended
}

fn take(mended: &mut Mended, document: Document, findings: &[&Finding]) {
    mended.document = document;
    mended.done.extend(findings.iter().filter_map(|finding| {
        let fix = finding.fix.as_ref()?;
        Some(Mending { code: finding.code, place: finding.place.clone(), title: fix.title.clone() })
    }));
}

/// The file with these fixes, if all of them fit, change something and do no harm.
fn attempt(
    document: &Document,
    findings: &[&Finding],
    before: &BTreeMap<Key, usize>,
    catalogue: Option<&Catalogue>,
) -> Option<Document> {
    let mut source = document.source.clone();
    for finding in findings {
        apply_patch(&mut source, &finding.fix.as_ref()?.patch).ok()?;
    }
    if source == document.source {
        return None;
    }
    let document = read_value(source).ok()?;
    let after = errors(&check(&document, catalogue));
    let sound = after.iter().all(|(key, count)| before.get(key).is_some_and(|known| count <= known));
    sound.then_some(document)
}

/// What tells findings apart; edges are left out, since their numbers change.
type Key = (&'static str, Option<String>, Option<String>, Option<String>);

fn key(finding: &Finding) -> Key {
    let Place { node, port, field, .. } = finding.place.clone();
    (finding.code, node, port, field)
}

fn errors(findings: &[Finding]) -> BTreeMap<Key, usize> {
    let mut errors = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
        *errors.entry(key(finding)).or_default() += 1;
    }
    errors
}

/// Fixes that do not get into each other's way: none touches what another one touches, and places in lists stay what
/// they are until the last one.
fn compatible<'f>(findings: &'f [Finding], refused: &BTreeSet<Key>) -> Vec<&'f Finding> {
    let mut touched = BTreeSet::new();
    let mut chosen = Vec::new();
    for finding in findings.iter().filter(|finding| finding.accepted.is_none() && !refused.contains(&key(finding))) {
        let Some(fix) = &finding.fix else { continue };
        let marks: Vec<String> = fix.patch.iter().flat_map(marks).collect();
        if marks.iter().any(|mark| touched.contains(mark)) {
            continue;
        }
        touched.extend(marks);
        chosen.push(finding);
        if fix.patch.iter().any(shifts) {
            break;
        }
    }
    chosen
}

/// What a change touches: the step, the edge or the setting, and the ids that it brings.
fn marks(operation: &PatchOperation) -> Vec<String> {
    let (path, value) = match operation {
        PatchOperation::Add { path, value } | PatchOperation::Replace { path, value } => (path, Some(value)),
        PatchOperation::Remove { path } => (path, None),
    };
    let whole: Vec<&str> = path.split('/').take(3).collect();
    let mut marks = Vec::new();
    if !path.ends_with("/-") {
        marks.push(whole.join("/"));
    }
    marks.extend(value.and_then(|value| value.get("id")).and_then(Json::as_str).map(|id| format!("id {id}")));
    // Two edges out of one port would be one too many.
    if let Some(edge) = value.filter(|value| value.get("from").is_some() && value.get("to").is_some()) {
        marks.push(format!("edge {} {}", edge["from"], edge.get("port").unwrap_or(&Json::Null)));
    }
    marks
}

/// Whether what stands behind in a list gets another number.
fn shifts(operation: &PatchOperation) -> bool {
    let numbered = |path: &str| path.rsplit('/').next().is_some_and(|last| last.parse::<usize>().is_ok());
    match operation {
        PatchOperation::Add { path, .. } | PatchOperation::Remove { path } => numbered(path),
        PatchOperation::Replace { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn draft() -> Document {
        let source = json!({
            "format": 1, "id": "j", "name": "N",
            "goal": {"event": "purchase", "window": "P14D"},
            "nodes": [
                {"id": "start", "kind": "event_trigger", "event": "purchse"},
                {"id": "wait", "kind": "wait", "for": "P1D"},
                {"id": "sms", "kind": "send_message", "channel": "sms", "message": "m"},
                {"id": "sms2", "kind": "send_message", "channel": "sms", "message": "m"},
                {"id": "end", "kind": "exit"}
            ],
            "edges": [
                {"from": "start", "to": "wait"}, {"from": "wait", "to": "sms"}, {"from": "sms", "to": "sms2"},
                {"from": "sms2", "to": "nowhere"}, {"from": "wait", "to": "end"}
            ]
        });
        read_value(source).unwrap()
    }

    #[test]
    fn what_can_be_mended_is_mended_and_nothing_gets_worse() {
        let before = check(&draft(), None);
        let mended = mend(draft(), None);
        assert!(!mended.done.is_empty());
        let after = check(&mended.document, None);
        let count = |findings: &[Finding]| errors(findings).values().sum::<usize>();
        assert!(count(&after) < count(&before), "{after:?}");
        for (key, count) in errors(&after) {
            assert!(errors(&before).get(&key).is_some_and(|known| count <= *known), "{key:?} is new");
        }
        let again = mend(mended.document.clone(), None);
        assert_eq!(again.done, [], "nothing is left to do");
    }

    #[test]
    fn what_is_meant_stays() {
        let mut source = draft().source;
        let codes: BTreeSet<_> = check(&draft(), None).into_iter().map(|finding| finding.code).collect();
        source["accepted"] = codes.iter().map(|code| json!({"code": code, "reason": "meant"})).collect();
        let document = read_value(source).unwrap();
        assert_eq!(mend(document.clone(), None), Mended { document, done: Vec::new() });
    }
}
