//! Erasing a customer, and copies that name nobody.

use crate::errors::Error;
use crate::types::*;
use crate::{Application, Task};

impl Application {
    pub(crate) async fn erase_customer(&self, _wish: EraseCustomer, _task: &Task) -> Result<ErasedCustomer, Error> {
        Err(Error::UnknownCommand { name: "erase_customer".to_owned() })
    }

    pub(crate) async fn share_workspace(&self, _wish: PathOf, _task: &Task) -> Result<Nothing, Error> {
        Err(Error::UnknownCommand { name: "share_workspace".to_owned() })
    }
}
