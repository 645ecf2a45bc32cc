//! What one customer does in two years, and what is done towards her.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Offset, TimeZone, Weekday};
use chrono_tz::Tz;

use crate::chance::Chance;
use crate::goods::{MESSAGES, NEWSLETTERS, SEASON};
use crate::people::{Habit, Person, day_of};
use crate::truths::{
    BASKET_LEFT_BEFORE_PURCHASE, BASKETS_FORGOTTEN, BIRTHDAY_VOUCHER_TAKEN_ALONG, CHAT_READ, CLICK_ADDS, CLICK_WINDOW,
    EMAIL_CLICKED_WHEN_OPENED, EMAIL_OPENED, END, FIRST_PURCHASE, GAPS, NEWSLETTER_SENT, OCCASION_MESSAGE_ADDS,
    OCCASION_MESSAGE_WINDOW, PUSH_OPENED, SMS_CLICKED, START, WELCOME_VOUCHER_ADDS, WELCOME_VOUCHER_TAKEN_ALONG,
    WELCOME_VOUCHER_WINDOW,
};

pub(crate) const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;

/// Something done towards her.
#[derive(Debug, Clone)]
pub(crate) struct Contact {
    pub at: i64,
    pub kind: &'static str,
    pub channel: &'static str,
    /// A message design's id; for calls and reminders the topic.
    pub message: &'static str,
    pub campaign: String,
    pub step: &'static str,
    /// The place of the occasion it serves.
    pub occasion: Option<usize>,
    /// Whether she bought once more because of it.
    pub adds: bool,
    /// The places of other occasions that it names.
    pub also: Vec<usize>,
    pub opened_at: Option<i64>,
    pub clicked_at: Option<i64>,
}

impl Contact {
    /// What its row calls the message: the design's name, else the topic.
    pub(crate) fn called(&self) -> &'static str {
        MESSAGES.iter().find(|design| design[0] == self.message).map_or(self.message, |design| design[2])
    }
}

/// A reason to write to her.
#[derive(Debug, Clone)]
pub(crate) struct Occasion {
    pub kind: &'static str,
    pub created_at: i64,
    pub expires_at: i64,
    /// When it was completed, where the source keeps that.
    pub completed_at: Option<i64>,
    pub department: &'static str,
}

/// A code that is hers.
#[derive(Debug, Clone)]
pub(crate) struct Voucher {
    pub design: &'static str,
    pub code: String,
    pub assigned_at: i64,
    pub expires_at: i64,
    pub percent: i64,
}

/// Why a purchase was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cause {
    /// She would have bought without any message.
    Own,
    /// She clicked in the message that was sent at this instant by this channel.
    Click(i64, &'static str),
    /// An associate wrote to her at this instant by this channel.
    Occasion(i64, &'static str),
    /// She had the voucher of this design.
    Voucher(&'static str),
    /// She came again after a first purchase that was made because of a message, and before she would have made one of
    /// her own.
    Following,
}

/// A purchase, before its basket is filled.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sale {
    pub at: i64,
    /// The place of the voucher it uses.
    pub voucher: Option<usize>,
    pub cause: Cause,
}

/// A basket filled and left.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Basket {
    pub at: i64,
    pub pieces: u32,
    pub cents: i64,
    /// The place of the category most of it is of.
    pub category: usize,
}

/// Two years of a customer.
#[derive(Debug, Default)]
pub(crate) struct Life {
    /// In order of time.
    pub baskets: Vec<Basket>,
    pub contacts: Vec<Contact>,
    pub occasions: Vec<Occasion>,
    pub vouchers: Vec<Voucher>,
    /// In order of time.
    pub sales: Vec<Sale>,
}

/// Lives a customer's two years.
pub(crate) fn life(person: &Person, chance: &mut Chance) -> Life {
    let mut life = Life::default();
    let first = first_purchase(person, chance);
    life.welcome(person, first, chance);
    life.come_again(person, first, chance);
    life.newsletters(person, chance);
    life.birthdays(person, chance);
    life.occasions(person, chance);
    life.sales.retain(|sale| sale.at < END);
    life.sales.sort_by_key(|sale| sale.at);
    life.sales.dedup_by_key(|sale| sale.at);
    life.contacts.retain(|contact| contact.at < END);
    life.contacts.sort_by_key(|contact| contact.at);
    life.vouchers_used_on_birthdays(chance);
    life
}

