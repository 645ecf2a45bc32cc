//! One customer's own data, segments and key figures.

use std::collections::HashMap;

use history::{CustomerIndex, History, Symbol};
use measures::{DAY_MS, REVENUE_PERFORMANCE_PERIOD_MS, SalesTally, Spend, saturated, spend};
use phrases::Speaker;
use workspace::Customer;

use super::filters::CHANNELS;
use super::life::{self, Windows};
use crate::clock::rfc3339;
use crate::errors::Error;
use crate::sources::blocking;
use crate::{ChannelState, CustomerFigures, CustomerProfile, CustomerSegment, OpenWorkspace, Task, days, segments};

impl OpenWorkspace {
    /// One customer's whole picture.
    pub(crate) async fn customer_profile(
        &self,
        id: &str,
        speaker: &Speaker,
        task: &Task,
    ) -> Result<CustomerProfile, Error> {
        let unknown = || Error::NoSuchCustomer(id.to_owned());
        // Whoever mistypes an id waits for nothing.
        let customer = self.workspace.customer(id).await?.ok_or_else(unknown)?;
        let history = self.history(&life::needs(), task).await?;
        let known = history.customers.find(id).ok_or_else(unknown)?;
        let settings = self.workspace.settings().await?;
        let windows =
            Windows { attribution_ms: settings.attribution_window_ms, occasions_ms: settings.occasion_windows };
        let catalogue = self.catalogue().await?;
        let in_segments = self.workspace.segments().await?;
        let in_segments = in_segments.iter().filter(|segment| customer.segments.contains(&segment.name));
        let segments = in_segments
            .map(|segment| CustomerSegment { title: segments::title(segment, speaker), name: segment.name.clone() })
            .collect();
        let (figures, life) = blocking(move || {
            let figures = figures(&history, known);
            (figures, life::life(&history, known, &catalogue, &windows))
        })
        .await?;
        Ok(profile(customer, settings.time_zone, segments, figures, life))
    }
}

fn profile(
    customer: Customer,
    time_zone: String,
    segments: Vec<CustomerSegment>,
    figures: CustomerFigures,
    life: crate::CustomerLife,
) -> CustomerProfile {
    let addresses =
        [customer.email.is_some(), customer.phone.is_some(), customer.phone.is_some(), customer.has_push_token];
    let channels = CHANNELS
        .iter()
        .zip(addresses)
        .zip(customer.consents)
        .map(|((channel, address), consent)| ChannelState { channel: (*channel).to_owned(), address, consent });
    CustomerProfile {
        channels: channels.collect(),
        own_time_zone: customer.time_zone.is_some(),
        time_zone: customer.time_zone.unwrap_or(time_zone),
        birthday: customer.birthday_day.map(days::written),
        home_store: customer.home_store_name.or_else(|| customer.home_store.clone()),
        home_store_id: customer.home_store,
        registered_at: customer.registered_at_ms.map(rfc3339),
        id: customer.id,
        name: customer.name,
        email: customer.email,
        phone: customer.phone,
        language: customer.language,
        market: customer.market,
        acquisition_channel: customer.acquisition_channel,
        stub: customer.stub,
        attributes: customer.attributes,
        segments,
        figures,
        life,
    }
}

/// What a customer has bought, at the last known instant.
fn figures(history: &History, customer: CustomerIndex) -> CustomerFigures {
    let at = history.last_known.unwrap_or_default();
    let transactions = &history.transactions;
    let rows = transactions.spans.of(customer as usize);
    let (mut sales, mut returns) = (SalesTally::default(), SalesTally::default());
    let (mut first, mut last, mut others) = (None, None, 0_u32);
    let (mut stores, mut channels) = (Usual::default(), Usual::default());
    for row in rows {
        match transactions.amount[row] {
            0 => continue,
            ..0 => returns.add_transaction(history, row),
            _ => {
                sales.add_transaction(history, row);
                first.get_or_insert(row);
                last = Some(row);
                stores.add(transactions.store[row]);
                channels.add(transactions.channel[row]);
            }
        }
        others += u32::from(!history.is_own_currency(row));
    }
    let count = |tally: &SalesTally| u32::try_from(tally.count()).unwrap_or(u32::MAX);
    let Spend { last: recent, before } = spend(history, customer, at, REVENUE_PERFORMANCE_PERIOD_MS);
    let (usual_store, usual_store_purchases) = stores.most().unwrap_or_default();
    let instant = |row: Option<usize>| row.map(|row| rfc3339(transactions.at[row]));
    let store_name = history.store(usual_store).map(|store| store.name).filter(|name| name.is_some());
    let text = |symbol: Symbol| symbol.is_some().then(|| history.text(symbol).to_owned());
    CustomerFigures {
        purchases: count(&sales),
        gross_minor: saturated(sales.amount()),
        returns: count(&returns),
        returned_minor: saturated(returns.amount()),
        net_minor: saturated(sales.amount() + returns.amount()),
        average_minor: sales.block(history).average_minor,
        first_purchase_at: instant(first),
        last_purchase_at: instant(last),
        last_amount_minor: last.filter(|row| history.is_own_currency(*row)).map(|row| transactions.amount[row]),
        days_since: last.and_then(|row| u32::try_from((at - transactions.at[row]) / DAY_MS).ok()),
        usual_store: text(store_name.unwrap_or(usual_store)),
        usual_store_purchases,
        usual_channel: channels.most().and_then(|(channel, _)| text(channel)),
        performance: Spend { last: recent, before }.performance(),
        recent_minor: saturated(recent),
        before_minor: saturated(before),
        period_days: u32::try_from(REVENUE_PERFORMANCE_PERIOD_MS / DAY_MS).unwrap_or_default(),
        other_currencies: others,
    }
}

/// Where most purchases were made.
#[derive(Default)]
struct Usual {
    /// How many, and the number of the last of them.
    counts: HashMap<Symbol, (u32, u32)>,
    seen: u32,
}

impl Usual {
    /// Adds the next purchase in order of time.
    fn add(&mut self, place: Symbol) {
        if place.is_some() {
            self.seen += 1;
            let (count, last) = self.counts.entry(place).or_default();
            (*count, *last) = (*count + 1, self.seen);
        }
    }

    /// The place of most, the latest of equals, and how many were made there.
    fn most(&self) -> Option<(Symbol, u32)> {
        let most = self.counts.iter().max_by_key(|(_, counts)| **counts)?;
        Some((*most.0, most.1.0))
    }
}
