//! Message and voucher designs, stores, associates, products: lists, forms, uses, previews.
//!
//! - `fields`: an entry as the columns of its canonical file, and back; what cannot be a value.
//! - `placeholders`: `{{name}}` and `{{name|instead}}` in texts, filled for a customer.
//! - `html`: HTML that loads nothing and runs nothing.
//! - `sms`: how long a short message is.
//! - `codes`: the codes of a file or of a pasted text.

mod codes;
mod fields;
mod html;
mod placeholders;
mod preview;
mod sms;

use std::sync::Arc;

use history::minor_digits;
use journey::Named;
use workspace::ItemWritten;

use crate::errors::{Error, Fault, UsedBy};
use crate::namings::{By, Namings};
use crate::types::*;
use crate::{Application, OpenWorkspace, Task};
use fields::{columns, id_of, item_of, name_of, table};

/// More entries are not given at once.
const MOST: u32 = 500;

impl Application {
    pub(crate) async fn items(&self, wish: ItemsAsk, _task: &Task) -> Result<ItemPage, Error> {
        self.opened()?.items(&wish).await
    }

    pub(crate) async fn save_item(&self, wish: SaveItem, task: &Task) -> Result<ItemEntry, Error> {
        self.opened()?.save_item(&wish, task).await
    }

    pub(crate) async fn delete_item(&self, wish: ItemOf, task: &Task) -> Result<Nothing, Error> {
        self.opened()?.delete_item(&wish, task).await?;
        Ok(Nothing {})
    }

    pub(crate) async fn item_uses(&self, wish: ItemOf, _task: &Task) -> Result<Vec<ItemUse>, Error> {
        self.opened()?.item_uses(&wish).await
    }

    pub(crate) async fn preview_message(&self, wish: PreviewMessage, _task: &Task) -> Result<MessagePreview, Error> {
        self.opened()?.preview_message(wish, self.speaker()).await
    }

    pub(crate) async fn add_codes(&self, wish: AddCodes, task: &Task) -> Result<AddedCodes, Error> {
        self.opened()?.add_codes(wish, task).await
    }
}

impl OpenWorkspace {
    async fn items(&self, wish: &ItemsAsk) -> Result<ItemPage, Error> {
        let (offset, limit) = (places(wish.offset), places(wish.limit.min(MOST)));
        let page = self.workspace.items(table(wish.kind), &wish.search, offset, limit).await?;
        let entries = self.entries(wish.kind).await?;
        let items = page.items.into_iter().map(|item| entries.entry(item)).collect();
        Ok(ItemPage { total: count(page.total), items })
    }

    /// What makes entries of a list's rows.
    async fn entries(&self, kind: ItemKind) -> Result<Entries, Error> {
        let digits = minor_digits(&self.workspace.settings().await?.currency);
        Ok(Entries { kind, digits, namings: self.namings().await? })
    }

    async fn save_item(&self, wish: &SaveItem, task: &Task) -> Result<ItemEntry, Error> {
        let digits = minor_digits(&self.workspace.settings().await?.currency);
        let (kind, row) = columns(&wish.item, digits)?;
        let id = id_of(&wish.item).to_owned();
        let renamed = wish.was.as_deref().filter(|was| **was != *id);
        if let Some(was) = renamed {
            let by = self.used_by(&ItemOf { kind, id: was.to_owned() }).await?;
            if !by.is_empty() {
                return Err(Error::IdInUse { id: was.to_owned(), by });
            }
        }
        let no_such = |id: &str| Error::NoSuchItem(id.to_owned());
        match self.workspace.save_item(table(kind), wish.was.as_deref(), row).await? {
            ItemWritten::Saved => {}
            ItemWritten::NotThere => return Err(no_such(wish.was.as_deref().unwrap_or(&id))),
            ItemWritten::IdTaken => return Err(Error::IdTaken(id)),
            ItemWritten::IdInUse(tables) => {
                let by = tables.into_iter().map(|(table, count)| UsedBy::Rows(table, count)).collect();
                return Err(Error::IdInUse { id: renamed.unwrap_or(&id).to_owned(), by });
            }
            ItemWritten::Refused(column, code) => {
                return Err(Error::BadValue { field: column, fault: Fault::of_import(code) });
            }
        }
        // Rules may ask about what was just said of a store or a product.
        self.refresh_stale_segments(task).await?;
        let saved = self.workspace.item(table(kind), &id).await?.ok_or_else(|| no_such(&id))?;
        Ok(self.entries(kind).await?.entry(saved))
    }

