//! `unknown-store`: a rule compares with a store that the workspace does not have.

use crate::checks::{Context, Findings, declare};
use crate::terms::{Asked, Site, Subject};
use crate::{Argument, Operator, Value, vocabulary};

declare!("unknown-store", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    // A workspace without any has not imported them yet.
    let Some(catalogue) = context.catalogue.filter(|catalogue| !catalogue.stores.is_empty()) else { return };
    for asked in &context.terms.asked {
        if !about_a_store(asked) {
            continue;
        }
        let site = asked.site.child("to");
        let named: Vec<(Site, &str)> = match asked.to {
            Some(Value::Text(store)) => vec![(site, store)],
            Some(Value::List(values)) => {
                let stores = values.iter().enumerate();
                let stores = stores.filter_map(|(index, value)| match value {
                    Value::Text(store) => Some((site.child(&index.to_string()), store.as_str())),
                    _ => None,
                });
                stores.collect()
            }
            _ => continue,
        };
        for (site, store) in named {
            if catalogue.stores.iter().all(|known| known.id != store) {
                let known = catalogue.stores.iter().map(|known| known.id.as_str());
                findings
                    .report(context.site(&site))
                    .say("name", Argument::Text(store.to_owned()))
                    .mend_name(&site, store, known);
            }
        }
    }
}

/// Whether whole ids of stores are compared.
fn about_a_store(asked: &Asked<'_>) -> bool {
    let store = match asked.subject {
        Subject::Event { event, field } => field == "store_id" && vocabulary::SALES.contains(&event),
        Subject::Attribute { name } => name == "home_store_id",
        _ => false,
    };
    store && matches!(asked.is, Some(Operator::Equal | Operator::NotEqual | Operator::OneOf))
}
