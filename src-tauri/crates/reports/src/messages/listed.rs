//! The rows behind a figure of the messages report.

use history::{CustomerIndex, EngagementKind, History, Symbol};
use journey::AttributionModel;
use measures::{first_sale_from, related_sales, shares};

use super::{Asked, MessagesQuery};
use crate::{Group, Listed, NoSuchFigure};

/// The rows that a figure of the messages report counts, in order of customers and time: for `sent`, `opened` and
/// `clicked` messages, for `clickers` and `clickers_with_sale` customers, for a model's name the sales with a credit
/// under it. The groups are those of the query, `group`.
pub fn messages_listed(
    history: &History,
    query: &MessagesQuery,
    figure: &str,
    groups: &[Group],
) -> Result<Listed, NoSuchFigure> {
    let mut within = Vec::new();
    for group in groups {
        if group.by != "group" {
            return Err(NoSuchFigure(group.by.clone()));
        }
        within.push(history.symbols.find(&group.key));
    }
    let listing = Listing { asked: Asked::of(history, query), within };
    let customers = 0..u32::try_from(history.customers.len()).unwrap_or(u32::MAX);
    let model = AttributionModel::ALL.into_iter().find(|model| model.name() == figure);
    match (figure, model) {
        ("sent", _) => Ok(Listed::Activities(listing.messages().collect())),
        ("opened", _) => Ok(Listed::Activities(listing.engaged(EngagementKind::Opened))),
        ("clicked", _) => Ok(Listed::Activities(listing.engaged(EngagementKind::Clicked))),
        ("clickers", _) => Ok(Listed::Customers(listing.clickers(false))),
        ("clickers_with_sale", _) => Ok(Listed::Customers(listing.clickers(true))),
        (_, Some(model)) => {
            Ok(Listed::Sales(customers.flat_map(|customer| listing.credited(customer, model)).collect()))
        }
        _ => Err(NoSuchFigure(figure.to_owned())),
    }
}

struct Listing<'a> {
    asked: Asked<'a>,
    /// The groups that all must hold; `None` is a name that the history has never seen.
    within: Vec<Option<Symbol>>,
}

impl Listing<'_> {
    /// Whether a message is asked for and in the groups.
    fn is_in(&self, message: usize) -> bool {
        self.asked.group(message).is_some_and(|group| self.within.iter().all(|within| *within == Some(group)))
    }

    fn messages(&self) -> impl Iterator<Item = u32> + '_ {
        let rows = 0..u32::try_from(self.asked.history.activities.len()).unwrap_or(u32::MAX);
        rows.filter(|row| self.asked.is_message(*row as usize) && self.is_in(*row as usize))
    }

    fn engaged(&self, kind: EngagementKind) -> Vec<u32> {
        let engaged = self.asked.history.engagements.iter().filter(|engagement| engagement.kind == kind);
        let mut rows: Vec<u32> = engaged.map(|engagement| engagement.activity).collect();
        // They are in order of activities.
        rows.dedup();
        rows.retain(|row| self.asked.is_message(*row as usize) && self.is_in(*row as usize));
        rows
    }

    fn clickers(&self, with_sale: bool) -> Vec<u32> {
        let (history, window_ms) = (self.asked.history, self.asked.query.window_ms);
        let mut customers = Vec::new();
        for click in history.engagements.iter().filter(|engagement| engagement.kind == EngagementKind::Clicked) {
            let row = click.activity as usize;
            let customer = history.activities.customer[row];
            if customers.last() != Some(&customer)
                && self.asked.is_message(row)
                && self.is_in(row)
                && (!with_sale
                    || first_sale_from(history, customer, click.at, click.at.saturating_add(window_ms)).is_some())
            {
                customers.push(customer);
            }
        }
        customers
    }

    /// A customer's sales of which a model credits a message of the groups with a share.
    fn credited(&self, customer: CustomerIndex, model: AttributionModel) -> Vec<u32> {
        let (history, window_ms) = (self.asked.history, self.asked.query.window_ms);
        let activities = &history.activities;
        let rows: Vec<usize> =
            activities.spans.of(customer as usize).filter(|row| self.asked.is_message(*row)).collect();
        let times: Vec<i64> = rows.iter().map(|row| activities.at[*row]).collect();
        let mut out = Vec::new();
        let credited = related_sales(history, customer, &times, window_ms).filter(|sale| {
            let (at, amount) =
                (history.transactions.at[sale.transaction], history.transactions.amount[sale.transaction]);
            shares(model, at, amount, &times[sale.touches.clone()], &mut out);
            out.iter().zip(&rows[sale.touches.clone()]).any(|(share, row)| share.credited && self.is_in(*row))
        });
        credited.map(|sale| u32::try_from(sale.transaction).unwrap_or(u32::MAX)).collect()
    }
}
