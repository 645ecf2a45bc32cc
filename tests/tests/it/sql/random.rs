//! Random shops as canonical files: instants that coincide and lie on the edges of windows, days on which clocks change,
//! returns, zeros, other currencies, shared and unknown codes, occasions that expire or are named, missing stores.

use std::fmt::Write as _;
use std::path::Path;

use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use reports::{MessagesBy, instant_text};

pub const HOUR: i64 = 3_600_000;
pub const DAY: i64 = 24 * HOUR;
/// Midnight of 8 March 2026 in New York, the day on which its clocks are put forward.
pub const START: i64 = 1_772_946_000_000;
/// Later than anything else; in every other shop something is known of then.
const END: i64 = START + 30 * DAY;

const CUSTOMERS: u32 = 7;
const OCCASIONS: u32 = 20;

/// A source of chance.
#[derive(Debug)]
pub struct Chance(ChaCha8Rng);

impl Chance {
    pub fn of(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    pub fn one_in(&mut self, n: u32) -> bool {
        self.0.random_range(0..n) == 0
    }

    pub fn any<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        of.choose(&mut self.0).expect("something to choose from")
    }

    pub fn below(&mut self, n: u32) -> u32 {
        self.0.random_range(0..n)
    }

    /// An instant: mostly on a grid of half days, else just about the edges of a month or a change of clocks.
    pub fn instant(&mut self) -> i64 {
        match self.0.random_range(0..9) {
            // April begins in New York at four o'clock in UTC.
            0 => START + 23 * DAY + 23 * HOUR + self.0.random_range(-2..2),
            1 => START + 2 * HOUR + self.0.random_range(-2..2),
            2 => START + self.0.random_range(-20 * DAY..30 * DAY),
            // A fortnight before the end of what is known, where that is set.
            3 => END - 14 * DAY,
            _ => START + self.0.random_range(-20..30) * DAY / 2,
        }
    }

    /// Mostly nothing, else one or two of these values.
    pub fn filter(&mut self, of: &[&str]) -> Vec<String> {
        let count = if self.one_in(3) { self.0.random_range(1..3) } else { 0 };
        (0..count).map(|_| (*self.any(of)).to_owned()).collect()
    }

    /// Sometimes an instant.
    pub fn maybe_instant(&mut self) -> Option<i64> {
        let is_there = self.one_in(2);
        is_there.then(|| self.instant())
    }

    pub fn window(&mut self) -> i64 {
        *self.any(&[14 * DAY, 14 * DAY, 3 * DAY, 0, 20 * DAY + 1])
    }

    pub fn by(&mut self) -> MessagesBy {
        *self.any(&MessagesBy::ALL)
    }
}

/// Writes the files of a shop into a folder.
pub fn write(folder: &Path, chance: &mut Chance) {
    let file = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
    file("stores.csv", "store_id\nnorth\nsouth\n");
    file("associates.csv", "associate_id,store_id\nann,north\nbob,south\n");
    file(
        "products.csv",
        "product_id,category,department\nbag,bags,leather\npurse,bags,leather\nbelt,belts,leather\nscarf,silk,cloth\nodd,,\n",
    );
    file("message_designs.csv", "message_id,channel,name\nhello,email,hello\n");
    file(
        "voucher_designs.csv",
        "design_id,discount_kind,discount_value,valid_days\nten,percent,10,6\nthird,percent,33.33,\nfive,amount,5,3\nbare,,,\n",
    );
    file("customers.csv", &customers(chance));
    transactions(folder, chance);
    let (occasions, completed) = occasions(chance);
    file("occasions.csv", &occasions);
    file("activities.csv", &activities(chance, &completed));
    file("events.csv", &events(chance));
    file("vouchers.csv", &vouchers(chance));
}

fn customer(chance: &mut Chance) -> u32 {
    chance.below(CUSTOMERS)
}

fn when(at: Option<i64>) -> String {
    at.map(instant_text).unwrap_or_default()
}

fn customers(chance: &mut Chance) -> String {
    let mut text =
        "customer_id,market,acquisition_channel,arm,size,email_consent,sms_consent,chat_consent,push_consent\n"
            .to_owned();
    for number in 0..CUSTOMERS {
        let (market, channel) = (chance.any(&["it", "pl", ""]), chance.any(&["eCom", "In-Store", ""]));
        let (arm, size) = (chance.any(&["a", "b", ""]), chance.any(&["38", "40.5", ""]));
        let _ = writeln!(text, "c{number},{market},{channel},{arm},{size},,,,");
    }
    text
}