/// The baskets she fills and leaves: some that she comes back for within a day or so, some that she forgets. They take
/// their own stream of chance and change nothing else about her.
pub(crate) fn baskets(person: &Person, sales: &[Sale], chance: &mut Chance) -> Vec<Basket> {
    let mut left: Vec<i64> = Vec::new();
    for sale in sales {
        let before = HOUR + chance.seconds(29 * HOUR);
        if chance.happens(BASKET_LEFT_BEFORE_PURCHASE) {
            left.push(sale.at - before);
        }
    }
    let share = if person.acquisition == "eCom" { BASKETS_FORGOTTEN } else { BASKETS_FORGOTTEN / 3 };
    for _ in 0..3 {
        let at = person.registered_at + HOUR + chance.seconds((END - person.registered_at).max(2 * HOUR) - HOUR);
        if chance.happens(share) {
            left.push(at);
        }
    }
    left.retain(|at| *at > person.registered_at && *at < END);
    left.sort_unstable();
    left.dedup();
    left.into_iter()
        .map(|at| {
            let pieces = 1 + chance.below(4);
            Basket {
                at,
                pieces,
                cents: i64::from(pieces) * (250 + i64::from(chance.below(900))),
                category: person.tastes[chance.below(2) as usize],
            }
        })
        .collect()
}

/// When she would buy first without any message.
fn first_purchase(person: &Person, chance: &mut Chance) -> Option<i64> {
    let draw = chance.below(1000);
    let place = FIRST_PURCHASE.iter().position(|(_, share)| draw < *share)?;
    let (from, to) = (FIRST_PURCHASE[place - 1].0, FIRST_PURCHASE[place].0);
    Some(person.registered_at + from + 60 + chance.seconds(to - from - 60))
}

impl Life {
    fn first_sale(&self) -> Option<i64> {
        self.sales.iter().map(|sale| sale.at).min()
    }

    /// Writes to her; what she clicks may make her buy.
    fn send(&mut self, contact: Contact, chance: &mut Chance) {
        let mut contact = contact;
        let (opened, clicked) = match contact.channel {
            "email" => (chance.happens(EMAIL_OPENED), chance.happens(EMAIL_CLICKED_WHEN_OPENED)),
            "push" => (chance.happens(PUSH_OPENED), false),
            "chat" => (chance.happens(CHAT_READ), false),
            "sms" => (true, chance.happens(SMS_CLICKED)),
            _ => (false, false),
        };
        let opened_at = contact.at + 60 + chance.waiting(9 * HOUR);
        let clicked_at = opened_at + 20 + chance.seconds(600);
        let adds = chance.happens(CLICK_ADDS);
        let bought_at = clicked_at + 120 + chance.seconds(CLICK_WINDOW - 120);
        if opened && opened_at < END {
            // Nobody knows who reads an SMS.
            contact.opened_at = (contact.channel != "sms").then_some(opened_at);
            if clicked && clicked_at < END {
                contact.clicked_at = Some(clicked_at);
                if adds {
                    let cause = Cause::Click(contact.at, contact.channel);
                    self.sales.push(Sale { at: bought_at, voucher: None, cause });
                }
            }
        }
        self.contacts.push(contact);
    }

    /// The welcome journey as the shop has run it all the time.
    fn welcome(&mut self, person: &Person, first: Option<i64>, chance: &mut Chance) {
        self.sales.extend(first.map(|at| Sale { at, voucher: None, cause: Cause::Own }));
        if !person.can_receive(0) {
            return;
        }
        let message = |at, step, message| Contact { step, ..contact(at, "email", message) };
        self.send(message(person.registered_at + 60, "offer", "welcome-offer"), chance);
        let decided = person.registered_at + 2 * DAY;
        if self.first_sale().is_some_and(|at| at <= decided) {
            return;
        }
        let assigned_at = contact_hours(decided, person.clock());
        if assigned_at >= END {
            return;
        }
        let expires_at = assigned_at + WELCOME_VOUCHER_WINDOW;
        self.vouchers.push(Voucher {
            design: "welcome-10",
            code: format!("WEL-{}", code(person.number, 1)),
            assigned_at,
            expires_at,
            percent: 10,
        });
        self.send(message(assigned_at, "voucher-mail", "welcome-voucher"), chance);
        let (adds, takes_along) = (chance.happens(WELCOME_VOUCHER_ADDS), chance.happens(WELCOME_VOUCHER_TAKEN_ALONG));
        let at = assigned_at + HOUR + chance.seconds(WELCOME_VOUCHER_WINDOW - 2 * HOUR);
        let within = |sale: &&mut Sale| (assigned_at..expires_at).contains(&sale.at);
        match self.sales.iter_mut().filter(within).min_by_key(|sale| sale.at) {
            Some(sale) if takes_along => sale.voucher = Some(0),
            Some(_) => {}
            None if adds => {
                self.sales.push(Sale { at, voucher: Some(0), cause: Cause::Voucher("welcome-10") });
            }
            None => {}
        }
        let reminded = assigned_at + 5 * DAY;
        if self.first_sale().is_some_and(|at| at <= reminded) {
            return;
        }
        self.send(message(reminded, "reminder", "voucher-reminder"), chance);
        if person.can_receive(1) {
            self.send(Contact { step: "sms", ..contact(reminded, "sms", "voucher-reminder-sms") }, chance);
        }
    }

