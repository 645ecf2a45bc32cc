//! What the checks found, in a person's words; and what may be checked.

use std::collections::HashMap;

use journey::{Catalogue, Document, Finding, Journey, Place, Severity};
use phrases::Speaker;

use crate::{CheckedJourney, FindingPlace, FindingView, FixView};

/// Names steps as people do: by their labels, else by what they do.
pub(crate) fn titles(journey: &Journey, speaker: &Speaker) -> impl Fn(&str) -> Option<String> + use<> {
    let titles: HashMap<String, String> =
        journey.nodes.iter().map(|node| (node.id.clone(), speaker.title(node))).collect();
    move |id| titles.get(id).cloned()
}

/// Everything the checks find in a journey, in words.
pub(crate) fn check(document: &Document, catalogue: Option<&Catalogue>, speaker: &Speaker) -> CheckedJourney {
    say(journey::check(document, catalogue), &document.journey, speaker)
}

/// Findings in words, with how many there are of each severity.
pub(crate) fn say(findings: Vec<Finding>, journey: &Journey, speaker: &Speaker) -> CheckedJourney {
    let titles = titles(journey, speaker);
    let mut checked = CheckedJourney { findings: Vec::with_capacity(findings.len()), errors: 0, warnings: 0, hints: 0 };
    for finding in findings {
        match finding.severity {
            Severity::Error => checked.errors += 1,
            Severity::Warning => checked.warnings += 1,
            Severity::Hint => checked.hints += 1,
        }
        checked.findings.push(view(finding, &titles, speaker));
    }
    checked
}

/// Where a finding is, for those who show it.
pub(crate) fn place(place: Place) -> FindingPlace {
    let Place { node, port, edge, field } = place;
    FindingPlace { node, port, edge: edge.and_then(|edge| u32::try_from(edge).ok()), field }
}

fn view(finding: Finding, titles: &dyn Fn(&str) -> Option<String>, speaker: &Speaker) -> FindingView {
    FindingView {
        code: finding.code.to_owned(),
        severity: finding.severity.name().to_owned(),
        place: place(finding.place),
        message: speaker.say(&finding.message, titles),
        help: speaker.say(&finding.help, titles),
        fix: finding.fix.map(|fix| FixView {
            title: speaker.say(&fix.title, titles),
            // Operations of RFC 6902 are plain JSON; they cannot fail to be written.
            patch: serde_json::to_value(fix.patch).unwrap_or_default(),
        }),
        accepted: finding.accepted,
    }
}
