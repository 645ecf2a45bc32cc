//! What a run says beyond its counts: the ways that visits took, who did not get to a step and why, messages by day.

use std::collections::BTreeMap;
use std::sync::Arc;

use dry_run::{Coverage, Missed as MissedVisits, MissedTurn as TurnFound, Sending, TakenPath};
use history::{CustomerIndex, History, Needs, Scalar};
use journey::{Argument, Channel, Journey, Phrase, rule_sentence};
use phrases::Speaker;

use crate::clock::rfc3339;
use crate::errors::Error;
use crate::open_workspace::Watching;
use crate::runs::KeptRun;
use crate::sources::blocking;
use crate::{
    Application, FindCustomers, FoundCustomer, Missed, MissedBy, MissedStep, MissedTurn, OpenWorkspace, PathCoverage,
    PathShare, PortOf, RunOf, SendingCalendar, SendingDay, SendingPeak, SendingStore, Task, VisitMissed, WhyMissed,
    findings,
};

/// The attribute that holds a customer's home store.
const HOME_STORE: &str = "home_store_id";
/// So many customers are found at most.
const MOST_FOUND: u32 = 50;

impl Application {
    pub(crate) async fn find_customers(&self, wish: FindCustomers, task: &Task) -> Result<Vec<FoundCustomer>, Error> {
        let (workspace, task) = (self.opened()?.workspace, task.clone());
        let found = blocking(move || {
            let limit = wish.limit.min(MOST_FOUND);
            workspace.find_customers_blocking(&wish.text, limit, &mut Watching::new(&task, "search"))
        })
        .await??;
        Ok(found.into_iter().map(|found| FoundCustomer { customer: found.id, name: found.name }).collect())
    }

    pub(crate) async fn run_coverage(&self, of: &RunOf, task: &Task) -> Result<PathCoverage, Error> {
        let run = self.run(&of.run, task).await?;
        blocking(move || covered(dry_run::coverage(&run.program, &run.run.trace), &run)).await
    }

    pub(crate) async fn run_missed(&self, wish: MissedStep, task: &Task) -> Result<Missed, Error> {
        let run = self.run(&wish.run, task).await?;
        let catalogue = self.opened()?.catalogue().await?;
        let speaker = self.speaker();
        blocking(move || {
            let KeptRun { program, run: made, document, history, .. } = &*run;
            let journey = &document.journey;
            let found = dry_run::missed(program, &made.trace, &wish.node);
            let found = found.ok_or_else(|| Error::NoSuchStep(wish.node.clone()))?;
            let MissedVisits { is_message, visits, got_there, customers, turns } = found;
            let titles = findings::titles(journey, speaker);
            let turn = |turn: TurnFound| MissedTurn {
                cause: turn.cause.name().to_owned(),
                reason: speaker.say(&turn_reason(&turn, journey, &catalogue), &titles),
                visits: turn.visits,
                example: history.customers.id(turn.example).to_owned(),
                node: turn.node,
                port: turn.port,
            };
            let population = u32::try_from(made.summary.population).unwrap_or(u32::MAX);
            let turns = turns.into_iter().map(turn).collect();
            let never_entered = population.saturating_sub(customers);
            Ok(Missed { node: wish.node, is_message, visits, got_there, never_entered, turns })
        })
        .await?
    }

    pub(crate) async fn run_why_missed(&self, wish: MissedBy, task: &Task) -> Result<WhyMissed, Error> {
        let run = self.run(&wish.run, task).await?;
        let known = self.opened()?.workspace.customer_names(std::slice::from_ref(&wish.customer)).await?;
        let speaker = self.speaker();
        let mut why = blocking(move || why_missed(&run, wish, speaker)).await??;
        why.name = known.into_values().next().flatten();
        Ok(why)
    }

    pub(crate) async fn run_calendar(&self, of: &RunOf, task: &Task) -> Result<SendingCalendar, Error> {
        let run = self.run(&of.run, task).await?;
        let opened = self.opened()?;
        let homes = opened.home_stores(&run.history, task).await?;
        let counted = Arc::clone(&run);
        let sent = blocking(move || dry_run::sendings(&run.program, &run.history, &run.run.trace, 0)).await?;
        opened.calendar(sent, &counted.history, homes).await
    }
}

/// Why visits turned away; the exit rule that ended all of them is said.
fn turn_reason(turn: &TurnFound, journey: &Journey, catalogue: &journey::Catalogue) -> Phrase {
    match turn.exit_rule.and_then(|rule| journey.exit_when.get(rule)) {
        Some(rule) => Phrase::new("reason-missed-criteria-rule")
            .with("step", Argument::Step(turn.node.clone()))
            .with("rule", Argument::Phrase(Box::new(rule_sentence(rule, journey, Some(catalogue))))),
        None => turn.reason.clone(),
    }
}

