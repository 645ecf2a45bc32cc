//! How a message looks for a customer.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono_tz::Tz;
use phrases::{Phrase, Speaker};
use workspace::{Customer, FieldType};

use super::placeholders::{Filling, Known, escaped};
use super::{html, sms};
use crate::errors::Error;
use crate::types::*;
use crate::{OpenWorkspace, days};

/// What is known of a customer, for her messages.
struct Reader<'r> {
    customer: Option<Customer>,
    attributes: BTreeMap<String, FieldType>,
    /// What her home store is called.
    store: Option<String>,
    zone: Tz,
    speaker: &'r Speaker,
}

impl OpenWorkspace {
    pub(super) async fn preview_message(
        &self,
        wish: PreviewMessage,
        speaker: &'static Speaker,
    ) -> Result<MessagePreview, Error> {
        let reader = self.reader(wish.customer.as_deref(), speaker).await?;
        let given = self.namings().await?;
        let known = |name: &str| match wish.values.get(name) {
            Some(value) => Known::Value(Some(value.clone())),
            None if given.gives(&wish.design.id, name) => Known::Value(None),
            None => reader.attribute(name),
        };
        let mut filling = Filling { known: &known, met: Vec::new() };
        let subject = filling.fill(&wish.design.subject, |value| Cow::Borrowed(value));
        let text = filling.fill(&wish.design.text, |value| Cow::Borrowed(value));
        let (html, blocked) = html::clean(&filling.fill(&wish.design.html, escaped));
        let sms = (wish.design.channel == "sms").then(|| sms::length(&text));
        let placeholders = filling.met;
        let customer = reader.customer;
        Ok(MessagePreview {
            customer_name: customer.as_ref().and_then(|customer| customer.name.clone()),
            customer: customer.map(|customer| customer.id),
            subject,
            text,
            html,
            blocked,
            placeholders,
            sms,
        })
    }

    async fn reader<'r>(&self, wanted: Option<&str>, speaker: &'r Speaker) -> Result<Reader<'r>, Error> {
        let id = match wanted {
            Some(id) => Some(id.to_owned()),
            None => self.latest_customer().await?,
        };
        let customer = match &id {
            Some(id) => {
                let customer = self.workspace.customer(id).await?;
                Some(customer.ok_or_else(|| Error::NoSuchCustomer(id.clone()))?)
            }
            None => None,
        };
        let store = match customer.as_ref().and_then(|customer| customer.home_store.clone()) {
            Some(id) => {
                let store = self.workspace.item(workspace::ItemTable::Stores, &id).await?;
                Some(store.as_ref().and_then(super::fields::name_of).unwrap_or(id))
            }
            None => None,
        };
        let own = customer.as_ref().and_then(|customer| customer.time_zone.as_deref()?.parse().ok());
        let zone = match own {
            Some(zone) => zone,
            None => self.time_zone().await?,
        };
        let attributes = self.workspace.attributes().await?;
        let attributes = attributes.into_iter().map(|field| (field.name, field.field_type)).collect();
        Ok(Reader { customer, attributes, store, zone, speaker })
    }

    /// The customer who registered last; looked for once for every state of the data.
    async fn latest_customer(&self) -> Result<Option<String>, Error> {
        let version = self.workspace.facts_version().await?;
        if let Some(known) = &self.kept(&version).latest_customer {
            return Ok(known.clone());
        }
        let latest = self.workspace.latest_customer().await?;
        self.kept(&version).latest_customer = Some(latest.clone());
        Ok(latest)
    }
}

impl Reader<'_> {
    /// An attribute as people read it.
    fn attribute(&self, name: &str) -> Known {
        let field_type = match (name, self.attributes.get(name)) {
            ("customer_id", _) => FieldType::Text,
            (_, Some(field_type)) => *field_type,
            (_, None) => return Known::No,
        };
        let Some(customer) = &self.customer else { return Known::Attribute(None) };
        let [email, sms, chat, push] = customer.consents;
        let text = |text: &Option<String>| text.clone();
        Known::Attribute(match name {
            "customer_id" => Some(customer.id.clone()),
            "registered_at" => customer.registered_at_ms.map(|at| self.speaker.instant(at, self.zone.name())),
            "name" => text(&customer.name),
            "email" => text(&customer.email),
            "phone" => text(&customer.phone),
            "birthday" => customer.birthday_day.map(|day| self.speaker.day(day)),
            "language" => text(&customer.language),
            "time_zone" => text(&customer.time_zone),
            "market" => text(&customer.market),
            "acquisition_channel" => text(&customer.acquisition_channel),
            "home_store_id" => text(&self.store),
            // Nobody reads it.
            "push_token" => None,
            "email_consent" => email.map(|consent| self.truth(consent)),
            "sms_consent" => sms.map(|consent| self.truth(consent)),
            "chat_consent" => chat.map(|consent| self.truth(consent)),
            "push_consent" => push.map(|consent| self.truth(consent)),
            other => customer.attributes.get(other).map(|value| self.shown(value, field_type)),
        })
    }

    /// A value of an attribute as people read it; one that is not of its type stays as it is written.
    fn shown(&self, value: &str, field_type: FieldType) -> String {
        let shown = match field_type {
            FieldType::Text => None,
            FieldType::Number => value.trim().parse().ok().map(|number: f64| self.speaker.number(number)),
            FieldType::Date => days::day(value.trim()).map(|day| self.speaker.day(day.to_epoch_days())),
            FieldType::Instant => {
                days::first_instant(value.trim(), self.zone).map(|at| self.speaker.instant(at, self.zone.name()))
            }
            FieldType::Boolean => match value.trim().to_ascii_lowercase().as_str() {
                "true" | "1" | "yes" | "y" | "t" => Some(self.truth(true)),
                "false" | "0" | "no" | "n" | "f" => Some(self.truth(false)),
                _ => None,
            },
        };
        shown.unwrap_or_else(|| value.to_owned())
    }

    fn truth(&self, truth: bool) -> String {
        self.speaker.say(&Phrase::new(if truth { "builder-true" } else { "builder-false" }), &|_| None)
    }
}
