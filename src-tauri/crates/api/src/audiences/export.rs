//! The members of a segment as a file.

use std::path::Path;

use history::{CustomerIndex, Needs, Wanted};
use phrases::Speaker;
use tokio::runtime::Handle;

use crate::errors::Error;
use crate::reports::{Column, RowsFile};
use crate::sources::blocking;
use crate::types::*;
use crate::{OpenWorkspace, Task};

/// So many customers are told at once.
const CHUNK: usize = 1_000;

/// The columns, as `customers.csv` calls those that it has.
const COLUMNS: [Column; 13] = [
    Column::new("customer_id", CellKind::Text),
    Column::new("name", CellKind::Text),
    Column::new("email", CellKind::Text),
    Column::new("phone", CellKind::Text),
    Column::new("market", CellKind::Text),
    Column::new("registered_at", CellKind::Instant),
    Column::new("purchases", CellKind::Count),
    Column::new("net", CellKind::Money),
    Column::new("last_purchase_at", CellKind::Instant),
    Column::new("email_consent", CellKind::Text),
    Column::new("sms_consent", CellKind::Text),
    Column::new("chat_consent", CellKind::Text),
    Column::new("push_consent", CellKind::Text),
];

impl OpenWorkspace {
    /// Writes the members of a segment into a CSV or XLSX file, by the path's ending, in order of their ids.
    pub(super) async fn export_segment(
        &self,
        name: &str,
        path: &Path,
        speaker: &'static Speaker,
        task: &Task,
    ) -> Result<(), Error> {
        let file = RowsFile::of(self, path, &COLUMNS).await?;
        let segment = self.known_segment(name).await?;
        let title = crate::segments::title(&segment, speaker);
        let needs = Needs { segments: Wanted::Only([name.to_owned()].into_iter().collect()), ..Needs::nothing() };
        let history = self.history(&needs, task).await?;
        let members: Vec<CustomerIndex> =
            history.segment(name).map(|segment| segment.members.clone()).unwrap_or_default();
        let (opened, task, runtime) = (self.clone(), task.clone(), Handle::current());
        let currency = self.workspace.settings().await?.currency;
        blocking(move || {
            let total = members.len() as u64;
            file.write(members.len(), &title, speaker, |row| {
                for (number, members) in members.chunks(CHUNK).enumerate() {
                    task.report("export", (number * CHUNK) as u64, Some(total));
                    if task.is_cancelled() {
                        return Err(Error::Cancelled);
                    }
                    let customers = runtime.block_on(opened.customer_rows(members, &task))?;
                    for customer in customers {
                        let reach =
                            history.customers.find(&customer.id).map(|place| history.customers.reach[place as usize]);
                        row(cells(customer, &currency, reach.unwrap_or_default()))?;
                    }
                }
                task.report("export", total, Some(total));
                Ok(())
            })
        })
        .await?
    }
}

fn cells(customer: CustomerRow, currency: &str, reach: history::Reach) -> Vec<TableCell> {
    let text = |text: Option<String>| {
        text.filter(|text| !text.is_empty()).map_or(TableCell::Empty, |text| TableCell::Text { text })
    };
    let instant = |at: Option<String>| at.map_or(TableCell::Empty, |at| TableCell::Instant { at });
    let mut cells = vec![
        TableCell::Text { text: customer.id },
        text(customer.name),
        text(customer.email),
        text(customer.phone),
        text(customer.market),
        instant(customer.registered_at),
        TableCell::Count { count: u64::from(customer.purchases) },
        TableCell::Money { minor: customer.net_minor, currency: currency.to_owned() },
        instant(customer.last_purchase_at),
    ];
    // As an import reads them again; one that is not known is none.
    cells.extend((0..4).map(|channel| TableCell::Text { text: reach.has_consent(channel).to_string() }));
    cells
}
