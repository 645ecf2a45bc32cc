//! `rehearse explain`: what a code means, why it matters, and what to do.

use std::fmt::Write as _;

use api::ErrorView;
use serde_json::json;

use crate::answer::Answer;
use crate::args::Explain;
use crate::pages::{PAGES, page};
use crate::table::{BOLD, DIM, styled};

pub(super) fn run(wish: &Explain) -> Result<Answer, ErrorView> {
    let code = wish.code.trim().to_lowercase().replace('_', "-");
    let Some(page) = page(&code) else { return Err(unknown(&wish.code, &code)) };
    if wish.output.format.is_json() {
        let check = journey::checks::REGISTRY.iter().find(|check| check.code == code);
        let severity = check.map_or("error", |check| check.severity.name());
        return Answer::json(&json!({ "code": code, "severity": severity, "page": page }));
    }
    Ok(Answer::text(styled_page(page)))
}

fn unknown(written: &str, code: &str) -> ErrorView {
    let meant = PAGES
        .iter()
        .map(|(known, _)| (strsim::osa_distance(code, known), *known))
        .filter(|(distance, known)| *distance <= (known.len() / 3).max(2))
        .min_by_key(|(distance, _)| *distance);
    let help = match meant {
        Some((_, known)) => format!("Did you mean {known}?"),
        None => "Codes stand in brackets behind what rehearse check finds; docs/checks has a page for each.".to_owned(),
    };
    let written: String = written.chars().take(80).collect();
    ErrorView {
        code: "unknown-code".to_owned(),
        message: format!("There is no code “{written}”."),
        help,
        ..ErrorView::default()
    }
}

/// Markdown as a terminal shows it: headings stand out, examples are set in.
fn styled_page(page: &str) -> String {
    let mut text = String::new();
    let mut in_code = false;
    for line in page.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if in_code {
            let _ = writeln!(text, "    {}", styled(DIM, line));
        } else if let Some(heading) = line.strip_prefix("# ").or_else(|| line.strip_prefix("## ")) {
            let _ = writeln!(text, "{}", styled(BOLD, heading.replace('`', "")));
        } else {
            // Words of the language stand out; the marks around them only help where nothing else does.
            let mut words = line.split('`').enumerate();
            let last = line.matches('`').count();
            for (index, word) in words.by_ref() {
                if index % 2 == 1 && index < last {
                    let _ = write!(text, "{}", styled(BOLD, word));
                } else {
                    text += word;
                }
            }
            text.push('\n');
        }
    }
    text
}
