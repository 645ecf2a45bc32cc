//! `malformed-value`: a setting holds something that cannot stand there.

use crate::checks::field_names::field_name;
use crate::checks::{Context, Findings, Place, declare};
use crate::read::{Expected, Problem, Unreadable};
use crate::{Argument, Phrase};

declare!("malformed-value", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for unreadable in &context.document.unreadable {
        let judged_elsewhere = unreadable.expected == Expected::Duration || is_slot_time(unreadable);
        if unreadable.problem == Problem::Malformed && !judged_elsewhere && !is_appearance(unreadable) {
            findings
                .report(place(context, unreadable))
                .say("field", field(unreadable))
                .say("expected", Argument::Phrase(Box::new(unreadable.expected.phrase())));
        }
    }
}

/// Whether it only concerns how the journey looks.
pub(super) fn is_appearance(unreadable: &Unreadable) -> bool {
    let first = unreadable.pointer.split('/').nth(1).unwrap_or_default();
    match unreadable.node {
        Some(_) => ["label", "position", "color"].contains(&first),
        None => first == "notes" || unreadable.pointer == "/name",
    }
}

/// Whether it is a time of opening or quiet hours, which `empty-slot` judges.
pub(super) fn is_slot_time(unreadable: &Unreadable) -> bool {
    let hours = ["/slots/", "/quiet_hours/"];
    unreadable.expected == Expected::Time && hours.iter().any(|hours| unreadable.pointer.starts_with(hours))
}

/// The place of something unreadable.
pub(super) fn place(context: &Context<'_>, unreadable: &Unreadable) -> Place {
    let field = Some(unreadable.pointer.clone()).filter(|pointer| !pointer.is_empty());
    match (unreadable.node, unreadable.edge) {
        (Some(node), _) => Place { field, ..context.at(node) },
        (None, edge) => Place { edge, field, ..Place::default() },
    }
}

/// The JSON pointer of something unreadable, in the document.
pub(super) fn path(unreadable: &Unreadable) -> String {
    match unreadable.node {
        Some(node) => format!("/nodes/{node}{}", unreadable.pointer),
        None => unreadable.pointer.clone(),
    }
}

/// The name of the field: the last part of the pointer that is no index.
pub(super) fn field(unreadable: &Unreadable) -> Argument {
    // At the top of a step these words mean something else than inside a rule.
    let named = |key| Argument::Phrase(Box::new(Phrase::new(key)));
    match (unreadable.node, unreadable.pointer.as_str()) {
        (Some(_), "/first") => return named("field-first-entry"),
        (Some(_), "/type") => return named("field-occasion-type"),
        _ => {}
    }
    let name = unreadable.pointer.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap_or_default();
    field_name(&name.replace("~1", "/").replace("~0", "~"))
}

/// Whether a field of a step was noted as missing or malformed.
pub(super) fn is_noted(context: &Context<'_>, node: usize, pointer: &str) -> bool {
    context.document.unreadable.iter().any(|noted| noted.node == Some(node) && noted.pointer == pointer)
}

/// A sentence with the name of a field.
pub(super) fn named(key: &'static str, unreadable: &Unreadable) -> Phrase {
    Phrase::new(key).with("field", field(unreadable))
}
