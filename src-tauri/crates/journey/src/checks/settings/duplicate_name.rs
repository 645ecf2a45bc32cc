//! `duplicate-name`: two ways out of a step have the same name, so edges cannot tell which one they mean.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, OTHERWISE, Phrase, Step};

declare!("duplicate-name", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        let (list, names): (_, Vec<Option<&str>>) = match context.step(index) {
            Step::Branch(branch) => ("cases", branch.cases.iter().map(|case| case.name.as_deref()).collect()),
            Step::RandomSplit(split) => {
                ("variants", split.variants.iter().map(|variant| variant.name.as_deref()).collect())
            }
            _ => continue,
        };
        for (number, name) in names.iter().enumerate() {
            // One without a name is `required-empty`.
            let Some(name) = *name else { continue };
            // A branch has that port for whom no case holds.
            let reserved = list == "cases" && name == OTHERWISE;
            if !reserved && !names[..number].contains(&Some(name)) {
                continue;
            }
            // The number makes a name that the next duplicate will not get too.
            let free = (number + 1..)
                .map(|number| format!("{name} {number}"))
                .find(|name| !names.contains(&Some(name)))
                .unwrap_or_default();
            let pointer = format!("/{list}/{number}/name");
            let key = if reserved { "duplicate-name-otherwise" } else { "duplicate-name" };
            findings
                .report_as(context.at_field(index, &pointer), Phrase::new(key))
                .say("name", Argument::Text(name.to_owned()))
                .mend(
                    Phrase::new("fix-rename-id").with("id", Argument::Text(free.clone())),
                    vec![fixes::replace(fixes::field(index, &pointer), free.into())],
                );
        }
    }
}
