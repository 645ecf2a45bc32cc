//! `quiet-all-day`: the quiet hours are the whole day, so that no message would ever be sent.

use serde_json::json;

use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::{Phrase, minute_of_day};

declare!("quiet-all-day", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let own = context.journey.quiet_hours.as_ref();
    let workspace = context.catalogue.and_then(|catalogue| catalogue.quiet_hours.as_ref());
    let Some(quiet) = own.or(workspace) else { return };
    let (from, to) = (minute_of_day(&quiet.from), minute_of_day(&quiet.to));
    // Equal ends in the journey are `empty-slot`.
    let all_day = (from, to) == (Some(0), Some(24 * 60)) || own.is_none() && from.is_some() && from == to;
    if !all_day || !context.sends(None) {
        return;
    }
    if own.is_some() {
        let place = Place { field: Some("/quiet_hours".to_owned()), ..Place::default() };
        let nights = json!({"from": "21:00", "to": "08:00"});
        let patch = vec![fixes::replace("/quiet_hours".to_owned(), nights)];
        findings.report(place).mend(Phrase::new("fix-quiet-nights"), patch);
    } else {
        findings.report_as(Place::default(), Phrase::new("quiet-all-day-workspace"));
    }
}