    /// Purchases after the first, by habit and season.
    fn come_again(&mut self, person: &Person, first: Option<i64>, chance: &mut Chance) {
        let mut gap = GAPS[person.habit as usize] * DAY;
        if person.habit == Habit::Once {
            return;
        }
        let Some(mut at) = self.first_sale() else { return };
        // Until she would have begun by herself, she comes because she was made to begin.
        let own_from = if first == Some(at) { at } else { first.unwrap_or(END) };
        loop {
            at += HOUR + chance.waiting(gap);
            if at >= END {
                return;
            }
            if chance.happens(SEASON[day_of(at).month0() as usize]) {
                let cause = if at < own_from { Cause::Following } else { Cause::Own };
                self.sales.push(Sale { at, voucher: None, cause });
                gap = (gap * person.drift / 1_000).clamp(6 * DAY, 400 * DAY);
            }
        }
    }

    /// What everybody gets who agreed to it.
    fn newsletters(&mut self, person: &Person, chance: &mut Chance) {
        let mut month = day_of(START + DAY);
        for number in 0..24 {
            let campaign = month.format("%Y-%m").to_string();
            let morning = |day: u64| local(month + Days::new(day), 9, chrono_tz::Europe::Prague);
            let at = morning(10) + chance.seconds(HOUR);
            if at > person.registered_at && person.can_receive(0) && chance.happens(NEWSLETTER_SENT) {
                let design = NEWSLETTERS[number % NEWSLETTERS.len()];
                self.send(Contact { campaign: campaign.clone(), ..contact(at, "email", design) }, chance);
            }
            let at = morning(3) + chance.seconds(2 * HOUR);
            if matches!(month.month(), 1 | 7 | 11) && at > person.registered_at && person.can_receive(1) {
                self.send(Contact { campaign: format!("{campaign} sale"), ..contact(at, "sms", "sale-sms") }, chance);
            }
            let at = morning(17) + chance.seconds(HOUR);
            if number % 3 == 0 && at > person.registered_at && person.can_receive(3) {
                self.send(Contact { campaign, ..contact(at, "push", "push-new-arrivals") }, chance);
            }
            month = next_month(month);
        }
    }

    /// Birthday wishes with a voucher.
    fn birthdays(&mut self, person: &Person, chance: &mut Chance) {
        let Some(birthday) = person.birthday.filter(|_| person.can_receive(0)) else { return };
        for year in 2024..=2026 {
            let Some(day) = birthday.with_year(year) else { continue };
            let at = local(day - Days::new(3), 8, person.clock());
            if at <= person.registered_at.max(START) || at >= END {
                continue;
            }
            self.vouchers.push(Voucher {
                design: "birthday-15",
                code: format!("BDAY-{}", code(person.number, year.unsigned_abs())),
                assigned_at: at,
                expires_at: at + 30 * DAY,
                percent: 15,
            });
            self.send(Contact { step: "wishes", ..contact(at, "email", "birthday-wishes") }, chance);
        }
    }

    /// A quarter of the birthday vouchers that meet a purchase are used.
    fn vouchers_used_on_birthdays(&mut self, chance: &mut Chance) {
        for (place, voucher) in self.vouchers.iter().enumerate().filter(|(_, voucher)| voucher.percent == 15) {
            let is_used = chance.happens(BIRTHDAY_VOUCHER_TAKEN_ALONG);
            let within = |sale: &&mut Sale| {
                sale.voucher.is_none() && (voucher.assigned_at..voucher.expires_at).contains(&sale.at)
            };
            if let Some(sale) = self.sales.iter_mut().find(within).filter(|_| is_used) {
                sale.voucher = Some(place);
            }
        }
    }