    async fn delete_item(&self, wish: &ItemOf, task: &Task) -> Result<(), Error> {
        let by = self.used_by(wish).await?;
        if !by.is_empty() {
            return Err(Error::InUse { name: self.called(wish).await?, by });
        }
        match self.workspace.delete_item(table(wish.kind), &wish.id).await? {
            None => return Err(Error::NoSuchItem(wish.id.clone())),
            // An import has just brought rows that name it.
            Some(tables) if !tables.is_empty() => {
                let by = tables.into_iter().map(|(table, count)| UsedBy::Rows(table, count)).collect();
                return Err(Error::InUse { name: self.called(wish).await?, by });
            }
            Some(_) => {}
        }
        self.refresh_stale_segments(task).await?;
        Ok(())
    }

    /// What people call an entry.
    async fn called(&self, wish: &ItemOf) -> Result<String, Error> {
        let item = self.workspace.item(table(wish.kind), &wish.id).await?;
        Ok(item.and_then(|item| name_of(&item)).unwrap_or_else(|| wish.id.clone()))
    }

    /// What names an entry: journeys and segments with their steps, then tables.
    async fn item_uses(&self, wish: &ItemOf) -> Result<Vec<ItemUse>, Error> {
        let tables = self.workspace.item_uses(table(wish.kind), &wish.id).await?;
        let tables = tables.ok_or_else(|| Error::NoSuchItem(wish.id.clone()))?;
        let namings = self.namings().await?;
        let mut uses: Vec<ItemUse> = namings
            .of(named(wish.kind), &wish.id)
            .iter()
            .map(|naming| ItemUse {
                by: naming.by.word().to_owned(),
                id: Some(naming.id.clone()),
                name: Some(naming.name.clone()),
                node: naming.node.clone(),
                count: 1,
            })
            .collect();
        uses.extend(tables.into_iter().map(|(table, count)| ItemUse {
            by: table.to_owned(),
            id: None,
            name: None,
            node: None,
            count,
        }));
        Ok(uses)
    }

    /// The same for an error: every journey and segment once.
    async fn used_by(&self, wish: &ItemOf) -> Result<Vec<UsedBy>, Error> {
        let tables = self.workspace.item_uses(table(wish.kind), &wish.id).await?;
        let tables = tables.ok_or_else(|| Error::NoSuchItem(wish.id.clone()))?;
        let namings = self.namings().await?;
        let mut by: Vec<UsedBy> = Vec::new();
        for naming in namings.of(named(wish.kind), &wish.id) {
            let used = match naming.by {
                By::Journey => UsedBy::Journey(naming.name.clone()),
                By::Segment => UsedBy::Segment(naming.name.clone()),
            };
            if !by.contains(&used) {
                by.push(used);
            }
        }
        by.extend(tables.into_iter().map(|(table, count)| UsedBy::Rows(table, count)));
        Ok(by)
    }

    async fn add_codes(&self, wish: AddCodes, task: &Task) -> Result<AddedCodes, Error> {
        let (workspace, task) = (self.workspace.clone(), task.clone());
        let added = crate::sources::blocking(move || {
            let mut watch = crate::open_workspace::Watching::new(&task, "codes");
            let added = match (&wish.path, &wish.text) {
                (Some(path), None) => {
                    let codes = codes::of_file(std::path::Path::new(path))?;
                    workspace.add_codes_blocking::<Error>(&wish.design, codes, &mut watch)?
                }
                (None, Some(text)) => {
                    workspace.add_codes_blocking::<Error>(&wish.design, codes::of_text(text).map(Ok), &mut watch)?
                }
                _ => return Err(Error::BadParams { why: "a path or a text is expected".to_owned() }),
            };
            added.ok_or(Error::NoSuchItem(wish.design))
        })
        .await??;
        Ok(AddedCodes {
            new: u32::try_from(added.new).unwrap_or(u32::MAX),
            same: u32::try_from(added.same).unwrap_or(u32::MAX),
            refused: added.refused,
        })
    }
}

/// Makes entries of a list's rows.
struct Entries {
    kind: ItemKind,
    /// Decimals of the workspace's currency.
    digits: u32,
    namings: Arc<Namings>,
}

impl Entries {
    fn entry(&self, item: workspace::Item) -> ItemEntry {
        let codes = item.codes.map(|codes| CodeCounts {
            free: u32::try_from(codes.free).unwrap_or(u32::MAX),
            assigned: u32::try_from(codes.assigned).unwrap_or(u32::MAX),
        });
        ItemEntry {
            journeys: count(self.namings.journeys(named(self.kind), &item.id)),
            stub: item.stub,
            properties: item.extra.clone(),
            codes,
            item: item_of(self.kind, item, self.digits),
        }
    }
}

/// What the language calls the entries of a list.
const fn named(kind: ItemKind) -> Named {
    match kind {
        ItemKind::MessageDesign => Named::Message,
        ItemKind::VoucherDesign => Named::Voucher,
        ItemKind::Store => Named::Store,
        ItemKind::Associate => Named::Associate,
        ItemKind::Product => Named::Product,
    }
}

fn places(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
