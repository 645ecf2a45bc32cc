//! What a workspace offers to a journey, put together from its tables.

use journey::catalogue as offer;
use journey::vocabulary::{OCCURRED_AT, SALE_FIELDS, SALES};
use journey::{Catalogue, Channel, Duration, FrequencyCap, QuietHours};
use workspace::Workspace;

use crate::errors::Error;
use crate::{FieldOf, FieldValue, FieldValues, OpenWorkspace, segments};

/// So many values are given where nobody says how many, and so many at most.
const USUAL_VALUES: u32 = 50;
const MOST_VALUES: u32 = 500;

impl OpenWorkspace {
    /// The values that a field has, the most frequent first.
    pub(crate) async fn field_values(&self, wish: FieldValues) -> Result<Vec<FieldValue>, Error> {
        let of = match wish.of {
            FieldOf::Event { event, field } => workspace::ValuesOf::Event { event, field },
            FieldOf::Line { line } => workspace::ValuesOf::Line(line),
            FieldOf::Attribute { attribute } => workspace::ValuesOf::Attribute(attribute),
        };
        let limit = wish.limit.unwrap_or(USUAL_VALUES).min(MOST_VALUES) as usize;
        let values = self.workspace.field_values(of, wish.starts_with.as_deref(), limit).await?;
        let view =
            |found: workspace::FieldValue| FieldValue { value: found.value, title: found.title, count: found.count };
        Ok(values.into_iter().map(view).collect())
    }
}

/// Asks the workspace for everything that a journey may name.
pub(crate) async fn catalogue(workspace: &Workspace) -> Result<Catalogue, Error> {
    let settings = workspace.settings().await?;
    let summary = workspace.summary().await?;
    Ok(Catalogue {
        currency: settings.currency,
        time_zone: settings.time_zone,
        attribution_window_ms: settings.attribution_window_ms,
        occasion_windows: settings.occasion_windows,
        quiet_hours: settings.quiet_hours.map(|hours| QuietHours { from: hours.from, to: hours.to }),
        frequency_cap: settings.frequency_cap.map(|cap| FrequencyCap {
            messages: cap.messages,
            per: Some(Duration::from_ms(cap.per_ms)),
            channel: cap.channel.as_deref().and_then(channel),
        }),
        messages: workspace.message_designs().await?.into_iter().filter_map(message).collect(),
        vouchers: workspace.voucher_designs().await?.into_iter().map(voucher).collect(),
        segments: segments::entries(&workspace.segments().await?),
        stores: workspace
            .stores()
            .await?
            .into_iter()
            .map(|store| offer::StoreEntry { id: store.id, name: store.name })
            .collect(),
        associates: workspace
            .associates()
            .await?
            .into_iter()
            .map(|associate| offer::AssociateEntry { id: associate.id, name: associate.name })
            .collect(),
        occasion_types: workspace.occasion_types().await?,
        events: events(workspace.event_types().await?),
        attributes: workspace.attributes().await?.into_iter().map(field).collect(),
        customers: at_most(summary.customers),
        reach: workspace
            .reach()
            .await?
            .into_iter()
            .filter_map(|reach| {
                let (address, consent) = (at_most(reach.address), at_most(reach.consent));
                Some(offer::Reach { channel: channel(reach.channel)?, address, consent })
            })
            .collect(),
        last_known: summary.last_known,
        audiences: std::collections::BTreeMap::new(),
    })
}

fn at_most(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn channel(name: &str) -> Option<Channel> {
    Channel::ALL.into_iter().find(|channel| channel.name() == name)
}

fn message(design: workspace::MessageDesign) -> Option<offer::MessageDesign> {
    Some(offer::MessageDesign {
        // The import takes no other channels.
        channel: channel(&design.channel)?,
        id: design.id,
        name: design.name,
        subject: design.subject,
        cost_minor: design.cost_minor,
    })
}

fn voucher(design: workspace::VoucherDesign) -> offer::VoucherDesign {
    offer::VoucherDesign {
        id: design.id,
        name: design.name,
        discount_kind: design.discount_kind,
        discount_value: design.discount_value,
        valid_days: design.valid_days,
        code_prefix: design.code_prefix,
        stock: design.stock,
        minimum_spend_minor: design.minimum_spend_minor,
    }
}

/// The workspace's events, each with the fields it carries. Sales carry the same everywhere, and can be asked about
/// even where none has been made yet.
fn events(types: Vec<workspace::EventType>) -> Vec<offer::EventType> {
    let occurred_at = offer::Field { name: OCCURRED_AT.to_owned(), field_type: offer::FieldType::Instant };
    let mut events: Vec<offer::EventType> = types
        .into_iter()
        .map(|event| {
            let mut fields = vec![occurred_at.clone()];
            fields.extend(event.properties.into_iter().map(field));
            offer::EventType { name: event.name, count: event.count, fields }
        })
        .collect();
    for sale in SALES {
        let mut fields: Vec<offer::Field> = SALE_FIELDS
            .iter()
            .map(|(name, field_type)| offer::Field { name: (*name).to_owned(), field_type: *field_type })
            .collect();
        match events.iter_mut().find(|event| event.name == sale) {
            Some(event) => {
                let more = std::mem::take(&mut event.fields);
                fields.extend(more.into_iter().filter(|field| SALE_FIELDS.iter().all(|(name, _)| *name != field.name)));
                event.fields = fields;
            }
            None => events.push(offer::EventType { name: sale.to_owned(), count: 0, fields }),
        }
    }
    events.sort_by(|a, b| a.name.cmp(&b.name));
    events
}

fn field(field: workspace::Field) -> offer::Field {
    let field_type = match field.field_type {
        workspace::FieldType::Text => offer::FieldType::Text,
        workspace::FieldType::Number => offer::FieldType::Number,
        workspace::FieldType::Date => offer::FieldType::Date,
        workspace::FieldType::Instant => offer::FieldType::Instant,
        workspace::FieldType::Boolean => offer::FieldType::Boolean,
    };
    offer::Field { name: field.name, field_type }
}
