//! Customers: the list, one customer, and customers who are made up.
//!
//! - this file: what the window asks
//! - `crowd`: everybody as columns, with what each has bought, worked out once for a state of the facts
//! - `filters`: who is left of everybody
//! - `list`: the list in its order, page by page
//! - `profile`: one customer's own data, segments and key figures
//! - `life`: everything that is known to have happened to her, and what it did; `spending`: her class over time
//! - `library`: what the journeys of the library would do with her
//! - `made_up`: a customer who does not exist, sent through a journey

mod crowd;
mod filters;
mod library;
mod life;
mod list;
mod made_up;
mod profile;
mod spending;

use crate::errors::Error;
use crate::types::*;
use crate::{Application, Task};

pub(crate) use crowd::KeptCustomers;

impl Application {
    pub(crate) async fn customers(&self, wish: CustomersAsk, task: &Task) -> Result<CustomerList, Error> {
        self.opened()?.customer_list(&wish, task).await
    }

    pub(crate) async fn customer_choices(&self, task: &Task) -> Result<CustomerChoices, Error> {
        self.opened()?.customer_choices(task).await
    }

    pub(crate) async fn customer(&self, wish: CustomerOf, task: &Task) -> Result<CustomerProfile, Error> {
        self.opened()?.customer_profile(&wish.id, self.speaker(), task).await
    }

    pub(crate) async fn customer_journeys(
        &self,
        wish: CustomerOf,
        task: &Task,
    ) -> Result<Vec<JourneyForCustomer>, Error> {
        self.opened()?.journeys_for(&wish.id, self.speaker(), task).await
    }

    pub(crate) async fn run_made_up(&self, wish: RunMadeUp, task: &Task) -> Result<MadeUpRun, Error> {
        self.opened()?.run_made_up(wish, self.speaker(), task).await
    }
}
