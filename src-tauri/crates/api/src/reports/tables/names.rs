//! What people call what reports name by ids.

use std::collections::{BTreeMap, BTreeSet};

use crate::OpenWorkspace;
use crate::errors::Error;
use crate::reports::Report;

/// What people call what reports name by ids, as far as it has a name of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Names {
    stores: BTreeMap<String, String>,
    associates: BTreeMap<String, String>,
    messages: BTreeMap<String, String>,
    voucher_designs: BTreeMap<String, String>,
    products: BTreeMap<String, String>,
}

macro_rules! named {
    ($($known:ident$(, $name:ident)?: $of:ident;)*) => {
        impl Names {
            $(
                /// Its name, where it has one.
                pub(super) fn $known(&self, id: &str) -> Option<&str> {
                    self.$of.get(id).map(String::as_str)
                }
            )*
            $($(
                /// Its name, else its id.
                pub(in crate::reports) fn $name<'a>(&'a self, id: &'a str) -> &'a str {
                    self.$known(id).unwrap_or(id)
                }
            )?)*
        }
    };
}

named! {
    known_store, store: stores;
    known_associate, associate: associates;
    known_message, message: messages;
    known_voucher_design, voucher_design: voucher_designs;
    known_product: products;
}

impl OpenWorkspace {
    /// The names that any report may need, but those of products.
    pub(in crate::reports) async fn usual_names(&self) -> Result<Names, Error> {
        let workspace = &self.workspace;
        let named = |id: String, name: Option<String>| Some((id, name.filter(|name| !name.is_empty())?));
        Ok(Names {
            stores: workspace.stores().await?.into_iter().filter_map(|store| named(store.id, store.name)).collect(),
            associates: workspace
                .associates()
                .await?
                .into_iter()
                .filter_map(|associate| named(associate.id, associate.name))
                .collect(),
            messages: workspace
                .message_designs()
                .await?
                .into_iter()
                .filter_map(|design| named(design.id, design.name))
                .collect(),
            voucher_designs: workspace
                .voucher_designs()
                .await?
                .into_iter()
                .filter_map(|design| named(design.id, design.name))
                .collect(),
            products: BTreeMap::new(),
        })
    }

    /// The names that the tables of a report need.
    pub(in crate::reports) async fn names(&self, report: &Report) -> Result<Names, Error> {
        let products: BTreeSet<String> = match report {
            Report::Products(report) => report.top_products.keys().cloned().collect(),
            Report::Vouchers(report) => {
                report.designs.values().flat_map(|design| design.top_products.keys()).cloned().collect()
            }
            _ => BTreeSet::new(),
        };
        Ok(Names { products: self.product_names(products).await?, ..self.usual_names().await? })
    }

    /// What products are called, by id, where they have a name.
    pub(in crate::reports) async fn product_names(
        &self,
        ids: BTreeSet<String>,
    ) -> Result<BTreeMap<String, String>, Error> {
        Ok(self.workspace.product_names(&ids.into_iter().collect::<Vec<_>>()).await?)
    }
}
