//! Words that several kinds of steps share: ports, channels, days and times.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::{Argument, Phrase};

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
/// The port of a branch none of whose cases holds.
pub const OTHERWISE: &str = "otherwise";
/// The port of a date that is past already.
pub const PAST: &str = "past";
/// The port of an event that was waited for and came.
pub const HAPPENED: &str = "happened";
/// The port of an event that did not come in time.
pub const TIMED_OUT: &str = "timed_out";
/// The port of those who are not in the control group.
pub const TREATED: &str = "treated";
/// The port of the control group.
pub const HELD_OUT: &str = "held_out";

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

/// What a person calls a port; cases and variants are called by their names.
pub fn port_title(port: &str) -> Argument {
    let key = match port {
        NEXT => "port-next",
        NOT_SENT => "port-not-sent",
        OUT_OF_STOCK => "port-out-of-stock",
        YES => "port-yes",
        NO => "port-no",
        OTHERWISE => "port-otherwise",
        PAST => "port-past",
        HAPPENED => "port-happened",
        TIMED_OUT => "port-timed-out",
        TREATED => "port-treated",
        HELD_OUT => "port-held-out",
        other => return Argument::Text(other.to_owned()),
    };
    Argument::Phrase(Box::new(Phrase::new(key)))
}
