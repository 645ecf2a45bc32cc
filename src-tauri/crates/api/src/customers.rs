//! Customers: the list, one customer, and customers who are made up.

use crate::errors::Error;
use crate::types::*;
use crate::{Application, Task};

impl Application {
    pub(crate) async fn customers(&self, _wish: CustomersAsk, _task: &Task) -> Result<CustomerList, Error> {
        Err(Error::UnknownCommand { name: "customers".to_owned() })
    }

    pub(crate) async fn customer_choices(&self, _task: &Task) -> Result<CustomerChoices, Error> {
        Err(Error::UnknownCommand { name: "customer_choices".to_owned() })
    }

    pub(crate) async fn customer(&self, _wish: CustomerOf, _task: &Task) -> Result<CustomerProfile, Error> {
        Err(Error::UnknownCommand { name: "customer".to_owned() })
    }

    pub(crate) async fn customer_journeys(
        &self,
        _wish: CustomerOf,
        _task: &Task,
    ) -> Result<Vec<JourneyForCustomer>, Error> {
        Err(Error::UnknownCommand { name: "customer_journeys".to_owned() })
    }

    pub(crate) async fn run_made_up(&self, _wish: RunMadeUp, _task: &Task) -> Result<MadeUpRun, Error> {
        Err(Error::UnknownCommand { name: "run_made_up".to_owned() })
    }
}
