//! The kinds of steps, one file each: its fields, how it is read, its ports, what it names, what it gives to later
//! steps and how long it takes. A kind is added by its file and its line in [`kinds!`]; everything that asks about
//! kinds asks through [`Step`], and what must not forget one matches on it without a wildcard.

mod add_to_segment;
mod assign_voucher;
mod branch;
mod condition;
mod create_occasion;
mod date_trigger;
mod event_trigger;
mod exit;
mod goto;
mod holdout;
mod random_split;
mod remove_from_segment;
mod schedule_trigger;
mod segment_trigger;
mod send_message;
mod set_attribute;
mod sync_audience;
mod wait;
mod wait_for_event;
mod wait_for_time_range;
mod wait_until;
mod webhook;

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

pub use add_to_segment::AddToSegment;
pub use assign_voucher::{AssignVoucher, DiscountBy, DiscountStep, DiscountSteps, VoucherValue};
pub use branch::{Branch, Case};
pub use condition::Condition;
pub use create_occasion::{Assignee, CreateOccasion};
pub use date_trigger::{DateTrigger, Repeat};
pub use event_trigger::EventTrigger;
pub use exit::Exit;
pub use goto::Goto;
pub use holdout::Holdout;
pub use random_split::{RandomSplit, Variant};
pub use remove_from_segment::RemoveFromSegment;
pub use schedule_trigger::{Day, Every, ScheduleTrigger, ScheduleUnit};
pub use segment_trigger::{ADDED, SegmentTrigger};
pub use send_message::SendMessage;
pub use set_attribute::SetAttribute;
pub use sync_audience::{AudienceAction, SyncAudience};
pub use wait::Wait;
pub use wait_for_event::WaitForEvent;
pub use wait_for_time_range::{Slot, WaitForTimeRange};
pub use wait_until::{Until, WaitUntil, WhenPast};
pub use webhook::Webhook;

use crate::read::reader::{Fields, Read, Reader};
use crate::shapes::Shape;
use crate::terms::{Site, Terms};
use crate::{Argument, NEXT, Node, Phrase, Rule};

/// The names of a step's ports, in the order in which the canvas shows them.
pub type Ports<'a> = Cow<'a, [&'a str]>;

/// What steps of one family have in common: their place on the palette and their colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Family {
    /// Where visits start.
    Trigger,
    /// What reaches the customer.
    Message,
    /// What takes time.
    Time,
    /// What decides the way.
    Logic,
    /// What changes what is known about the customer, or tells others.
    Data,
    /// Vouchers.
    Voucher,
    /// Where visits end, or go on elsewhere.
    End,
}

impl Family {
    /// All seven, in the order of the palette.
    pub const ALL: [Self; 7] =
        [Self::Trigger, Self::Message, Self::Time, Self::Logic, Self::Data, Self::Voucher, Self::End];
}

/// What a step gives to later rules and values of the visit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Gives<'a> {
    /// Nothing.
    Nothing,
    /// The instant of entry only.
    Entry,
    /// The event that started the visit or ended the wait, of this type.
    Event(Option<&'a str>),
    /// The event that the rule behind a port found.
    Found,
    /// A voucher.
    Voucher,
    /// When a message was sent.
    Message,
}

/// How long a step takes a customer who leaves it by a port, in milliseconds. What only quiet hours or a missing
/// setting decide is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Takes {
    /// At least.
    pub least: i64,
    /// At most; `None` where nothing limits it.
    pub most: Option<i64>,
}

impl Takes {
    /// No time at all.
    pub const NOTHING: Self = Self { least: 0, most: Some(0) };
}

/// What every kind says about itself.
pub(crate) trait Kind: Sized {
    /// Its fields besides those of every step, in the order in which they are written.
    const SHAPE: &'static Shape;
    /// Where it stands on the palette.
    const FAMILY: Family;

    /// Reads its fields.
    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self>;

    /// The key of its name on the palette.
    fn name_key(&self) -> &'static str;

    /// The ports it can leave by.
    fn ports(&self) -> Ports<'_> {
        Cow::Borrowed(&[NEXT])
    }

    /// Collects everything its settings name.
    fn terms<'a>(&'a self, _here: &Site, _terms: &mut Terms<'a>) {}

    /// What later steps may take from it.
    fn gives(&self) -> Gives<'_> {
        Gives::Nothing
    }

    /// The rule that was found to hold by those who leave by a port.
    fn rule_behind(&self, _port: &str) -> Option<&Rule> {
        None
    }

    /// How long it takes those who leave by a port.
    fn takes(&self, _port: &str) -> Takes {
        Takes::NOTHING
    }
}