fn why_missed(run: &KeptRun, wish: MissedBy, speaker: &Speaker) -> Result<WhyMissed, Error> {
    let KeptRun { program, history, settings, document, run: made, .. } = run;
    let MissedBy { node, customer, .. } = wish;
    let known = history.customers.find(&customer).ok_or_else(|| Error::NoSuchCustomer(customer.clone()))?;
    let turns = dry_run::turns_of(program, &made.trace, &node, known).ok_or(Error::NoSuchStep(node))?;
    let paths = match made.trace.paths_of(program, history, known) {
        Some(paths) => Some(paths),
        None => dry_run::explain_customer(program, history, settings, &customer)?,
    };
    let paths = paths.ok_or_else(|| Error::NoSuchCustomer(customer.clone()))?;
    let titles = findings::titles(&document.journey, speaker);
    let mut why = WhyMissed {
        customer,
        name: None,
        got_there: Vec::new(),
        absent: paths.absent.map(|absent| speaker.say(&absent, &titles)),
        visits: Vec::new(),
    };
    for ((number, turn), path) in turns.into_iter().zip(paths.visits) {
        let Some(turn) = turn else {
            why.got_there.push(number);
            continue;
        };
        let step = usize::try_from(turn.step).unwrap_or_default().checked_sub(1).and_then(|step| path.steps.get(step));
        why.visits.push(VisitMissed {
            visit: number,
            node: turn.node,
            port: turn.port,
            at: rfc3339(turn.at),
            cause: turn.cause.name().to_owned(),
            reason: step.map_or_else(String::new, |step| speaker.say(&step.reason, &titles)),
        });
    }
    Ok(why)
}

fn covered(coverage: Coverage, run: &KeptRun) -> PathCoverage {
    let Coverage { visits, customers, different, paths, other_visits, unreached, untaken } = coverage;
    let ports = |ports: Vec<(String, String)>| ports.into_iter().map(|(node, port)| PortOf { node, port }).collect();
    let share = |of: u32| if customers == 0 { 0.0 } else { f64::from(of) / f64::from(customers) };
    let path = |path: TakenPath| PathShare {
        steps: ports(path.steps),
        ending: path.ending.to_owned(),
        visits: path.visits,
        customers: path.customers,
        share: share(path.customers),
        example: run.history.customers.id(path.example).to_owned(),
    };
    let paths = paths.into_iter().map(path).collect();
    PathCoverage { visits, customers, different, paths, other_visits, unreached, untaken: ports(untaken) }
}

/// A history that knows the customers' home stores.
#[derive(Debug, Clone)]
pub(crate) struct HomeStores(Arc<History>);

impl HomeStores {
    /// The home store of a customer of another history of the same workspace; empty for none.
    fn of(&self, customer: CustomerIndex, known: &History) -> &str {
        let customers = &self.0.customers;
        let id = known.customers.id(customer);
        // Almost always the customers are the same, and so are their places.
        let same = (customer as usize) < customers.len() && customers.id(customer) == id;
        let place = if same { Some(customer) } else { customers.find(id) };
        let stores = self.0.symbols.find(HOME_STORE).and_then(|name| customers.attribute(name));
        match place.and_then(|place| stores?.values.get(place as usize).copied()) {
            Some(Scalar::Text(store)) => self.0.text(store),
            _ => "",
        }
    }
}

impl OpenWorkspace {
    /// The customers' home stores; read only where the history at hand does not have them.
    pub(crate) async fn home_stores(&self, known: &Arc<History>, task: &Task) -> Result<HomeStores, Error> {
        let has = known.symbols.find(HOME_STORE).is_some_and(|name| known.customers.attribute(name).is_some());
        if has {
            return Ok(HomeStores(Arc::clone(known)));
        }
        Ok(HomeStores(self.history(&home_store_needs(), task).await?))
    }

    /// Messages by day, with the names of stores.
    pub(crate) async fn calendar(
        &self,
        sent: Vec<Sending>,
        known: &Arc<History>,
        homes: HomeStores,
    ) -> Result<SendingCalendar, Error> {
        let catalogue = self.catalogue().await?;
        let known = Arc::clone(known);
        blocking(move || {
            let made = dry_run::calendar(&sent, |customer| homes.of(customer, &known));
            let name_of = |id: &str| catalogue.stores.iter().find(|store| store.id == id)?.name.clone();
            let days = made.days.into_iter().map(|day| SendingDay {
                day: day.day,
                channels: Channel::ALL
                    .into_iter()
                    .zip(day.channels)
                    .filter(|(_, count)| *count > 0)
                    .map(|(channel, count)| (channel.name().to_owned(), count))
                    .collect::<BTreeMap<_, _>>(),
                stores: day.stores,
            });
            let stores = made.stores.into_iter().map(|store| SendingStore {
                name: name_of(&store.store),
                store: store.store,
                messages: store.messages,
                peak_day: store.peak_day,
                peak: store.peak,
            });
            let peaks = made.peaks.into_iter().map(|peak| SendingPeak {
                channel: peak.channel.map(|channel| channel.name().to_owned()),
                day: peak.day,
                messages: peak.messages,
                average: peak.average,
            });
            SendingCalendar {
                time_zone: known.time_zone.name().to_owned(),
                messages: made.messages,
                days: days.collect(),
                stores: stores.collect(),
                peaks: peaks.collect(),
                week: made.week.to_vec(),
            }
        })
        .await
    }
}

/// What the customers' home stores want loaded.
pub(crate) fn home_store_needs() -> Needs {
    let mut needs = Needs::nothing();
    needs.attributes.add(HOME_STORE);
    needs
}
