//! What the checks found, in a person's words; and what may be checked.

use journey::{Catalogue, Document, Finding, Journey, Severity};
use phrases::Speaker;

use crate::{CheckedJourney, FindingPlace, FindingView, FixView};

/// Names steps as people do: by their labels.
pub(crate) fn labels(journey: &Journey) -> impl Fn(&str) -> Option<String> + '_ {
    |id| journey.nodes.iter().find(|node| node.id == id).and_then(|node| node.label.clone())
}

/// Everything the checks find in a journey, in words.
pub(crate) fn check(document: &Document, catalogue: Option<&Catalogue>, speaker: &Speaker) -> CheckedJourney {
    say(journey::check(document, catalogue), &document.journey, speaker)
}

/// Findings in words, with how many there are of each severity.
pub(crate) fn say(findings: Vec<Finding>, journey: &Journey, speaker: &Speaker) -> CheckedJourney {
    let mut checked = CheckedJourney { findings: Vec::with_capacity(findings.len()), errors: 0, warnings: 0, hints: 0 };
    for finding in findings {
        match finding.severity {
            Severity::Error => checked.errors += 1,
            Severity::Warning => checked.warnings += 1,
            Severity::Hint => checked.hints += 1,
        }
        checked.findings.push(view(finding, journey, speaker));
    }
    checked
}

fn view(finding: Finding, journey: &Journey, speaker: &Speaker) -> FindingView {
    let labels = labels(journey);
    FindingView {
        code: finding.code.to_owned(),
        severity: finding.severity.name().to_owned(),
        place: FindingPlace {
            node: finding.place.node,
            port: finding.place.port,
            edge: finding.place.edge.and_then(|edge| u32::try_from(edge).ok()),
            field: finding.place.field,
        },
        message: speaker.say(&finding.message, &labels),
        help: speaker.say(&finding.help, &labels),
        fix: finding.fix.map(|fix| FixView {
            title: speaker.say(&fix.title, &labels),
            // Operations of RFC 6902 are plain JSON; they cannot fail to be written.
            patch: serde_json::to_value(fix.patch).unwrap_or_default(),
        }),
        accepted: finding.accepted,
    }
}
