//! `bad-duration`: a length of time is zero, negative, or not written as one.

use crate::checks::field_names::field_name;
use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::duration::DurationError;
use crate::read::{Expected, Problem, Unreadable};
use crate::terms::Site;
use crate::{Argument, Duration, Operator, Phrase, Rule, Since, Step, Value};

declare!("bad-duration", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for unreadable in &context.document.unreadable {
        let key = match unreadable.problem {
            Problem::NoDuration(DurationError::MonthsOrYears) => "bad-duration-months",
            Problem::NoDuration(DurationError::TooLong) => "bad-duration-too-long",
            Problem::NoDuration(DurationError::Malformed) => "bad-duration-malformed",
            Problem::Malformed if unreadable.expected == Expected::Duration => "bad-duration-malformed",
            Problem::Malformed | Problem::Missing => continue,
        };
        let message = super::malformed_value::named(key, unreadable);
        let finding = findings.report_as(super::malformed_value::place(context, unreadable), message);
        if let Some((title, length)) = usual(unreadable) {
            finding.mend(title, vec![fixes::replace(super::malformed_value::path(unreadable), length.into())]);
        }
    }
    for (site, length) in lengths(context) {
        if length.ms > 0 {
            continue;
        }
        let finding = findings.report_as(context.site(&site), Phrase::new("bad-duration-not-positive"));
        finding.say("length", Argument::Text(length.to_string()));
        let noted = Unreadable {
            node: site.node,
            edge: None,
            pointer: site.pointer,
            expected: Expected::Duration,
            problem: Problem::Malformed,
        };
        if let Some((title, length)) = usual(&noted) {
            finding.mend(title, vec![fixes::replace(super::malformed_value::path(&noted), length.into())]);
        }
    }
    for (site, since) in &context.terms.since {
        if let Since::Node(text) = since
            && context.flow.find(text).is_none()
            && looks_like_a_duration(text)
        {
            let place: Place = context.site(site);
            let key = match Duration::parse(text) {
                Err(DurationError::MonthsOrYears) => "bad-duration-months",
                _ => "bad-duration-malformed",
            };
            findings.report_as(place, Phrase::new(key).with("field", field_name("since")));
        }
    }
    for asked in &context.terms.asked {
        if let (Some(Operator::WithinLast | Operator::WithinNext), Some(Value::Text(text))) = (asked.is, asked.to)
            && Duration::parse(text).map_or(true, |length| length.ms <= 0)
        {
            let site = Site { node: asked.site.node, pointer: format!("{}/to", asked.site.pointer) };
            let message = Phrase::new("bad-duration-malformed").with("field", field_name("to"));
            findings.report_as(context.site(&site), message);
        }
    }
}

/// Whether a text that names no step was surely meant as a length of time: `P1M`, `P2`, `2D`.
pub(in crate::checks) fn looks_like_a_duration(text: &str) -> bool {
    let unit = |byte: u8| byte.is_ascii_digit() || b"YMWDTHS.".contains(&byte);
    match text.strip_prefix('P') {
        Some(body) => body.bytes().all(unit),
        None => {
            let (first, last) = (text.bytes().next(), text.bytes().last());
            first.is_some_and(|byte| byte.is_ascii_digit())
                && last.is_some_and(|byte| byte.is_ascii_alphabetic())
                && text.bytes().all(unit)
        }
    }
}

/// Every length of time that must be positive.
fn lengths(context: &Context<'_>) -> Vec<(Site, Duration)> {
    let journey = context.journey;
    let mut lengths = Vec::new();
    let mut push = |node: Option<usize>, pointer: &str, length: Option<Duration>| {
        lengths.extend(length.map(|length| (Site { node, pointer: pointer.to_owned() }, length)));
    };
    push(None, "/entry/cooldown", journey.entry.as_ref().and_then(|entry| entry.cooldown));
    push(None, "/goal/window", journey.goal.as_ref().and_then(|goal| goal.window));
    push(None, "/frequency_cap/per", journey.frequency_cap.as_ref().and_then(|cap| cap.per));
    for (index, _) in context.nodes() {
        match context.step(index) {
            Step::Wait(wait) => push(Some(index), "/for", wait.for_),
            Step::WaitForEvent(wait) => push(Some(index), "/timeout", wait.timeout),
            Step::CreateOccasion(occasion) => push(Some(index), "/due", occasion.due),
            // The offset of a date may be negative, and none is as good as zero.
            _ => {}
        }
    }
    for (site, rule) in &context.terms.rules {
        match rule {
            Rule::Contacted(contacted) => {
                push(site.node, &format!("{}/contacted/within", site.pointer), contacted.within);
            }
            Rule::Message(message) => push(site.node, &format!("{}/message/within", site.pointer), message.within),
            _ => {}
        }
    }
    for (site, since) in &context.terms.since {
        if let Since::Back(length) = since {
            push(site.node, &site.pointer, Some(*length));
        }
    }
    lengths
}

/// The usual length for a setting, and what the button says.
pub(super) fn usual(unreadable: &Unreadable) -> Option<(Phrase, &'static str)> {
    let (days, length) = match (unreadable.node, unreadable.pointer.as_str()) {
        (Some(_), "/for") => (2, "P2D"),
        (Some(_), "/timeout" | "/due") => (7, "P7D"),
        (None, "/goal/window") => (14, "P14D"),
        (None, "/entry/cooldown") => (30, "P30D"),
        (None, "/frequency_cap/per") => (7, "P7D"),
        (_, pointer) if pointer.ends_with("/since") || pointer.ends_with("/within") => (30, "P30D"),
        _ => return None,
    };
    Some((Phrase::new("fix-set-length").with("length", Argument::Duration(Duration::from_days(days).ms)), length))
}
