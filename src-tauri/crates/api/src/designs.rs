//! Message and voucher designs, stores, associates, products: lists, forms, uses, previews.

use crate::errors::Error;
use crate::types::*;
use crate::{Application, Task};

impl Application {
    pub(crate) async fn items(&self, _wish: ItemsAsk, _task: &Task) -> Result<ItemPage, Error> {
        Err(Error::UnknownCommand { name: "items".to_owned() })
    }

    pub(crate) async fn save_item(&self, _wish: SaveItem, _task: &Task) -> Result<ItemEntry, Error> {
        Err(Error::UnknownCommand { name: "save_item".to_owned() })
    }

    pub(crate) async fn delete_item(&self, _wish: ItemOf, _task: &Task) -> Result<Nothing, Error> {
        Err(Error::UnknownCommand { name: "delete_item".to_owned() })
    }

    pub(crate) async fn item_uses(&self, _wish: ItemOf, _task: &Task) -> Result<Vec<ItemUse>, Error> {
        Err(Error::UnknownCommand { name: "item_uses".to_owned() })
    }

    pub(crate) async fn preview_message(&self, _wish: PreviewMessage, _task: &Task) -> Result<MessagePreview, Error> {
        Err(Error::UnknownCommand { name: "preview_message".to_owned() })
    }

    pub(crate) async fn add_codes(&self, _wish: AddCodes, _task: &Task) -> Result<AddedCodes, Error> {
        Err(Error::UnknownCommand { name: "add_codes".to_owned() })
    }
}
