//! What really happened in one shop, counted while it is made.

use std::collections::BTreeMap;

use crate::life::{Cause, Life, Sale};
use crate::people::{Habit, Person};

/// A message of a channel and what came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct MessageTally {
    pub sent: u64,
    pub opened: u64,
    pub clicked: u64,
    pub purchases: u64,
}

/// The vouchers of a design.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct VoucherTally {
    pub assigned: u64,
    pub used: u64,
    pub purchases: u64,
}

/// The customers of a habit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct HabitTally {
    pub customers: u64,
    pub buyers: u64,
    pub purchases: u64,
    pub own: u64,
}

/// Counts of one shop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub customers: u64,
    pub returns: u64,
    pub own: u64,
    pub following: u64,
    /// By channel and what the rows call the message.
    pub messages: BTreeMap<(&'static str, &'static str), MessageTally>,
    pub vouchers: BTreeMap<&'static str, VoucherTally>,
    pub habits: [HabitTally; 4],
}

impl Tally {
    pub(crate) fn customer(&mut self, person: &Person, life: &Life) {
        self.customers += 1;
        self.habit(person.habit).customers += 1;
        for voucher in &life.vouchers {
            self.vouchers.entry(voucher.design).or_default().assigned += 1;
        }
        for contact in life.contacts.iter().filter(|contact| contact.kind == "message") {
            let message = self.messages.entry((contact.channel, contact.called())).or_default();
            message.sent += 1;
            message.opened += u64::from(contact.opened_at.is_some());
            message.clicked += u64::from(contact.clicked_at.is_some());
        }
    }

    /// A purchase for more than nothing.
    pub(crate) fn purchase(&mut self, person: &Person, life: &Life, sale: &Sale, is_first: bool) {
        let habit = self.habit(person.habit);
        habit.purchases += 1;
        habit.buyers += u64::from(is_first);
        habit.own += u64::from(sale.cause == Cause::Own);
        if let Some(voucher) = sale.voucher.and_then(|place| life.vouchers.get(place)) {
            self.vouchers.entry(voucher.design).or_default().used += 1;
        }
        match sale.cause {
            Cause::Own => self.own += 1,
            Cause::Following => self.following += 1,
            Cause::Voucher(design) => self.vouchers.entry(design).or_default().purchases += 1,
            Cause::Click(at, channel) | Cause::Occasion(at, channel) => {
                let is_it = |contact: &&crate::life::Contact| contact.at == at && contact.channel == channel;
                if let Some(contact) = life.contacts.iter().find(is_it) {
                    self.messages.entry((channel, contact.called())).or_default().purchases += 1;
                }
            }
        }
    }

    const fn habit(&mut self, habit: Habit) -> &mut HabitTally {
        &mut self.habits[habit as usize]
    }
}
