//! The kinds of steps. Each kind has a struct with its fields, and one arm in [`Step`].

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Comparison, Node, Rule, Value, Values};
use crate::{Argument, Duration, Phrase};

/// The port that is left out in files.
pub const NEXT: &str = "next";
/// The port of a message that could not be sent.
pub const NOT_SENT: &str = "not_sent";
/// The port of a voucher design that has run out.
pub const OUT_OF_STOCK: &str = "out_of_stock";
/// The port of a condition that holds.
pub const YES: &str = "yes";
/// The port of a condition that does not hold.
pub const NO: &str = "no";

/// What a step does, by `kind`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
#[allow(clippy::large_enum_variant, reason = "a journey holds tens of steps; plain variants keep every match plain")]
pub enum Step {
    /// Each matching event starts a visit.
    EventTrigger(EventTrigger),
    /// A message on a channel.
    SendMessage(SendMessage),
    /// A fixed length of time.
    Wait(Wait),
    /// Until the next opening slot, or not at all inside one.
    WaitForTimeRange(WaitForTimeRange),
    /// Two ways by a rule.
    Condition(Condition),
    /// Hands out a voucher of a design.
    AssignVoucher(AssignVoucher),
    /// Puts the customer on a static list.
    AddToSegment(AddToSegment),
    /// The visit ends here, with an outcome that results count.
    Exit(Exit),
}

/// Starts a visit at each matching event.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct EventTrigger {
    /// The event type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// What must hold of the event.
    #[serde(rename = "where", skip_serializing_if = "Vec::is_empty")]
    #[ts(rename = "where", optional, as = "Option<Vec<Comparison>>")]
    pub where_: Vec<Comparison>,
}

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

/// A way to reach a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, serde::Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Channel {
    /// E-mail.
    Email,
    /// Text message to the phone.
    Sms,
    /// Chat message to the phone number.
    Chat,
    /// Push notification to the app.
    Push,
}

impl Channel {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Email, Self::Sms, Self::Chat, Self::Push];

    /// The word in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Chat => "chat",
            Self::Push => "push",
        }
    }
}

/// Waits a fixed length of time; two days are exactly 48 hours.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Wait {
    /// How long.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    #[ts(rename = "for", as = "Option<String>")]
    pub for_: Option<Duration>,
}

/// Waits for the next opening slot, in the customer's local time.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export)]
pub struct WaitForTimeRange {
    /// The opening slots.
    pub slots: Vec<Slot>,
}

/// A daily interval on some weekdays, half open; `to` at or before `from` crosses midnight
/// and belongs to the day it starts on. `to` may be `24:00`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Slot {
    /// The weekdays it starts on.
    pub days: Vec<Weekday>,
    /// Local start, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Local end, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// Two ways by a rule.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Condition {
    /// Asked when the customer arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
}

/// Hands out a voucher of a design.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct AssignVoucher {
    /// The voucher design's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub design: Option<String>,
    /// The discount, instead of the design's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

/// Puts the customer on a static list for the rest of the run.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct AddToSegment {
    /// The segment's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
}

/// Ends the visit.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Exit {
    /// What results call those who end here; without it the step's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}

/// Minutes since midnight of a time of day, `00:00` to `24:00`.
pub fn minute_of_day(text: &str) -> Option<u16> {
    let [a, b, b':', c, d] = *text.as_bytes() else { return None };
    if ![a, b, c, d].iter().all(u8::is_ascii_digit) {
        return None;
    }
    let [a, b, c, d] = [a, b, c, d].map(|digit| u16::from(digit - b'0'));
    let (hours, minutes) = (a * 10 + b, c * 10 + d);
    let minute = hours * 60 + minutes;
    (minutes < 60 && minute <= 24 * 60).then_some(minute)
}

/// What a person calls a port.
pub fn port_title(port: &str) -> Argument {
    let key = match port {
        NEXT => "port-next",
        NOT_SENT => "port-not-sent",
        OUT_OF_STOCK => "port-out-of-stock",
        YES => "port-yes",
        NO => "port-no",
        other => return Argument::Text(other.to_owned()),
    };
    Argument::Phrase(Box::new(Phrase::new(key)))
}

impl Node {
    /// What a person calls this step: its label, or its kind's name.
    pub fn title(&self) -> Argument {
        match &self.label {
            Some(label) if !label.trim().is_empty() => Argument::Text(label.clone()),
            _ => Argument::Phrase(Box::new(Phrase::new(self.step.name_key()))),
        }
    }
}

impl Step {
    /// The key of the kind's name on the palette.
    pub const fn name_key(&self) -> &'static str {
        match self {
            Self::EventTrigger(_) => "kind-event-trigger",
            Self::SendMessage(message) => match message.channel {
                Some(Channel::Email) => "kind-send-email",
                Some(Channel::Sms) => "kind-send-sms",
                Some(Channel::Chat) => "kind-send-chat",
                Some(Channel::Push) => "kind-send-push",
                None => "kind-send-message",
            },
            Self::Wait(_) => "kind-wait",
            Self::WaitForTimeRange(_) => "kind-wait-for-time-range",
            Self::Condition(_) => "kind-condition",
            Self::AssignVoucher(_) => "kind-assign-voucher",
            Self::AddToSegment(_) => "kind-add-to-segment",
            Self::Exit(_) => "kind-exit",
        }
    }

    /// The word in files.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::EventTrigger(_) => "event_trigger",
            Self::SendMessage(_) => "send_message",
            Self::Wait(_) => "wait",
            Self::WaitForTimeRange(_) => "wait_for_time_range",
            Self::Condition(_) => "condition",
            Self::AssignVoucher(_) => "assign_voucher",
            Self::AddToSegment(_) => "add_to_segment",
            Self::Exit(_) => "exit",
        }
    }

    /// The ports it can leave by, in the order the canvas shows them.
    pub const fn ports(&self) -> &'static [&'static str] {
        match self {
            Self::EventTrigger(_) | Self::Wait(_) | Self::WaitForTimeRange(_) | Self::AddToSegment(_) => &[NEXT],
            Self::SendMessage(_) => &[NEXT, NOT_SENT],
            Self::Condition(_) => &[YES, NO],
            Self::AssignVoucher(_) => &[NEXT, OUT_OF_STOCK],
            Self::Exit(_) => &[],
        }
    }

    /// Whether visits start here.
    pub const fn is_trigger(&self) -> bool {
        matches!(self, Self::EventTrigger(_))
    }
}
