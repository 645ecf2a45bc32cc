//! What a report leads to: the timeline of a sale, a segment of a list.

use history::History;
use reports::Timeline;

use super::asked::{Query, window};
use crate::errors::Error;
use crate::segments::check_name;
use crate::sources::blocking;
use crate::{OpenWorkspace, SalesAsk, SegmentOfList, Task, TimelineAsk, TimelineView};

impl OpenWorkspace {
    /// What happened in the window before a sale.
    pub(crate) async fn sale_timeline(&self, ask: &TimelineAsk, task: &Task) -> Result<TimelineView, Error> {
        let settings = self.workspace.settings().await?;
        let window_ms = window(ask.window.as_deref(), settings.attribution_window_ms)?;
        // Whoever opens it comes from a report, which has loaded most of this.
        let sales = Query::Sales(self.sales_query(&SalesAsk::default()).await?);
        let mut needs = self.report_needs(&sales).await?.and(&reports::timeline_needs());
        needs.lines = true;
        let history = self.history(&needs, task).await?;
        let (customer, transaction) = (ask.customer.clone(), ask.transaction.clone());
        let told = blocking(move || {
            let timeline = reports::timeline(&history, &customer, &transaction, window_ms)?;
            let bought = bought(&history, &timeline);
            Some((timeline, bought))
        });
        let (timeline, bought) = told.await?.ok_or_else(|| Error::NoSuchSale(ask.transaction.clone()))?;
        let names = self.product_names(bought.iter().cloned().collect()).await?;
        let products = bought.into_iter().map(|id| names.get(&id).cloned().unwrap_or(id)).collect();
        let name = self.workspace.customer_names(std::slice::from_ref(&timeline.customer)).await?;
        let name = name.into_values().next().flatten().filter(|name| !name.is_empty());
        Ok(TimelineView { timeline, name, products })
    }

    /// Makes a list of the customers behind a number.
    pub(crate) async fn segment_of_list(&self, wish: &SegmentOfList, task: &Task) -> Result<(), Error> {
        check_name(&wish.name)?;
        if self.workspace.segments().await?.iter().any(|known| known.name == wish.name) {
            return Err(Error::Workspace(workspace::WorkspaceError::SegmentExists(wish.name.clone())));
        }
        let customers = self.customers_of(&wish.list, task).await?;
        self.workspace.make_list(&wish.name, customers).await?;
        // Rules may ask who is on a list.
        self.refresh_stale_segments(task).await?;
        Ok(())
    }
}

/// The products of the timeline's sale, the greatest amount first.
fn bought(history: &History, timeline: &Timeline) -> Vec<String> {
    let Some(customer) = history.customers.find(&timeline.customer) else { return Vec::new() };
    let sales = &history.transactions;
    let sale = sales.spans.of(customer as usize).find(|row| sales.ids.get(*row) == timeline.transaction);
    let Some(sale) = sale else { return Vec::new() };
    let mut lines: Vec<(i64, &str)> = sales
        .lines
        .spans
        .of(sale)
        .filter_map(|line| {
            let product = history.products.get(*sales.lines.product.get(line)? as usize)?;
            Some((sales.lines.amount.get(line).copied().flatten().unwrap_or_default(), history.text(product.id)))
        })
        .collect();
    lines.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.cmp(other)));
    let mut found: Vec<String> = Vec::new();
    for (_, product) in lines {
        if !found.iter().any(|known| known == product) {
            found.push(product.to_owned());
        }
    }
    found
}
