//! The truths of one shop as a document: what is built in, and what came of it in this very shop. docs/truths.md says in
//! words what each field means.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::SampleOptions;
use crate::people::Habit;
use crate::tally::Tally;
use crate::truths::{
    BASKET_LEFT_BEFORE_PURCHASE, BIRTHDAY_VOUCHER_TAKEN_ALONG, CHAT_READ, CHAT_TOPICS, CLICK_ADDS, CLICK_WINDOW,
    CONSENTS, EMAIL_CLICKED_WHEN_OPENED, EMAIL_OPENED, EMAIL_TOPICS, END, FIRST_PURCHASE, GAPS, HABITS, HAS_APP,
    HAS_EMAIL, HAS_PHONE, NEWSLETTER_SENT, OCCASION_MESSAGE_ADDS, OCCASION_MESSAGE_WINDOW, PUSH_OPENED, SMS_CLICKED,
    START, WELCOME_VOUCHER_ADDS, WELCOME_VOUCHER_TAKEN_ALONG, WELCOME_VOUCHER_WINDOW,
};

const DAY: f64 = 86_400.0;
/// The groups by how often they come, as the document calls them.
const GROUPS: [(&str, Habit, Option<&str>); 4] = [
    ("once", Habit::Once, None),
    ("occasional", Habit::Occasional, Some("Silver")),
    ("regular", Habit::Regular, Some("Gold")),
    ("top", Habit::Top, Some("Platinum")),
];

/// The truths of one shop.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Truths {
    /// What kind of document it is, and of which version.
    pub format: &'static str,
    /// The version of Rehearsal that made it.
    pub rehearsal: &'static str,
    /// The version of the shop's making: another one makes another shop of the same seed.
    pub generator: u32,
    /// The seed.
    pub seed: u64,
    /// How many customers.
    pub customers: u32,
    /// The first instant of the two years, in seconds since 1970 UTC.
    pub from: i64,
    /// Their end.
    pub to: i64,
    /// What is built in: the chances that behaviour was drawn with.
    pub built_in: BuiltIn,
    /// What came of it in this shop.
    pub realised: Realised,
}

/// What is built in. Shares are of one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BuiltIn {
    /// By channel.
    pub channels: BTreeMap<&'static str, ChannelTruth>,
    /// The share of those who can receive a newsletter that is sent it, by chance alone.
    pub newsletter_sent: f64,
    /// What makes customers buy who would not have.
    pub effects: Vec<Effect>,
    /// The share of purchases that meet a voucher of a design and use it, where it did not make them.
    pub vouchers_taken_along: BTreeMap<&'static str, f64>,
    /// Groups of customers by how often they come.
    pub groups: BTreeMap<&'static str, GroupTruth>,
    /// Without any message: the share of customers who have bought after so many days from registering.
    pub first_purchase: Vec<FirstPurchase>,
    /// The share of purchases before which a basket was left.
    pub basket_left_before_purchase: f64,
    /// The shares of customers with an e-mail address, a telephone, the app.
    pub has: BTreeMap<&'static str, f64>,
}

/// What customers do with messages of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ChannelTruth {
    /// The share of messages that are opened; none where nobody can know.
    pub opened: Option<f64>,
    /// The share of messages that are clicked in.
    pub clicked: f64,
    /// The share of customers who agreed to be written to.
    pub consent: f64,
}

/// What makes customers buy.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Effect {
    /// `click`, `occasion_message` or `voucher`.
    pub of: &'static str,
    /// The channel, where it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<&'static str>,
    /// What the message is about, or the voucher's design; `""` is what the occasion itself asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<&'static str>,
    /// Additional purchases for each.
    pub additional_purchases: f64,
    /// They are made within so many days.
    pub window_days: f64,
}

/// A group of customers by how often they come.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GroupTruth {
    /// Of all customers.
    pub share: f64,
    /// Days between two visits on average, before the season turns some away; none where nobody comes again.
    pub gap_days: Option<i64>,
    /// The loyalty tier of those of them who have bought.
    pub loyalty_tier: Option<&'static str>,
}

/// A point of the curve of first purchases.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FirstPurchase {
    /// Days from registering.
    pub days: f64,
    /// Of all customers.
    pub share: f64,
}

/// What came of it in one shop: counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Realised {
    /// Sales for more than nothing.
    pub purchases: Purchases,
    /// By channel, then by what the rows call the message.
    pub messages: BTreeMap<&'static str, BTreeMap<&'static str, RealisedMessage>>,
    /// By design.
    pub vouchers: BTreeMap<&'static str, RealisedVoucher>,
    /// Groups of customers by how often they come.
    pub groups: BTreeMap<&'static str, RealisedGroup>,
    /// Goods brought back.
    pub returns: u64,
}

/// Purchases, each counted once by why it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Purchases {
    /// All of them.
    pub all: u64,
    /// Those that would have been made without any message or voucher.
    pub without_messages: u64,
    /// Those made because of a click or an associate's message.
    pub because_of_messages: u64,
    /// Those made because of a voucher.
    pub because_of_vouchers: u64,
    /// Those by customers who came again after a first purchase that a message or voucher had made, before they would
    /// have begun by themselves.
    pub following: u64,
}

/// A message and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RealisedMessage {
    /// Messages sent.
    pub sent: u64,
    /// Opened or read.
    pub opened: u64,
    /// Clicked in.
    pub clicked: u64,
    /// Purchases that it made.
    pub additional_purchases: u64,
}

/// The vouchers of a design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RealisedVoucher {
    /// Given to customers.
    pub assigned: u64,
    /// Used for a purchase.
    pub used: u64,
    /// Of these, purchases that would not have been made without it.
    pub additional_purchases: u64,
}