    /// What the associates of her store take as a reason to write or call.
    fn occasions(&mut self, person: &Person, chance: &mut Chance) {
        if person.home_store.is_none() || person.habit == Habit::Once || !chance.happens(400) {
            return;
        }
        let Some(first) = self.first_sale() else { return };
        if let Some(birthday) = person.birthday {
            for year in 2024..=2026 {
                let Some(day) = birthday.with_year(year) else { continue };
                let created_at = local(day - Days::new(14), 7, person.clock());
                if created_at > first && created_at < END {
                    self.occasion(person, "Birthday", created_at, 21 * DAY, 600, chance);
                }
            }
        }
        let mut sales: Vec<i64> = self.sales.iter().map(|sale| sale.at).filter(|at| *at < END - DAY).collect();
        sales.sort_unstable();
        for at in sales {
            if chance.happens(250) {
                self.occasion(person, "Thank you", at + 18 * HOUR, 14 * DAY, 550, chance);
            } else if chance.happens(120) {
                self.occasion(person, "Follow up", at + 30 * DAY, 21 * DAY, 450, chance);
            }
        }
    }

    fn occasion(&mut self, person: &Person, kind: &'static str, at: i64, open: i64, served: u32, chance: &mut Chance) {
        let served = chance.happens(served);
        let acted_at = contact_hours(at + HOUR + chance.seconds(open - 4 * DAY), person.clock());
        let adds = chance.happens(OCCASION_MESSAGE_ADDS);
        let bought_at = acted_at + HOUR + chance.seconds(OCCASION_MESSAGE_WINDOW - 2 * HOUR);
        let calls = chance.happens(180);
        if at >= END {
            return;
        }
        self.occasions.push(Occasion {
            kind,
            created_at: at,
            expires_at: at + open,
            completed_at: None,
            department: "",
        });
        if !served || acted_at >= END {
            return;
        }
        let occasion = Some(self.occasions.len() - 1);
        let (by_chat, by_mail) = match kind {
            "Birthday" => ("birthday-chat", "birthday-wishes"),
            "Thank you" => ("thank-you-chat", "thank-you"),
            _ => ("Follow up", "follow-up"),
        };
        let message = if calls && person.phone.is_some() {
            Contact { kind: "call", ..contact(acted_at, "phone", kind) }
        } else if person.can_receive(2) {
            contact(acted_at, "chat", by_chat)
        } else if person.can_receive(0) {
            contact(acted_at, "email", by_mail)
        } else {
            Contact { kind: "reminder", ..contact(acted_at, "in_person", kind) }
        };
        let adds = message.kind == "message" && adds;
        if adds {
            let cause = Cause::Occasion(message.at, message.channel);
            self.sales.push(Sale { at: bought_at, voucher: None, cause });
        }
        self.send(Contact { occasion, adds, ..message }, chance);
    }
}

fn contact(at: i64, channel: &'static str, message: &'static str) -> Contact {
    Contact {
        at,
        kind: "message",
        channel,
        message,
        campaign: String::new(),
        step: "",
        occasion: None,
        adds: false,
        also: Vec::new(),
        opened_at: None,
        clicked_at: None,
    }
}

/// A code that looks like one: five letters and digits from a number, each number its own.
fn code(number: u32, salt: u32) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    // An odd factor moves numbers about without two of them meeting.
    let mut left = (u64::from(number) * 32 + u64::from(salt % 32)).wrapping_mul(0x9E37_79B5) & 0xff_ffff_ffff;
    (0..8)
        .map(|_| {
            let letter = LETTERS[(left % 32) as usize];
            left /= 32;
            char::from(letter)
        })
        .collect()
}

/// The instant itself on a weekday from 8 to 19 o'clock, else the next such time.
pub(crate) fn contact_hours(at: i64, zone: Tz) -> i64 {
    let mut day = day_of(at + offset(at, zone));
    for _ in 0..4 {
        let (start, end) = (local(day, 8, zone), local(day, 19, zone));
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && at < end {
            return at.max(start);
        }
        day = day + Days::new(1);
    }
    at
}

fn offset(at: i64, zone: Tz) -> i64 {
    let utc = chrono::DateTime::from_timestamp(at, 0).unwrap_or_default().naive_utc();
    i64::from(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc())
}

/// The instant of a full hour of a day, where it is neither skipped nor doubled (it never is by day).
pub(crate) fn local(day: NaiveDate, hour: u32, zone: Tz) -> i64 {
    let time = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    let naive = time.and_utc().timestamp();
    zone.offset_from_local_datetime(&time)
        .earliest()
        .map_or(naive, |offset| naive - i64::from(offset.fix().local_minus_utc()))
}

fn next_month(month: NaiveDate) -> NaiveDate {
    let (year, number) = if month.month() == 12 { (month.year() + 1, 1) } else { (month.year(), month.month() + 1) };
    NaiveDate::from_ymd_opt(year, number, 1).unwrap_or(month)
}
