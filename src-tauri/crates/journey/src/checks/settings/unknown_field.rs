//! `unknown-field`: events of this type, or the values of this step, have no such field.

use crate::checks::{Context, Findings, declare};
use crate::terms::{Site, Subject};
use crate::vocabulary::{self, Known};
use crate::{Argument, Phrase};

declare!("unknown-field", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for asked in &context.terms.asked {
        let site = Site { node: asked.site.node, pointer: format!("{}/field", asked.site.pointer) };
        match asked.subject {
            Subject::Event { event, field }
                if vocabulary::event_field(event, field, context.catalogue) == Known::No =>
            {
                let known = context.catalogue.into_iter().flat_map(|catalogue| &catalogue.events);
                let known = known.filter(|known| known.name == event).flat_map(|known| &known.fields);
                let sale = vocabulary::SALE_FIELDS.iter().map(|(name, _)| *name);
                let sale = sale.filter(|_| vocabulary::SALES.contains(&event));
                findings
                    .report(context.site(&site))
                    .say("name", Argument::Text(field.to_owned()))
                    .say("event", Argument::Text(event.to_owned()))
                    .mend_name(&site, field, sale.chain(known.map(|field| field.name.as_str())));
            }
            Subject::Line { field } if vocabulary::line_field(field) == Known::No => {
                findings
                    .report_as(context.site(&site), Phrase::new("unknown-field-line"))
                    .say("name", Argument::Text(field.to_owned()))
                    .mend_name(&site, field, vocabulary::LINE_FIELDS.iter().map(|(name, _)| *name));
            }
            _ => {}
        }
    }
    for (site, reference) in &context.terms.references {
        if context.met_field(reference) == Known::No {
            let site = Site { node: site.node, pointer: format!("{}/field", site.pointer) };
            findings
                .report_as(context.site(&site), Phrase::new("unknown-field-of-step"))
                .say("name", Argument::Text(reference.field.clone()))
                .say("from", context.step_named(&reference.from))
                .mend_name(&site, &reference.field, context.met_fields(reference).into_iter());
        }
    }
}
