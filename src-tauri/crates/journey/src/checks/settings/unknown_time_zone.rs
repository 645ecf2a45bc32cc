//! `unknown-time-zone`: the journey's time zone is not in the IANA database, so local times mean nothing.

use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::{Argument, Phrase};

declare!("unknown-time-zone", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(zone) = context.journey.time_zone.as_deref() else { return };
    if zone.parse::<chrono_tz::Tz>().is_ok() {
        return;
    }
    let place = Place { field: Some("/time_zone".to_owned()), ..Place::default() };
    let finding = findings.report(place).say("zone", Argument::Text(zone.to_owned()));
    let known = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
    if let Some(meant) = crate::read::suggestion(zone, known) {
        let title = Phrase::new("fix-use-name").with("name", Argument::Text(meant.to_owned()));
        finding.mend(title, vec![fixes::replace("/time_zone".to_owned(), meant.into())]);
    }
}
