//! `sets-consent`: a step gives a consent in the customer's name.

use crate::checks::{Context, Findings, declare};
use crate::{Argument, Value};

declare!("sets-consent", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (site, attribute, value) in &context.terms.set {
        if attribute.ends_with("_consent") && matches!(value, Some(Value::Boolean(true))) {
            findings.report(context.site(site)).say("name", Argument::Text((*attribute).to_owned()));
        }
    }
}
