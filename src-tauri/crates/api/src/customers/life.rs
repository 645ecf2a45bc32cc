//! Everything that is known to have happened to a customer, and what it did.

use std::collections::{BTreeMap, HashMap};

use history::{ACCOUNT_REGISTERED, CustomerIndex, EngagementKind, History, Needs, SaleDetails, Scalar, Symbol, Wanted};
use journey::Catalogue;
use measures::{Standing, related_sales};
use reports::{OccasionState, VoucherState, VouchersQuery, customer_occasions, voucher_state};

use super::spending::spending;
use crate::clock::rfc3339;
use crate::{CustomerLife, LifeEffect, LifeJourney, LifeKind, LifeLine, LifeMoment, LifeOccasion, LifeVoucher};

/// So many moments are told.
const MOST_MOMENTS: usize = 20_000;
/// So many relations of a sale, and of a message, are told: those that are nearest.
const MOST_RELATED: usize = 50;

/// What a life is read from.
pub(super) fn needs() -> Needs {
    Needs {
        events: Wanted::All,
        properties: Wanted::All,
        transactions: true,
        sale_details: SaleDetails::ALL,
        lines: true,
        activities: true,
        activity_details: true,
        engagements: true,
        vouchers: true,
        occasions: true,
        ..Needs::nothing()
    }
}

/// Windows as reports are set to them.
#[derive(Debug, Clone)]
pub(super) struct Windows {
    pub attribution_ms: i64,
    pub occasions_ms: BTreeMap<String, i64>,
}

/// Where a moment stands in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Source {
    /// Recorded events that are neither openings nor clicks.
    Event(usize),
    Activity(usize),
    /// An opening or a click of an activity, and the recorded event where there is one.
    Engagement {
        activity: usize,
        event: Option<usize>,
    },
    /// One that belongs to no activity.
    Loose(usize),
    Transaction(usize),
}

/// A moment before it is told. At one instant they stand in the order of their ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    at: i64,
    rank: u8,
    source: Source,
    kind: LifeKind,
}

/// One customer in a history.
struct Life<'a> {
    history: &'a History,
    customer: CustomerIndex,
    catalogue: &'a Catalogue,
    windows: &'a Windows,
    /// The instant from which it is looked at.
    at: i64,
    occasions: Vec<OccasionState>,
    vouchers: Vec<VoucherState<'a>>,
}

/// A customer's life, as far as it is known.
pub(super) fn life(
    history: &History,
    customer: CustomerIndex,
    catalogue: &Catalogue,
    windows: &Windows,
) -> CustomerLife {
    let until = history.last_known.or_else(|| history.occasions.created_at.iter().max().copied());
    let Some(at) = until else { return nothing() };
    let query = VouchersQuery::default();
    let rows = history.vouchers.spans.of(customer as usize);
    let vouchers = rows.filter_map(|row| voucher_state(history, &query, u32::try_from(row).ok()?)).collect();
    let occasions = customer_occasions(history, customer, at, windows.attribution_ms, &windows.occasions_ms);
    Life { history, customer, catalogue, windows, at, occasions, vouchers }.told()
}

/// The life of somebody in a workspace without any instant.
fn nothing() -> CustomerLife {
    CustomerLife {
        from: None,
        until: None,
        moments: Vec::new(),
        earlier: 0,
        occasions: Vec::new(),
        vouchers: Vec::new(),
        journeys: Vec::new(),
        spending: Vec::new(),
    }
}

