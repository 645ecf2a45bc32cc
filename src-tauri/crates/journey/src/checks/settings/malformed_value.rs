//! `malformed-value`: a setting holds something that cannot stand there.

use crate::checks::field_names::field_name;
use crate::checks::{Context, Findings, Place, declare};
use crate::read::{Expected, Problem, Unreadable};
use crate::{Argument, Phrase};

declare!("malformed-value", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for unreadable in &context.document.unreadable {
        let judged_elsewhere = matches!(unreadable.expected, Expected::Duration | Expected::Time);
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
    let name = unreadable.pointer.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap_or_default();
    field_name(&name.replace("~1", "/").replace("~0", "~"))
}

/// Whether a field of a step was noted as unreadable.
pub(super) fn is_unreadable(context: &Context<'_>, node: usize, pointer: &str) -> bool {
    let mut unreadable = context.document.unreadable.iter();
    unreadable.any(|noted| noted.node == Some(node) && noted.pointer == pointer && noted.problem == Problem::Malformed)
}

/// A sentence with the name of a field.
pub(super) fn named(key: &'static str, unreadable: &Unreadable) -> Phrase {
    Phrase::new(key).with("field", field(unreadable))
}