fn transactions(folder: &Path, chance: &mut Chance) {
    let mut text =
        "transaction_id,customer_id,occurred_at,amount,currency,store_id,channel,associate_id,voucher_code\n"
            .to_owned();
    let mut lines = "transaction_id,product_id,quantity,amount\n".to_owned();
    let count = chance.below(70);
    for number in 0..count {
        // Ids run against the order of rows and differ in length, so that ties are told apart by them as texts.
        let id = format!("t{}", 200 - 2 * number);
        // A yen has no smaller unit.
        let (currency, cents) = *chance.any(&[("", true), ("USD", true), ("USD", true), ("EUR", true), ("JPY", false)]);
        let amount = match (chance.below(12), cents) {
            (0, _) => "0".to_owned(),
            (1, true) => format!("-{}.05", chance.below(20)),
            (1, false) => format!("-{}", 1 + chance.below(2000)),
            (2, true) => "0.01".to_owned(),
            // Nine and eleven tenths of each other, where spending stops being steady.
            (3..9, true) => (*chance.any(&["90", "100", "110"])).to_owned(),
            (_, true) => format!("{}.{:02}", chance.below(300), 1 + chance.below(99)),
            (_, false) => format!("{}", 1 + chance.below(30_000)),
        };
        let _ = writeln!(
            text,
            "{id},c{},{},{amount},{currency},{},{},{},{}",
            customer(chance),
            instant_text(chance.instant()),
            chance.any(&["north", "south", ""]),
            chance.any(&["web", "store", ""]),
            chance.any(&["ann", "bob", ""]),
            chance.any(&["A", "B", "C", "A", "nobody's", "", "", ""]),
        );
        for _ in 0..chance.below(4) {
            let _ = writeln!(
                lines,
                "{id},{},{},{}",
                chance.any(&["bag", "purse", "belt", "scarf", "odd"]),
                chance.any(&["1", "2", "0.1", "0.3", ""]),
                chance.any(if cents { &["12.30", "0.07", "-1", ""] } else { &["12", "-1", ""] }),
            );
        }
    }
    std::fs::write(folder.join("transactions.csv"), text).expect("a file");
    std::fs::write(folder.join("transaction_lines.csv"), lines).expect("a file");
}

/// `completed`: when each occasion was, as far as its row says.
fn activities(chance: &mut Chance, completed: &[Option<i64>]) -> String {
    let mut text =
        "activity_id,customer_id,occurred_at,type,channel,message,associate_id,campaign,journey,step,occasion_ids\n"
            .to_owned();
    for number in 0..chance.below(70) {
        let customer = customer(chance);
        let mut named = Vec::new();
        let mut at = chance.instant();
        if chance.one_in(3) {
            for _ in 0..chance.below(3) {
                let is_anyones = chance.one_in(4);
                let occasion = if is_anyones { chance.below(OCCASIONS) } else { occasion_of(customer, chance) };
                // What names an occasion at the instant of its completion is what completed it.
                at = completed[occasion as usize].filter(|_| chance.one_in(2)).unwrap_or(at);
                named.push(format!("o{occasion}"));
            }
        }
        let _ = writeln!(
            text,
            "a{},c{customer},{},{},{},{},{},{},{},{},{}",
            150 - 2 * number,
            instant_text(at),
            chance.any(&["message", "message", "message", "call", "reminder"]),
            chance.any(&["email", "sms", ""]),
            chance.any(&["hello", "again", ""]),
            chance.any(&["ann", "bob", ""]),
            chance.any(&["spring", ""]),
            chance.any(&["welcome", ""]),
            chance.any(&["one", "two", ""]),
            named.join(";"),
        );
    }
    text
}

/// One of a customer's occasions, which are dealt out in turn.
fn occasion_of(customer: u32, chance: &mut Chance) -> u32 {
    let all = (OCCASIONS - customer).div_ceil(CUSTOMERS);
    customer + CUSTOMERS * chance.below(all)
}

fn occasions(chance: &mut Chance) -> (String, Vec<Option<i64>>) {
    let mut text =
        "occasion_id,customer_id,type,created_at,associate_id,store_id,department,expires_at,completed_at\n".to_owned();
    let mut all_completed = Vec::new();
    for number in 0..OCCASIONS {
        let created = chance.instant();
        let expires = (!chance.one_in(3)).then(|| created + i64::from(chance.below(20)) * DAY / 2);
        let completed = chance.one_in(5).then(|| created + i64::from(chance.below(10)) * DAY / 2);
        let _ = writeln!(
            text,
            "o{number},c{},{},{},{},{},{},{},{}",
            number % CUSTOMERS,
            chance.any(&["Birthday", "Follow up"]),
            instant_text(created),
            chance.any(&["ann", "bob", ""]),
            chance.any(&["north", "south", ""]),
            chance.any(&["leather", ""]),
            when(expires),
            when(completed),
        );
        all_completed.push(completed);
    }
    (text, all_completed)
}

fn events(chance: &mut Chance) -> String {
    let mut text = "event_id,customer_id,occurred_at,type,activity_id\n".to_owned();
    if chance.one_in(2) {
        let _ = writeln!(text, "last,c0,{},page_viewed,", instant_text(END));
    }
    for number in 0..chance.below(40) {
        let kind = *chance.any(&["email_opened", "link_clicked", "link_clicked", "chat_read", "page_viewed"]);
        // Whose the activity is says whose the click is.
        let activity = if kind == "page_viewed" { String::new() } else { format!("a{}", 150 - 2 * chance.below(70)) };
        let _ = writeln!(text, "e{number},c{},{},{kind},{activity}", customer(chance), instant_text(chance.instant()));
    }
    text
}

fn vouchers(chance: &mut Chance) -> String {
    let mut text = "code,design_id,customer_id,assigned_at,expires_at\n".to_owned();
    let mut keys = std::collections::BTreeSet::new();
    for _ in 0..chance.below(25) {
        let (code, design) = (*chance.any(&["A", "B", "C"]), *chance.any(&["ten", "third", "five"]));
        let owner = if chance.one_in(5) { String::new() } else { format!("c{}", customer(chance)) };
        if keys.insert((code, design, owner.clone())) {
            let assigned = (!owner.is_empty() && !chance.one_in(8)).then(|| chance.instant());
            let expires = chance.one_in(2).then(|| assigned.unwrap_or(START) + i64::from(chance.below(30)) * DAY / 2);
            let _ = writeln!(text, "{code},{design},{owner},{},{}", when(assigned), when(expires));
        }
    }
    text
}
