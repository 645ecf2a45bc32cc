//! `send_message`: a message design on a channel.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Gives, Kind, Ports};
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::read::steps::CHANNELS;
use crate::shapes::{Inside, REFERENCE, Shape};
use crate::terms::{Site, Terms};
use crate::{Channel, NEXT, NOT_SENT, Values};

/// Sends a message design on a channel.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct SendMessage {
    /// The channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The message design's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Values for the design's placeholders.
    #[serde(skip_serializing_if = "Values::is_empty")]
    #[ts(optional, as = "Option<Values>")]
    pub values: Values,
}

impl Kind for SendMessage {
    const SHAPE: &'static Shape = &Shape {
        fields: &[("channel", Inside::Plain), ("message", Inside::Plain), ("values", Inside::Named(&REFERENCE))],
    };
    const FAMILY: Family = Family::Message;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self {
            channel: reader.word(fields, "channel", Need::Required, &CHANNELS)?,
            message: reader.text(fields, "message", Need::Required)?,
            values: reader.values(fields, "values")?,
        })
    }

    fn name_key(&self) -> &'static str {
        match self.channel {
            Some(Channel::Email) => "kind-send-email",
            Some(Channel::Sms) => "kind-send-sms",
            Some(Channel::Chat) => "kind-send-chat",
            Some(Channel::Push) => "kind-send-push",
            None => "kind-send-message",
        }
    }

    fn ports(&self) -> Ports<'_> {
        Cow::Borrowed(&[NEXT, NOT_SENT])
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        terms.values(&here.child("values"), &self.values);
    }

    fn gives(&self) -> Gives<'_> {
        Gives::Message
    }
}
