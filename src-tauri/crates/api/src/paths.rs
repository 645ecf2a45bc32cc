//! Who was where in a run, and why.

use std::sync::Arc;

use dry_run::CustomerPaths;
use journey::Journey;
use phrases::Speaker;

use crate::clock::rfc3339;
use crate::errors::Error;
use crate::runs::KeptRun;
use crate::sources::blocking;
use crate::{CustomerPage, CustomerPath, CustomerVisit, OpenWorkspace, PathStep, RunCustomers, VisitView, findings};

/// No page is longer.
const LONGEST_PAGE: u32 = 500;

/// A path in words, without the customer's own data.
pub(crate) fn told(paths: CustomerPaths, customer: String, journey: &Journey, speaker: &Speaker) -> CustomerPath {
    let titles = findings::titles(journey, speaker);
    let visits = paths.visits.into_iter().map(|visit| VisitView {
        visit: visit.visit,
        steps: visit
            .steps
            .into_iter()
            .map(|step| PathStep {
                node: step.node,
                arrived_at: rfc3339(step.arrived_at),
                left_at: step.left_at.map(rfc3339),
                port: step.port,
                reason: speaker.say(&step.reason, &titles),
            })
            .collect(),
        ending: speaker.say(&visit.ending, &titles),
        inside: visit.inside,
    });
    CustomerPath {
        customer,
        name: None,
        detail: None,
        time_zone: paths.time_zone.to_owned(),
        visits: visits.collect(),
        absent: paths.absent.map(|absent| speaker.say(&absent, &titles)),
    }
}

impl OpenWorkspace {
    /// Who came to a step, went a way, or ended or still is there.
    pub(crate) async fn customers_at(&self, run: &Arc<KeptRun>, wish: RunCustomers) -> Result<CustomerPage, Error> {
        if run.document.journey.nodes.iter().all(|node| node.id != wish.node) {
            return Err(Error::NoSuchStep(wish.node));
        }
        let run = Arc::clone(run);
        let (total, mut customers) = blocking(move || {
            let ids = &run.history.customers;
            let (mut total, mut customers) = (0_u64, Vec::new());
            let range = u64::from(wish.offset)..u64::from(wish.offset) + u64::from(wish.limit.min(LONGEST_PAGE));
            for row in run.run.trace.at_node(&run.program, &wish.node, wish.port.as_deref()) {
                if range.contains(&total) {
                    customers.push(CustomerVisit {
                        customer: ids.id(row.customer).to_owned(),
                        name: None,
                        visit: row.visit,
                        at: rfc3339(row.left_at.unwrap_or(row.arrived_at)),
                        port: row.port.to_owned(),
                    });
                }
                total += 1;
            }
            (total, customers)
        })
        .await?;
        let ids: Vec<String> = customers.iter().map(|visit| visit.customer.clone()).collect();
        let mut names = self.workspace.customer_names(&ids).await?;
        for visit in &mut customers {
            visit.name = names.get_mut(&visit.customer).and_then(|name| name.clone());
        }
        Ok(CustomerPage { total, customers })
    }

    /// What happened to one customer in a run, and why.
    pub(crate) async fn path_of(
        &self,
        run: &Arc<KeptRun>,
        customer: String,
        speaker: &'static Speaker,
    ) -> Result<CustomerPath, Error> {
        let run = Arc::clone(run);
        let told = blocking(move || {
            let KeptRun { program, history, settings, document, run: made, .. } = &*run;
            let known = history.customers.find(&customer).ok_or_else(|| Error::NoSuchCustomer(customer.clone()))?;
            // Somebody who never entered has no steps; why not is asked of the engine.
            let paths = match made.trace.paths_of(program, history, known) {
                Some(paths) => Some(paths),
                None => dry_run::explain_customer(program, history, settings, &customer)?,
            };
            let paths = paths.ok_or_else(|| Error::NoSuchCustomer(customer.clone()))?;
            Ok::<_, Error>(self::told(paths, customer, &document.journey, speaker))
        })
        .await??;
        self.with_name(told).await
    }

    /// The same path with what the workspace knows of the customer.
    pub(crate) async fn with_name(&self, path: CustomerPath) -> Result<CustomerPath, Error> {
        let Some(customer) = self.workspace.customer(&path.customer).await? else { return Ok(path) };
        let stores = &self.catalogue().await?.stores;
        let store = customer.home_store.map(|id| {
            let known = stores.iter().find(|store| store.id == id).and_then(|store| store.name.clone());
            known.unwrap_or(id)
        });
        let detail: Vec<String> = [store, customer.market].into_iter().flatten().collect();
        let detail = (!detail.is_empty()).then(|| detail.join(", "));
        Ok(CustomerPath { name: customer.name, detail, ..path })
    }
}
