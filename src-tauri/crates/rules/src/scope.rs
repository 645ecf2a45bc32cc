//! About whom and when a rule is asked, and what her visit has met so far.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, TimeZone};
use chrono_tz::Tz;
use history::times::before;
use history::{CustomerIndex, History, Scalar, Symbol, TextColumn};
use journey::Channel;

use crate::changes::{Changes, recorded_reach};

/// One customer at one instant.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The history that the rule was compiled against.
    pub history: &'a History,
    /// Who.
    pub customer: CustomerIndex,
    /// When: events up to and at this instant are seen.
    pub at: i64,
    /// The zone of her local time.
    pub zone: Tz,
    /// The visit that asks; outside a visit every question about one is answered with no.
    pub visit: Option<Visit<'a>>,
    /// What earlier steps of the run changed about her.
    pub changes: Option<&'a Changes>,
}

/// What a visit has met so far.
#[derive(Debug, Clone, Copy)]
pub struct Visit<'a> {
    /// When it began.
    pub entry_at: i64,
    /// What happened at the steps that rules ask about, by their [`crate::Compiler::slot`].
    pub passed: &'a [Passed],
    /// The codes made in this run for this customer, see [`Code::Made`].
    pub codes: &'a TextColumn,
}

/// What happened at a step. In a loop the latest holds.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Passed {
    /// When the visit last left it; `None` as long as it was not passed.
    pub left_at: Option<i64>,
    /// The value it met.
    pub met: Met,
}

/// A value met at a step.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Met {
    /// None.
    #[default]
    Nothing,
    /// An event: its row in `History::events`.
    Event(u32),
    /// The visit began at this instant, without an event.
    Entry(i64),
    /// A message was sent at this instant.
    Sent(i64),
    /// A voucher was assigned.
    Voucher(Voucher),
}

/// A voucher that was assigned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Voucher {
    /// Its code.
    pub code: Code,
    /// What it is worth: a number (percent) or an amount.
    pub value: Scalar,
    /// When it was assigned.
    pub assigned_at: i64,
    /// From when on it is not valid any more; `None` never.
    pub expires_at: Option<i64>,
}

/// A voucher code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// One that the workspace has.
    Recorded(Symbol),
    /// One made in this run: its place in [`Visit::codes`].
    Made(u32),
}

impl Code {
    /// The text of the code.
    pub fn text<'a>(self, history: &'a History, made: &'a TextColumn) -> &'a str {
        match self {
            Self::Recorded(symbol) => history.text(symbol),
            Self::Made(place) => made.get(place as usize),
        }
    }
}

impl Voucher {
    /// The first sale of the customer with this code while it is valid, up to and including `until`: a row of
    /// `History::transactions`.
    pub fn redeemed_by(
        &self,
        history: &History,
        customer: CustomerIndex,
        made: &TextColumn,
        until: i64,
    ) -> Option<usize> {
        self.redeemed_with(|| Cow::Borrowed(self.code.text(history, made)), history, customer, until)
    }

    /// The same where the text of the code is known only when it is asked for: most sales bear no code at all.
    pub fn redeemed_with<'c>(
        &self,
        code: impl Fn() -> Cow<'c, str>,
        history: &History,
        customer: CustomerIndex,
        until: i64,
    ) -> Option<usize> {
        let transactions = &history.transactions;
        let rows = transactions.spans.of(customer as usize);
        let assigned = rows.start + before(&transactions.at[rows.clone()], self.assigned_at);
        let valid = (assigned..rows.end).take_while(|row| {
            transactions.at[*row] <= until && self.expires_at.is_none_or(|end| transactions.at[*row] < end)
        });
        let mut text = None;
        valid.filter(|row| transactions.is_sale(*row)).find(|row| {
            let bearing = transactions.voucher[*row];
            bearing.is_some()
                && match self.code {
                    Code::Recorded(symbol) => bearing == symbol,
                    Code::Made(_) => history.text(bearing) == text.get_or_insert_with(&code).as_ref(),
                }
        })
    }
}

impl<'a> Scope<'a> {
    /// Outside a visit and outside a run: segments, populations, live counts.
    pub const fn outside(history: &'a History, customer: CustomerIndex, at: i64, zone: Tz) -> Self {
        Self { history, customer, at, zone, visit: None, changes: None }
    }

    /// Whether her address for a channel is there, and whether she consented.
    pub fn reach(&self, channel: Channel) -> (bool, bool) {
        reach(self.history, self.customer, self.changes, channel)
    }

    /// What happened at the step with this slot; `None` outside a visit or where it was not passed.
    pub(crate) fn passed(&self, slot: Option<u32>) -> Option<(&'a Passed, i64)> {
        let passed = self.visit?.passed.get(slot? as usize)?;
        passed.left_at.map(|left_at| (passed, left_at))
    }

    /// The calendar day of an instant in her local time, days since 1970-01-01.
    pub(crate) fn local_day(&self, at: i64) -> Option<i32> {
        let local = self.zone.timestamp_millis_opt(at).single()?.date_naive();
        Some(day_number(local))
    }
}

/// Whether a customer's address for a channel is there, and whether she consented, after what a run has changed.
pub fn reach(history: &History, customer: CustomerIndex, changes: Option<&Changes>, channel: Channel) -> (bool, bool) {
    let reach = changes.and_then(Changes::reach).unwrap_or_else(|| recorded_reach(history, customer));
    let number = match channel {
        Channel::Email => 0,
        Channel::Sms => 1,
        Channel::Chat => 2,
        Channel::Push => 3,
    };
    (reach.has_address(number), reach.has_consent(number))
}

/// Days since 1970-01-01.
pub(crate) fn day_number(date: NaiveDate) -> i32 {
    date.num_days_from_ce() - NaiveDate::default().num_days_from_ce()
}

/// The month and the day of the month of a calendar day.
pub(crate) fn month_and_day(day: i32) -> Option<(u32, u32)> {
    let date = NaiveDate::from_num_days_from_ce_opt(day.checked_add(NaiveDate::default().num_days_from_ce())?)?;
    Some((date.month(), date.day()))
}
