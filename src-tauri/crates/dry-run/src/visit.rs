//! One visit on its way, and the rows it leaves behind.

use rules::Voucher;

/// A visit is stopped at the step after so many.
pub(crate) const MOST_STEPS: u32 = 10_000;
/// A visit is stopped at the step after so many without time passing.
pub(crate) const MOST_STEPS_AT_ONCE: u32 = 1_000;

/// A visit, still inside or over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Visit {
    /// Counts from 1 for each customer.
    pub number: u32,
    pub entry_at: i64,
    /// The row in `History::events` that started it, or [`NOTHING`].
    pub entry_event: u32,
    /// The event that ends its wait, a row in `History::events`, or [`NOTHING`].
    pub awaited: u32,
    /// Where it is, and since when.
    pub node: u32,
    pub arrived: i64,
    /// When it acts next.
    pub due: i64,
    /// Whether the step it is at has begun to wait.
    pub waiting: bool,
    /// Steps so far, the one it is at included; and those since time last passed.
    pub steps: u32,
    pub steps_at_once: u32,
    /// Codes made for it.
    pub made: u32,
    pub ended: bool,
}

impl Visit {
    /// Its place among the visits of its customer.
    pub const fn place(&self) -> usize {
        self.number as usize - 1
    }
}

/// A message that was sent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sent {
    pub at: i64,
    pub node: u32,
    pub channel: journey::Channel,
}

/// A voucher that was handed out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Assigned {
    pub design: u32,
    pub voucher: Voucher,
    /// Of a made code: at which step, for which visit, and the how manieth of that visit.
    pub made: Option<MadeFor>,
}

/// What a made code is drawn from, besides the customer and the seed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MadeFor {
    pub node: u32,
    pub visit: u32,
    pub number: u32,
}

/// An occasion that was created.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Created {
    /// The place in `Program::records`.
    pub record: u32,
    pub window_ms: i64,
    pub occasion: measures::Occasion,
}

/// No port, or no argument.
pub(crate) const NO_PORT: u16 = u16::MAX;
pub(crate) const NOTHING: u32 = u32::MAX;

/// One step of a visit, as a walker keeps it. When it was come to follows: when the step before it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StepTaken {
    /// When it was left; where the visit is still inside, when it came.
    pub at: i64,
    pub visit: u32,
    pub node: u32,
    /// What `why` needs to become a sentence, or [`NOTHING`].
    pub argument: u32,
    /// [`NO_PORT`] where the visit ends or is still inside.
    pub port: u16,
    pub why: Why,
}

/// One step of a visit, as it is read from a trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row {
    pub customer: u32,
    pub visit: u32,
    pub step: u32,
    pub arrived: i64,
    /// When it was left; where the visit is still inside, when it came.
    pub at: i64,
    pub node: u32,
    /// [`NO_PORT`] where the visit ends or is still inside.
    pub port: u16,
    pub why: Why,
    /// What `why` needs to become a sentence, or [`NOTHING`].
    pub argument: u32,
}

/// What happened at a step, as far as its kind and port do not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Why {
    /// As its kind says. For a condition and a branch the argument is the event it met, if a rule asks for it; for a
    /// wait for an event the event that ended it.
    Went,
    /// The argument is the event in `History::events`.
    Entered,
    /// The visit began without an event.
    Began,
    /// What it waits for was past already.
    Past,
    /// There was no date to wait for.
    NoDate,
    Sent,
    NoDesign,
    NoAddress,
    NoConsent,
    FrequencyCap,
    /// A recorded code of hers: its symbol.
    RecordedCode,
    /// The next free code: its symbol.
    FreeCode,
    /// A code that was made: how many were made for this visit, this one included.
    MadeCode,
    OutOfStock,
    /// The workspace has no such voucher design.
    NoVoucherDesign,
    /// She was put on the list; the argument is 1 where this run had put her there before.
    Added,
    Completed,
    /// The argument is the event in `History::events`.
    Goal,
    /// The argument is the place of the exit rule.
    Criteria,
    HeldOut,
    Stopped,
    Inside,
}

impl Why {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 22] = [
        Self::Went,
        Self::Entered,
        Self::Began,
        Self::Past,
        Self::NoDate,
        Self::Sent,
        Self::NoDesign,
        Self::NoAddress,
        Self::NoConsent,
        Self::FrequencyCap,
        Self::RecordedCode,
        Self::FreeCode,
        Self::MadeCode,
        Self::OutOfStock,
        Self::NoVoucherDesign,
        Self::Added,
        Self::Completed,
        Self::Goal,
        Self::Criteria,
        Self::HeldOut,
        Self::Stopped,
        Self::Inside,
    ];
}