impl Life<'_> {
    fn told(&self) -> CustomerLife {
        let found = self.found();
        let earlier = found.len().saturating_sub(MOST_MOMENTS);
        let mut effects = self.effects();
        let moments = found.iter().enumerate().skip(earlier).map(|(place, found)| {
            let effects = effects.remove(&found.source).unwrap_or_default();
            self.moment(place + 1, found, effects)
        });
        let moments = moments.collect();
        let from = self.first(&found);
        CustomerLife {
            from: from.map(rfc3339),
            until: Some(rfc3339(self.at)),
            moments,
            earlier: u32::try_from(earlier).unwrap_or(u32::MAX),
            occasions: self.told_occasions(),
            vouchers: self.told_vouchers(),
            journeys: self.told_journeys(),
            spending: from.map(|from| spending(self.history, self.customer, from, self.at)).unwrap_or_default(),
        }
    }

    /// Her first known instant.
    fn first(&self, found: &[Found]) -> Option<i64> {
        let created = self.history.occasions.spans.of(self.customer as usize).next();
        let created = created.map(|row| self.history.occasions.created_at[row]);
        let assigned = self.vouchers.iter().filter_map(|voucher| voucher.assigned_at).min();
        [found.first().map(|found| found.at), created, assigned].into_iter().flatten().min()
    }

    /// All moments, in order of time.
    fn found(&self) -> Vec<Found> {
        let History { events, transactions, activities, engagements, .. } = self.history;
        let owner = self.customer as usize;
        let mut found: Vec<Found> = Vec::new();
        let mut add = |at, rank, source, kind| found.push(Found { at, rank, source, kind });
        for row in transactions.spans.of(owner) {
            let (rank, kind) = match transactions.amount[row] {
                1.. => (4, LifeKind::Purchase),
                0 => (6, LifeKind::Event),
                _ => (5, LifeKind::Return),
            };
            add(transactions.at[row], rank, Source::Transaction(row), kind);
        }
        let span = activities.spans.of(owner);
        for row in span.clone() {
            add(activities.at[row], 1, Source::Activity(row), LifeKind::Activity);
        }
        // Openings and clicks are recorded as events: those of her activities are told once, with what the events say.
        let mut loose: BTreeMap<(i64, EngagementKind), Vec<usize>> = BTreeMap::new();
        let registered = self.history.symbols.find(ACCOUNT_REGISTERED);
        for row in events.spans.of(owner).filter(|row| events.transaction(*row).is_none()) {
            if let Some(kind) = EngagementKind::of_event(self.text(events.event_type[row])) {
                loose.entry((events.at[row], kind)).or_default().push(row);
            } else if Some(events.event_type[row]) == registered {
                add(events.at[row], 0, Source::Event(row), LifeKind::Registered);
            } else {
                add(events.at[row], 6, Source::Event(row), LifeKind::Event);
            }
        }
        let kind_of = |kind| match kind {
            EngagementKind::Opened => (2, LifeKind::Opened),
            EngagementKind::Clicked => (3, LifeKind::Clicked),
        };
        let first = engagements.partition_point(|engagement| (engagement.activity as usize) < span.start);
        let hers = engagements[first..].iter().take_while(|engagement| (engagement.activity as usize) < span.end);
        for engagement in hers {
            let event = loose.get_mut(&(engagement.at, engagement.kind)).and_then(Vec::pop);
            let (rank, kind) = kind_of(engagement.kind);
            add(engagement.at, rank, Source::Engagement { activity: engagement.activity as usize, event }, kind);
        }
        for ((at, kind), rows) in loose {
            let (rank, kind) = kind_of(kind);
            for row in rows {
                add(at, rank, Source::Loose(row), kind);
            }
        }
        found.sort_unstable();
        found
    }

    fn moment(&self, number: usize, found: &Found, effects: Vec<LifeEffect>) -> LifeMoment {
        let History { events, transactions, activities, .. } = self.history;
        let empty = LifeMoment { at: rfc3339(found.at), kind: found.kind, effects, ..unsaid(number) };
        match found.source {
            Source::Transaction(row) => LifeMoment {
                id: self.id(transactions.ids.get(row), number),
                type_name: (found.kind == LifeKind::Event).then(|| "transaction".to_owned()),
                channel: self.known(transactions.channel[row]),
                amount_minor: Some(transactions.amount[row]),
                currency: self.known(transactions.currency[row]),
                store: self.store(transactions.store[row]),
                associate: self.associate(transactions.associate[row]),
                voucher_code: self.known(transactions.voucher[row]),
                lines: self.lines(row),
                ..empty
            },
            Source::Activity(row) => LifeMoment {
                id: self.id(activities.ids.get(row), number),
                type_name: self.known(activities.activity_type[row]),
                title: self.message(activities.message[row]),
                channel: self.known(activities.channel[row]),
                associate: self.associate(activities.associate[row]),
                campaign: self.known(activities.campaign[row]),
                journey: self.known(activities.journey[row]),
                step: self.known(activities.step[row]),
                ..empty
            },
            Source::Engagement { activity, event } => LifeMoment {
                type_name: event.and_then(|event| self.known(events.event_type[event])),
                title: self.message(activities.message[activity]),
                channel: self.known(activities.channel[activity]),
                of: Some(self.id(activities.ids.get(activity), number)),
                properties: event.and_then(|event| self.properties(event)),
                ..empty
            },
            Source::Loose(row) | Source::Event(row) => LifeMoment {
                type_name: self.known(events.event_type[row]),
                title: self.known(events.event_type[row]),
                properties: self.properties(row),
                ..empty
            },
        }
    }

    /// What moments did, by where they stand.
    fn effects(&self) -> HashMap<Source, Vec<LifeEffect>> {
        let History { occasions, transactions, activities, .. } = self.history;
        let owner = self.customer as usize;
        let mut effects: HashMap<Source, Vec<LifeEffect>> = HashMap::new();
        for (row, state) in occasions.spans.of(owner).zip(&self.occasions) {
            let occasion = || occasions.ids.get(row).to_owned();
            let occasion_type = || self.text(occasions.occasion_type[row]).to_owned();
            if let Some(activity) = state.activity {
                let completes = LifeEffect::Completes { occasion: occasion(), occasion_type: occasion_type() };
                effects.entry(Source::Activity(activity)).or_default().push(completes);
            }
            if let Some(sale) = state.sale {
                let converts = LifeEffect::Converts { occasion: occasion(), occasion_type: occasion_type() };
                effects.entry(Source::Transaction(sale)).or_default().push(converts);
            }
        }
        for voucher in &self.vouchers {
            for sale in transactions.spans.of(owner) {
                let at = transactions.at[sale];
                let is_valid = voucher.assigned_at.is_none_or(|assigned| assigned <= at)
                    && voucher.expires_at.is_none_or(|expires| at < expires);
                if transactions.is_sale(sale) && is_valid && self.text(transactions.voucher[sale]) == voucher.code {
                    let redeems = LifeEffect::Redeems { code: voucher.code.to_owned() };
                    let of_sale = effects.entry(Source::Transaction(sale)).or_default();
                    // One code of several designs is told once.
                    if !of_sale.contains(&redeems) {
                        of_sale.push(redeems);
                    }
                }
            }
        }
        let span = activities.spans.of(owner);
        let mut related: HashMap<usize, usize> = HashMap::new();
        for sale in
            related_sales(self.history, self.customer, &activities.at[span.clone()], self.windows.attribution_ms)
        {
            let row = sale.transaction;
            // The nearest first.
            for place in sale.touches.rev().take(MOST_RELATED) {
                let activity = span.start + place;
                let apart_ms = transactions.at[row].saturating_sub(activities.at[activity]);
                effects.entry(Source::Transaction(row)).or_default().push(LifeEffect::RelatedTo {
                    moment: activities.ids.get(activity).to_owned(),
                    title: self.message(activities.message[activity]),
                    apart_ms,
                });
                let told = related.entry(activity).or_default();
                *told += 1;
                if *told <= MOST_RELATED {
                    effects.entry(Source::Activity(activity)).or_default().push(LifeEffect::RelatedTo {
                        moment: transactions.ids.get(row).to_owned(),
                        title: None,
                        apart_ms,
                    });
                }
            }
        }
        effects
    }

    fn told_occasions(&self) -> Vec<LifeOccasion> {
        let History { occasions, transactions, activities, .. } = self.history;
        let told = occasions.spans.of(self.customer as usize).zip(&self.occasions).map(|(row, state)| {
            let occasion_type = self.text(occasions.occasion_type[row]);
            let window_ms = self.windows.occasions_ms.get(occasion_type).copied();
            let window_ms = window_ms.unwrap_or(self.windows.attribution_ms);
            let named = match (state.standing, state.sale) {
                (Standing::Completed, Some(_)) => "converted",
                (Standing::Completed, None) => "completed",
                (Standing::Expired, _) => "expired",
                (Standing::Open, _) => "open",
            };
            LifeOccasion {
                id: occasions.ids.get(row).to_owned(),
                occasion_type: occasion_type.to_owned(),
                created_at: rfc3339(occasions.created_at[row]),
                completed_at: state.completed_at.map(rfc3339),
                completed_by: state.activity.map(|activity| activities.ids.get(activity).to_owned()),
                expires_at: occasions.expiry(row).map(rfc3339),
                converted_at: state.sale.map(|sale| rfc3339(transactions.at[sale])),
                converted_by: state.sale.map(|sale| transactions.ids.get(sale).to_owned()),
                state: named.to_owned(),
                window_until: state.completed_at.map(|at| rfc3339(at.saturating_add(window_ms))),
                associate: self.associate(occasions.associate[row]),
            }
        });
        told.collect()
    }

    fn told_vouchers(&self) -> Vec<LifeVoucher> {
        let transactions = &self.history.transactions;
        let told = self.vouchers.iter().map(|voucher| {
            let design = self.catalogue.vouchers.iter().find(|design| design.id == voucher.design);
            let state = match voucher.redeemed_at {
                Some(_) => "redeemed",
                None if voucher.expires_at.is_some_and(|expires| expires <= self.at) => "expired",
                None => "unused",
            };
            LifeVoucher {
                code: voucher.code.to_owned(),
                design: design.and_then(|design| design.name.clone()).unwrap_or_else(|| voucher.design.to_owned()),
                assigned_at: voucher.assigned_at.map(rfc3339),
                expires_at: voucher.expires_at.map(rfc3339),
                redeemed_at: voucher.redeemed_at.map(rfc3339),
                redeemed_by: voucher.sale.map(|sale| transactions.ids.get(sale as usize).to_owned()),
                state: state.to_owned(),
            }
        });
        told.collect()
    }

    /// The journeys that recorded activities name, in order of the first of them.
    fn told_journeys(&self) -> Vec<LifeJourney> {
        let activities = &self.history.activities;
        let mut journeys: Vec<(Symbol, i64, i64, u32)> = Vec::new();
        let mut places: HashMap<Symbol, usize> = HashMap::new();
        for row in activities.spans.of(self.customer as usize) {
            let (journey, at) = (activities.journey[row], activities.at[row]);
            if journey.is_none() {
                continue;
            }
            let place = *places.entry(journey).or_insert_with(|| {
                journeys.push((journey, at, at, 0));
                journeys.len() - 1
            });
            journeys[place].2 = at;
            journeys[place].3 += 1;
        }
        let told = journeys.into_iter().map(|(journey, from, until, messages)| LifeJourney {
            journey: self.text(journey).to_owned(),
            from: rfc3339(from),
            until: rfc3339(until),
            messages,
        });
        told.collect()
    }

    fn text(&self, symbol: Symbol) -> &str {
        self.history.text(symbol)
    }

    fn known(&self, symbol: Symbol) -> Option<String> {
        symbol.is_some().then(|| self.text(symbol).to_owned())
    }

    fn id(&self, id: &str, number: usize) -> String {
        if id.is_empty() { number.to_string() } else { id.to_owned() }
    }

    fn store(&self, id: Symbol) -> Option<String> {
        let name = self.history.store(id).map(|store| store.name).filter(|name| name.is_some());
        self.known(name.unwrap_or(id))
    }

    fn associate(&self, id: Symbol) -> Option<String> {
        let id = self.known(id)?;
        let known = self.catalogue.associates.iter().find(|associate| associate.id == id);
        Some(known.and_then(|associate| associate.name.clone()).unwrap_or(id))
    }

    /// What people call a message that an activity names by its design's id or name.
    fn message(&self, message: Symbol) -> Option<String> {
        let message = self.known(message)?;
        let design = self.catalogue.messages.iter().find(|design| design.id == message);
        Some(design.and_then(|design| design.name.clone()).unwrap_or(message))
    }

    fn lines(&self, transaction: usize) -> Option<Vec<LifeLine>> {
        let lines = &self.history.transactions.lines;
        let told: Vec<LifeLine> = lines
            .spans
            .of(transaction)
            .filter_map(|line| {
                let product = self.history.products.get(lines.product[line] as usize)?;
                let name = if product.name.is_some() { product.name } else { product.id };
                let quantity = lines.quantity[line];
                Some(LifeLine {
                    product: self.text(name).to_owned(),
                    quantity: (quantity != 0.0).then_some(quantity),
                    amount_minor: lines.amount[line],
                })
            })
            .collect();
        (!told.is_empty()).then_some(told)
    }

    /// The properties of a recorded event.
    fn properties(&self, event: usize) -> Option<BTreeMap<String, String>> {
        let events = &self.history.events;
        let source = events.source[event];
        let told: BTreeMap<String, String> = events
            .properties
            .iter()
            .filter_map(|property| Some((self.text(property.name).to_owned(), self.value(property.get(source))?)))
            .collect();
        (!told.is_empty()).then_some(told)
    }

    fn value(&self, value: Scalar) -> Option<String> {
        Some(match value {
            Scalar::Absent => return None,
            Scalar::Text(text) => self.text(text).to_owned(),
            Scalar::Number(number) => number.to_string(),
            Scalar::Boolean(truth) => truth.to_string(),
            Scalar::Date(day) => crate::days::written(day),
            Scalar::Instant(at) => rfc3339(at),
            Scalar::Money { minor, currency } => format!("{minor} {}", self.text(currency)),
        })
    }
}

/// A moment of which nothing is said but its number.
fn unsaid(number: usize) -> LifeMoment {
    LifeMoment {
        id: number.to_string(),
        at: String::new(),
        kind: LifeKind::Event,
        type_name: None,
        title: None,
        channel: None,
        amount_minor: None,
        currency: None,
        store: None,
        associate: None,
        voucher_code: None,
        campaign: None,
        journey: None,
        step: None,
        of: None,
        properties: None,
        lines: None,
        effects: Vec::new(),
    }
}