/// Declares [`Step`] and everything that asks a step about its kind.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// What a step does, by `kind`.
        #[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        #[ts(export)]
        #[allow(clippy::large_enum_variant, reason = "a journey holds tens of steps; plain variants keep matches plain")]
        pub enum Step {
            $($(#[$doc])* $name($name),)+
        }

        /// The words of `kind` in files, in the order of the palette.
        pub const KINDS: &[&str] = &[$($word),+];

        /// The fields that a kind adds to those of every step.
        pub(crate) fn shape(kind: &str) -> Option<&'static Shape> {
            match kind {
                $($word => Some($name::SHAPE),)+
                _ => None,
            }
        }

        /// Reads a step of a kind.
        pub(crate) fn read(kind: &str, reader: &mut Reader, fields: &Fields) -> Read<Option<Step>> {
            match kind {
                $($word => $name::read(reader, fields).map(|step| Some(Step::$name(step))),)+
                _ => Ok(None),
            }
        }

        impl Step {
            /// The word in files.
            pub const fn kind(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => $word,)+
                }
            }

            /// Its place on the palette.
            pub const fn family(&self) -> Family {
                match self {
                    $(Self::$name(_) => $name::FAMILY,)+
                }
            }

            /// The key of the kind's name on the palette.
            pub fn name_key(&self) -> &'static str {
                match self {
                    $(Self::$name(step) => step.name_key(),)+
                }
            }

            /// The ports it can leave by, in the order the canvas shows them.
            pub fn ports(&self) -> Ports<'_> {
                match self {
                    $(Self::$name(step) => step.ports(),)+
                }
            }

            pub(crate) fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
                match self {
                    $(Self::$name(step) => step.terms(here, terms),)+
                }
            }

            pub(crate) fn gives(&self) -> Gives<'_> {
                match self {
                    $(Self::$name(step) => step.gives(),)+
                }
            }

            pub(crate) fn rule_behind(&self, port: &str) -> Option<&Rule> {
                match self {
                    $(Self::$name(step) => step.rule_behind(port),)+
                }
            }

            pub(crate) fn takes(&self, port: &str) -> Takes {
                match self {
                    $(Self::$name(step) => step.takes(port),)+
                }
            }
        }
    };
}

kinds! {
    /// Each matching event starts a visit.
    EventTrigger = "event_trigger",
    /// Members of a segment enter.
    SegmentTrigger = "segment_trigger",
    /// A date of the customer starts a visit.
    DateTrigger = "date_trigger",
    /// An audience enters again and again.
    ScheduleTrigger = "schedule_trigger",
    /// A message on a channel.
    SendMessage = "send_message",
    /// A fixed length of time.
    Wait = "wait",
    /// Until the next opening slot, or not at all inside one.
    WaitForTimeRange = "wait_for_time_range",
    /// Until a date or an instant.
    WaitUntil = "wait_until",
    /// Until something happens, or the time is up.
    WaitForEvent = "wait_for_event",
    /// Two ways by a rule.
    Condition = "condition",
    /// Several ways; the first case that holds wins.
    Branch = "branch",
    /// Several ways by chance.
    RandomSplit = "random_split",
    /// A share kept out, for the incremental effect.
    Holdout = "holdout",
    /// Hands out a voucher of a design.
    AssignVoucher = "assign_voucher",
    /// Puts the customer on a static list.
    AddToSegment = "add_to_segment",
    /// Takes the customer off a static list.
    RemoveFromSegment = "remove_from_segment",
    /// Changes an attribute of the customer.
    SetAttribute = "set_attribute",
    /// Gives an associate an occasion to talk to the customer.
    CreateOccasion = "create_occasion",
    /// Puts the customer into an ad audience, or takes her out.
    SyncAudience = "sync_audience",
    /// Tells another system; recorded in a dry run, never called.
    Webhook = "webhook",
    /// Goes on at another step.
    Goto = "goto",
    /// The visit ends here, with an outcome that results count.
    Exit = "exit",
}

impl Step {
    /// Whether visits start here.
    pub const fn is_trigger(&self) -> bool {
        matches!(self.family(), Family::Trigger)
    }
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