/// A group of customers by how often they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RealisedGroup {
    /// Customers.
    pub customers: u64,
    /// Those who bought.
    pub buyers: u64,
    /// Their purchases.
    pub purchases: u64,
    /// Of these, those that would have been made without any message or voucher.
    pub without_messages: u64,
}

fn of_one(of_thousand: u32) -> f64 {
    f64::from(of_thousand) / 1_000.0
}

impl Truths {
    pub(crate) fn new(options: SampleOptions, tally: &Tally) -> Self {
        Self {
            format: "rehearsal-sample-truths/1",
            rehearsal: env!("CARGO_PKG_VERSION"),
            generator: crate::GENERATOR,
            seed: options.seed,
            customers: options.customers,
            from: START,
            to: END,
            built_in: built_in(),
            realised: realised(tally),
        }
    }

    /// As JSON, with an end of line.
    pub fn to_json(&self) -> String {
        // Nothing in it can fail to be written: texts, numbers that are finite, names that are texts.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

fn built_in() -> BuiltIn {
    let clicked = f64::from(EMAIL_OPENED * EMAIL_CLICKED_WHEN_OPENED) / 1_000_000.0;
    let channels = [
        ("email", Some(EMAIL_OPENED), clicked),
        ("sms", None, of_one(SMS_CLICKED)),
        ("chat", Some(CHAT_READ), 0.0),
        ("push", Some(PUSH_OPENED), 0.0),
    ];
    let channel = |((name, opened, clicked), consent): ((&'static str, Option<u32>, f64), u32)| {
        (name, ChannelTruth { opened: opened.map(of_one), clicked, consent: of_one(consent) })
    };
    let click = Effect {
        of: "click",
        channel: None,
        about: None,
        additional_purchases: of_one(CLICK_ADDS),
        window_days: CLICK_WINDOW as f64 / DAY,
    };
    let message = Effect {
        of: "occasion_message",
        channel: None,
        about: None,
        additional_purchases: of_one(OCCASION_MESSAGE_ADDS),
        window_days: OCCASION_MESSAGE_WINDOW as f64 / DAY,
    };
    let voucher = Effect {
        of: "voucher",
        channel: None,
        about: Some("welcome-10"),
        additional_purchases: of_one(WELCOME_VOUCHER_ADDS),
        window_days: WELCOME_VOUCHER_WINDOW as f64 / DAY,
    };
    let topics = [("chat", CHAT_TOPICS), ("email", EMAIL_TOPICS)].into_iter().flat_map(|(channel, topics)| {
        let message = message.clone();
        topics.into_iter().map(move |(about, _, adds)| Effect {
            channel: Some(channel),
            about: Some(about),
            additional_purchases: of_one(adds),
            ..message.clone()
        })
    });
    let group = |(name, habit, loyalty_tier): (&'static str, Habit, Option<&'static str>)| {
        let gap_days = Some(GAPS[habit as usize]).filter(|gap| *gap > 0);
        (name, GroupTruth { share: of_one(HABITS[habit as usize]), gap_days, loyalty_tier })
    };
    BuiltIn {
        channels: channels.into_iter().zip(CONSENTS).map(channel).collect(),
        newsletter_sent: of_one(NEWSLETTER_SENT),
        effects: [click, voucher, message.clone()].into_iter().chain(topics).collect(),
        vouchers_taken_along: BTreeMap::from([
            ("welcome-10", of_one(WELCOME_VOUCHER_TAKEN_ALONG)),
            ("birthday-15", of_one(BIRTHDAY_VOUCHER_TAKEN_ALONG)),
        ]),
        groups: GROUPS.into_iter().map(group).collect(),
        first_purchase: FIRST_PURCHASE
            .map(|(seconds, share)| FirstPurchase { days: seconds as f64 / DAY, share: of_one(share) })
            .to_vec(),
        basket_left_before_purchase: of_one(BASKET_LEFT_BEFORE_PURCHASE),
        has: BTreeMap::from([("email", of_one(HAS_EMAIL)), ("phone", of_one(HAS_PHONE)), ("app", of_one(HAS_APP))]),
    }
}

fn realised(tally: &Tally) -> Realised {
    let mut messages: BTreeMap<&'static str, BTreeMap<&'static str, RealisedMessage>> = BTreeMap::new();
    for ((channel, name), told) in &tally.messages {
        let message = RealisedMessage {
            sent: told.sent,
            opened: told.opened,
            clicked: told.clicked,
            additional_purchases: told.purchases,
        };
        messages.entry(channel).or_default().insert(name, message);
    }
    let because_of_messages = tally.messages.values().map(|message| message.purchases).sum();
    let because_of_vouchers = tally.vouchers.values().map(|voucher| voucher.purchases).sum();
    let voucher = |(design, told): (&&'static str, &crate::tally::VoucherTally)| {
        let voucher =
            RealisedVoucher { assigned: told.assigned, used: told.used, additional_purchases: told.purchases };
        (*design, voucher)
    };
    let group = |(name, habit, _): (&'static str, Habit, Option<&'static str>)| {
        let told = tally.habits[habit as usize];
        let group = RealisedGroup {
            customers: told.customers,
            buyers: told.buyers,
            purchases: told.purchases,
            without_messages: told.own,
        };
        (name, group)
    };
    Realised {
        purchases: Purchases {
            all: tally.own + tally.following + because_of_messages + because_of_vouchers,
            without_messages: tally.own,
            because_of_messages,
            because_of_vouchers,
            following: tally.following,
        },
        messages,
        vouchers: tally.vouchers.iter().map(voucher).collect(),
        groups: GROUPS.into_iter().map(group).collect(),
        returns: tally.returns,
    }
}
