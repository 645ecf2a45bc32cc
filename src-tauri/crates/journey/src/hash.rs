//! A journey's identity as far as it behaves.

use std::fmt::Write as _;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::Journey;

/// A SHA-256 over what changes what the journey does: names, labels, colours, positions, notes and accepted findings do
/// not, nor does the order of steps and edges.
pub fn content_hash(journey: &Journey) -> String {
    let mut content = journey.clone();
    content.id.clear();
    content.name.clear();
    content.notes.clear();
    content.accepted.clear();
    for node in &mut content.nodes {
        (node.label, node.position, node.color) = (None, None, None);
    }
    for edge in &mut content.edges {
        edge.port = Some(edge.port().to_owned());
    }
    content.nodes.sort_by(|a, b| a.id.cmp(&b.id));
    content.edges.sort_by(|a, b| (&a.from, &a.port, &a.to).cmp(&(&b.from, &b.port, &b.to)));
    // All keys of the document are strings, so this cannot fail.
    let json = serde_json::to_value(&content).unwrap_or(Json::Null);
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(json.to_string()) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::{Journey, read_str};

    use super::content_hash;

    fn journey(nodes: &str, more: &str) -> Journey {
        read_str(&format!(
            r#"{{"format":1,"id":"j","name":"J","nodes":[{nodes}],"edges":[{{"from":"a","to":"b"}}]{more}}}"#
        ))
        .unwrap()
        .journey
    }

    const TRIGGER: &str = r#"{"id":"a","kind":"event_trigger","event":"purchase"}"#;
    const WAIT: &str = r#"{"id":"b","kind":"wait","for":"P7D"}"#;

    #[test]
    fn looks_and_order_do_not_matter() {
        let plain = content_hash(&journey(&format!("{TRIGGER},{WAIT}"), ""));
        let labelled = r##"{"label":"B","color":"#f00","position":{"x":1,"y":2},"id":"b","kind":"wait","for":"P1W"}"##;
        let other = journey(&format!("{labelled},{TRIGGER}"), r#","notes":[{"text":"hello"}]"#);
        assert_eq!(plain, content_hash(&other));
        assert_eq!(plain.len(), 64);
    }

    #[test]
    fn settings_do_matter() {
        let plain = content_hash(&journey(&format!("{TRIGGER},{WAIT}"), ""));
        let longer = r#"{"id":"b","kind":"wait","for":"P8D"}"#;
        assert_ne!(plain, content_hash(&journey(&format!("{TRIGGER},{longer}"), "")));
        assert_ne!(plain, content_hash(&journey(&format!("{TRIGGER},{WAIT}"), r#","holdout":5"#)));
    }
}
